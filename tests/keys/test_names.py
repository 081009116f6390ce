import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.keys import name_key


@pytest.mark.parametrize(
    "names",
    [
        ("The U S Embassy", "the U.S. Embassy", "US Embassy", "u.s. embassy"),
        ("Mevlüt Çavuşoğlu", "MEVLUT CAVUSOGLU"),
        ("The Harbour Post", "Harbour Post", " harbour  post "),
        ("O'Brien", "O’Brien", "Obrien"),
        ("www.Harbour-Post.example", "harbour-post.example"),
        ("Straße", "strasse"),
    ],
)
def test_spellings_of_one_name_have_one_key(names):
    assert len({name_key(name) for name in names}) == 1


def test_a_host_name_is_not_the_name_it_resembles():
    assert name_key("harbourpost.example") != name_key("harbourpost example")


def test_a_name_of_marks_alone_has_no_key():
    assert name_key(" – … ") == ""


def test_the_alone_stays_a_name():
    assert name_key("The") == "the"


@given(st.text())
def test_any_text_has_a_key_that_is_its_own(text):
    assert name_key(name_key(text)) == name_key(text)

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.keys import (
    _FOLDS,
    _NOT_WORD,
    address_id,
    fold,
    headline_key,
    host_of,
    name_key,
    text_key,
    url_key,
)


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


@pytest.mark.parametrize(
    "addresses",
    [
        (
            "https://www.post.example/a/b/?utm_source=x&fbclid=1#top",
            "http://post.example/a/b",
            "https://m.post.example/a/b/",
            "https://post.example/a/b/amp/",
            "https://post.example/amp/a/b",
            "https://post.example:443/a/b/index.html",
        ),
        ("http://post.example/s?id=4&b=2", "https://post.example/s?b=2&id=4&utm_medium=y"),
    ],
)
def test_addresses_of_one_page_have_one_key(addresses):
    assert len({url_key(address) for address in addresses}) == 1


def test_a_query_that_names_the_page_is_kept():
    assert url_key("http://post.example/?p=1") != url_key("http://post.example/?p=2")


@pytest.mark.parametrize("text", ["", "not an address", "mailto:a@b.example", "https://[", "x:1"])
def test_what_is_no_web_address_has_no_key(text):
    assert url_key(text) == ""


def test_a_port_that_is_not_a_number_is_no_address():
    assert url_key("http://post.example:port/") == ""
    assert host_of("http://[bad") == ""


def test_labels_and_site_names_are_not_part_of_a_headline():
    keys = {
        headline_key("UPDATE 1-Wheat prices rise again"),
        headline_key("Wheat prices rise again | Harbour Post"),
        headline_key("Wheat prices rise again"),
    }
    assert len(keys) == 1


def test_a_short_headline_keeps_its_parts():
    assert headline_key("Opinion: Wheat") != headline_key("Wheat")


def test_a_text_is_the_same_whatever_its_spacing_and_case():
    assert text_key(["One  two.", "Three"]) == text_key(["one two", "THREE!"])
    assert text_key(["one two"]) != text_key(["one", "three"])


@given(st.text())
def test_any_text_has_keys(text):
    for key in (name_key, headline_key, url_key, host_of):
        assert isinstance(key(text), str)
    assert name_key(name_key(text)) == name_key(text)


def test_the_id_of_one_thing_is_always_the_same_and_easy_to_read():
    assert address_id("article", "x") == address_id("article", "x")
    assert address_id("article", "x") != address_id("article", "y")
    assert not set("01loi") & set("".join(address_id(str(n)) for n in range(300)))


@given(st.text())
def test_folding_drops_case_and_accents_letter_by_letter(text):
    marked = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(letter for letter in marked if not unicodedata.combining(letter))

    assert fold(text) == plain.translate(_FOLDS)


@given(st.lists(st.text(alphabet="abé“”’–…\xa0 _-.ñ\u0301ß中")))
def test_a_text_is_known_by_its_words_whatever_marks_stand_between(paragraphs):
    words = " ".join(_NOT_WORD.sub(" ", fold(text)).strip() for text in paragraphs)

    assert text_key(paragraphs) == hashlib.sha256(words.encode()).hexdigest()[:32]

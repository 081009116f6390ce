"""A question asks for a word as both sides of the Atlantic spell it."""

import pytest

from articles.search.spellings import other_spelling

PAIRS = [
    ("organisation", "organization"), ("realised", "realized"), ("analyse", "analyze"),
    ("labour", "labor"), ("neighbourhoods", "neighborhoods"), ("centres", "centers"),
    ("defence", "defense"), ("travelling", "traveling"), ("programme", "program"),
    ("catalogue", "catalog"), ("grey", "gray"), ("ploughed", "plowed"), ("paediatrics", "pediatrics"),
]  # fmt: skip


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_the_other_spelling_is_known_both_ways(british, american):
    assert other_spelling(british) == american
    assert other_spelling(american) == british


@pytest.mark.parametrize("form", ["wheat", "rise", "prize", "our", "or", "her", "", "北京"])
def test_most_words_have_one_spelling(form):
    assert other_spelling(form) == ""

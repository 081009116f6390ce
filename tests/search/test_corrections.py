"""Slips of spelling are mended in the text as typed, and only what is asked for."""

import datetime as dt

import pytest

from articles.search.corrections import corrected
from articles.search.syntax import parse

SLIPS = {"ghanni": "ghani", "Afganistan": "afghanistan", "tolks": "talks", "ağri": "agri"}


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("ghanni", "ghani"),
        ("Afganistan  (ghanni OR x1) sort:newest", "Afghanistan  (ghani OR x1) sort:newest"),
        ('"peace tolks"~5 title:ghanni^2', '"peace talks"~5 title:ghani^2'),
        ("person:ghanni", "person:ghani"),
        ("ghannis ghanni", "ghannis ghani"),
        ("ağri", "agri"),
        ("-ghanni tolks*", "-ghanni tolks*"),
        ("url:ghanni.example ghanni1", "url:ghanni.example ghanni1"),
        ("what about the", "what about the"),
        ("", ""),
    ],
)
def test_mends(typed, mended):
    query = parse(typed, today=dt.date(2021, 8, 15))

    assert corrected(query, lambda word: SLIPS.get(word, "")) == mended


def test_words_that_only_ask_are_no_slips():
    query = parse("what did ghanni say", today=dt.date(2021, 8, 15))

    assert corrected(query, lambda word: word + "x") == "what did ghannix say"

"""Slips of spelling are mended in the text as typed, and only what is asked for."""

import datetime as dt

import pytest

from articles.search.corrections import corrections
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

    found = corrections(query, lambda word, _: [SLIPS[word]] if word in SLIPS else [])
    assert found == ([mended] if mended != typed else [])


def test_words_that_only_ask_are_no_slips():
    query = parse("what did ghanni say", today=dt.date(2021, 8, 15))

    assert corrections(query, lambda word, _: [f"{word}x"]) == ["what did ghannix say"]


def test_where_a_word_may_be_several_each_is_tried_beside_the_likeliest_of_the_others():
    slips = {"spil": ["soil", "spill"], "oill": ["oil", "oily", "olli"]}
    query = parse("oill spil", today=dt.date(2021, 8, 15))

    assert corrections(query, lambda word, _: slips[word]) == [
        "oil soil", "oily soil", "olli soil", "oil spill",
    ]  # fmt: skip


def test_names_are_asked_for_names():
    query = parse("ghanni tag:crme #wolvs", today=dt.date(2021, 8, 15))

    found = corrections(query, lambda word, in_name: [f"{word}x"] if in_name else [])
    assert found == ["ghanni tag:crmex #wolvsx"]

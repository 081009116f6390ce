import json

import pytest

from articles.keeping import kept_of
from articles.records import ArticleRecord, Facts, RawPage, Source
from articles.supplied import headed, is_headed_here, is_supplied, was_headed_here
from articles.travelling import changed


def record(**facts):
    page = RawPage(origin="dump.jsonl:1", content=b"{}", media_type="application/json")
    return ArticleRecord(page=page, parser="fields", facts=Facts(**facts), sources={})


def kept_sources(record):
    return json.loads(kept_of(record).sources)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("The weir is closed.", "[The weir is closed.]"),
        ("  The\n weir   is closed ", "[The weir is closed]"),
        (
            "The harbour master closed the weir to lorries, after two of its beams, laid in 1911, rotted.",
            "[The harbour master closed the weir to lorries, after two of its beams, laid in 1911…]",
        ),
        ("Lift the [old] beams", "[Lift the (old) beams]"),
        ("港" * 200, "[" + "港" * 36 + "…]"),
        ("w" * 300, "[" + "w" * 90 + "…]"),
    ],
)
def test_a_text_without_a_headline_is_headed_by_its_first_words(text, headline):
    made = headed(record(body=(text, "A second paragraph.")))

    assert made.facts.headline == headline
    assert is_supplied(headline)
    assert is_headed_here(made)
    assert made.sources["headline"].where.startswith("none is printed")


def test_where_there_is_no_text_the_summary_heads_it():
    assert headed(record(summary="Boats are back.")).facts.headline == "[Boats are back.]"


@pytest.mark.parametrize(
    "facts",
    [
        {"headline": "Weir closed", "body": ("The weir is closed.",)},
        {"skipped": "a consent wall", "body": ("We use cookies.",)},
        {"url": "https://post.example/a"},
        {"body": (" ",)},
    ],
)
def test_what_has_a_headline_or_no_text_stays_as_it_is(facts):
    given = record(**facts)

    assert headed(given) is given
    assert not is_headed_here(given)


def test_what_is_kept_of_a_page_says_that_its_headline_is_supplied():
    kept = kept_of(headed(record(body=("The weir is closed.",))))

    assert "first words of the text" in kept.sources


def test_a_supplied_headline_that_a_page_brings_with_it_is_said_to_be_one():
    export = headed(record(body=("The weir is closed.",)))
    brought = changed(export, sources={"headline": Source("fields", "field title")})

    assert was_headed_here(kept_sources(headed(brought)))
    assert not was_headed_here(kept_sources(record(headline="[Photos]")))


@pytest.mark.parametrize("headline", ["[Updated] Weir closed", "Weir closed [photos]", "Weir", ""])
def test_printed_headlines_with_a_word_in_brackets_are_printed(headline):
    assert not is_supplied(headline)

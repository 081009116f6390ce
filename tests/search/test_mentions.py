"""Every place a query is mentioned is shown with its context."""

import datetime as dt

from articles.search.marks import marks_of
from articles.search.mentions import CONTEXT, Mention, mentions
from articles.search.syntax import parse

BODY = ("The weir held. A weir is old.", "No sluice here.", "Weirs and sluices.")


def found(typed, *, headline="Weir opens", summary="", body=BODY, language="en"):
    marks = marks_of(parse(typed, today=dt.date(2021, 8, 15)).root)
    return list(mentions(headline, summary, body, marks, language=language))


def test_each_place_is_a_row_in_the_order_of_reading():
    assert found("weir") == [
        Mention(None, "", "Weir", " opens"),
        Mention(1, "The ", "weir", " held. A weir is old."),
        Mention(1, "The weir held. A ", "weir", " is old."),
        Mention(3, "", "Weirs", " and sluices."),
    ]


def test_fields_narrow_where_mentions_are_looked_for():
    assert [one.paragraph for one in found("title:weir")] == [None]
    assert [one.paragraph for one in found("lead:weir")] == [1, 1]
    assert [one.paragraph for one in found("text:weir")] == [1, 1, 3]
    assert found("lead:sluice") == []
    assert found("person:weir") == found("") == []


def test_a_summary_is_a_place_unless_the_text_opens_with_it():
    assert [one.paragraph for one in found("weir", summary="A new weir.", body=())] == [None, 0]
    assert [one.paragraph for one in found("held", summary="The weir held …")] == [1]


def test_a_long_paragraph_shows_the_words_around_each_place():
    text = "word " * 60 + "sluice " + "other " * 60 + "sluice."
    first, second = found("sluice", headline="x", body=(text,))

    assert first.before.startswith("… word")
    assert first.before.endswith("word ")
    assert first.after.startswith(" other")
    assert first.after.endswith("other …")
    assert len(first.before) <= CONTEXT + 2
    assert second.after == "."


def test_phrases_are_one_mention():
    assert [one.marked for one in found('"weir held"')] == ["weir held"]

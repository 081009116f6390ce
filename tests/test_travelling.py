"""What goes to another process arrives as it was."""

import copy
import dataclasses
import datetime as dt
import pickle

import pytest

from articles.records import ArticleRecord, Facts, PersonNamed, Publication, RawPage, Source, Teaser
from articles.travelling import changed

RECORD = ArticleRecord(
    page=RawPage(origin="a.jsonl:1", media_type="application/json", content=b"{}"),
    parser="fields",
    facts=Facts(
        headline="Ferry back",
        people=(PersonNamed("Ada Bell"),),
        published=Publication(at=dt.date(2021, 8, 5), precision="day", text="5 August 2021"),
        teasers=(Teaser(position=1, headline="Wheat up"),),
    ),
    sources={"headline": Source("fields", "field title")},
)


def test_a_record_arrives_as_it_was():
    assert pickle.loads(pickle.dumps(RECORD)) == RECORD  # noqa: S301 - just packed


def test_a_record_is_copied_and_changed_like_any_other():
    other = dataclasses.replace(copy.deepcopy(RECORD), parser="text")

    assert dataclasses.replace(other, parser="fields") == RECORD
    assert changed(RECORD, parser="text") == other


def test_no_field_is_changed_that_there_is_not():
    with pytest.raises(TypeError, match="ArticleRecord has no parsers"):
        changed(RECORD, parsers="text")

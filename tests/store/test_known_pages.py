"""A page whose bytes are kept already is told before it is parsed."""

import dataclasses
import datetime as dt

import pytest

from articles.models import Capture
from articles.records import KnownPage
from articles.store import RecordStore
from tests.store.records import make_record, save

pytestmark = pytest.mark.django_db


def test_a_page_kept_already_is_told_before_it_is_parsed():
    one = make_record(content='{"url": "https://post.example/1"}', url="https://post.example/1")
    other = make_record(content="another page")
    store = RecordStore()
    store.save([one])

    assert store.knows([one.page, other.page]) == [True, False]
    assert [stored.outcome for stored in store.save([KnownPage(one.page)])] == ["duplicate"]
    assert save(KnownPage(one.page)) == ["unchanged"]


def test_a_page_kept_already_is_parsed_where_it_brings_something_new():
    page = make_record(content="page").page
    save(make_record(content="page"))
    dated_now = dataclasses.replace(page, captured_at=dt.date(2021, 8, 5))
    elsewhere = dataclasses.replace(page, url="https://post.example/copy")

    assert RecordStore().knows([page, dated_now, elsewhere]) == [True, False, False]
    Capture.objects.update(parser_version="0")
    assert RecordStore().knows([page]) == [False]


def test_a_page_that_has_gone_since_is_no_known_page():
    assert save(KnownPage(make_record().page), make_record(content="two")) == ["failed", "new"]

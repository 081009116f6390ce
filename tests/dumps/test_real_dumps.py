"""Real files of other people, found through REAL_DATA: what comes out of each folder."""

import json
import os
from pathlib import Path

import pytest

from articles.dumps import open_dump
from articles.parsing import parse
from articles.records import ArticleRecord, RawPage, Unread
from tests.dumps.making import pages

pytestmark = pytest.mark.real_data
REAL_DATA = Path(os.environ.get("REAL_DATA", ""))


def test_the_newsbreak_pages_have_the_capture_dates_of_their_manifest():
    expected = json.loads((REAL_DATA / "expected" / "newsbreak.json").read_text())

    found = {Path(page.origin).name: page for page in pages(REAL_DATA / "newsbreak")}

    assert len(found) == 9
    for entry in expected:
        page = found[entry["file"]]
        captured = page.captured_at.isoformat() if page.captured_at else None
        assert captured == entry["captured"]
        assert page.captured_from == ("manifest" if captured else "")
        assert page.url.startswith("https://www.newsbreak.com/news/")
    assert found["sample.txt"].url == ""
    assert {(page.media_type, page.collection) for page in found.values()} == {
        ("text/plain", "newsbreak")
    }


@pytest.mark.parametrize(
    ("folder", "count"), [("re3d", 77), ("wikinews_gum", 43), ("html_pages", 42)]
)
def test_each_record_of_a_real_folder_is_a_page(folder, count):
    records = list(open_dump(REAL_DATA / folder))

    assert sum(isinstance(record, RawPage) for record in records) == count
    for record in records:
        if not isinstance(record, RawPage):
            assert not record.failed
            assert "licence" in record.reason or "truth" in record.reason


def test_the_web_archives_give_their_pages():
    found = list(open_dump(REAL_DATA / "warc"))

    assert sum(isinstance(record, RawPage) for record in found) == 16  # two are revisits
    for record in found:
        if isinstance(record, RawPage):
            assert record.url.startswith("http")
            assert record.captured_from == "record"
            assert "</html>" in record.text.lower()
        else:
            assert not record.failed


def test_every_real_feed_is_read_or_told():
    records = [parse(record) for record in open_dump(REAL_DATA / "feeds")]

    unread = [record for record in records if isinstance(record, Unread)]
    assert {record.reason for record in unread} <= {
        "a feed without items",
        "not a kind of dump this archive reads yet (XML)",
        "a licence beside the pages",
        "it ends too early: the file was cut off",
    }
    failed = [record.origin for record in unread if record.failed]
    assert [origin.rpartition("/")[2] for origin in failed] == ["rss_incomplete_cdata.xml[0]"]
    assert sum(isinstance(record, ArticleRecord) for record in records) > 400


@pytest.mark.parametrize(("folder", "articles"), [("newsml-g2", 7), ("ninjs", 20)])
def test_every_real_agency_file_is_read_or_told(folder, articles):
    records = [parse(record) for record in open_dump(REAL_DATA / folder)]

    assert not any(isinstance(record, Unread) and record.failed for record in records)
    found = [one for one in records if isinstance(one, ArticleRecord) and not one.facts.skipped]
    assert len(found) >= articles
    assert all(record.facts.headline or record.facts.body for record in found)

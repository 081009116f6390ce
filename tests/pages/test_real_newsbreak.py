import csv
import datetime as dt
import json
import os
from pathlib import Path

import pytest

from articles.pages.text import read_text
from articles.records import RawPage

pytestmark = pytest.mark.real_data

FOLDER = Path(os.environ.get("REAL_DATA", "."))


def read(name, *, captured_at, url=""):
    content = (FOLDER / "newsbreak" / name).read_bytes()
    page = RawPage(
        origin=name,
        media_type="text/plain",
        content=content,
        text=content.decode(),
        url=url,
        captured_at=captured_at,
    )
    return read_text(page).as_json()


def expected(name):
    return json.loads((FOLDER / "expected" / name).read_text())


def manifest():
    with (FOLDER / "newsbreak" / "manifest.csv").open() as rows:
        return {row["file"]: row for row in csv.DictReader(rows)}


def only_keys(value, like):
    """Return `value` with the keys that `like` has, at every depth."""
    if isinstance(like, dict):
        return {key: only_keys(value.get(key), inner) for key, inner in like.items()}
    if isinstance(like, list) and isinstance(value, list) and len(like) == len(value):
        return [only_keys(item, inner) for item, inner in zip(value, like, strict=True)]
    return value


def test_the_whole_page_gives_exactly_what_it_says():
    wanted = expected("sample.json")

    record = read("sample.txt", captured_at=dt.date(2021, 8, 5))

    assert only_keys(record, wanted) == wanted
    assert record["parser"] == "newsbreak article text"
    assert record["copied_from"] == "NewsBreak"
    assert record["places"] == ["Afghanistan"]
    assert record["sources"]["headline"] == {
        "parser": "newsbreak article text",
        "where": "line 6",
    }
    assert record["sources"]["body"]["where"] == "lines 16-38"
    assert record["teasers"][0]["published"]["at"] == "2021-08-05"
    assert record["teasers"][4]["published"]["at"] == "2021-08-06"


def test_the_whole_page_without_a_capture_date_keeps_its_age_as_text():
    published = read("sample.txt", captured_at=None)["published"]

    assert published["at"] is None
    assert published["precision"] == "unknown"
    assert published["text"] == "2 days ago"


def test_the_cut_pages_give_what_they_say():
    rows = manifest()
    for wanted in expected("newsbreak.json"):
        row = rows[wanted["file"]]
        captured = dt.date.fromisoformat(row["captured"]) if row["captured"] else None

        record = read(wanted["file"], captured_at=captured, url=row["url"])

        if wanted["kind"] == "no main article":
            assert record["skipped"], wanted["file"]
            assert record["teasers"], wanted["file"]
            assert not record["headline"]
            assert not record["body"]
            continue
        assert record["skipped"] is None
        for key in ("headline", "section", "place", "byline", "outlet"):
            assert record[key] == wanted[key], (wanted["file"], key)
        assert record["published"]["text"] == wanted["age"]
        assert record["body"][0].startswith(wanted["body_starts"])
        assert record["record_id"] in wanted["file"]

import json
from pathlib import Path

import pytest

from articles import reading
from articles.dumps import open_dump
from articles.dumps.position import Position
from articles.reading import Reading, UnreadPath, parse, read_records, read_unknown
from articles.records import ArticleRecord, RawPage, Unread

GOLDENS = Path(__file__).parent / "data" / "dumps"
NAMES = sorted(path.name for path in GOLDENS.iterdir() if not path.name.endswith(".expected"))


def told(record):
    """Return what a record says, as a golden file keeps it: no empty values, sources as places."""
    if isinstance(record, UnreadPath):
        return {"unread": record.reason}
    if not isinstance(record, ArticleRecord):
        name = record.origin.rpartition("/")[2]
        return {"origin": name, "failed" if record.failed else "skipped": record.reason}
    printed = record.as_json()
    printed["origin"] = printed["origin"].rpartition("/")[2]
    del printed["outlet_card"], printed["confidence"]
    printed["image"] = printed["image"]["url"]
    printed["image_credit"] = record.facts.image_credit
    printed["where"] = {name: source["where"] for name, source in printed.pop("sources").items()}
    del printed["published"]
    published = record.facts.published
    if published:
        printed["published"] = [str(published.at), published.precision, published.basis]
    return {name: value for name, value in printed.items() if value not in (None, "", [], {})}


@pytest.mark.parametrize("name", NAMES)
def test_a_dump_gives_what_a_person_finds_in_it(name):
    golden = json.loads((GOLDENS / f"{name}.expected").read_text())
    asked = Reading(columns=golden.get("columns", {}))

    assert [told(one) for one in read_records([GOLDENS / name], asked)] == golden["records"]


def test_a_page_that_takes_too_long_fails_alone(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<h1>Ferry</h1>" + "<p>The ferry sails again, said Ada Bell.</p>" * 20_000)
    [page] = open_dump(path)
    assert isinstance(page, RawPage)

    broken_off = parse(page, seconds=0.02)

    assert broken_off == Unread(
        page.origin, "it takes too long to read: broken off after 0.02 s", failed=True
    )
    assert isinstance(parse(page), ArticleRecord)


def test_a_large_dump_is_parsed_by_workers_alone(tmp_path, monkeypatch):
    path = tmp_path / "day.jsonl"
    path.write_text('{"title": "The ferry sails again", "text": "It does."}\n' * 3)
    monkeypatch.setattr(reading, "parse", lambda page: pytest.fail("it was parsed here"))
    at = Position()
    at.in_all = reading.LARGE_BYTES

    read = list(
        read_unknown([path], Reading(jobs=2), known=lambda pages: [False] * len(pages), position=at)
    )

    assert [one.facts.headline for one in read if isinstance(one, ArticleRecord)] == [
        "The ferry sails again"
    ] * 3

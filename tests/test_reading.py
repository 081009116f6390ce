import itertools
import json
from pathlib import Path

import pytest

from articles import parsing, reading
from articles.deadline import TooSlowError
from articles.dumps.json_lines import JsonLines
from articles.dumps.position import Position
from articles.parsing import UnreadPath
from articles.reading import Reading, next_page, read_records, read_unknown
from articles.records import ArticleRecord, Unread

GOLDENS = Path(__file__).parent / "data" / "dumps"
PAGE = Unread("a.html", "the file is empty")
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


def test_a_reader_that_goes_round_in_circles_is_broken_off():
    with pytest.raises(TooSlowError, match=r"too long to read: broken off after 0\.05 s"):
        next_page((page for page in itertools.repeat(PAGE) if not page.origin), seconds=0.05)
    assert next_page(iter(())) is None


def test_a_reader_that_breaks_costs_its_file_alone(tmp_path, monkeypatch):
    (tmp_path / "a.jsonl").write_text('{"title": "Ferry"}\n' * 2)
    (tmp_path / "b.txt").write_text("Ferry back\n\nIt sails again to Marrow Isle.\n")
    monkeypatch.setattr(JsonLines, "read", lambda *_: iter([1 / 0]))

    found = list(read_records([tmp_path], Reading()))

    assert found[0] == Unread(
        f"{tmp_path}/a.jsonl", "the reader broke: ZeroDivisionError: division by zero"
    )
    assert len(found) == 2


def test_a_large_dump_is_parsed_by_workers_alone(tmp_path, monkeypatch):
    path = tmp_path / "day.jsonl"
    path.write_text('{"title": "The ferry sails again", "text": "It does."}\n' * 3)
    monkeypatch.setattr(parsing, "parse", lambda page: pytest.fail("it was parsed here"))
    at = Position()
    at.in_all = reading.LARGE_BYTES

    read = list(
        read_unknown([path], Reading(jobs=2), known=lambda pages: [False] * len(pages), position=at)
    )

    assert [one.facts.headline for one in read if isinstance(one, ArticleRecord)] == [
        "The ferry sails again"
    ] * 3

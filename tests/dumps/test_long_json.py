"""Objects of JSON past what is held are read in pieces, and give what they would if they were held."""

import io
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dumps import json_feed, json_file, json_values, open_dump
from articles.dumps.capture_date import Capture
from articles.dumps.damage import DamagedError
from articles.dumps.dump_file import DumpFile
from articles.dumps.json_object import read_long_object
from articles.dumps.json_record import each_record
from articles.dumps.json_values import JsonValues
from articles.dumps.long_text import LongText
from articles.records import RawPage, Unread
from tests.dumps.json_making import RECORDS, made
from tests.dumps.making import outcomes, pages, read, tarred, write_files

FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "Oldport Post"}
BEHIND = {"home_page_url": "https://post.example/", "language": "de"}
ITEMS = [{"id": str(number), "title": f"Fähre {number}"} for number in range(5)]

NAMES = st.sampled_from(
    ("title", "name", "text", "content", "url", "date", "author", "items", "articles", "news", "data",
     "response", "hits", "feed", "_source", "related", "x", "opinions", "crawled_at", "@graph")
)  # fmt: skip
RECORD = st.sampled_from(
    (*RECORDS, {"title": "Tide", "url": "https://a.example/1"}, {"name": "Oldport"}, {"text": "It sails."})
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.sampled_from(("", "Ferry", "It sails.", "https://a.example/1", "2021-08-05")),
    lambda inner: (
        st.lists(RECORD, min_size=1, max_size=30)
        | st.lists(inner, max_size=4)
        | st.dictionaries(NAMES, inner, max_size=5)
    ),
    max_leaves=30,
)


def dump_file(content):
    return DumpFile(
        name="day.json",
        origin="day.json",
        open=lambda: io.BufferedReader(io.BytesIO(content)),
        collection="",
        capture=Capture(),
        notes=["noted of the dump"],
    )


def told_of_long(content):
    file = dump_file(content)
    text = LongText(file.open)
    given = read_long_object(file, text, JsonValues(text.stream()), EOFError("not held"))
    try:
        return list(given)
    except (EOFError, DamagedError):
        return None


def in_order(records):
    return sorted(records, key=lambda record: (record.origin, str(record)))


@given(st.dictionaries(NAMES, VALUES, max_size=6), st.sampled_from(("utf-8", "utf-16", "cp1252")))
def test_an_object_read_in_pieces_gives_what_one_that_is_held_gives(fields, charset):
    content = json.dumps({"place": "Fährhafen", **fields}, ensure_ascii=False).encode(charset)

    text = content.decode(charset).encode() if charset == "utf-16" else content
    held = list(each_record(dump_file(b""), text, place=""))
    in_pieces = told_of_long(content)

    if in_pieces is None:  # a record, or an answer that holds one: larger than a record may be
        assert [record.origin for record in held] == ["day.json"]
    else:
        assert in_order(in_pieces) == in_order(held)


@pytest.mark.parametrize(
    "content",
    [
        {"status": "ok", "articles": RECORDS, "total": 3},
        {"status": "ok", "data": {"results": RECORDS}, "title": "Harbour news"},
        {"title": "Ferry", "items": RECORDS, "text": "It sails again."},
        {"hits": {"hits": [{"_source": record} for record in RECORDS]}, "crawled_at": "2021-08-05"},
    ],
    ids=range(4),
)
def test_a_file_past_the_limit_gives_what_a_small_one_gives(tmp_path, monkeypatch, content):
    path = made(tmp_path, json.dumps(content).encode())
    small = read(path)

    monkeypatch.setattr(json_values, "RECORD_LIMIT", 80)

    if "text" in content:
        assert outcomes(path) == [
            ("", "failed", "an article that is cut off or larger than a record may be")
        ]
    else:
        assert len(small) == 3
        assert read(path) == small


def test_what_stands_behind_a_long_object_is_read_too(tmp_path, monkeypatch):
    monkeypatch.setattr(json_values, "RECORD_LIMIT", 80)
    objects = [{"articles": RECORDS}, RECORDS[0], RECORDS[1]]
    content = b"\n".join(json.dumps(one, indent=1).encode() for one in objects)

    found = outcomes(made(tmp_path, content))

    assert [origin for origin, kind, _ in found if kind == "page"] == [
        "[0][0]", "[0][1]", "[0][2]", "[1]", "[2]"
    ]  # fmt: skip
    assert len(found) == 5


def test_of_a_list_named_twice_the_last_counts_as_in_all_json(tmp_path):
    content = b'{"articles": [{"title": "No", "text": "It does not."}], "articles": %s, '

    found = read(made(tmp_path, content % json.dumps(RECORDS).encode()))

    assert [page.fields for page in found if isinstance(page, RawPage)] == RECORDS
    assert found[-1] == Unread(f"{tmp_path}/day.json", "it ends too early: the file was cut off")


def test_a_broken_record_of_a_long_object_costs_no_other(tmp_path):
    content = b'{"articles": [{broken}, {"title": "Ferry", "text": "It sails."}, {"a": %s1%s}]}'

    found = outcomes(made(tmp_path, content % (b"[" * 150, b"]" * 150)))

    assert [outcome[:2] for outcome in found] == [
        ("[0]", "failed"),
        ("[1]", "page"),
        ("[2]", "failed"),
    ]


@pytest.mark.parametrize("name", ["all.tar.gz", "day.json"])
def test_a_long_object_is_held_by_one_record_at_a_time(tmp_path, monkeypatch, name):
    monkeypatch.setattr(json_values, "RECORD_LIMIT", 2**16)
    monkeypatch.setattr(json_file, "RECORD_LIMIT", 2**16)
    monkeypatch.setattr(json_feed, "FEED_LIMIT", 2**16)
    record = {"title": "Fähre", "content_text": "The ferry sails again, said its keeper.\n" * 100}
    files = {
        "day.json": json.dumps({"status": "ok", "articles": [record] * 1_500}).encode(),
        "feed.json": json.dumps({**FEED, "items": [record] * 1_500}).encode(),
    }
    write_files(tmp_path, files if name == "day.json" else {name: tarred(files, mode="w:gz")})
    del files

    tracemalloc.start()
    try:
        count = sum(isinstance(page, RawPage) for page in open_dump(tmp_path))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert count == 3_000
    assert most < 5_000_000


@pytest.mark.parametrize("limit", [50, json_feed.FEED_LIMIT])
def test_a_long_json_feed_gives_what_a_small_one_gives(tmp_path, monkeypatch, limit):
    monkeypatch.setattr(json_feed, "FEED_LIMIT", limit)
    same = [*ITEMS, {"id": "0", "title": "Again"}, 7, {"title": "No id"}]
    write_files(tmp_path, {"feed.json": json.dumps({**FEED, "items": same, **BEHIND}).encode()})

    *found, last = (page for page in read(tmp_path) if isinstance(page, RawPage))

    assert [json.loads(page.text)["items"] for page in found] == [[item] for item in same[:-2]]
    assert json.loads(found[0].text) == {**FEED, **BEHIND, "items": [ITEMS[0]]}
    assert {page.collection for page in found} == {"feed post.example"}
    assert [page.record_id for page in (*found, last)] == ["", "1", "2", "3", "4", "", ""]
    assert outcomes(tmp_path)[6] == ("feed.json[6]", "failed", "not a record but a number")


def test_a_broken_item_of_a_json_feed_costs_no_other(tmp_path):
    whole = json.dumps({**FEED, "items": ITEMS, **BEHIND}).encode()
    broken = whole.replace(b'"id": "2"', b'"id" "2"')
    write_files(tmp_path, {"1.json": broken, "2.json": whole[:-5], "3.json": whole + b"}"})

    found = outcomes(tmp_path)

    assert [outcome[:2] for outcome in found if outcome[1] == "failed"] == [
        ("1.json[2]", "failed"), ("2.json[5]", "failed"), ("3.json[5]", "failed"),
    ]  # fmt: skip
    assert len(found) == 5 + 6 + 6


def test_a_json_feed_in_another_charset_is_read(tmp_path):
    content = json.dumps({**FEED, "items": ITEMS}, ensure_ascii=False).encode("utf-16")
    controls = json.dumps({**FEED, "items": ITEMS}).replace("Post", "Po\x07st").encode()
    write_files(tmp_path, {"1.json": content, "2.json": controls})

    found = pages(tmp_path)

    assert json.loads(found[4].text)["items"] == [ITEMS[4]]
    assert json.loads(found[5].text)["title"] == "Oldport Post"
    assert found[5].warnings == ("1 control characters were left out",)


def test_what_a_json_feed_says_of_itself_at_length_is_not_kept_with_every_item(tmp_path):
    said = {**FEED, "description": "The ferry sails. " * 3_000}
    write_files(tmp_path, {"feed.json": json.dumps({**said, "items": ITEMS}).encode()})

    assert json.loads(pages(tmp_path)[0].text) == {**FEED, "items": [ITEMS[0]]}

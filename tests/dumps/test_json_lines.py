import datetime as dt
import json

import pytest

from tests.dumps.json_making import LINES, RECORDS, made
from tests.dumps.making import one_page, outcomes, pages, write_files


def test_each_line_is_a_record(tmp_path):
    found = pages(made(tmp_path, LINES, "day.jsonl"))

    assert [page.fields for page in found] == RECORDS
    assert [page.content for page in found] == LINES.splitlines()
    assert [page.origin.rpartition(":")[2] for page in found] == ["1", "2", "3"]
    assert {(page.media_type, page.collection) for page in found} == {("application/json", "day")}


@pytest.mark.parametrize("name", ["day.ndjson", "day.jl", "day.json", "day.txt", "day"])
def test_lines_are_known_whatever_they_are_called(tmp_path, name):
    assert outcomes(made(tmp_path, LINES, name))[2] == (":3", "page", "application/json")


@pytest.mark.parametrize("size", [1, 600, 6000])
def test_a_line_of_nuls_costs_only_itself(tmp_path, size):
    content = LINES + bytes(size) + b"\n" + LINES

    found = outcomes(made(tmp_path, content, "day.jsonl"))

    assert [kind for _, kind, _ in found] == ["page"] * 3 + ["failed"] + ["page"] * 3
    assert found[3] == (":4", "failed", "nothing but NUL bytes")


def test_long_lines_in_a_json_file_are_known_too(tmp_path):
    lines = b"".join(json.dumps({"text": "word " * 2000}).encode() + b"\n" for _ in range(2))

    assert [origin for origin, _, _ in outcomes(made(tmp_path, lines))] == [":1", ":2"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'["a", "b"]', "not a record but a list"),
        (b"17", "not a record but a number"),
        (b"1.5", "not a record but a number"),
        (b"true", "not a record but true or false"),
        (b'"words"', "not a record but a text"),
        (b"null", "not a record but nothing: null"),
        (b'{"title": ', "broken JSON: Expecting value at column 10"),
        (b"{'title': 'x'}", "broken JSON: Expecting property name enclosed in double quotes at column 2"),
        (b"words", "broken JSON: Expecting value at column 1"),
        (b'{"title": "x', "broken JSON: Unterminated string starting at column 11"),
        (b'{"a": ' * 50_000, "nested too deeply"),
        (b'{"a": ' * 150 + b"1" + b"}" * 150, "nested more than 100 levels deep"),
        (b'{"a": %s}' % (b"9" * 5000), "a number of more digits than is read"),
    ],
)  # fmt: skip
def test_a_bad_line_costs_only_itself(tmp_path, line, reason):
    content = LINES + line + b"\n" + LINES

    found = outcomes(made(tmp_path, content, "day.jsonl"))

    assert [kind for _, kind, _ in found] == ["page"] * 3 + ["failed"] + ["page"] * 3
    assert found[3][0] == ":4"
    assert found[3][2].startswith(reason)


def test_a_line_past_the_limit_costs_only_itself(tmp_path):
    long = b'{"text": "' + b"a" * (50 << 20) + b'"}\n'

    found = outcomes(made(tmp_path, LINES + long + LINES, "day.jsonl"))

    assert found[3] == (":4", "failed", "the line is longer than 32 MiB")
    assert [kind for _, kind, _ in found].count("page") == 6


def test_a_last_line_past_the_limit_needs_no_end(tmp_path):
    content = LINES + b"a" * (33 << 20)

    assert outcomes(made(tmp_path, content, "day.jsonl"))[3][:2] == (":4", "failed")


def test_a_mark_of_the_byte_order_and_blank_lines_do_no_harm(tmp_path):
    content = b"\xef\xbb\xbf" + LINES.replace(b"\n", b"\r\n\r\n")

    assert [page.fields for page in pages(made(tmp_path, content, "day.jsonl"))] == RECORDS


def test_a_line_that_is_no_utf8_is_read_with_a_warning(tmp_path):
    line = '{"text": "Le café près de la Gare a fermé hier soir."}'.encode("cp1252")

    page = one_page(made(tmp_path, line + b"\n", "day.jsonl"))

    assert page.fields["text"] == "Le café près de la Gare a fermé hier soir."
    assert page.content == line
    assert page.charset == "cp1252"
    assert page.warnings == ("no charset declared that fits; read as cp1252",)


@pytest.mark.parametrize(
    "line",
    [
        r'{"a\u0000": "\ud800x\u0000y\u202e", "b": ["\u200f", {"c": "\udfff"}], "d": 1}',
        '{"a": "x\u202ey", "b": ["\u200f", {"c": "\ufeff"}], "d": 1}',
    ],
)
def test_what_must_not_reach_a_row_is_taken_out_of_every_value(tmp_path, line):
    page = one_page(made(tmp_path, line.encode(), "day.jsonl"))

    assert page.fields == {"a": "xy", "b": ["", {"c": ""}], "d": 1}
    assert page.content == line.encode()


def test_nan_becomes_nothing(tmp_path):
    assert one_page(made(tmp_path, b'{"score": NaN}', "day.jsonl")).fields == {"score": None}


def test_the_capture_date_of_a_record_is_its_own(tmp_path):
    lines = b'{"text": "a", "timestamp": "2021-08-05T12:00:00Z"}\n{"text": "b"}\n'

    first, second = pages(made(tmp_path, lines, "day.jsonl"), captured_at=dt.date(2022, 1, 1))

    assert (first.captured_at, first.captured_from) == (
        dt.datetime(2021, 8, 5, 12, tzinfo=dt.UTC),
        "record",
    )
    assert (second.captured_at, second.captured_from) == (dt.date(2022, 1, 1), "option")


def test_the_list_of_pages_of_a_web_archive_is_none_of_records(tmp_path):
    content = b'{"format": "json-pages-1.0", "id": "pages"}\n{"url": "https://oldport.example"}\n'
    write_files(tmp_path, {"pages.jsonl": content})

    assert outcomes(tmp_path / "pages.jsonl") == [
        ("", "skipped", "a list of the pages of a web archive")
    ]


@pytest.mark.parametrize(
    ("before", "between", "behind"), [("", ",", ""), ("", ",", ","), ("\x1e", "", "")]
)
@pytest.mark.parametrize("name", ["day.jsonl", "day.json", "day"])
def test_lines_may_be_parted_by_commas_or_separators(tmp_path, name, before, between, behind):
    lines = f"{between}\n".join(before + json.dumps(record) for record in RECORDS) + behind + "\n"

    found = pages(made(tmp_path, lines.encode(), name))

    assert [page.fields for page in found] == RECORDS
    assert found[2].origin.endswith(":3")


def test_objects_over_lines_may_be_parted_by_commas(tmp_path):
    content = ",\n".join(json.dumps(record, indent=1) for record in RECORDS)

    assert [page.fields for page in pages(made(tmp_path, content.encode()))] == RECORDS


def test_an_array_with_a_record_on_each_line_may_be_called_json_lines(tmp_path):
    content = "[" + ",\n".join(map(json.dumps, RECORDS)) + "]\n"

    assert [page.fields for page in pages(made(tmp_path, content.encode(), "day.jsonl"))] == RECORDS


def test_tabs_and_nuls_in_a_text_cost_no_record(tmp_path):
    write_files(tmp_path, {"a.jsonl": b'{"title": "Weir\tback", "text": "It\0 is."}\n'})

    page = one_page(tmp_path / "a.jsonl")

    assert page.fields == {"title": "Weir\tback", "text": "It is."}


def test_records_parted_by_carriage_returns_are_read_one_by_one(tmp_path):
    write_files(tmp_path, {"a.jsonl": b'{"title": "One"}\r{"title": "Two"}\r'})

    found = pages(tmp_path / "a.jsonl")

    assert [(page.fields["title"], page.origin[-2:]) for page in found] == [
        ("One", ":1"),
        ("Two", ":2"),
    ]

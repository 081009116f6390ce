import json

import pytest

from tests.dumps.json_making import LINES, RECORDS, made
from tests.dumps.making import HTML, TEXT, one_page, outcomes, pages, write_files


@pytest.mark.parametrize("charset", ["utf-16", "utf-32", "utf-16-le", "utf-8-sig"])
@pytest.mark.parametrize("name", ["day.jsonl", "day.json"])
def test_other_unicode_is_read(tmp_path, charset, name):
    content = json.dumps(RECORDS) if name == "day.json" else LINES.decode()

    assert [page.fields for page in pages(made(tmp_path, content.encode(charset), name))] == RECORDS


def test_one_object_is_one_record_of_its_folder(tmp_path):
    path = made(tmp_path, b'{\n  "title": "Ferry",\n  "text": "It sails."\n}\n')

    page = one_page(path)

    assert page.fields == {"title": "Ferry", "text": "It sails."}
    assert page.origin == str(path)
    assert page.collection == tmp_path.name
    assert page.content == path.read_bytes().strip()


@pytest.mark.parametrize("indent", [None, 2])
def test_an_array_gives_its_items(tmp_path, indent):
    path = made(tmp_path, json.dumps(RECORDS, indent=indent).encode())

    found = pages(path)

    assert [page.fields for page in found] == RECORDS
    assert [json.loads(page.content) for page in found] == RECORDS
    assert [page.origin.removeprefix(str(path)) for page in found] == ["[0]", "[1]", "[2]"]
    assert {page.collection for page in found} == {"day"}


def test_an_array_may_be_called_json_lines_when_it_runs_over_lines(tmp_path):
    content = json.dumps(RECORDS, indent=1).encode()

    assert [page.fields for page in pages(made(tmp_path, content, "day.jsonl"))] == RECORDS


def test_an_array_longer_than_any_piece_read_is_whole(tmp_path):
    records = [{"n": number, "text": f"é{number} " * (number % 4000)} for number in range(900)]

    found = pages(made(tmp_path, json.dumps(records, ensure_ascii=False).encode()))

    assert [page.fields for page in found] == records


def test_items_that_are_no_records_fail_alone(tmp_path):
    content = b'[{"a": 1}, [], 12345, "x", null, {"b": 2}, ]'

    assert [(origin, kind) for origin, kind, _ in outcomes(made(tmp_path, content))] == [
        ("[0]", "page"),
        ("[1]", "failed"),
        ("[2]", "failed"),
        ("[3]", "failed"),
        ("[4]", "failed"),
        ("[5]", "page"),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'[{"a": 1}, {"b": ', "it ends too early: the file was cut off"),
        (b'[{"a": 1}', "it ends too early: the file was cut off"),
        (b'[{"a": 1},', "it ends too early: the file was cut off"),
        (b'[{"a": 1}, {b: 2}' + b" " * 40, "broken JSON: Expecting property name"),
        (b'[{"a": 1}, {"b": "x', "broken JSON: Unterminated string starting at"),
        (b'[{"a": 1}, ' + b'{"a": ' * 50_000, "nested too deeply"),
    ],
)
def test_a_broken_array_gives_what_stands_before_and_says_where(tmp_path, content, reason):
    first, last = outcomes(made(tmp_path, content))

    assert first == ("[0]", "page", "application/json")
    assert last[:2] == ("[1]", "failed")
    assert last[2].startswith(reason)
    assert last[2].endswith("what follows in the array is not read")


def test_an_item_past_the_limit_stops_the_array(tmp_path):
    content = b'[{"a": 1}, {"text": "' + b"a" * (33 << 20) + b'"}]'

    first, last = outcomes(made(tmp_path, content))

    assert first[1] == "page"
    assert last[2].startswith("the record is larger than 32 MiB")


def test_an_item_in_another_charset_keeps_its_bytes(tmp_path):
    content = '[{"text": "Le café près de la Gare a fermé hier soir."}]'.encode("cp1252")

    page = one_page(made(tmp_path, content))

    assert page.fields["text"].startswith("Le café près")
    assert page.content == content[1:-1]


def test_a_deep_item_of_an_array_fails_alone(tmp_path):
    content = b"[" + b'{"a": ' * 150 + b"1" + b"}" * 150 + b', {"b": 2}]'

    assert [kind for _, kind, _ in outcomes(made(tmp_path, content))] == ["failed", "page"]


def test_one_object_past_the_limit_fails(tmp_path):
    content = b'{"text": "' + b"a" * (33 << 20) + b'"}'

    assert outcomes(made(tmp_path, content)) == [("", "failed", "the record is larger than 32 MiB")]


def test_objects_over_several_lines_may_stand_one_after_the_other(tmp_path):
    content = b"\n".join(json.dumps(record, indent=1).encode() for record in RECORDS)

    found = pages(made(tmp_path, content))

    assert [page.fields for page in found] == RECORDS
    assert [page.origin[-3:] for page in found] == ["[0]", "[1]", "[2]"]


def test_broken_text_after_such_objects_is_told(tmp_path):
    content = b'{\n"a": 1}\n{\n"b": 2}\n?' + b" " * 40

    found = outcomes(made(tmp_path, content))

    assert [kind for _, kind, _ in found] == ["page", "page", "failed"]
    assert found[2][2].startswith("broken JSON: Expecting value")


@pytest.mark.parametrize("content", [b"words", b'{"a": ', b"{", b'"x"', b"12", HTML, TEXT])
def test_a_json_file_without_a_record_fails(tmp_path, content):
    write_files(tmp_path, {"a.json": content, "b.txt": TEXT})

    found = outcomes(tmp_path, format="json") if content == HTML else outcomes(tmp_path)

    assert found[0][:2] == ("a.json", "failed")

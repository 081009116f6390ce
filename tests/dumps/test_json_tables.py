"""A table that pandas wrote as an object of JSON gives its rows."""

import json
from typing import Any

import pytest

from tests.dumps.json_making import made
from tests.dumps.making import one_page, outcomes, pages

ROWS: list[dict[str, Any]] = [
    {"title": "Ferry back", "text": "It sails.", "author": None},
    {"title": "Weir shut", "text": "It is closed.", "author": "Ada Horn"},
]
COLUMNS: dict[str, dict[str, Any]] = {
    name: {str(at): row[name] for at, row in enumerate(ROWS)} for name in ROWS[0]
}


@pytest.mark.parametrize(
    "table",
    [
        COLUMNS,
        {name: {"7": column["0"], "12": column["1"]} for name, column in COLUMNS.items()},
        {"0": ROWS[0], "1": ROWS[1]},
        {"columns": list(ROWS[0]), "index": [0, 1], "data": [list(row.values()) for row in ROWS]},
        {"columns": list(ROWS[0]), "data": [list(row.values()) for row in ROWS]},
        {"schema": {"fields": [{"name": "title", "type": "string"}]}, "data": ROWS},
    ],
    ids=range(6),
)
def test_a_table_written_as_an_object_gives_its_rows(tmp_path, table):
    path = made(tmp_path, json.dumps(table).encode())

    found = [outcome for outcome in outcomes(path) if outcome[1] == "page"]

    assert [origin for origin, _, _ in found] == ["[0]", "[1]"]
    if "schema" not in table:
        assert [page.fields for page in pages(path)] == ROWS


@pytest.mark.parametrize(
    "record",
    [
        {"0": ROWS[0], "2": ROWS[1]},
        {"0": ROWS[0], "1": {"score": 1}},
        {"a.html": ROWS[0], "b.html": ROWS[1]},
        {"title": {"en": "Ferry", "de": "Fähre"}, "text": {"en": "It sails.", "de": "Sie fährt."}},
        {"title": {"0": "Ferry"}, "text": {"0": "It sails.", "1": "It waits."}},
        {"place": {"0": "Oldport"}, "score": {"0": 1}},
        {"columns": ["place", "score"], "data": [["Oldport", 1]]},
        {"columns": ["title", "text"], "data": [["Ferry"]]},
        {"columns": ["title", "text"], "data": []},
    ],
    ids=range(9),
)
def test_an_object_that_is_no_table_is_one_record(tmp_path, record):
    assert one_page(made(tmp_path, json.dumps(record).encode())).fields == record

import pytest

from articles.columns import is_day_first, place_of, read_mapping
from articles.errors import DumpError


def test_a_mapping_names_columns_by_field():
    assert read_mapping(["headline=Titel", " URL = Adresse "]) == {
        "headline": "Titel",
        "url": "Adresse",
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["title"], "write it as field=column"), (["url="], "write it as field=column"),
        (["url=a", "url=b"], "--map url is given twice"),
        (["foo=a", "bar=b"], "no field is called 'bar', 'foo'; there are authors, byline"),
    ],
)  # fmt: skip
def test_a_mapping_that_cannot_be_meant_says_what_can(arguments, message):
    with pytest.raises(DumpError, match=message):
        read_mapping(arguments)


@pytest.mark.parametrize("table", [None, "x", {"columns": 3}, {"day_first": "yes"}])
def test_a_strange_table_note_says_nothing(table):
    fields = {"@table": table}

    assert is_day_first(fields) is None
    assert place_of(fields, "title").endswith(" title")

"""Sparing: what SQLite holds of its file while an import goes on, and after it."""

import pytest
from django.db import connection

from articles.ingest import import_dump
from articles.reading import Reading
from articles.sparing import sparing

pytestmark = pytest.mark.django_db(transaction=True)


def held():
    """Return the bytes that are mapped, none of a database in memory, and what is cached."""
    with connection.cursor() as cursor:
        mapped = [row[0] for row in cursor.execute("PRAGMA mmap_size").fetchall()]
        [cached] = [row[0] for row in cursor.execute("PRAGMA cache_size").fetchall()]
    return mapped, cached


def test_little_is_held_and_as_much_as_before_afterwards():
    before = held()

    with sparing():
        assert held() in (([0], -16_384), ([], -16_384))
    assert held() == before
    assert before[1] != -16_384


def test_it_is_as_before_when_what_lasts_breaks_off():
    before = held()

    with pytest.raises(ZeroDivisionError), sparing():
        raise ZeroDivisionError
    assert held() == before


def test_an_import_holds_little(tmp_path):
    (tmp_path / "day.jsonl").write_text('{"title": "Locks open", "text": "The locks opened."}\n')
    seen = []

    import_dump([tmp_path], Reading(), progress=lambda _: seen.append(held()))

    assert seen
    assert all(mapped in ([0], []) and cached == -16_384 for mapped, cached in seen)

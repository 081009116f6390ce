"""Unmapped: SQLite's file while an import goes on, and after it."""

import pytest
from django.db import connection

from articles.ingest import import_dump
from articles.reading import Reading
from articles.unmapped import unmapped

pytestmark = pytest.mark.django_db(transaction=True)


def mapped():
    with connection.cursor() as cursor:
        return [row[0] for row in cursor.execute("PRAGMA mmap_size").fetchall()]


def test_the_file_is_not_mapped_and_as_before_afterwards():
    before = mapped()

    with unmapped():
        assert mapped() in ([0], [])
    assert mapped() == before


def test_it_is_as_before_when_what_lasts_breaks_off():
    before = mapped()

    with pytest.raises(ZeroDivisionError), unmapped():
        raise ZeroDivisionError
    assert mapped() == before


def test_an_import_reads_its_file_so(tmp_path):
    (tmp_path / "day.jsonl").write_text('{"title": "Locks open", "text": "The locks opened."}\n')
    seen = []

    import_dump([tmp_path], Reading(), progress=lambda _: seen.append(mapped()))

    assert seen
    assert all(sizes in ([0], []) for sizes in seen)

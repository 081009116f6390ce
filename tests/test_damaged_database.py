"""A database damaged within its file: verify says so and looks at the rest; other commands say it."""

import sqlite3

import pytest

from tests.test_interruption import finished, manage


@pytest.fixture
def folder(tmp_path):
    """An archive without articles."""
    assert finished(manage(tmp_path, "migrate", "--verbosity", "0")) == 0
    return tmp_path


def verify(folder):
    process = manage(folder, "verify")
    out, err = process.communicate()
    return process.returncode, out.decode(), err.decode()


def test_a_page_of_the_file_overwritten_is_told_beside_what_else_was_looked_at(folder):
    file = folder / "archive.sqlite3"
    with sqlite3.connect(file) as database:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'articles_capture'"
        ((page,),) = database.execute(query)
        ((size,),) = database.execute("PRAGMA page_size")
    database.close()
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = b"\xaa" * size
    file.write_bytes(content)

    code, out, err = verify(folder)

    assert code == 1
    assert out.splitlines()[0].startswith("database: ")
    assert "Restore a backup" in out.splitlines()[0]
    assert "captures: could not be looked at to the end" in out
    assert "Traceback" not in err
    assert "names: all right" in err
    assert "search index: all right" in err


def test_a_file_that_is_no_database_is_told_in_a_line(folder):
    (folder / "archive.sqlite3").write_bytes(b"\xaa" * 8192)

    code, out, err = verify(folder)

    assert (code, out) == (2, "")
    assert "The database cannot be read" in err
    assert "Restore a backup" in err
    assert "Traceback" not in err

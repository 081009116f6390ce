"""Where a table ends: a last row that was cut off is not believed, a whole one is."""

import pytest

from tests.dumps.making import outcomes, pages

HEADER = "title,text,date\n"
ROW = "Ferry back,The ferry sails again.,2021-08-05\n"


def table(tmp_path, content, *, name="day.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


CUT = "it ends too early: the file was cut off; the row has {} of 3 columns"


@pytest.mark.parametrize(("row", "cells"), [("Weir back,The w", 2), ("Weir ba", 1)])
def test_a_last_row_that_is_cut_off_is_not_believed(tmp_path, row, cells):
    found = outcomes(table(tmp_path, HEADER + ROW + row))

    assert found[1:] == [(":3", "failed", CUT.format(cells))]


def test_a_last_row_without_a_line_end_is_a_row(tmp_path):
    assert len(pages(table(tmp_path, HEADER + ROW + ROW.strip()))) == 2
    assert len(pages(table(tmp_path, HEADER + ROW + "Weir back,The weir is back.,"))) == 2


def test_the_mark_of_dos_behind_the_last_line_is_no_row(tmp_path):
    assert len(pages(table(tmp_path, HEADER + ROW + "\x1a"))) == 1


def test_a_short_last_row_is_believed_where_others_are_as_short(tmp_path):
    assert len(pages(table(tmp_path, HEADER + "Lock out,It broke.\nWeir back,It is."))) == 2


def test_lines_of_a_cell_that_is_cut_off_are_no_rows(tmp_path):
    content = (
        'title,date,text\nFerry,2021-08-05,It sails.\nWeir,2021-08-06,"It is back.\nAgain.\nAnd'
    )

    assert [(origin, kind) for origin, kind, _ in outcomes(table(tmp_path, content))] == [
        (":2", "page"),
        (":3", "failed"),
        (":4", "failed"),
        (":5", "failed"),
    ]

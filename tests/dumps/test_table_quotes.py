import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dumps.table_rows import TableRows
from tests.dumps.making import one_page, pages, write_files

FIRST = '"1","Weir closed, \\"at once\\"","It is shut."\n'
WEIR = 'Weir closed, "at once"'


def rows_of(content):
    return [row.cells for row in TableRows(io.BufferedReader(io.BytesIO(content.encode())))]


@pytest.mark.parametrize(
    "rows",
    [
        r'1,"Weir closed, \"at once\"","It is shut."',
        r'"1","Weir closed, \"at once\"","It is shut."',
        FIRST + r'"2","Path","C:\\new\\"',
        FIRST + r'"2","Osk","A ""boat"" sails."',
        FIRST + r'"2","\"Osk\"","6\""',
    ],
)
def test_a_quote_behind_a_backslash_is_the_texts_own(rows):
    assert rows_of(f"id,title,text\n{rows}\n")[1] == ("1", WEIR, "It is shut.")


def test_such_a_table_writes_a_backslash_twice_and_line_ends_by_one():
    row = r'"1","Weir \"shut\"","C:\\new\\table.\nNext\tday.' + '\\\nLast.",\\N\n'

    [found] = rows_of(row)

    assert found == ("1", 'Weir "shut"', "C:\\new\\table.\nNext\tday.\nLast.", "\\N")


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (r'"1","Disk","C:\new\"', "C:\\new\\"),
        (r'"1","Disk","Of ""C:\"" it is"', 'Of "C:\\" it is'),
        (r'"1","Disk","C:\"' + "\n" + r'"2","Disk","D:\"', "C:\\"),
        (r'"1","Disk","{""a"": ""x \""y\"" z""}"', r'{"a": "x \"y\" z"}'),
    ],
)
def test_a_backslash_before_a_quote_may_be_the_texts_own(row, text):
    assert rows_of(f"id,title,text\n{row}\n")[1] == ("1", "Disk", text)


@pytest.mark.parametrize("escaped", [True, False])
def test_the_first_such_quote_may_stand_far_down(escaped):
    plain = '"Ferry","It sails.\nIt waits."\n' * 3000
    quoted = (
        r'"Weir \"shut\"","See \"D:\\\", say"' if escaped else r'"Weir ""shut""","See ""D:\"", say"'
    )

    found = rows_of(f"title,text\n{plain}{quoted}\n{plain}")

    assert len(found) == 6002
    assert ('Weir "shut"', 'See "D:\\", say') in found


def test_it_may_stand_in_the_midst_of_a_long_cell():
    lines = "It sails.\n" * 9000
    content = f'title,text\n"Ferry","{lines}The \\"Osk\\" waits."\n"Weir","Shut."\n'

    first, second = rows_of(content)[1:]

    assert first == ("Ferry", f'{lines}The "Osk" waits.')
    assert second == ("Weir", "Shut.")


def test_a_table_parted_by_tabs_quotes_so_too(tmp_path):
    row = 'title\ttext\n"Weir \\"shut\\" now"\t"It is shut."\n"Ferry"\t"It \\"sails\\""\n'
    write_files(tmp_path, {"day.tsv": row.encode()})

    first, second = pages(tmp_path)

    assert first.fields["title"] == 'Weir "shut" now'
    assert second.fields["text"] == 'It "sails"'


def test_what_ends_a_copy_of_a_database_is_no_row(tmp_path):
    rows = "title\tdate\ttext\nFerry\t\\N\tIt sails.\n\\.\n"
    write_files(tmp_path, {"day.tsv": rows.encode()})

    assert one_page(tmp_path).fields["title"] == "Ferry"


CELLS = st.text(st.sampled_from('ab "\\\n'), max_size=8).map(lambda cell: f"a{cell}b")
SHOWING = ('See "Osk"', "a", 'It "sails" on')


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6))
def test_tables_quoted_throughout_come_back_in_either_way(cells):
    for way in ({"doublequote": True}, {"doublequote": False, "escapechar": "\\"}):
        text = io.StringIO()
        csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n", **way).writerows(
            [("title", "date", "text"), SHOWING, *cells]
        )

        assert rows_of(text.getvalue())[1:] == [SHOWING, *cells], way


def test_empty_cells_are_no_doubled_quotes():
    rows = '"",Weir \\"shut\\" now,""\n"",Ferry,""\n'

    assert rows_of(f"date,title,text\n{rows}")[1] == ("", 'Weir "shut" now', "")

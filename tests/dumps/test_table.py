import codecs
import csv

import pytest

from articles.dumps import table_rows
from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.table_cells import shown_order
from articles.errors import DumpError
from articles.pages import parse_page
from tests.dumps.making import one_page, outcomes, pages, read, write_files

HEADER = "title,text,date\n"
ROW = "Ferry back,The ferry sails again.,2021-08-05\n"


def table(tmp_path, content, *, name="day.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def fields_of(tmp_path, content, **options):
    found = [dict(page.fields) for page in pages(table(tmp_path, content), **options)]
    for fields in found:
        fields.pop("@table")
    return found


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_told_by_the_content(tmp_path, mark):
    content = f'title{mark}text\nFerry back{mark}"It sails{mark} again, and; again|"\n'

    [fields] = fields_of(tmp_path, content)

    assert fields == {"title": "Ferry back", "text": f"It sails{mark} again, and; again|"}


def test_a_line_of_excel_names_the_separator(tmp_path):
    assert fields_of(tmp_path, "sep=;\ntitle;text\nA, b;c\n") == [{"title": "A, b", "text": "c"}]


@pytest.mark.parametrize(
    "encoded",
    [
        codecs.BOM_UTF8 + "title,text\nFähre,zurück\n".encode(),
        "title,text\nFähre,zurück\n".encode("cp1252"),
        "title,text\nFähre,zurück\n".encode("utf-16"),
        "title,text\r\nFähre,zurück\r\n".encode(),
        "title,text\rFähre,zurück\r".encode(),
    ],
)
def test_charsets_and_line_ends_are_seen_through(tmp_path, encoded):
    assert fields_of(tmp_path, encoded) == [{"title": "Fähre", "text": "zurück"}]


def test_one_row_in_another_charset_costs_no_other(tmp_path, monkeypatch):
    monkeypatch.setattr(table_rows, "MEBIBYTE", 16)
    rows = "title,text\nGrün,1\n".encode() + "Rückkehr,Die Fähre fährt über Nacht\n".encode(
        "cp1252"
    )

    first, second = pages(table(tmp_path, rows))

    assert first.fields["title"] == "Grün"
    assert second.fields["text"] == "Die Fähre fährt über Nacht"
    assert second.warnings


def test_quoted_line_ends_and_doubled_quotes_belong_to_the_cell(tmp_path):
    path = table(tmp_path, HEADER + '"A ""b"" c","One.\n\nTwo.",x\n' + ROW)

    first, second = pages(path)

    assert (first.fields["title"], first.fields["text"]) == ('A "b" c', "One.\n\nTwo.")
    assert [first.origin, second.origin] == [f"{path}:2", f"{path}:5"]


def test_quotes_escaped_with_a_backslash_are_read(tmp_path):
    [fields] = fields_of(tmp_path, 'title,text\n"A \\"b\\", c","d"\n')

    assert fields == {"title": 'A "b", c', "text": "d"}


def test_marks_that_only_begin_a_cell_parted_by_tabs_are_its_own(tmp_path):
    content = (
        'title\ttext\n"We sail", she said\tThe "Osk" sails.\n"Boats" of Osk\t"It sails."\n'
        '"It ""sails"""\t"By\tnight"\n"Sails," says she\t"One\nline more."\n'
    )

    found = fields_of(tmp_path, content)

    assert [fields["title"] for fields in found] == [
        '"We sail", she said', '"Boats" of Osk', 'It "sails"', '"Sails," says she',
    ]  # fmt: skip
    assert [fields["text"] for fields in found[1:]] == ["It sails.", "By\tnight", "One\nline more."]


def test_cells_parted_by_tabs_are_quoted_where_one_needs_it(tmp_path):
    content = 'title\ttext\n"We ""sail"""\t"It\tsails."\n"We sail" on\tIt sails.\n'

    assert fields_of(tmp_path, content)[0] == {"title": 'We "sail"', "text": "It\tsails."}


@pytest.mark.parametrize(
    "missing", ["nan", "NaN", "NULL", "None", "N/A", "NA", "\\N", "<NA>", "NaT"]
)
def test_what_programs_write_for_no_value_is_none(tmp_path, missing):
    content = f"title,text,author,outlet\nFerry back,It sails.,{missing},{missing}\n"

    assert fields_of(tmp_path, content) == [{"title": "Ferry back", "text": "It sails."}]


def test_a_row_of_no_values_is_no_article(tmp_path):
    [one] = pages(table(tmp_path, "title,text\nNULL,NULL\n"))

    assert parse_page(one).facts.skipped.startswith("neither headline nor text")


def test_nul_bytes_are_left_out(tmp_path):
    assert fields_of(tmp_path, b"title,text\nFer\0ry,\0back\n") == [
        {"title": "Ferry", "text": "back"}
    ]


def test_a_cell_past_the_limit_of_the_csv_module_is_read(tmp_path):
    [fields] = fields_of(tmp_path, "title,text\nLong," + "x" * 200_000 + "\n")

    assert len(fields["text"]) == 200_000


def test_a_quote_never_closed_costs_its_own_row(tmp_path):
    path = table(tmp_path, HEADER + ROW + '"open,x,y\n' + ROW)

    assert outcomes(tmp_path) == [
        ("day.csv:2", "page", "application/json"),
        ("day.csv:3", "failed", "a quote is opened on this line and never closed"),
        ("day.csv:4", "page", "application/json"),
    ]
    assert len(read(path)) == 3


def test_quotes_never_closed_over_and_over_end_the_table(tmp_path, monkeypatch):
    monkeypatch.setattr(table_rows, "RECORD_LIMIT", 300)
    table(tmp_path, HEADER + ('"open\n' + "a,b,c\n" * 100) * 40)

    found = outcomes(tmp_path)

    assert sum(outcome == "page" for _, outcome, _ in found) == 2000
    assert found[-1][2] == "more quotes are never closed: what follows is not read"


def test_a_row_past_the_limit_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(table_rows, "RECORD_LIMIT", 3000)
    table(tmp_path, HEADER + '"' + "open,x,y\n" * 400 + ROW)

    [first, *_] = outcomes(tmp_path)

    assert first[1] == "failed"
    assert "larger than" in first[2]


def test_the_header_is_known_in_any_case_and_spacing(tmp_path):
    columns = {"headline": "  my TITLE ", "published": "Pub Date"}

    [page] = pages(table(tmp_path, "My  Title,PUB_DATE\nFerry,2021-08-05\n"), columns=columns)

    assert page.fields["title"] == "Ferry"
    assert page.fields["published"] == "2021-08-05"
    assert page.fields["@table"]["columns"] == {"title": "My Title", "published": "PUB_DATE"}


def test_columns_are_mapped_by_number_where_no_header_is(tmp_path):
    columns = {"headline": "1", "text": "2", "url": "3"}

    found = fields_of(
        tmp_path, "Ferry,It sails.,https://a.example/1\nGoat,It won.,https://a.example/2\n",
        columns=columns,
    )  # fmt: skip

    assert [fields["title"] for fields in found] == ["Ferry", "Goat"]
    assert found[1]["url"] == "https://a.example/2"


def test_no_header_and_no_map_is_one_message(tmp_path):
    table(tmp_path, "Ferry,It sails.,https://a.example/1\nGoat,It won.,https://a.example/2\n")

    [(_, outcome, reason)] = outcomes(tmp_path)

    assert outcome == "failed"
    assert reason.startswith("no header")
    assert "--map headline=1 (it has 3 columns" in reason


def test_columns_that_are_not_there_are_one_message_with_those_that_are(tmp_path):
    table(tmp_path, HEADER + ROW + ROW)

    [(_, outcome, reason)] = outcomes(
        tmp_path, columns={"headline": "Titel", "text": "99", "url": "date"}
    )

    assert outcome == "failed"
    assert reason == ("--map: no column is called 'Titel', '99'; there are 'title', 'text', 'date'")


def test_a_mapped_column_comes_before_one_of_that_name(tmp_path):
    columns = {"headline": "kicker"}

    [fields] = fields_of(tmp_path, "title,kicker\nNot this,This\n", columns=columns)

    assert fields == {"title": "This"}


def test_rows_too_short_and_too_long_say_so(tmp_path):
    short, long = pages(table(tmp_path, HEADER + "Ferry\nFerry,x,y,z\n"))

    assert short.warnings == ("the row has 1 of 3 columns",)
    assert long.warnings == ("the row has 1 cells past the last column: they are left out",)


def test_blank_rows_and_columns_of_one_name_are_no_trouble(tmp_path):
    found = fields_of(tmp_path, "title,tag,tag,\n\n ,,\nFerry,a,b,c\n")

    assert found == [{"title": "Ferry", "tag": "a", "tag (2)": "b", "column 4": "c"}]


def test_a_header_printed_again_is_skipped(tmp_path):
    table(tmp_path, HEADER + ROW + HEADER)

    assert outcomes(tmp_path)[1] == ("day.csv:3", "skipped", "the header again")


def test_the_record_keeps_its_own_capture_date_and_dump(tmp_path):
    page = one_page(table(tmp_path, "title,captured\nFerry,2021-08-06\n"))

    assert str(page.captured_at) == "2021-08-06"
    assert (page.captured_from, page.collection) == ("record", "day")


def test_a_manifest_beside_pages_is_no_table(tmp_path):
    write_files(
        tmp_path, {"list.csv": b"file,url\na.txt,https://a.example/1\n", "a.txt": b"Ferry\n\nIt."}
    )

    [page] = pages(tmp_path)

    assert page.url == "https://a.example/1"


def test_a_manifest_without_its_pages_is_skipped(tmp_path):
    table(tmp_path, "file,url\nb.txt,https://a.example/1\n")

    assert outcomes(tmp_path) == [("day.csv", "skipped", "a manifest of files that are not here")]


def test_an_empty_table_holds_nothing(tmp_path):
    table(tmp_path, "title,text\n")

    assert outcomes(tmp_path) == [("day.csv", "skipped", "holds nothing to read")]
    assert outcomes(table(tmp_path, "\n\n", name="blank.csv"))[0][2] == "holds nothing to read"


def test_the_format_can_be_forced(tmp_path):
    path = table(tmp_path, "title\ttext\nFerry\tback\n", name="day.txt")

    assert [page.fields["title"] for page in pages(path, format="tsv")] == ["Ferry"]


def test_unknown_formats_are_refused(tmp_path):
    with pytest.raises(DumpError, match="csv, tsv"):
        read(table(tmp_path, HEADER), format="xls")


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["5/8/2021", "25/8/2021"], {0: True}), (["5/8/2021", "8.25.2021"], {0: False}),
        (["5/8/2021", "1/2/2021"], {}), (["25/8/2021", "8/25/2021"], {}), (["99/99/2021"], {}),
    ],
)  # fmt: skip
def test_a_column_shows_which_way_its_dates_are_written(cells, order):
    assert shown_order([[cell] for cell in cells]) == order


def test_a_row_that_is_none_costs_no_other(tmp_path):
    limit = csv.field_size_limit(100)
    try:
        table(tmp_path, HEADER + "x" * 200 + ",y,z\n" + ROW)
        found = outcomes(tmp_path)
    finally:
        csv.field_size_limit(limit)

    assert [outcome for _, outcome, _ in found] == ["failed", "page"]
    assert found[0][2].startswith("a cell larger")


def test_excels_line_may_name_a_tab(tmp_path):
    assert fields_of(tmp_path, "sep=\t\ntitle\ttext\nA\tb\n") == [{"title": "A", "text": "b"}]


def test_a_cell_larger_than_a_record_costs_its_row_alone(tmp_path):
    cell = b"x" * (3 * RECORD_LIMIT)
    path = tmp_path / "day.csv"
    path.write_bytes(b'title,text\nFerry,Sails.\n"' + cell + b'",y\nMill,Opens.\n')

    assert outcomes(path) == [
        (":2", "page", "application/json"),
        (":3", "failed", "a cell larger than 32 MiB"),
        (":4", "page", "application/json"),
    ]


def test_a_quote_that_swallows_lines_without_end_gives_them_back(tmp_path):
    path = tmp_path / "day.csv"
    path.write_bytes(b'title,text\n"' + b"x\n" * 100_001 + b'",y\nMill,Opens.\n')

    found = outcomes(path)

    assert found[0] == (":2", "failed", "a cell of more than 100,000 lines")
    assert found[1] == (":3", "page", "application/json")


@pytest.mark.parametrize("name", ["day.txt", "day", "DAY.TXT"])
@pytest.mark.parametrize(
    ("separator", "charset"),
    [("\t", "utf-16"), ("\t", "utf-8-sig"), (";", "cp1252"), ("|", "utf-8")],
)
def test_a_table_may_be_called_a_text(tmp_path, name, separator, charset):
    rows = [
        ("Title", "Date", "Text"),
        ("Fähre fährt", "2021-08-05", "Sie fährt."),
        ("Wehr", "", "Zu."),
    ]
    content = "".join(separator.join(row) + "\r\n" for row in rows).encode(charset)
    write_files(tmp_path, {name: content})

    found = pages(tmp_path)

    assert [page.fields["Title"] for page in found] == ["Fähre fährt", "Wehr"]
    assert found[0].origin.endswith(":2")


@pytest.mark.parametrize(
    "text",
    [
        "Title\tDate\tText",
        "Title, text and date\n\nOf a title, a text and a date, they said, much is told.\n",
        "Title; Text; Date\nThe ferry sails again.\n",
        "Ferry\tsails\tagain\nIt\tsails\tagain\n",
        "Name;Date;Place\nFerry;2021;Oldport\n",
        "Title\tText\nFerry\tIt sails.\n",
    ],
)
def test_a_text_is_no_table_for_a_line_that_might_be_a_header(tmp_path, text):
    write_files(tmp_path, {"day.txt": text.encode()})

    assert [page.media_type for page in pages(tmp_path)] == ["text/plain"]


TABBED = "title\tdate\ttext\n"


@pytest.mark.parametrize(
    "rows",
    [
        'Ferry\t\\N\tIt sails.\\nIt \\"waits\\" at \\\\Marrow\\\\.\nWeir\t2021-08-05\tShut.\n',
        'Ferry\t\\N\tIt sails.\\\nIt "waits" at \\\\Marrow\\\\.\nWeir\t2021-08-05\tShut.\n',
        'Ferry\tNULL\tIt sails.\\r\\nIt "waits" at \\\\Marrow\\\\.\nWeir\t2021-08-05\tShut.\n',
    ],
)
def test_what_databases_write_by_a_backslash_is_as_it_is_meant(tmp_path, rows):
    write_files(tmp_path, {"day.tsv": (TABBED + rows).encode()})

    first, second = pages(tmp_path)

    assert first.fields["text"] == 'It sails.\nIt "waits" at \\Marrow\\.'
    assert "date" not in first.fields
    assert second.fields["title"] == "Weir"
    assert second.origin.endswith(f":{1 + rows.count(chr(10))}")


def test_a_tab_in_a_text_that_is_escaped_parts_no_cells(tmp_path):
    write_files(tmp_path, {"day.tsv": (TABBED + "Ferry\t\\N\tA\\\tB\\tC\n").encode()})

    assert one_page(tmp_path).fields["text"] == "A\tB\tC"


@pytest.mark.parametrize(
    "row",
    [
        "Ferry\t2021\tSee C:\\news\\today for more.\n",
        'Ferry\t2021\t"It ""sails"".\\n"\n',
        "Ferry\t2021\tOr a\\nd so on\n",
    ],
)
def test_a_backslash_may_be_the_text_s_own(tmp_path, row):
    write_files(tmp_path, {"day.tsv": (TABBED + row).encode()})

    assert "\\n" in one_page(tmp_path).fields["text"]


def test_a_table_that_ends_in_a_backslash_is_read(tmp_path):
    write_files(tmp_path, {"day.tsv": (TABBED + "Ferry\t\\N\tIt sails.\\").encode()})

    assert one_page(tmp_path).fields["text"] == "It sails.\\"

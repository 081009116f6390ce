import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.agencies import agency_named, agency_of_dateline
from articles.pages.bylines import Byline, is_byline, is_person, read_byline


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ada Marsh", ("Ada Marsh",)),
        ("by ADA MARSH", ("ADA MARSH",)),
        ("By: Ada B. Marsh", ("Ada B. Marsh",)),
        ("By Ada Marsh and Tom Reed", ("Ada Marsh", "Tom Reed")),
        ("By Ada Marsh, Tom Reed & Io Dale", ("Ada Marsh", "Tom Reed", "Io Dale")),
        ("By Ada Marsh, Jr., Tom Reed, MD", ("Ada Marsh Jr.", "Tom Reed")),
        ("Written by Dr. Ada van der Marsh", ("Ada van der Marsh",)),
        ("By Seán O’Neil for The Fernvale Post", ("Seán O’Neil",)),
        ("By Ada Marsh ada@fernvale.example @ada", ("Ada Marsh",)),
        ("By Ada Marsh | The Fernvale Post", ("Ada Marsh",)),
        ("By Ada Marsh Special to the Post", ("Ada Marsh",)),
        ("By Ada Marsh Fernvale Daily Courier", ("Ada Marsh",)),
        ("By Ada J. Marsh Fernvale Courier", ("Ada J. Marsh",)),
        ("By ADA MARSH The Harbour", ("ADA MARSH",)),
        ("By Nostra", ("Nostra",)),
        ("By the Rev. Ada Marsh", ("Ada Marsh",)),
        ("By Rep. Ada Marsh and Sen. Tom Reed", ("Ada Marsh", "Tom Reed")),
        ("By Sen Marsh", ("Sen Marsh",)),
        ("By Ada Marsh of the Fernvale Ebb", ("Ada Marsh",)),
        ("BY ADA MARSH OF THE FERNVALE EBB", ("ADA MARSH",)),
        ("By Ada Marsh 2 hours ago", ("Ada Marsh",)),
        ("By Tom Reed@treed and Ada Marsh", ("Tom Reed", "Ada Marsh")),
        ("By Tom Reed and Ada Fox", ("Tom Reed", "Ada Fox")),
        ("By ADA FOX", ("ADA FOX",)),
        ("By Ada Marsh, ARD Fernvale", ("Ada Marsh",)),
        ("By Ada Marsh and Tom Reed, NDR Fernvale", ("Ada Marsh", "Tom Reed")),
        ("By Ada Ard and Tom Orf", ("Ada Ard", "Tom Orf")),
    ],
)
def test_the_people_of_a_byline_are_its_authors(line, authors):
    assert read_byline(line).authors == authors


@pytest.mark.parametrize(
    ("line", "authors", "role"),
    [
        ("By Ada Marsh Staff writer", ("Ada Marsh",), "Staff writer"),
        ("By Ada Marsh, City Hall Reporter", ("Ada Marsh",), "City Hall Reporter"),
        ("By ADA B. MARSH, Daily Ebb sports editor", ("ADA B. MARSH",), "sports editor"),
        ("By ADA MARSH, Harbour Ebb reporter", ("ADA MARSH",), "reporter"),
        ("By Ada Marsh, Marsh County Courier staff writer", ("Ada Marsh",), "staff writer"),
        ("By Ada Marsh, Tom Reed Staff Writers", ("Ada Marsh", "Tom Reed"), "Staff Writers"),
        ("By ADA MARSH, TOM REED Staff Writers", ("ADA MARSH", "TOM REED"), "Staff Writers"),
        ("By National correspondent", (), "National correspondent"),
        ("By Staff", (), "Staff"),
        ("By Ada House Staff Writer", ("Ada House",), "Staff Writer"),
        ("By Ada Staff Writer", ("Ada",), "Staff Writer"),
    ],
)
def test_a_role_is_told_from_the_name(line, authors, role):
    byline = read_byline(line)

    assert (byline.authors, byline.role) == (authors, role)


def test_the_outlet_before_a_role_is_no_author():
    byline = read_byline("By Ada Marsh, Harbour Ebb sports editor", outlet="Harbour Ebb")

    assert (byline.authors, byline.role) == (("Ada Marsh",), "sports editor")


def test_an_agency_at_the_end_is_no_part_of_the_name():
    assert read_byline("By Ada Marsh Reuters") == Byline(
        printed="Ada Marsh Reuters", authors=("Ada Marsh",), agency="Reuters"
    )
    assert read_byline("By ADA MARSH, Associated Press").agency == "AP"
    assert read_byline("By Tom Reed and Ada Marsh AP Writers") == Byline(
        printed="Tom Reed and Ada Marsh AP Writers",
        authors=("Tom Reed", "Ada Marsh"),
        role="Writers",
        agency="AP",
    )
    assert read_byline("By The Associated Press") == Byline(
        printed="The Associated Press", agency="AP"
    )


def test_the_outlet_at_the_end_is_no_part_of_the_name():
    assert read_byline("By Ada Marsh Harbour & Hill", outlet="Harbour & Hill").authors == (
        "Ada Marsh",
    )
    assert read_byline("By Ada Marsh The Harbour", outlet="Harbour").authors == ("Ada Marsh",)


def test_an_outlet_that_is_a_person_is_the_author():
    assert read_byline("By Ada Marsh", outlet="Ada Marsh").authors == ("Ada Marsh",)
    assert read_byline("By Fernvale Courier", outlet="Fernvale Courier").authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Grey Coast Newsroom",
        "By The Editors",
        "By admin",
        "By 7 News",
        "By CNN Staff",
        "By Police Desk",
        "By WXYZ Fox",
        "By AP Business Writer",
        "By Fox",
    ],
)
def test_a_newsroom_is_no_author(line):
    assert read_byline(line).authors == ()


def test_names_of_a_field_are_split():
    assert read_byline("Adam Marsh and Io Dodds").authors == ("Adam Marsh", "Io Dodds")
    assert read_byline("").authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Marsh",
        "BY ADA MARSH",
        "By Ada Marsh Jr.",
        "By the Rev. Ada Marsh",
        "By ada@fernvale.example",
        "by ada marsh",
    ],
)
def test_a_byline_is_known_by_how_it_opens(line):
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By noon the fire was out",
        "By then, Marsh had left.",
        "Bylaws Changed",
        "By",
        "Ada Marsh",
        "By the river Ada Marsh",
    ],
)
def test_a_sentence_that_opens_with_by_is_no_byline(line):
    assert not is_byline(line)


def test_a_sentence_is_no_person():
    assert not is_person("The Fernvale Post")
    assert not is_person("a man who left")
    assert not is_person("")


def test_an_agency_is_known_by_any_of_its_names():
    assert agency_named("(Agence France-Presse)") == "AFP"
    assert agency_of_dateline("KABUL, Aug 4 (Reuters) - The town") == "Reuters"
    assert agency_of_dateline("Delhi [India], August 4 (ANI): The town") == "ANI"
    assert agency_of_dateline("WASHINGTON (Grey DC) - The town") == ""
    assert agency_of_dateline("The town (Reuters was told) is far") == ""


@given(st.text(), st.text(max_size=20))
def test_no_line_is_an_error(line, outlet):
    byline = read_byline(line, outlet=outlet)

    assert all(byline.authors)
    is_byline(line)


def test_names_are_looked_for_in_the_first_letters_of_a_text_in_place_of_a_byline():
    byline = read_byline("By Ann Roe, " + ", ".join(f"Otto Lind{'a' * n}" for n in range(300)))

    assert byline.authors[:2] == ("Ann Roe", "Otto Lind")
    assert len(byline.authors) < 100
    assert byline.printed.endswith("a" * 299)

"""Invented texts that begin with their byline or a picture's caption, as crawlers keep them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages import parse_page
from articles.pages.opening_bylines import with_opening_byline
from articles.records import ArticleRecord, Facts, RawPage

REPORT = "PORT OSK, Norland (AP) — The ferries of the valley stay in port until the storm is over, the harbour said."
BARE = "PORT OSK, Norland — The ferries of the valley stay in port until the storm is over, the harbour said."
DATED = (
    "PORT OSK, Aug 4 (Reuters) - The ferries of the valley stay in port until the storm is over."
)
TEXT = "The ferries of the valley stay in port until the storm is over, the master of the harbour said."
END = "Nobody knew when that would be, and the market was closed for want of fish in the morning."


def record_of(*lines, **fields):
    given = {"title": "Ferries stay in port", "text": "\n\n".join([*lines, END]), **fields}
    content = json.dumps(given).encode()
    return parse_page(
        RawPage(origin="a", media_type="application/json", content=content, fields=given)
    )


def opened(*lines, **fields):
    """Return what is left of the text before its end, and who wrote it."""
    facts = record_of(*lines, **fields).facts
    return facts.body[:-1], facts.authors, facts.wire_agency, facts.byline


@pytest.mark.parametrize(
    ("lines", "text", "authors", "agency", "byline"),
    [
        (["By Ann Roe"], REPORT, ("Ann Roe",), "AP", "Ann Roe"),
        (["By ANN ROE, Associated Press"], REPORT, ("ANN ROE",), "AP", "ANN ROE, Associated Press"),
        (["By ANN ROE", "Associated Press"], BARE, ("ANN ROE",), "AP", "ANN ROE, Associated Press"),
        (["By Ann Roe and Bo Lind", "August 4, 2021"], DATED, ("Ann Roe", "Bo Lind"), "Reuters", "Ann Roe and Bo Lind"),
        (["By Ann Roe", "Staff Writer", "2 hours ago"], BARE, ("Ann Roe",), "", "Ann Roe"),
        (["By Ann Roe", "The Osk Herald"], BARE, ("Ann Roe",), "", "Ann Roe"),
        (["By The Associated Press"], BARE, (), "AP", "The Associated Press"),
        (["By Staff Reports"], BARE, (), "", "Staff Reports"),
        (["ANN ROE, Associated Press"], BARE, ("ANN ROE",), "AP", "ANN ROE, Associated Press"),
        (["Ann Roe, Staff Writer"], BARE, ("Ann Roe",), "", "Ann Roe, Staff Writer"),
        (["Von Hanna Grube"], DATED, ("Hanna Grube",), "Reuters", "Hanna Grube"),
        (["By the Rev. Ann Roe"], BARE, ("Ann Roe",), "", "the Rev. Ann Roe"),
        (["Reuters"], BARE, (), "Reuters", "Reuters"),
        (["By ANN ROE", "AP Business Writer"], BARE, ("ANN ROE",), "AP", "ANN ROE, AP Business Writer"),
        (["By Ann Roe"], TEXT, ("Ann Roe",), "", "Ann Roe"),
        (["By Ann Roe", "By Bo Lind"], TEXT, ("Ann Roe", "Bo Lind"), "", "Ann Roe, Bo Lind"),
    ],
)  # fmt: skip
def test_a_byline_over_the_text_is_no_paragraph_of_it(lines, text, authors, agency, byline):
    assert opened(*lines, text) == ((text,), authors, agency, byline)


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("(Photo: A ferry in Port Osk)", "A ferry in Port Osk", ""),
        ("Photo by Ann Roe", "", "Ann Roe"),
        ("Image courtesy of the harbour", "", "the harbour"),
        ("FILE PHOTO: A ferry is seen in Port Osk, Norland, August 3, 2021. REUTERS/Ann Roe", "A ferry is seen in Port Osk, Norland, August 3, 2021.", "REUTERS/Ann Roe"),
        ("A ferry lies in Port Osk on Monday. (AP Photo/Ann Roe)", "A ferry lies in Port Osk on Monday.", "AP Photo/Ann Roe"),
        ("In this photo provided by the harbour, a ferry lies in Port Osk.", "In this photo provided by the harbour, a ferry lies in Port Osk.", ""),
        ("FILE - A ferry lies in Port Osk on Monday, Aug. 2, 2021. (AP Photo/Ann Roe, File)", "FILE - A ferry lies in Port Osk on Monday, Aug. 2, 2021.", "AP Photo/Ann Roe, File"),
        ("Ann Roe/AFP", "", "Ann Roe/AFP"),
    ],
)  # fmt: skip
def test_the_words_of_a_picture_over_the_text_are_the_pictures(line, caption, credit):
    facts = record_of(line, REPORT).facts

    assert facts.body == (REPORT, END)
    assert (facts.image_caption, facts.image_credit) == (caption, credit)
    assert (facts.authors, facts.wire_agency) == ((), "AP")


def test_a_picture_and_a_byline_may_both_stand_there():
    line = "FILE PHOTO: A ferry is seen in Port Osk. REUTERS/Bo Lind"

    assert opened(line, "By Ann Roe", DATED)[:3] == ((DATED,), ("Ann Roe",), "Reuters")


def test_the_caption_that_a_record_states_stays():
    facts = record_of("Photo by Ann Roe", REPORT, image_caption="A ferry").facts

    assert (facts.body[0], facts.image_caption, facts.image_credit) == (REPORT, "A ferry", "")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Ann Roe"], BARE),
        (["World News"], BARE),
        (["August 4, 2021"], BARE),
        (["Osk Herald"], BARE),
        (["Ann Roe, AFP"], BARE),
        (["By the river all was quiet"], BARE),
        (["By noon the storm was over."], BARE),
        (["By Ann Roe", "The ferries do not sail."], BARE),
        (["A ferry (AP)."], BARE),
        (["(Photo: A ferry in Port Osk)"], TEXT),
        (["In this photo essay Ann Roe shows the ferries."], BARE),
        (["By Staff Reports"], TEXT),
        (["By Popular Demand"], TEXT),
        (["By Ann Roe, a boatman, and others it was said that the storm was over"], BARE),
        (["By Monday"], TEXT),
    ],
)
def test_what_may_be_text_stays(lines, text):
    kept = opened(*lines, text)[0]

    assert kept[-2:] == (*lines, text)[-2:]


def test_a_text_of_a_byline_alone_stays():
    facts = parse_page(
        RawPage(origin="a", media_type="application/json", content=b"", fields={"title": "Ferries", "text": "By Ann Roe"})
    ).facts  # fmt: skip

    assert (facts.body, facts.authors) == (("By Ann Roe",), ())


@pytest.mark.parametrize(
    ("stated", "line", "text", "authors", "is_kept"),
    [
        ("Ann Roe", "By ANN ROE, Associated Press", BARE, ("Ann Roe",), False),
        ("Ann Roe", "By Ann Roe", TEXT, ("Ann Roe",), False),
        ("Ann Roe", "By Ann Roe and Bo Lind", REPORT, ("Ann Roe", "Bo Lind"), False),
        ("Associated Press", "By ANN ROE, Associated Press", BARE, ("Associated Press", "ANN ROE"), False),
        ("Osk Health News", "By Ann Roe", BARE, ("Osk Health News", "Ann Roe"), False),
        ("Io Dodds", "By Ann Roe", REPORT, ("Io Dodds",), True),
        ("Ann Roe", "By Ann Roe and Bo Lind", TEXT, ("Ann Roe",), True),
    ],
)  # fmt: skip
def test_it_must_agree_with_the_people_whom_a_record_states(stated, line, text, authors, is_kept):
    body, found, _, _ = opened(line, text, author=stated)

    assert found == authors
    assert body == ((line, text) if is_kept else (text,))


@pytest.mark.parametrize(
    ("text", "body", "authors"),
    [
        (f"By Ann Roe {DATED}", DATED, ("Ann Roe",)),
        (f"By Ann Roe and Bo Lind {REPORT}", REPORT, ("Ann Roe", "Bo Lind")),
        (f"By ANN ROE Associated Press {REPORT}", REPORT, ("ANN ROE",)),
        (f"By ANN ROE {REPORT}", f"By ANN ROE {REPORT}", ()),
        (f"By Monday {REPORT}", f"By Monday {REPORT}", ()),
        ("By Ann Roe the NATO (AP) was told.", "By Ann Roe the NATO (AP) was told.", ()),
    ],
)
def test_a_byline_that_runs_into_the_dateline_is_parted_from_it(text, body, authors):
    assert opened(text)[:2] == ((body,), authors)


def test_the_agency_of_a_dateline_is_told_below_other_lines_too():
    assert opened("Ann Roe", REPORT)[2] == "AP"
    assert opened("World News", "August 4, 2021", DATED)[2] == "Reuters"
    assert opened("By Ann Roe", REPORT, author="Io Dodds")[2] == "AP"
    assert opened("The ferries do not sail.", REPORT)[2] == ""


def test_what_is_told_says_where_it_was_read():
    record = record_of("By Ann Roe", REPORT)

    assert {name: record.sources[name].where for name in ("byline", "authors", "body")} == {
        "byline": "field text", "authors": "field text", "body": "field text",
    }  # fmt: skip


@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
def test_pages_of_other_kinds_are_read_the_same(media_type):
    lines = ["(Photo: A ferry in Port Osk)", "By ANN ROE, Associated Press", REPORT, *[END] * 3]
    if media_type == "text/plain":
        text = "\n\n".join(["Ferries stay in port", *lines])
    else:
        paragraphs = "".join(f"<p>{line}</p>" for line in lines)
        text = f"<html><body><article><h1>Ferries stay in port</h1>{paragraphs}</article></body></html>"
    facts = parse_page(RawPage(origin="a", media_type=media_type, content=b"", text=text)).facts

    assert facts.body[:2] == (REPORT, END)
    assert (facts.authors, facts.wire_agency) == (("ANN ROE",), "AP")


@given(st.lists(st.text(min_size=1), max_size=6), st.lists(st.text(min_size=1), max_size=2))
def test_of_any_text_only_first_paragraphs_go(body, authors):
    page = RawPage(origin="a", media_type="text/plain", content=b"")
    facts = Facts(body=tuple(body), authors=tuple(authors))

    left = with_opening_byline(
        ArticleRecord(page=page, parser="fields", facts=facts, sources={})
    ).facts

    assert left.body == tuple(body)[len(body) - len(left.body) :]
    assert bool(left.body) == bool(body)

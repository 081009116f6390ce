"""Invented reports that end with who reported them, as agencies sign theirs."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages import parse_page
from articles.pages.closing_bylines import reporters_in, with_closing_byline
from articles.records import ArticleRecord, Facts, RawPage

TEXT = (
    "The ferries of the valley stay in port until the storm is over, the harbour said on Monday.",
    "Nobody knew when that would be, and the market was closed for want of fish in the morning.",
)
SIGNED = "(Reporting by Ann Roe in Wend; Editing by Io Dodds)"


def facts_of(*lines, **fields):
    given = {"title": "Ferries stay in port", "text": "\n\n".join([*TEXT, *lines]), **fields}
    content = json.dumps(given).encode()
    page = RawPage(origin="a", media_type="application/json", content=content, fields=given)
    return parse_page(page).facts


def facts_of_page(line, *, head="", byline=""):
    html = f"<html><head>{head}</head><body><article><h1>Ferries stay in port</h1>{byline}"
    shown = "".join(f"<p>{text}</p>" for text in (*TEXT, *TEXT[::-1], line))
    text = f"{html}{shown}</article></body></html>"
    return parse_page(
        RawPage(origin="a.html", media_type="text/html", content=b"", text=text)
    ).facts


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(Reporting by Ann Roe; Editing by Io Dodds)", ("Ann Roe",)),
        ("Reporting by Ann Roe; Editing by Io Dodds", ("Ann Roe",)),
        ("[Reporting By Ann Roe, Editing By Io Dodds]", ("Ann Roe",)),
        ("Reporting by Ann Roe Editing by Io Dodds", ("Ann Roe",)),
        ("(Reporting by Ann Roe. Editing by Io Dodds and Kim Marsh)", ("Ann Roe",)),
        ("(Reporting by Ann Roe in Wend and Bo Lind in Port Osk; Writing by Kim Marsh)", ("Ann Roe", "Bo Lind")),
        ("Reporting by Ann Roe, Bo Lind and Kim Marsh in Osk, additional reporting by Al Dunn", ("Ann Roe", "Bo Lind", "Kim Marsh")),
        ("(Reporting by María-José O’Neil de la Cruz and Łucja Żak; editing by Io Dodds)", ("María-José O’Neil de la Cruz", "Łucja Żak")),
        ("(Reporting by Ann Roe and the Osk newsroom; Editing by Io Dodds)", ("Ann Roe",)),
        ("(Writing by Kim Marsh; Editing by Io Dodds)", ("Kim Marsh",)),
        ("(Reporting by Ann Roe; Editing by Io Dodds; ann.roe@agency.example)", ("Ann Roe",)),
    ],
)  # fmt: skip
def test_who_reported_is_named_and_who_edited_or_helped_is_not(line, names):
    assert reporters_in(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "(Edited by Io Dodds)",
        "Editing by Io Dodds; Graphics by Kim Marsh",
        "(Additional reporting by Bo Lind; Editing by Io Dodds)",
        "(Reporting by Reuters staff; Editing by Io Dodds)",
        "(Reporting by Osk Newsroom; Editing by Io Dodds)",
        "Reporting by The Osk Herald",
        "Reporting by Marsh",
        "Reporting by hand takes time, she said.",
        "Reporting by Ann Roe in the Osk Herald last week found that bridges fall.",
        "Written by Ann Roe in 1950, the book sells well.",
        f"(Reporting by Ann Roe{', Bo Lind' * 60})",
        "",
    ],
)
def test_editors_helpers_houses_and_sentences_name_none(line):
    assert reporters_in(line) == ()


@pytest.mark.parametrize(
    "lines",
    [
        [SIGNED],
        ["Reporting by Ann Roe; Editing by Io Dodds"],
        [SIGNED, "Our standards: the principles of the house."],
        [f"The storm goes on, he said. {SIGNED}"],
    ],
)
def test_the_reporter_is_the_author_where_nobody_is_stated_and_the_line_stays(lines):
    facts = facts_of(*lines)

    assert facts.authors == ("Ann Roe",)
    assert facts.body == (*TEXT, *lines)
    assert facts.byline == ""


def test_whoever_is_stated_is_the_author_alone():
    assert facts_of(SIGNED, author="Kim Marsh").authors == ("Kim Marsh",)
    opened = {"text": "\n\n".join(["By Kim Marsh", *TEXT, SIGNED])}
    assert facts_of(**opened).authors == ("Kim Marsh",)


@pytest.mark.parametrize(
    "lines",
    [
        ["(Editing by Io Dodds)"],
        ["He sang an old song of the valley (Written by Ann Roe)"],
        [SIGNED, *TEXT[::-1], *TEXT],
    ],
)
def test_nobody_else_is_the_author(lines):
    assert facts_of(*lines).authors == ()


def test_a_text_that_is_such_a_line_alone_has_no_author():
    facts = Facts(headline="Weir", body=(SIGNED,))
    page = RawPage(origin="a", media_type="text/plain", content=b"")
    record = ArticleRecord(page=page, parser="plain", facts=facts, sources={})

    assert with_closing_byline(record) is record


@pytest.mark.parametrize("line", [SIGNED, "Reporting by Ann Roe; Editing by Io Dodds"])
def test_a_page_of_html_is_by_its_reporter_where_it_states_no_author(line):
    stated = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferries stay in port", "author": {"@type": "Person", "name": "Kim Marsh"}}</script>'

    assert facts_of_page(line).authors == ("Ann Roe",)
    assert facts_of_page(line, head=stated).authors == ("Kim Marsh",)
    assert facts_of_page(line, byline='<p class="byline">By Kim Marsh</p>').authors == (
        "Kim Marsh",
    )


def test_brackets_at_the_end_of_a_pages_last_paragraph_name_its_reporter():
    facts = facts_of_page(f"The storm goes on, he said. {SIGNED}")

    assert facts.authors == ("Ann Roe",)
    assert facts.body[-1].endswith(SIGNED)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_line_is_read(before, behind):
    for line in (
        before + behind,
        f"Reporting by Ann Roe {before}; {behind}",
        f"(Reporting by {before})",
    ):
        assert all(" " in name for name in reporters_in(line))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(Ann Roe)", ("Ann Roe",)),
        ("(Ann Roe and Io Dodds)", ("Ann Roe", "Io Dodds")),
        ("[Ann Roe, Io de la Dodds]", ("Ann Roe", "Io de la Dodds")),
        ("From Ann Roe, Denby", ("Ann Roe",)),
    ],
)
def test_a_last_line_of_names_signs_the_text_and_is_none_of_it(line, names):
    facts = facts_of(line)

    assert (facts.authors, facts.body) == (names, TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "(Photo Archive)",
        "(More Follows)",
        "(Weir Health News)",
        "(Associated Press)",
        "(Port Osk)",
        "(Denby Herald)",
        "(Denby)",
        "Ann Roe",
        "(Ann Roe) said so.",
        "From Ann Roe",
        "From Port Osk, Norland",
        "From Monday, ferries sail again",
    ],
)
def test_another_last_line_signs_nothing(line):
    assert facts_of(line).authors == ()


def test_whom_the_text_tells_of_did_not_sign_it():
    facts = facts_of("Roe said the storm was over.", "(Ann Roe)")

    assert (facts.authors, facts.body[-1]) == ((), "(Ann Roe)")


def test_who_is_stated_as_the_author_is_it():
    assert facts_of("(Ann Roe)", author="Io Dodds").authors == ("Io Dodds",)


def test_names_in_brackets_of_those_known_as_authors_end_the_text_of_a_page():
    head = '<meta name="author" content="Ann Roe">'
    facts = facts_of_page("(Ann Roe)", head=head)

    assert (facts.authors, facts.body[-1]) == (("Ann Roe",), TEXT[0])

"""Invented pages whose text begins with a bold line of who wrote it, and with others that only look so."""

import pytest

from articles.pages.bold_bylines import bold_bylines, people_and_place
from articles.pages.html import read_html
from articles.pages.html_tree import tree_of
from articles.records import RawPage

TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
)


def page(line, *, text=TEXT, title="Weir bridge closes"):
    return f"<html><body><article><h1>{title}</h1>{line}{text}</article></body></html>"


def names_in(line, **kwargs):
    return next((names for names, _, _ in bold_bylines(tree_of(page(line, **kwargs)))), ())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p><strong>Ann Roe in Denby</strong></p>", ("Ann Roe",)),
        ("<p><b>Ann Roe, Denby</b></p>", ("Ann Roe",)),
        ("<p><b>Ann Roe and Io Dodds, Great Denby</b></p>", ("Ann Roe", "Io Dodds")),
        ("<p><strong>Ann Roe<br>Senior Reporter</strong></p>", ("Ann Roe",)),
        ("<p><strong>Ann Roe Senior Reporter</strong></p>", ("Ann Roe",)),
    ],
)
def test_a_bold_line_of_a_name_and_a_place_or_role_names_who_wrote(line, names):
    assert names_in(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "<p>Ann Roe in Denby</p>",
        "<p><strong>Ann Roe in Denby</strong> The bridge is closed.</p>",
        "<p><strong>Ann Roe</strong></p>",
        "<p><strong>Port Osk, Norland</strong></p>",
        "<p><strong>Denby, Norland</strong></p>",
        "<p><strong>Denby in Winter</strong></p>",
        "<p><strong>Ann Roe in trouble</strong></p>",
        "<p><strong>Third Bridge in Denby</strong></p>",
        "<p><strong>Weir Health News, Denby</strong></p>",
        "<aside class='related'><p><strong>Ann Roe in Denby</strong></p><p>" + "Boats of the weir. " * 6 + "</p></aside>",
        "<p><strong>Ann Roe in Denby</strong></p><h2>Ferry</h2>",
    ],
)  # fmt: skip
def test_another_line_over_a_text_names_nobody(line):
    assert names_in(line) == ()


def test_whom_the_article_tells_of_wrote_none_of_it():
    told = TEXT.replace("the council of the valley", "Mrs Roe")

    assert names_in("<p><strong>Ann Roe in Denby</strong></p>", text=told) == ()
    assert names_in("<p><strong>Ann Roe in Denby</strong></p>", title="Roe opens bridge") == ()


def test_a_bold_line_within_the_text_names_nobody():
    line = "<p><strong>Ann Roe in Denby</strong></p>"

    assert names_in("", text=f"{TEXT}{line}{TEXT}") == ()


def test_the_line_is_no_paragraph_of_the_text():
    html = page("<p><strong>Ann Roe in Denby</strong></p>", text=TEXT * 2)
    record = read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=html))

    assert record.facts.authors == ("Ann Roe",)
    assert record.facts.body[0].startswith("The old weir")


def test_a_line_of_several_names_and_no_place_is_none():
    assert people_and_place("Ann Roe and Io Dodds") == ()
    assert people_and_place("A" * 500) == ()

"""Invented pages whose head names the first author alone, with a printed row of all."""

import json

import pytest

from articles.pages.byline_names import IN_A_ROW, in_a_row
from articles.pages.html import read_html
from articles.records import RawPage

TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
)
LONG = "Prose that stands between the two of them, and goes on for as long as no byline does. " * 2
STATED = (
    '<meta name="author" content="Ann Roe">',
    '<meta property="article:author" content="Ann Roe">',
    f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Weir closes", "author": {"name": "Ann Roe"}})}</script>',
)


def authors_of(head, byline, *, below=""):
    text = f"<html><head><title>Weir closes</title>{head}</head><body><article><h1>Weir closes</h1>{byline}{TEXT}</article>{below}</body></html>"
    return read_html(
        RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    ).facts.authors


@pytest.mark.parametrize("head", STATED)
@pytest.mark.parametrize(
    "byline",
    [
        '<div class="byline">By <a href="/author/ar">Ann Roe</a> and <a href="/author/kl">Kim Lund</a></div>',
        '<div class="szerzo"><a href="/szerzo/ar">Ann Roe</a>, <a href="/szerzo/kl">Kim Lund</a></div>',
        '<div class="autor">Ann Roe e Kim Lund</div>',
        "<p>By Ann Roe and Kim Lund</p>",
        '<div><a href="/x" rel="author">Ann Roe</a>, <a href="/y" rel="author">Kim Lund</a></div>',
        '<p><a href="/author/ar">Ann Roe</a> <a href="/author/kl">Kim Lund</a></p>',
    ],
)
def test_all_of_a_printed_row_are_authors_where_one_of_them_is_stated(head, byline):
    assert authors_of(head, byline) == ("Ann Roe", "Kim Lund")


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="byline">By <a href="/author/ar">Ann Roe</a>. Photos: <a href="/author/kl">Kim Lund</a></div>',
        '<div class="byline">By <a href="/author/ar">Ann Roe</a>, photographer <a href="/author/kl">Kim Lund</a></div>',
        '<div class="byline">By Ann Roe, North Denby</div>',
        '<div class="byline">By Kim Lund and Io Dodds</div>',
        f'<a href="/x" rel="author">Ann Roe</a><p>{LONG}</p><a href="/y" rel="author">Kim Lund</a>',
    ],
)  # fmt: skip
def test_who_stands_beside_a_stated_author_for_something_else_is_none(byline):
    assert authors_of(STATED[0], byline) == ("Ann Roe",)


def test_authors_of_other_articles_are_none():
    below = '<ul class="related"><li><a href="/author/ar">Ann Roe</a> <a href="/author/kl">Kim Lund</a></li></ul>'
    assert authors_of(STATED[0], "", below=below) == ("Ann Roe",)


def test_a_text_is_a_row_by_its_links_or_an_and():
    names = ("Ann Roe", "Kim Lund")
    assert in_a_row(names, "Ann Roe and Kim Lund") == IN_A_ROW
    assert in_a_row(names, "Ann Roe, Kim Lund", linked=True) == IN_A_ROW
    assert not in_a_row(names, "Ann Roe, Kim Lund")
    assert not in_a_row(names, "Ann Roe and Kim Lund (illustration)")
    assert not in_a_row(names[:1], "Ann Roe", linked=True)

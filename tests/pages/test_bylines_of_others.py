"""Invented pages that call others authors than who wrote the article: one a case."""

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TITLE = "Weir bridge closes to lorries again"
TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
    "<p>Until then they go by the ferry, which takes two at a time, and the ferryman has asked for help.</p>"
)
CARDS = [
    '<div class="op"><div><a href="/op/1">Roses for nobody</a> <span class="author">Ada Finch</span></div></div>',
    '<div class="op"><div><span class="autor">Ada Finch</span><h4><a href="/op/1">Roses for nobody</a></h4></div></div>',
    '<div class="op"><div><a href="/op/1"><h4>Roses for nobody</h4></a><p class="byline">Ada Finch</p></div></div>',
    '<div class="op"><div><a class="title" href="/op/1">Roses for nobody</a><p class="meta"><span>By Ada Finch</span></p></div></div>',
    '<div class="columns"><h3>Our columnists</h3><a href="/author/ada-finch">Ada Finch</a><a href="/author/hal-benn">Hal Benn</a></div>',
    '<div class="podcast"><h4>Barge Life</h4><span class="author">With Ada Finch</span></div>',
    '<div class="book"><h4>The Ferry at Night</h4><span class="author">Ada Finch</span></div>',
]


def authors_of(markup, title=TITLE):
    text = f'<html lang="en"><head><title>{title}</title></head><body>{markup}</body></html>'
    return read_html(
        RawPage(origin="p.html", media_type="text/html", content=b"", text=text)
    ).facts.authors


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize(
    "page",
    [
        f"<main><article><h1>{TITLE}</h1>{TEXT}</article>{{}}</main>",
        f"<main><article><h1>{TITLE}</h1>{TEXT}</article></main>{{}}",
        f"<div>{{}}</div><main><article><h1>{TITLE}</h1>{TEXT}</article></main>",
        f"<header><nav><a href='/n'>News</a></nav>{{}}</header><main><article><h1>{TITLE}</h1>{TEXT}</article></main>",
    ],
)
def test_who_wrote_another_article_or_writes_for_the_paper_is_no_author(page, card):
    assert authors_of(page.format(card)) == ()


@pytest.mark.parametrize("card", CARDS)
def test_who_wrote_the_article_is_the_author_beside_cards(card):
    byline = '<p class="byline">By <a href="/author/ann-roe">Ann Roe</a></p>'
    markup = f"{card}<main><article><h1>{TITLE}</h1>{byline}{TEXT}</article>{card}</main>"

    assert authors_of(markup) == ("Ann Roe",)


@pytest.mark.parametrize(
    "markup",
    [
        f'<article><header><span class="author">Ann Roe</span> <a href="/local">Local</a><h1>{TITLE}</h1></header>{TEXT}</article>',
        f'<article><h1>{TITLE}</h1>{TEXT}<div class="author">Ann Roe</div></article>',
        f'<article><h1>{TITLE}</h1>{TEXT}<div class="who"><span class="author">Ann Roe</span><p>Ann Roe wrote <a href="/book">The long way home</a> and lives in Wend, in a mill she built herself.</p></div></article>',
        f'<article><h1>{TITLE}</h1><div class="meta"><span class="author">Ann Roe</span> <a href="/c">Leave a comment here</a></div>{TEXT}</article>',
        f'<article><h1>{TITLE}</h1><div class="meta"><a href="/author/ann-roe">Ann Roe</a></div>{TEXT}</article>',
        f'<h1>The Weir Log</h1><div class="post"><h2><a href="/p/1">{TITLE}</a></h2><span class="author">Ann Roe</span>{TEXT}</div>',
        f'<article><h1>{TITLE}</h1>{TEXT}<div class="about"><h4>About the author</h4><span class="author">Ann Roe</span></div></article>',
    ],
)
def test_the_author_of_the_article_stands_by_its_heading_or_at_its_end(markup):
    assert authors_of(markup) == ("Ann Roe",)

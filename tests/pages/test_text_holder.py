"""What holds the article is the article, whatever its theme or its page builder calls it."""

import datetime as dt

import pytest

from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.pages.text_holder import holding_article
from articles.records import RawPage
from tests.pages.invented_pages import LINES, page, prose

TITLE = "Old weir bridge closes to lorries"
STANDFIRST = "Lorries have to take the long way round by the mill until the spring."
COLUMN = (
    '<div class="col-main"><div class="info">By <a href="/author/ann-roe" rel="author">Ann Roe</a> '
    '<time datetime="2021-05-03T08:30:00Z">3 May 2021</time></div>'
    f'<p class="standfirst">{STANDFIRST}</p><figure><img src="/bridge-1200.jpg"><figcaption>The bridge at noon. '
    f'<span class="credit">Photo: Io Dodds</span></figcaption></figure><div class="entry-content">{prose(8)}</div>'
    '<div class="tags"><a href="/tag/weirs">Weirs</a> <a href="/tag/lorries">Lorries</a></div></div>'
)
BESIDE = '<div class="col-side"><h3>Most read</h3><ul><li><a href="/n/1">Ferry sails again</a></li></ul></div>'


def facts_of(text):
    return read_html(RawPage(origin="p.html", media_type="text/html", content=b"", text=text)).facts


@pytest.mark.parametrize(
    "name",
    ["row with-sidebar", "content no-sidebar", "has-right-sidebar", "layout-sidebar", "right-sidebar", "card", "main-card", "widget-area",
     "elementor-widget-wrap", "comments-open", "has-comments", "has-related", "newsletter-on"],
)  # fmt: skip
def test_a_column_below_the_heading_is_the_article_whatever_it_is_called(name):
    body = f'<header class="page-title"><h1>{TITLE}</h1></header><div class="{name}">{COLUMN}{BESIDE}</div>'
    facts = facts_of(page(body, title=TITLE))

    assert facts.body == (STANDFIRST, *LINES)
    assert facts.published.at == dt.datetime(2021, 5, 3, 8, 30, tzinfo=dt.UTC)
    assert (facts.authors, facts.tags) == (("Ann Roe",), ("Weirs", "Lorries"))
    assert (facts.image_caption, facts.image_credit) == ("The bridge at noon.", "Io Dodds")


@pytest.mark.parametrize(
    "name", ["no-sidebar", "with-comments", "elementor-widget elementor-widget-post-info"]
)
def test_a_name_for_what_else_a_page_has_is_no_box(name):
    time = f'<div class="{name}"><time datetime="2021-05-03T08:30:00Z">3 May 2021</time></div>'
    facts = facts_of(page(f"<h1>{TITLE}</h1>{time}<div>{prose(6)}</div>", title=TITLE))
    assert facts.published.at == dt.datetime(2021, 5, 3, 8, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "name",
    [
        "sidebar",
        "related-articles",
        "widget",
        "comments",
        "elementor-widget elementor-widget-posts",
    ],
)
def test_the_time_of_a_box_beside_the_text_dates_nothing(name):
    box = f'<div class="{name}"><p>Ferry sails again</p><time datetime="2020-02-02T08:30:00Z">2 February</time></div>'
    facts = facts_of(page(f"<h1>{TITLE}</h1>{box}<div>{prose(6)}</div>", title=TITLE))
    assert facts.published.at is None


def test_comments_longer_than_a_brief_hold_no_article():
    comments = f'<section class="comments"><div>{prose(6)}<time datetime="2021-05-09">9 May</time></div></section>'
    text = page(f"<article><h1>{TITLE}</h1><div>{prose(1)}</div></article>{comments}", title=TITLE)
    tree = parse_html(text)
    assert tree is not None
    assert holding_article(tree).isdisjoint(tree.iter("section"))
    assert facts_of(text).published.at is None

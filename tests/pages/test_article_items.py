"""Microdata: whose the properties are, on pages that mark up more than their article."""

import datetime as dt

import pytest

from articles.pages.html import read_html
from articles.pages.page_names import PageNames
from articles.records import RawPage
from tests.pages.test_layouts_of_the_world import TEXT, TITLE, facts_of, ld, news, prop

DATED = prop("article:published_time", "2021-05-03T10:30:00Z")
BYLINE = '<p class="byline">By Ann Roe</p>'
SAID = '<span itemprop="author">Io Dodds</span><meta itemprop="datePublished" content="2019-02-01">'
KEYWORDS = '<meta itemprop="keywords" content="goats, mills"><meta itemprop="articleSection" content="Goats">'


def item(kind, inside, tag="div"):
    return f'<{tag} itemscope itemtype="https://schema.org/{kind}">{inside}</{tag}>'


LINKED = '<h3 itemprop="headline"><a itemprop="url" href="/goat">A goat for a mayor in dry years</a></h3>'
TEASER = item("NewsArticle", LINKED + SAID + KEYWORDS)
OTHERS = [
    TEASER,
    f"<aside>{TEASER}</aside>",
    item("NewsArticle", '<h3 itemprop="headline"><a href="/weir-2">Weir opens to a goat</a></h3>' + SAID + KEYWORDS),
    f"<ul>{item('BlogPosting', LINKED + SAID, 'li')}{item('BlogPosting', LINKED + SAID, 'li')}</ul>",
    item("Book", '<span itemprop="name">The Goat</span>' + SAID),
    item("Review", SAID + '<p itemprop="reviewBody">A slow book.</p>'),
    item("VideoObject", '<meta itemprop="name" content="Goats"><meta itemprop="author" content="Io Dodds">' + KEYWORDS),
    item("CreativeWork", '<h4 itemprop="headline"><a href="/goat">Goats for all</a></h4>' + SAID),
]  # fmt: skip


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_marked_up_beside_the_article_says_nothing_of_it(other):
    facts = facts_of(DATED, above=BYLINE, below=other)

    assert facts.authors == ("Ann Roe",)
    assert facts.published.at == dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)
    assert (facts.tags, facts.section) == ((), "")


@pytest.mark.parametrize("other", OTHERS)
def test_where_the_article_states_nothing_the_others_do_not_speak_for_it(other):
    facts = facts_of("", below=other)

    assert (facts.authors, facts.tags, facts.section) == ((), (), "")
    assert facts.published.at is None


def test_the_agency_stated_is_believed_beside_the_teaser_of_somebody():
    head = DATED + ld(news(author={"@type": "Organization", "name": "Reuters"}))

    assert facts_of(head, below=TEASER).authors == facts_of(head).authors
    assert facts_of(head, below=TEASER).tags == ()


@pytest.mark.parametrize(
    "own",
    [
        item("NewsArticle", f'<meta itemprop="headline" content="{TITLE}">{SAID}{KEYWORDS}'),
        item("NewsArticle", SAID + KEYWORDS),
        item("Article", f'<h2 itemprop="headline"><a href="/weir">{TITLE}</a></h2>{SAID}{KEYWORDS}'),
        item("Article", f'<h2 itemprop="headline">Old bridge at the weir is shut</h2>{SAID}{KEYWORDS}'),
    ],
)  # fmt: skip
def test_an_article_marked_up_beside_the_heading_is_the_page_s_own_where_it_is_called_so(own):
    facts = facts_of("", above=own)

    assert (facts.authors, facts.tags, facts.section) == (
        ("Io Dodds",),
        ("goats", "mills"),
        "Goats",
    )
    assert facts.published.at == dt.date(2019, 2, 1)


@pytest.mark.parametrize("kind", ["CreativeWork", "Review", "Recipe", "Blog"])
def test_what_holds_the_main_heading_is_the_article_whatever_it_is_called(kind):
    markup = f"<html><body>{item(kind, f'<h1>{TITLE}</h1>{SAID}{TEXT}')}</body></html>"
    page = RawPage(
        origin="p.html", media_type="text/html", content=b"", text=markup, captured_at=dt.date(2023, 1, 1)
    )  # fmt: skip

    assert read_html(page).facts.authors == ("Io Dodds",)
    assert read_html(page).facts.published.at == dt.date(2019, 2, 1)


def test_the_first_of_several_items_that_is_not_another_s_is_the_article():
    own = item(
        "NewsArticle",
        f'<meta itemprop="headline" content="{TITLE}"><b itemprop="author">Ann Roe</b>',
    )

    assert facts_of("", above=TEASER + own).authors == ("Ann Roe",)


@pytest.mark.parametrize(
    ("headline", "shared"),
    [
        ("Weir bridge closes", 1.0),
        ("The weir closes at last", 2 / 3),
        ("A goat for a mayor", 0.0),
        ("!", None),
    ],
)
def test_headlines_share_words_as_they_begin(headline, shared):
    names = PageNames(titles=frozenset({"weir bridge closed to lorries"}))

    assert names.shared(headline) == (pytest.approx(shared) if shared is not None else None)


def test_headlines_without_spaces_share_signs_in_a_row():
    names = PageNames(titles=frozenset({"谷の橋が通行止めに"}))

    assert (names.shared("大雨で谷の橋が通行止め") or 0) > 0.4
    assert names.shared("山羊が村長に当選した") == 0
    assert PageNames().shared("大雨で") is None

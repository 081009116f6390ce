import datetime as dt

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

HEAD = "<h1>Weir closes</h1>"
LINE = '<div class="dateline">May 3, 2021</div>'
TEXT = (
    "<p>The old weir bridge of the valley has been closed to lorries, as the council said on Monday.</p>"
    * 8
)
OLD = '<time datetime="2015-01-01T10:00:00Z">1 Jan 2015</time>'
OWN = '<time datetime="2021-05-03T10:00:00Z">3 May 2021</time>'
TITLE = "The ferry of the valley sails again in the spring"


def day_of(markup):
    page = RawPage(
        origin="p.html", media_type="text/html", content=b"", text=f"<body>{markup}</body>"
    )
    at = read_html(page).facts.published.at
    return at.date() if isinstance(at, dt.datetime) else at


@pytest.mark.parametrize(
    "others",
    [
        f"</article><section class='latest'><h3>Latest</h3><ul><li><a href='/x'>Older</a> {OLD}</li></ul></section>",
        f"</article><div class='more'><div><a href='/x'>Older</a> {OLD}</div></div>",
        f"</article><section><h2>You may like</h2><article><a href='/x'><h3>Older</h3></a>{OLD}</article></section>",
        f"<ul><li><a href='/x'>Older</a> {OLD}</li></ul></article>",
        f"</article><div><a href='/x'>{TITLE} {OLD}</a></div>",
        f"</article><div><h4><a href='/x'>{TITLE}</a></h4><div class='meta-info'>{OLD}</div></div>",
        f"</article><div><h3>More</h3><div>An older story {OLD}</div></div>",
        "</article><ul><li><a href='/x'>Older</a> <span class='date'>January 1, 2015</span></li></ul>",
    ],
)  # fmt: skip
def test_the_date_beside_the_link_to_another_story_is_not_the_article_s(others):
    assert day_of(f"<article>{HEAD}{LINE}{TEXT}{others}") == dt.date(2021, 5, 3)
    assert day_of(f"<article>{HEAD}{TEXT}{others}") is None


@pytest.mark.parametrize(
    "ticker",
    [
        f"<ul><li><a href='/x'>Older</a> {OLD}</li><li><a href='/y'>Oldest</a> {OLD}</li></ul>",
        f"<div><h3><a href='/x'>{TITLE}</a></h3>{OLD}</div>",
        f"<a href='/x'><b>{TITLE}</b>{OLD}</a>",
    ],
)
def test_nor_is_one_in_a_list_above_the_headline(ticker):
    assert day_of(f"<div>{ticker}</div><div>{HEAD}{LINE}{TEXT}</div>") == dt.date(2021, 5, 3)


@pytest.mark.parametrize(
    "markup",
    [
        f"<article>{HEAD}<div><a href='/anna-lee'>Anna Lee</a> {OWN}</div>{TEXT}</article>",
        f"<article>{HEAD}<div><h5><a href='/anna-lee'>Anna Lee</a></h5>{OWN}</div>{TEXT}</article>",
        f"<article>{HEAD}</article><div><a href='/anna-lee'>Anna Lee</a> {OWN}</div>{TEXT}",
        f"{HEAD}<ul><li>By <a href='/a'>Anna Lee</a></li><li>{OWN}</li></ul>{TEXT}",
        f"{HEAD}<a href='/weir'>{OWN}</a>{TEXT}",
        f"<div><a href='/news'>News</a> {OWN}</div>{HEAD}{TEXT}",
        f"<div>{HEAD}{TEXT}</div><div class='posted'>{OWN}</div>",
        f"<article>{HEAD}{TEXT}<div class='meta'>Posted {OWN} in <a href='/n'>News</a></div></article>",
        f"<article>{HEAD}{TEXT}<p>{OWN} <a href='/x' rel='author'>Anna Lee</a> <a href='/tag/weirs'>Weirs</a></p></article>",
    ],
)
def test_the_article_s_own_time_may_stand_beside_its_author_its_section_and_its_topics(markup):
    assert day_of(markup) == dt.date(2021, 5, 3)


def test_a_time_below_the_text_gives_way_to_a_line_below_the_headline():
    assert day_of(f"<article>{HEAD}{LINE}{TEXT}</article><p>{OLD}</p>") == dt.date(2021, 5, 3)


def test_it_gives_the_moment_of_the_day_that_the_line_names():
    page = RawPage(
        origin="p.html", media_type="text/html", content=b"", text=f"{HEAD}{LINE}{TEXT}<p>{OWN}</p>"
    )

    assert read_html(page).facts.published.at == dt.datetime(2021, 5, 3, 10, tzinfo=dt.UTC)

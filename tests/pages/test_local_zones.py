import datetime as dt

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TEXT = (
    "<p>"
    + "The miller opened the sluice at dawn, and the meadow was under water by noon. " * 5
    + "</p>"
)


def published(printed, *, url="https://weir.example/a", lang="en", head=""):
    page = (
        f'<html lang="{lang}"><head><title>The sluice</title>{head}'
        f'<meta property="article:published_time" content="{printed}"></head>'
        f"<body><article><h1>The sluice</h1>{TEXT}</article></body></html>"
    )
    raw = RawPage(origin="weir.html", media_type="text/html", content=b"", text=page, url=url)
    return read_html(raw).facts.published


def at(hours, *, day=3, hour=10, minutes=0):
    zone = dt.timezone(dt.timedelta(hours=hours, minutes=minutes))
    return dt.datetime(2021, 6, day, hour, tzinfo=zone)


@pytest.mark.parametrize(
    ("zone", "told", "moment"),
    [
        ("EST", {"url": "https://weir.com.au/a"}, at(10)),
        ("EST", {"lang": "en-AU"}, at(10)),
        ("EDT", {"lang": "en-AU"}, at(11)),
        ("EST", {"lang": "en-US"}, at(-5)),
        ("EST", {"head": '<meta property="og:locale" content="en_US">'}, at(-5)),
        ("EST", {"head": '<meta property="og:locale" content="en_AU">'}, at(10)),
        ("EST", {"head": '<link rel="canonical" href="https://weir.net.au/a">'}, at(10)),
        ("EST", {"head": '<meta name="checked" content="2021-06-04T08:00:00+10:00">'}, at(10)),
        ("EDT", {"head": '<meta name="checked" content="2021-06-04T08:00:00-04:00">'}, at(-4)),
        # The page's own offset says more than a template's language, a host more than that.
        ("EST", {"lang": "en-US", "head": '<meta name="checked" content="2021-06-04T08:00+10:00">'}, at(10)),
        ("EST", {"lang": "en-US", "url": "https://weir.com.au/a"}, at(10)),
        ("CST", {"lang": "zh-CN"}, at(8)),
        ("CST", {"lang": "zh-Hant-TW"}, at(8)),
        ("CST", {"lang": "en-US"}, at(-6)),
        ("CST", {"head": '<meta name="checked" content="2021-06-04T08:00:00+08:00">'}, at(8)),
        ("IST", {"url": "https://weir.co.in/a"}, at(5, minutes=30)),
        ("IST", {"lang": "hi"}, at(5, minutes=30)),
        ("IST", {"url": "https://weir.ie/a"}, at(1)),
        ("IST", {"url": "https://weir.co.il/a"}, at(2)),
        ("IST", {"lang": "he"}, at(2)),
        ("IST", {"lang": "en-US", "head": '<meta name="checked" content="2021-06-04T08:00+05:30">'}, at(5, minutes=30)),
        ("BST", {"url": "https://weir.co.uk/a"}, at(1)),
        ("BST", {"lang": "en-GB"}, at(1)),
        ("BST", {"url": "https://weir.com.bd/a"}, at(6)),
        ("AST", {"url": "https://weir.sa/a"}, at(3)),
        ("AST", {"lang": "en-CA"}, at(-4)),
        ("PST", {"url": "https://weir.ph/a"}, at(8)),
    ],
)  # fmt: skip
def test_the_page_says_which_of_the_zones_of_one_name_it_means(zone, told, moment):
    read = published(f"June 3, 2021 10:00 AM {zone}", **told)

    assert read.at == read.earliest == read.latest == moment
    assert read.at.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize("zone", ["EST", "CST", "IST", "BST", "AST"])
@pytest.mark.parametrize("lang", ["en", "", "de-DE"])
def test_a_name_of_several_zones_gives_bounds_where_the_page_does_not_tell(zone, lang):
    read = published(f"June 3, 2021 10:00 AM {zone}", lang=lang)

    assert read.at == at(0)
    assert read.earliest < read.at < read.latest
    assert read.text.endswith(zone)


def test_in_the_southern_summer_one_name_serves_for_two_zones():
    read = published("Wed Jan 13 21:30:09 EST 2021", url="https://weir.com.au/a")

    assert read.at.date() == dt.date(2021, 1, 13)
    assert read.latest - read.earliest == dt.timedelta(hours=1)
    assert read.earliest.utcoffset() == dt.timedelta(hours=11)


@pytest.mark.parametrize(
    "printed", ["2021-06-03T10:00:00-05:00 EST", "June 3, 2021 10:00 GMT-0500 (EST)"]
)
def test_an_offset_beside_the_name_says_what_it_means(printed):
    assert published(printed, url="https://weir.com.au/a").at == at(-5)


def test_a_moment_with_its_offset_is_believed_before_a_name_of_several_zones():
    moment = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The sluice", "datePublished": "Jun 3, 2021 10:00 EST"}</script>'

    assert published("2021-06-03T00:00:00Z", head=moment).at == at(0, hour=0)


def test_a_year_behind_a_stroke_is_no_offset():
    assert published("13-06-2021 10:00 EST", url="https://weir.com.au/a").at == at(10, day=13)


@pytest.mark.parametrize("zone", ["ET", "AEST", "GMT", "PKT"])
def test_a_name_of_one_zone_needs_no_page(zone):
    read = published(f"June 3, 2021 10:00 AM {zone}", url="https://weir.com.au/a")

    assert read.earliest == read.latest

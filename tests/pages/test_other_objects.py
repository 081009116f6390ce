import pytest

from articles.pages.fields import read_fields
from articles.records import RawPage

NAMED = {"name": "Weir Gazette", "url": "https://weir.example/about"}
ARTICLE = {"title": "Goat elected mayor", "url": "https://weir.example/goat"}
TEXT = "The goat took the oath on Monday. It then ate the minutes of the council."
LINKS = [{"title": "Weir closed", "url": "https://weir.example/closed"}]


def read(fields):
    page = RawPage(origin="a.json", media_type="application/json", content=b"", fields=fields)
    return read_fields(page).facts


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({**NAMED, "@type": "Organization"}, "an object of the kind Organization, not an article"),
        (
            {**NAMED, "@type": ["NewsMediaOrganization"], "description": "News of the weir."},
            "an object of the kind NewsMediaOrganization, not an article",
        ),
        (
            {**NAMED, "@type": "https://schema.org/WebPage", "datePublished": "2021-08-05"},
            "an object of the kind WebPage, not an article",
        ),
        ({**NAMED, "type": "person"}, "an object of the kind person, not an article"),
        (
            {"type": "FeatureCollection", "metadata": {"title": "Weirs"}, "features": []},
            "a map (GeoJSON), not an article",
        ),
        (
            {"type": "Feature", "title": "The weir", "geometry": {"type": "Point"}},
            "a map (GeoJSON), not an article",
        ),
        (
            {"name": "weir-crawler", "version": "2.1", "description": "Crawls", "author": "Bo Lind"},
            "it has a name, but no text, date or address of an article",
        ),
        (
            {"title": "Weir Gazette", "url": "https://weir.example/local/feed/"},
            "the address of a feed, not of an article",
        ),
        ({"title": "Saved in May", "files": LINKS}, "a title over a list of addresses, no article"),
    ],
)  # fmt: skip
def test_what_only_has_a_name_is_no_article(fields, reason):
    assert read(fields).skipped == reason


@pytest.mark.parametrize(
    "fields",
    [
        {**ARTICLE, "@type": "NewsArticle"},
        {**ARTICLE, "@type": "WebPage"},
        {**NAMED, "@type": ["WebPage", "NewsArticle"]},
        {**NAMED, "@type": "WebPage", "text": TEXT},
        {**NAMED, "datePublished": "2021-08-05", "description": "It ate the minutes."},
        {**ARTICLE, "type": "Feature"},
        {"name": "Goat elected mayor", "datePublished": "2021-08-05"},
        {"title": "Goat elected mayor", "author": "Bo Lind"},
        {"title": "Goat elected mayor", "author": "Bo Lind", "related": LINKS},
        {"title": "Goat elected mayor", "relatedStories": LINKS},
        {"title": "Goat elected mayor", "images": [{"url": "https://weir.example/goat.jpg"}]},
        {"title": "Weir", "url": "https://weir.example/feed", "published": "2021-08-05"},
        {"title": "Price of feed", "url": "https://weir.example/price-of-feed"},
    ],
)
def test_what_says_more_of_an_article_is_one(fields):
    facts = read(fields)

    assert facts.skipped == ""
    assert facts.headline in {"Goat elected mayor", "Weir Gazette", "Weir", "Price of feed"}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"status": 404, "html": "Not found"}, "not a page: HTTP status 404"),
        ({"status_code": "503", **ARTICLE, "text": TEXT}, "not a page: HTTP status 503"),
        ({"httpStatus": 410, "html": f"<html><p>{TEXT}</html>"}, "not a page: HTTP status 410"),
        ({"status_code": 404.0, "html": "Not found"}, "not a page: HTTP status 404"),
        ({"status_code": "404.0", "html": "Not found"}, "not a page: HTTP status 404"),
        ({"http_status": "HTTP/1.1 404 Not Found", "html": "No"}, "not a page: HTTP status 404"),
        ({"status_code": "503 Service Unavailable", "html": "No"}, "not a page: HTTP status 503"),
        ({"status": "404 goats counted", "html": TEXT}, ""),
        ({"status": 200, "html": TEXT}, ""),
        ({"status": "publish", "html": TEXT}, ""),
        ({"status": 404, **ARTICLE, "text": TEXT, "author": "Bo Lind"}, ""),
        ({"status": 404, **ARTICLE, "text": TEXT, "date": "2021-08-05"}, ""),
        ({"status": 4041, **ARTICLE}, ""),
    ],
)
def test_what_a_crawl_was_refused_is_no_article(fields, reason):
    facts = read({"url": "https://weir.example/goat", **fields})

    assert facts.skipped == reason
    assert not (facts.skipped and facts.body)
    assert "HTTP" not in read({**fields, "url": ""}).skipped


@pytest.mark.parametrize("status", ["fetched", 99999, "n/a?", 0.5, "-1"])
def test_an_http_status_that_is_none_is_told(status):
    facts = read({**ARTICLE, "text": TEXT, "status_code": status, "status": "draft 7"})

    assert facts.skipped == ""
    assert facts.warnings == (
        f"the HTTP status {str(status)!r} (field status_code) is none: not used",
    )


@pytest.mark.parametrize("status", [200, "200", 200.0, "200 OK", "HTTP/2 200", None, "", True, []])
def test_nothing_is_told_of_one_that_is(status):
    assert read({**ARTICLE, "text": TEXT, "status_code": status}).warnings == ()

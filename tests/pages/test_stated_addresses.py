"""The address that a page states for itself is passed over where it is none, and that is told."""

import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

OWN = "https://weir.example/news/own"
TITLE = "Weir closes after eleven long months"
TEXT = (
    "<p>The old weir bridge of the valley has been closed to lorries, as the council said.</p>" * 6
)
CANONICAL, OPEN_GRAPH, JSON_LD = "link rel=canonical", "meta og:url", "JSON-LD url"


def head_of(where, printed):
    if where == CANONICAL:
        return f'<link rel="canonical" href="{printed}">'
    if where == OPEN_GRAPH:
        return f'<meta property="og:url" content="{printed}">'
    node = json.dumps({"@type": "NewsArticle", "headline": TITLE, "url": printed})
    return f'<script type="application/ld+json">{node}</script>'


def facts_of(*heads, url=OWN):
    head = "".join(heads)
    text = (
        f"<html><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{TEXT}</body></html>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text, url=url)
    return read_html(page).facts


@pytest.mark.parametrize("where", [CANONICAL, OPEN_GRAPH, JSON_LD])
@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("javascript:void(0)", "is none of the web: not used"),
        ("http://", "is none of the web: not used"),
        ("file:///C:/weir.html", "is none of the web: not used"),
        ("about:blank", "is none of the web: not used"),
        ("localhost", "is of no site of the web: not used"),
        ("http://localhost:3000/news/weir", "is of no site of the web: not used"),
        ("http://127.0.0.1/news/weir", "is of no site of the web: not used"),
        ("http://[::1]/news/weir", "is of no site of the web: not used"),
        ("http://192.168.0.7:8080/news/weir", "is of no site of the web: not used"),
        ("https://undefined/news/weir", "is of no site of the web: not used"),
        ("https://cms.local/news/weir", "is of no site of the web: not used"),
        ("[object Object]", "was never filled in: not used"),
        ("undefined", "was never filled in: not used"),
        ("https://weir.example/news/undefined", "was never filled in: not used"),
        ("{{url}}", "was never filled in: not used"),
        ("https://weir.example/{{ slug }}", "was never filled in: not used"),
        ("%%URL%%", "was never filled in: not used"),
        ("${page.url}", "was never filled in: not used"),
        ("https://weir.example/", "is that of a home page: not used"),
        ("https://other.example", "is that of a home page: not used"),
    ],
)
def test_an_odd_address_is_passed_over_and_told(where, printed, why):
    facts = facts_of(head_of(where, printed))

    assert facts.url == OWN
    assert facts.warnings == (f"the address {printed!r} ({where}) {why}",)


@pytest.mark.parametrize("where", [CANONICAL, OPEN_GRAPH, JSON_LD])
@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("https://weir.example/news/weir", "https://weir.example/news/weir"),
        ("//weir.example/news/weir", "https://weir.example/news/weir"),
        ("/news/weir", "https://weir.example/news/weir"),
        ("https://203-0-113-7.weir.example/7", "https://203-0-113-7.weir.example/7"),
        ("https://8.8.8.8/news/weir", "https://8.8.8.8/news/weir"),
        ("https://weir.example/null-and-void", "https://weir.example/null-and-void"),
        ("https://weir.example/?p=77", "https://weir.example/?p=77"),
        ("", OWN),
    ],
)
def test_nothing_is_told_of_others(where, printed, address):
    facts = facts_of(head_of(where, printed))

    assert (facts.url, facts.warnings) == (address, ())


@pytest.mark.parametrize("where", [OPEN_GRAPH, JSON_LD])
def test_a_home_page_says_what_it_is(where):
    facts = facts_of(head_of(where, "https://weir.example/"), url="")

    assert (facts.url, facts.warnings) == ("https://weir.example/", ())


def test_a_page_of_a_local_host_is_at_its_address_there():
    address = "http://localhost:8000/news/weir"

    assert facts_of(head_of(CANONICAL, address), url="http://localhost:8000/x").url == address


def test_another_address_that_the_page_states_takes_its_place():
    heads = head_of(CANONICAL, "{{url}}"), head_of(OPEN_GRAPH, "https://weir.example/news/weir")

    facts = facts_of(*heads, url="")

    assert facts.url == "https://weir.example/news/weir"
    assert len(facts.warnings) == 1


def test_an_article_of_json_ld_is_found_at_the_page_it_is_the_main_thing_of():
    node = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "url": "undefined",
        "mainEntityOfPage": {"@id": "https://weir.example/news/weir"},
    }

    facts = facts_of(f'<script type="application/ld+json">{json.dumps(node)}</script>', url="")

    assert facts.url == "https://weir.example/news/weir"
    assert len(facts.warnings) == 1

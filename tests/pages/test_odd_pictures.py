import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages import parse_page
from articles.pages.web_addresses import is_of_web
from articles.records import RawPage

ODD = ["javascript:void(0)", " JavaScript:alert(1)", "data:image/png;base64,AAAA", "about:blank", "vbscript:x",
       "blob:https://weir.example/1", "file:///weir.jpg"]  # fmt: skip
WORDS = (
    "<p>The weir is open again, and boats may pass it at all hours of the day and the night.</p>"
    * 3
)


def record_of(**fields):
    fields = {"title": "Weir opens", "body": "The weir is open.", **fields}
    page = RawPage(origin="a", media_type="application/json", content=b"", fields=fields)
    return parse_page(page).as_json()


def page_of(head="", body=""):
    text = f"<html><head><title>Weir opens</title>{head}</head><body><article><h1>Weir opens</h1>{body}{WORDS}</article>"
    page = RawPage(
        origin="a.html",
        media_type="text/html",
        content=b"",
        text=text,
        url="https://weir.example/news/a",
    )
    return parse_page(page).as_json()


@pytest.mark.parametrize("address", ODD)
@pytest.mark.parametrize(
    "name", ["image_url", "image", "urlToImage", "top_image", "url", "canonical_url", "link"]
)
def test_a_record_shows_no_address_that_leads_nowhere_and_tells_it_once(name, address):
    record = record_of(**{name: address})

    assert (record["url"], record["image"]["url"]) == (None, None)
    assert len(record["warnings"]) == 1


def test_the_picture_of_another_field_is_shown():
    record = record_of(image="about:blank", thumbnail="https://weir.example/a.jpg")

    assert record["image"]["url"] == "https://weir.example/a.jpg"
    assert record["warnings"] == [
        "the address 'about:blank' (of a picture) is none of the web: not used"
    ]


def test_a_name_under_a_picture_is_no_odd_address():
    assert record_of(image="weir.jpg")["warnings"] == []
    assert record_of(image="Photo: Ana Ruiz")["warnings"] == []


def test_a_page_states_an_odd_picture_twice_and_is_told_once():
    head = (
        '<meta property="og:image" content="javascript:void(0)">'
        '<meta name="twitter:image" content="javascript:void(0)">'
    )
    body = '<figure><img src="javascript:void(0)" width="900" height="500"><figcaption>The weir.</figcaption></figure>'

    record = page_of(head, body)

    assert record["image"]["url"] is None
    assert record["warnings"] == [
        "the address 'javascript:void(0)' (of a picture) is none of the web: not used"
    ]


def test_a_figure_gives_the_picture_where_the_stated_one_leads_nowhere():
    record = page_of(
        '<meta property="og:image" content="about:blank">',
        '<figure><img src="/weir.jpg" width="900" height="500"></figure>',
    )

    assert record["image"]["url"] == "https://weir.example/weir.jpg"


def test_a_picture_that_a_script_fills_in_needs_no_word():
    marked = '<img itemprop="image" src="data:image/gif;base64,R0">'
    record = page_of(
        body=f'<div itemscope itemtype="https://schema.org/NewsArticle">{marked}</div>'
    )

    assert (record["image"]["url"], record["warnings"]) == (None, [])


def test_teasers_and_home_pages_lead_nowhere_but_to_the_web():
    exported = record_of(url="https://weir.example/a")
    exported["teasers"] = [
        {"position": 1, "headline": "Tide turns", "url": "javascript:alert(1)"},
        {"position": 2, "headline": "Tide rises", "url": "https://weir.example/b"},
    ]
    exported["outlet_card"]["home_page"] = "javascript:alert(1)"
    page = RawPage(origin="a", media_type="application/json", content=b"", fields=exported)

    record = parse_page(page).as_json()

    assert "javascript" not in json.dumps(record)
    assert [one["url"] for one in record["teasers"]] == [None, "https://weir.example/b"]


@given(st.text(max_size=30), st.sampled_from(["javascript", "data", "about", "vbscript"]))
def test_no_scheme_but_that_of_the_web_passes(rest, scheme):
    assert not is_of_web(f"{scheme}:{rest}")
    assert is_of_web(f"https://weir.example/{rest}")

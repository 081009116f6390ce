import pytest

from articles.pages.fields import read_fields
from articles.pages.next_data import read_page_json
from articles.records import RawPage

ARTICLE = {
    "title": "Goat elected",
    "content": "<p>A goat won.</p>",
    "catChannel": "Politics",
    "originalUrl": "",
}


def page_of(fields, **given_):
    return RawPage(origin="a", media_type="application/json", content=b"", fields=fields, **given_)


@pytest.mark.parametrize(
    "fields",
    [
        {"props": {"pageProps": ARTICLE}}, {"pageProps": {"doc": ARTICLE}}, ARTICLE,
    ],
)  # fmt: skip
def test_a_page_saved_with_more_or_less_around_it_is_read(fields):
    record = read_fields(page_of(fields, url="https://valleyledger.example/goat"))

    assert record.parser == "newsbreak page JSON"
    assert record.facts.body == ("A goat won.",)
    assert record.facts.url == "https://valleyledger.example/goat"


@pytest.mark.parametrize(
    "fields",
    [
        {}, {"props": 3}, {"props": {"pageProps": []}}, {"title": "Goat"},
        {"props": {"pageProps": {"posts": [{"title": "x", "url": "y", "date": "z"}]}}},
    ],
)  # fmt: skip
def test_another_sites_page_is_none(fields):
    assert read_page_json(page_of(fields)) is None


PICTURE = "https://img.particlenews.com/img/weir.jpg?a=1"
FIGURE = (
    "<figure><img width='1' src='https://x.example/p.gif'><img src='https://img.particlenews.com/img/weir.jpg?a=1&amp;b=2'>"
    "<figcaption>The weir (Photo: Lena Orr)</figcaption></figure><p>A goat won.</p>"
)


@pytest.mark.parametrize(
    ("given_", "found"),
    [
        ({"content": FIGURE, "image": PICTURE}, (f"{PICTURE}&b=2", "The weir", "Lena Orr")),
        ({"image": PICTURE}, (PICTURE, "", "")),
        ({"content": "<img src='weir.jpg'><figcaption>Weir</figcaption>", "image": PICTURE}, (PICTURE, "", "")),
        ({"image": "0weir"}, ("", "", "")),
    ],
)  # fmt: skip
def test_the_picture_of_a_page_is_the_first_of_its_text(given_, found):
    facts = read_fields(page_of({"props": {"pageProps": {**ARTICLE, **given_}}})).facts

    assert (facts.image_url, facts.image_caption, facts.image_credit) == found


def test_lists_too_deep_are_left():
    value: object = [{"title": "x", "docid": "1", "url": "y"}]
    for _ in range(20):
        value = {"inner": value}

    assert read_page_json(page_of({"props": {"pageProps": value}})) is None


def test_news_please_and_webhose_records_are_read():
    news_please = {
        "authors": ["Mara Quist"], "date_download": "2021-08-06 10:00:00", "date_modify": None,
        "date_publish": "2021-08-05 09:30:00", "description": "A vote.", "filename": "x.html",
        "image_url": "https://valleyledger.example/goat.jpg", "language": "en", "localpath": None,
        "maintext": "A goat won the vote.\nIt stood alone.", "source_domain": "valleyledger.example",
        "title": "Goat elected", "title_page": None, "title_rss": None,
        "url": "https://valleyledger.example/goat",
    }  # fmt: skip
    webhose = {
        "thread": {"uuid": "t1", "site": "valleyledger.example", "site_full": "www.valleyledger.example",
                   "section_title": "Politics", "main_image": "https://valleyledger.example/goat.jpg",
                   "title": "Goat elected", "published": "2021-08-05T09:30:00.000+02:00"},
        "uuid": "u1", "url": "https://valleyledger.example/goat", "author": "Mara Quist",
        "published": "2021-08-05T09:30:00.000+02:00", "title": "Goat elected", "text": "A goat won the vote.",
        "language": "english", "crawled": "2021-08-06T10:00:00.000+02:00",
        "entities": {"persons": [{"name": "resi horn"}], "organizations": [], "locations": []},
    }  # fmt: skip

    for fields in (news_please, webhose):
        facts = read_fields(page_of(fields)).facts
        assert (facts.headline, facts.authors, facts.language) == (
            "Goat elected",
            ("Mara Quist",),
            "en",
        )
        assert facts.body[0] == "A goat won the vote."
        assert str(facts.published.at)[:10] == "2021-08-05"
        assert facts.outlet_host == "valleyledger.example"
        assert facts.image_url.endswith("goat.jpg")

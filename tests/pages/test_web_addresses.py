import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages import parse_page
from articles.pages.quoting import quoted, without_secret
from articles.pages.web_addresses import whole_address
from articles.records import RawPage

BASE = "https://oldport.example/news/list"
HTML = "<html><head><title>Weir opens</title></head><body><p>The weir is open.</p></body></html>"


@pytest.mark.parametrize(
    ("printed", "base", "address"),
    [
        ("https://oldport.example/a", "", "https://oldport.example/a"),
        ("//oldport.example/a", "", "https://oldport.example/a"),
        ("//oldport.example/a", "http://oldport.example/", "http://oldport.example/a"),
        ("/news/3", BASE, "https://oldport.example/news/3"),
        ("3.html", BASE, "https://oldport.example/news/3.html"),
        ("index.php/3", BASE, "https://oldport.example/news/index.php/3"),
        ("weir.jpg", BASE, "https://oldport.example/news/weir.jpg"),
        ("/a b.html", BASE, "https://oldport.example/a b.html"),
        ("?id=3", BASE, "https://oldport.example/news/list?id=3"),
        (" https://oldport.example/a\n", "", "https://oldport.example/a"),
        ("", BASE, ""),
    ],
)
def test_an_address_is_made_whole_without_a_word(printed, base, address):
    assert whole_address(printed, base=base) == (address, "")


@pytest.mark.parametrize(
    ("printed", "base"),
    [
        ("www.oldport.example/a", ""),
        ("www.oldport.example/a", BASE),
        ("www.oldport.example", ""),
        ("oldport.example/a", BASE),
    ],
)
def test_an_address_without_a_scheme_is_read_as_https(printed, base):
    assert whole_address(printed, base=base) == (
        f"https://{printed}",
        "names no scheme: read as https",
    )


@pytest.mark.parametrize(
    ("printed", "base", "why"),
    [
        ("javascript:alert(1)", BASE, "is none of the web: not used"),
        ("mailto:ann@oldport.example", "", "is none of the web: not used"),
        ("file:///home/ann/a.html", BASE, "is none of the web: not used"),
        ("http://[::1/", BASE, "is none of the web: not used"),
        ("https:///a", "", "is none of the web: not used"),
        ("see the paper", BASE, "is none of the web: not used"),
        ("weir.example/b", "", "names no scheme, and may be no address: not used"),
        ("weir.example/b", BASE, "names no scheme, and may be no address: not used"),
        ("/news/3", "", "is relative, and nothing says to what: not used"),
        ("/news/3", "oldport", "is relative, and nothing says to what: not used"),
        ("12345", "", "is none of the web: not used"),
    ],
)
def test_what_is_no_address_is_not_used_and_told(printed, base, why):
    assert whole_address(printed, base=base) == ("", why)


@given(st.text(max_size=40), st.sampled_from(["", BASE, "http://[", "file:///a"]))
def test_any_text_gives_an_address_with_a_host_or_none(printed, base):
    address, why = whole_address(printed, base=base)

    assert "//" in address if address else why or not printed.strip()


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("https://ann:secret@oldport.example/a", "https://oldport.example/a"),
        ("//ann@oldport.example/a", "//oldport.example/a"),
        ("https://a:b@c@oldport.example", "https://oldport.example"),
        (
            "https://web.archive.org/web/2021/https://ann:secret@oldport.example/a",
            "https://web.archive.org/web/2021/https://oldport.example/a",
        ),
        ("https://oldport.example/@ann/story", "https://oldport.example/@ann/story"),
        ("https://oldport.example//ann@home", "https://oldport.example//ann@home"),
        (
            "https://oldport.example?to=ann@weir.example",
            "https://oldport.example?to=ann@weir.example",
        ),
    ],
)
def test_a_user_name_and_password_go(address, bare):
    assert without_secret(address) == bare


def test_an_odd_value_is_shown_short_and_without_a_password():
    assert quoted("https://ann:secret@[oldport/" + "a" * 99) == f"'https://[oldport/{'a' * 42}…'"


def read(*, given_with_it="", media_type="application/json", text="", **fields):
    page = RawPage(
        origin="a", media_type=media_type, content=b"", text=text, fields=fields, url=given_with_it
    )
    return parse_page(page).as_json()


def told(record):
    return record["url"], record["warnings"]


def record_of(**fields):
    return read(title="Weir opens", body="The weir is open.", **fields)


def test_a_record_says_which_of_its_addresses_is_none():
    assert told(record_of(link="javascript:alert(1)")) == (
        None,
        ["the address 'javascript:alert(1)' (field link) is none of the web: not used"],
    )


def test_the_address_of_another_field_is_used():
    url, warnings = told(record_of(url="weir.example/a", link="https://weir.example/a"))

    assert url == "https://weir.example/a"
    assert warnings == [
        "the address 'weir.example/a' (field url) names no scheme, and may be no address: not used"
    ]


def test_one_without_a_scheme_comes_behind_a_whole_one():
    assert record_of(url="www.weir.example/a", link="http://weir.example/b")["url"] == (
        "http://weir.example/b"
    )
    assert record_of(url="www.weir.example/a")["url"] == "https://www.weir.example/a"


@pytest.mark.parametrize("name", ["page_url", "source_url", "feed_link"])
def test_a_relative_address_is_seen_from_the_page_or_feed_beside_it(name):
    record = record_of(url="/news/3", **{name: "https://weir.example/list?page=2"})

    assert told(record) == ("https://weir.example/news/3", [])


def test_a_relative_address_gives_way_to_a_whole_one_of_the_article():
    record = record_of(url="/news/3", canonical_url="https://weir.example/news/3-weir")

    assert record["url"] == "https://weir.example/news/3-weir"


def test_an_id_is_no_odd_address():
    assert told(record_of(uri="tag:weir.example,2021:3")) == (None, [])


def test_a_record_keeps_no_password():
    record = record_of(
        url="https://ann:secret@weir.example/a",
        image="https://ann:secret@weir.example/a.jpg",
        id="https://ann:secret@weir.example/id/3",
    )

    assert "secret" not in json.dumps(record)
    assert record["url"] == "https://weir.example/a"
    assert record["image"]["url"] == "https://weir.example/a.jpg"
    first, second = record["warnings"]
    why = "had a user name or password in it: left out"
    assert first == f"the address 'https://weir.example/a' (field url) {why}"
    assert second == f"the address 'https://weir.example/a.jpg' (field image) {why}"


@pytest.mark.parametrize("media_type", ["text/html", "text/plain"])
@pytest.mark.parametrize(
    ("given_", "used", "why"),
    [
        ("javascript:alert(1)", None, "is none of the web: not used"),
        ("www.weir.example/a", "https://www.weir.example/a", "names no scheme: read as https"),
        (
            "https://ann:secret@weir.example/a",
            "https://weir.example/a",
            "had a user name or password in it: left out",
        ),
    ],
)
def test_the_address_a_dump_gives_with_a_page_is_used_if_it_is_one(media_type, given_, used, why):
    record = read(given_with_it=given_, media_type=media_type, text=HTML)

    assert record["url"] == used
    [warning] = record["warnings"][:1]
    assert warning.startswith("the address '")
    assert warning.endswith(f"(given with the page) {why}")
    assert "secret" not in json.dumps(record)


def feed(link, *, home="https://weir.example/"):
    text = (
        f"<rss version='2.0'><channel><title>Weir Post</title><link>{home}</link>"
        f"<item><title>Weir opens</title><link>{link}</link></item></channel></rss>"
    )
    return read(media_type="application/rss+xml", text=text)


def json_feed(link, *, home="https://weir.example/"):
    item = {"id": "3", "title": "Weir opens", "url": link}
    text = json.dumps({"title": "Weir Post", "home_page_url": home, "items": [item]})
    return read(media_type="application/feed+json", text=text)


@pytest.mark.parametrize("made", [feed, json_feed])
@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/news/3", "https://weir.example/news/3"),
        ("//proto.example/a", "https://proto.example/a"),
    ],
)
def test_an_item_of_a_feed_is_seen_from_its_site(made, link, address):
    assert told(made(link)) == (address, [])


@pytest.mark.parametrize("made", [feed, json_feed])
@pytest.mark.parametrize(
    ("link", "address", "why"),
    [
        ("javascript:void", None, "is none of the web: not used"),
        ("other.example/a", None, "names no scheme, and may be no address: not used"),
        ("www.x.example/a", "https://www.x.example/a", "names no scheme: read as https"),
        ("weir.example/a", "https://weir.example/a", "names no scheme: read as https"),
    ],
)
def test_an_odd_address_of_an_item_is_told(made, link, address, why):
    url, [warning] = told(made(link))

    assert url == address
    assert warning.startswith(f"the address {link!r} (")
    assert warning.endswith(why)


def test_a_canonical_link_without_a_scheme_is_not_joined_to_the_page():
    head = '<link rel="canonical" href="www.weir.example/a">'
    text = HTML.replace("</head>", f"{head}</head>")
    record = read(media_type="text/html", text=text, given_with_it="https://weir.example/x/")

    assert record["url"] == "https://www.weir.example/a"

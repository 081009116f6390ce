import pytest

from articles.pages.base_address import base_address
from articles.pages.html import read_html
from articles.pages.html_tree import parse_html
from articles.records import RawPage

LINES = "".join(
    f"<p>{number}. The old weir bridge of Oldport has been closed to lorries for the whole of the year.</p>"
    for number in range(4)
)
HERE = "https://t.example/2021/weir"
COPY = "https://web.archive.org/web/20210506010203"


def facts_of(head="", *, image="img/weir.jpg", url=""):
    figure = f"<figure><img src='{image}'><figcaption>The weir at dusk.</figcaption></figure>"
    text = f"<html><head>{head}</head><body><h1>Weir closes</h1>{figure}{LINES}</body></html>"
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=text, url=url)
    return read_html(page).facts


@pytest.mark.parametrize(
    ("base", "address", "seen_from"),
    [
        ("<base href='https://t.example/news/'>", HERE, "https://t.example/news/"),
        ("<base href='/news/'><base href='/other/'>", HERE, "https://t.example/news/"),
        ("<base target='_blank'><base href='/news/'>", HERE, "https://t.example/news/"),
        ("<base href='//u.example/'>", "", "https://u.example/"),
        ("<base href='https://['>", HERE, HERE),
        ("<base href='/news/'>", "", ""),
        ("<base target='_blank'>", HERE, HERE),
        ("", HERE, HERE),
    ],
)
def test_a_page_says_from_where_its_addresses_are_seen(base, address, seen_from):
    tree = parse_html(f"<html><head>{base}</head><body><p>Weir</p></body></html>")

    assert base_address(tree, address) == seen_from


@pytest.mark.parametrize(
    ("head", "url", "image"),
    [
        ("<base href='https://t.example/news/'>", "", "https://t.example/news/img/weir.jpg"),
        ("<base href='/news/'>", HERE, "https://t.example/news/img/weir.jpg"),
        ("", HERE, "https://t.example/2021/img/weir.jpg"),
        (f"<link rel='canonical' href='{HERE}'>", "", "https://t.example/2021/img/weir.jpg"),
        ("", "", "img/weir.jpg"),
    ],
)
def test_a_picture_has_its_whole_address_where_the_page_tells_from_where_it_is_seen(
    head, url, image
):
    facts = facts_of(head, url=url)

    assert (facts.image_url, facts.image_caption) == (image, "The weir at dusk.")


def test_a_canonical_link_is_seen_from_the_base_as_well():
    head = "<base href='https://t.example/news/'><link rel='canonical' href='weir'>"

    assert facts_of(head).url == "https://t.example/news/weir"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (f"<link rel='canonical' href='{COPY}/{HERE}'>", ""),
        ("", f"{COPY}id_/{HERE}"),
        (f"<meta property='og:url' content='{COPY}/{HERE}'>", f"{COPY}/{HERE}"),
    ],
)
@pytest.mark.parametrize(
    "image", [f"{COPY}im_/https://t.example/2021/img/weir.jpg", "img/weir.jpg"]
)
def test_a_copy_in_a_web_archive_has_the_addresses_of_the_page(head, url, image):
    facts = facts_of(head, url=url, image=image)

    assert (facts.url, facts.image_url) == (HERE, "https://t.example/2021/img/weir.jpg")
    assert facts.published.at is None


def test_a_picture_that_a_service_makes_smaller_keeps_its_address():
    image = "https://images.example/fit/1200/https://t.example/img/weir.jpg"

    assert facts_of(url=HERE, image=image).image_url == image


SCRIPT = "https://t.example/article.php"


@pytest.mark.parametrize(
    ("canonical", "og_url", "url"),
    [
        (SCRIPT, f"{SCRIPT}?id=3", f"{SCRIPT}?id=3"),
        (
            "https://t.example/index.php",
            "https://t.example/index.php?story=3",
            "https://t.example/index.php?story=3",
        ),
        (SCRIPT, f"{SCRIPT}?utm_source=letter", SCRIPT),
        (SCRIPT, "https://t.example/other.php?id=3", SCRIPT),
        (f"{SCRIPT}?id=3", f"{SCRIPT}?id=3&print=1", f"{SCRIPT}?id=3"),
        (HERE, f"{HERE}?page=2", HERE),
    ],
)
def test_a_script_s_address_gives_way_to_one_with_the_query_that_tells_its_pages_apart(
    canonical, og_url, url
):
    head = f"<link rel='canonical' href='{canonical}'><meta property='og:url' content='{og_url}'>"

    assert facts_of(head).url == url
    assert facts_of(f"<link rel='canonical' href='{canonical}'>", url=og_url).url == url

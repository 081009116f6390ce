"""Invented pages that state their outlet as the author, or name it where its name stands as a rule."""

import json

import pytest

from articles.keys import name_key
from articles.pages.html import read_html
from articles.pages.html_tree import tree_of
from articles.pages.outlet_names import names_outlet, outlet_names
from articles.records import RawPage

TITLE = "Weir bridge closes to lorries again"
TEXT = (
    "<p>The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.</p>"
    "<p>It will open in spring again, the council of the valley said in the evening, if the county finds the money.</p>"
)
BYLINE = '<p class="byline">By Ann Roe</p>'


def authors_of(head, *, above="", below="", title=TITLE, url=""):
    markup = (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{TITLE}</h1>{above}{TEXT}</article>"
        f"{below}</body></html>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=markup, url=url)
    return read_html(page).facts.authors


def ld(**said):
    said = {"@type": "NewsArticle", "headline": TITLE, **said}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


def meta(name, content):
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "title", "below"),
    [
        (meta("author", "Valley Live"), f"{TITLE} - Valley Live", ""),
        (meta("author", "青河网"), f"{TITLE}_新闻频道_青河网", ""),
        (meta("author", "Valley Live"), TITLE, '<div class="logo"><img alt="Valley Live logo"></div>'),
        (meta("author", "Valley Live | Portal"), f"{TITLE} - Valley Live", ""),
        (meta("author", "Coast Herald"), TITLE, ""),
        (meta("author", "Coast Health News"), TITLE, ""),
        (ld(author={"@type": "Organization", "name": "Grain Media"}), TITLE, ""),
        (ld(author="Valley Live", provider={"name": "Valley Live"}), TITLE, ""),
        (meta("author", "Valley Live") + meta("twitter:site", "@valleylive"), TITLE, ""),
    ],
)  # fmt: skip
def test_a_likely_outlet_gives_way_to_the_byline_in_the_page(head, title, below):
    assert authors_of(head, above=BYLINE, title=title, below=below) == ("Ann Roe",)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (meta("author", "Ann Roe"), f"{TITLE} - Ann Roe"),
        (ld(author={"@type": "Organization", "name": "Ann Roe"}), TITLE),
        (meta("author", "Ann Roe"), f"{TITLE} | Ann Roe | Valley Live"),
    ],
)
def test_a_person_in_such_a_place_stays_the_author(head, title):
    assert authors_of(head, title=title) == ("Ann Roe",)
    assert authors_of(head, above=BYLINE, title=title) == ("Ann Roe",)


@pytest.mark.parametrize(
    ("head", "title", "url"),
    [
        (meta("author", "青河网"), f"{TITLE}_青河网", ""),
        (meta("author", "Coast Herald"), f"{TITLE} - Coast Herald", ""),
        (meta("author", "Valley Live"), TITLE, "https://www.valleylive.example/weir"),
        (ld(author="Valley Live", publisher={"name": "Valley Live Online"}), TITLE, ""),
        (
            meta("author", "Valley Live")
            + meta("og:site_name", "Valley Live | News of the Valley"),
            TITLE,
            "",
        ),
    ],
)
def test_an_outlet_is_no_author_where_nobody_else_is_named(head, title, url):
    assert authors_of(head, title=title, url=url) == ()


def test_a_second_place_of_one_source_is_read_where_the_first_names_the_outlet():
    site = meta("og:site_name", "Valley Live")
    system = meta("author", "Valley Live") + meta("content_author", "Ann Roe")
    card = meta("article:author", "https://face.example/valley") + meta("og:author", "Ann Roe")

    assert authors_of(site + system) == ("Ann Roe",)
    assert authors_of(site + meta("author", "Valley Live") + meta("articleAuthor", "Ann Roe")) == (
        "Ann Roe",
    )
    assert authors_of(card.replace("name=", "property=")) == ("Ann Roe",)
    assert authors_of(site + ld(author="Valley Live", creator="Ann Roe")) == ("Ann Roe",)


def test_a_byline_that_is_the_outlet_gives_way_to_the_next():
    outlet = '<div class="byline">Valley Live</div>'

    assert authors_of(meta("og:site_name", "Valley Live"), above=outlet + BYLINE) == ("Ann Roe",)


def test_a_newspaper_behind_an_author_is_none():
    strong = '<p class="byline">By <strong>Ann Roe</strong>, Fenwick Argus</p>'

    assert authors_of("", above=strong) == ("Ann Roe",)
    assert authors_of(ld(author="By ANN ROE, Coast Tide", provider={"name": "Coast Tide"})) == (
        "ANN ROE",
    )


def test_what_a_page_calls_its_outlet_is_found_in_all_its_places():
    tree = tree_of(
        f"<html><head><title>{TITLE} - Wend</title>{meta('publisher', 'Grain House')}"
        f"{ld(publisher={'name': 'Grain'}, author={'@type': 'Person', 'name': 'Ann Roe'})}</head>"
        '<body><a id="logo"><img alt="Logo Wend Live"></a><img alt="Io Dodds"></body></html>'
    )
    names = outlet_names(tree)

    assert names.stated == {"Grain", "Grain House"}
    assert names.likely == {"Wend", "Wend Live"}


@pytest.mark.parametrize(
    ("behind", "url", "outlet"),
    [
        (" | Radio Ansel", "https://radioansel.example/weir", "Radio Ansel"),
        (" - The Valley Post", "https://www.valley-post.example/weir", "The Valley Post"),
        (" - The Upper Wend Times", "https://www.uwtimes.example/weir", "The Upper Wend Times"),
        (" - Wend Herald", "https://wherald.example/weir", "Wend Herald"),
        (" - The Upper Wend Times", "https://www.utimes.example/weir", ""),
        (" - The Upper Wend Times", "https://www.uwt.example/weir", ""),
        (" - Upper Wend Sun", "https://www.uwsun.example/weir", ""),
        (" | Radio Ansel", "https://ansel.example/weir", ""),
        (" | Bridges", "https://radioansel.example/weir", ""),
        ("", "https://radioansel.example/weir", ""),
        (" | Radio Ansel", "", ""),
    ],
)
def test_an_outlet_that_no_place_states_is_the_end_of_the_title_if_the_host_is_called_so(
    behind, url, outlet
):
    markup = (
        f"<html><head><title>{TITLE}{behind}</title></head><body><article>{TEXT}</article></body>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=markup, url=url)
    facts = read_html(page).facts

    assert facts.outlet == outlet
    if outlet:
        assert facts.headline == TITLE


@pytest.mark.parametrize(
    ("title", "way", "outlet"),
    [
        ("古镇石桥限高--交通--青河网", '<a href="http://www.qinghe.example/">青河网</a>&gt;&gt;<a href="/jt/">交通</a>', "青河网"),
        ("古镇石桥限高_青河网", '<a href="/">青河网</a>', "青河网"),
        ("古镇石桥限高--青河网", '<a href="/a/1.html">青河网</a>', ""),
        ("古镇石桥限高--青河网", "青河网", ""),
        ("古镇石桥限高--谁在用互联网", '<a href="/">青河网</a>', ""),
    ],
)  # fmt: skip
def test_a_chinese_site_is_the_end_of_the_title_if_its_first_page_is_linked_so(title, way, outlet):
    markup = (
        f"<html><head><title>{title}</title></head><body><div>{way}</div><article><h1>古镇石桥限高</h1>"
        f"{TEXT}</article></body></html>"
    )
    page = RawPage(origin="p.html", media_type="text/html", content=b"", text=markup)

    assert read_html(page).facts.outlet == outlet


@pytest.mark.parametrize(
    ("tag", "is_outlet"),
    [("谷日新聞", True), ("谷日新聞デジタル", True), ("谷日新聞ニュース", True), ("谷日", False), ("Valley Post", True),
     ("Valley Post News", True), ("Valley", False)],
)  # fmt: skip
def test_a_tag_may_be_the_outlet_by_another_of_its_names(tag, is_outlet):
    assert (
        names_outlet(tag, set(map(name_key, ("谷日新聞デジタル", "谷日新聞", "Valley Post"))))
        is is_outlet
    )


def test_a_tag_may_be_the_paper_whose_site_is_named():
    assert names_outlet("谷日新聞", {name_key("谷日新聞デジタル")})
    assert not names_outlet("Wend", {name_key("Wend News")})

import json

import pytest

from articles.pages import parse_page
from articles.pages.fragments import paragraphs_of, plain_line
from articles.pages.html_tree import parse_html
from articles.pages.main_text import read_main_text
from articles.pages.meta import read_meta
from articles.pages.microdata import read_microdata
from articles.pages.next_data import read_next_data
from articles.pages.open_graph import read_open_graph
from articles.pages.time_element import read_time_element
from articles.records import RawPage


def read(reader, markup, *, head="", url=""):
    page = RawPage(origin="p.html", media_type="text/html", content=b"", url=url)
    return reader(page, parse_html(f"<html><head>{head}</head><body>{markup}</body></html>"))


@pytest.mark.parametrize(
    ("href", "url"),
    [("/weir", "https://t.example/weir"), ("//t.example/weir", "https://t.example/weir"), ("https://t.example/", ""),
     ("https://t.example/{{slug}}", ""), ("https://[", ""), ("", "")],
)  # fmt: skip
def test_a_canonical_link_counts_when_it_names_a_page(href, url):
    facts = read(
        read_meta, "", head=f'<link rel="canonical" href="{href}">', url="https://t.example/x"
    )

    assert facts.url == url


def test_an_opinion_and_a_line_of_tags_are_told_by_their_properties():
    head = '<meta property="article:opinion" content="true"><meta property="article:tag" content="Weirs, Roads">'

    facts = read(read_open_graph, "", head=head)

    assert (facts.genre, facts.tags) == ("opinion", ("Weirs", "Roads"))


def test_a_bad_date_gives_way_to_the_next_source():
    head = '<meta property="article:published_time" content="soon"><meta property="og:pubdate" content="2022-11-08">'

    assert read(read_open_graph, "", head=head).where["published"] == "meta og:pubdate"


def test_page_json_of_another_site_is_left_alone():
    for value in ('{"props": {"pageProps": {"title": "Weir closes"}}}', '{"props": []}', "7"):
        script = f'<script id="__NEXT_DATA__">{value}</script>'

        assert read(read_next_data, script).headline == ""


def test_page_json_may_hold_the_article_one_level_down_and_cut():
    stated = {"title": "Weir closes", "date": "2022-11-08", "originalUrl": "", "content": "<p>One …</p>",
              "authors": [{"name": "Ann Roe"}]}  # fmt: skip
    script = json.dumps({"props": {"pageProps": {"docInfo": stated}}})

    facts = read(read_next_data, f'<script id="__NEXT_DATA__">{script}</script>')

    assert (facts.headline, facts.authors, facts.body, facts.cut) == (
        "Weir closes",
        ("Ann Roe",),
        ("One …",),
        True,
    )


def test_a_property_of_an_item_inside_is_not_the_articles():
    markup = (
        '<div itemscope itemtype="http://schema.org/Article/"><div itemprop="about" itemscope>'
        '<b itemprop="headline">Inner</b></div><b itemprop="headline"> </b><b itemprop="headline">Weir closes</b>'
        '<a itemprop="publisher">Tarn Courier</a></div>'
    )

    facts = read(read_microdata, markup)

    assert (facts.headline, facts.outlet) == ("Weir closes", "Tarn Courier")


def test_a_publisher_item_without_a_name_says_nothing():
    markup = '<div itemscope itemtype="x/Article"><i itemprop="publisher" itemscope></i></div>'

    assert read(read_microdata, markup).outlet == ""


def test_a_time_before_the_heading_counts_when_none_follows():
    markup = '<time>8 November 2022</time><h1>Weir closes</h1><time class="updated">9 November 2022</time>'

    facts = read(read_time_element, markup)

    assert (facts.published.text, facts.where["published"]) == ("8 November 2022", "time")


def test_a_marked_date_beats_the_first_time():
    markup = (
        '<h1>Weir</h1><time>7 November 2022</time><i itemprop="datePublished" content="soon"></i>'
        '<time pubdate datetime="2022-11-08">Tuesday</time>'
    )

    assert read(read_time_element, markup).published.text == "2022-11-08"


def test_a_page_of_very_many_elements_gives_its_paragraphs_as_they_stand():
    facts = read(read_main_text, "<p>One.</p><p>Two.</p>" + "<i></i>" * 60_000)

    assert facts.body == ("One.", "Two.")
    assert facts.warnings == ("more than 60,000 elements: its paragraphs were taken as they stand",)


def test_a_page_of_very_many_paragraphs_says_how_many_are_left_out():
    facts = read(read_main_text, "<p>One.</p>" * 60_000)

    assert len(facts.body) == 5_000
    (warning,) = facts.warnings
    assert warning.endswith("as they stand, the first 5,000; 55,000 more are left out")


def test_lists_and_tables_of_an_article_are_paragraphs():
    sentence = "The council of the valley has closed the old weir bridge to lorries until spring."
    markup = (
        f"<article><h1>Weir closes</h1><p>{sentence}</p><ul><li>{sentence} First.</li><li>{sentence} Second.</li></ul>"
        f"<p>{sentence} Then.</p><table><tr><td>Pier</td><td>Cracks</td></tr><tr><td>North</td><td>Three</td></tr>"
        f"</table><p>{sentence} Last.</p></article>"
    )

    body = read(read_main_text, markup).body

    assert f"{sentence} First." in body
    assert f"{sentence} Second." in body
    assert "North | Three" in body


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>One</p>two<br>three<br><br>four", ("One", "two three", "four")),
        ("One <b>x</b>\n\ntwo &amp; three", ("One x", "two & three")),
        ("One\nTwo", ("One", "Two")),
        (
            "<ul><li>a<li>b</ul><script>x</script><figure><figcaption>c</figcaption></figure>",
            ("a", "b"),
        ),
        ("", ()),
    ],
)
def test_a_fragment_gives_its_paragraphs(markup, paragraphs):
    assert paragraphs_of(markup) == paragraphs


def test_a_line_shows_what_a_reader_sees():
    assert plain_line("It&amp;#8217;s <em>so</em>\n& 3 < 4") == "It’s so & 3 < 4"


@pytest.mark.parametrize("media_type", ["text/html", "text/plain", "application/json"])
def test_every_kind_of_page_has_its_reader(media_type):
    page = RawPage(
        origin="p",
        media_type=media_type,
        content=b"",
        text="Weir closes\n\nA text.",
        fields={"title": "Weir closes"},
    )

    assert parse_page(page).page is page


@pytest.mark.parametrize(
    "picture",
    ['<meta itemprop="url" content="m.jpg">', '<img itemprop="contentUrl" src="m.jpg">',
     '<meta itemprop="width" content="10"><link itemprop="url" href="m.jpg">'],
)  # fmt: skip
def test_a_picture_may_be_an_item_of_its_own(picture):
    markup = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><div itemprop="publisher" itemscope>'
        '<i itemprop="image" itemscope><meta itemprop="url" content="logo.jpg"></i></div>'
        f'<span itemprop="image" itemscope itemtype="https://schema.org/ImageObject">{picture}</span></div>'
    )

    assert read(read_microdata, markup).image_url == "m.jpg"


def test_a_picture_item_without_an_address_says_nothing():
    markup = '<div itemscope itemtype="x/Article"><i itemprop="image" itemscope></i></div>'

    assert read(read_microdata, markup).image_url == ""

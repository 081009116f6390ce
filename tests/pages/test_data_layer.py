"""What a page tells its counters of visits, read where it says nothing to others."""

import datetime as dt

import pytest

from articles.pages import parse_page
from articles.pages.data_layer import read_data_layer
from articles.pages.html_tree import parse_html
from articles.records import RawPage

TEXT = "<p>" + "The weir at Thornport was closed on Tuesday after the flood. " * 8 + "</p>"


def page_of(head):
    text = f"<html><head><title>Weir closes</title>{head}</head><body><article><h1>Weir closes</h1>{TEXT}</article></body></html>"
    return RawPage(origin="p.html", media_type="text/html", content=text.encode(), text=text)


def read(script, head=""):
    page = page_of(f"<script>{script}</script>{head}")
    return read_data_layer(page, parse_html(page.text))


@pytest.mark.parametrize(
    "script",
    [
        """window.dataLayer = window.dataLayer || [];
        dataLayer.push({'pageType': 'article', 'author': 'Ann Roe', 'publishDate': '2021-08-03T10:00:00Z',
        'section': 'City', 'tags': ['Weirs', 'Floods']});""",
        """dataLayer = [{"article": {"author": {"name": "Ann Roe"}, "datePublished": 1627984800,
        "section": "City > Rivers", "keywords": "Weirs, Floods"}}]""",
        """var digitalData = {page: {articleAuthorName: ["Ann Roe"], pubDate: "2021/08/03 10:00:00 UTC",
        primarySection: "City", tags: "Weirs|Floods"}, count: list.length};""",
        """utag_data = {page_author:'Ann Roe',page_publish_date:'1627984800000',page_section:'City',
        page_tags:['Weirs','Floods']}""",
        """window.siteDataLayer.push({event: 'view', byline: 'Ann Roe', section: 'City',
        first_published: '2021-08-03T10:00:00+00:00', articleTags: [{name: 'Weirs'}, {name: 'Floods'}]})""",
    ],
)
def test_author_day_section_and_tags_are_read(script):
    facts = read(script)

    assert facts.authors == ("Ann Roe",)
    assert facts.published.at == dt.datetime(2021, 8, 3, 10, tzinfo=dt.UTC)
    assert facts.section == "City"
    assert facts.tags == ("Weirs", "Floods")
    assert facts.where["authors"].startswith("data layer ")


@pytest.mark.parametrize(
    "script",
    [
        'var dataLayer_content = {"pagePostAuthor":"Ann Roe","pagePostDate":"August 3, 2021","rubrique":"City","motsCles":"Weirs,Floods"};',
        "dataLayer = window.dataLayer || [{author: 'Ann Roe', published_date: '2021-08-03', section: 'City,Rivers', post_tags: 'Weirs|Floods'}]",
        """gtag('config', 'G-1', {'author': 'Ann Roe', 'publish_date': '2021-08-03', 'content_category': 'City', 'content_tags': 'Weirs,Floods'});""",
        """gtag("event", "page_view", {autor: "Ann Roe", fechaPublicacion: "2021-08-03", seccion: "City", etiquetas: "Weirs, Floods"});""",
        """var tc_vars = {"penulis": "Ann Roe", "regDate": "20210803", "kanal": "City", "etiketler": ["Weirs", "Floods"]};""",
        """window.bf__bfa_metadata = {"authors": [{"name": "Ann Roe"}], "date_published": "2021-08-03", "ressort": "City",
        "keywords": [{"name": "Weirs", "id": 1}, {"name": "Floods", "id": 2}]};""",
        """var pageData = {"content_author": "Ann Roe", "content_PublishedDate": "2021-08-03", "content_category": "City",
        "schlagworte": "Weirs; Floods"};""",
    ],
)
def test_layers_of_other_systems_and_languages_are_read(script):
    facts = read(script)

    assert facts.authors == ("Ann Roe",)
    assert facts.published.at == dt.date(2021, 8, 3)
    assert facts.section == "City"
    assert facts.tags == ("Weirs", "Floods")


def test_what_chartbeat_is_told_line_by_line_is_read():
    facts = read(
        """var _sf_async_config = {uid: 1}; _sf_async_config.sections = 'City,Rivers';
        _sf_async_config.authors = 'Ann O\\'Roe';"""
    )

    assert (facts.authors, facts.section) == (("Ann O'Roe",), "City")
    assert read("_sf_async_config.authors = 'Ann\n Roe';").authors == ()


def test_a_layer_in_a_meta_element_is_read():
    content = '{"author": "Ann Roe", "publication_date": "2021-08-03"}'.replace('"', "&quot;")

    facts = read("", head=f'<meta name="gtm-dataLayer" content="{content}">')

    assert facts.authors == ("Ann Roe",)
    assert facts.published.at == dt.date(2021, 8, 3)
    assert facts.where["authors"] == "meta gtm-datalayer author"


@pytest.mark.parametrize(
    "script",
    [
        "dataLayer.push({author: 'ann-roe', section: 'city_12', publishDate: '03/08/2021'})",
        "dataLayer.push({author: 'undefined', tags: '(not set)', section: '', publishDate: null})",
        "dataLayer.push({author: 4711, authors: ['4b7f'], publishDate: true, tags: {a: 1}})",
        "dataLayer.push({eventCategory: 'click', author: 'Ann Roe', section: 'City'})",
        "dataLayer.push({related: [{author: 'Io Dodds', section: 'Sport'}]})",
        "dataLayer.push(arguments); dataLayer.push({author: user.name, section: pick('City')})",
        "dataLayer.push({author: 'Ann Roe'",
        "var other = {author: 'Ann Roe'}",
        "dataLayer.push({publishDate: '2021-13-45', author: '" + "Ann " * 40 + "'})",
        "dataLayer.push({a: {b: {c: {d: {author: 'Ann Roe'}}}}})",
    ],
)
def test_codes_other_articles_and_what_is_worked_out_say_nothing(script):
    facts = read(script)

    assert (facts.authors, facts.section, facts.tags) == ((), "", ())
    assert facts.published.at is None


def test_scripts_that_are_too_long_are_passed_over():
    layer = "dataLayer.push({author: 'Ann Roe'});"

    assert read(layer + " " * 500_001).authors == ()
    assert read("dataLayer.push({});" * 30 + layer).authors == ()


def test_when_a_reader_signed_up_and_days_of_two_meanings_are_no_days_of_the_article():
    assert read('dataLayer.push({"user": {"createdAt": "2019-01-02"}})').published.at is None
    assert read('dataLayer.push({"pagePostDate": "Mon 05/01/2021"})').published.at is None


def test_it_is_asked_after_what_the_page_states_for_others():
    layer = "<script>dataLayer.push({author: 'Io Dodds', publishDate: '2021-08-09', section: 'Sport'})</script>"
    stated = '<meta name="author" content="Ann Roe"><meta property="article:published_time" content="2021-08-03">'

    alone = parse_page(page_of(layer)).facts
    both = parse_page(page_of(layer + stated)).facts

    assert (alone.authors, alone.published.at) == (("Io Dodds",), dt.date(2021, 8, 9))
    assert (both.authors, both.published.at) == (("Ann Roe",), dt.date(2021, 8, 3))
    assert both.section == "Sport"


def test_newsrooms_of_a_data_layer_are_no_authors():
    layer = "<script>dataLayer.push({authors: ['Redaktion', 'Weir Newsroom', 'Reuters']})</script>"

    facts = parse_page(page_of(layer)).facts

    assert (facts.authors, facts.wire_agency) == (("Reuters",), "Reuters")

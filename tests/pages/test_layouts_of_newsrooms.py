"""Invented pages in shapes that newsrooms give their facts in, one a case."""

import json

import pytest

from articles.pages.html import read_html
from articles.records import RawPage

TITLE = "Weir bridge closes to lorries again"
BODY = (
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Millers of both banks have asked for a ferry, which the surveyors refused to pay for as late as in March.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def facts_of(head="", *, above="", below="", text=TEXT, heading=TITLE, language="en"):
    markup = (
        f"<!doctype html><html lang='{language}'><head><title>{TITLE}</title>"
        f"<meta property='og:site_name' content='Valley Post'>{head}</head><body><main><article><h1>{heading}</h1>"
        f"{above}<div class='body'>{text}</div>{below}</article></main></body></html>"
    )
    page = RawPage(origin="page.html", media_type="text/html", content=b"", text=markup)
    return read_html(page).facts


def news(**said):
    node = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2021-05-03", **said}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(name, content):
    return f'<meta name="{name}" content="{content}">'


LINKS = '<ul><li><a href="/t/1">Weirs</a></li><li><a href="/t/2">Mill Valley</a></li></ul>'


@pytest.mark.parametrize(
    "mark",
    ['class="articleTags"', 'class="ArticleTags_list__a1"', 'class="topicList"', 'class="articleKeywords"',
     'class="p-related-tags"', 'class="relatedTopics"', 'class="wp-block-post-terms"', 'data-component="tags"',
     'data-component="topic-list"', 'data-section="Article / Tags"'],
)  # fmt: skip
def test_lists_of_tags_go_by_many_names(mark):
    assert facts_of(below=f"<div {mark}>{LINKS}</div>").tags == ("Weirs", "Mill Valley")


def test_related_articles_are_no_tags():
    assert facts_of(below=f'<div class="related-articles tags">{LINKS}</div>').tags == ()


def test_a_link_to_all_topics_is_no_tag():
    links = f'{LINKS}<a href="/thema/">Alle Themen</a>'

    assert facts_of(below=f"<div class='themen'>{links}</div>").tags == ("Weirs", "Mill Valley")


@pytest.mark.parametrize(
    ("keywords", "tags"),
    [(["topic/Weirs", "topic/Mill Valley"], ("Weirs", "Mill Valley")),
     (["Topics/Valley/Weirs", "topics/Mills", "Places/Weirton"], ("Weirs", "Mills", "Weirton")),
     ("Weirs/Mills/Lorries", ("Weirs", "Mills", "Lorries")),
     ("Input/Output", ("Input/Output",)),
     (["Input/Output", "Mills"], ("Input/Output", "Mills")),
     (["Input/Output", "Up/Down"], ("Input/Output", "Up/Down"))],
)  # fmt: skip
def test_keywords_that_are_paths_keep_their_last_step(keywords, tags):
    assert facts_of(news(keywords=keywords)).tags == tags


def test_the_author_among_the_keywords_is_no_tag():
    head = news(author={"@type": "Person", "name": "Ann Roe"}) + meta("keywords", "Weirs, Ann Roe")

    assert facts_of(head).tags == ("Weirs",)


def test_numbered_tags_are_tags():
    assert facts_of(meta("article:tag:0", "Weirs") + meta("article:tag:1", "Mills")).tags == (
        "Weirs",
        "Mills",
    )


@pytest.mark.parametrize(
    ("head", "tags"),
    [(meta("dmp:tags", "Weirs,Mills"), ("Weirs", "Mills")),
     (meta("valley:tag", "Weirs") + meta("valley:tag", "Mills"), ("Weirs", "Mills")),
     (meta("mrf:tags", "tier:metered;format:long"), ()),
     (meta("cXenseParse:vpo-keywords", "Weirs") + meta("cXenseParse:vpo-keywords", "Mills"), ("Weirs", "Mills")),
     (meta("ad-keywords", "Weirs,Mills"), ()),
     (meta("image:tags", "Weirs,Mills"), ())],
)  # fmt: skip
def test_tags_are_read_behind_the_prefix_of_a_system(head, tags):
    assert facts_of(head).tags == tags


@pytest.mark.parametrize("name", ["bt:pubDate", "swiftype:published_at", "published_at"])
def test_dates_are_read_behind_the_prefix_of_a_system(name):
    assert facts_of(meta(name, "2021-05-03T10:30:00+02:00")).published.at is not None
    assert facts_of(meta(f"image:{name}", "2021-05-03T10:30:00+02:00")).published.at is None


def test_sections_are_read_behind_the_prefix_of_a_system():
    assert facts_of(meta("cXenseParse:vpo-section", "Valley")).section == "Valley"
    assert facts_of(meta("cXenseParse:vpo-section", "谷")).section == "谷"
    assert facts_of(meta("image:section", "Valley")).section == ""
    assert facts_of(meta("cXenseParse:vpo-section", "valley-2024")).section == ""


@pytest.mark.parametrize(
    "head",
    [meta("twitter:label1", "Written by") + meta("twitter:data1", "Ann Roe"),
     meta("twitter:label2", "Verfasst von:") + meta("twitter:data2", "Ann Roe"),
     meta("twitter:misc:Written by", "Ann Roe"), meta("articleAuthor", "Ann Roe"),
     meta("mrf:authors", "Ann Roe"), meta("DCSext.author", "Ann Roe"), meta("vp_authors", "Ann Roe"),
     news(author=[{"@type": "Person", "byline": "Ann Roe"}]),
     news(author={"@type": "Person", "givenName": "Ann", "familyName": "Roe"})],
)  # fmt: skip
def test_authors_are_stated_in_many_ways(head):
    assert facts_of(head).authors == ("Ann Roe",)


@pytest.mark.parametrize(
    "head",
    [meta("twitter:label1", "Est. reading time") + meta("twitter:data1", "Three minutes"),
     meta("web_author", "Ann Roe"), meta("image:author", "Ann Roe"), meta("vp:author", "https://v.example/ann"),
     meta("twitter:author", "Ann Roe")],
)  # fmt: skip
def test_what_else_is_stated_names_no_author(head):
    assert facts_of(head).authors == ()


@pytest.mark.parametrize("name", ["article:published:time", "date.available", "dcterms.available"])
def test_days_are_stated_in_many_ways(name):
    assert str(facts_of(meta(name, "2021-05-03T10:30:00+02:00")).published.at).startswith("2021-05")


@pytest.mark.parametrize(
    ("above", "names"),
    [('<span class="authorname">Ann Roe</span>', ("Ann Roe",)),
     ('<div class="ArticleHeader_authorName__a1">Ann Roe</div>', ("Ann Roe",)),
     ('<div class="articleAuthor">Ann Roe</div>', ("Ann Roe",)),
     ('<span class="x-MetaAuthor"><a href="/autor/1">Ann Roe</a></span>, <span class="x-MetaAuthor">Rom</span>', ("Ann Roe",)),
     ('<p>Von <a href="/autor/1">Ann Roe</a></p>', ("Ann Roe",)),
     ('<p>Por <a href="/autor/1">Ann Roe</a> y <a href="/autor/2">Tim Dodds</a></p>', ("Ann Roe", "Tim Dodds")),
     ('<p>Von <a href="/weirs/1">Wehren und Mühlen</a></p>', ()),
     ('<div class="authorline__author">Von Ann Roe, Talfunk-Studio Rom</div>', ("Ann Roe",))],
)  # fmt: skip
def test_bylines_are_printed_in_many_ways(above, names):
    assert facts_of(above=above).authors == names


@pytest.mark.parametrize(
    "line",
    ['<p style="text-align: right;"><strong>Hoàng Anh</strong></p>', '<p class="author_mail"><strong>Hoàng Anh</strong></p>'],
)  # fmt: skip
def test_a_name_that_signs_a_text_is_its_author_and_no_paragraph(line):
    facts = facts_of(text=TEXT + line, language="vi")

    assert (facts.authors, facts.body) == (("Hoàng Anh",), BODY)


def test_a_line_on_the_right_that_is_no_name_signs_nothing():
    assert (
        facts_of(text=TEXT + '<p style="text-align:right">Read it in March, 2021</p>').authors == ()
    )


@pytest.mark.parametrize(
    ("name", "names"),
    [("Mill Valley Verlag GmbH & Co. KG", ()), ("Valley Post Media Ltd", ()), ("No Author", ()),
     ("Von TAL-online-Redakteurin Ann Roe", ("Ann Roe",)), ("Politikkorrespondent Tim Roe", ("Tim Roe",))],
)  # fmt: skip
def test_companies_and_roles_are_no_authors(name, names):
    assert facts_of(news(author={"@type": "Person", "name": name})).authors == names


@pytest.mark.parametrize(
    "heading",
    [f'<span class="kicker">Valley</span><span>{TITLE}</span>', f'<small class="dachzeile">Tal:</small> {TITLE}',
     f'<span class="headline">{TITLE}</span>'],
)  # fmt: skip
def test_a_kicker_is_no_part_of_the_heading(heading):
    assert facts_of(meta("twitter:title", ""), heading=heading).headline == TITLE


@pytest.mark.parametrize(
    "line",
    ["Sendung: Talfunk am Abend, 03.05.2021, 19:30 Uhr", "Читайте більше у статті: Міст знову закрито",
     "Tipp: Wir sind bei WhatsApp! Jetzt den Kanal abonnieren",
     "Dieser Artikel enthält sogenannte Affiliate-Links. Mehr dazu hier."],
)  # fmt: skip
def test_what_newsrooms_print_below_a_text_is_no_paragraph(line):
    assert facts_of(text=f"{TEXT}<p>{line}</p>").body == BODY

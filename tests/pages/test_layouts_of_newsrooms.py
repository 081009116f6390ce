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
     (meta("image:tags", "Weirs,Mills"), ())],
)  # fmt: skip
def test_tags_are_read_behind_the_prefix_of_a_system(head, tags):
    assert facts_of(head).tags == tags


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

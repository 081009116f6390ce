"""Names of meta elements as the systems of newspapers have them: those that end in what they mean are read."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.stated_names import endings_of, plain_name
from tests.pages.test_layouts_of_the_world import facts_of, meta, prop

DAY = dt.date(2021, 5, 3)


@pytest.mark.parametrize(
    "name",
    ["govuk:first-published-at", "content_PublishedDate", "weibo: article:create_at", "published-date", "og:regDate", "dc.created",
     "page.content.publishedDate", "DCSext.articleFirstPublished", "article_date_original", "article.created", "prism.publicationDate",
     "iso-8601-publish-date", "rnews:datePublished", "date-published", "articledate", "created"],
)  # fmt: skip
def test_a_day_is_read_whatever_a_system_calls_it(name):
    assert facts_of(meta(name, "2021-05-03")).published.at == DAY


@pytest.mark.parametrize(
    "name",
    ["govuk:last-published-at", "video:published_date", "last-publish-date", "site-created", "user_created_at", "timestamp", "expiry_date"],
)  # fmt: skip
def test_a_day_of_something_else_is_none_of_the_articles(name):
    assert facts_of(meta(name, "2021-05-03")).published.at is None


def test_the_day_of_publication_comes_before_that_of_the_page():
    head = meta("created_at", "2021-05-01") + meta("content_PublishedDate", "2021-05-03")

    assert facts_of(head).published.at == DAY


@pytest.mark.parametrize(
    "name",
    ["content_Author", "article-author", "author-name", "dc:creator", "DC.creator.personalname", "page.content.author",
     "article:author:name", "penulis", "autor", "story-author"],
)  # fmt: skip
def test_an_author_is_read_whatever_a_system_calls_one(name):
    assert facts_of(meta(name, "Ann Roe")).authors == ("Ann Roe",)


@pytest.mark.parametrize(
    "name",
    [
        "photo-author",
        "theme:author",
        "comment_author",
        "web_author",
        "adsAuthor_ads.author",
        "content_editor",
    ],
)
def test_an_author_of_something_else_is_none_of_the_articles(name):
    assert facts_of(meta(name, "Ann Roe")).authors == ()


@pytest.mark.parametrize(
    "name",
    ["content_tag", "content_tags", "article-tags", "newskeywords", "article:tags", "article:keywords", "dc:subject", "og:keywords",
     "dmp:tags", "keyword", "prism.keyword"],
)  # fmt: skip
def test_tags_are_read_whatever_a_system_calls_them(name):
    assert facts_of(meta(name, "Weirs, Lorries")).tags == ("Weirs", "Lorries")


def test_keywords_for_advertisements_are_no_tags():
    assert facts_of(meta("valleyads.keywords", "weirs, premium, zone3")).tags == ()


@pytest.mark.parametrize(
    "name", ["content_category", "ob:article:section:name", "page-section", "rubrik"]
)
def test_a_section_is_read_whatever_a_system_calls_it(name):
    assert facts_of(meta(name, "Valley")).section == "Valley"


def test_what_old_pages_state_as_if_the_server_sent_it_is_read():
    head = "".join(
        f'<meta http-equiv="{name}" content="{content}">'
        for name, content in (("Author", "Ann Roe"), ("keywords", "Weirs, Lorries"), ("Content-Language", "sw"), ("refresh", "900"))
    )  # fmt: skip

    facts = facts_of(head, html="")

    assert (facts.authors, facts.tags, facts.language) == (("Ann Roe",), ("Weirs", "Lorries"), "sw")


def test_a_journal_and_a_picture_are_read_by_rarer_names():
    head = prop("prism.publicationName", "Valley Post") + meta(
        "thumbnailUrl", "https://v.example/weir.jpg"
    )

    facts = facts_of(head)

    assert (facts.outlet, facts.image_url) == ("Valley Post", "https://v.example/weir.jpg")


@given(st.text(max_size=60))
def test_the_endings_of_any_name_end_it(name):
    assert all(plain_name(name).endswith(ending) for ending in endings_of(name))

"""JSON-LD of something else than the page's article: another article, the site, a video, comments."""

import datetime as dt

import pytest

from tests.pages.test_layouts_of_the_world import BODY, TITLE, facts_of, ld, news, prop

AT = dt.datetime(2021, 5, 3, 10, 30, tzinfo=dt.UTC)
DATED = prop("article:published_time", "2021-05-03T10:30:00Z")
BYLINE = '<p class="byline">By Ann Roe</p>'
IO = {"@type": "Person", "name": "Io Dodds"}
GOAT = {
    "@type": "NewsArticle", "headline": "Goat elected mayor of Oberfenwick", "datePublished": "2019-02-01",
    "author": IO, "keywords": "goats, mayors", "articleSection": "Goats",
}  # fmt: skip
SITE = {"@type": "WebPage", "name": "Valley Post", "datePublished": "2011-01-01", "author": IO}


@pytest.mark.parametrize(
    "other",
    [
        GOAT,
        SITE,
        {"@type": "VideoObject", "name": "Goats", "uploadDate": "2019-02-01", "thumbnailUrl": "t.jpg"},
        {"@type": "DiscussionForumPosting", "headline": "Talk", "datePublished": "2021-05-05", "author": IO},
        {"@type": "Comment", "headline": "Shut the weir", "datePublished": "2021-05-05", "author": IO},
    ],
)  # fmt: skip
def test_what_is_not_the_article_says_nothing_of_it(other):
    facts = facts_of(DATED + ld(other), above=BYLINE, title=f"{TITLE} | Valley Post")

    assert (facts.authors, facts.published.at) == (("Ann Roe",), AT)
    assert (facts.tags, facts.section) == ((), "")
    assert facts_of(DATED + ld(other)).authors == ()


def test_the_site_s_author_joins_no_article_that_states_none():
    assert facts_of(ld(news()) + ld(SITE)).authors == ()
    assert facts_of(ld(news()) + ld({**SITE, "name": f"{TITLE} – Valley Post"})).authors == (
        "Io Dodds",
    )
    assert facts_of(ld(news()) + ld({**SITE, "name": "The weir and its lorries"})).authors == (
        "Io Dodds",
    )


@pytest.mark.parametrize(
    "own",
    [
        {"headline": "Lorries must wait: no weir till spring"},
        {"headline": "County, council and surveyors quarrel", "articleBody": BODY[0]},
        {"headline": "Surveyors refused millers their ferry"},
        {"headline": "Goat elected mayor", "datePublished": "2021-05-03T12:30:00+02:00"},
        {"headline": "水門の橋が再び通行止めになった"},
        {"headline": "Goats"},
    ],
)
def test_an_article_called_otherwise_is_the_page_s_own_where_its_text_or_moment_is(own):
    facts = facts_of(DATED + ld({**GOAT, **own}))

    assert (facts.authors, facts.section) == (("Io Dodds",), "Goats")


def test_an_older_address_and_headline_are_the_page_s_own_at_its_very_moment():
    own = {**GOAT, "url": "https://v.example/old", "datePublished": "2021-05-03T10:30:00Z"}
    canonical = '<link rel="canonical" href="https://v.example/weir-bridge">'

    assert facts_of(DATED + canonical + ld(own)).section == "Goats"
    assert (
        facts_of(canonical + ld(own), above='<time datetime="2021-05-03T10:30Z"></time>').section
        == "Goats"
    )
    assert facts_of(DATED + canonical + ld({**own, "datePublished": "2021-05-03"})).section == ""


def test_a_page_that_scripts_build_is_told_by_its_json_ld():
    assert facts_of(ld(GOAT), text="").authors == ("Io Dodds",)


def test_a_page_without_another_day_has_that_of_its_video_or_page():
    video = {"@type": "VideoObject", "name": "Goats", "uploadDate": "2019-02-01"}

    assert facts_of(ld(video)).published.at == dt.date(2019, 2, 1)
    assert facts_of(
        ld({"@type": "WebPage", "datePublished": "2019-02-01"})
    ).published.at == dt.date(2019, 2, 1)
    assert facts_of(ld(SITE)).published.at is None


def test_the_talk_of_a_forum_is_the_page_where_it_is_called_so():
    talk = {
        "@type": "DiscussionForumPosting",
        "headline": TITLE,
        "author": IO,
        "datePublished": "2021-05-05",
    }

    assert facts_of(ld(talk)).authors == ("Io Dodds",)


ABOVE = prop("og:url", "https://valleypost.example/news/weir-bridge-closes")
NEAR = {**GOAT, "headline": "Weir bridge at Tarn closes to goats", "url": "https://valleypost.example/news/goats-at-tarn"}  # fmt: skip


def linked(text, address="/news/goats-at-tarn"):
    return f"{BYLINE}<aside><h3><a href='{address}'>{text}</a></h3></aside>"


@pytest.mark.parametrize("other", [NEAR, {**NEAR, "headline": "Goats"}])
@pytest.mark.parametrize("address", ["/news/goats-at-tarn", "https://valleypost.example/news/goats-at-tarn/?from=weir"])  # fmt: skip
def test_an_article_that_the_page_leads_to_is_another_s(other, address):
    facts = facts_of(DATED + ABOVE + ld(other), above=linked(other["headline"], address))

    assert (facts.authors, facts.published.at) == (("Ann Roe",), AT)
    assert (facts.tags, facts.section) == ((), "")


@pytest.mark.parametrize(
    ("own", "text", "address"),
    [
        ({}, "More", "/news/goats-at-tarn"),
        ({}, NEAR["headline"], "/news/ferry"),
        ({"url": "https://valleypost.example/news/weir-bridge-closes"}, NEAR["headline"], "/news/weir-bridge-closes"),
        ({"url": "https://valleypost.example/2021/weir-bridge-closes"}, NEAR["headline"], "/2021/weir-bridge-closes"),
        ({"url": "https://miller.example/news/goats-at-tarn"}, NEAR["headline"], "https://miller.example/news/goats-at-tarn"),
        ({"headline": TITLE}, TITLE, "/news/goats-at-tarn"),
        ({"datePublished": "2021-05-03T12:30:00+02:00"}, NEAR["headline"], "/news/goats-at-tarn"),
    ],
)  # fmt: skip
def test_an_article_that_may_be_the_page_s_own_is_believed_though_links_lead_to_it(
    own, text, address
):
    facts = facts_of(DATED + ABOVE + ld({**NEAR, **own}), above=linked(text, address))

    assert facts.authors == ("Io Dodds",)

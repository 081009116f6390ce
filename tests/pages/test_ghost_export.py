import json

import pytest

from articles.pages import parse_page
from articles.records import RawPage

SITE = {"title": "Strand Lantern", "url": "https://strand.example", "locale": "en"}


def facts_of(*, authors=(), site=SITE, unread="", **post):
    said = {
        "title": "Lamp turns again",
        "slug": "lamp",
        "status": "published",
        "type": "post",
        **post,
    }
    told = {"post": said, "authors": list(authors), "site": site, "unread": unread}
    page = RawPage(
        origin="a.json[0]",
        media_type="application/x-ghost-post+json",
        content=b"",
        text=json.dumps(told),
    )
    return parse_page(page).facts


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ({}, ""),
        ({"visibility": "public", "page": 0}, ""),
        ({"status": "draft"}, "not published by its site: draft"),
        ({"status": None}, "not published by its site: it has no status"),
        ({"type": "page"}, "a standing page of the site, no article"),
        ({"page": 1}, "a standing page of the site, no article"),
        ({"visibility": "members"}, "not public: its site shows it only to its members"),
        ({"visibility": "tiers"}, "not public: its site shows it only to some readers"),
        ({"title": ""}, "a post with neither headline nor text"),
    ],
)
def test_what_a_site_does_not_show_everybody_is_skipped_with_its_state(state, reason):
    assert facts_of(**state).skipped == reason


@pytest.mark.parametrize(
    ("site", "said", "url"),
    [
        (SITE, {}, "https://strand.example/lamp/"),
        (SITE, {"canonical_url": "https://strand.example/sea/lamp/"}, "https://strand.example/sea/lamp/"),
        (SITE, {"canonical_url": "https://quay.example/lamp/"}, "https://strand.example/lamp/"),
        (SITE, {"slug": "a b"}, ""),
        ({**SITE, "permalinks": "/:year/:slug/"}, {}, ""),
        ({"title": "Strand Lantern"}, {"canonical_url": "https://quay.example/lamp/"}, ""),
        ({"url": "strand"}, {}, ""),
    ],
)  # fmt: skip
def test_an_address_is_made_only_of_what_the_export_states(site, said, url):
    assert facts_of(site=site, **said).url == url


@pytest.mark.parametrize(
    ("printed", "site", "url"),
    [
        ("__GHOST_URL__/content/a.png", SITE, "https://strand.example/content/a.png"),
        ("/content/a.png", SITE, "https://strand.example/content/a.png"),
        ("https://pics.example/a.png", {}, "https://pics.example/a.png"),
        ("__GHOST_URL__/content/a.png", {}, ""),
    ],
)
def test_a_picture_of_the_site_has_an_address_where_the_site_is_stated(printed, site, url):
    assert facts_of(site=site, feature_image=printed).image_url == url


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("2021-08-05T06:15:00.000Z", "2021-08-05 06:15:00+00:00"),
        ("2021-08-05 06:15:00", "2021-08-05 06:15:00+00:00"),
        (1628144100000, "2021-08-05 06:15:00+00:00"),
        (True, "None"),
        (None, "None"),
    ],
)
def test_times_are_those_of_utc(printed, moment):
    assert str(facts_of(published_at=printed).published.at) == moment


def test_a_text_is_read_as_html_else_as_it_is_and_no_draft_of_it():
    assert facts_of(html="<p>One.</p><p>Two.</p>").body == ("One.", "Two.")
    assert facts_of(plaintext="One.\n\nTwo.").body == ("One.", "Two.")
    facts = facts_of(unread="lexical")
    assert facts.body == ()
    assert facts.warnings == ("its text is only there as its editor keeps it (lexical): not read",)


def test_a_user_called_as_the_site_is_no_author():
    assert facts_of(authors=["Ada Horn", "Strand Lantern"]).authors == ("Ada Horn",)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"post": 3}', "[" * 100_000])
def test_what_is_no_post_is_skipped(text):
    page = RawPage(origin="a", media_type="application/x-ghost-post+json", content=b"", text=text)

    assert parse_page(page).facts.skipped == "there is no post in it"

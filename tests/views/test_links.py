"""Nothing links to a page that does not exist: every link from the front page on is followed."""

import re
from collections import deque
from html import unescape
from urllib.parse import urldefrag, urljoin

import pytest

from articles.index import catch_up
from articles.models import Alias, Article, ArticlePerson, Person
from tests.factories import (
    make_article,
    make_capture,
    make_figure,
    make_outlet,
    make_place,
    make_related,
    make_teaser,
    make_topic,
)

pytestmark = pytest.mark.django_db

OFFERED_TO_PEOPLE_ONLY = re.compile(r"^/(?:admin/|static/)")
MOST_SEARCHES = 80
"""Searches lead to searches without end; so many say enough about how they are linked."""
MOST_ARRIVALS = 80
"""The same of articles opened from a search."""


@pytest.fixture
def archive(db):
    """An archive in which every kind of page has something to show."""
    norland = make_place("Norland", kind="country")
    make_place("Eastmere", parent=norland)
    make_topic("Shipping", parent=make_topic("Transport"), place=norland)
    outlet = make_outlet(home_page="https://harbour.example/", about="the paper of the coast")
    Alias.objects.create(outlet=outlet, name="HP Online")
    for number in range(25):
        make_article(
            f"Flood {number} reaches the “old” bridge & the harbour",
            published=f"{2017 + number % 5}-{number % 12 + 1:02}-03",
            people=["Ana Ruiz", f"Person {number % 9}"],
            authors=["Mara Lind"],
            tags=["Ferry", f"Tag {number % 8}"],
            topics=["Shipping", "Transport"],
            places=["Norland", "Eastmere"],
            section="Opinion",
            outlet=outlet if number % 2 else f"Paper {number % 7}",
        )
    article = make_article("Bridge opens", outlet=outlet, url="https://harbour.example/bridge")
    teaser = make_teaser("Ferry stops", text="Crews walked out.", published=None)
    capture = make_capture(article, copied_from="NewsBreak")
    make_related(capture, teaser)
    make_figure(outlet, capture=capture)
    other = Person.objects.create(name="Ana Ruiz")
    ArticlePerson.objects.create(article=article, person=other, role="about")
    make_article("Rail link delayed", outlet="24 Uur", tags=["#1"])
    catch_up()


def links_of(page, *, at):
    """Return the addresses of this site that a page leads to, without their fragment."""
    found = re.findall(r'<(?:a|link)\b[^>]*?\bhref="([^"]+)"', page)
    absolute = (urldefrag(urljoin(f"http://testserver{at}", unescape(link))).url for link in found)
    site = "http://testserver"
    return [link.removeprefix(site) for link in absolute if link.startswith(f"{site}/")]


def test_no_link_leads_to_nothing(client, archive):
    seen, waiting, searches, arrivals = {"/"}, deque([("", "/")]), 0, 0
    while waiting:
        source, address = waiting.popleft()
        response = client.get(address)
        assert response.status_code == 200, f"{source} links to {address}"
        for link in links_of(response.content.decode(), at=address):
            is_search = link.startswith("/search")
            if link in seen or OFFERED_TO_PEOPLE_ONLY.match(link):
                continue
            is_arrival = link.startswith("/article/") and "?" in link
            if (is_search and searches >= MOST_SEARCHES) or (
                is_arrival and arrivals >= MOST_ARRIVALS
            ):
                continue
            searches += is_search
            arrivals += is_arrival
            seen.add(link)
            waiting.append((address, link))
    assert {link.split("/")[1].partition("?")[0] for link in seen} >= {
        "article", "outlets", "people", "tags", "topics", "places", "search", "help", "about",
    }  # fmt: skip
    assert any(link.startswith("/search/facet/") for link in seen)


def test_the_ways_into_the_archive_that_are_not_followed_exist(client, archive):
    assert client.get("/admin/login/").status_code == 200


def test_links_within_a_page_have_their_target(client, archive):
    article = f"{Article.objects.get(headline='Bridge opens').get_absolute_url()}?q=bridge"
    for address in ("/", "/search?q=flood", "/outlets/the-harbour-post", "/people", article):
        page = client.get(address).content.decode()
        targets = set(re.findall(r'\bid="([^"]+)"', page))
        within = set(re.findall(r'href="#([^"]+)"', page))
        assert within <= targets, address


def test_an_empty_archive_has_no_dead_link_either(client):
    seen, waiting = {"/"}, deque(["/"])
    while waiting:
        address = waiting.popleft()
        response = client.get(address)
        assert response.status_code == 200, address
        for link in links_of(response.content.decode(), at=address):
            if link not in seen and not OFFERED_TO_PEOPLE_ONLY.match(link):
                seen.add(link)
                waiting.append(link)

"""The page of an outlet: its figures, what it says of itself, its bylines."""

import json
from datetime import date

import pytest

from articles.index import catch_up
from tests.factories import make_article, make_capture, make_figure, make_outlet, make_teaser
from tests.views.printed import linked_data_of, text_of

pytestmark = pytest.mark.django_db


def test_an_outlet_with_no_full_text_says_what_it_is_known_from(client):
    make_teaser("Ferry stops", outlet="Inland Wire")
    make_teaser("Ferry starts", outlet="Inland Wire")
    catch_up()

    page = text_of(client.get("/outlets/inland-wire"))

    assert "Known from 2 teasers. No full text is held." in page


def test_an_outlet_with_no_visible_article_says_so(client):
    make_article(visibility="hidden")

    page = text_of(client.get("/outlets/the-harbour-post"))

    assert "No article is held." in page
    assert "Search only here" not in page


def test_printed_figures_carry_their_date_and_their_printer(client):
    outlet = make_outlet()
    make_article(outlet=outlet)
    older, newer = make_capture(copied_from="NewsBreak"), make_capture(copied_from="NewsBreak")
    make_figure(outlet, text="9K+", at_least=9000, seen_on=date(2021, 7, 1), capture=older)
    make_figure(outlet, text="12K+", seen_on=date(2021, 8, 5), capture=newer)
    make_figure(outlet, "posts", "3K+", 3000, seen_on=date(2021, 8, 5), capture=newer)

    response = client.get("/outlets/the-harbour-post")
    page = text_of(response)

    assert "As NewsBreak showed them" in page
    assert "Followers 12K+ Posts 3K+" in page
    assert "9K+" not in page
    assert "5 August 2021" in page
    assert "12K+" not in json.dumps(linked_data_of(response))


def test_figures_with_no_date_say_so(client):
    outlet = make_outlet()
    make_article(outlet=outlet)
    make_figure(outlet, capture=make_capture())

    page = text_of(client.get("/outlets/the-harbour-post"))

    assert "As its page showed them" in page
    assert "a page with no date of its own" in page


def test_what_an_outlet_says_of_itself_is_marked_as_its_words(client):
    parent = make_outlet("Coast Group")
    make_article(
        outlet=make_outlet(
            about="the paper of the coast",
            home_page="https://harbour.example/",
            parent=parent,
            kind="newspaper",
            country="Norland",
        )
    )

    response = client.get("/outlets/the-harbour-post")
    page = text_of(response)

    assert "It says of itself: “the paper of the coast”" in page
    assert "Newspaper, Norland." in page
    assert "Part of Coast Group" in page
    assert 'href="https://harbour.example/" rel="external noopener"' in response.content.decode()
    assert linked_data_of(response)["sameAs"] == "https://harbour.example/"


def test_a_home_page_that_is_no_web_address_is_no_link(client):
    make_article(outlet=make_outlet(home_page="javascript:alert(1)"))

    response = client.get("/outlets/the-harbour-post")

    assert "javascript:" not in response.content.decode()


def test_bylines_of_an_outlet_are_its_authors(client):
    make_article(authors=["Mara Lind"], people=["Ana Ruiz"])
    catch_up()

    page = text_of(client.get("/outlets/the-harbour-post"))

    assert "Bylines Mara Lind 1 " in page
    assert "People named Ana Ruiz 1 " in page

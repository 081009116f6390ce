"""Where little or nothing is found: looser searches, and any of the words of a question."""

import re
from html import unescape

import pytest

from articles.index import catch_up
from tests.factories import make_article
from tests.views.printed import heading_of, headlines_of, text_of

pytestmark = pytest.mark.django_db


def test_nothing_found_offers_looser_searches_with_true_counts(client, flood):
    response = client.get("/search?q=floods+herring&outlet=daily-lantern&from=2020&to=2020")
    page = text_of(response)

    assert response.status_code == 200
    assert heading_of(response) == "Nothing matches floods herring"
    assert "For the chosen dates (2020) the archive holds 0 articles." in page
    assert not re.search(r"Drop .*: 0 articles", page)


def test_every_looser_search_finds_what_it_says(client, flood):
    make_article(
        "Peace talks on Tuesday about the flood", published="2021-08-09", outlet="Daily Lantern"
    )
    catch_up()
    for query in (
        "q=flod",
        "q=%22talks+peace%22",
        "q=%2Bflood+zeppelin",
        "q=herring&outlet=daily-lantern&from=2021",
        "q=herring&topic=weather",
        "q=herring&from=2021-08",
    ):
        page = client.get(f"/search?{query}").content.decode()
        offers = re.findall(r'<li><a href="([^"]+)">[^<]*: ([\d,]+) articles?</a></li>', page)

        assert offers, query
        for address, count in offers:
            assert heading_of(client.get(unescape(address))).split()[0] == count, address


def test_looser_searches_go_from_most_to_fewest_and_each_is_said_in_words(client, flood):
    page = client.get("/search?q=herring&outlet=daily-lantern&from=2021").content.decode()

    offers = re.findall(r'">([^<]*): (\d+) articles?</a></li>', page)
    assert ("Drop every filter", "1") in offers
    counts = [int(count) for _, count in offers]
    assert counts == sorted(counts, reverse=True)


def test_a_question_is_answered_by_any_of_its_words_and_says_so(client, flood):
    page = client.get("/search?q=what+did+the+herring+flood+warning+cost")

    assert heading_of(page) == "6 articles for what did the herring flood warning cost"
    assert headlines_of(page)[0] == "Flood warning"
    assert "No article has all of “herring”, “flood”, “warning” and “cost”." in text_of(page)
    assert "“what” and “did” were left out." in text_of(page)
    assert "Articles that mention “herring”, “flood”, “warning” or “cost”, the more" in text_of(
        page
    )
    assert "Search for all of them only" not in text_of(page)


def test_the_search_for_all_the_words_of_a_question_is_one_link_away(client, flood):
    page = client.get("/search?q=flood+warning+rises")

    [link] = re.findall(
        r'<a href="([^"]*)">Search for all of them only: 1 article<', page.content.decode()
    )
    assert unescape(link) == "/search?q=%2Bflood+%2Bwarning+%2Brises"
    assert heading_of(client.get(unescape(link))) == "1 article for +flood +warning +rises"
    assert heading_of(page).startswith("5 articles")


def test_a_question_in_the_order_of_time_lists_what_has_all_the_words(client, flood):
    page = client.get("/search?q=flood+warning+rises&sort=oldest")

    assert heading_of(page) == "1 article for flood warning rises"

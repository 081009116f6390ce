import re
from html import unescape

import pytest

from articles.index import catch_up
from tests.factories import make_article
from tests.views.printed import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive(db):
    for number in range(12):
        make_article(f"Harbour dredged {number}", published="2021-08-03", people=["Otto Lind"])
    make_article("A foreign spelling", body=("Of the harbor.",), outlet="Daily Lantern")
    catch_up()


def offered(response):
    return [
        (unescape(text), unescape(url))
        for url, text in re.findall(
            r'Did you mean <a href="([^"]*)">(.*?)</a>', response.content.decode()
        )
    ]


def test_a_misspelt_search_is_offered_as_it_was_meant(client):
    page = client.get("/search?q=Harbuor+dredged+-ferry&from=2021&sort=oldest")

    assert offered(page) == [
        ("Harbour dredged -ferry", "/search?q=Harbour+dredged+-ferry&from=2021&sort=oldest")
    ]
    assert "That finds 12 articles." in text_of(page)


def test_few_results_are_doubted_too(client):
    assert offered(client.get("/search?q=harbor")) == [("harbour", "/search?q=harbour")]


def test_a_question_is_offered_as_it_was_meant(client):
    page = client.get("/search?q=who+dredged+the+harbuor+for+lind")

    assert offered(page)[0][0] == "who dredged the harbour for lind"
    assert "That finds 12 articles." in text_of(page)


def test_what_would_find_no_more_is_not_offered(client):
    for query in ("harbour", "zeppelin", "harbuor+outlet:zeppelin", "lind+harbour"):
        assert offered(client.get(f"/search?q={query}")) == [], query


def test_what_finds_more_with_some_of_the_words_is_offered(client):
    page = client.get("/search?q=harbuor+zeppelin")

    assert offered(page)[0][0] == "harbour zeppelin"
    assert "That finds 13 articles." in text_of(page)


def test_a_word_that_a_headline_has_is_not_doubted(client):
    make_article("Harbar")
    catch_up()

    assert offered(client.get("/search?q=harbar")) == []


def test_what_is_held_for_the_dates_typed_is_said(client):
    page = text_of(client.get("/search?q=zeppelin+date:2021-08"))

    assert "For the chosen dates (1–31 August 2021) the archive holds 13 articles." in page
    assert "The archive holds 13 articles in all" in text_of(client.get("/search?q=zeppelin"))

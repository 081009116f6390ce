import logging

import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import Client

from articles.views import errors
from articles.views.errors import words_of


@pytest.mark.django_db
def test_an_unknown_address_answers_404_and_offers_its_words(client):
    answer = client.get("/articles-of-old/harbour-bridge-opens")

    assert answer.status_code == 404
    assert answer["Cache-Control"] == "no-cache"
    assert 'value="harbour bridge opens"' in answer.text
    assert "?q=harbour%20bridge%20opens" in answer.text
    assert '<meta name="robots" content="noindex">' in answer.text


@pytest.mark.django_db
def test_an_address_of_too_many_parts_says_so(client):
    answer = client.get("/search?" + "&".join(f"outlet=a{number}" for number in range(1_001)))

    assert answer.status_code == 400
    assert "more than 1000 parts" in answer.text
    assert "<h1>This address could not be read</h1>" in answer.text


def test_an_address_that_cannot_be_read_says_so(rf):
    answer = errors.unreadable(rf.get("/search"), SuspiciousOperation("a bad host"))

    assert answer.status_code == 400
    assert "It may be damaged" in answer.text


@pytest.mark.django_db
def test_an_address_cannot_write_into_the_page(client):
    answer = client.get('/people/"><script>alert(1)</script>')

    assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/people/ashraf-ghani", "ashraf ghani"),
        ("/article/7f3k2", ""),
        ("/article/7f3k2/blinken-presses", "blinken presses"),
        ("/people/", "people"),
        ("/", ""),
    ],
)
def test_the_words_of_an_address_are_those_of_its_last_part(path, words):
    assert words_of(path) == words


@pytest.fixture
def broken_about(monkeypatch):
    """An about page that fails as a broken database would make it fail."""

    def fail(articles):
        raise RuntimeError("the disk is gone")

    monkeypatch.setattr("articles.models.article.ArticleQuerySet.by_basis", fail)


@pytest.mark.django_db
def test_a_fault_answers_500_with_a_number_that_is_in_the_log(broken_about, caplog):
    with caplog.at_level(logging.ERROR, logger=errors.logger.name):
        answer = Client(raise_request_exception=False).get("/about")

    assert answer.status_code == 500
    assert answer["Cache-Control"] == "no-store"
    (record,) = [record for record in caplog.records if record.name == errors.logger.name]
    assert record.args[0] in answer.text
    assert record.exc_info[0] is RuntimeError


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/outlets/", "/outlets"),
        ("/search/?q=ferry+strike", "/search?q=ferry+strike"),
        ("/people/ana-ruiz//", "/people/ana-ruiz"),
        ("/article/7f3k2/bridge%3Fopens/", "/article/7f3k2/bridge%3Fopens"),
    ],
)
def test_a_slash_too_many_leads_to_the_page_without_it(client, address, leads_to):
    answer = client.get(address)

    assert (answer.status_code, answer["Location"]) == (301, leads_to)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nowhere/at/all/", "/%2Felsewhere.example/"])
def test_a_slash_too_many_after_no_page_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/", "/search", "/search/complete", "/outlets", "/article/7f3k2", "/outlets/"]
)
def test_nothing_can_be_posted_to_a_page_that_is_read(address):
    answer = Client(enforce_csrf_checks=True).post(address, {"q": "ferry"})

    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")


def test_robots_may_read_articles_and_no_endless_lists(client):
    answer = client.get("/robots.txt")

    rules = b"".join(answer).decode().splitlines()
    assert answer["Content-Type"].startswith("text/plain")
    assert {"User-agent: *", "Disallow: /admin/", "Disallow: /search/"} <= set(rules)
    assert not [rule for rule in rules if rule.startswith("Disallow: /article")]


def test_a_browser_that_asks_for_the_icon_at_the_root_gets_it(client):
    answer = client.get("/favicon.ico")

    assert answer.status_code == 200
    assert b"".join(answer)[:4] == b"\x00\x00\x01\x00"

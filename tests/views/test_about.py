import pytest

from articles.views.about import contact_address
from tests.factories import make_article, make_teaser

pytestmark = pytest.mark.django_db


def test_about_counts_what_is_held(client):
    make_article(authors=["Ana Ruiz"])
    make_article("Undated", published=None)
    make_teaser(published="2019-01-05", basis="inferred")
    make_teaser("Headline alone", text="")
    make_article("Hidden", visibility="hidden")

    page = client.get("/about").text

    assert "4 articles of 1 outlet, naming 1 person" in page
    assert "published from 5 January 2019 to 3 August 2021" in page
    assert "2 with the full text" in page
    assert "1 as a teaser" in page
    assert "1 with the headline only" in page
    assert "1 inferred" in page
    assert "1 article without a date" in page


def test_an_empty_archive_says_so(client):
    assert "Nothing has been imported yet" in client.get("/about").text


def test_the_contact_is_whoever_the_settings_name(client, settings):
    settings.CONTACT = "desk@archive.example"

    assert 'href="mailto:desk@archive.example"' in client.get("/about").text


def test_without_a_contact_the_page_does_not_invent_one(client):
    assert "have not named a contact" in client.get("/about").text


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("https://archive.example/contact", "https://archive.example/contact"),
        ("desk@archive.example", "mailto:desk@archive.example"),
        ("the library, room 4", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_contact_links_only_where_it_is_an_address(contact, address):
    assert contact_address(contact) == address

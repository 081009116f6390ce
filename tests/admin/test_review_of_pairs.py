import pytest

from articles.curation.twins import merge_twins
from articles.grouping.batches import group
from articles.models import Article, MatchSuggestion, Outlet
from articles.sameness.outlets import compare_outlets
from tests.admin.reviewing import ARTICLES, OUTLETS, STORIES, answer
from tests.factories import make_article, make_outlet

pytestmark = pytest.mark.django_db


def test_two_articles_are_shown_side_by_side(client, curator):
    one = make_article("Mill sold", body=["It was sold on Tuesday."], outlet="Thorn Weekly")
    other = make_article("Old mill is sold", body=["It went on Tuesday."], visibility="hidden")
    MatchSuggestion.objects.create(kind="story", key="1-2", article=one, other=other, score=0.5)
    client.force_login(curator)

    page = client.get(STORIES).content.decode()

    for text in ("Mill sold", "Old mill is sold", "Thorn Weekly", "It went on Tuesday.", "50%"):
        assert text in page
    assert "The pair: Different." in answer(client, "no", STORIES).content.decode()


def test_a_pair_is_shown_with_the_passage_that_both_print(client, curator):
    own = (
        [f"Sheep number {n} of Upper Thorn was shorn and weighed by {n * 7} children." for n in "23456"],
        [f"Barge {n}, which a storm threw on the rocks at Gull Sound, has sailed again." for n in "23456"],
    )  # fmt: skip
    shared = (
        "The toll, which was raised in March after a night of shouting, adds four coins to each"
        " crossing and is meant to pay for new lamps along the pier. Drovers have opposed it from"
        " the start and say that they will wade, where the water is low and the bank costs nothing."
    )
    more = (
        "A petition against it lies in both taverns, and has been signed by people of three faiths."
    )
    first, second = (
        make_article(f"Toll and {number}", body=[*lines, more, shared], outlet=f"Outlet {number}")
        for number, lines in enumerate(own)
    )
    group([first.pk, second.pk])
    client.force_login(curator)

    page = client.get(STORIES).content.decode()

    assert page.count(f"<mark>{shared[:-1]}</mark>") == 2
    assert f'href="{first.get_absolute_url()}#p7"' in page
    assert "<mark>Sheep" not in page


def test_two_outlets_are_shown_with_the_pages_that_name_both(client, curator):
    host = make_outlet("gullradio.example", needs_review=True)
    make_article("Ferry is late", outlet=host)
    make_article("Pier sold", outlet="Gull <Radio>", url="https://gullradio.example/1")
    compare_outlets()
    client.force_login(curator)

    page = client.get(OUTLETS).content.decode()

    assert "Are <q>gullradio.example</q> and <q>Gull &lt;Radio&gt;</q> one outlet?" in page
    assert "1 page of the host says so" in page
    assert "https://<mark>gullradio.example</mark>/1" in page
    assert "“gullradio.example”: One outlet." in answer(client, "yes", OUTLETS).content.decode()
    assert Outlet.objects.get().name == "Gull <Radio>"
    assert "Nothing waits" in client.get(OUTLETS).content.decode()


def test_two_articles_that_may_be_one_are_shown_with_why(client, curator):
    for outlet in ("Gull Radio", "Thorn Weekly"):
        make_article("Ferry is late", url="https://gullradio.example/1", outlet=outlet)
    merge_twins()
    client.force_login(curator)

    page = client.get(ARTICLES).content.decode()

    assert "Are these one article?" in page
    assert "50% sure: the same address, under two outlets." in page
    assert "The pair: One article." in answer(client, "yes", ARTICLES).content.decode()
    assert Article.objects.count() == 1

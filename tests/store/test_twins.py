import pytest

from articles.models import Article
from articles.store.twins import likeness
from tests.factories import make_article, make_teaser
from tests.store.records import TEXT

pytestmark = pytest.mark.django_db

SITE = "https://post.example/"
LONG = (*TEXT, "Skippers had asked for it for years, and their union called the vote no surprise.")
ELSE = (
    "A crane fell on the north quay on Friday when the wind turned; nobody stood below it then.",
    "The port closed the quay for a week, and two ships were sent on to the next harbour instead.",
)


def told(one, other):
    found = likeness(*Article.objects.filter(pk__in=[one.pk, other.pk]).order_by("pk"))
    return found and (found.why, found.is_sure)


def pair(first=(), second=(), **both):
    both = {"headline": "Pier sold", "body": LONG} | both
    return make_article(**both | dict(first)), make_article(**both | dict(second))


def test_one_address_is_one_article():
    assert told(*pair(url=f"{SITE}1")) == ("the same address", True)


def test_the_address_of_a_site_is_nobodys():
    assert told(*pair(url=SITE, second={"headline": "Crane falls", "body": ELSE})) is None


def test_another_text_and_headline_at_one_address_is_another_article():
    assert told(*pair(url=f"{SITE}1", second={"headline": "Crane falls", "body": ELSE})) is None


@pytest.mark.parametrize(
    ("second", "why"),
    [
        ({"outlet": "Gull Radio"}, "the same address, under two outlets"),
        ({"headline": "Crane falls"}, "the same address, under two headlines"),
        ({"visibility": "hidden"}, "the same address; one is hidden"),
    ],
)
def test_what_is_doubtful_at_one_address(second, why):
    assert told(*pair(url=f"{SITE}1", second=second)) == (why, False)


def test_what_curators_changed_on_both_sides_is_theirs_to_decide():
    pages = pair(url=f"{SITE}1", curated_fields=["section"])

    assert told(*pages) == ("the same address; both were edited", False)


def test_another_id_of_its_collection_is_another_article():
    one, other = pair(
        {"record_id": "1"}, {"record_id": "2"}, collection="day", url=f"{SITE}1"
    )  # fmt: skip

    assert told(one, other) is None


def test_one_headline_and_day_in_one_outlet_is_one_article():
    assert told(*pair()) == ("the same headline and day", True)
    assert told(*pair(second={"outlet": "Gull Radio"})) is None
    assert told(*pair(second={"body": ELSE, "outlet": "Gull Radio"})) is None


def test_one_headline_of_other_texts_is_two_articles():
    assert told(*pair(second={"body": ELSE})) is None


def test_one_headline_at_two_addresses_of_a_site_needs_the_same_text():
    first = {"url": f"{SITE}1"}
    assert told(*pair(first, {"url": f"{SITE}2"})) == ("the same headline and day", True)
    assert told(*pair(first, {"url": f"{SITE}2", "body": (*LONG, "More.")})) is None


def test_days_that_differ_are_doubtful_and_missing_ones_are_none():
    far = pair(second={"published": "2021-08-20"})
    assert told(*far) == ("the same headline, of unlike days", False)
    assert told(*pair(second={"published": None})) == ("the same headline, not both dated", True)


def test_the_same_text_under_another_headline_is_one_article_of_its_day():
    assert told(*pair(second={"headline": "A pier is sold"})) == ("the same text and day", True)
    elsewhere = pair({"url": f"{SITE}1"}, {"url": f"{SITE}2", "headline": "Sold"})
    assert told(*elsewhere) == ("the same text at two addresses of a site", False)
    assert told(*pair(body=("Short.",), second={"headline": "A pier is sold"})) is None


def test_a_teaser_and_its_text_are_one_article():
    full = make_article("Pier sold", body=LONG, url=f"{SITE}1")
    teaser = make_teaser("Pier sold", url=f"{SITE}1")

    assert told(full, teaser) == ("the same address", True)


def test_what_names_no_outlet_is_told_by_its_address_alone():
    assert told(*pair(outlet=None, second={"headline": "A pier is sold"})) is None
    assert told(*pair(outlet=None, url=f"{SITE}1")) == ("the same address", True)

"""Pages of an article that changed, with its address and without: in any order they are one article."""

import datetime as dt
import random
from itertools import pairwise

import pytest
from django.db import transaction

from articles.curation.twins import merge_twins
from articles.models import Article, ArticleVersion, Capture, MatchSuggestion
from articles.store import RecordStore
from articles.verifying.parts import captures, versions
from articles.verifying.texts import keys
from tests.store.records import dated, make_record

pytestmark = pytest.mark.django_db

URL = "https://post.example/bridge"
HEADLINES = ("Harbour council opens the ferry bridge", "Bridge beside the old ferry is open")
WORDS = [f"{first}{second}" for first in ("bar", "dun", "lim", "or") for second in "aeioust"]


def paragraph(number):
    chance = random.Random(number)
    return " ".join(chance.choices(WORDS, k=20)).capitalize() + "."


def pages(chance):
    """Return some pages of one article, of two headlines and three texts that share much.

    Of either headline one has the address. Beside them is a page of another article under
    the first of these headlines.
    """
    whole = [paragraph(number) for number in range(8)]
    texts = [whole, [*whole[:3], paragraph("else"), *whole[4:]], [*whole[:6], paragraph("end")]]
    days = chance.sample(range(1, 29), 6)
    facts = {"outlet": "Harbour Post", "published": dated("2021-08-01")}
    made = []
    for number, day in enumerate(days):
        headline = HEADLINES[number] if number < 2 else chance.choice(HEADLINES)
        url = URL if number < 2 else ""
        body = tuple(chance.choice(texts))
        at = dt.date(2021, 9, day)
        made.append(make_record(headline=headline, body=body, url=url, captured_at=at,
                                content=f"page {day}", **facts))  # fmt: skip
    column = tuple(paragraph(f"column {number}") for number in range(8))
    made.append(make_record(headline=HEADLINES[0], body=column, content="column", **facts))
    return made


def told():
    """Return of each article what is shown, and of each version what it says and which pages do."""
    shown = Article.objects.values_list("headline", "body", "url", "captured_at")
    versions = ArticleVersion.objects.order_by("article", "number")
    return (
        sorted(map(str, shown)),
        sorted(
            (row.headline, row.body, sorted(one.capture.sha256 for one in row.sightings.all()))
            for row in versions
        ),
        sorted(
            sorted(Capture.objects.filter(article=pk).values_list("sha256", flat=True))
            for pk in Article.objects.values_list("pk", flat=True)
        ),
    )


def lived(records, chance):
    """Store the pages in some order, some at once; return what the archive says in the end."""
    left = chance.sample(records, len(records))
    with transaction.atomic():
        while left:
            size = chance.randint(1, 4)
            RecordStore().save(left[:size])
            left = left[size:]
        merge_twins()
        done = told()
        assert not MatchSuggestion.objects.filter(decision="").exists()
        assert not [*keys(), *versions(), *captures()]
        RecordStore().save(records)
        merge_twins()
        assert told() == done
        transaction.set_rollback(True)
    return done


def check(seed):
    records = pages(random.Random(seed))
    orders = [lived(records, random.Random(f"{seed} {order}")) for order in range(3)]

    for one, other in pairwise(orders):
        assert one == other


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_pages_makes_no_difference_once_twins_are_merged(seed):
    check(seed)


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(5, 300))
def test_hundreds_of_orders_make_no_difference_once_twins_are_merged(seed):
    check(seed)

"""Dumps of several days of one address: each page is kept once, each of its days is told."""

import importlib
import itertools
import json

import pytest
from django.apps import apps
from django.core.management import call_command

from articles.ingest import import_dump
from articles.models import Article, ArticleVersion, Capture, ImportRun, Recapture
from articles.reading import Reading
from tests.dumps.web_making import answer, warc_record, write
from tests.factories import make_article, make_version
from tests.importing import taken_back

pytestmark = pytest.mark.django_db

URL = "https://oldport.example/quay-closed"
OPENING = "The harbour board of Oldport closed the east quay to lorries on Monday after cracks were found in its wall."
CLOSING = "Fishermen who land their catch there are sent to the west basin, and pay no dues until the work is done."


def news(cost):
    told = {"@type": "NewsArticle", "headline": "East quay is closed to lorries", "url": URL}
    text = f"{OPENING}</p><p>The work costs {cost} million crowns.</p><p>{CLOSING}"
    return (
        f'<html><head><script type="application/ld+json">{json.dumps(told)}</script></head>'
        f"<body><article><h1>{told['headline']}</h1><p>{text}</p></article></body></html>"
    ).encode()


def response(day, cost):
    return warc_record(answer(news(cost)), url=URL, date=f"2022-03-{day}T10:00:00Z",
                       WARC_Payload_Digest=f"sha1:QUAY{cost}")  # fmt: skip


def revisit(day, cost):
    return warc_record(answer(b""), kind="revisit", url=URL, date=f"2022-03-{day}T10:00:00Z",
                       WARC_Payload_Digest=f"sha1:QUAY{cost}")  # fmt: skip


def imported(path):
    tally = import_dump([path], Reading())
    return {outcome: count for outcome, count in tally.outcomes.items() if count}


def told():
    rows = ArticleVersion.objects.order_by("article", "number")
    return [(row.seen_at.day, "three" in row.body, row.returns_to) for row in rows]


DAYS = (response(14, "three"), response(16, "four"), response(18, "three"), response(20, "four"))
RETURNS = [(14, True, None), (16, False, None), (18, True, 1), (20, False, 2)]


def test_a_crawl_of_several_days_tells_what_the_page_said_on_each(tmp_path):
    path = write(tmp_path, *DAYS)

    assert imported(path) == {"new": 1, "duplicate": 1, "updated": 2}
    assert told() == RETURNS
    assert imported(path) == {"unchanged": 2, "duplicate": 2}
    assert told() == RETURNS
    call_command("verify")


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_crawls_of_a_day_each_tell_the_same_in_whatever_order(tmp_path, order):
    paths = [write(tmp_path, DAYS[place], name=f"{place}.warc") for place in order]
    for path in paths:
        imported(path)

    assert told() == RETURNS
    assert [imported(path) for path in paths] == [{"unchanged": 1}] * 4
    call_command("reread_captures", "--all", "--write")
    assert told() == RETURNS
    call_command("verify")

    for run in ImportRun.objects.order_by("pk")[:4]:
        taken_back(run)
    assert told() == RETURNS
    call_command("verify")


@pytest.mark.parametrize("order", [*itertools.permutations(range(3))])
def test_a_revisit_of_a_crawl_is_a_further_day(tmp_path, order):
    records = (response(14, "three"), response(16, "four"), revisit(18, "three"))

    imported(write(tmp_path, *(records[place] for place in order)))

    assert told() == RETURNS[:3]
    assert Recapture.objects.get().captured_at.day == 18
    assert Capture.objects.count() == 2


def test_versions_made_before_returns_were_told_tell_them():
    article = make_article(body=("The quay is closed.",))
    for number, body in enumerate(("It is closed.", "It is open.", "It is closed."), 1):
        make_version(article, number, body=(body,))
    make_version(make_article(), 1, body=("It is closed.",))

    tell = importlib.import_module("articles.migrations.0016_days_of_capture").tell_returns
    tell(apps, None)

    rows = Article.objects.get(pk=article.pk).versions.order_by("number")
    assert list(rows.values_list("returns_to", flat=True)) == [None, None, 1]

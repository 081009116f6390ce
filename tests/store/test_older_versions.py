"""A record that says what an article said before, or nearly so under its headline of then, is it."""

import datetime as dt
import itertools

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.curation.twins import merge_twins
from articles.models import Article, ArticleVersion, MatchSuggestion
from articles.records import Publication
from articles.renewing import renew, versions_out_of_step
from articles.store import RecordStore
from articles.verifying.texts import keys as told_by_verify
from tests.store.records import dated, make_record, save

pytestmark = pytest.mark.django_db

URL = "https://post.example/quay"
LONG = (
    "The harbour board shut the east quay to lorries on Tuesday, until its wall has been mended.",
    "Divers found four cracks after the storm of last week, each wider than the hand of a grown man.",
    "Skippers who land their catch there are sent to the west basin and pay no dues until the spring.",
    "The work is to cost three million crowns, said the board, and to last until the end of May.",
)
SHORTER = (*LONG[:3], "The work is to cost four million crowns.")
ELSE = (
    "Rain is expected over the whole of the coast until the evening, with gusts of wind in the north.",
    "Ferries to the islands sail as planned, but passengers are asked to come half an hour early.",
)
FIRST, SECOND = "Board closes the east quay to lorries", "East quay stays shut until the end of May"


def page(day, headline, body, **facts):
    """A page of the one article there is, on the day it was copied."""
    facts = {"url": URL, "outlet": "Harbour Post", "published": dated("2022-03-14")} | facts
    on = dt.date(2022, 3, day)
    content = f"{day} {headline} {facts}"
    return make_record(content=content, captured_at=on, headline=headline, body=body, **facts)


OLD, NEW = page(14, FIRST, LONG), page(16, SECOND, SHORTER)
"""What is shown of the two is the longer text: the newer one is a version alone."""


def again(headline=SECOND, body=SHORTER, **facts):
    return page(17, headline, body, **{"url": ""} | facts)


def pages_a_row():
    return sorted(article.captures.count() for article in Article.objects.all())


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize(
    "order", [(OLD, NEW, again()), (NEW, OLD, again()), (NEW, again(), OLD), (again(), NEW, OLD)]
)
def test_a_version_is_known_as_soon_as_its_article_is(order, size):
    for start in range(0, 3, size):
        save(*order[start : start + size])

    assert pages_a_row() == [3]
    told = ArticleVersion.objects.order_by("number")
    assert [row.headline for row in told] == [FIRST, SECOND]
    assert [row.sightings.count() for row in told] == [1, 2]


def test_what_repeats_no_version_is_told_as_what_was_met_before():
    save(OLD, NEW)
    before = Article.objects.get()

    stored = RecordStore().save([again()])[0]

    assert (stored.outcome, stored.article_id) == ("duplicate", before.pk)
    assert Article.objects.get().headline == FIRST


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize(
    "other",
    [
        again(outlet="Valley Times"),
        again(body=ELSE),
        again(body=(SHORTER[0], *ELSE)),
        again(body=(*SHORTER[:2], ELSE[0]), published=dated("2022-03-16")),
        again(headline="Lorries to go round the harbour"),
        again(published=dated("2022-04-02")),
        again(cut=True),
        again(body=SHORTER[:3], outlet=""),
        again(body=SHORTER[:3], published=Publication()),
        again(body=SHORTER[:3], url="https://post.example/quay-again"),
    ],
    ids=[
        "outlet",
        "text",
        "less than half of it",
        "less than most of it, two days later",
        "headline",
        "day",
        "excerpt",
        "a part without an outlet",
        "a part without a day",
        "a part elsewhere",
    ],
)
def test_what_only_resembles_a_version_is_an_article_of_its_own(other, together):
    for batch in [[OLD, NEW, other]] if together else [[OLD], [NEW], [other]]:
        save(*batch)

    assert pages_a_row() == [1, 2]


NEAR = {
    "more": (*SHORTER, "Nobody was hurt."),
    "a part": SHORTER[:2],
    "another ending": (*SHORTER[:3], "What it will cost nobody at the harbour wanted to say."),
}


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("body", NEAR.values(), ids=NEAR)
def test_under_an_older_headline_a_text_counts_that_would_under_the_one_shown(body, together):
    for batch in [[OLD, NEW, again(body=body)]] if together else [[OLD], [NEW], [again(body=body)]]:
        save(*batch)

    assert pages_a_row() == [3]


@pytest.mark.parametrize("order", list(itertools.permutations((OLD, NEW, again(body=SHORTER[:3])))))
def test_rows_that_only_an_older_headline_ties_are_found(order):
    for record in order:
        save(record)
    merge_twins()

    assert pages_a_row() == [3]
    assert not MatchSuggestion.objects.filter(decision="").exists()


def test_rows_are_found_that_both_had_a_headline_before():
    once = {"url": "", "collection": "wire", "record_id": "7"}
    save(OLD, NEW, page(17, "Quay opens again", (*LONG, "It opens in June."), **once))
    save(page(18, SECOND, SHORTER[:3], **once))
    assert Article.objects.count() == 2
    assert not Article.objects.filter(headline=SECOND).exists()

    merge_twins()

    assert pages_a_row() == [4]


def test_columns_of_one_headline_stay_two_though_one_was_called_otherwise_since():
    briefs = "Briefs"
    save(page(14, briefs, LONG), page(16, "East quay shut", LONG))
    save(page(14, briefs, (*ELSE, LONG[0]), url=""), page(15, briefs, ELSE * 2, url=""))

    merge_twins()

    assert pages_a_row() == [2, 2]


def test_the_same_under_another_id_of_its_collection_is_an_article_of_its_own():
    pages = [page(14, FIRST, LONG, record_id="1"), page(16, SECOND, SHORTER, record_id="1")]
    save(*pages, again(record_id="2"))

    assert pages_a_row() == [1, 2]


def test_another_column_of_a_series_is_an_article_of_its_own():
    save(OLD, page(16, f"{SECOND} | North", SHORTER), again(f"{SECOND} | South"))

    assert pages_a_row() == [1, 2]


UNDATED = Publication()


@pytest.mark.parametrize("facts", [{"outlet": ""}, {"published": UNDATED}])
@pytest.mark.parametrize(("body", "rows"), [(SHORTER[:1], [1, 2]), (SHORTER, [3])])
def test_only_a_long_text_tells_without_an_outlet_or_a_day(body, rows, facts):
    save(OLD, page(16, SECOND, body))

    save(again(body=body, **facts))

    assert pages_a_row() == rows


def test_a_notice_that_stood_in_many_articles_tells_none_of_them():
    for number in range(17):
        at = {"url": f"https://post.example/{number}"}
        body = tuple(f"{text} This is report {number}." for text in LONG)
        save(page(14, f"{FIRST}: report {number}", body, **at), page(16, SECOND, SHORTER, **at))
    assert Article.objects.count() == 17

    save(again())

    assert Article.objects.count() == 18


@pytest.mark.parametrize("together", [True, False])
def test_a_version_that_is_gone_is_known_no_more(together):
    once = {"content": "once", "headline": SECOND, "body": SHORTER, "url": URL}
    skipped = {"skipped": "no main article on the page", "captured_at": dt.date(2022, 3, 18)}
    records = OLD, make_record(**once), make_record(**once, **skipped), again()

    for batch in [records] if together else [[one] for one in records]:
        save(*batch)

    assert Article.objects.count() == 2
    assert not ArticleVersion.objects.exists()


def test_a_headline_that_many_articles_had_tells_none_of_them():
    for number in range(17):
        at = {"url": f"https://post.example/{number}"}
        body = tuple(f"{text} This is report {number}." for text in LONG)
        save(page(14, f"{FIRST}: report {number}", body, **at), page(16, SECOND, SHORTER, **at))

    save(again(body=SHORTER[:3]))

    assert Article.objects.count() == 18


def test_texts_of_versions_are_read_only_where_a_headline_was_had_before():
    save(OLD, NEW)
    save(page(14, "Ferries sail again", ELSE, url="https://post.example/ferries"))

    def asked_for(record):
        with CaptureQueriesContext(connection) as asked:
            save(record)
        sought = 'SELECT "content_hash", "body" FROM "articles_articleversion"'
        return len([query for query in asked if sought in query["sql"]])

    assert asked_for(page(17, "Ferries sail again", (*ELSE, "All is well."), url="")) == 0
    assert asked_for(page(18, FIRST, LONG[:3], url="")) == 0
    assert asked_for(again(body=SHORTER[:3])) == 1


def test_versions_of_a_batch_and_their_articles_are_looked_up_together():
    repeated = []
    for number in range(9):
        at = {"url": f"https://post.example/{number}"}
        body = tuple(f"{text} This is report {number}." for text in SHORTER)
        headline = f"{SECOND}: report {number}"
        save(page(14, f"{FIRST}: report {number}", (*body, *LONG), **at))
        save(page(16, headline, body, **at))
        repeated.append(again(headline, body))

    with CaptureQueriesContext(connection) as asked:
        save(*repeated)

    told = [query["sql"] for query in asked]
    for key in ("content_hash", "headline_key"):
        sought = f'"articles_articleversion" WHERE "{key}" IN'
        assert len([sql for sql in told if sought in sql]) == 1
    whole = [sql for sql in told if sql.startswith("SELECT") and '"articles_article"."body"' in sql]
    assert len(whole) == 1
    assert pages_a_row() == [3] * 9


@pytest.mark.parametrize("column", ["content_hash", "headline_key"])
def test_keys_of_versions_that_do_not_fit_are_renewed(column):
    save(OLD, NEW)
    keys = list(ArticleVersion.objects.order_by("number").values_list(column, flat=True))
    assert len(set(keys)) == 2
    assert "" not in keys
    ArticleVersion.objects.update(**{column: "another"})
    assert len(list(versions_out_of_step())) == len(list(told_by_verify())) == 2

    renew()

    assert not list(versions_out_of_step())
    save(again())
    assert pages_a_row() == [3]


@pytest.mark.parametrize("order", list(itertools.permutations((OLD, NEW, again()))))
def test_rows_that_were_two_before_the_page_came_that_ties_them_are_found(order):
    for record in order:
        save(record)
    merge_twins()

    assert pages_a_row() == [3]
    assert ArticleVersion.objects.count() == 2

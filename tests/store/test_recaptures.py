"""A page captured on several days is kept once, with each of the days and what it tells."""

import datetime as dt
import itertools

import pytest

from articles.models import Article, ArticleVersion, Capture, Recapture
from articles.records import KnownPage
from articles.store import RecordStore
from tests.store.records import TEXT, make_record, save

pytestmark = pytest.mark.django_db

URL = "https://post.example/pier"
SECOND = (*TEXT, "Nobody voted against it.")
NOON = dt.time(12, tzinfo=dt.UTC)


def page(body, day, *, at=None, captured_from="record", **facts):
    """A page that is the same, byte for byte, whatever day it was captured on."""
    moment = dt.date(2022, 3, day) if day else None
    if moment is not None and at is not None:
        moment = dt.datetime.combine(moment, at)
    facts = {"url": URL} | facts
    return make_record(
        content=f"{body} {facts}",
        body=body,
        captured_at=moment,
        captured_from=captured_from,
        **facts,
    )


def days():
    """Return of each kept page, by its text, all days on which it was captured."""
    columns = ("captured_at__day", "captured_precision", "captured_from")
    told = [
        [
            *Capture.objects.filter(pk=capture.pk).values_list(*columns),
            *capture.recaptures.order_by("captured_at").values_list(*columns),
        ]
        for capture in Capture.objects.all()
    ]
    return sorted(told)


def told():
    """Return of each version its day, whether it is the longer text, and what it goes back to."""
    rows = ArticleVersion.objects.order_by("article", "number")
    return [(row.seen_at.day, row.body.endswith(SECOND[-1]), row.returns_to) for row in rows]


IN_TURN = [page(TEXT, 14), page(SECOND, 16), page(TEXT, 18), page(SECOND, 17)]
RETURNS = [(14, False, None), (16, True, None), (18, False, 1)]


@pytest.mark.parametrize("size", [1, 2, 4])
def test_days_and_versions_are_the_same_whatever_comes_first(size):
    for order in itertools.permutations(IN_TURN):
        for start in range(0, len(order), size):
            save(*order[start : start + size])

        assert told() == RETURNS
        assert days() == [
            [(14, "day", "record"), (18, "day", "record")],
            [(16, "day", "record"), (17, "day", "record")],
        ]
        article = Article.objects.get()
        assert article.captured_at == dt.datetime(2022, 3, 14, tzinfo=dt.UTC)
        assert sorted(article.versions.values_list("mark", flat=True)) == [1, 2, 3]
        article.delete()
        Capture.objects.all().delete()


def test_what_is_seen_again_with_nothing_between_is_no_version():
    assert save(page(TEXT, 14), page(TEXT, 18), page(TEXT, 16)) == ["new", "duplicate", "duplicate"]

    stored = RecordStore().save([page(TEXT, 20), page(TEXT, 18)])

    assert [(one.outcome, one.reason) for one in stored] == [
        ("unchanged", "seen again on another day"),
        ("duplicate", "dump.txt of this run is the same, byte for byte"),
    ]
    assert [[day for day, *_ in each] for each in days()] == [[14, 16, 18, 20]]
    assert not ArticleVersion.objects.exists()


def test_the_same_days_again_change_nothing():
    save(*IN_TURN)
    before = Article.objects.values().get(), list(Recapture.objects.values())

    assert set(save(*IN_TURN[:3])) == {"unchanged", "duplicate"}
    assert set(save(*map(KnownPage, [one.page for one in IN_TURN[:2]]))) == {"unchanged"}

    assert (Article.objects.values().get(), list(Recapture.objects.values())) == before


def test_a_page_that_goes_back_is_told_before_it_is_parsed():
    save(page(TEXT, 14), page(SECOND, 16))
    revision = Article.objects.get().revision
    again = page(TEXT, 18).page

    assert RecordStore().knows([again]) == [True]
    assert save(KnownPage(again)) == ["updated"]
    assert told() == RETURNS
    assert Article.objects.get().revision == revision + 1


def test_a_page_that_goes_back_in_the_batch_that_changed_it_is_told():
    assert save(page(TEXT, 14), page(SECOND, 16), page(TEXT, 18)) == ["new", "updated", "updated"]
    assert told() == RETURNS


def test_another_page_of_the_earlier_words_goes_back_too():
    save(page(TEXT, 14), page(SECOND, 16), page(TEXT, 18, summary="A pier is rebuilt."))
    other_bytes = make_record(content="otherwise", url=URL, captured_at=dt.date(2022, 3, 20))
    save(page(SECOND, 19), other_bytes)

    assert told() == [*RETURNS, (19, True, 2), (20, False, 1)]


def test_a_time_tells_more_than_its_day():
    for order in itertools.permutations(
        [page(TEXT, 14), page(TEXT, 18), page(TEXT, 18, at=NOON), page(TEXT, 14, at=NOON)]
    ):
        for one in order:
            save(one)

        assert days() == [[(14, "second", "record"), (18, "second", "record")]]
        Capture.objects.all().delete()
        Article.objects.all().delete()


def test_when_a_copy_of_the_file_was_changed_is_no_further_capture():
    changed = [page(TEXT, day, captured_from="modification time") for day in (14, 16, 12)]
    save(*changed, page(TEXT, 15), page(TEXT, 13))

    assert [[day for day, *_ in each] for each in days()] == [[12, 13, 15]]


def test_an_undated_page_is_of_no_further_day():
    save(page(TEXT, None), page(TEXT, 14), page(TEXT, None))

    assert days() == [[(14, "day", "record")]]


def test_the_mark_of_a_version_stays_with_its_day():
    save(page(SECOND, 16))
    save(page(TEXT, 18))
    assert list(ArticleVersion.objects.values_list("mark", "seen_at__day")) == [(1, 16), (2, 18)]

    save(page(TEXT, 14))

    marks = ArticleVersion.objects.order_by("number").values_list("mark", "seen_at__day")
    assert list(marks) == [(3, 14), (1, 16), (2, 18)]


def test_pages_of_several_days_cost_no_query_each(django_assert_max_num_queries):
    pages = [
        page(TEXT, day, url=f"https://post.example/{number}", headline=f"Pier {number} is rebuilt")
        for day in (14, 18)
        for number in range(20)
    ]
    save(*pages[:20])
    with django_assert_max_num_queries(40) as few:
        save(pages[20])
    with django_assert_max_num_queries(len(few)):
        save(*pages[21:])
    assert Recapture.objects.count() == 20

"""Another capture with another text makes a version; the first is kept with it."""

import dataclasses
import datetime as dt
import itertools

import pytest

from articles.models import Article, ArticleVersion, Capture, VersionCapture
from articles.records import Teaser
from articles.store import RecordStore
from articles.store.edits import keep_edit
from articles.store.histories import renew_versions
from tests.factories import make_teaser
from tests.store.records import TEXT, make_record, save

pytestmark = pytest.mark.django_db

URL = "https://post.example/pier"
SECOND = (*TEXT, "Nobody voted against it.")
THIRD = (TEXT[0], "Work begins in June and will cost six million crowns, the council said.")


def captured(day, body=TEXT, **facts):
    facts = {"url": URL, "record_id": "pier"} | facts
    on = dt.date(2021, 8, day) if day else None
    return make_record(content=f"{day} {facts} {body}", captured_at=on, body=body, **facts)


def told():
    """Return of each version its number, day, what it changed and the days it was seen on."""
    return [
        (
            row.number,
            row.seen_at.day,
            row.touched,
            row.is_trivial,
            sorted(row.sightings.values_list("capture__captured_at__day", flat=True)),
            row.headline,
            row.body.split("\n\n"),
        )
        for row in ArticleVersion.objects.order_by("article", "number")
    ]


def test_an_article_that_always_says_the_same_keeps_no_versions():
    save(captured(5), captured(7, byline="Ida Marsh"))
    save(captured(9, summary="A pier is rebuilt."))

    assert Capture.objects.count() == 3
    assert not ArticleVersion.objects.exists()


def test_another_text_is_a_version_and_so_is_the_first():
    save(captured(5))

    assert save(captured(7, SECOND)) == ["updated"]

    headline = "Council votes to rebuild pier"
    assert told() == [
        (1, 5, [], False, [5], headline, list(TEXT)),
        (2, 7, ["body"], False, [7], headline, list(SECOND)),
    ]


def test_a_text_that_the_row_does_not_take_over_is_a_version_all_the_same():
    save(captured(5))
    before = Article.objects.get()

    stored = RecordStore().save([captured(7, TEXT[:1], headline="Council rebuilds the pier")])

    article = Article.objects.get()
    assert (article.headline, article.body) == (before.headline, before.body)
    assert article.revision == before.revision + 1
    assert [row[2] for row in told()] == [[], ["headline", "body"]]
    assert (stored[0].outcome, stored[0].reason) == (
        "duplicate",
        f"the same article as {article.public_id}, with another text",
    )


def test_what_a_curator_set_does_not_keep_a_version_out():
    save(captured(5))
    article = Article.objects.get()
    article.keep_printed(["body"], article)
    article.body, article.curated_fields = "Ours.", ["body"]
    article.save()

    save(captured(7, SECOND))

    assert Article.objects.get().body == "Ours."
    assert [row[-1] for row in told()] == [list(TEXT), list(SECOND)]


SAID = {
    5: {"headline": "Council keeps the pier", "byline": "Ida Marsh", "body": TEXT},
    7: {"headline": "Council gives up the pier", "body": (*TEXT, "Nobody voted for it.")},
    8: {"headline": "Council gives the pier up", "byline": "Otto Lind",
        "body": (*TEXT, "Nobody voted for me.")},
}  # fmt: skip


@pytest.mark.parametrize("order", list(itertools.permutations(SAID)))
@pytest.mark.parametrize("together", [True, False])
def test_a_row_tells_one_version_the_same_in_every_order(order, together):
    records = [captured(day, **SAID[day]) for day in order]

    for batch in [records] if together else [[one] for one in records]:
        save(*batch)

    article = Article.objects.get()
    shown = {name: getattr(article, name) for name in ("headline", "byline")}
    # Of two texts of one length the earlier; a byline it leaves out stays as it was.
    assert shown | {"body": tuple(article.paragraphs)} == SAID[7] | {"byline": "Ida Marsh"}


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_no_headline_stands_over_the_excerpt_of_another_page(order):
    printed = (
        ("Pier to be rebuilt", TEXT[:1]),
        ("Council rebuilds the pier", TEXT),
        ("Council builds the pier anew", ()),
    )

    for number in order:
        headline, body = printed[number]
        save(captured(number + 5, body, headline=headline, cut=True))

    article = Article.objects.get()
    assert (article.headline, tuple(article.paragraphs)) == printed[1]


@pytest.mark.parametrize("days", [(5, 7), (7, 5)])
def test_of_headlines_without_a_text_the_earliest_is_shown(days):
    for day in days:
        save(captured(day, (), headline=f"Pier to be rebuilt on the {day}th"))

    assert Article.objects.get().headline == "Pier to be rebuilt on the 5th"


def test_a_curators_headline_stays_over_another_version_whose_own_is_kept_as_printed():
    save(captured(5, **SAID[5]))
    article = Article.objects.get()
    article.keep_printed(["headline"], article)
    article.headline, article.curated_fields = "Pier kept", ["headline"]
    article.save()

    save(captured(7, **SAID[7]))

    article = Article.objects.get()
    told = article.headline, article.as_printed("headline"), tuple(article.paragraphs)
    assert told == ("Pier kept", SAID[7]["headline"], SAID[7]["body"])


HISTORY = (
    captured(5), captured(6, SECOND), captured(7), captured(7, TEXT, byline="Ida Marsh"),
    captured(9, THIRD, headline="Pier to cost more"),
)  # fmt: skip


@pytest.mark.parametrize("order", list(itertools.permutations(range(5)))[::7])
@pytest.mark.parametrize("together", [True, False])
def test_versions_stand_in_the_order_of_their_dates_whatever_came_first(order, together):
    records = [HISTORY[number] for number in order]
    if together:
        save(*records)
    for record in records:
        save(record)

    assert [row[:5] for row in told()] == [
        (1, 5, [], False, [5]),
        (2, 6, ["body"], False, [6]),
        (3, 7, ["body"], False, [7, 7]),
        (4, 9, ["headline", "body"], False, [9]),
    ]


def test_the_same_dump_again_changes_nothing():
    save(*HISTORY)
    before = told(), list(Article.objects.values_list("revision"))
    keys = list(ArticleVersion.objects.values_list("pk"))

    assert save(*HISTORY) == ["unchanged"] * 5

    assert (told(), list(Article.objects.values_list("revision"))) == before
    assert list(ArticleVersion.objects.values_list("pk")) == keys


def test_a_page_that_says_what_is_known_is_added_to_its_version():
    save(captured(5), captured(7, SECOND))
    revision, keys = Article.objects.get().revision, list(ArticleVersion.objects.values_list("pk"))

    save(captured(8, SECOND))

    assert [row[4] for row in told()] == [[5], [7, 8]]
    assert list(ArticleVersion.objects.values_list("pk")) == keys
    assert Article.objects.get().revision == revision


def test_a_date_that_becomes_known_puts_a_version_in_its_place():
    save(captured(5), captured(None, SECOND))
    assert [row.seen_precision for row in ArticleVersion.objects.all()] == ["day", "unknown"]
    undated = captured(None, SECOND)

    RecordStore().save(
        [make_record(content=undated.page.text, captured_at=dt.date(2021, 8, 2), body=SECOND,
                     url=URL, record_id="pier")]
    )  # fmt: skip

    assert [row[:3] for row in told()] == [(1, 2, []), (2, 5, ["body"])]


def of_content(content, day, body):
    on = dt.datetime(2021, 8, day, 10, tzinfo=dt.UTC)
    return make_record(content=content, captured_at=on, body=body, url=URL, record_id="pier")


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
@pytest.mark.parametrize("together", [True, False])
def test_a_version_begins_with_the_first_day_of_its_page_whatever_came_first(order, together):
    pages = [
        of_content("one", 5, TEXT), of_content("other", 7, SECOND), of_content("other", 9, SECOND),
        of_content("one", 6, TEXT),
    ]  # fmt: skip
    records = [pages[number] for number in order]

    for batch in [records] if together else [[one] for one in records]:
        save(*batch)

    assert [row[:3] for row in told()] == [(1, 5, []), (2, 7, ["body"])]
    assert Article.objects.values_list("captured_at__day", flat=True).get() == 5
    assert save(*pages) == ["unchanged", "unchanged", "duplicate", "duplicate"]


def test_an_earlier_day_of_a_page_is_told_as_an_update():
    save(of_content("one", 5, TEXT), of_content("other", 9, SECOND))

    assert save(of_content("other", 7, SECOND)) == ["updated"]


@pytest.mark.parametrize("exact_first", [True, False])
def test_the_time_of_day_of_a_page_stays_where_its_day_comes_too(exact_first):
    exact = of_content("one", 5, TEXT)
    page = dataclasses.replace(exact.page, captured_at=dt.date(2021, 8, 5))
    day = dataclasses.replace(exact, page=page)

    for record in (exact, day) if exact_first else (day, exact):
        save(record)

    for model in (Capture, Article):
        told = model.objects.values_list("captured_at__hour", "captured_precision").get()
        assert told == (10, "second")


def test_undated_pages_come_in_the_order_they_were_read():
    save(captured(None), captured(None, SECOND))
    save(captured(None, THIRD))

    assert [row.paragraphs for row in ArticleVersion.objects.all()] == [
        list(TEXT),
        list(SECOND),
        list(THIRD),
    ]


def test_counters_and_white_space_make_a_trivial_version():
    save(captured(5), captured(7, (*TEXT, "Updated 3 hours ago", "14 comments")))

    assert [(row.touched, row.is_trivial) for row in ArticleVersion.objects.all()] == [
        ([], False),
        (["body"], True),
    ]


def test_an_excerpt_tells_no_version_of_a_whole_text():
    save(captured(5))
    save(captured(6, (TEXT[0][:40],), cut=True, headline="Pier: council votes"))
    save(captured(7, (), summary="A pier is rebuilt."))

    assert not ArticleVersion.objects.exists()


def test_of_headlines_alone_each_is_a_version():
    save(captured(5, ()), captured(6, (), headline="Council rebuilds the pier"))

    assert [row[2] for row in told()] == [[], ["headline"]]

    save(captured(7, headline="Council rebuilds the pier"))
    assert [row[4] for row in told()] == [[7]]
    assert ArticleVersion.objects.get().mark == 3  # 1 and 2 lead to no other words


def test_a_teaser_that_is_upgraded_has_one_version():
    teaser = make_teaser("Council votes to rebuild pier", text="", outlet=None, url=URL)

    save(captured(5))

    assert Article.objects.get().pk == teaser.pk
    assert not ArticleVersion.objects.exists()


@pytest.mark.parametrize("together", [True, False])
def test_teasers_of_other_pages_tell_no_version_of_the_first_page_of_its_own(together):
    told_by_others = Teaser(
        position=1, headline="Pier to be rebuilt", text=TEXT[0], url=URL, outlet="Post"
    )
    beside = make_record(
        content="beside", url="https://post.example/ferry", teasers=(told_by_others,)
    )
    own = [
        captured(
            day, TEXT[:1], record_id="", headline="Council votes to rebuild east pier", cut=True
        )
        for day in (5, 7)
    ]

    if together:
        save(beside, *own)
    else:
        for record in (beside, *own):
            save(record)

    article = Article.objects.exclude(url__contains="ferry").get()
    assert article.headline == "Council votes to rebuild east pier"
    assert not ArticleVersion.objects.exists()


OURS, THEIRS = {"byline": "Ida Marsh"}, {"byline": "Otto Lind"}


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize(
    ("first", "own"),
    [
        (captured(4, TEXT[:1], cut=True, **THEIRS), OURS),
        (captured(4, (), summary="Four million."), {"summary": "A pier is rebuilt."}),
    ],
)
def test_what_an_excerpt_filled_gives_way_to_what_the_pages_say(first, own, together):
    """Else a page that says what the excerpt did would be taken for one that says the same."""
    filled = {name: getattr(first.facts, name) for name in own}
    records = first, captured(5), captured(7, **own), captured(9, **filled)

    for batch in [records] if together else [[one] for one in records]:
        save(*batch)

    assert {name: getattr(Article.objects.get(), name) for name in own} == own
    assert [row[:3] for row in told()] == [(1, 5, []), (2, 9, list(own))]


@pytest.mark.parametrize("together", [True, False])
def test_a_page_of_its_own_gives_an_article_its_byline_over_a_teaser(together):
    beside = make_record(
        content="beside", url="https://post.example/ferry", headline="Ferry runs aground",
        teasers=(Teaser(position=1, headline="Council votes to rebuild pier", text=TEXT[0], url=URL,
                        author="Otto Lind", outlet="Post"),),
    )  # fmt: skip
    records = beside, captured(5, record_id=""), captured(7, record_id="", **OURS)

    for batch in [records] if together else [[one] for one in records]:
        save(*batch)

    assert Article.objects.get(url=URL).byline == "Ida Marsh"
    assert not ArticleVersion.objects.exists()


@pytest.mark.parametrize(
    "again", [{"skipped": "no main article on the page"}, {"headline": "", "body": ()}]
)
def test_a_page_in_which_no_article_is_read_any_more_tells_no_version(again):
    save(captured(5), make_record(content="once", body=SECOND, url=URL, record_id="pier"))
    assert [row[0] for row in told()] == [1, 2]
    revision = Article.objects.get().revision

    facts = {"body": SECOND, "url": URL, "record_id": "pier"} | again
    assert save(make_record(content="once", captured_at=dt.date(2021, 8, 7), **facts)) == [
        "skipped"
    ]

    article = Article.objects.get()
    assert told() == []
    assert article.body.split("\n\n") == list(TEXT)
    assert article.revision > revision


@pytest.mark.parametrize("size", [1, 4])
def test_excerpts_tell_no_version_of_a_whole_text_whose_page_is_read_as_one_later(size):
    records = [
        captured(5, ()),
        captured(6, (), headline="Council rebuilds the pier"),
        make_record(content="once", url=URL, record_id="pier", headline="Council rebuilds the pier"),
        make_record(content="once", url=URL, record_id="pier", headline="Pier to be rebuilt",
                    body=(), captured_at=dt.date(2021, 8, 7)),
    ]  # fmt: skip

    for start in range(0, len(records), size):
        save(*records[start : start + size])

    assert Article.objects.get().body.split("\n\n") == list(TEXT)
    assert told() == []


def test_versions_go_with_their_article_and_their_pages():
    save(captured(5), captured(7, SECOND))
    Capture.objects.filter(captured_at__day=7).delete()
    assert VersionCapture.objects.count() == 1
    Article.objects.get().delete()
    assert not ArticleVersion.objects.exists()


def test_a_batch_of_unchanged_articles_costs_one_query_more(django_assert_max_num_queries):
    records = [captured(5, url=f"https://post.example/{n}", record_id=str(n)) for n in range(9)]
    save(*records)
    again = [captured(6, url=f"https://post.example/{n}", record_id=str(n)) for n in range(9)]
    with django_assert_max_num_queries(45) as few:
        save(*again[:1])
    with django_assert_max_num_queries(len(few)):
        save(*again[1:])


def marks():
    """Return of each version, in order of time, the number in its address and its day."""
    rows = ArticleVersion.objects.order_by("article", "number")
    return [(row.mark, row.seen_at.day) for row in rows]


def test_versions_met_together_are_marked_in_order_of_time():
    save(captured(7, SECOND), captured(5), captured(9, THIRD))

    assert marks() == [(1, 5), (2, 7), (3, 9)]


def test_an_older_page_that_comes_later_leaves_the_marks_of_the_others_alone():
    save(captured(7, SECOND))
    save(captured(9, THIRD))

    save(captured(5))

    assert marks() == [(3, 5), (1, 7), (2, 9)]
    assert Article.objects.get().marks_given == 3


def test_a_version_that_is_parted_keeps_its_mark_where_most_of_its_pages_are():
    save(captured(3), captured(5), captured(9), captured(11, SECOND))

    save(captured(7, THIRD))

    assert marks() == [(1, 3), (3, 7), (4, 9), (2, 11)]


def test_an_edit_keeps_its_mark():
    save(captured(7))
    article = Article.objects.get()
    article.headline, article.curated_fields = "Pier to be rebuilt", ["headline"]
    article.save()
    at = dt.datetime(2022, 1, 2, tzinfo=dt.UTC)
    keep_edit(Article(pk=article.pk, headline="Council votes to rebuild pier", body=article.body),
              article, also={}, at=at, role="curator", reason="")  # fmt: skip
    before = marks()

    save(captured(5, SECOND))

    assert before[0] == (1, 7)
    assert [mark for mark, _ in marks()] == [3, 1, 2]


def test_a_version_none_of_whose_pages_is_kept_goes_on_by_its_words():
    save(captured(7, SECOND), captured(9, THIRD))
    Capture.objects.get(captured_at__day=9).sightings.all().delete()

    save(captured(11, THIRD), captured(5))

    assert {day: mark for mark, day in marks()}[7] == 1
    assert {mark for mark, day in marks() if day in {9, 11}} == {2}


def test_a_mark_is_not_given_twice():
    save(captured(7, SECOND), captured(9, THIRD))
    gone = Capture.objects.get(captured_at__day=9)
    save(captured(11))
    gone.delete()
    renew_versions(Article.objects.get())
    assert marks() == [(1, 7), (3, 11)]

    save(captured(9, (*THIRD, "The mayor stayed away.")))

    assert marks() == [(1, 7), (4, 9), (3, 11)]

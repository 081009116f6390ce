import dataclasses
import datetime as dt

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType

from articles import index
from articles.curation.decisions import ask_again, decide, undo_merge
from articles.curation.journal import StandsInTheWayError
from articles.curation.merging_articles import better_of, merge_articles
from articles.curation.twins import merge_twins
from articles.errors import ArchiveError
from articles.grouping.batches import group_all
from articles.models import (
    Article,
    ArticlePerson,
    ArticleVersion,
    Capture,
    MatchSuggestion,
    MergeOperation,
    Recapture,
    Story,
    VersionCapture,
)
from articles.models.naming import FormerSlug
from articles.search.queries import Ids, Query
from articles.store import RecordStore
from tests.factories import (
    link_person,
    make_article,
    make_capture,
    make_related,
    make_teaser,
    moment,
)
from tests.grouping.texts import REPORT
from tests.store.records import TEXT, make_record

pytestmark = pytest.mark.django_db

MOVING = ("revision", "indexed_revision", "named_revision", "indexed_at", "marks_given")
URL = "https://post.example/pier"
LONGER = (*TEXT, "Nobody voted against it.")


def everything():
    """Return all rows but for what every change moves on."""
    tables = (Article, Capture, ArticlePerson, ArticleVersion, VersionCapture, FormerSlug, LogEntry)
    return {
        model: [
            {name: value for name, value in row.items() if name not in MOVING}
            for row in model.objects.order_by("pk").values()
        ]
        for model in tables
    }


def captured(day, body=TEXT, **facts):
    on = dt.date(2021, 8, day)
    return make_record(content=f"{day} {facts} {body}", captured_at=on, body=body, **facts)


@pytest.fixture
def twins():
    """Return two rows of one article: read under two outlets, and by what was held before."""
    RecordStore().save([captured(5, url=URL, outlet="Harbour Post", byline="Ida Marsh")])
    RecordStore().save([captured(7, LONGER, outlet="Gull Radio", summary="A pier is rebuilt.")])
    one, other = Article.objects.order_by("pk")
    Article.objects.filter(pk=other.pk).update(outlet=one.outlet, printed_outlet=one.outlet)
    other.refresh_from_db()
    return one, other


def test_two_rows_become_one_with_the_pages_and_the_knowledge_of_both(twins):
    one, other = twins

    merge_articles(other, one)

    held = Article.objects.get()
    assert held.pk == one.pk
    assert Capture.objects.filter(article=held).count() == 2
    assert held.paragraphs == list(LONGER)
    assert (held.byline, held.summary, held.url) == ("Ida Marsh", "A pier is rebuilt.", URL)
    assert [row.body.count("\n\n") for row in ArticleVersion.objects.all()] == [1, 2]
    assert VersionCapture.objects.count() == 2


def test_its_address_leads_to_what_it_went_into(twins, client):
    one, other = twins
    merge_articles(other, one)
    one.refresh_from_db()

    moved = client.get(f"/article/{other.public_id}/{other.slug}?q=pier")

    assert (moved.status_code, moved["Location"]) == (301, f"{one.get_absolute_url()}?q=pier")
    for address in ("revisions", "r1", "diff?before=1&after=2"):
        moved = client.get(f"/article/{other.public_id}/{address}")
        assert moved["Location"] == f"/article/{one.public_id}/revisions"
    for address in ("revisions.json", "r1.json", "diff/1..2.json"):
        moved = client.get(f"/article/{other.public_id}/{address}", follow=True)
        assert moved.redirect_chain == [(f"/article/{one.public_id}/revisions.json", 301)]
        assert moved.json()["id"] == one.public_id


def test_undoing_it_leaves_no_trace(twins):
    one, other = twins
    link_person(other, "Ana Ruiz")
    LogEntry.objects.create(
        user=User.objects.create(username="ida"), content_type=ContentType.objects.get_for_model(Article),
        object_id=str(other.pk), object_repr="", action_flag=CHANGE,
    )  # fmt: skip
    before = everything()

    operation = merge_articles(other, one)
    undo_merge(operation, by=None)

    assert everything() == before
    assert MatchSuggestion.objects.get().decision == "no"


def test_pages_that_came_since_stay_with_what_stayed(twins):
    one, other = twins
    operation = merge_articles(other, one)
    third = (*LONGER, "Work has begun.")
    RecordStore().save([captured(9, third, url=URL, outlet="Harbour Post")])

    with pytest.raises(StandsInTheWayError, match="changed since"):
        undo_merge(operation, by=None)

    assert Article.objects.count() == 1
    assert ArticleVersion.objects.count() == 3


def test_a_page_that_says_the_same_is_no_obstacle(twins):
    one, other = twins
    operation = merge_articles(other, one)
    RecordStore().save([captured(9, LONGER, url=URL, outlet="Harbour Post")])

    undo_merge(operation, by=None)

    assert Capture.objects.filter(article=one.pk).count() == 2
    assert Capture.objects.filter(article=other.pk).count() == 1
    told = ArticleVersion.objects.filter(article=one.pk)
    assert [row.seen_at.day for row in told] == [5, 9]


def marks(article):
    rows = ArticleVersion.objects.of(article)
    return [(row.mark, row.seen_at.day, row.body.count("\n\n")) for row in rows]


def test_what_pages_said_since_is_no_version_of_before(twins):
    one, other = twins
    RecordStore().save([captured(6, ("Work has begun.",), url=URL, outlet="Harbour Post")])
    operation = merge_articles(one, other)  # whose text is the longer
    newer = (*LONGER, "Work has begun.")
    RecordStore().save([captured(9, newer, outlet="Harbour Post")])
    assert marks(other) == [(2, 5, 1), (3, 6, 0), (1, 7, 2), (4, 9, 3)]

    undo_merge(operation, by=None)

    assert marks(other) == [(1, 7, 2), (4, 9, 3)]
    assert [said for _, *said in marks(one)] == [[5, 1], [6, 0]]
    other.refresh_from_db()
    assert other.paragraphs == list(newer)


def test_versions_keep_their_numbers_where_there_were_several_before(twins):
    one, other = twins
    RecordStore().save([captured(8, ("A pier.",), url=URL, outlet="Harbour Post")])
    before = marks(one)
    operation = merge_articles(other, one)
    RecordStore().save([captured(9, ("The pier.",), url=URL, outlet="Harbour Post")])
    assert [mark for mark, *_ in marks(one)] == [1, 3, 2, 4]

    undo_merge(operation, by=None)

    assert marks(one) == [*before, (4, 9, 0)]
    assert VersionCapture.objects.filter(version__article=one.pk).count() == 3


def test_a_page_that_was_seen_again_goes_back_in_what_is_one_and_is_one_version_alone(twins):
    one, other = twins
    page = captured(5, url=URL, outlet="Harbour Post", byline="Ida Marsh")
    again = dataclasses.replace(page.page, captured_at=dt.date(2021, 8, 9))
    before = everything()
    RecordStore().save([dataclasses.replace(page, page=again)])
    operation = merge_articles(other, one)
    assert marks(one) == [(1, 5, 1), (2, 7, 2), (3, 9, 1)]

    undo_merge(operation, by=None)

    assert not ArticleVersion.objects.exists()
    assert everything()[Capture] == before[Capture]
    assert Recapture.objects.get(capture__article=one).captured_at.day == 9


def test_merges_are_undone_in_whatever_order():
    for day, name in ((5, "Harbour Post"), (6, "Gull Radio"), (7, "Thorn Weekly")):
        RecordStore().save([captured(day, (*TEXT, f"Day {day}."), outlet=name)])
    one, other, third = Article.objects.order_by("pk")
    first, second = merge_articles(other, one), merge_articles(third, one)
    assert [day for _, day, _ in marks(one)] == [5, 6, 7]

    undo_merge(first, by=None)
    assert [day for _, day, _ in marks(one)] == [5, 7]

    undo_merge(second, by=None)
    assert Article.objects.count() == 3
    assert not ArticleVersion.objects.exists()


def test_nothing_comes_back_of_which_no_page_is_kept(twins):
    one, other = twins
    operation = merge_articles(other, one)
    Capture.objects.filter(captured_at__day=7).delete()

    with pytest.raises(StandsInTheWayError, match="no page that tells of “"):
        undo_merge(operation, by=None)

    assert Article.objects.get() == one


def test_what_would_lead_to_rows_gone_since_does_not_come_back(twins):
    one, other = twins
    person = link_person(one, "Ana Ruiz").person
    ArticlePerson.objects.create(article=other, person=person, role="author")
    operation = merge_articles(other, one)
    ArticlePerson.objects.all().delete()
    person.delete()

    undo_merge(operation, by=None)

    assert Article.objects.count() == 2
    assert not ArticlePerson.objects.exists()


def test_the_row_shows_a_text_under_a_headline_printed_over_it():
    RecordStore().save(
        [captured(5, url=URL, headline="Council rejects the pier", byline="Ida Marsh")]
    )
    RecordStore().save([captured(7, LONGER, headline="Council wants the pier", byline="Ana Ruiz")])
    one, other = Article.objects.order_by("pk")

    operation = merge_articles(other, one)

    one.refresh_from_db()
    assert (one.headline, one.byline) == ("Council wants the pier", "Ana Ruiz")
    assert one.paragraphs == list(LONGER)
    undo_merge(operation, by=None)
    one.refresh_from_db()
    assert (one.headline, one.byline) == ("Council rejects the pier", "Ida Marsh")


def test_a_row_of_one_version_says_what_that_says(twins):
    _, other = twins
    teaser = make_teaser("Pier", text="It begins.")

    merge_articles(other, teaser)

    teaser.refresh_from_db()
    assert (teaser.summary, teaser.text_held) == ("A pier is rebuilt.", "full")


def test_what_a_curator_touched_stays_and_is_what_the_other_goes_into():
    older = make_article("Pier sold", section="City")
    edited = make_article("Pier is sold", curated_fields=["headline"], printed={"headline": "Pier"})

    gone, kept = better_of(older, edited)
    merge_articles(gone, kept)

    held = Article.objects.get()
    assert (held.pk, held.headline, held.section) == (edited.pk, "Pier is sold", "City")


def test_what_one_edited_of_what_goes_is_taken_over_unless_it_was_edited_too():
    kept = make_article("Pier sold", curated_fields=["section"], section="City", byline="x")
    gone = make_article(
        "Pier", curated_fields=["byline", "section", "published_at"], section="Sea",
        byline="Ana Ruiz", published="2020-01-01", basis="curator",
    )  # fmt: skip

    merge_articles(gone, kept)

    held = Article.objects.get()
    assert (held.section, held.byline) == ("City", "Ana Ruiz")
    assert held.published_day == dt.date(2020, 1, 1)
    assert held.curated_fields == ["byline", "published_at", "section"]


def test_a_teaser_goes_into_the_full_text_and_hidden_stays_hidden():
    teaser = make_teaser("Pier sold", visibility="hidden", comment_count=3)
    full = make_article("Pier sold", comments_seen_at=None)
    beside = make_article("Another")
    make_related(make_capture(beside), teaser)

    gone, kept = better_of(teaser, full)
    assert (gone, kept) == (teaser, full)
    merge_articles(gone, kept)

    held = Article.objects.get(pk=full.pk)
    assert (held.visibility, held.comment_count, held.shown_beside.count()) == ("hidden", 3, 1)


def test_stories_and_what_was_decided_go_along():
    gone, kept, copy, third = (
        make_article(f"Ferry crews walk out {n}", body=REPORT, published=f"2021-03-0{n + 1}")
        for n in range(4)
    )
    group_all(anew=False)
    MatchSuggestion.objects.create(
        kind="story", key=f"{gone.pk}-{third.pk}", article=gone, other=third, decision="no"
    )
    story = Story.objects.get()
    story.parts.filter(article=kept).delete()
    story.parts.filter(article=gone).update(by_curator=True)

    merge_articles(gone, kept)

    parts = story.parts.order_by("article").values_list("article", "by_curator")
    assert list(parts) == [(kept.pk, True), (copy.pk, False), (third.pk, False)]
    assert MatchSuggestion.objects.get().key == f"{kept.pk}-{third.pk}"


def test_an_article_that_went_leaves_the_index_and_comes_back(twins):
    one, other = twins
    index.catch_up()

    operation = merge_articles(other, one)
    assert MergeOperation.objects.leaving_the_index().count() == 1
    index.catch_up()

    assert _found(one, other) == {one.pk}
    assert not MergeOperation.objects.leaving_the_index().exists()
    undo_merge(operation, by=None)
    index.catch_up()
    assert _found(one, other) == {one.pk, other.pk}


def _found(*articles):
    asked = Query(root=Ids(tuple(article.pk for article in articles)))
    return {hit.id for hit in index.engine().search(asked, limit=10).hits}


def test_the_better_date_and_the_newest_comments_are_kept():
    kept = make_article(
        "Pier sold", published="2021-08-01", precision="month", captured_at=moment("2021-09-01"),
        comment_count=2, comments_seen_at=moment("2021-09-01"), collection="", record_id="",
    )  # fmt: skip
    gone = make_article(
        "Pier sold", captured_at=moment("2021-08-04"), captured_precision="day", comment_count=9,
        comments_seen_at=moment("2021-10-01"), collection="day", record_id="7",
    )  # fmt: skip

    merge_articles(gone, kept)

    held = Article.objects.get()
    assert (held.published_day, held.published_precision) == (dt.date(2021, 8, 3), "day")
    assert (held.captured_at, held.comment_count) == (moment("2021-08-04"), 9)
    assert (held.collection, held.record_id) == ("day", "7")


def test_an_address_that_led_to_what_goes_leads_on(client):
    first, second, third = (make_article(f"Pier sold {n}") for n in range(3))
    merge_articles(first, second)

    merge_articles(second, third)

    third.refresh_from_db()
    assert client.get(f"/article/{first.public_id}")["Location"] == third.get_absolute_url()


def test_an_article_cannot_go_into_itself():
    article = make_article()

    with pytest.raises(ArchiveError, match="into itself"):
        merge_articles(article, article)


@pytest.mark.usefixtures("twins")
def test_twins_are_found_and_doubtful_ones_asked_about():
    assert Article.objects.filter(published_at=None).count() == 2
    make_article("Ferry is late", url="https://post.example/ferry", outlet="Harbour Post")
    make_article("Ferry is late", url="https://post.example/ferry", outlet="Gull Radio")
    before = everything()

    listed = merge_twins(dry_run=True)
    assert everything() == before

    done = merge_twins()

    assert done == listed
    assert done.merged == []
    assert {why for *_, why in done.asked} == {
        "the same address, under two outlets", "the same headline, not both dated",
    }  # fmt: skip
    assert MatchSuggestion.objects.filter(kind="article").count() == 2
    assert merge_twins().asked == []


def test_what_is_decided_of_a_pair_is_done_and_can_be_asked_again(twins):
    one, other = twins
    merge_twins()
    suggestion = MatchSuggestion.objects.get()

    decide(suggestion, "yes", by=None)
    assert Article.objects.get().pk == one.pk

    ask_again(suggestion, by=None)
    assert Article.objects.count() == 2
    suggestion.refresh_from_db()
    assert {suggestion.article, suggestion.other} == {one, other}

    decide(suggestion, "no", by=None)
    assert merge_twins().asked == []
    with pytest.raises(ValueError, match="no two articles"):
        decide(MatchSuggestion(kind="article", key="1-2"), "yes", by=None)


def test_three_rows_of_one_article_become_one():
    for _ in range(3):
        make_article("Ferry is late", url="https://post.example/ferry")

    done = merge_twins()

    assert len(done.merged) == 2
    assert Article.objects.count() == 1


def test_an_undone_merge_is_not_done_again():
    for _ in range(2):
        make_article("Ferry is late", url="https://post.example/ferry")
    merge_twins()

    undo_merge(MergeOperation.objects.get(), by=None)

    assert merge_twins().merged == []
    assert Article.objects.count() == 2

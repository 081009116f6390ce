import datetime as dt

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles import index
from articles.models import Article, Outlet, Person, Tag
from tests.admin.forms import errors_of, store
from tests.store.records import TEXT, dated

pytestmark = pytest.mark.django_db


def test_what_a_curator_changed_survives_the_next_import(desk):
    article = store(url="https://post.example/pier", byline="I. Marsh", section="City")

    desk.save(article, headline="Council to rebuild the pier", byline="", section="Harbour")
    store(url="https://post.example/pier", byline="I. Marsh", section="City", body=(*TEXT, "More."))

    article.refresh_from_db()
    assert article.headline == "Council to rebuild the pier"
    assert (article.byline, article.section) == ("", "Harbour")
    assert article.curated_fields == ["byline", "headline", "section"]
    assert article.paragraphs[-1] == "More."  # not touched by the curator, so the import may


def test_saving_without_a_change_marks_nothing_as_curated(desk):
    article = store(
        body=(*TEXT, "Two lines\nof a list."),
        published=dated("2021-08-03", "inferred"),
        summary="One.\nTwo.",
        url="https://post.example/odd address",
    )
    before = article.revision

    answer = desk.save(article)

    article.refresh_from_db()
    assert answer.status_code == 302
    assert (article.curated_fields, article.revision) == ([], before)
    assert article.published_basis == "inferred"


def test_a_new_text_keeps_its_paragraphs_and_no_import_replaces_it(desk):
    article = store(url="https://post.example/pier")

    desk.save(article, body="First.\r\n\r\n  \r\nSecond.\r\n\r\n")
    store(url="https://post.example/pier", body=(*TEXT, "And a much longer text than before."))

    article.refresh_from_db()
    assert article.paragraphs == ["First.", "Second."]
    assert article.body == "First.\n\nSecond."
    assert article.curated_fields == ["body"]


def test_saying_how_much_text_is_held_keeps_the_text_too(desk):
    article = store()

    desk.save(article, text_held="teaser")

    article.refresh_from_db()
    assert article.curated_fields == ["body", "text_held"]


def test_a_full_text_needs_a_text(desk):
    article = store()

    answer = desk.save(article, body="")

    assert list(errors_of(answer)) == ["text_held"]


def test_a_date_set_by_a_curator_brings_its_bounds_and_outlasts_imports(desk):
    article = store(url="https://post.example/pier", published=dated("2021-08-03", "inferred"))

    desk.save(article, published_at_0="2021-08-04", published_precision="day")
    store(url="https://post.example/pier", published=dated("2021-08-02"), comments=1)

    article.refresh_from_db()
    assert article.published_at == dt.datetime(2021, 8, 4, tzinfo=dt.UTC)
    assert article.published_earliest == dt.datetime(2021, 8, 4, tzinfo=dt.UTC)
    assert article.published_latest == dt.datetime(2021, 8, 4, 23, 59, 59, tzinfo=dt.UTC)
    assert (article.published_basis, article.published_precision) == ("curator", "day")
    assert article.curated_fields == ["published_at"]


@pytest.mark.parametrize(
    ("precision", "value", "earliest", "latest"),
    [
        ("second", "2024-02-10 14:05:09", "2024-02-10 14:05:09", "2024-02-10 14:05:09"),
        ("day", "2024-02-10 00:00:00", "2024-02-10 00:00:00", "2024-02-10 23:59:59"),
        ("month", "2024-02-01 00:00:00", "2024-02-01 00:00:00", "2024-02-29 23:59:59"),
        ("year", "2024-01-01 00:00:00", "2024-01-01 00:00:00", "2024-12-31 23:59:59"),
    ],
)
def test_bounds_follow_from_how_precise_a_date_is(desk, precision, value, earliest, latest):
    article = store()

    desk.save(
        article,
        published_at_0="2024-02-10",
        published_at_1="14:05:09",
        published_precision=precision,
    )

    article.refresh_from_db()
    dates = (article.published_at, article.published_earliest, article.published_latest)
    assert tuple(f"{date:%Y-%m-%d %H:%M:%S}" for date in dates) == (value, earliest, latest)


def test_bounds_can_be_given(desk):
    article = store(published=dated("2021-08-03"))

    desk.save(article, published_earliest_0="2021-08-01", published_latest_0="2021-08-05",
              published_earliest_1="", published_latest_1="")  # fmt: skip

    article.refresh_from_db()
    assert article.published_at == dt.datetime(2021, 8, 3, tzinfo=dt.UTC)
    assert article.published_earliest == dt.datetime(2021, 8, 1, tzinfo=dt.UTC)
    assert article.published_latest == dt.datetime(2021, 8, 5, 23, 59, 59, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"published_precision": "unknown"}, "published_precision"),
        ({"published_at_0": "", "published_at_1": ""}, "published_at"),
        ({"published_at_0": "3 of August"}, "published_at"),
        ({"published_at_0": "", "published_at_1": "10:00"}, "published_at"),
        ({"published_earliest_0": "2021-08-05"}, "published_earliest"),
        ({"published_latest_0": "2021-08-01"}, "published_latest"),
    ],
)
def test_a_date_that_cannot_be_is_an_error_of_the_form(desk, typed, field):
    article = store(published=dated("2021-08-03"))

    assert list(errors_of(desk.save(article, **typed))) == [field]


def test_a_date_can_be_taken_back(desk):
    article = store(published=dated("2021-08-03"))

    desk.save(article, published_at_0="", published_at_1="", published_precision="unknown")

    article.refresh_from_db()
    assert (article.published_at, article.published_earliest) == (None, None)
    assert (article.published_precision, article.published_basis) == ("unknown", "curator")


def test_an_empty_headline_and_a_bad_address_are_errors_of_the_form(desk):
    article = store()

    assert set(errors_of(desk.save(article, headline="", url="no address"))) == {"headline", "url"}


def test_an_article_changed_meanwhile_is_not_overwritten(desk):
    article = store()

    answer = desk.save(article, headline="Mine", seen_revision=article.revision - 1)

    assert "changed this article" in str(errors_of(answer))
    article.refresh_from_db()
    assert article.headline != "Mine"


def test_an_edit_bumps_the_revision_and_is_told_in_the_history(desk):
    article = store()
    before = article.revision

    desk.save(article, headline="Pier to be rebuilt")

    article.refresh_from_db()
    assert article.revision == before + 1
    history = desk.client.get(reverse("admin:articles_article_history", args=[article.pk]))
    assert "Changed Headline" in history.content.decode()


def test_an_outlet_taken_away_stays_away(desk):
    article = store(url="https://post.example/pier", outlet="The Harbour Post")

    desk.save(article, outlet="")
    store(url="https://post.example/pier", outlet="The Harbour Post", comments=3)

    article.refresh_from_db()
    assert (article.outlet, article.curated_fields) == (None, ["outlet"])


def test_a_link_added_by_a_curator_says_so_and_comes_last(desk):
    article = store(tags=("Pier", "Storms"))
    added = Tag.objects.create(name="Harbour")

    desk.save(article, rows=[("tag_links", {"tag": added.pk, "state": "accepted"})])

    link = article.tag_links.get(tag=added)
    assert (link.origin, link.state, link.position) == ("curator", "accepted", 2)


def test_a_link_taken_away_is_rejected_and_no_import_adds_it_again(desk):
    article = store(url="https://post.example/pier", tags=("Pier", "Storms"))
    before = article.revision

    desk.save(article, **{"tag_links-0-DELETE": "on"})
    store(url="https://post.example/pier", tags=("Pier", "Storms"), comments=3)

    states = {link.tag.name: link.state for link in article.tag_links.all()}
    assert states == {"Pier": "rejected", "Storms": "accepted"}
    article.refresh_from_db()
    assert article.revision > before
    assert "Changed State" in LogEntry.objects.get().get_change_message()


def test_a_curators_own_link_is_deleted(desk):
    article = store()
    tag = Tag.objects.create(name="Harbour")
    article.tag_links.create(tag=tag, origin="curator")

    desk.save(article, **{"tag_links-0-DELETE": "on"})

    assert not article.tag_links.exists()


def test_a_link_given_to_somebody_else_leaves_the_first_rejected(desk):
    article = store(url="https://post.example/pier", authors=("Ida Marsh",))
    other = Person.objects.create(name="Ida Marsh", needs_review=False)

    desk.save(article, **{"person_links-0-person": other.pk})
    store(url="https://post.example/pier", authors=("Ida Marsh",), comments=3)

    links = {(link.person == other, link.origin, link.state) for link in article.person_links.all()}
    assert links == {(True, "curator", "accepted"), (False, "page", "rejected")}


def test_a_role_changed_by_a_curator_is_not_given_again(desk):
    article = store(url="https://post.example/pier", authors=("Ida Marsh",))

    desk.save(article, **{"person_links-0-role": "about"})
    store(url="https://post.example/pier", authors=("Ida Marsh",), comments=3)

    links = {(link.role, link.origin, link.state) for link in article.person_links.all()}
    assert links == {("about", "curator", "accepted"), ("author", "page", "rejected")}


def test_a_proposed_link_can_be_accepted(desk):
    article = store(tags=("Pier",))
    article.tag_links.update(state="proposed")

    desk.save(article, **{"tag_links-0-state": "accepted"})

    link = article.tag_links.get()
    assert (link.state, link.origin, link.text) == ("accepted", "page", "Pier")


def test_a_link_that_is_there_already_is_an_error_of_the_form(desk):
    article = store(tags=("Pier",))
    tag = Tag.objects.get()

    answer = desk.save(
        article,
        rows=[("tag_links", {"tag": tag.pk, "state": "accepted"})],
        **{"tag_links-0-DELETE": "on"},
    )

    assert answer.status_code == 200
    assert article.tag_links.get().state == "accepted"


def test_hiding_and_showing_again_is_told_in_the_history(desk):
    article, other = store(), store(headline="Another matter altogether", body=("Else.",))
    before = article.revision

    desk.act(Article, "hide", article, other)
    desk.act(Article, "show_again", other)

    article.refresh_from_db()
    other.refresh_from_db()
    assert (article.visibility, article.revision) == ("hidden", before + 1)
    assert other.visibility == "public"
    told = LogEntry.objects.get(object_id=article.pk)
    assert told.get_change_message() == "Made hidden: Seen on the page"


def test_hiding_needs_a_reason(desk):
    article = store()

    page = desk.act(Article, "hide", article, reason=" ").content.decode()

    assert "Say why, beside the action: nothing was changed." in page
    assert Article.objects.visible().count() == 1


def test_articles_of_a_person_are_hidden_in_their_list(desk):
    article = store(authors=("Ida Marsh",))
    store(headline="Another matter", body=("Else.",))
    person = Person.objects.get()

    address = reverse("admin:articles_article_changelist")
    data = {"action": "hide", "select_across": "1", "_selected_action": [article.pk],
            "reason": "Asked for"}  # fmt: skip
    desk.client.post(f"{address}?people__id__exact={person.pk}", data)

    assert Article.objects.visible().count() == 1
    article.refresh_from_db()
    assert article.visibility == "hidden"


def test_an_article_can_be_taken_into_the_index_again(desk):
    article = store()
    index.catch_up()

    desk.act(Article, "index_again", article)

    article.refresh_from_db()
    assert article.revision == 2


def test_no_article_is_made_or_deleted_here(desk):
    article = store()

    delete = reverse("admin:articles_article_delete", args=[article.pk])
    assert desk.client.post(delete, {"post": "yes"}).status_code == 403
    assert desk.client.get(reverse("admin:articles_article_add")).status_code == 403
    assert "delete_selected" not in desk.listed(Article).content.decode()


@pytest.mark.parametrize(
    "typed",
    ["rébuild PIER", "https://www.post.example/pier", "post.example/pi", "{id}"],
)
def test_articles_are_found_by_headline_address_and_id(desk, typed):
    article = store(url="https://post.example/pier")
    store(headline="Another matter", body=("Else.",))

    page = desk.listed(Article, q=typed.format(id=article.public_id))

    assert [row.pk for row in page.context["cl"].result_list] == [article.pk]


def test_a_search_for_punctuation_finds_nothing(desk):
    store()

    assert not desk.listed(Article, q="?!").context["cl"].result_list


def test_the_list_says_a_date_as_precisely_as_it_is_known(desk):
    store(published=dated("2021-08-03", precision="month"))
    store(headline="A year", body=("1.",), published=dated("2020-01-01", precision="year"))
    store(headline="None", body=("2.",))

    page = desk.listed(Article).content.decode()

    assert ">2021-08<" in page
    assert ">2020<" in page


def test_articles_are_listed_by_outlet(desk):
    store(outlet="The Harbour Post")
    store(headline="Another matter", body=("Else.",), outlet="The Inland Post")
    outlet = Outlet.objects.get(name="The Harbour Post")

    page = desk.listed(Article, outlet__id__exact=outlet.pk)

    assert [row.outlet for row in page.context["cl"].result_list] == [outlet]


def test_a_longer_list_asks_no_more_queries(desk):
    def add(count):
        for number in range(Article.objects.count(), count):
            store(headline=f"Story {number}", body=(f"{number}.",), outlet=f"Outlet {number}")

    add(3)
    before = desk.queries_of(Article)
    add(20)
    assert desk.queries_of(Article) == before


def test_a_visible_article_links_to_its_page_and_a_hidden_one_does_not(desk):
    article = store()

    assert article.get_absolute_url() in desk.open(article).content.decode()
    Article.objects.update(visibility="hidden")
    assert article.get_absolute_url() not in desk.open(article).content.decode()

"""Import runs, their items and captures are read in the admin and never changed there."""

import datetime as dt

import pytest
from django.urls import reverse

from articles.importing import only_import
from articles.models import Article, Capture, ImportItem, ImportRun
from articles.records import Teaser
from articles.store import RecordStore
from tests.factories import moment
from tests.store.records import make_record

pytestmark = pytest.mark.django_db
MARKUP = "<script>alert('pier')</script> Café"


@pytest.fixture
def run():
    return ImportRun.objects.create(
        paths=["dumps/day.jsonl"], state="done", records=3, new=1, failed=2,
        finished_at=dt.datetime(2030, 1, 1, tzinfo=dt.UTC),
    )  # fmt: skip


def add_item(run, number, **fields):
    fields = {"origin": f"day.jsonl:{number}", "outcome": "failed", "reason": "no title"} | fields
    return ImportItem.objects.create(run=run, number=number, **fields)


def store(content=MARKUP, **facts):
    RecordStore().save([make_record(content=content, **facts)])
    return Capture.objects.latest("pk")


def test_a_run_is_shown_with_counts_that_lead_to_its_records(desk, run):
    add_item(run, 1)
    add_item(run, 2)
    add_item(run, 3, outcome="new", reason="")

    listed = desk.listed(ImportRun).content.decode()
    page = desk.open(run).content.decode()

    assert "day.jsonl" in listed
    assert "dumps/day.jsonl" in page
    address = reverse("admin:articles_importitem_changelist")
    link = f"{address}?run__id__exact={run.pk}&amp;outcome__exact=failed"
    assert f'<a href="{link}">2 failed</a>' in page
    failed = desk.client.get(link.replace("&amp;", "&"))
    assert [item.number for item in failed.context["cl"].result_list] == [1, 2]


def test_a_run_that_has_not_ended_says_so(desk):
    run = ImportRun.objects.create()

    with only_import():
        assert "running" in desk.open(run).content.decode()
    assert "interrupted" in desk.open(run).content.decode()
    assert desk.listed(ImportRun).status_code == 200


def test_records_are_filtered_by_reason_and_found_by_origin(desk, run):
    other = ImportRun.objects.create()
    for number in range(3):
        add_item(run, number)
    add_item(run, 3, reason="cannot be read", origin="pages.zip!/a.html")
    add_item(other, 1, reason="of another run")

    page = desk.listed(ImportItem, run__id__exact=run.pk, outcome__exact="failed")
    text = page.content.decode()
    chosen = desk.listed(ImportItem, run__id__exact=run.pk, reason="cannot be read")
    found = desk.listed(ImportItem, q="pages.zip")

    assert "no title (3)" in text
    assert "of another run (1)" not in text
    assert [item.number for item in chosen.context["cl"].result_list] == [3]
    assert [item.number for item in found.context["cl"].result_list] == [3]


def test_a_record_links_to_its_article_and_capture(desk, run):
    capture = store()
    item = add_item(run, 1, article=capture.article, capture=capture, outcome="new", reason="")

    page = desk.open(item).content.decode()

    assert reverse("admin:articles_article_change", args=[capture.article_id]) in page
    assert reverse("admin:articles_capture_change", args=[capture.pk]) in page
    assert desk.open(add_item(run, 2)).status_code == 200


@pytest.mark.parametrize("model", [ImportItem, ImportRun, Capture])
def test_a_longer_list_asks_no_more_queries(desk, run, model):
    def add(count):
        for number in range(ImportItem.objects.count(), count):
            capture = store(f"page {number}", headline=f"Story {number}", body=(f"{number}.",))
            add_item(run, number, article=capture.article, capture=capture)
            ImportRun.objects.create()

    add(2)
    before = desk.queries_of(model)
    add(12)
    assert desk.queries_of(model) == before


def test_a_capture_shows_where_each_value_came_from(desk):
    capture = store(byline="Ida Marsh")

    page = desk.open(capture).content.decode()

    assert "byline" in page
    assert "line 1" in page
    assert MARKUP not in page


def test_a_capture_shows_when_the_page_was_captured_again(desk):
    capture = store()
    capture.recaptures.create(captured_at=moment("2022-03-18T10:00"), captured_precision="second",
                              captured_from="record")  # fmt: skip

    page = desk.open(capture).content.decode()

    assert "2022-03-18 10:00:00+00:00 (second, record)" in page


def test_a_capture_shows_the_teasers_printed_beside_it(desk):
    teaser = Teaser(position=1, headline="Storm at sea", outlet="Harbour Post", text="It blew.")
    capture = store(teasers=(teaser,))
    teased = Article.objects.get(text_held="teaser")

    page = desk.open(capture).content.decode()

    assert reverse("admin:articles_article_change", args=[teased.pk]) in page


def test_the_page_as_it_was_read_is_plain_text(desk):
    capture = store()

    answer = desk.client.get(reverse("admin:articles_capture_raw", args=[capture.pk]))

    assert answer.content.decode() == MARKUP
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_damaged_page_is_said_to_be_damaged(desk):
    capture = store()
    Capture.objects.update(packed=b"not what it was")

    answer = desk.client.get(reverse("admin:articles_capture_raw", args=[capture.pk]), follow=True)

    assert "cannot be shown" in answer.content.decode()


def test_the_page_as_it_was_read_is_for_curators(client, django_user_model):
    capture = store()
    address = reverse("admin:articles_capture_raw", args=[capture.pk])

    assert client.get(address).status_code == 302
    client.force_login(django_user_model.objects.create_user("staff", is_staff=True))
    assert client.get(address).status_code == 403


def test_captures_are_found_by_article_and_by_checksum(desk):
    capture = store()

    for typed in (capture.article.public_id, capture.sha256):
        assert list(desk.listed(Capture, q=typed).context["cl"].result_list) == [capture]
    assert not desk.listed(Capture, q="other").context["cl"].result_list


def test_an_article_names_its_captures(desk):
    capture = store()

    page = desk.open(capture.article).content.decode()

    assert reverse("admin:articles_capture_raw", args=[capture.pk]) in page


@pytest.mark.parametrize("model", [ImportRun, ImportItem, Capture])
def test_nobody_adds_changes_or_deletes_them(admin_client, run, model):
    add_item(run, 1)
    store()
    row = model.objects.first()
    name = f"admin:articles_{model._meta.model_name}"

    assert admin_client.get(reverse(f"{name}_add")).status_code == 403
    for verb in ("change", "delete"):
        answer = admin_client.post(reverse(f"{name}_{verb}", args=[row.pk]), {"post": "yes"})
        assert answer.status_code == 403

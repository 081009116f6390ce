import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse

from articles.models import ImportRun
from articles.store import RecordStore
from tests.store.records import make_record

pytestmark = pytest.mark.django_db

PAGES = ["/admin/", "/admin/login/", "/admin/jsi18n/", "/admin/articles/article/"]


def test_the_admin_carries_the_name_of_the_archive(desk, settings):
    page = desk.client.get("/admin/").content.decode()

    assert settings.SITE_NAME in page
    assert "Django administration" not in page


@pytest.mark.parametrize("address", PAGES)
def test_nothing_of_it_is_kept_by_caches_or_search_engines(desk, client, address):
    answer = desk.client.get(address)

    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex"


def test_the_address_without_its_slash_leads_there(client):
    assert client.get("/admin")["Location"] == "/admin/"


def test_the_desk_counts_what_waits(desk):
    RecordStore().save([make_record(outlet="Harbour Post", authors=("Ida Marsh", "Otto Lind"))])
    run = ImportRun.objects.create(state="done", records=4, new=1, failed=3)

    page = desk.client.get("/admin/")

    waiting = page.context["desk"]
    assert {pile.label: pile.count for pile in waiting.new_names} == {
        "outlet": 1, "people": 2, "tags": 0, "topics": 0, "places": 0,
    }  # fmt: skip
    assert (waiting.failed.count, waiting.stale) == (3, 1)
    assert waiting.runs == (run,)
    for pile in (*waiting.new_names, waiting.failed):
        assert desk.client.get(pile.address).status_code == 200
    assert reverse("admin:articles_importrun_change", args=[run.pk]) in page.content.decode()


def test_an_empty_archive_has_an_empty_desk(desk):
    waiting = desk.client.get("/admin/").context["desk"]

    assert (waiting.failed, waiting.stale, waiting.runs) == (None, 0, ())


def test_who_may_not_see_articles_sees_no_desk(client):
    client.force_login(User.objects.create_user("staff", is_staff=True))

    assert client.get("/admin/").context["desk"] is None


def test_a_reader_is_asked_to_sign_in(client):
    client.force_login(User.objects.create_user("reader"))

    for address in ("/admin/", "/admin/articles/article/"):
        assert client.get(address)["Location"] == f"/admin/login/?next={address}"


def test_who_may_only_look_changes_nothing(client):
    RecordStore().save([make_record()])
    looker = User.objects.create_user("looker", is_staff=True)
    looker.user_permissions.set(
        Permission.objects.filter(content_type__app_label="articles", codename__startswith="view")
    )
    client.force_login(looker)
    address = client.get("/admin/articles/article/").context["cl"].result_list[0]
    address = reverse("admin:articles_article_change", args=[address.pk])

    assert client.get(address).status_code == 200
    assert client.post(address, {"headline": "Mine"}).status_code == 403


@pytest.mark.parametrize("model", ["user", "group"])
def test_accounts_are_for_administrators(admin_client, desk, model):
    assert admin_client.get(f"/admin/auth/{model}/").status_code == 200
    assert desk.client.get(f"/admin/auth/{model}/").status_code == 403

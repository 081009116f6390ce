"""A curator takes an import back, reads its pages again or goes on with it, without a shell."""

import contextlib
import datetime as dt
import fcntl
import json
import re
import sqlite3

import pytest
from django.contrib.admin.models import LogEntry
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import background, errands, index, ingest, uploads
from articles.importing import only_import
from articles.models import Article, Capture, Errand, ImportRun, Outlet
from articles.reading import Reading

pytestmark = pytest.mark.django_db

BRIDGE = {
    "title": "Harbour opens its new bridge", "text": "The bridge opened on Tuesday.",
    "source": "The Harbour Post", "url": "https://post.example/bridge",
}  # fmt: skip
FERRY = {
    "title": "Ferry ends after ninety years", "text": "The last ferry left at noon.",
    "source": "Thorn Weekly", "url": "https://thorn.example/ferry",
}  # fmt: skip


@pytest.fixture(autouse=True)
def begun(monkeypatch):
    """What would be begun in the background, without beginning it."""
    told = []
    monkeypatch.setattr(background, "begin", lambda *command, log: told.append(command))
    return told


@pytest.fixture
def run(tmp_path):
    return imported(tmp_path, BRIDGE, FERRY)


def imported(tmp_path, *records, name="day.jsonl"):
    dump = tmp_path / name
    dump.write_text("".join(json.dumps(record) + "\n" for record in records))
    ingest.import_dump([dump], Reading())
    return ImportRun.objects.latest("pk")


@pytest.fixture
def broken_off(tmp_path, monkeypatch):
    """An import of six records that ended behind the second."""
    monkeypatch.setattr(ingest, "BATCH", 2)
    dump = tmp_path / "day.jsonl"
    records = [BRIDGE | {"title": f"Ship {n} came in", "url": ""} for n in range(6)]
    dump.write_text("".join(json.dumps(record) + "\n" for record in records))

    def stop(tally):
        if tally.records >= 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest.import_dump([dump], Reading(), progress=stop)
    return ImportRun.objects.get()


def test_an_import_whose_process_is_gone_is_shown_as_interrupted(desk, run):
    counts = run.outcomes
    ImportRun.objects.update(state="running", finished_at=None, records=0, new=0)
    for address in (page("change", run), reverse("admin:articles_importrun_changelist")):
        assert "interrupted" in desk.client.get(address).content.decode()
    shown = desk.client.get(page("change", run)).context["original"]
    assert (shown.records, shown.outcomes) == (2, counts)

    with only_import():
        shown = desk.client.get(page("change", run)).context["original"]
    assert (shown.state, shown.records) == ("running", 2)


def page(name, run):
    return reverse(f"admin:articles_importrun_{name}", args=[run.pk])


def curate(headline):
    row = Article.objects.filter(headline=headline)
    row.update(summary="Ours", curated_fields=["summary"], indexed_revision=0)
    index.catch_up()


def test_the_page_of_a_run_offers_what_can_be_done_with_it(desk, run):
    shown = desk.open(run).content.decode()
    assert page("take_back", run) in shown
    assert page("read_again", run) in shown
    assert page("resume", run) not in shown


def test_what_would_go_and_stay_is_shown_before_anything_does(desk, run, begun):
    curate(FERRY["title"])
    shown = desk.client.get(page("take_back", run)).content.decode()
    assert "1 article and 1 page would go" in shown
    assert "a curator changed them: 1" in shown
    assert FERRY["title"] in shown
    assert Article.objects.count() == 2
    assert begun == []


def test_what_other_pages_tell_of_is_shown_as_staying(desk, tmp_path, run):
    again = imported(tmp_path, BRIDGE | {"text": "The bridge opened. Ships pass."}, name="b.jsonl")
    shown = desk.client.get(page("take_back", again)).content.decode()
    assert "0 articles and 1 page would go" in shown
    assert "they become what those say: 1" in shown


def test_how_many_pages_other_imports_met_too_is_said_before_and_after(desk, tmp_path, run, begun):
    words = "for other imports met"
    assert words not in desk.client.get(page("take_back", run)).content.decode()
    again = imported(tmp_path, BRIDGE, FERRY, name="again.jsonl")
    shown = desk.client.get(page("take_back", run)).content.decode()
    assert f"2 pages stay, {words} them too: {again.pk}." in shown

    answer = desk.client.post(page("take_back", run), {"begin": "Take it back"})
    call_command("run_errand", Errand.objects.get().pk)

    shown = desk.client.get(answer["Location"]).content.decode()
    assert f"2 pages stay, for import {again.pk} met them too." in shown
    assert Article.objects.count() == 2


def test_names_that_stay_are_listed_before_and_after(desk, run, begun):
    outlet = Outlet.objects.get(name="Thorn Weekly")
    Outlet.objects.filter(pk=outlet.pk).update(needs_review=False)
    shown = desk.client.get(page("take_back", run)).content.decode()
    words = "Names that stay without an article, for a curator looked at them: 1"
    link = f'<a href="/admin/articles/outlet/{outlet.pk}/change/">Thorn Weekly</a>, outlet'
    assert words in shown
    assert link in shown

    answer = desk.client.post(page("take_back", run), {"begin": "Take it back"})
    call_command("run_errand", Errand.objects.get().pk)

    shown = desk.client.get(answer["Location"]).content.decode()
    assert words in shown
    assert link in shown


def test_a_long_list_says_how_many_more_there_are(desk, run, monkeypatch):
    monkeypatch.setattr("articles.admin.errands.LISTED", 1)
    assert "and 1 more" in desk.client.get(page("take_back", run)).content.decode()


def test_the_button_takes_the_import_back(desk, run, begun):
    curate(FERRY["title"])
    answer = desk.client.post(page("take_back", run), {"begin": "Take it back"})
    errand = Errand.objects.get()
    assert answer["Location"] == errand.get_absolute_url()
    assert begun == [("run_errand", str(errand.pk))]
    assert "about to begin" in desk.client.get(answer["Location"]).content.decode()

    call_command("run_errand", errand.pk)

    assert [article.headline for article in Article.objects.all()] == [FERRY["title"]]
    run.refresh_from_db()
    assert run.state == "taken back"
    shown = desk.client.get(answer["Location"]).content.decode()
    assert "1 articles and 1 pages are gone" in shown
    assert FERRY["title"] in shown
    call_command("verify")


def test_who_began_it_is_kept_in_the_history_and_on_the_page(desk, curator, run):
    desk.client.post(page("take_back", run))
    entry = LogEntry.objects.get()
    assert (entry.user_id, entry.object_id) == (curator.pk, str(run.pk))
    assert entry.change_message == "Began to take it back."
    history = desk.client.get(reverse("admin:articles_importrun_history", args=[run.pk]))
    assert "Began to take it back." in history.content.decode()
    shown = desk.open(run).content.decode()
    assert "taking back" in shown
    assert "ida" in shown


def test_what_was_taken_back_is_not_offered_again(desk, run):
    call_command("take_back_import", str(run.pk))
    assert page("take_back", run) not in desk.open(run).content.decode()
    assert "has been taken back already" in desk.client.get(page("take_back", run)).content.decode()
    answer = desk.client.post(page("take_back", run), follow=True)
    assert "has been taken back already" in answer.content.decode()
    assert not Errand.objects.exists()
    answer = desk.client.post(page("read_again", run), follow=True)
    assert "None of its pages is kept" in answer.content.decode()


def test_reading_again_shows_what_would_change_before_it_does(desk, run):
    dated = dt.datetime(2021, 8, 3, tzinfo=dt.UTC)
    wrong = {"headline": "Wrongly read", "published_at": dated, "published_precision": "day"}
    Article.objects.filter(headline=FERRY["title"]).update(
        **wrong, published_earliest=dated, published_latest=dated
    )
    Capture.objects.filter(article__headline="Wrongly read").update(parser_version="0")
    shown = desk.client.get(page("read_again", run)).content.decode()
    assert "2 pages of this import are kept as read, 1 of them read by other versions" in shown

    looking = desk.client.post(page("read_again", run), {"begin": ""})["Location"]
    call_command("run_errand", Errand.objects.get().pk)

    shown = desk.client.get(looking).content.decode()
    assert "1 of 2 articles would change: headline 1, published_at 1" in shown
    assert "2021-08-03 00:00:00+00:00" in shown
    assert "&quot;Wrongly read&quot;" in shown
    assert Article.objects.filter(headline="Wrongly read").exists()

    doing = desk.client.post(page("read_again", run), {"write": ""})["Location"]
    call_command("run_errand", Errand.objects.latest("pk").pk)

    shown = desk.client.get(doing).content.decode()
    assert "1 of 2 articles changed: headline 1, published_at 1" in shown
    assert "Read them again and keep it" not in shown
    assert not Article.objects.filter(headline="Wrongly read").exists()
    call_command("verify")


def test_an_article_whose_page_is_one_no_longer_stays_and_is_listed(desk, run):
    capture = Capture.objects.filter(article__headline=FERRY["title"]).get()
    capture.content = b'{"note": "nothing of an article"}'
    capture.save()
    desk.client.post(page("read_again", run))
    errand = Errand.objects.get()
    call_command("run_errand", errand.pk)
    shown = desk.client.get(errand.get_absolute_url()).content.decode()
    assert "stays as it is" in shown


def test_a_run_that_was_broken_off_goes_on(desk, broken_off):
    assert page("resume", broken_off) in desk.open(broken_off).content.decode()
    shown = desk.client.get(page("resume", broken_off)).content.decode()
    assert "broken off behind 2 records" in shown
    watched = desk.client.post(page("resume", broken_off))["Location"]
    call_command("run_errand", Errand.objects.get().pk)
    assert "6 records read" in desk.client.get(watched).content.decode()
    broken_off.refresh_from_db()
    assert (broken_off.state, broken_off.new) == ("done", 6)
    assert page("resume", broken_off) not in desk.open(broken_off).content.decode()


def test_a_run_whose_dump_is_gone_does_not_go_on(desk, broken_off, tmp_path):
    (tmp_path / "day.jsonl").unlink()
    assert "no longer where it was" in desk.client.get(page("resume", broken_off)).content.decode()
    answer = desk.client.post(page("resume", broken_off), follow=True)
    assert "no longer where it was" in answer.content.decode()
    broken_off.paths = ["a\0b"]
    assert "no longer where" in errands.why_not("resume", broken_off)


def test_a_run_that_ended_does_not_go_on(desk, run):
    assert "was not broken off: it is done" in desk.client.get(page("resume", run)).content.decode()


def test_an_upload_that_goes_on_is_dropped_when_it_has_ended(desk, broken_off, settings, tmp_path):
    settings.UPLOADS_DIR = tmp_path / "uploads"
    content = (tmp_path / "day.jsonl").read_bytes()
    upload = uploads.keep([content], name="day.jsonl", by="ida")
    broken_off.items.all().delete()
    broken_off.paths = [str(upload.path)]
    broken_off.save()
    desk.client.post(page("resume", broken_off))
    call_command("run_errand", Errand.objects.get().pk)
    assert not upload.folder.exists()
    assert (tmp_path / "day.jsonl").exists()


def test_what_fails_says_why(desk, broken_off, tmp_path):
    watched = desk.client.post(page("resume", broken_off))["Location"]
    (tmp_path / "day.jsonl").write_text(json.dumps(BRIDGE) + "\n")
    with pytest.raises(CommandError, match="not what it was"):
        call_command("run_errand", Errand.objects.get().pk)
    assert "It failed on" in (shown := desk.client.get(watched).content.decode())
    assert "the dump is not what it was" in shown


def test_nothing_begins_beside_an_import_or_another_errand(desk, run, settings):
    with (settings.DATA_DIR / "import.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "is running" in desk.client.get(page("take_back", run)).content.decode()
        answer = desk.client.post(page("take_back", run), follow=True)
        assert "is running" in answer.content.decode()
    assert not Errand.objects.exists()
    desk.client.post(page("take_back", run))
    desk.client.post(page("take_back", run))
    assert Errand.objects.count() == 1


def test_an_errand_is_carried_out_once(run):
    errand = Errand.objects.create(run=run, kind=Errand.Kind.LOOK, started_by="ida")
    call_command("run_errand", errand.pk)
    with pytest.raises(CommandError, match="has begun already"):
        call_command("run_errand", errand.pk)
    with pytest.raises(CommandError, match="there is no errand 999"):
        call_command("run_errand", 999)
    assert str(errand) == f"Import {run.pk}: looking what reading again would change"


def test_an_errand_that_died_says_so_and_can_be_begun_again(desk, run):
    errand = Errand.objects.create(
        run=run, kind="take back", state="running", started_by="ida", done=1, total=4
    )
    assert "25 % done" in desk.client.get(errand.get_absolute_url()).content.decode()
    long_ago = timezone.now() - dt.timedelta(hours=1)
    Errand.objects.update(told_at=long_ago, started_at=long_ago)
    shown = desk.client.get(errand.get_absolute_url()).content.decode()
    assert "It was broken off" in shown
    desk.client.post(page("take_back", run))
    assert Errand.objects.count() == 2


def test_an_errand_belongs_to_its_run(desk, run):
    errand = Errand.objects.create(run=run, kind="look", started_by="ida")
    address = reverse("admin:articles_importrun_errand", args=[run.pk + 1, errand.pk])
    assert desk.client.get(address).status_code == 404
    assert desk.client.get(page("take_back", ImportRun(pk=999))).status_code == 404


@pytest.mark.parametrize("name", ["take_back", "read_again", "resume"])
def test_those_who_may_not_are_refused(client, curator, run, name):
    errand = Errand.objects.create(run=run, kind="look", started_by="ida", state="done")
    curator.groups.clear()
    client.force_login(curator)
    assert client.get(page(name, run)).status_code == 403
    assert client.post(page(name, run)).status_code == 403
    assert client.get(errand.get_absolute_url()).status_code == 403
    client.logout()
    assert client.get(page(name, run)).status_code == 302


def test_a_forged_form_begins_nothing(curator, run):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(curator)
    assert strict.post(page("take_back", run)).status_code == 403
    assert not Errand.objects.exists()


@pytest.mark.parametrize("name", ["take_back", "read_again", "resume"])
def test_the_buttons_send_what_a_form_of_this_site_sends(curator, broken_off, name):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(curator)
    shown = strict.get(page(name, broken_off)).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', shown)
    assert token
    answer = strict.post(page(name, broken_off), {"csrfmiddlewaretoken": token[1]})
    assert answer["Location"] == Errand.objects.get().get_absolute_url()


def test_a_process_of_its_own_carries_it_out(monkeypatch, tmp_path):
    monkeypatch.undo()
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "newsarchive.settings")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "other"))
    background.begin("migrate", "--verbosity", "0", log=tmp_path / "log")
    assert background.begun[-1].wait(timeout=120) == 0
    with contextlib.closing(sqlite3.connect(tmp_path / "other" / "archive.sqlite3")) as archive:
        assert archive.execute("select count(*) from articles_errand").fetchone() == (0,)
    background.begin("run_errand", "7", log=tmp_path / "log")
    assert background.begun[-1].wait(timeout=120) == 2
    assert "there is no errand 7" in (tmp_path / "log").read_text()

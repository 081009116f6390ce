"""A curator hands a dump over, sees how it is read, and imports or drops it, without a shell."""

import contextlib
import fcntl
import os
import sqlite3
import time
from multiprocessing import active_children

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from articles import background, uploads
from articles.models import Article, Capture, ImportItem, ImportRun

UPLOAD = "/admin/articles/importrun/upload/"
LINES = (
    b'{"title": "Harbour opens its new bridge", "text": "The bridge opened on Tuesday.",'
    b' "source": "The Harbour Post", "author": "Ana Ruiz", "date": "2021-08-03"}\n'
    b'{"note": "nothing of an article"}\n'
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_uploads(settings, tmp_path):
    settings.UPLOADS_DIR = tmp_path / "uploads"


def hand_over(client, content=LINES, name="day.jsonl", **fields):
    dump = SimpleUploadedFile(name, content)
    return client.post(UPLOAD, {"dump": dump, "captured_at": "", "format": "", **fields})


def handed_over(**fields):
    return uploads.keep([LINES], name="day.jsonl", by="ida", **fields)


def test_the_list_of_runs_offers_an_import_to_those_who_may(desk, client, admin_user):
    assert UPLOAD in desk.listed(ImportRun).content.decode()


def test_a_dump_is_shown_as_it_would_be_read_and_nothing_is_imported(desk):
    answer = hand_over(desk.client, captured_at="2021-08-05")
    page = desk.client.get(answer["Location"]).content.decode()
    assert "Harbour opens its new bridge" in page
    assert "The Harbour Post" in page
    assert "Would be skipped" in page or "neither headline nor text" in page
    assert "2021-08-05" in page
    assert not Article.objects.exists()
    assert "day.jsonl" in desk.client.get(UPLOAD).content.decode()


def test_a_dropped_dump_leaves_nothing(desk, settings):
    upload = handed_over()
    address = reverse("admin:articles_importrun_preview", args=[upload.key])
    answer = desk.client.post(address, {"drop": "Drop it"}, follow=True)
    assert "was dropped" in answer.content.decode()
    assert list(settings.UPLOADS_DIR.iterdir()) == []
    assert desk.client.get(address).status_code == 404


def test_an_upload_is_imported_under_the_name_of_its_curator_and_dropped(settings):
    upload = handed_over()
    call_command("import_upload", upload.key)
    assert Article.objects.get().headline == "Harbour opens its new bridge"
    assert ImportRun.objects.get().started_by == "ida"
    assert not upload.folder.exists()


def test_no_page_says_where_an_upload_lies_on_the_server(desk, settings):
    answer = hand_over(desk.client, b"\x89PNG\r\n\x1a\n" + b"0" * 99, name="pier.png")
    preview = desk.client.get(answer["Location"]).content.decode()
    call_command("import_upload", handed_over().key)
    pages = [desk.listed(ImportItem), desk.listed(Capture), desk.open(ImportRun.objects.get()),
             desk.open(ImportItem.objects.get(number=1)), desk.open(Article.objects.get())]  # fmt: skip
    texts = [preview, *(page.content.decode() for page in pages)]

    assert "not a page" in preview or "not a kind of dump" in preview
    assert all("day.jsonl" in text for text in texts[1:])
    assert not any(str(settings.UPLOADS_DIR) in text for text in texts)


@pytest.mark.parametrize("key", ["0" * 16, "../../etc", ""])
def test_an_upload_that_never_was_is_said_so(key):
    with pytest.raises(CommandError, match="there is no upload"):
        call_command("import_upload", key)


def test_an_upload_that_cannot_be_read_stays_and_is_said_so():
    upload = uploads.keep([b"\x89PNG\r\n\x1a\n" + bytes(200)], name="p.png", by="ida")
    with pytest.raises(CommandError, match=r"p\.png"):
        call_command("import_upload", upload.key)
    assert upload.folder.exists()


def test_the_button_starts_an_import_that_outlives_the_request(
    desk, settings, monkeypatch, tmp_path
):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "newsarchive.settings")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "other"))
    settings.UPLOADS_DIR = tmp_path / "other" / "uploads"
    upload = handed_over()
    address = reverse("admin:articles_importrun_preview", args=[upload.key])
    answer = desk.client.post(address, {"import": "Import it"}, follow=True)
    assert "has begun" in answer.content.decode()
    (process,) = background.begun
    assert process.wait(timeout=120) == 0
    assert not upload.folder.exists()
    with contextlib.closing(sqlite3.connect(tmp_path / "other" / "archive.sqlite3")) as archive:
        (headlines,) = archive.execute("select headline from articles_article").fetchall()
    assert headlines == ("Harbour opens its new bridge",)


def test_no_second_import_begins_beside_a_running_one(desk, settings):
    upload = handed_over()
    address = reverse("admin:articles_importrun_preview", args=[upload.key])
    with (settings.DATA_DIR / "import.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "Another import is running" in desk.client.get(address).content.decode()
        answer = desk.client.post(address, {"import": "Import it"}, follow=True)
    assert "try again when it has ended" in answer.content.decode()
    assert upload.folder.exists()


def test_a_dump_over_the_limit_is_refused_in_words(desk, settings):
    settings.UPLOAD_LIMIT_MB = 1
    answer = hand_over(desk.client, content=bytes(1024 * 1024 + 1))
    assert answer.status_code == 400
    assert "1 MB may be handed over here" in answer.content.decode()
    answer = hand_over(desk.client, content=bytes(3 * 1024 * 1024))
    assert answer.status_code == 413
    assert "manage.py import_dump" in answer.content.decode()
    assert uploads.waiting() == []


def test_without_a_file_the_form_says_what_is_missing(desk):
    answer = desk.client.post(UPLOAD, {"captured_at": "soon", "format": ""})
    assert answer.status_code == 400
    assert "This field is required" in answer.content.decode()
    assert "valid date" in answer.content.decode()


def test_a_day_to_come_is_refused_beside_its_field(desk):
    answer = hand_over(desk.client, captured_at="2999-01-01")
    assert answer.status_code == 400
    assert "This day is yet to come" in answer.content.decode()
    assert uploads.waiting() == []


def test_a_forged_form_is_refused(curator):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(curator)
    assert hand_over(strict).status_code == 403


def test_those_who_may_not_import_are_refused(client, curator, settings):
    settings.UPLOAD_LIMIT_MB = 1
    upload = handed_over()
    curator.groups.clear()
    client.force_login(curator)
    assert client.get(UPLOAD).status_code == 403
    assert hand_over(client).status_code == 403
    assert hand_over(client, content=bytes(3 * 1024 * 1024)).status_code == 403
    address = reverse("admin:articles_importrun_preview", args=[upload.key])
    assert client.post(address, {"drop": ""}).status_code == 403
    client.logout()
    assert client.get(UPLOAD).status_code == 302


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("day.jsonl", "day.jsonl"),
        ("../../etc/passwd", "passwd"),
        ("C:\\dumps\\one day.zip", "one day.zip"),
        (".hidden", "hidden"),
        ("a;rm -rf *.txt", "a_rm -rf _.txt"),
        ("", "dump"),
        ("Zürich.html", "Zürich.html"),
    ],
)
def test_names_of_files_are_made_harmless(name, kept):
    assert uploads.safe_name(name) == kept


def test_half_an_upload_leaves_nothing(settings):
    def breaking():
        yield LINES
        raise OSError("the line went dead")

    with pytest.raises(OSError, match="dead"):
        uploads.keep(breaking(), name="day.jsonl", by="ida")
    assert list(settings.UPLOADS_DIR.iterdir()) == []


def test_forgotten_uploads_are_dropped():
    old, young = handed_over(), handed_over()
    past = time.time() - uploads.KEPT_FOR.total_seconds() - 60
    os.utime(old.folder, (past, past))
    uploads.drop_forgotten()
    assert uploads.waiting() == [young]


def test_a_long_dump_shows_its_first_records(desk):
    upload = uploads.keep([LINES] * 30, name="day.jsonl", by="ida")
    assert uploads.preview(upload).more
    page = desk.client.get(reverse("admin:articles_importrun_preview", args=[upload.key]))
    assert "there are more" in page.content.decode()


def test_a_preview_says_which_record_is_not_read(desk):
    upload = uploads.keep([LINES, b"{broken\n"], name="day.jsonl", by="ida")
    empty = uploads.keep([b" \n"], name="empty.txt", by="ida")

    def shown(key):
        page = desk.client.get(reverse("admin:articles_importrun_preview", args=[key]))
        return page.content.decode()

    assert "<li>day.jsonl:3: broken JSON" in shown(upload.key)
    assert "<li>empty.txt: the file holds nothing but blank space" in shown(empty.key)


def test_a_preview_that_takes_too_long_says_so(desk):
    upload = uploads.keep([LINES] * 30, name="day.jsonl", by="ida")

    before = {child.pid for child in active_children()}
    broken_off = uploads.preview(upload, seconds=0.001)

    assert "it takes too long to read: broken off after 0.001 s" in broken_off.unread[-1].reason
    assert {child.pid for child in active_children()} <= before

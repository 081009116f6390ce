"""The columns of a table handed over are shown as they are read, named otherwise, read again."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from articles import uploads
from articles.admin import column_form
from articles.models import Article, ImportRun

TABLE = (
    "Titel;Toen;Woorden\nVeer gestopt;3.8.2021;Het voer niet meer.\nBrug open;4.8.2021;Ze staat.\n"
)
BARE = "1,The ferry ended its long service today\n2,The old bridge opened to all the ships\n"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_uploads(settings, tmp_path):
    settings.UPLOADS_DIR = tmp_path / "uploads"


@pytest.fixture
def at(desk):
    """Return a function that hands a table over and gives its page: what is got, what is posted."""

    def handed_over(content=TABLE, name="day.csv"):
        upload = uploads.keep([content.encode()], name=name, by="ida")
        return Page(desk.client, upload)

    return handed_over


class Page:
    def __init__(self, client, upload):
        self.client, self.upload = client, upload
        self.address = reverse("admin:articles_importrun_preview", args=[upload.key])

    def seen(self):
        return self.client.get(self.address).text

    def post(self, button, *chosen):
        fields = {f"column-{number}": field for number, field in enumerate(chosen, 1)}
        return self.client.post(self.address, {button: "", **fields}, follow=True)

    @property
    def columns(self):
        found = uploads.find(self.upload.key)
        assert found is not None
        return found.columns


def test_it_says_which_columns_were_read_as_what(at):
    page = at().seen()
    assert "<li>day.csv: columns read as headline=Titel</li>" in page
    assert "Read as headline. It holds: Veer gestopt · Brug open" in page
    assert "Not read as anything. It holds: Het voer niet meer. · Ze staat." in page


def test_a_column_that_was_not_understood_is_named_seen_and_imported(at):
    page = at()
    assert "0 paragraphs" in page.seen()

    told = page.post("again", "", "published", "text").text
    assert "columns read as headline=Titel published=Toen text=Woorden" in told
    assert "full, 1 paragraph<" in told
    assert not Article.objects.exists()

    call_command("import_upload", page.upload.key)
    article = Article.objects.get(headline="Veer gestopt")
    assert article.body == "Het voer niet meer."
    assert f"{article.published_at:%d.%m.%Y}" == "03.08.2021"
    said = {"published": "Toen", "text": "Woorden"}
    assert ImportRun.objects.get().options["columns"] == said


def test_each_choice_has_a_label_and_says_what_was_said(at):
    page = at()
    page.post("again", "", "", "text")
    told = page.seen()
    assert '<label for="id_column-3">Woorden:</label>' in told
    assert 'aria-describedby="id_column-3_helptext"' in told
    assert '<option value="text" selected>' in told
    page.post("again", "", "", "")
    assert page.columns == {}


def test_two_columns_cannot_be_one_field_and_it_is_said_beside_the_second(at):
    page = at()
    answer = page.post("again", "", "text", "text")
    assert answer.status_code == 400
    told = answer.text
    error = told.index("“Toen” is the text already.")
    assert told.index("id_column-2_helptext") < error < told.index('for="id_column-3"')
    assert 'aria-describedby="id_column-3_helptext id_column-3_error"' in told
    assert page.columns == {}


def test_a_field_that_is_none_is_refused(at):
    page = at()
    assert page.post("again", "lead").status_code == 400
    assert page.columns == {}


def test_what_was_changed_is_seen_before_it_is_imported(at, monkeypatch):
    begun: list[uploads.Upload] = []
    monkeypatch.setattr(uploads, "begin", begun.append)
    page = at()
    told = page.post("import", "", "", "text").text
    assert "You changed columns" in told
    assert "text=Woorden" in told
    assert begun == []
    page.post("import", "", "", "text")
    (upload,) = begun
    assert upload.columns == {"text": "Woorden"}


def test_a_table_is_dropped_whatever_is_chosen(at):
    page = at()
    assert "was dropped" in page.post("drop", "text", "text").text
    assert uploads.find(page.upload.key) is None


def test_where_there_is_no_header_what_was_guessed_is_chosen_already(at, monkeypatch):
    page = at(BARE, "bare.csv")
    told = page.seen()
    assert '<option value="headline" selected>' in told
    assert "columns read as headline=2" in told
    page.post("again", "id", "headline")
    assert page.columns == {"id": "1", "headline": "2"}


def test_a_table_of_which_nothing_is_understood_can_be_named(at):
    page = at("1;3\n2;4\n")
    told = page.seen()
    assert "no header" in told
    assert 'value="Import it"' not in told
    assert "columns read as headline=1 text=2" in page.post("again", "headline", "text").text


def test_of_very_wide_tables_the_first_columns_are_asked_about(at, monkeypatch):
    monkeypatch.setattr(column_form, "_COLUMNS", 2)
    told = at().seen()
    assert "It has 1 more columns" in told
    assert "id_column-3" not in told


def test_what_is_no_table_has_no_columns(at):
    told = at('{"title": "Ferry ends", "text": "It left."}\n', "day.jsonl").seen()
    assert "Which column is what" not in told
    assert "columns read as" not in told

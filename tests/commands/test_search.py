import io
import json

import pytest
from django.core.management import CommandError, call_command

from articles import index
from articles.management.commands.search import Command
from articles.records import PersonNamed
from articles.store import RecordStore
from tests.store.records import dated, make_record

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def archive():
    RecordStore().save(
        [
            make_record(
                content="one",
                outlet="Harbour Post",
                tags=("Pier",),
                people=(PersonNamed("Otto Lind"),),
                section="City",
                published=dated("2021-08-03"),
                url="https://post.example/pier",
            ),
            make_record(content="two", headline="Walrus <b>seen</b>", body=("A walrus & a seal.",)),
        ]
    )
    index.catch_up()


def run(capsys, *arguments):
    call_command("search", *arguments)
    return capsys.readouterr().out


def test_what_is_found_is_told_as_data(archive, capsys):
    found = json.loads(run(capsys, "#pier", "--json", "--facets"))

    assert found["query"] == "#pier"
    assert found["total"] == 1
    hit = found["hits"][0]
    assert (hit["outlet"], hit["published"], hit["text_held"]) == (
        "Harbour Post", "2021-08-03", "full",
    )  # fmt: skip
    assert hit["source_url"] == "https://post.example/pier"
    assert hit["address"].startswith(f"/article/{hit['id']}/")
    assert found["facets"]["outlet"] == [["Harbour Post", 1]]
    assert found["facets"]["person"] == [["Otto Lind", 1]]
    assert found["facets"]["section"] == [["City", 1]]
    assert found["facets"]["text_held"] == [["full", 1]]
    assert found["facets"]["year"] == [["2021", 1]]


def test_a_snippet_marks_what_matched_and_escapes_the_rest(archive, capsys):
    found = json.loads(run(capsys, "walrus", "--json"))

    assert "<mark>walrus</mark> &amp; a seal" in found["hits"][0]["snippet"]
    assert "facets" not in found


def test_results_are_told_in_words(archive, capsys):
    told = run(capsys, '"east pier')

    assert told.startswith("1 found: articles that")
    assert "[Harbour Post, 2021-08-03]" in told
    assert "quotation mark" in told


def test_a_slip_of_spelling_is_pointed_out(archive, capsys):
    assert "Did you mean “walrus”? That finds 1." in run(capsys, "walros")
    assert "Did you mean" not in run(capsys, "walrus")


def test_what_is_no_unicode_is_searched_all_the_same(archive, capsys, tmp_path):
    assert run(capsys, "walrus \udcff").startswith("1 found")
    (tmp_path / "queries").write_bytes(b"walrus \xff\n")
    told = json.loads(run(capsys, "--batch", str(tmp_path / "queries")))
    assert (told["query"], told["total"]) == ("walrus \ufffd", 1)


def test_many_queries_are_answered_line_by_line(archive, tmp_path, capsys, monkeypatch):
    queries = tmp_path / "queries.txt"
    queries.write_text("walrus\n\n#pier\n")

    lines = run(capsys, "--batch", str(queries)).splitlines()
    assert [json.loads(line)["total"] for line in lines] == [1, 2, 1]

    monkeypatch.setattr("sys.stdin", io.StringIO("nothing-like-it\n"))
    assert json.loads(run(capsys, "--batch", "-"))["total"] == 0


def test_limit_and_offset_page_through(archive, capsys):
    first = json.loads(run(capsys, "", "--json", "--limit", "1"))
    second = json.loads(run(capsys, "", "--json", "--limit", "1", "--offset", "1"))

    assert first["total"] == second["total"] == 2
    assert first["hits"][0]["id"] != second["hits"][0]["id"]


def test_what_cannot_be_done_is_said(archive, settings, tmp_path):
    with pytest.raises(CommandError, match="give a query"):
        call_command("search")
    with pytest.raises(CommandError, match=r"gone\.txt"):
        call_command("search", "--batch", str(tmp_path / "gone.txt"))
    (settings.INDEX_DIR / "current").write_text("gone")
    index.close()
    with pytest.raises(CommandError, match="rebuild_index"):
        call_command("search", "pier")


@pytest.mark.parametrize("query", ["-walrus", '-"east pier"', "-headline:walrus", "-(walrus seal)"])
def test_a_query_that_begins_by_leaving_out_is_no_option(archive, capsys, query):
    Command().run_from_argv(["manage.py", "search", query, "--limit", "5", "--json"])

    found = json.loads(capsys.readouterr().out)
    assert (found["query"], found["total"]) == (query, 1)


@pytest.mark.parametrize("option", ["--limit", "--offset"])
def test_a_count_below_nothing_is_refused(archive, capsys, option):
    with pytest.raises(SystemExit) as stop:
        Command().run_from_argv(["manage.py", "search", "pier", option, "-1"])

    assert stop.value.code == 2
    assert "'-1' is not a count" in capsys.readouterr().err


def test_a_line_that_is_no_utf_8_is_said_and_the_rest_goes_on(db, monkeypatch, capsys):
    lines = io.BytesIO("harbour\nca\udcf1on\nbridge\n".encode(errors="surrogateescape"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(lines, encoding="utf-8"))

    call_command("search", batch="-")

    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 3
    assert told.err.strip() == "Line 2 is no UTF-8; what is was searched."

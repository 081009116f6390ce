import json

import pytest
from django.core.management import call_command

from articles.models import Alias, Article, MatchSuggestion, Outlet
from tests.factories import make_article, make_outlet

pytestmark = pytest.mark.django_db
URL = "https://gullradio.example/1"


def run(capsys, *options):
    call_command("merge_twins", *options)
    return capsys.readouterr().out


def test_a_dry_run_lists_and_changes_nothing(capsys):
    older, newer = (make_article("Ferry is late", url=URL) for _ in range(2))

    said = run(capsys, "--dry-run")

    assert f"{newer.public_id} would go into {older.public_id}: the same address" in said
    assert "1 articles would go into another; 0 pairs are doubtful." in said
    assert Article.objects.count() == 2


def test_twins_are_merged_and_doubtful_pairs_asked_about(capsys):
    for _ in range(2):
        make_article("Ferry is late", url=URL)
    for name in ("Gull Radio", "Thorn Weekly"):
        make_article("Pier sold", outlet=name, url="https://thornpost.example/1")
    host = make_outlet("thornpost.example", needs_review=True)
    make_article("Crane falls", outlet=host)

    said = run(capsys)

    assert "went into" in said
    assert "the same address, under two outlets" in said
    assert "1 articles went into another; 1 pairs are doubtful." in said
    assert Article.objects.count() == 4
    assert MatchSuggestion.objects.filter(kind="article").count() == 1
    assert "0 articles went into another; 0 pairs are doubtful." in run(capsys)


def test_the_same_text_under_another_id_of_its_collection_stays_its_own_row(capsys):
    for number in range(2):
        make_article("Ferry is late", url=URL, collection="day", record_id=str(number))

    assert "0 articles went into another; 0 pairs are doubtful." in run(capsys)


def test_an_import_tells_which_outlet_a_host_is(tmp_path, capsys):
    def write(name, *records):
        lines = [json.dumps(record) for record in records]
        (tmp_path / name).write_text("\n".join(lines))
        call_command("import_dump", str(tmp_path / name))

    text = "The ferry came two hours late on Tuesday, and nobody on the pier knew why it did. " * 3
    page = {"title": "Ferry is late", "text": text, "url": URL}
    write("first.jsonl", page)
    assert Outlet.objects.get().name == "gullradio.example"

    more = [page | {"title": f"Pier {n}", "url": f"{URL}{n}", "source": "Gull Radio",
                    "text": f"{n} {text}"} for n in range(3)]  # fmt: skip
    write("second.jsonl", *more)

    asked = MatchSuggestion.objects.get(kind="outlet")
    assert (asked.name, asked.seen) == ("gullradio.example", 3)
    assert Outlet.objects.get(name="gullradio.example").taken_for == Outlet.objects.get(
        name="Gull Radio"
    )
    assert not Alias.objects.exists()

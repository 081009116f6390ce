"""Dumps that hold an article several times, imported whole: each article once, each page kept."""

import json

import pytest
from django.core.management import call_command

from articles.models import Article, Capture

pytestmark = pytest.mark.django_db

TEXT = [
    "The weir at Thornport was closed on Tuesday after the flood had torn two of its gates away.",
    "It will open again in spring, the river office said; until then ships wait at the old lock.",
    "Skippers had asked for a second lock for years, and their union called the closure no surprise.",
]
ADDRESS = "https://www.thornpost.example/2021/08/03/weir-closed"


def write_page(
    path, *, canonical="", headline="Weir closed after flood - Thorn Post", date="2021-08-03"
):
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    path.write_text(
        f"<html><head><title>{headline}</title>{link}<meta property='og:site_name' content='Thorn Post'>"
        f"<meta property='og:type' content='article'>"
        f"<meta property='article:published_time' content='{date}T10:00:00Z'></head>"
        f"<body><article><h1>{headline}</h1>{paragraphs}</article></body></html>"
    )


def write_lines(path, *addresses, **fields):
    record = {"title": "Weir closed after flood", "text": "\n\n".join(TEXT), "source": "Thorn Post",
              "published": "2021-08-03"} | fields  # fmt: skip
    path.write_text("".join(json.dumps(record | {"url": one}) + "\n" for one in addresses))


def imported(capsys, *paths):
    call_command("import_dump", *map(str, paths), "--json")
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    return {name: told[name] for name in ("new", "updated", "unchanged", "duplicate") if told[name]}


def test_a_page_and_its_twins_of_every_kind_are_one_article(tmp_path, capsys):
    pages = tmp_path / "pages"
    pages.mkdir()
    write_page(pages / "a.html", canonical=ADDRESS)
    write_page(pages / "b.amp.html", canonical=f"{ADDRESS}/amp", headline="Weir closed after flood")
    lines = tmp_path / "day.jsonl"
    write_lines(
        lines, f"{ADDRESS}?utm_source=rss", "http://m.thornpost.example/2021/08/03/weir-closed/"
    )

    assert imported(capsys, pages) == {"new": 1, "duplicate": 1}
    assert sum(imported(capsys, lines).values()) == 2
    assert imported(capsys, pages, lines) == {"unchanged": 4}

    assert Article.objects.count() == 1
    assert Capture.objects.filter(article=Article.objects.get()).count() == 4
    call_command("verify")
    assert capsys.readouterr().out == ""


def test_lines_first_and_pages_later_are_the_same_article(tmp_path, capsys):
    lines, page = tmp_path / "day.jsonl", tmp_path / "page.html"
    write_lines(lines, f"https://web.archive.org/web/20210804000000/{ADDRESS}")
    write_page(page, canonical=ADDRESS)

    assert imported(capsys, lines) == {"new": 1}
    assert "new" not in imported(capsys, page)
    assert Article.objects.get().captures.count() == 2


def test_ids_of_a_collection_keep_copies_apart(tmp_path, capsys):
    lines = tmp_path / "wire.jsonl"
    records = [{"title": "Weir closed after flood", "text": TEXT[0], "id": n} for n in (1, 2, 3)]
    lines.write_text("".join(json.dumps(record) + "\n" for record in records))

    assert imported(capsys, lines) == {"new": 3}
    assert imported(capsys, lines) == {"unchanged": 3}

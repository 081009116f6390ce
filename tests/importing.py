"""Imports of records in tests: made, looked at and taken back."""

import datetime as dt
import json

from django.core.management import call_command

from articles import index
from articles.ingest import import_dump
from articles.models import (
    Article,
    ArticlePerson,
    ArticleVersion,
    Capture,
    ImportRun,
    RelatedLink,
    Tag,
    VersionCapture,
)
from articles.reading import Reading
from articles.search.syntax import parse

ONE = {
    "title": "Harbour opens its new bridge", "text": "The bridge opened on Tuesday.",
    "source": "The Harbour Post", "url": "https://post.example/bridge", "author": "Ana Ruiz",
    "tags": ["Bridge"], "date": "2021-08-03",
}  # fmt: skip
FULLER = ONE | {
    "text": "The bridge opened on Tuesday.\n\nShips passed below it.",
    "tags": ["Ships"],
}
OTHER = {
    "title": "Ferry ends after ninety years", "text": "The last ferry left at noon.",
    "source": "Thorn Weekly", "url": "https://thorn.example/ferry", "author": "Teo Vance",
}  # fmt: skip


def imported(tmp_path, *records, name="day.jsonl", **reading):
    """Import records; return the run."""
    path = tmp_path / name
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    tally = import_dump([path], Reading(**reading))
    assert tally.run is not None
    return ImportRun.objects.get(pk=tally.run)


def rows():
    """Return all that an import makes, as readers see it."""
    return (
        sorted(Article.objects.values_list("headline", "body", "outlet__name", "visibility")),
        sorted(ArticlePerson.objects.values_list("person__name", "role")),
        sorted(Tag.objects.filter(article_links__isnull=False).values_list("name")),
        sorted(Capture.objects.values_list("sha256", "article__headline")),
        RelatedLink.objects.count(),
        list(ArticleVersion.objects.values_list("article__headline", "number", "touched", "body")),
        sorted(VersionCapture.objects.values_list("version__number", "capture__sha256")),
    )


def found(text):
    return index.engine().search(parse(text, today=dt.date(2021, 8, 5))).total


def taken_back(run, **options):
    call_command("take_back_import", str(run.pk), **options)
    run.refresh_from_db()


CUT = ONE | {"text": "The bridge opened on Monday. Nobody was hurt."}
LAST = ONE | {"text": "The bridge opened on Monday, at noon. Nobody was hurt."}


def numbered():
    rows = ArticleVersion.objects.order_by("article", "number")
    return [(row.number, row.body, row.sightings.count()) for row in rows]

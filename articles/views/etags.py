"""Validators: texts that change whenever what a page shows has changed, for one cheap query."""

import datetime as dt
import hashlib
from functools import cache

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.http import HttpRequest
from django.utils import timezone

from articles.errors import IndexUnreadableError
from articles.index import engine
from articles.models import Article, ImportItem
from articles.models.naming import NamedThing

_SHOWN = ("templates/**/*.html", "static/**/*.*", "articles/**/*.py")
"""Files that what a page says is made by."""


def article_etag(request: HttpRequest, public_id: str, slug: str = "") -> str | None:
    """Return the validator of an article's page, or None when there is no such article.

    Behind a search the page also shows what the search finds, so it changes with the index.
    """
    state = Article.objects.visible().state_of(public_id.lower())
    if not state:
        return None
    if not (search := request.META.get("QUERY_STRING", "")):
        return etag_of(state, today())
    return etag_of(state, today(), search, _generation())


def _generation() -> str:
    try:
        return engine().generation()
    except IndexUnreadableError:
        return ""


def archive_etag(request: HttpRequest, *_: str, **__: str) -> str:
    """Return the validator of a page that shows the archive, or a part of it, by its names.

    Whatever changes such a page was imported, done by a curator, or taken into the index; each
    leaves a mark behind that is found without reading through the articles.
    """
    imported = ImportItem.objects.order_by("-pk").values_list("pk", flat=True).first()
    curated = LogEntry.objects.order_by("-pk").values_list("pk", flat=True).first()
    return etag_of(_generation(), imported, curated, request.get_full_path(), today())


def name_etag(request: HttpRequest, thing: NamedThing, **_: object) -> str:
    """Return the validator of the page of an outlet, a person, a tag, a topic or a place."""
    own = [getattr(thing, field.attname) for field in thing._meta.concrete_fields]
    return etag_of(archive_etag(request), own)


def today() -> dt.date:
    """Return the day in UTC, which is the archive's clock."""
    return timezone.now().astimezone(dt.UTC).date()


def etag_of(*parts: object) -> str:
    """Return the validator of a page made of `parts` by this program, under this site's name."""
    site = (settings.SITE_NAME, settings.CONTACT, settings.INDEX_ARTICLES)
    digest = hashlib.sha256(repr((release(), site, parts)).encode()).hexdigest()
    return f'"{digest[:32]}"'


@cache
def release() -> str:
    """Return a text that changes with the program; read once a process, some 100 small files."""
    digest = hashlib.sha256()
    for pattern in _SHOWN:
        for path in sorted(settings.BASE_DIR.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()

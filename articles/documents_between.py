"""Documents of a range of articles, read for a rebuild: rows and links as tuples, names once.

Making model objects with their prefetched names takes several times as long; documents.py does so
for the few articles that an edit concerns. Both give the same documents.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import CharField, F
from django.db.models.functions import Cast

from articles.documents import is_wire, kept_of, section_of
from articles.models import (
    Alias,
    Article,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    ArticleVersion,
    Outlet,
    Person,
    Place,
    StoryPart,
    Tag,
    Topic,
)
from articles.paragraphs import paragraphs_of
from articles.search.document import Document, Name

CHUNK = 1000
"""Articles read at once."""

_KEYS_AT_ONCE = 500
"""SQLite takes no more than a thousand values in a query."""

_KNOWN_NAMES = 200_000
"""Names kept as they are, so that equal ones are one object: to tell them apart takes no time."""


class _Row(NamedTuple):
    pk: int
    revision: int
    visibility: str
    headline: str
    body: str
    summary: str
    url: str
    language: str
    outlet_id: int | None
    section: str
    published: str | None
    earliest: str | None
    latest: str | None
    published_precision: str
    captured: str | None
    imported: str | None
    text_held: str
    genre: str
    word_count: int
    comment_count: int | None
    image_url: str
    image_credit: str
    wire_agency: str
    part: str | None
    story: str | None


def _as_text(column: str) -> Cast:
    """Return a moment as the database writes it: Django takes ten times as long to read one."""
    return Cast(column, CharField())


_MOMENTS: dict[str, Any] = {
    "published": _as_text("published_at"),
    "earliest": _as_text("published_earliest"),
    "latest": _as_text("published_latest"),
    "captured": _as_text("captured_at"),
    "imported": _as_text("imported_at"),
}
_STORIES = {"part": F("story_part__part"), "story": F("story_part__story__public_id")}

_LINKS: dict[str, Any] = {
    "person": ArticlePerson, "tag": ArticleTag, "topic": ArticleTopic, "place": ArticlePlace,
}  # fmt: skip
_KINDS: dict[str, Any] = {
    "outlet": Outlet, "person": Person, "tag": Tag, "topic": Topic, "place": Place,
}  # fmt: skip

Links = dict[int, list[tuple[int, str]]]
"""Article -> (what is linked, role) in the order printed."""

Names = dict[int, Name]


def documents_between(first: int, last: int) -> Iterator[tuple[int, int, Document | None]]:
    """Yield the key and revision of each article, with its document if readers may find it.

    Names are read once, so that one may have changed by the time an article with it is read. Who
    changes it raises the article's revision: given is that of before, so that the article is read
    again. What was not there before has none.
    """
    held_before = Article.objects.order_by().filter(pk__gte=first, pk__lte=last)
    revisions = dict(held_before.values_list("pk", "revision"))
    names = {kind: _Names(kind) for kind in _KINDS}
    rows = Article.objects.order_by("pk").filter(pk__lte=last).annotate(**_MOMENTS, **_STORIES)
    while chunk := list(rows.filter(pk__gte=first).values_list(*_Row._fields)[:CHUNK]):
        held = [_Row._make(row) for row in chunk]
        between = (first, held[-1].pk)
        links = {kind: _links_of(kind, *between) for kind in _LINKS}
        kept = _versions_of(*between)
        outlets = names["outlet"].learnt({row.outlet_id for row in held if row.outlet_id})
        known = {
            kind: names[kind].learnt({key for pairs in linked.values() for key, _ in pairs})
            for kind, linked in links.items()
        }
        for row in held:
            document = None
            if row.visibility == Article.Visibility.PUBLIC:
                own = {kind: linked.get(row.pk, ()) for kind, linked in links.items()}
                told = kept_of(kept.get(row.pk, ()))
                document = _document(row, _names_of(row, own, outlets, known), told)
            yield row.pk, min(row.revision, revisions.get(row.pk, 0)), document
        first = held[-1].pk + 1


class _Names:
    """The names of things of a kind, each read once."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._names: Names = {}

    def learnt(self, keys: set[int]) -> Names:
        """Return all names known, those of `keys` among them but for what has been removed.

        What removed it raised the article's revision, so that the article is read again.
        """
        missing = sorted(keys - self._names.keys())
        for start in range(0, len(missing), _KEYS_AT_ONCE):
            self._read(missing[start : start + _KEYS_AT_ONCE])
        return self._names

    def _read(self, keys: Sequence[int]) -> None:
        others: dict[int, set[str]] = defaultdict(set)
        aliases = Alias.objects.order_by().filter(**{f"{self._kind}__in": keys})
        for key, name in aliases.values_list(self._kind, "name"):
            others[key].add(name)
        columns = ("pk", "slug", "name", *(["display_name"] if self._kind == "tag" else []))
        things = _KINDS[self._kind].objects.order_by().filter(pk__in=keys)
        for key, slug, name, *shown in things.values_list(*columns):
            label = shown[0] or name if shown else name
            other = (others[key] | {name}) - {label} if key in others or shown else ()
            self._names[key] = _name(slug, label, tuple(sorted(other)))


@lru_cache(maxsize=_KNOWN_NAMES)
def _name(slug: str, label: str, aliases: tuple[str, ...]) -> Name:
    return Name(slug, label, aliases)


def _links_of(kind: str, first: int, last: int) -> Links:
    linked: Links = defaultdict(list)
    links = _LINKS[kind].objects.accepted().filter(article__gte=first, article__lte=last)
    ordered = links.order_by("article", "position", "id")
    for article, key, role in ordered.values_list("article", kind, "role"):
        linked[article].append((key, role))
    return linked


def _versions_of(first: int, last: int) -> dict[int, list[ArticleVersion]]:
    """Return the versions of those articles that have some, without their texts."""
    kept: dict[int, list[ArticleVersion]] = defaultdict(list)
    rows = ArticleVersion.objects.filter(article__gte=first, article__lte=last)
    for version in rows.order_by().marks():
        kept[version.article_id].append(version)
    return kept


def _names_of(
    row: _Row,
    links: Mapping[str, Sequence[tuple[int, str]]],
    outlets: Names,
    known: dict[str, Names],
) -> dict[str, tuple[Name, ...]]:
    outlet = outlets.get(row.outlet_id) if row.outlet_id else None
    people = [link for link in links["person"] if link[0] in known["person"]]
    named = known["person"]
    found: dict[str, tuple[Name, ...]] = {
        "outlet": (outlet,) if outlet else (),
        "author": _each([key for key, role in people if role == "author"], named),
        "about": _each([key for key, role in people if role == "about"], named),
        "person": _each([key for key, _ in people], named),
    }
    for kind in ("tag", "topic", "place"):
        named = known[kind]
        found[kind] = tuple([named[key] for key, _ in links[kind] if key in named])
    found["section"] = _section(row.section)
    return found


def _each(keys: list[int], named: Names) -> tuple[Name, ...]:
    """Return the names of things in their order, each once."""
    distinct = dict.fromkeys(keys) if len(keys) > 1 else keys
    return tuple([named[key] for key in distinct])


@lru_cache(maxsize=10_000)
def _section(printed: str) -> tuple[Name, ...]:
    return section_of(printed)


def _document(row: _Row, names: dict[str, tuple[Name, ...]], kept: dict[str, bool]) -> Document:
    has = {
        "image": bool(row.image_url or row.image_credit),
        "person": bool(names["person"]),
        "date": row.published is not None,
        **kept,
    }
    return Document(
        id=row.pk,
        headline=row.headline,
        body=tuple(paragraphs_of(row.body)),
        summary=row.summary,
        url=row.url,
        language=row.language,
        names=names,
        published=_moment(row.published),
        earliest=_moment(row.earliest),
        latest=_moment(row.latest),
        precision=row.published_precision,
        captured=_moment(row.captured),
        added=_moment(row.imported),
        held=row.text_held,
        kind=row.genre,
        words=row.word_count,
        comments=row.comment_count,
        story=row.story or "",
        is_copy=row.part == StoryPart.Part.COPY,
        is_wire=is_wire(row.wire_agency, row.genre),
        has=frozenset([name for name, held in has.items() if held]),
    )


def _moment(text: str | None) -> dt.datetime | None:
    """Return a moment as Django reads it; one without a zone is in UTC."""
    if text is None:
        return None
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)

"""Documents: article rows with their names become what the search engine keeps.

Rows and links are read as tuples, and each name once: making model objects with their prefetched
names takes several times as long.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from django.db.models import CharField, F, Q
from django.db.models.functions import Cast

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
from articles.models.naming import slug_of
from articles.paragraphs import paragraphs_of
from articles.search.document import Document, Name
from articles.versions import changes_among

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


Read = tuple[int, int, Document | None]
"""The key and the revision of an article, and its document if readers may find it."""


def documents_between(first: int, last: int) -> Iterator[Read]:
    """Yield the articles whose keys lie between two, both included."""
    yield from _documents(Q(pk__gte=first, pk__lte=last))


def documents_of(keys: Sequence[int]) -> Iterator[Read]:
    """Yield the articles of some keys, in their order; a key without a row is left out."""
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        yield from _documents(Q(pk__in=keys[start : start + _KEYS_AT_ONCE]))


def _documents(which: Q) -> Iterator[Read]:
    """Yield articles in the order of their keys, a chunk of them read at once.

    Names are read once, so that one may have changed by the time an article with it is read. Who
    changes it raises the article's revision: given is that of before, so that the article is read
    again. What was not there before has none.
    """
    asked = Article.objects.filter(which)
    revisions = dict(asked.order_by().values_list("pk", "revision"))
    names = {kind: _Names(kind) for kind in _KINDS}
    rows = asked.order_by("pk").annotate(**_MOMENTS, **_STORIES).values_list(*_Row._fields)
    first = 0
    while chunk := list(rows.filter(pk__gte=first)[:CHUNK]):
        held = [_Row._make(row) for row in chunk]
        yield from _documents_in(held, _within(held), names, revisions)
        first = held[-1].pk + 1


def _documents_in(
    held: list[_Row], within: Q, names: dict[str, "_Names"], revisions: dict[int, int]
) -> Iterator[Read]:
    links = {kind: _links_of(kind, within) for kind in _LINKS}
    kept = _versions_of(within)
    outlets = names["outlet"].learnt({row.outlet_id for row in held if row.outlet_id})
    known = {
        kind: names[kind].learnt({key for pairs in linked.values() for key, _ in pairs})
        for kind, linked in links.items()
    }
    for row in held:
        document = None
        if row.visibility == Article.Visibility.PUBLIC:
            own = {kind: linked.get(row.pk, ()) for kind, linked in links.items()}
            told = _kept_of(kept.get(row.pk, ()))
            document = _document(row, _names_of(row, own, outlets, known), told)
        yield row.pk, min(row.revision, revisions.get(row.pk, 0)), document


def _within(held: list[_Row]) -> Q:
    """Return which links and versions are those of some articles: by range where they are close."""
    first, last = held[0].pk, held[-1].pk
    if last - first < 2 * len(held) or len(held) > _KEYS_AT_ONCE:
        return Q(article__gte=first, article__lte=last)
    return Q(article__in=[row.pk for row in held])


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


def _links_of(kind: str, within: Q) -> Links:
    linked: Links = defaultdict(list)
    links = _LINKS[kind].objects.accepted().filter(within)
    ordered = links.order_by("article", "position", "id")
    for article, key, role in ordered.values_list("article", kind, "role"):
        linked[article].append((key, role))
    return linked


def _versions_of(within: Q) -> dict[int, list[ArticleVersion]]:
    """Return the versions of those articles that have some, without their texts."""
    kept: dict[int, list[ArticleVersion]] = defaultdict(list)
    for version in ArticleVersion.objects.filter(within).order_by().marks():
        kept[version.article_id].append(version)
    return kept


def _kept_of(versions: Iterable[ArticleVersion]) -> dict[str, bool]:
    """Return whether an article has versions and, among them, changes of its outlet's."""
    told = sorted(versions, key=attrgetter("number"))
    return {"versions": len(told) > 1, "changes": bool(changes_among(told))}


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
    found["section"] = section_of(row.section)
    return found


def _each(keys: list[int], named: Names) -> tuple[Name, ...]:
    """Return the names of things in their order, each once."""
    distinct = dict.fromkeys(keys) if len(keys) > 1 else keys
    return tuple([named[key] for key in distinct])


@lru_cache(maxsize=10_000)
def section_of(printed: str) -> tuple[Name, ...]:
    return (Name(slug_of(printed, fallback="section"), printed),) if printed else ()


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
        is_wire=bool(row.wire_agency) or row.genre.lower() == "wire",
        has=frozenset([name for name, held in has.items() if held]),
    )


def _moment(text: str | None) -> dt.datetime | None:
    """Return a moment as Django reads it; one without a zone is in UTC."""
    if text is None:
        return None
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)

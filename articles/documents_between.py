"""Documents of a range of articles, read for a rebuild: rows and links as tuples, names once.

Making model objects with their prefetched names takes several times as long; documents.py does so
for the few articles that an edit concerns. Both give the same documents.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

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
from articles.models.article import paragraphs_of
from articles.search.document import Document, Name

CHUNK = 500
"""Articles read at once; SQLite takes no more than a thousand values in a query."""

_COLUMNS = (
    "pk", "revision", "visibility", "headline", "body", "summary", "url", "language", "outlet_id",
    "section", "published_at", "published_earliest", "published_latest", "published_precision",
    "captured_at", "imported_at", "text_held", "genre", "word_count", "comment_count", "image_url",
    "image_credit", "wire_agency", "story_part__part", "story_part__story__public_id",
)  # fmt: skip

_LINKS: dict[str, Any] = {
    "person": ArticlePerson, "tag": ArticleTag, "topic": ArticleTopic, "place": ArticlePlace,
}  # fmt: skip
_KINDS: dict[str, Any] = {
    "outlet": Outlet, "person": Person, "tag": Tag, "topic": Topic, "place": Place,
}  # fmt: skip

Links = dict[int, list[tuple[int, str]]]
"""Article -> (what is linked, role) in the order printed."""


def documents_between(first: int, last: int) -> Iterator[tuple[int, int, Document | None]]:
    """Yield the key and revision of each article, with its document if readers may find it."""
    names = {kind: _Names(kind) for kind in _KINDS}
    rows = Article.objects.order_by("pk").filter(pk__lte=last).values_list(*_COLUMNS)
    while chunk := list(rows.filter(pk__gte=first)[:CHUNK]):
        held = [dict(zip(_COLUMNS, row, strict=True)) for row in chunk]
        links = {kind: _links_of(kind, first, held[-1]["pk"]) for kind in _LINKS}
        kept = _versions_of(first, held[-1]["pk"])
        names["outlet"].learn({row["outlet_id"] for row in held} - {None})
        for kind, linked in links.items():
            names[kind].learn({key for pairs in linked.values() for key, _ in pairs})
        for row in held:
            found = row["visibility"] == Article.Visibility.PUBLIC
            told = kept_of(kept.get(row["pk"], ()))
            document = _document(row, _names_of(row, links, names), told) if found else None
            yield row["pk"], row["revision"], document
        first = held[-1]["pk"] + 1


class _Names:
    """The names of things of a kind, each read once."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._names: dict[int, Name] = {}

    def of(self, links: Iterable[tuple[int, str]]) -> list[tuple[Name, str]]:
        """Return names with their roles; one removed since its link was read is left out.

        What removed it raised the article's revision, so that the article is read again.
        """
        return [(self._names[key], role) for key, role in links if key in self._names]

    def learn(self, keys: set[int]) -> None:
        missing = sorted(keys - self._names.keys())
        for start in range(0, len(missing), CHUNK):
            self._read(missing[start : start + CHUNK])

    def _read(self, keys: Sequence[int]) -> None:
        others: dict[int, set[str]] = defaultdict(set)
        aliases = Alias.objects.order_by().filter(**{f"{self._kind}__in": keys})
        for key, name in aliases.values_list(self._kind, "name"):
            others[key].add(name)
        columns = ("pk", "slug", "name", *(["display_name"] if self._kind == "tag" else []))
        things = _KINDS[self._kind].objects.order_by().filter(pk__in=keys)
        for key, slug, name, *shown in things.values_list(*columns):
            label = shown[0] or name if shown else name
            other = (others[key] | {name}) - {label}
            self._names[key] = Name(slug, label, tuple(sorted(other)))


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
    row: dict[str, Any], links: dict[str, Links], names: dict[str, _Names]
) -> dict[str, tuple[Name, ...]]:
    key = row["pk"]
    people = names["person"].of(links["person"].get(key, ()))
    found: dict[str, tuple[Name, ...]] = {
        "outlet": tuple(name for name, _ in names["outlet"].of([(row["outlet_id"], "")])),
        "author": tuple(dict.fromkeys(name for name, role in people if role == "author")),
        "about": tuple(dict.fromkeys(name for name, role in people if role == "about")),
        "person": tuple(dict.fromkeys(name for name, _ in people)),
    }
    for kind in ("tag", "topic", "place"):
        found[kind] = tuple(name for name, _ in names[kind].of(links[kind].get(key, ())))
    found["section"] = _section(row["section"])
    return found


@lru_cache(maxsize=10_000)
def _section(printed: str) -> tuple[Name, ...]:
    return section_of(printed)


def _document(
    row: dict[str, Any], names: dict[str, tuple[Name, ...]], kept: dict[str, bool]
) -> Document:
    has = {
        "image": bool(row["image_url"] or row["image_credit"]),
        "person": bool(names["person"]),
        "date": row["published_at"] is not None,
        **kept,
    }
    return Document(
        id=row["pk"],
        headline=row["headline"],
        body=tuple(paragraphs_of(row["body"])),
        summary=row["summary"],
        url=row["url"],
        language=row["language"],
        names=names,
        published=row["published_at"],
        earliest=row["published_earliest"],
        latest=row["published_latest"],
        precision=row["published_precision"],
        captured=row["captured_at"],
        added=row["imported_at"],
        held=row["text_held"],
        kind=row["genre"],
        words=row["word_count"],
        comments=row["comment_count"],
        story=row["story_part__story__public_id"] or "",
        is_copy=row["story_part__part"] == StoryPart.Part.COPY,
        is_wire=is_wire(row["wire_agency"], row["genre"]),
        has=frozenset(name for name, held in has.items() if held),
    )

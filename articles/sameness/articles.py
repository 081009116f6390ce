"""Articles: pairs of rows of one outlet that are one article by the keys of now, and how surely."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from django.db.models import Count, Exists, OuterRef

from articles.keys import names_page
from articles.models import Article, ArticleVersion, MatchSuggestion
from articles.models.article import ArticleQuerySet
from articles.store.twins import Likeness, likeness
from articles.store.writing import in_pieces

KIND = MatchSuggestion.Kind.SAME_ARTICLE
_NEAREST = 4
"""Of many rows of one key each is compared with so many that follow it in order of time."""
_SHOWN = 400
_UNDATED = dt.datetime.min.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Twins:
    """Two rows that may be one article: the older first."""

    one: Article
    other: Article
    likeness: Likeness

    @property
    def key(self) -> str:
        return f"{self.one.pk}-{self.other.pk}"


def find_twins(outlet: int | None = None) -> Iterator[Twins]:
    """Yield the pairs that are one article, or may be, each once; `outlet` narrows it to its own.

    What curators or earlier runs have decided, or are asked about, is left out.
    """
    for keys in _pairs(outlet):
        rows = Article.objects.in_bulk({key for pair in keys for key in pair})
        settled = _settled(keys)
        for first, second in keys:
            if first not in rows or second not in rows or f"{first}-{second}" in settled:
                continue
            found = likeness(rows[first], rows[second])
            if found is not None:
                yield Twins(rows[first], rows[second], found)


def ask(twins: Twins) -> bool:
    """Put a pair on the curators' list; whether it was not there."""
    _, made = MatchSuggestion.objects.get_or_create(
        kind=KIND,
        key=twins.key,
        defaults={
            "name": twins.one.headline[:255],
            "article": twins.one,
            "other": twins.other,
            "score": twins.likeness.score,
            "seen": 2,
            "examples": [
                {"article": one.pk, "paragraph": 1, "text": one.body[:_SHOWN], "why": twins.likeness.why}
                for one in (twins.one, twins.other)
            ],
        },
    )  # fmt: skip
    return made


def _settled(pairs: Iterable[tuple[int, int]]) -> set[str]:
    settled: set[str] = set()
    for piece in in_pieces(f"{one}-{other}" for one, other in pairs):
        rows = MatchSuggestion.objects.filter(kind=KIND, key__in=piece).order_by()
        settled.update(rows.values_list("key", flat=True))
    return settled


def _pairs(outlet: int | None) -> Iterator[list[tuple[int, int]]]:
    """Yield pairs of keys, the smaller first, some hundred at a time, each once."""
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[int, int]] = []
    for members in _groups(outlet):
        for place, first in enumerate(members):
            for second in members[place + 1 : place + 1 + _NEAREST]:
                pair = min(first, second), max(first, second)
                if pair not in seen:
                    seen.add(pair)
                    waiting.append(pair)
        if len(waiting) > 200:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _groups(outlet: int | None) -> Iterator[Sequence[int]]:
    """Yield the keys of rows that share an address, or an outlet and a headline or a text."""
    rows = Article.objects.order_by()
    if outlet is not None:
        rows = rows.filter(outlet=outlet)
    for columns in (
        ("printed_url_key",),
        ("outlet", "printed_headline_key"),
        ("outlet", "content_hash"),
    ):
        column = columns[-1]
        shared = rows.exclude(**{column: ""}).values(*columns).annotate(rows=Count("pk"))
        several = shared.filter(rows__gt=1).values_list(column, flat=True)
        for piece in in_pieces(list(several)):
            yield from _members(rows.filter(**{f"{column}__in": piece}), columns)
    yield from _once_alike(rows, "content_hash", "content_hash")
    yield from _once_alike(rows, "headline_key", "printed_headline_key")


def _once_alike(rows: ArticleQuerySet, of_version: str, of_row: str) -> Iterator[Sequence[int]]:
    """Yield the keys of rows of one outlet of which one had a text or a headline that another has or had.

    `of_version` and `of_row` are the columns in which a version and a row have its key.
    """
    versions = ArticleVersion.objects.exclude(**{of_version: ""}).order_by()
    had = versions.filter(article__in=rows.values("pk"))
    same = OuterRef(of_version)
    others = rows.filter(**{of_row: same}).exclude(pk=OuterRef("article"))
    before = versions.filter(**{of_version: same}).exclude(article=OuterRef("article"))
    shared = had.filter(Exists(others) | Exists(before)).values_list(of_version, flat=True)
    for piece in in_pieces(list(shared.distinct())):
        groups: dict[tuple[int | None, str], dict[int, dt.datetime]] = defaultdict(dict)
        once = had.filter(**{f"{of_version}__in": piece})
        now = rows.filter(**{f"{of_row}__in": piece})
        columns = ("article", "article__outlet", of_version, "article__published_earliest")
        for key, outlet, alike, day in (
            *once.values_list(*columns),
            *now.values_list("pk", "outlet", of_row, "published_earliest"),
        ):
            groups[outlet, alike][key] = day or _UNDATED
        for members in groups.values():
            if len(members) > 1:
                yield [key for key, _ in sorted(members.items(), key=itemgetter(1, 0))]


def _members(rows: ArticleQuerySet, columns: Sequence[str]) -> Iterator[Sequence[int]]:
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    ordered = rows.order_by("published_earliest", "pk")
    for key, *values in ordered.values_list("pk", *columns):
        if columns[0] != "printed_url_key" or names_page(values[0]):
            groups[tuple(values)].append(key)
    yield from (members for members in groups.values() if len(members) > 1)

"""The search index: as it was written, and what readers may find as the rows have it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db import models

from articles.documents import section_of
from articles.errors import IndexUnreadableError
from articles.index import engine
from articles.models import Article, MergeOperation
from articles.paragraphs import paragraphs_of
from articles.search.document import digest_of, in_one
from articles.search.engine import SearchEngine
from articles.search.queries import Query
from articles.verifying.trouble import CHUNK, Trouble

_NUMBERS_BEHIND = 10_000
"""Numbers behind the last article that one may have had which is gone."""
_MOST_SECTIONS = 1_000_000
_REBUILD = "Run: manage.py rebuild_index"


def search_index() -> Iterator[Trouble]:
    """The index is as it was written, and holds what readers may find as the rows have it.

    Of an article that waits for it only that is told, once for all of them.
    """
    try:
        searching = engine()
        damage = searching.damage()
        held = searching.count()
    except IndexUnreadableError as error:
        yield Trouble("search index", str(error))
        return
    if damage:
        yield from (Trouble("search index", wrong, _REBUILD) for wrong in damage)
        return
    waiting = set(Article.objects.stale().order_by().values_list("pk", flat=True))
    leaving = set(MergeOperation.objects.leaving_the_index().values_list("gone", flat=True))
    found = 0
    visible = Article.objects.visible().order_by("pk").values_list("pk", flat=True)
    for keys in _chunks(visible.iterator(chunk_size=CHUNK)):
        there = searching.digests(keys)
        found += len(there)
        for key in sorted(set(keys) - there.keys() - waiting):
            yield Trouble(f"article {key}", "is not in the search index", _REBUILD)
        yield from _held_otherwise(there, waiting)
    if found != held and (others := list(_held_too_much(searching, waiting | leaving))):
        wrong = f"holds {len(others)} that readers may not find"
        yield Trouble("search index", wrong, _REBUILD)
        for key in others:
            yield Trouble(f"article {key}", "is in the search index, and not to be found", _REBUILD)
    if waiting:
        wrong = f"{len(waiting)} articles wait for it"
        yield Trouble("search index", wrong, "Run: manage.py sync_index")
    else:
        yield from _sections_held_otherwise(searching)


def _held_otherwise(there: Mapping[int, str], waiting: set[int]) -> Iterator[Trouble]:
    """Find what the index holds with other texts, though it says that it is up to date."""
    rows = Article.objects.filter(pk__in=there.keys() - waiting).order_by("pk")
    columns = ("pk", "headline", "summary", "language", "body")
    for key, headline, summary, language, body in rows.values_list(*columns):
        if there[key] != digest_of(in_one(headline, summary, language, paragraphs_of(body))):
            remedy = f"If its row is right, run: {_REBUILD.removeprefix('Run: ')}"
            yield Trouble(f"article {key}", "is another one in the search index", remedy)


def _sections_held_otherwise(searching: SearchEngine) -> Iterator[Trouble]:
    """Find sections of other counts in the index."""
    sections = Article.objects.visible().exclude(section="").order_by().values_list("section")
    counts: dict[str, int] = {}
    for printed, count in sections.annotate(articles=models.Count("pk")):
        for name in section_of(printed):
            counts[name.slug] = counts.get(name.slug, 0) + count
    asked = searching.search(Query(), limit=0, facets=["section"], facet_size=_MOST_SECTIONS)
    there = dict(asked.facets["section"])
    for slug in sorted(counts.keys() | there.keys()):
        held, listed = counts.get(slug, 0), there.get(slug, 0)
        if held != listed:
            wrong = f"{held} articles, {listed} in the search index"
            yield Trouble(f"section {slug}", wrong, _REBUILD)


def _held_too_much(searching: SearchEngine, waiting: set[int]) -> Iterator[int]:
    """Yield what the index holds of the numbers that no visible article has, but for `waiting`."""
    last = Article.objects.aggregate(last=models.Max("pk"))["last"] or 0
    for start in range(1, last + _NUMBERS_BEHIND, CHUNK):
        numbers = range(start, start + CHUNK)
        visible = Article.objects.visible().filter(pk__in=numbers).values_list("pk", flat=True)
        yield from sorted(searching.digests(sorted(set(numbers) - set(visible) - waiting)))


def _chunks(keys: Iterable[int]) -> Iterator[Sequence[int]]:
    chunk: list[int] = []
    for key in keys:
        chunk.append(key)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk

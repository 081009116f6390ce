"""Candidates: names in, the articles whose text may have one of them out: by the index, or by reading."""

import logging
from collections.abc import Collection, Iterable, Iterator

from articles.errors import IndexUnreadableError
from articles.index import engine
from articles.linking.sought import Sought, known_of
from articles.linking.ties import TABLES
from articles.models import Article
from articles.models.article import ArticleQuerySet
from articles.models.links import Link
from articles.naming import Known, Thing
from articles.naming.known import written
from articles.naming.unspaced import has_particles
from articles.search.queries import Phrase, Query
from articles.store.writing import in_pieces

logger = logging.getLogger(__name__)

ASKED_OF_THE_INDEX = 200
"""Names beyond which reading all texts once is cheaper than a search for each."""
_READ_AT_ONCE = 1_000


def mark_unread(things: Collection[Thing], sought: Sought) -> int:
    """Mark the articles that name one of these things, or did; return how many those are."""
    keys = set(_linked(things))
    forms = {form for thing in things for form in sought.forms.get(thing, ())}
    if forms:
        keys |= set(_printing(forms, known_of(things, sought.forms)))
    for piece in in_pieces(sorted(keys)):
        Article.objects.filter(pk__in=piece).update(named_revision=0)
    return len(keys)


def _linked(things: Iterable[Thing]) -> Iterator[int]:
    """Yield the articles in whose text one of the things was found."""
    for kind, model in TABLES.items():
        found = model.objects.filter(origin=Link.Origin.EXTRACTION).order_by()
        for piece in in_pieces(thing.key for thing in things if thing.kind == kind):
            yield from found.filter(**{f"{kind}__in": piece}).values_list("article_id", flat=True)


def _printing(forms: Collection[str], known: Known) -> Iterator[int]:
    """Yield the articles in whose text one of the names stands, of those that were read once.

    The index knows those it holds as they are; the others are read. It knows no Korean name with
    what is written at its end.
    """
    read = Article.objects.filter(named_revision__gt=0)
    many = len(forms) > ASKED_OF_THE_INDEX or any(map(has_particles, forms))
    if many or not read.exists():
        yield from _by_reading(read, known)
        return
    try:
        searching = engine()
        for form in sorted(forms):
            for text in sorted({text for text, _ in written(form)}):
                asked = Query(root=Phrase(text))
                found = searching.search(asked, limit=searching.count(), snippets=False)
                yield from (hit.id for hit in found.hits)
    except IndexUnreadableError as error:
        logger.warning("All texts are read for changed names: %s", error)
        yield from _by_reading(read, known)
        return
    # Apart, for each has an index of its own.
    yield from _by_reading(read.filter(visibility=Article.Visibility.HIDDEN), known)
    yield from _by_reading(read.stale(), known)


def _by_reading(articles: ArticleQuerySet, known: Known) -> Iterator[int]:
    after = 0
    rows = articles.order_by("pk").values_list("pk", "headline", "summary", "body")
    while chunk := list(rows.filter(pk__gt=after)[:_READ_AT_ONCE]):
        yield from (key for key, *texts in chunk if known.occurs_in("\n".join(texts)))
        after = chunk[-1][0]

"""Catching up: articles that are new or changed, and those that name what is called anew, are read."""

import logging
import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import F

from articles import background
from articles.errors import IndexBusyError
from articles.index import locked
from articles.linking.candidates import mark_unread
from articles.linking.printed import ask_about_printed
from articles.linking.sightings import keep_sightings
from articles.linking.sought import Sought, names_of, read_sought
from articles.linking.ties import Ties, told_of
from articles.models import Article as ArticleRow
from articles.naming import Article, Named, read_names
from articles.naming.many import learn_names, read_all
from articles.paragraphs import paragraphs_of

logger = logging.getLogger(__name__)

CHUNK = 200
"""Articles read and written in one transaction."""
WORTH_OTHER_PROCESSES = 4_000
"""Articles below which starting other processes takes longer than they save."""
PATIENCE_SECONDS = 1.0


@dataclass(slots=True)
class Linked:
    """What was done: articles read, of how many the links changed, how many names are new."""

    articles: int = 0
    changed: int = 0
    suggestions: int = 0


class _Row(NamedTuple):
    pk: int
    revision: int
    headline: str
    summary: str
    body: str
    language: str
    outlet: int | None


def catch_up(
    *,
    everything: bool = False,
    jobs: int | None = None,
    sought: Sought | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> Linked:
    """Link what is named in articles that are unread, and in those that changed names concern.

    `jobs` processes read where there is much to read; None is one a processor.
    With `sought` no changed names are looked for: an import goes on with the names of its start,
    and the call at its end finds those that it made. Whoever is at it goes on until nothing is
    left; one refused for a second leaves the work to the holder.
    """
    done = Linked()
    settings.INDEX_DIR.mkdir(parents=True, exist_ok=True)
    try:
        with locked("names.lock", wait_seconds=PATIENCE_SECONDS):
            if everything:
                ArticleRow.objects.update(named_revision=0)
            while True:
                names = sought or _with_changes_marked()
                for more in _link_unread(names, jobs=jobs or len(os.sched_getaffinity(0))):
                    _add(done, more)
                    progress(done.articles)
                if sought is not None:
                    return done
                if not read_sought().changed():
                    done.suggestions += ask_about_printed()
                    return done
    except IndexBusyError:
        logger.info("Names are being linked; whoever is at it takes this in.")
    return done


def begin() -> None:
    """Link names in a process of its own, which outlives the request and this worker."""
    if not settings.LINK_NAMES_IN_BACKGROUND:
        return
    background.begin("link_names")


def _with_changes_marked() -> Sought:
    """Read the names; mark the articles that those concern which changed since."""
    names = read_sought()
    if changed := names.changed():
        mark_unread(changed, names)
        names.remember(changed)
    return names


def _unread(*, after: int = 0) -> list[int]:
    unread = ArticleRow.objects.names_unread().filter(pk__gt=after).order_by("pk")
    return list(unread.values_list("pk", flat=True)[:CHUNK])


def _add(done: Linked, more: Linked) -> None:
    done.articles += more.articles
    done.changed += more.changed
    done.suggestions += more.suggestions


def link_articles(keys: Sequence[int], sought: Sought) -> Linked:
    """Read some hundred articles, and write what they name, in one transaction."""
    rows, articles = _gathered(keys)
    return _store(rows, [read_names(article, sought.known) for article in articles])


def _link_unread(sought: Sought, *, jobs: int) -> Iterator[Linked]:
    """Link what is unread; where that is much, other processes read and this one writes."""
    if jobs == 1 or ArticleRow.objects.names_unread().count() < WORTH_OTHER_PROCESSES:
        while keys := _unread():
            yield link_articles(keys, sought)
        return
    context = get_context("spawn")
    forms = list(sought.every_form())
    with ProcessPoolExecutor(jobs, context, learn_names, (forms,)) as pool:
        waiting: deque[tuple[list[_Row], Future[list[Named]]]] = deque()
        after = 0
        while keys := _unread(after=after):
            after = keys[-1]
            rows, articles = _gathered(keys)
            waiting.append((rows, pool.submit(read_all, articles)))
            if len(waiting) > 2 * jobs:
                rows, read = waiting.popleft()
                yield _store(rows, read.result())
        for rows, read in waiting:
            yield _store(rows, read.result())


def _gathered(keys: Sequence[int]) -> tuple[list[_Row], list[Article]]:
    """Read articles as rows, and as what is read for names: with whom their pages tell of."""
    rows = _rows(keys)
    told = told_of([row.pk for row in rows])
    called = names_of(thing for things in told.values() for thing in things)
    articles = []
    for row in rows:
        here = {thing: called[thing] for thing in told.get(row.pk, ()) if thing in called}
        body = paragraphs_of(row.body)
        articles.append(Article(row.headline, body, row.summary, row.language, told=here))
    return rows, articles


def _store(rows: Sequence[_Row], read: Sequence[Named]) -> Linked:
    named = {row.pk: one for row, one in zip(rows, read, strict=True)}
    with transaction.atomic():
        current = _still_so(rows)
        return _write(current, named)


def _still_so(rows: Sequence[_Row]) -> list[_Row]:
    """Return those that nobody has changed meanwhile; the others stay unread."""
    revisions = ArticleRow.objects.filter(pk__in=[row.pk for row in rows])
    now = dict(revisions.order_by().values_list("pk", "revision"))
    return [row for row in rows if now.get(row.pk) == row.revision]


def _write(rows: Sequence[_Row], named: Mapping[int, Named]) -> Linked:
    ties = Ties.of([row.pk for row in rows])
    changed = [
        row for row in rows if ties.settle(row.pk, named[row.pk].mentions, outlet=row.outlet)
    ]
    ties.write()
    suggestions = keep_sightings({row.pk: named[row.pk].proposals for row in rows})
    keys = [row.pk for row in changed]
    # Those not in the index yet are taken in with their links.
    ArticleRow.objects.filter(pk__in=keys, indexed_revision__gt=0).touch()
    ArticleRow.objects.filter(pk__in=[row.pk for row in rows]).update(named_revision=F("revision"))
    return Linked(len(rows), len(changed), suggestions)


def _rows(keys: Sequence[int]) -> list[_Row]:
    columns = ("pk", "revision", "headline", "summary", "body", "language", "outlet_id")
    rows = ArticleRow.objects.filter(pk__in=keys).order_by("pk").values_list(*columns)
    return [_Row(*row) for row in rows]

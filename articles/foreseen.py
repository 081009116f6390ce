"""Foreseen: an import in, what taking it back would do out: which articles, pages and names go or stay."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q

from articles.errors import ArchiveError
from articles.models import (
    Article,
    Capture,
    ImportItem,
    ImportRun,
    MergeOperation,
    Outlet,
    Place,
    RelatedLink,
    Topic,
)
from articles.models.links import Link
from articles.models.naming import NamedThing
from articles.names_kept import names_kept
from articles.shared_pages import DatedAnew, dated_anew
from articles.unused import TIES

CHUNK = 300
"""Rows looked up or deleted together."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking an import back would do."""

    going: Sequence[int]
    """Articles, as keys: those that go,"""
    restored: Sequence[int]
    """those that other pages tell of too, or that have a date of this import,"""
    kept: Sequence[int]
    """and those that a curator changed."""
    pages: "models.QuerySet[Capture]"
    """The pages that go."""
    shared: int
    """How many pages stay because other imports met them too."""
    dated: Mapping[int, DatedAnew]
    """Of those, by key, the ones whose first day this import alone gave,"""
    fewer_days: Sequence[int]
    """and those of which it alone gave a later day."""
    names_kept: Sequence[NamedThing] = ()
    """Names that stay without an article, for a curator looked at them."""
    holders: Sequence[int] = ()
    """The imports, by number, that met the shared pages too and stand."""
    inherited: int = 0
    """How many of the pages that go an earlier import had made, which was taken back before,"""
    makers: Sequence[int] = ()
    """and which imports those were."""


def foresee(run: ImportRun) -> Plan:
    """Return what taking an import back would do. Raises ArchiveError where it has been done."""
    if run.state == ImportRun.State.TAKEN_BACK:
        raise ArchiveError(f"import {run.pk} has been taken back already")
    told = Article.objects.filter(
        Q(captures__run=run) | Q(shown_beside__capture__run=run)
    ).distinct()
    alone = pages_alone(run)
    needed = _needed(told.filter(_touched()), alone)
    with_them = Capture.objects.filter(pk__in=needed, article__isnull=False).values("article")
    touched = told.filter(_touched() | Q(pk__in=with_them))
    others = Exists(
        Capture.objects.filter(article=OuterRef("pk")).exclude(pk__in=alone.values("pk"))
    )
    beside = Exists(
        RelatedLink.objects.filter(article=OuterRef("pk")).exclude(capture__in=alone.values("pk"))
    )
    free = told.exclude(pk__in=touched.values("pk"))
    known = free.filter(others | beside)
    going = free.exclude(pk__in=known.values("pk"))
    losing = known.filter(
        Q(captures__in=alone.values("pk")) | Q(shown_beside__capture__in=alone.values("pk"))
    )
    pages = alone.exclude(article__in=touched.values("pk")).exclude(pk__in=needed)
    shared = _shared(run)
    dated, fewer_days = {}, []
    for one in dated_anew(shared.exclude(article__in=Article.objects.filter(_touched())), run):
        if one.begins_anew:
            dated[one.page] = one
        else:
            fewer_days.append(one.page)
    restored = {*losing.values_list("pk", flat=True), *_free(told_by(dated))}
    gone = list(going.order_by("pk").values_list("pk", flat=True))
    left = ImportItem.objects.filter(
        capture__in=pages.values("pk"), run__lt=run.pk, run__state=ImportRun.State.TAKEN_BACK
    )
    return Plan(
        gone,
        sorted(restored),
        list(touched.order_by("pk").values_list("pk", flat=True)),
        pages,
        shared.count(),
        dated,
        fewer_days,
        list(names_kept(names_of(gone), gone)),
        _runs_of(_met_standing(run).filter(capture__in=shared.values("pk"))),
        left.values("capture").distinct().count(),
        _runs_of(left),
    )


def listed(articles: Sequence[int]) -> Iterator[Article]:
    """Yield articles with what a list says of them, in order."""
    for keys in chunks(articles):
        yield from Article.objects.filter(pk__in=keys).for_listing().order_by("pk")


def _touched() -> Q:
    """Return the condition that a curator changed an article, a tie of it, or its visibility.

    Articles that were made one are touched by that: undoing it needs the pages of both.
    """
    kind = ContentType.objects.get_for_model(Article)
    changed = LogEntry.objects.filter(content_type=kind).values_list("object_id", flat=True)
    condition = ~Q(curated_fields=[]) | Q(pk__in=[int(key) for key in changed if key])
    by_curator = Q(origin=Link.Origin.CURATOR) | Q(state=Link.State.REJECTED)
    for model in TIES.values():
        condition |= Q(pk__in=model.objects.filter(by_curator).values("article"))
    merges = MergeOperation.objects.in_force().filter(kind="article", kept__isnull=False)
    return condition | Q(pk__in=merges.values("kept"))


def _needed(touched: "models.QuerySet[Article]", alone: "models.QuerySet[Capture]") -> list[int]:
    """Return the pages without which nothing would tell of what a curator touched of a teaser.

    It came from the first of them that printed it; the article of that page stays with it.
    """
    teasers = touched.filter(captures=None).values("pk")
    links = RelatedLink.objects.filter(article__in=teasers).order_by()
    told = links.exclude(capture__in=alone.values("pk")).values("article")
    first = links.exclude(article__in=told).values("article").annotate(page=models.Min("capture"))
    return sorted(first.values_list("page", flat=True))


def pages_alone(run: ImportRun) -> "models.QuerySet[Capture]":
    """Return the pages of an import that no other has met."""
    return Capture.objects.filter(run=run).exclude(met_by_others(run))


def met_by_others(run: ImportRun) -> Q:
    """Return the condition that another import has met a page too: without this one it had made it."""
    return Q(Exists(_met_standing(run).filter(capture=OuterRef("pk"))))


def _met_standing(run: ImportRun) -> "models.QuerySet[ImportItem]":
    """Return the records of the other imports that stand."""
    return ImportItem.objects.exclude(run=run).exclude(run__state=ImportRun.State.TAKEN_BACK)


def _runs_of(items: "models.QuerySet[ImportItem]") -> list[int]:
    return list(items.order_by("run").values_list("run", flat=True).distinct())


def _shared(run: ImportRun) -> "models.QuerySet[Capture]":
    """Return the pages that this import met and others met too: its own and those of the others."""
    items = ImportItem.objects.filter(run=run, capture__isnull=False)
    of_others = Q(pk__in=items.values("capture")) & ~Q(run=run)
    return Capture.objects.filter(of_others | (Q(run=run) & met_by_others(run)))


def told_by(pages: Iterable[int]) -> Iterator[int]:
    """Yield the articles that pages tell of: their own and those beside."""
    for keys in chunks(list(pages)):
        told = Q(captures__in=keys) | Q(shown_beside__capture__in=keys)
        articles = Article.objects.filter(told).order_by("pk")
        yield from articles.values_list("pk", flat=True).distinct()


def _free(articles: Iterable[int]) -> Iterator[int]:
    """Yield articles but for those that a curator touched."""
    touched = _touched()
    for keys in chunks(list(articles)):
        free = Article.objects.filter(pk__in=keys).exclude(touched)
        yield from free.values_list("pk", flat=True)


def names_of(articles: Sequence[int]) -> dict[type[models.Model], set[int]]:
    """Return the names that articles lead to, by model; of outlets those that they are of."""
    found: dict[type[models.Model], set[int]] = {model: set() for model in TIES}
    for keys in chunks(articles):
        for model, tie in TIES.items():
            if model is not Outlet:
                ties = tie.objects.filter(article__in=keys)
                found[model].update(ties.values_list(str(model._meta.model_name), flat=True))
        outlets = Article.objects.filter(pk__in=keys, outlet__isnull=False)
        found[Outlet].update(outlets.values_list("outlet", flat=True))
    for keys in chunks(sorted(found[Topic])):
        countries = Topic.objects.filter(pk__in=keys, place__isnull=False)
        found[Place].update(countries.values_list("place", flat=True))
    return found


def chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]

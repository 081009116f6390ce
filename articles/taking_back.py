"""Taking back: what an import made goes; what other imports or curators touched stays and is told."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from articles import index, linking, pairs
from articles.errors import ArchiveError
from articles.grouping.batches import mend, stories_of
from articles.ingest import only_import
from articles.linking.sightings import recount
from articles.models import (
    Article,
    Capture,
    ImportItem,
    ImportRun,
    MergeOperation,
    Outlet,
    OutletFigure,
    Place,
    RelatedLink,
    Sighting,
    Topic,
)
from articles.models.links import Link
from articles.models.naming import FormerSlug, NamedThing
from articles.names_kept import names_kept
from articles.parting import part
from articles.rereading import reread
from articles.sameness.outlets import forget_hosts
from articles.shared_pages import DatedAnew, dated_anew
from articles.store.histories import renew_versions
from articles.unused import TIES, remove_unused

CHUNK = 300
"""Rows deleted together."""


@dataclass(slots=True)
class TakenBack:
    """What taking an import back did, or would do."""

    articles: int = 0
    """Removed, teasers among them."""
    captures: int = 0
    names: int = 0
    restored: list[Article] = field(default_factory=list)
    """Known from elsewhere too: again what their other pages say."""
    kept: list[Article] = field(default_factory=list)
    """A curator changed them: they stay as they are, with their pages."""
    names_kept: Sequence[NamedThing] = ()
    """No article leads to them any more; they stay, for a curator looked at them."""
    shared: int = 0
    """Pages that stay because other imports met them too."""
    fewer_days: int = 0
    """Of those, the ones that go without a later day on which this import alone saw them."""

    def in_words(self, *, would: bool = False) -> str:
        gone = "would go" if would else "are gone"
        shared = (
            f"; {self.shared:,} pages stay, for other imports met them too" if self.shared else ""
        )
        if self.fewer_days:
            shared += f", {self.fewer_days:,} of them without a day that only this one saw them on"
        return (
            f"{self.articles:,} articles and {self.captures:,} pages {gone}; "
            f"{len(self.restored):,} articles are again what their other pages say; "
            f"{len(self.kept):,} stay as curators left them{shared}."
        )


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


def take_back(
    run: ImportRun,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> TakenBack:
    """Take back what an import made. Raises ArchiveError where it cannot be.

    1. Articles that nothing else tells of and no curator touched go, with their pages. A page that
       another import met too is that import's from now on, with its file and the days it gave.
    2. Of articles that other pages tell of too, the pages of this import go, and the rest is read
       again: they are what they would be without it, and two where a page that goes had tied them.
    3. What a curator touched stays, with the pages of this import that it came from.
    4. What curators decided of two articles or outlets holds again when both are imported again.
    5. Names that no page leads to any more, and nobody has looked at, go; links that were only
       found in other texts go with them.

    It may be broken off at any moment and run again. `progress` is told how many of how many
    articles have gone or been restored.
    """
    with only_import():
        plan = foresee(run)
        restored, kept = list(listed(plan.restored)), list(listed(plan.kept))
        result = TakenBack(
            len(plan.going), plan.pages.count(), 0, restored, kept,
            names_kept=plan.names_kept, shared=plan.shared, fewer_days=len(plan.fewer_days),
        )  # fmt: skip
        if not dry_run:
            result.names = _carry_out(run, plan, progress)
    return result


def foresee(run: ImportRun) -> Plan:
    """Return what taking an import back would do. Raises ArchiveError where it has been done."""
    if run.state == ImportRun.State.TAKEN_BACK:
        raise ArchiveError(f"import {run.pk} has been taken back already")
    told = Article.objects.filter(
        Q(captures__run=run) | Q(shown_beside__capture__run=run)
    ).distinct()
    alone = _alone(run)
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
    restored = {*losing.values_list("pk", flat=True), *_free(_told_by(dated))}
    gone = list(going.order_by("pk").values_list("pk", flat=True))
    return Plan(
        gone,
        sorted(restored),
        list(touched.order_by("pk").values_list("pk", flat=True)),
        pages,
        shared.count(),
        dated,
        fewer_days,
        list(names_kept(_names_of(gone), gone)),
    )


def listed(articles: Sequence[int]) -> Iterator[Article]:
    """Yield articles with what a list says of them, in order."""
    for keys in _chunks(articles):
        yield from Article.objects.filter(pk__in=keys).for_listing().order_by("pk")


def _met_by_others(run: ImportRun) -> Q:
    """Return the condition that another import has met a page too: without this one it had made it."""
    items = ImportItem.objects.filter(capture=OuterRef("pk")).exclude(run=run)
    return Q(Exists(items.exclude(run__state=ImportRun.State.TAKEN_BACK)))


def _alone(run: ImportRun) -> "models.QuerySet[Capture]":
    """Return the pages that no other import has met."""
    return Capture.objects.filter(run=run).exclude(_met_by_others(run))


def _shared(run: ImportRun) -> "models.QuerySet[Capture]":
    """Return the pages that this import met and others met too: its own and those of the others."""
    items = ImportItem.objects.filter(run=run, capture__isnull=False)
    of_others = Q(pk__in=items.values("capture")) & ~Q(run=run)
    return Capture.objects.filter(of_others | (Q(run=run) & _met_by_others(run)))


def _hand_on(run: ImportRun) -> None:
    """Make the pages that other imports have met too pages of the first of those, of its file."""
    items = ImportItem.objects.filter(capture=OuterRef("pk")).exclude(run=run)
    left = items.exclude(run__state=ImportRun.State.TAKEN_BACK).order_by("run", "number")
    own = Capture.objects.filter(_met_by_others(run), run=run)
    own.update(run=Subquery(left.values("run")[:1]), origin=Subquery(left.values("origin")[:1]))


def _told_by(pages: Iterable[int]) -> Iterator[int]:
    """Yield the articles that pages tell of: their own and those beside."""
    for keys in _chunks(list(pages)):
        told = Q(captures__in=keys) | Q(shown_beside__capture__in=keys)
        articles = Article.objects.filter(told).order_by("pk")
        yield from articles.values_list("pk", flat=True).distinct()


def _free(articles: Iterable[int]) -> Iterator[int]:
    """Yield articles but for those that a curator touched."""
    touched = _touched()
    for keys in _chunks(list(articles)):
        free = Article.objects.filter(pk__in=keys).exclude(touched)
        yield from free.values_list("pk", flat=True)


def _date_anew(pages: Sequence[int], dated: Mapping[int, DatedAnew]) -> set[int]:
    """Give pages the days they have without an import; return the articles they tell of."""
    for key in pages:
        dated[key].keep()
    return {*_told_by(pages)}


def _forget_days(pages: Sequence[int], run: ImportRun) -> None:
    """Let go of the later days that an import alone gave of pages, and of what they told."""
    for keys in _chunks(pages):
        with transaction.atomic():
            for one in dated_anew(Capture.objects.filter(pk__in=keys), run):
                one.keep()
            articles = Article.objects.filter(captures__in=keys, versions__isnull=False)
            for article in articles.order_by("pk").distinct():
                if renew_versions(article):
                    Article.objects.filter(pk=article.pk).touch()


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


def _carry_out(run: ImportRun, plan: Plan, progress: Callable[[int, int], None]) -> int:
    """Do what is planned; return how many names went."""
    # Out of the index first: a row that is gone cannot be taken out of it any more.
    for keys in _chunks(plan.going):
        Article.objects.filter(pk__in=keys).update(visibility=Article.Visibility.HIDDEN)
        Article.objects.filter(pk__in=keys).touch()
    index.catch_up()
    restored, known = plan.restored, {*plan.restored}
    pages = list(plan.pages.values_list("pk", flat=True))
    names = _names_of([*plan.going, *restored])
    asked = _asked_about(plan.going)
    # The pages go last: broken off before, they still lead to what is left to do.
    for done in _remove_articles(plan.going):
        progress(done, len(plan.going) + len(restored))
    for done, key in enumerate(restored, len(plan.going) + 1):
        with transaction.atomic():
            RelatedLink.objects.filter(article=key, capture__in=_alone(run)).delete()
            going = _alone(run).filter(article=key)
            loses_pages = going.exists()
            _remove_pages(going)
            own = Capture.objects.filter(article=key).values_list("pk", flat=True)
            beside = _date_anew([*plan.dated.keys() & {*own}], plan.dated)
            for article in [key, *sorted(beside & known - {key})]:
                reread(article, write=True)
            if loses_pages:
                part(key)
        progress(done, len(plan.going) + len(restored))
    for keys in _chunks(list(plan.dated)):
        with transaction.atomic():
            own = Capture.objects.filter(article=None, pk__in=keys).values_list("pk", flat=True)
            for article in sorted(_date_anew(list(own), plan.dated) & known):
                reread(article, write=True)
    _forget_days(plan.fewer_days, run)
    for keys in _chunks(pages):
        with transaction.atomic():
            _remove_pages(Capture.objects.filter(pk__in=keys))
    _hand_on(run)
    gone = sum(remove_unused(model, keys) for model, keys in names.items())
    forget_hosts()
    recount(asked)
    told = f"{len(plan.going):,} articles removed, {len(restored):,} restored"
    run.state, run.finished_at = ImportRun.State.TAKEN_BACK, timezone.now()
    run.message = f"{told}, {len(plan.kept):,} kept"
    run.save(update_fields=["state", "finished_at", "message"])
    linking.catch_up()
    index.catch_up()
    return gone


def _remove_articles(articles: Sequence[int]) -> Iterator[int]:
    """Delete articles; yield how many are gone after each batch."""
    gone = 0
    for keys in _chunks(articles):
        with transaction.atomic():
            stories = stories_of(keys)
            FormerSlug.objects.filter(kind="article", target_id__in=keys).delete()
            pairs.keep(Article, keys)
            Article.objects.filter(pk__in=keys).delete()
            mend(stories)
        gone += len(keys)
        yield gone


def _asked_about(articles: Sequence[int]) -> set[int]:
    """Return the suggestions that these articles are examples of."""
    asked: set[int] = set()
    for keys in _chunks(articles):
        seen = Sighting.objects.filter(article__in=keys)
        asked.update(seen.values_list("suggestion", flat=True))
    return asked


def _remove_pages(pages: "models.QuerySet[Capture]") -> None:
    OutletFigure.objects.filter(capture__in=pages).delete()
    pages.delete()


def _names_of(articles: Sequence[int]) -> dict[type[models.Model], set[int]]:
    """Return the names that articles lead to, by model; of outlets those that they are of."""
    found: dict[type[models.Model], set[int]] = {model: set() for model in TIES}
    for keys in _chunks(articles):
        for model, tie in TIES.items():
            if model is not Outlet:
                ties = tie.objects.filter(article__in=keys)
                found[model].update(ties.values_list(str(model._meta.model_name), flat=True))
        outlets = Article.objects.filter(pk__in=keys, outlet__isnull=False)
        found[Outlet].update(outlets.values_list("outlet", flat=True))
    for keys in _chunks(sorted(found[Topic])):
        countries = Topic.objects.filter(pk__in=keys, place__isnull=False)
        found[Place].update(countries.values_list("place", flat=True))
    return found


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]

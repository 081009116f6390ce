"""Taking back: what an import made goes; what other imports or curators touched stays and is told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import models, transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from articles import index, linking, pairs
from articles.foreseen import (
    Plan,
    chunks,
    foresee,
    listed,
    met_by_others,
    names_of,
    pages_alone,
    told_by,
)
from articles.grouping.batches import mend, stories_of
from articles.importing import only_import
from articles.linking.sightings import recount
from articles.models import (
    Article,
    Capture,
    ImportItem,
    ImportRun,
    OutletFigure,
    RelatedLink,
    Sighting,
)
from articles.models.naming import FormerSlug, NamedThing
from articles.parting import part
from articles.rereading import reread
from articles.sameness.outlets import forget_hosts
from articles.shared_pages import DatedAnew, dated_anew
from articles.store.histories import renew_versions
from articles.unused import remove_unused

MOST_NAMED = 5
"""So many imports are told by their numbers, the others counted."""


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
    """Pages that stay because other imports met them too,"""
    holders: Sequence[int] = ()
    """and which imports those are."""
    inherited: int = 0
    """Pages among those removed that earlier imports had made, which were taken back before,"""
    makers: Sequence[int] = ()
    """and which those were."""
    fewer_days: int = 0
    """Of those, the ones that go without a later day on which this import alone saw them."""

    def in_words(self, *, would: bool = False) -> str:
        gone = "would go" if would else "are gone"
        shared = ""
        if self.inherited:
            shared = f"; {self.inherited:,} of these pages were left by {_imports(self.makers)}, taken back before"
        if self.shared:
            shared += f"; {self.shared:,} pages stay, for {_imports(self.holders)} met them too"
        if self.fewer_days:
            shared += f", {self.fewer_days:,} of them without a day that only this one saw them on"
        return (
            f"{self.articles:,} articles and {self.captures:,} pages {gone}; "
            f"{len(self.restored):,} articles are again what their other pages say; "
            f"{len(self.kept):,} stay as curators left them{shared}."
        )


def _imports(runs: Sequence[int]) -> str:
    """Return imports in words: "import 3", "imports 3, 5 and 9", "imports 3, 5, 9 and 40 more"."""
    named = [str(run) for run in runs]
    if len(named) > MOST_NAMED:
        named = [*named[:MOST_NAMED], f"{len(named) - MOST_NAMED:,} more"]
    if len(named) == 1:
        return f"import {named[0]}"
    return f"imports {', '.join(named[:-1])} and {named[-1]}"


def take_back(
    run: ImportRun,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> TakenBack:
    """Take back what an import made. Raises ArchiveError where it cannot be.

    What is left is what the imports that stand would have made without it, in whatever order
    imports are taken back: a page is everyone's that met it, and goes with the last of them.

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
            names_kept=plan.names_kept, shared=plan.shared, holders=plan.holders,
            inherited=plan.inherited, makers=plan.makers, fewer_days=len(plan.fewer_days),
        )  # fmt: skip
        if not dry_run:
            result.names = _carry_out(run, plan, progress)
    return result


def _hand_on(run: ImportRun) -> None:
    """Make the pages that other imports have met too pages of the first of those, of its file."""
    items = ImportItem.objects.filter(capture=OuterRef("pk")).exclude(run=run)
    left = items.exclude(run__state=ImportRun.State.TAKEN_BACK).order_by("run", "number")
    own = Capture.objects.filter(met_by_others(run), run=run)
    own.update(run=Subquery(left.values("run")[:1]), origin=Subquery(left.values("origin")[:1]))


def _date_anew(pages: Sequence[int], dated: Mapping[int, DatedAnew]) -> set[int]:
    """Give pages the days they have without an import; return the articles they tell of."""
    for key in pages:
        dated[key].keep()
    return {*told_by(pages)}


def _forget_days(pages: Sequence[int], run: ImportRun) -> None:
    """Let go of the later days that an import alone gave of pages, and of what they told."""
    for keys in chunks(pages):
        with transaction.atomic():
            for one in dated_anew(Capture.objects.filter(pk__in=keys), run):
                one.keep()
            articles = Article.objects.filter(captures__in=keys, versions__isnull=False)
            for article in articles.order_by("pk").distinct():
                if renew_versions(article):
                    Article.objects.filter(pk=article.pk).touch()


def _carry_out(run: ImportRun, plan: Plan, progress: Callable[[int, int], None]) -> int:
    """Do what is planned; return how many names went."""
    # Out of the index first: a row that is gone cannot be taken out of it any more.
    for keys in chunks(plan.going):
        Article.objects.filter(pk__in=keys).update(visibility=Article.Visibility.HIDDEN)
        Article.objects.filter(pk__in=keys).touch()
    index.catch_up()
    restored, known = plan.restored, {*plan.restored}
    pages = list(plan.pages.values_list("pk", flat=True))
    names = names_of([*plan.going, *restored])
    asked = _asked_about(plan.going)
    # The pages go last: broken off before, they still lead to what is left to do.
    for done in _remove_articles(plan.going):
        progress(done, len(plan.going) + len(restored))
    for done, key in enumerate(restored, len(plan.going) + 1):
        with transaction.atomic():
            RelatedLink.objects.filter(article=key, capture__in=pages_alone(run)).delete()
            going = pages_alone(run).filter(article=key)
            loses_pages = going.exists()
            _remove_pages(going)
            own = Capture.objects.filter(article=key).values_list("pk", flat=True)
            beside = _date_anew([*plan.dated.keys() & {*own}], plan.dated)
            for article in [key, *sorted(beside & known - {key})]:
                reread(article, write=True)
            if loses_pages:
                part(key)
        progress(done, len(plan.going) + len(restored))
    for keys in chunks(list(plan.dated)):
        with transaction.atomic():
            own = Capture.objects.filter(article=None, pk__in=keys).values_list("pk", flat=True)
            for article in sorted(_date_anew(list(own), plan.dated) & known):
                reread(article, write=True)
    _forget_days(plan.fewer_days, run)
    for keys in chunks(pages):
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
    for keys in chunks(articles):
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
    for keys in chunks(articles):
        seen = Sighting.objects.filter(article__in=keys)
        asked.update(seen.values_list("suggestion", flat=True))
    return asked


def _remove_pages(pages: "models.QuerySet[Capture]") -> None:
    OutletFigure.objects.filter(capture__in=pages).delete()
    pages.delete()

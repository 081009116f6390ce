"""The desk: what waits for a person today, counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, PermissionsMixin
from django.urls import reverse

from articles.importing import as_they_stand
from articles.models import (
    Article,
    ImportRun,
    MatchSuggestion,
    Outlet,
    Person,
    Place,
    Tag,
    Topic,
)  # fmt: skip

RUNS_SHOWN = 5
_QUESTIONS = {
    MatchSuggestion.Kind.NEW_PERSON: ("name that may be a person", "names that may be people"),
    MatchSuggestion.Kind.SAME_STORY: ("pair that may be one story", "pairs that may be one story"),
    MatchSuggestion.Kind.SAME_OUTLET: (
        "pair that may be one outlet",
        "pairs that may be one outlet",
    ),
    MatchSuggestion.Kind.SAME_ARTICLE: (
        "pair that may be one article",
        "pairs that may be one article",
    ),
}
"""By kind: what one is called, and what several are."""


@dataclass(frozen=True, slots=True)
class Pile:
    """So many things of one kind that wait, and where they are."""

    label: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Desk:
    to_decide: tuple[Pile, ...]
    """Suggestions by kind."""
    new_names: tuple[Pile, ...]
    failed: Pile | None
    """Records of the last run that could not be read; None when there are none."""
    stale: int
    """Articles that wait for the index."""
    runs: tuple[ImportRun, ...]


def desk_for(user: PermissionsMixin | AbstractBaseUser | AnonymousUser) -> Desk | None:
    """Return the desk of a curator; None for those who may not see articles."""
    if not (isinstance(user, PermissionsMixin) and user.has_perm("articles.view_article")):
        return None
    runs = tuple(as_they_stand(ImportRun.objects.all()[:RUNS_SHOWN]))
    return Desk(
        to_decide=tuple(_to_decide()),
        new_names=tuple(_new_names()),
        failed=_failed(runs[0]) if runs and runs[0].failed else None,
        stale=Article.objects.stale().count(),
        runs=runs,
    )


def _to_decide() -> Iterable[Pile]:
    for kind, (one, several) in _QUESTIONS.items():
        count = MatchSuggestion.objects.undecided().filter(kind=kind).count()
        address = reverse("admin:articles_matchsuggestion_review", args=[kind])
        yield Pile(one if count == 1 else several, count, address)


def _new_names() -> Iterable[Pile]:
    for model in (Outlet, Person, Tag, Topic, Place):
        address = reverse(f"admin:articles_{model._meta.model_name}_changelist")
        count = model.objects.filter(needs_review=True).count()
        label = model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural
        yield Pile(str(label), count, f"{address}?needs_review__exact=1")


def _failed(run: ImportRun) -> Pile:
    address = reverse("admin:articles_importitem_changelist")
    return Pile(str(run), run.failed, f"{address}?run__id__exact={run.pk}&outcome__exact=failed")

"""Decisions: a suggestion and what a curator says of it in, carried out by the room that knows it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.curation import outlets, people, twins
from articles.curation.parted_articles import undo_articles
from articles.curation.parted_names import undo_names
from articles.curation.remembering import forget, remember
from articles.errors import ArchiveError
from articles.grouping import deciding
from articles.models import MatchSuggestion, MergeOperation

Kind = MatchSuggestion.Kind
Decision = MatchSuggestion.Decision

DECIDERS: dict[str, Callable[..., None]] = {
    Kind.NEW_PERSON: people.decide,
    Kind.SAME_STORY: deciding.decide,
    Kind.SAME_OUTLET: outlets.decide,
    Kind.SAME_ARTICLE: twins.decide,
}
"""By kind: takes the suggestion, the decision and `by`; does it and remembers it."""

_SUGGESTED = {"outlet": Kind.SAME_OUTLET, "article": Kind.SAME_ARTICLE}


def decide(
    suggestion: MatchSuggestion, decision: str, *, by: AbstractBaseUser | None, **further: Any
) -> None:
    """Carry a decision out. Raises ValueError for one that cannot be said of this suggestion."""
    DECIDERS[suggestion.kind](suggestion, decision, by=by, **further)


def ask_again(suggestion: MatchSuggestion, *, by: AbstractBaseUser | None) -> list[int]:
    """Undo a decision and put the suggestion back in the queue; return the articles concerned.

    1. What was merged or taken away by it is there again.
    2. A person that it made goes, as long as nothing but texts leads to it.
    3. Two articles that it put in one story are apart; what it took apart may be grouped again.

    Raises ArchiveError where it was not decided, or later changes stand in the way.
    """
    if not suggestion.decision:
        raise ArchiveError("nobody has decided it")
    articles: list[int] = []
    with transaction.atomic():
        decision = suggestion.decision
        for operation in suggestion.merges.in_force():
            articles += _undo(operation, by=by)
        suggestion.refresh_from_db()
        forget(suggestion)
        if suggestion.kind == Kind.NEW_PERSON:
            articles += people.take_back(suggestion, decision)
        elif suggestion.kind == Kind.SAME_STORY:
            articles += deciding.take_back(suggestion, decision)
    return articles


def undo_merge(operation: MergeOperation, *, by: AbstractBaseUser | None) -> list[int]:
    """Undo a merge by itself: the two are not one, which is remembered against later runs.

    Somebody who was merged or taken away is asked about again: a no would say that it is no person.
    With two outlets the articles are parted that are one because of it.
    Returns the articles concerned. Raises ArchiveError where it cannot be.
    """
    if operation.undone_at is not None:
        raise ArchiveError("it is undone already")
    with transaction.atomic():
        articles = []
        for one in undone_with(operation):
            told = partial(_tell_apart, operation, by=by) if one == operation else None
            articles += _undo(one, by=by, told=told)
    return articles


def _tell_apart(operation: MergeOperation, *, by: AbstractBaseUser | None) -> None:
    """Remember that the two are not one; who was taken away is asked about again."""
    suggestion = operation.suggestion
    if suggestion is not None and suggestion.kind == Kind.NEW_PERSON:
        suggestion.refresh_from_db()
        forget(suggestion)
    elif suggestion is not None and _SUGGESTED.get(operation.kind) == suggestion.kind:
        suggestion.refresh_from_db()
        remember(suggestion, Decision.NO, by=by)
    elif operation.kind in _SUGGESTED and operation.kept is not None:
        _keep_apart(operation, by=by)


def undone_with(operation: MergeOperation) -> list[MergeOperation]:
    """Return what undoing a merge undoes, the last first: itself, and what was done because of it."""
    suggestion = operation.suggestion
    if operation.kind != "outlet" or suggestion is None:
        return [operation]
    since = suggestion.merges.in_force().filter(pk__gt=operation.pk, kind="article")
    return [*since, operation]


def _undo(
    operation: MergeOperation,
    *,
    by: AbstractBaseUser | None,
    told: Callable[[], None] | None = None,
) -> list[int]:
    if operation.kind != "article":
        return undo_names(operation, by=by, told=told)
    articles = undo_articles(operation, by=by)
    if told is not None:
        told()
    return articles


def _keep_apart(operation: MergeOperation, *, by: AbstractBaseUser | None) -> None:
    first, second = sorted((operation.gone, operation.kept or 0))
    left, right = ("article_id", "other_id") if operation.kind == "article" else (
        "outlet_id", "other_outlet_id"
    )  # fmt: skip
    suggestion, _ = MatchSuggestion.objects.get_or_create(
        kind=_SUGGESTED[operation.kind],
        key=f"{first}-{second}",
        defaults={left: first, right: second, "name": operation.gone_name[:255]},
    )
    remember(suggestion, Decision.NO, by=by)

"""Twins: rows that are one article are made one; those that may be are asked about; also by hand."""

from dataclasses import dataclass, field

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.curation.merging_articles import better_of, merge_articles
from articles.curation.remembering import remember
from articles.errors import ArchiveError
from articles.models import Article, MatchSuggestion
from articles.sameness.articles import Twins, ask, find_twins

Decision = MatchSuggestion.Decision


@dataclass(slots=True)
class Merged:
    """What was done, or would be: of each pair the id of what went, of what stays, and why."""

    merged: list[tuple[str, str, str]] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)


def merge_twins(
    *,
    outlet: int | None = None,
    by: AbstractBaseUser | None = None,
    because_of: MatchSuggestion | None = None,
    dry_run: bool = False,
) -> Merged:
    """Make one of rows that are surely one article; ask the curators about the others.

    With `because_of` they are one because of that decision, and two again when it is undone.

    Each pair is a transaction of its own, so it may be broken off and run again.
    """
    done = Merged()
    gone: set[int] = set()
    left = True
    while left:
        left = False
        for twins in find_twins(outlet):
            if not gone.isdisjoint({twins.one.pk, twins.other.pk}):
                left = not dry_run  # what it went into is compared with the other
                continue
            going, staying = better_of(twins.one, twins.other)
            told = (going.public_id, staying.public_id, twins.likeness.why)
            (done.merged if twins.likeness.is_sure else done.asked).append(told)
            if not dry_run:
                _carry_out(twins, going, staying, by=by, because_of=because_of)
            if twins.likeness.is_sure:
                gone.add(going.pk)
    return done


def _carry_out(
    twins: Twins,
    going: Article,
    staying: Article,
    *,
    by: AbstractBaseUser | None,
    because_of: MatchSuggestion | None,
) -> None:
    if not twins.likeness.is_sure:
        ask(twins)
        return
    merge_articles(going, staying, by=by, reason=twins.likeness.why, suggestion=because_of)


def decide(
    suggestion: MatchSuggestion, decision: str, *, by: AbstractBaseUser | None = None
) -> None:
    """Do what a curator says of two articles that may be one: "yes", "no" or "later".

    Raises ValueError for another decision, or where one of them is gone.
    """
    one, other = suggestion.article, suggestion.other
    if decision == Decision.YES and (one is None or other is None):
        raise ValueError("the suggestion names no two articles")
    with transaction.atomic():
        remember(suggestion, decision, by=by)
        if decision == Decision.YES and one is not None and other is not None:
            going, staying = better_of(one, other)
            try:
                merge_articles(going, staying, by=by, suggestion=suggestion)
            except ArchiveError as error:
                raise ValueError(str(error)) from error

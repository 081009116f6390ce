"""By hand: several outlets, people, tags, topics or places that a curator says are one in, made one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.curation.merging import merge_names
from articles.curation.remembering import remember
from articles.curation.twins import merge_twins
from articles.errors import ArchiveError
from articles.keys import is_host_name
from articles.models import MatchSuggestion, MergeOperation, Outlet
from articles.models.naming import NamedThing


@dataclass(frozen=True, slots=True)
class Choice:
    """One of those that are to be one, and what would go with it."""

    thing: Any
    articles: int
    others: tuple[str, ...]
    """Other names."""


def choices_of(things: Sequence[Any], *, articles: dict[int, int]) -> list[Choice]:
    """Return things in the order in which they should stay: what is no host's, then the most held."""
    choices = [
        Choice(
            thing,
            articles.get(thing.pk, 0),
            tuple(thing.aliases.order_by("name").values_list("name", flat=True)),
        )
        for thing in things
    ]
    return sorted(choices, key=lambda one: (is_host_name(one.thing.name), -one.articles))


def merge_by_hand(
    going: Sequence[NamedThing],
    kept: NamedThing,
    *,
    by: AbstractBaseUser | None,
    reason: str = "",
) -> list[MergeOperation]:
    """Let some things go into `kept`, all or none; return what can be undone, one for each.

    Outlets that are one have their articles once: a decision ties what that makes one to the merge,
    so that all of it is undone together. Raises ArchiveError where they cannot be one.
    """
    done = []
    with transaction.atomic():
        for gone in going:
            kept.refresh_from_db()
            _hold_apart_from_parts(gone, kept)
            suggestion = _decision(gone, kept, by=by) if isinstance(kept, Outlet) else None
            done.append(merge_names(gone, kept, by=by, reason=reason, suggestion=suggestion))
            if suggestion is not None:
                merge_twins(outlet=kept.pk, by=by, because_of=suggestion)
    return done


def _hold_apart_from_parts(gone: NamedThing, kept: NamedThing) -> None:
    """Refuse to put something into a part of its parts: they would lie within each other."""
    above = getattr(getattr(kept, "parent", None), "parent", None)
    while above is not None:
        if above.pk == gone.pk:
            raise ArchiveError(f"“{kept.name}” lies within what lies within “{gone.name}”")
        above = above.parent


def _decision(
    gone: NamedThing, kept: NamedThing, *, by: AbstractBaseUser | None
) -> MatchSuggestion:
    first, second = sorted((gone.pk, kept.pk))
    suggestion, _ = MatchSuggestion.objects.get_or_create(
        kind=MatchSuggestion.Kind.SAME_OUTLET,
        key=f"{first}-{second}",
        defaults={"outlet_id": first, "other_outlet_id": second, "name": gone.name[:255]},
    )
    remember(suggestion, MatchSuggestion.Decision.YES, by=by)
    return suggestion

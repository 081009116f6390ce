"""Decisions: a suggestion and what a curator says of it in, carried out by the room that knows it."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser

from articles.curation import people
from articles.grouping import deciding
from articles.models import MatchSuggestion

Kind = MatchSuggestion.Kind

DECIDERS: dict[str, Callable[..., None]] = {
    Kind.NEW_PERSON: people.decide,
    Kind.SAME_STORY: deciding.decide,
}
"""By kind: takes the suggestion, the decision and `by`; does it and remembers it."""


def decide(
    suggestion: MatchSuggestion, decision: str, *, by: AbstractBaseUser | None, **further: Any
) -> None:
    """Carry a decision out. Raises ValueError for one that cannot be said of this suggestion."""
    DECIDERS[suggestion.kind](suggestion, decision, by=by, **further)

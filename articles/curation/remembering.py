"""Remembering: a decision is kept with who took it and when, so that nothing is asked twice."""

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone

from articles.models import MatchSuggestion

_SAID = frozenset({"yes", "no", "later"})


def remember(
    suggestion: MatchSuggestion, decision: str, *, by: AbstractBaseUser | None = None
) -> None:
    """Keep a decision. Raises ValueError for one that is none."""
    if decision not in _SAID:
        raise ValueError(f"{decision!r} is no decision")
    suggestion.decision = decision
    suggestion.decided_by_id = by.pk if by is not None else None
    suggestion.decided_at = timezone.now()
    suggestion.save()


def forget(suggestion: MatchSuggestion) -> None:
    """Let a suggestion be one that nobody has decided."""
    suggestion.decision = MatchSuggestion.Decision.WAITING
    suggestion.decided_by_id = suggestion.decided_at = None
    suggestion.save()

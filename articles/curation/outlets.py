"""Outlets: what a curator says of two that may be one is done, and remembered."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles.curation.merging import merge_names
from articles.curation.remembering import remember
from articles.curation.twins import merge_twins
from articles.keys import is_host_name
from articles.models import MatchSuggestion, Outlet

Decision = MatchSuggestion.Decision


def decide(
    suggestion: MatchSuggestion, decision: str, *, by: AbstractBaseUser | None = None
) -> None:
    """Do what a curator says of two outlets: "yes", "no" or "later".

    Yes makes them one, under the name that is no host's, and with it the articles that both have.
    Raises ValueError for another decision, or where one of them is gone.
    """
    one, other = suggestion.outlet, suggestion.other_outlet
    if decision == Decision.YES and (one is None or other is None):
        raise ValueError("the suggestion names no two outlets")
    with transaction.atomic():
        remember(suggestion, decision, by=by)
        if one is not None:
            Outlet.objects.filter(pk=one.pk, taken_for__isnull=False).update(taken_for=None)
        if decision == Decision.YES and one is not None and other is not None:
            one.taken_for_id = None
            gone, kept = (one, other) if is_host_name(one.name) else (other, one)
            merge_names(gone, kept, by=by, suggestion=suggestion)
            merge_twins(outlet=kept.pk, by=by, because_of=suggestion)

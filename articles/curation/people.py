"""People: what a curator says of a name that may be a person's is done, and remembered."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from articles import linking
from articles.curation.remembering import remember
from articles.keys import name_key
from articles.linking.sought import read_sought
from articles.models import Alias, Article, MatchSuggestion, Person

LINKED_AT_ONCE = 200
"""Articles linked before the decision returns; the rest follows in the background."""
Decision = MatchSuggestion.Decision


def decide(
    suggestion: MatchSuggestion,
    decision: str,
    *,
    by: AbstractBaseUser | None = None,
    same_as: Person | None = None,
) -> None:
    """Do what a curator says of a name: "yes", "no" or "later".

    Yes makes the person, or gives `same_as` the name as another of theirs, and links the articles
    that print it. Raises ValueError for another decision.
    """
    with transaction.atomic():
        if decision == Decision.YES:
            suggestion.person = _known_as(suggestion.name, same_as)
        remember(suggestion, decision, by=by)
        if decision == Decision.YES:
            _link(suggestion)


def _known_as(name: str, same_as: Person | None) -> Person:
    """Return the person that is called so from now on, looked at by a curator."""
    person = same_as or Person.objects.called_exactly(name).first() or Person(name=name)
    person.needs_review = False
    person.save()
    called = {person.name_key, *person.aliases.values_list("name_key", flat=True)}
    if name_key(name) not in called:
        Alias.objects.create(name=name, person=person, kind=Alias.Kind.SPELLING)
    return person


def _link(suggestion: MatchSuggestion) -> None:
    sightings = suggestion.sightings.order_by("article")
    articles = list(sightings.values_list("article", flat=True))
    linking.link_articles(articles[:LINKED_AT_ONCE], read_sought())
    Article.objects.filter(pk__in=articles[LINKED_AT_ONCE:]).update(named_revision=0)
    sightings.delete()
    transaction.on_commit(linking.begin)

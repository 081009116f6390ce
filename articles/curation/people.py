"""People: what a curator says of a name that may be a person's is done, and remembered."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import Q

from articles import linking
from articles.curation.merging import merge_names, remove_person
from articles.curation.remembering import remember
from articles.keys import name_key
from articles.linking.sought import read_sought
from articles.models import Alias, Article, ArticlePerson, MatchSuggestion, Person
from articles.models.links import Link

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
    that print it. Of whom an import made a row already, yes says that it is right, `same_as` lets
    it go into that person, and no takes it away with its links. Raises ValueError for another
    decision.
    """
    with transaction.atomic():
        made = suggestion.person
        remember(suggestion, decision, by=by)
        if made is not None:
            _decide_of(made, suggestion, by=by, same_as=same_as)
        elif decision == Decision.YES:
            suggestion.person = _known_as(suggestion.name, same_as)
            suggestion.save(update_fields=["person"])
            _link(suggestion)


def _decide_of(
    made: Person,
    suggestion: MatchSuggestion,
    *,
    by: AbstractBaseUser | None,
    same_as: Person | None,
) -> None:
    """Do what is said of a person whom an import made of a printed name."""
    if suggestion.decision == Decision.NO:
        remove_person(made, by=by, suggestion=suggestion)
        suggestion.person = None
    elif suggestion.decision == Decision.YES and same_as is not None and same_as.pk != made.pk:
        merge_names(made, same_as, by=by, suggestion=suggestion)
        suggestion.person = same_as
    elif suggestion.decision == Decision.YES:
        Person.objects.filter(pk=made.pk).update(needs_review=False)
        transaction.on_commit(linking.begin)


def take_back(suggestion: MatchSuggestion, decision: str) -> list[int]:
    """Undo what was done when a name was decided; return the articles that named the person.

    A person that the decision made goes where nothing but texts leads to it, else it is asked
    about as it is: renamed, it has the name as its former one. A name that the decision gave to
    somebody is no longer theirs.
    """
    person = suggestion.person
    if decision != Decision.YES or person is None:
        return []
    links = ArticlePerson.objects.filter(person=person)
    articles = list(links.order_by().values_list("article", flat=True))
    key = name_key(suggestion.name)
    given = Alias.objects.filter(person=person, name_key=key, kind=Alias.Kind.SPELLING)
    if person.name_key != key and given.filter(origin="curator").delete()[0]:
        MatchSuggestion.objects.filter(pk=suggestion.pk).update(person=None)
    elif _is_known_elsewhere(person):
        Person.objects.filter(pk=person.pk).update(needs_review=True)
    else:
        person.delete()
    suggestion.refresh_from_db()
    Article.objects.filter(pk__in=articles).touch()
    transaction.on_commit(linking.begin)
    return articles


def _is_known_elsewhere(person: Person) -> bool:
    """Whether a page or a curator says something of a person."""
    links = ArticlePerson.objects.filter(person=person)
    said = links.filter(~Q(origin=Link.Origin.EXTRACTION) | Q(state=Link.State.REJECTED))
    told = person.description or person.same_as or person.sort_name
    return bool(told) or said.exists() or person.aliases.exists()


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

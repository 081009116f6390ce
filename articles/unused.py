"""Unused: names that no page leads to any more and nobody has looked at, let go."""

from collections.abc import Sequence
from typing import Any

from django.db import models, transaction
from django.db.models import Exists, OuterRef

from articles import pairs
from articles.linking.sightings import recount
from articles.models import (
    Alias,
    Article,
    ArticleOutlet,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    MatchSuggestion,
    Outlet,
    Person,
    Place,
    Tag,
    Topic,
)
from articles.models.links import Link
from articles.models.naming import FormerSlug
from articles.store.writing import in_pieces

TIES: dict[type[Any], Any] = {
    Outlet: ArticleOutlet, Person: ArticlePerson, Tag: ArticleTag, Topic: ArticleTopic,
    Place: ArticlePlace,
}  # fmt: skip
"""What ties articles to the names of each kind, in the order in which those are listed."""


def remove_unused(model: type[models.Model], keys: set[int]) -> int:
    """Delete the names among `keys` that nothing leads to and nobody has looked at.

    With a place goes what it lies in, where that was made for its sake.
    """
    above: set[int] = set()
    if model is Place:
        for chunk in in_pieces(sorted(keys)):
            inside = Place.objects.filter(pk__in=chunk, parent__isnull=False)
            above.update(key for key in inside.values_list("parent", flat=True) if key)
    gone = _remove_alone(model, keys)
    return gone + (remove_unused(model, above) if gone and above else 0)


def _remove_alone(model: type[models.Model], keys: set[int]) -> int:
    name = str(model._meta.model_name)
    gone = 0
    for chunk in in_pieces(sorted(keys)):
        unused = model._default_manager.filter(pk__in=chunk, needs_review=True)
        for relation in model._meta.related_objects:
            if relation.related_model in {Alias, MatchSuggestion} or relation.many_to_many:
                continue
            rows = relation.related_model._default_manager.filter(
                **{relation.field.name: OuterRef("pk")}
            )
            if relation.related_model in TIES.values():
                rows = rows.exclude(origin=Link.Origin.EXTRACTION)
            unused = unused.exclude(Exists(rows))
        by_hand = Alias.objects.filter(**{name: OuterRef("pk")}, origin="curator")
        with transaction.atomic():
            going = list(unused.exclude(Exists(by_hand)).values_list("pk", flat=True))
            FormerSlug.objects.filter(kind=name, target_id__in=going).delete()
            _touch_those_naming(model, going)
            asked = _asked_whether_they_are(model, going)
            if model is Outlet:
                pairs.keep(Outlet, going)
            model._default_manager.filter(pk__in=going).delete()
            recount(asked)
        gone += len(going)
    return gone


def _asked_whether_they_are(model: type[models.Model], keys: Sequence[int]) -> list[int]:
    """Return the suggestions that ask about people who are going."""
    if model is not Person:
        return []
    return list(MatchSuggestion.objects.filter(person__in=keys).values_list("pk", flat=True))


def _touch_those_naming(model: type[models.Model], keys: Sequence[int]) -> None:
    """Mark the articles in whose text a name was found: they are found by it no longer."""
    name = str(model._meta.model_name)
    naming = TIES[model].objects.filter(**{f"{name}__in": keys})
    Article.objects.filter(pk__in=naming.values("article")).touch()

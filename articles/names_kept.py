"""Names kept: articles that go in, the names that only they lead to and a curator looked at out."""

from collections.abc import Collection, Iterator, Mapping

from django.db import models
from django.db.models import Exists, OuterRef, Q

from articles.models import Alias, Article, Outlet
from articles.models.links import Link
from articles.models.naming import NamedThing
from articles.unused import TIES

CHUNK = 300


def names_kept(
    names: Mapping[type[models.Model], Collection[int]], going: Collection[int]
) -> Iterator[NamedThing]:
    """Yield those of `names`, keys by model, that stay though no article leads to them any more.

    They stay because a curator looked at them, or gave them another name.
    """
    gone = frozenset(going)
    for model, ties in TIES.items():
        keys = sorted(names.get(model, ()))
        by_hand = Alias.objects.filter(
            **{str(model._meta.model_name): OuterRef("pk")}, origin="curator"
        )
        looked_at = model._default_manager.filter(Q(needs_review=False) | Exists(by_hand))
        for start in range(0, len(keys), CHUNK):
            for thing in looked_at.filter(pk__in=keys[start : start + CHUNK]).order_by("pk"):
                articles = _articles_of(thing, ties)
                if next(articles, None) in gone and gone.issuperset(articles):
                    yield thing


def _articles_of(thing: NamedThing, ties: type[models.Model]) -> Iterator[int]:
    """Yield the articles that lead to a name, those not that were only found to have it in the text."""
    tied = ties._default_manager.filter(**{str(thing._meta.model_name): thing.pk})
    told = tied.exclude(origin=Link.Origin.EXTRACTION).order_by()
    yield from told.values_list("article", flat=True).iterator()
    if isinstance(thing, Outlet):
        held = Article.objects.filter(outlet=thing).order_by()
        yield from held.values_list("pk", flat=True).iterator()

"""Labels: what the values of a facet are called by readers; its name and slugs in, words out."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from django.core.exceptions import ObjectDoesNotExist

from articles.errors import IndexUnreadableError
from articles.index import engine
from articles.models import Article, Outlet, Person, Place, Tag, Topic
from articles.models.naming import NamedQuerySet, slug_of

_NAMED: Mapping[str, NamedQuerySet] = {
    "outlet": Outlet.objects.all(),
    "topic": Topic.objects.all(),
    "person": Person.objects.all(),
    "tag": Tag.objects.all(),
    "place": Place.objects.all(),
}


def labels_of(group: str, slugs: Iterable[str]) -> dict[str, str]:
    """Return what the values are called, in one query at most.

    A value that nothing has is called by itself: it may be typed, and then finds nothing.
    """
    wanted = set(slugs)
    known = _known(group, wanted) if wanted else {}
    return {slug: known.get(slug, slug) for slug in wanted}


def sections() -> Mapping[str, str]:
    """Return of each section's slug what it is called.

    Read once for each generation of the index: all articles are looked through for it.
    """
    try:
        return _sections_at(engine().generation())
    except IndexUnreadableError:
        return _sections()


@lru_cache(maxsize=2)
def _sections_at(generation: str) -> Mapping[str, str]:
    del generation
    return _sections()


def _sections() -> Mapping[str, str]:
    names = Article.objects.visible().sections()
    return {slug_of(name, fallback="section"): name for name in names}


def slugs_of_today(group: str, slugs: Sequence[str]) -> tuple[str, ...]:
    """Return the values with those of former names replaced by what has them now."""
    if group not in _NAMED or not slugs:
        return tuple(slugs)
    named = _NAMED[group]
    known = named.labels(slugs)
    renewed = (slug if slug in known else _moved(named, slug) for slug in slugs)
    return tuple(sorted(set(renewed)))


def _moved(named: NamedQuerySet, slug: str) -> str:
    try:
        return str(named.at(slug).slug)
    except ObjectDoesNotExist:
        return slug


def _known(group: str, slugs: set[str]) -> dict[str, str]:
    if group == "held":
        return {value: str(label) for value, label in Article.TextHeld.choices}
    if group == "section":
        return dict(sections())
    return _NAMED[group].labels(slugs)

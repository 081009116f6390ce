"""Labels: what the values of a facet are called by readers; its name and slugs in, words out."""

from collections.abc import Iterable, Mapping

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


def _known(group: str, slugs: set[str]) -> dict[str, str]:
    if group == "held":
        return {value: str(label) for value, label in Article.TextHeld.choices}
    if group == "section":
        names = Article.objects.visible().sections()
        return {slug_of(name, fallback="section"): name for name in names}
    return _NAMED[group].labels(slugs)

"""Whole names: a query in, the same with each name in quotation marks as those called exactly so."""

import re

from articles.index import engine
from articles.models import Outlet, Person, Place
from articles.models.naming import NamedQuerySet
from articles.search.document import NAME_FIELDS
from articles.search.queries import Both, Choice, Covering, Either, Named, Node, Weighed, Without

_ROWS: dict[str, tuple[str, NamedQuerySet]] = {
    "outlet": ("outlet", Outlet.objects.all()),
    "person": ("person", Person.objects.all()),
    "author": ("author", Person.objects.all()),
    "about": ("about", Person.objects.all()),
    "place": ("place", Place.objects.all()),
    "country": ("place", Place.objects.all()),
}
"""Of a typed field whose names are also found by parts, the engine's field and the rows."""

_FIELDS = {field: field for field in NAME_FIELDS} | {"country": "place"}
_ADDRESS = re.compile(r"/[a-z]+/([^/\s]+)")


class WholeNames:
    """Of one search: each name is looked up once, however often the search is tried."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Node] = {}

    def in_place(self, node: Node) -> Node:
        """Return the tree with outlet:"The Hill" as the outlet of that name or alias, no other.

        The address of its page (person:"/people/ana-ruiz-2") is that one, whoever is called so.
        Where nothing that articles have is called exactly so, parts of names count as without
        quotation marks. Raises IndexUnreadableError.
        """
        match node:
            case Both(parts):
                return Both(tuple(map(self.in_place, parts)))
            case Either(parts):
                return Either(tuple(map(self.in_place, parts)))
            case Covering(parts, closer):
                return Covering(tuple(map(self.in_place, parts)), closer)
            case Without(part):
                return Without(self.in_place(part))
            case Weighed(part, weight):
                return Weighed(self.in_place(part), weight)
            case Named(field, text) if node.whole and (slug := _ADDRESS.fullmatch(text)):
                return Choice(_FIELDS[field], (slug[1],))
            case Named(field, text) if node.whole and field in _ROWS:
                if (field, text) not in self._known:
                    self._known[field, text] = _exactly(node)
                return self._known[field, text]
        return node


def _exactly(node: Named) -> Node:
    field, rows = _ROWS[node.field]
    slugs = list(rows.called_exactly(node.text).values_list("slug", flat=True))
    held = tuple(slug for slug, count in engine().values(field, slugs).items() if count)
    if not held:
        return node
    exactly = Choice(field, held)
    # A country may be a topic too, and those are matched whole anyway.
    return Either((exactly, Named("topic", node.text))) if node.field == "country" else exactly

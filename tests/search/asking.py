"""An engine asked: by a node for the ids it finds, by a text for its results."""

from articles.search.queries import Query
from tests.search.documents import ids
from tests.search.reading import read


def find(engine, node, **options):
    return set(ids(engine.search(Query(root=node), limit=1000, **options)))


def typed(engine, text, **options):
    return engine.search(read(text), **options)

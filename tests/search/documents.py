"""Documents for tests: name only what the test is about."""

import datetime as dt

from articles.search.document import Document, Name


def make_name(label, *aliases, slug=""):
    return Name(slug or label.lower().replace(" ", "-").replace(".", "-"), label, aliases)


def make_document(number=1, headline="Untitled", *, date=None, **values):
    """A full text unless said otherwise; `date` is a day known as such."""
    if date is not None:
        day = dt.date.fromisoformat(date)
        values = {
            "published": day,
            "earliest": day,
            "latest": day,
            "precision": "day",
            **values,
        }
    return Document(id=number, headline=headline, **values)


def fill(engine, *documents):
    with engine.batch() as batch:
        for document in documents:
            batch.put(document)
    return engine


def ids(results):
    return [hit.id for hit in results.hits]

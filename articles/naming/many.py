"""Many: articles in, what they name out, in a process of its own that has learnt the names once."""

from collections.abc import Sequence

from articles.naming.known import Form, Known
from articles.naming.reading import Article, Named, read_names
from articles.orphans import end_with_parent

_learnt = [Known([])]


def learn_names(forms: Sequence[Form]) -> None:
    """Keep the names that this process looks for, as long as its parent lives."""
    end_with_parent()
    _learnt[:] = [Known(forms)]


def read_all(articles: Sequence[Article]) -> list[Named]:
    return [read_names(article, _learnt[0]) for article in articles]

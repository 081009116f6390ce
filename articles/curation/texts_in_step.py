"""Texts in step: what is seen of an article in, the columns out that its row must show of it."""

from collections.abc import Mapping
from typing import Any

from articles.models import Article
from articles.store.histories import History


def texts_in_step(article: Article, history: History) -> dict[str, Any]:
    """Return the columns in which a row does not show one of its versions, by name of the attribute.

    What a curator changed stays; of it, what is kept as printed is brought in step.
    """
    return _columns(article, history.shown(has_text=bool(article.as_printed("body"))))


def renew_row(article: Article) -> None:
    """Save a row that was made of others, and have all that follows from it made anew."""
    article.renew_keys()
    article.revision += 1
    article.named_revision = 0
    article.save()


def _columns(article: Article, wanted: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    printed = dict(article.printed)
    for name, text in wanted.items():
        if name in article.curated_fields:
            if name in printed:
                printed[name] = text
        elif getattr(article, name) != text:
            values[name] = text
    if printed != article.printed:
        values["printed"] = printed
    if "body" in values:
        values["text_held"] = Article.TextHeld.FULL.value
    return values

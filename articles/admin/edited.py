"""Edits of an article in words: what a curator changed beside its texts, before and after."""

from collections.abc import Callable, Collection
from typing import Any

from articles.models import Article
from articles.templatetags.archive import published_words

_PLAIN = (
    "section", "language", "genre", "wire_agency", "image_url", "image_caption", "image_credit",
    "url", "copied_from",
)  # fmt: skip


def published_as_known(article: Article) -> str:
    """Return the date as precisely as it is known: "2021-08-03", "2021-08", "2021"."""
    if article.published_at is None:
        return article.published_text or "-"
    formats = {"second": "%Y-%m-%d %H:%M", "day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
    return article.published_at.strftime(formats[article.published_precision])


def changed_beside(before: Article, after: Article, names: Collection[str]) -> dict[str, list[str]]:
    """Return of each changed field that readers see, texts apart, its words before and after."""
    told = {}
    for name, words in _WORDS.items():
        was, now = words(before), words(after)
        if name in names and was != now:
            told[_CALLED.get(name, name)] = [was, now]
    return told


def _published(article: Article) -> str:
    if article.published_at is None:
        return article.published_text or "Date unknown"
    inferred = " (inferred)" if article.published_basis == Article.Basis.INFERRED else ""
    return f"{published_words(article)}{inferred}"


def _plain(name: str) -> Callable[[Article], str]:
    return lambda article: str(getattr(article, name))


_WORDS: dict[str, Callable[[Any], str]] = {
    "published_at": _published,
    "outlet": lambda article: article.outlet.name if article.outlet else "",
    "text_held": lambda article: article.get_text_held_display(),
    **{name: _plain(name) for name in _PLAIN},
}
_CALLED = {"published_at": "published"}

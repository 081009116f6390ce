"""Texts in step: what is seen of an article in, the columns out that its row must show of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from articles.models import Article
from articles.store.histories import History, is_held_whole

_STAND_TOGETHER = ("headline", "byline", "body")


def texts_in_step(article: Article, history: History) -> dict[str, Any]:
    """Return the columns in which a row is not in step with its versions, by name of the attribute.

    1. What has always said the same says that in its row.
    2. Of several texts a row shows the fullest, under a headline that a page printed over it.

    What a curator changed stays; of it, what is kept as printed is brought in step.
    """
    told = [one.texts for one in history.versions if one.why == "import"]
    wanted = _fullest(article, told) if told else history.only
    return _columns(article, wanted)


def _fullest(article: Article, told: Sequence[Mapping[str, str]]) -> Mapping[str, str]:
    """Return the texts to show where pages say several; nothing where the row shows one of them."""
    longest = max(len(texts.get("body", "")) for texts in told)
    if not longest or not is_held_whole(article):
        return {}
    full = [texts for texts in told if len(texts.get("body", "")) == longest]
    body, headline = (article.as_printed(name) for name in ("body", "headline"))
    shown = [texts for texts in full if texts["body"] == body]
    if any(texts.get("headline") == headline for texts in shown):
        return {}
    best = (shown or full)[-1]
    return {name: text for name in _STAND_TOGETHER if (text := best.get(name))}


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

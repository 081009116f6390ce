"""Changes: how often an article was changed, in words, with the ways to what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article, ArticleVersion
from articles.templatetags.archive import day_words
from articles.views.versions import diff_url

_TIMES = {1: "Changed once", 2: "Changed twice"}


@dataclass(frozen=True, slots=True)
class Changes:
    words: str
    """"Changed 3 times"."""
    last: str
    """When the last of them was first seen: "on 3 August 2021"; "" of small changes only."""
    diff_url: str
    """Of the comparison of the first version with the last."""
    shown: int
    """The version whose text the page shows where that is not the last; else 0."""
    newest: Sequence[str]
    """The paragraphs of the last version."""


def changes_of(article: Article) -> Changes | None:
    """Return how an article changed, or None where it always said the same."""
    versions = list(ArticleVersion.objects.of(article))
    if len(versions) < 2:
        return None
    changed = [one for one in versions if one.number > 1 and not one.is_trivial]
    return Changes(
        words=_TIMES.get(len(changed), f"Changed {len(changed):,} times")
        if changed
        else "Small changes only",
        last=_day_of(changed[-1]) if changed else "",
        diff_url=diff_url(article, versions[0].mark, versions[-1].mark) if changed else "",
        shown=_shown(article, versions),
        newest=versions[-1].paragraphs,
    )


def _day_of(version: ArticleVersion) -> str:
    known = version.seen_precision != "unknown"
    return f"{'on' if known else 'before'} {day_words(version.seen_at)}"


def _shown(article: Article, versions: Sequence[ArticleVersion]) -> int:
    """Return which version the row shows, if an earlier one: of two texts it keeps the longer.

    None where it also shows what a curator made of it, which that version does not say.
    """
    names = ("headline", "body", *({*article.curated_fields} & {"byline", "summary"}))
    same = [
        one
        for one in versions
        if all(getattr(one, name) == getattr(article, name) for name in names)
    ]
    return same[-1].mark if same and same[-1].number < len(versions) else 0

"""Changes: how often an article was changed, in words, with the ways to what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article, ArticleVersion
from articles.templatetags.archive import day_words
from articles.versions import changes_among
from articles.views.versions import diff_url

_TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True, slots=True)
class Changes:
    words: str
    """"Changed 3 times": by its outlet; "Edited 3 times" where only curators did anything."""
    last: str
    """When the last of them was first seen: "on 3 August 2021"; "" of small changes only."""
    edited: str
    """"Edited once by curators of this archive", where the words do not say so; else ""."""
    diff_url: str
    """Of the comparison of the first version of its outlet's with the last; "" where it is the same."""
    shown: int
    """The version whose text the page shows where that is not the last; else 0."""
    newest: Sequence[str]
    """The paragraphs of the last version that its outlet printed."""


def changes_of(article: Article) -> Changes | None:
    """Return how an article changed, or None where it always said the same."""
    versions = list(ArticleVersion.objects.of(article))
    if len(versions) < 2:
        return None
    edits = [one for one in versions if one.why == ArticleVersion.Why.CURATOR]
    printed = [one for one in versions if one.why != ArticleVersion.Why.CURATOR]
    changed = changes_among(versions)
    edited = f"Edited {_times(edits)} by curators of this archive" if edits else ""
    if changed:
        words, last = f"Changed {_times(changed)}", _day_of(changed[-1])
    elif len(printed) > 1:
        words, last = "Small changes only", ""
    else:
        words, last, edited = edited, _day_of(edits[-1]), ""
    return Changes(
        words=words,
        last=last,
        edited=edited,
        diff_url=diff_url(article, printed[0].mark, printed[-1].mark) if changed else "",
        shown=_shown(article, versions),
        newest=(printed or versions)[-1].paragraphs,
    )


def _times(versions: Sequence[ArticleVersion]) -> str:
    return _TIMES.get(len(versions), f"{len(versions):,} times")


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

"""Texts: what articles are known by follows from their texts, and these are what pages say."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.captures import page_of
from articles.keys import headline_key, text_key
from articles.models import Article, ArticleVersion, Capture, RelatedLink
from articles.parsing import parse
from articles.records import ArticleRecord
from articles.renewing import out_of_step, versions_out_of_step
from articles.verifying.trouble import RESTORE, Trouble

_MOST_READ = 500
"""Articles whose pages are read again: after an update the keys of all may be others."""
_RENEW = "Run: manage.py renew_keys"
_LOOK = f"{RESTORE}, or look at what reread_captures --all tells of it; no renew_keys before that"


def keys() -> Iterator[Trouble]:
    """What an article is known and counted by follows from its texts.

    Where it does not, its text may be what is damaged: keys made anew would hide that. So it is held
    against what its pages say first.
    """
    for number, (article, wrong) in enumerate(out_of_step()):
        told = "does not fit its " + ", ".join(name.removesuffix("_id") for name in wrong)
        if number < _MOST_READ and not _is_told(article, set(wrong)):
            yield Trouble(f"article {article.pk}", f"{told}, nor what its pages say", _LOOK)
        else:
            yield Trouble(f"article {article.pk}", told, _RENEW)
    for version in versions_out_of_step():
        yield Trouble(
            f"article {version.article_id}", f"version {version.pk} does not fit its keys", _RENEW
        )


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a page or a version says, in the form that texts are compared in."""

    headline: str
    text: str
    summary: str


def _is_told(article: Article, wrong: set[str]) -> bool:
    """Tell whether a page, a teaser or a version says what the row does, of what its keys doubt."""
    doubted = {
        "headline": bool({"headline_key", "printed_headline_key"} & wrong),
        "text": bool({"content_hash", "word_count"} & wrong) and bool(article.printed_paragraphs),
        "summary": "word_count" in wrong and not article.body,
    }
    own = _Telling(article.printed_headline_key, article.content_hash, article.summary.strip())
    left = {name for name, is_doubted in doubted.items() if is_doubted}
    if not left:
        return True
    for telling in _tellings(article):
        left -= {name for name in left if getattr(telling, name) == getattr(own, name)}
        if not left:
            return True
    return False


def _tellings(article: Article) -> Iterator[_Telling]:
    """Yield what is kept of the article, what costs least first."""
    for version in ArticleVersion.objects.of(article):
        yield _telling(version.headline, version.paragraphs, version.summary)
    for teaser in RelatedLink.objects.filter(article=article):
        yield _telling(teaser.headline, [], teaser.text)
    for capture in Capture.objects.filter(article=article).iterator(chunk_size=1):
        try:
            record = parse(page_of(capture))
        except ValueError:  # damaged: the check of captures tells
            continue
        if isinstance(record, ArticleRecord):
            facts = record.facts
            yield _telling(facts.headline, facts.body, facts.summary)


def _telling(headline: str, paragraphs: "list[str] | tuple[str, ...]", summary: str) -> _Telling:
    text = text_key(paragraphs) if paragraphs else ""
    return _Telling(headline_key(headline)[:500], text, summary.strip())

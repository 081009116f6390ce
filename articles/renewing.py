"""Renewing: rows whose derived columns no longer follow from their texts in, the same in step out."""

from collections.abc import Callable, Iterator

from django.db.models import F

from articles.keys import headline_key, text_key
from articles.models import Article, ArticleVersion

DERIVED = (
    "headline_key", "url_key", "printed_headline_key", "printed_url_key", "content_hash",
    "word_count", "printed_outlet_id",
)  # fmt: skip
"""Columns of an article that are made from others (`Article.renew_keys`)."""

_MADE_FROM = ("headline", "url", "body", "summary", "printed", "curated_fields", "outlet")
CHUNK = 500
"""Rows read at a time."""


def out_of_step(
    *, progress: Callable[[int], None] | None = None
) -> Iterator[tuple[Article, list[str]]]:
    """Yield the articles whose keys are others than their texts give, with the columns' names.

    Their attributes are right then; nothing is written.
    """
    columns = (*_MADE_FROM, *(name.removesuffix("_id") for name in DERIVED), "revision")
    rows = Article.objects.order_by("pk").only(*columns)
    last, seen = 0, 0
    while chunk := list(rows.filter(pk__gt=last)[:CHUNK]):
        for article in chunk:
            if wrong := _renewed(article):
                yield article, wrong
        last, seen = chunk[-1].pk, seen + len(chunk)
        if progress is not None:
            progress(seen)


def _renewed(article: Article) -> list[str]:
    before = {name: getattr(article, name) for name in DERIVED}
    article.renew_keys()
    return [name for name, value in before.items() if getattr(article, name) != value]


def versions_out_of_step() -> Iterator[ArticleVersion]:
    """Yield the versions whose keys are others than their texts give; right then, not written."""
    columns = ("article", "why", "headline", "body", "content_hash", "headline_key")
    for version in ArticleVersion.objects.order_by("pk").only(*columns).iterator(chunk_size=CHUNK):
        read = version.why == ArticleVersion.Why.IMPORT and version.body
        text = text_key(version.paragraphs) if read else ""
        headline = headline_key(version.headline)[:500] if text else ""
        if (version.content_hash, version.headline_key) != (text, headline):
            version.content_hash, version.headline_key = text, headline
            yield version


def renew(*, progress: Callable[[int], None] | None = None) -> int:
    """Write what is out of step, for the index too; return how many articles that were.

    One that somebody changes meanwhile is left alone: its keys are renewed as it is saved.
    """
    count = 0
    for article, wrong in out_of_step(progress=progress):
        values = {name: getattr(article, name) for name in wrong}
        unchanged = Article.objects.filter(pk=article.pk, revision=article.revision)
        count += unchanged.update(**values, revision=F("revision") + 1)
    for version in list(versions_out_of_step()):
        same = ArticleVersion.objects.filter(
            pk=version.pk, headline=version.headline, body=version.body
        )
        same.update(content_hash=version.content_hash, headline_key=version.headline_key)
    return count

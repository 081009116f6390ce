"""Mentions: the results one row an occurrence, the word that was searched in the middle."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.models import Article
from articles.search.marks import marks_of
from articles.search.mentions import Mention, mentions
from articles.views.results import Found


@dataclass(frozen=True, slots=True)
class Row:
    article: Article
    mention: Mention | None
    """None for an article that its names or filters found, and no word in its text."""

    @property
    def url(self) -> str:
        address = self.article.get_absolute_url()
        paragraph = self.mention.paragraph if self.mention else None
        if paragraph == 0 and not self.article.paragraphs:
            paragraph = 1  # of a teaser the summary is shown as its first
        return f"{address}#p{paragraph}" if paragraph else address


def mention_rows(found: Found) -> tuple[Row, ...]:
    """Return every mention in the articles of this page, in the order of the results."""
    keys = [hit.id for hit in found.results.hits]
    articles = Article.objects.visible().select_related("outlet").in_order(keys)
    return tuple(row for article in articles for row in _rows(article, found))


def _rows(article: Article, found: Found) -> Iterator[Row]:
    marks = marks_of(found.answered.query.root)
    rows = [
        Row(article, mention)
        for mention in mentions(
            article.headline,
            article.summary,
            article.paragraphs,
            marks,
            language=article.language,
        )
    ]
    yield from rows or [Row(article, None)]

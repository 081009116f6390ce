"""Spots: an article and its links to something, each place where that stands in the text out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.models import Article
from articles.models.links import Link
from articles.search.around import sentences_around
from articles.search.marks import Mark, Span, marks_of
from articles.search.mentions import Mention, mentions_at
from articles.search.passages import found_in, headline_spans, merged
from articles.search.queries import Either, Phrase
from articles.search.results import Run
from articles.views.mentions import Row

BLOCKS = 20
"""Paragraphs of an article that a list shows; the page says how many more there are."""
CONTEXT = 38
"""Characters on each side of a mention: beside them stands another column."""


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a summary or a paragraph in which it stands."""

    paragraph: int | None
    """Counting from 1 as on the page; 0 is a summary that the page does not show, None the headline."""
    text: str
    spans: tuple[Span, ...]

    @property
    def runs(self) -> tuple[Run, ...]:
        return sentences_around(self.text, self.spans)

    def mentions(self) -> Iterator[Mention]:
        return mentions_at(self.text, self.spans, self.paragraph, context=CONTEXT)


def name_marks(names: Sequence[str]) -> list[Mark]:
    """Return what marks these names, as a search for them would."""
    return marks_of(Either(tuple(Phrase(name) for name in dict.fromkeys(names))))


def blocks_of(article: Article, links: Sequence[Link], marks: Sequence[Mark]) -> list[Block]:
    """Return where it stands, in the order of reading.

    1. The places found when the text was read for names, while it is the text of now.
    2. Where none were found, or the text has changed since: wherever a name stands (`marks`). But
       who only wrote an article is not looked for in it.
    """
    texts = _texts(article)
    if article.named_revision == article.revision:
        spots = [spot for link in links for spot in link.spots]
        if found := _at(texts, spots):
            return found
    if all(link.role == "author" for link in links):
        return []
    return _marked(article, texts, marks)


def _texts(article: Article) -> dict[int | None, str]:
    """Return headline and paragraphs by number; of a teaser the summary is shown as the first."""
    texts: dict[int | None, str] = {None: article.headline}
    paragraphs = article.paragraphs or [article.summary] * bool(article.summary)
    return texts | dict(enumerate(paragraphs, 1))


def _at(texts: dict[int | None, str], spots: Sequence[Sequence[int | None]]) -> list[Block]:
    spans: dict[int | None, list[Span]] = {number: [] for number in texts}
    for paragraph, start, end in spots:
        number = 1 if paragraph == 0 else paragraph  # a summary has places where it is all there is
        text = texts.get(number, "")
        if start is not None and end is not None and 0 <= start < end <= len(text):
            spans[number].append((start, end))
    return [
        Block(number, texts[number], tuple(merged(found)))
        for number, found in spans.items()
        if found
    ]


def _marked(article: Article, texts: dict[int | None, str], marks: Sequence[Mark]) -> list[Block]:
    found = []
    if spans := headline_spans(article.headline, marks, language=article.language):
        found.append(Block(None, article.headline, tuple(merged(spans))))
    body = article.paragraphs
    blocks, held = found_in(article.summary, body, marks, language=article.language)
    for number, ones in sorted(held.items()):
        shown = number if body else 1
        found.append(Block(shown, blocks[number], tuple(merged([span for span, _ in ones]))))
    return found


def rows_of(
    articles: Sequence[Article],
    links: dict[int, list[Link]],
    marks: Sequence[Mark],
    *,
    limit: int,
    each: int,
) -> list[Row]:
    """Return the first `limit` mentions in articles, `each` of one article at most."""
    rows: list[Row] = []
    for article in articles:
        blocks = blocks_of(article, links.get(article.pk, []), marks)
        found = [mention for block in blocks for mention in block.mentions()]
        rows += [Row(article, mention) for mention in found[:each]]
    return rows[:limit]

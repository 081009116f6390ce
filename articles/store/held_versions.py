"""Held versions: what the pages of a batch say of their articles; histories are read when it differs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from articles.models import Article, ArticleVersion, Capture
from articles.paragraphs import PARAGRAPH_BREAK
from articles.records import ArticleRecord
from articles.store.fitting import fitted
from articles.store.held_captures import Page
from articles.store.histories import History, read_history, said_of, write_histories
from articles.store.writing import in_pieces
from articles.supplied import is_supplied
from articles.versions import Observation, touched_by


@dataclass(slots=True)
class _Met:
    """An article that the batch has met: what its pages say as long as they agree."""

    is_stored: bool
    told: Mapping[str, str]
    """What the row told before the batch."""
    known: dict[str, str]
    is_whole: bool
    seen: dict[int, Observation] = field(default_factory=dict)
    """By the capture."""

    def agrees(self, one: Observation) -> bool:
        """Whether a page says nothing else than those before; if so, it counts among them."""
        if one.is_whole == self.is_whole and touched_by(one.said, self.known):
            return False
        if one.is_whole and not self.is_whole:
            self.known, self.is_whole = {}, True
        if one.is_whole == self.is_whole:
            self.known = {**one.said, **self.known}
        return True


class HeldVersions:
    """The histories of articles. One that has always said the same costs a comparison."""

    def __init__(self) -> None:
        self._asked: set[int] = set()
        self._several: set[int] = set()
        self._met: dict[int, _Met] = {}
        self._histories: dict[int, History] = {}

    def load(self, articles: Iterable[int]) -> None:
        """Look up which of these stored articles have several versions."""
        new = [key for key in articles if key not in self._asked]
        self._asked.update(new)
        for piece in in_pieces(new):
            rows = ArticleVersion.objects.filter(article__in=piece, number=1).order_by()
            self._several.update(rows.values_list("article_id", flat=True))

    def begin(self, article: Article) -> None:
        """Know that a new article has said nothing yet."""
        self._asked.add(article.pk)
        self._met[article.pk] = _Met(told={}, known={}, is_stored=False, is_whole=False)

    def meet(self, article: Article) -> None:
        """Keep what the row of a stored article says before a record is written into it."""
        if article.pk not in self._met:
            self.load([article.pk])
            said = said_of(article)
            whole = article.as_printed("text_held") == Article.TextHeld.FULL
            known = said if whole else {name: said[name] for name in ("headline",) if name in said}
            self._met[article.pk] = _Met(told=said, known=known, is_stored=True, is_whole=whole)

    def has_pages(self, article: Article, *, unlike: str) -> bool:
        """Whether a page of its own gave the article its headline, where that is not `unlike`.

        What is known by the teasers of other pages alone is called what those call it.
        """
        if article.as_printed("headline") == fitted("headline", unlike):
            return True
        met = self._met[article.pk]
        if met.seen or not met.is_stored or article.pk in self._histories:
            return True
        return Capture.objects.filter(article=article, skipped="").exists()

    def see(self, article: Article, page: Page, record: ArticleRecord) -> bool:
        """Keep what a page says; whether the article's versions are others by it."""
        met = self._met[article.pk]
        one = _observed(page, record)
        history = self._histories.get(article.pk)
        if history is None:
            if article.pk not in self._several and met.agrees(one):
                met.seen[page.pk] = one
                return False
            history = self._histories[article.pk] = _history(article, met)
        return history.add(one)

    def flush(self) -> None:
        """Write what was read; the articles and captures are written already."""
        write_histories(self._histories)


def _history(article: Article, met: _Met) -> History:
    """Return the history of an article up to what the batch has met of it."""
    history = read_history(article.pk, met.told, without=met.seen) if met.is_stored else History()
    for one in met.seen.values():
        history.add(one)
    return history


def _observed(page: Page, record: ArticleRecord) -> Observation:
    whole = record.text_held == "full"
    facts = record.facts
    headline = "" if is_supplied(facts.headline) else facts.headline
    said = {"headline": fitted("headline", headline)}
    if whole:
        said |= {
            "byline": fitted("byline", facts.byline),
            "summary": facts.summary,
            "body": PARAGRAPH_BREAK.join(facts.body),
        }
    return Observation(
        seen_at=page.captured_at or page.read_at,
        precision=page.captured_precision if page.captured_at else "unknown",
        order=page.pk,
        said={name: text for name, text in said.items() if text},
        is_whole=whole,
        capture=page.pk,
    )

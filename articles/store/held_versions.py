"""Held versions: what the pages of a batch say of their articles; histories are read when it differs."""

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from articles.models import Article, ArticleVersion, VersionCapture
from articles.paragraphs import PARAGRAPH_BREAK
from articles.records import ArticleRecord
from articles.store.days import Day
from articles.store.fitting import fitted
from articles.store.held_captures import Page
from articles.store.held_wordings import HeldWordings
from articles.store.histories import (
    History,
    Moments,
    Rows,
    has_headed,
    is_held_whole,
    read_history,
    rows_of,
    said_of,
    write_histories,
)
from articles.store.lookups import rows_with
from articles.store.writing import in_pieces
from articles.supplied import is_headed_here
from articles.versions import Observation, touched_by

_TOLD = ("id", "article_id", "number", "seen_at")
_BY = ("version_id", "capture_id")


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


@dataclass(slots=True)
class _Told:
    """A stored version as far as it is looked at where a page was seen again."""

    number: int
    seen_at: dt.datetime
    captures: set[int] = field(default_factory=set)


class HeldVersions:
    """The histories of articles. One that has always said the same costs a comparison."""

    def __init__(self) -> None:
        self._asked: set[int] = set()
        self._several: set[int] = set()
        self._told: dict[int, list[_Told]] = {}
        self._rows: dict[int, Rows] = {}
        self._met: dict[int, _Met] = {}
        self._histories: dict[int, History] = {}
        self._again: dict[int, dict[int, Moments]] = defaultdict(dict)
        """By article and capture what the batch knows of further days, which is not written yet."""
        self.wordings = HeldWordings()

    def load(self, articles: Iterable[int]) -> None:
        """Look up which of these stored articles have several versions."""
        new = [key for key in articles if key not in self._asked]
        self._asked.update(new)
        for piece in in_pieces(new):
            rows = ArticleVersion.objects.filter(article__in=piece, number=1).order_by()
            self._several.update(rows.values_list("article_id", flat=True))

    def load_rows(self, articles: Iterable[int]) -> None:
        """Look up all that is stored of the histories of these articles, which will be asked for."""
        self._rows |= rows_of({*articles} - self._histories.keys())

    def load_told(self, articles: Iterable[int]) -> None:
        """Look up when those of these articles that have several versions said which, without texts."""
        self.load(articles)
        new = [key for key in articles if key in self._several and key not in self._told]
        self._told.update((key, []) for key in new)
        versions: dict[int, _Told] = {}
        for pk, key, *place in rows_with(ArticleVersion, _TOLD, where="article_id", among=new):
            versions[pk] = _Told(*place)
            self._told[key].append(versions[pk])
        for pk, capture in rows_with(VersionCapture, _BY, where="version_id", among=versions):
            versions[pk].captures.add(capture)

    def is_told(self, key: int, page: Page, day: Day) -> bool:
        """Whether a day on which a kept page was captured again tells nothing new of its article.

        What has always said the same said so then too, and of several versions the one of that
        moment says what the page does. A page that none of them is told by tells none at any time:
        it is an excerpt, or says nothing. Where the batch has made a history, that is asked instead.
        """
        self.load_told([key])
        if key in self._histories:
            return False
        versions = self._told.get(key, [])
        if not any(page.pk in one.captures for one in versions):
            return not versions or any(one.captures for one in versions)
        before = [one for one in versions if one.seen_at <= day.at]
        last = max(before, key=attrgetter("number"), default=None)
        # What was seen at one moment has an order of its own, which the days do not tell.
        return last is not None and last.seen_at < day.at and page.pk in last.captures

    def begin(self, article: Article) -> None:
        """Know that a new article has said nothing yet."""
        self._asked.add(article.id)
        self._met[article.id] = _Met(told={}, known={}, is_stored=False, is_whole=False)

    def meet(self, article: Article) -> None:
        """Keep what the row of a stored article says before a record is written into it."""
        if article.id not in self._met:
            self.load([article.id])
            said = said_of(article)
            whole = is_held_whole(article)
            known = said if whole else {name: said[name] for name in ("headline",) if name in said}
            self._met[article.id] = _Met(told=said, known=known, is_stored=True, is_whole=whole)

    def is_headed(self, article: Article) -> bool:
        """Whether a page of its own has told the article's headline.

        What is known by the teasers of other pages alone is called what those call it, and what
        no page has a headline for by a supplied one.
        """
        met = self._met[article.id]
        if any("headline" in one.said for one in met.seen.values()):
            return True
        return met.is_stored and has_headed(article.id, without=met.seen)

    def see(
        self, article: Article, page: Page, record: ArticleRecord, *, again: Sequence[Day]
    ) -> bool:
        """Keep what a page says; whether the article's versions are others by it.

        `record` is as the page was read: a headline that it was given from its article is not told
        by its page, in this batch or in a later one.
        """
        moments = _moments(again)
        differs = self._take(article, page, _observed(page, record, again=moments))
        self._again[article.id][page.pk] = moments
        return differs

    def see_again(
        self,
        key: int,
        page: Page,
        again: Sequence[Day],
        *,
        news: Collection[Day],
        row: Callable[[int], Article],
    ) -> bool:
        """Keep when a page was captured again; whether the versions of its article are others.

        `key` is that of the article, `news` are the days that came or went, and `row` gives its
        row: it is asked for where the article may have said something else by then.
        """
        moments, differs = _moments(again), False
        if not all(day in again and self.is_told(key, page, day) for day in news):
            article = row(key)
            self.meet(article)
            if (history := self._histories.get(key)) is None:
                history = self._histories[key] = self._history(article)
            differs = history.see_again(page.pk, moments)
            self.wordings.renew(key, history.versions)
        self._again[key][page.pk] = moments
        if (met := self._met.get(key)) is not None and (one := met.seen.get(page.pk)) is not None:
            met.seen[page.pk] = dataclasses.replace(one, again=moments)
        return differs

    def forget(self, article: Article, page: Page) -> bool:
        """Keep that a page tells nothing any more; whether the article's versions are others."""
        return self._take(article, page, _observation(page, {}, is_whole=False))

    def _take(self, article: Article, page: Page, one: Observation) -> bool:
        met = self._met[article.id]
        history = self._histories.get(article.id)
        agrees = history is None and article.id not in self._several and met.agrees(one)
        if history is None and not agrees:
            history = self._histories[article.id] = self._history(article)
        met.seen[page.pk] = one
        if history is None:
            return False
        differs = history.add(one)
        self.wordings.renew(article.id, history.versions)
        return differs

    def _history(self, article: Article) -> History:
        """Return the history of an article up to what the batch has met of it."""
        met = self._met[article.id]
        history = History(is_whole=met.is_whole)
        if met.is_stored:
            history = read_history(
                article.id,
                met.told,
                is_whole=met.is_whole,
                without=met.seen,
                rows=self._rows.pop(article.id, None),
            )
        for one in met.seen.values():
            history.add(one)
        for capture, moments in self._again.get(article.id, {}).items():
            history.see_again(capture, moments)
        return history

    def settled(self, article: Article, page: Page) -> Mapping[str, str]:
        """Return the texts that its row must tell of an article, `page` being seen last.

        The row is the only version of what has always said the same: a later batch knows from it
        what the pages said. Teasers and excerpts may have filled it before. Of several versions it
        tells one: no headline stands over the text of another.
        """
        if (history := self._histories.get(article.id)) is not None:
            return history.shown(has_text=bool(article.as_printed("body")))
        met = self._met[article.id]
        one = met.seen[page.pk]
        return one.said if one.is_whole == met.is_whole else {}

    def flush(self) -> None:
        """Write what was read; the articles and captures are written already."""
        write_histories(self._histories)


def _moments(again: Sequence[Day]) -> Moments:
    return tuple((day.at, day.precision) for day in again)


def _observed(page: Page, record: ArticleRecord, *, again: Moments) -> Observation:
    whole = record.text_held == "full"
    facts = record.facts
    headline = "" if is_headed_here(record) else facts.headline
    said = {"headline": fitted("headline", headline)}
    if whole:
        said |= {
            "byline": fitted("byline", facts.byline),
            "summary": facts.summary,
            "body": PARAGRAPH_BREAK.join(facts.body),
        }
    told = {name: text for name, text in said.items() if text}
    return _observation(page, told, is_whole=whole, again=again)


def _observation(
    page: Page, said: Mapping[str, str], *, is_whole: bool, again: Moments = ()
) -> Observation:
    return Observation(
        seen_at=page.captured_at or page.read_at,
        precision=page.captured_precision if page.captured_at else "unknown",
        order=page.pk,
        said=said,
        is_whole=is_whole,
        capture=page.pk,
        again=again,
    )

"""Lists of mentions: what an address asks for, the articles found for it, each with its passages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from articles.answers import ask, count
from articles.forms import Span, read_span
from articles.models import Article, Story
from articles.models.links import Link
from articles.search.queries import Both, DateRange, Ids, Node, Query, State, Without
from articles.search.results import Run
from articles.views.addresses import Pairs, SearchAddress
from articles.views.answered_page import PAGE_SIZE, AnsweredPage, offset_of
from articles.views.spots import BLOCKS, Block, blocks_of, name_marks
from articles.views.subjects import Subject
from articles.views.timeline import Timeline, make_timeline

OUTLETS = 200
"""Outlets to choose from; the form says so when there are more."""
UNDATED = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsAddress:
    """What the address of a list of mentions asks for; any change leads to the first page."""

    path: str
    outlet: str = ""
    date: Span | None = None
    is_undated: bool = False
    role: str = ""
    origin: str = ""
    name: str = ""
    copies: str = ""
    page: int = 1

    def pairs(self) -> Pairs:
        date = UNDATED if self.is_undated else self.date.text if self.date else ""
        pairs = [
            ("outlet", self.outlet), ("date", date), ("as", self.role), ("by", self.origin),
            ("name", self.name), ("copies", self.copies),
            ("page", str(self.page) if self.page != 1 else ""),
        ]  # fmt: skip
        return [(name, value) for name, value in pairs if value]

    def url(self) -> str:
        pairs = self.pairs()
        return self.path + (f"?{urlencode(pairs)}" if pairs else "")

    def changed(self, **values: Any) -> Self:
        return replace(self, **{"page": 1, **values})

    @property
    def is_filtered(self) -> bool:
        return bool(self.changed(copies="").pairs())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article that names the subject: how that is known, and the passages."""

    article: Article
    links: Sequence[Link]
    blocks: Sequence[Block]
    story: Story | None

    @property
    def headline(self) -> tuple[Run, ...]:
        return next((block.runs for block in self.blocks if block.paragraph is None), ())

    @property
    def passages(self) -> list[Block]:
        return [block for block in self.blocks if block.paragraph is not None][:BLOCKS]

    @property
    def more(self) -> int:
        """How many paragraphs have it that are not shown."""
        return sum(block.paragraph is not None for block in self.blocks) - len(self.passages)

    @property
    def wrote(self) -> bool:
        return any(link.role == "author" for link in self.links)

    @property
    def printed(self) -> str:
        """The name as the page prints it, apart from the text."""
        told = [link.text for link in self.links if link.origin == Link.Origin.PAGE]
        return next(filter(None, told), "")

    @property
    def origins(self) -> list[str]:
        """Who says so: the page, a curator, a rule; the text alone where nobody else does."""
        return list(dict.fromkeys(link.origin for link in self.links))

    @property
    def is_printed(self) -> bool:
        return Link.Origin.PAGE in self.origins

    @property
    def is_found(self) -> bool:
        """Whether nobody but the archive says so: no curator has looked at it."""
        return self.origins == [Link.Origin.EXTRACTION]

    @property
    def is_curated(self) -> bool:
        return Link.Origin.CURATOR in self.origins

    @property
    def is_ruled(self) -> bool:
        return Link.Origin.RULE in self.origins

    @property
    def roles(self) -> list[str]:
        return list(dict.fromkeys(link.role for link in self.links))

    @property
    def story_url(self) -> str:
        return SearchAddress(q=self.story.search).url() if self.story else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionList(AnsweredPage[MentionsAddress]):
    """One page of the articles that name a subject, the newest first."""

    entries: Sequence[Entry]
    undated: int
    """How many of them have no date at all, whatever date is asked for."""
    months: Mapping[str, int]
    """Of them by month, whatever date is asked for."""

    @property
    def years(self) -> list[str]:
        return sorted({month[:4] for month in self.months}, reverse=True)

    def timeline(self, title: str) -> Timeline | None:
        """Return the months drawn, each bar the way to the mentions of that time."""
        chosen = self.asked.date.text.partition("..") if self.asked.date else None
        return make_timeline(
            self.months,
            title=title,
            address=lambda first, last: dated_url(self.asked, first, last),
            chosen=(chosen[0], chosen[2] or chosen[0]) if chosen else None,
            undated=self.undated,
        )


def dated_url(asked: MentionsAddress, first: str, last: str) -> str:
    """Return the address of the mentions between two months or years, or in one."""
    spans = read_span(first), read_span(last)
    text = first if first == last else f"{first}..{last}"
    span = Span(text, spans[0].first, spans[1].last)
    return asked.changed(date=span, is_undated=False).url()


def read_mentions(subject: Subject, asked: MentionsAddress) -> MentionList:
    """Ask the engine for a page and the rows for its texts. Raises IndexUnreadableError."""
    query = _query(subject, asked)
    answered = ask(
        query,
        offset=offset_of(asked),
        limit=PAGE_SIZE,
        facets=("outlet",),
        facet_size=OUTLETS + 1,
        months=not asked.is_undated,
        snippets=False,
    )
    whenever = _query(subject, asked.changed(date=None, is_undated=False))
    months = answered.results.months
    if asked.is_undated:
        months = ask(whenever, limit=0, months=True, snippets=False).results.months
    return MentionList(
        asked=asked,
        answered=answered,
        entries=_entries(subject, [hit.id for hit in answered.results.hits]),
        undated=count(replace(whenever, root=Both((whenever.root, _NO_DATE)))),
        months=months,
    )


_NO_DATE: Node = Without(State("has", "date"))


def _query(subject: Subject, asked: MentionsAddress) -> Query:
    parts: list[Node] = [subject.node]
    if asked.role or asked.origin or asked.name:
        wanted = {"role": asked.role, "origin": asked.origin, "text": asked.name}
        links = subject.links.filter(**{key: value for key, value in wanted.items() if value})
        parts.append(Ids(tuple(links.articles())))
    if asked.is_undated:
        parts.append(_NO_DATE)
    span = asked.date
    return Query(
        root=Both(tuple(parts)) if len(parts) > 1 else parts[0],
        choices={"outlet": (asked.outlet,)} if asked.outlet else {},
        dates=DateRange(first=span.first, last=span.last) if span else DateRange(),
        sort="newest",
        one_of_each=asked.copies == "one",
    )


def _entries(subject: Subject, keys: Sequence[int]) -> list[Entry]:
    """Return the articles of `keys` in that order; one hidden a moment ago is left out."""
    articles = Article.objects.visible().select_related("outlet").with_authors().in_order(keys)
    links = subject.links.in_articles(keys)
    stories = Story.objects.of_articles(keys)
    marks = name_marks(subject.names)
    return [
        Entry(
            article=article,
            links=links.get(article.pk, []),
            blocks=blocks_of(article, links.get(article.pk, []), marks),
            story=stories.get(article.pk),
        )
        for article in articles
    ]

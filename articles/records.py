"""What travels from a dump to the store: raw pages, facts, article records. Plain data, no Django."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from articles.travelling import Travels

Moment = dt.datetime | dt.date
"""A point in time as precisely as it is known: an aware datetime, or a bare day."""

Precision = Literal["second", "day", "month", "year", "unknown"]
Basis = Literal["stated", "inferred", "curator", ""]
TextHeld = Literal["full", "teaser", "headline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Travels):
    """When an article was published: a value, its bounds, how precise it is and how we know.

    `at`, `earliest` and `latest` are bare days unless the precision is "second". A date the page
    prints but nothing can resolve ("2 days ago" with no capture date) keeps its `text` alone.
    """

    at: Moment | None = None
    earliest: Moment | None = None
    latest: Moment | None = None
    precision: Precision = "unknown"
    basis: Basis = ""
    text: str = ""

    def __bool__(self) -> bool:
        return self.at is not None or bool(self.text)


UNDATED = Publication()
"""One for all that have no date: in a message between processes it is packed once."""


@dataclass(frozen=True, slots=True)
class PersonNamed(Travels):
    name: str
    role: str = "about"
    """about, author, mentioned or source."""


@dataclass(frozen=True, slots=True)
class TopicNamed(Travels):
    name: str
    kind: str = "topic"
    """topic or country."""


@dataclass(frozen=True, slots=True)
class Figure(Travels):
    """An outlet's printed count: "297K+" followers is a lower bound seen at one moment."""

    metric: str
    text: str
    at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletCard(Travels):
    figures: tuple[Figure, ...] = ()
    about: str = ""
    home_page: str = ""

    def __bool__(self) -> bool:
        return bool(self.figures or self.about or self.home_page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser(Travels):
    """Another article as printed beside this one; `position` counts from 1 in page order."""

    position: int
    headline: str
    text: str = ""
    section: str = ""
    place: str = ""
    outlet: str = ""
    url: str = ""
    author: str = ""
    published: Publication = UNDATED
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Travels):
    """What one parser says of a page; an empty value means "does not say".

    `where` gives for each field named in it the line or element it came from ("line 6",
    "meta og:title", "JSON-LD headline", "field title").
    """

    url: str = ""
    record_id: str = ""
    """The collection's own id of the record; the same text under another id is another article."""
    headline: str = ""
    byline: str = ""
    """The printed line without "By"."""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    outlet_host: str = ""
    """A host name that is evidence for the outlet but not its printed name."""
    section: str = ""
    place: str = ""
    published: Publication = UNDATED
    language: str = ""
    body: tuple[str, ...] = ()
    """Paragraphs."""
    cut: bool = False
    """The text is an excerpt: it ends in "..." or "[…]" or the source says so."""
    summary: str = ""
    image_url: str = ""
    image_caption: str = ""
    image_credit: str = ""
    comments: int | None = None
    people: tuple[PersonNamed, ...] = ()
    tags: tuple[str, ...] = ()
    tag_kinds: Mapping[str, str] = field(default_factory=dict)
    """Of those tags that the source says it of: organisation, event … (a keyword otherwise)."""
    topics: tuple[TopicNamed, ...] = ()
    places: tuple[str, ...] = ()
    """Further places the source names as such; the printed one is `place`."""
    outlet_card: OutletCard = OutletCard()
    teasers: tuple[Teaser, ...] = ()
    genre: str = ""
    """news, opinion, wire, interview …; empty when the page does not say."""
    wire_agency: str = ""
    copied_from: str = ""
    """The site the page was copied from when that is not the outlet ("NewsBreak")."""
    where: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    confidence: float = 0.0
    """0 to 1: how sure the parser is that it read the layout right; the first parser's counts."""
    skipped: str = ""
    """Why there is no article on this page; empty when there is one."""


FACT_FIELDS = tuple(
    item.name
    for item in dataclasses.fields(Facts)
    if item.name not in {"where", "warnings", "confidence", "skipped"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage(Travels):
    """One page or record as a dump holds it, decoded but not understood.

    A file or an HTML record has `text`; a JSON or CSV record has `fields` (the object as read).
    """

    origin: str
    """Where it lies, for every message: "day.jsonl:17", "pages.zip!/a/b.html"."""
    media_type: str
    """text/plain, text/html or application/json (a record of fields)."""
    content: bytes
    """The bytes as the dump holds them; kept compressed as the capture."""
    text: str = ""
    charset: str = "utf-8"
    decodes: bool = False
    """Whether `text` is `content` decoded as `charset` and nothing else."""
    sha256: str = ""
    """The checksum of `content`, where it was asked for already."""
    fields: Mapping[str, Any] = field(default_factory=dict)
    url: str = ""
    """The address a manifest or a crawl record gives."""
    record_id: str = ""
    collection: str = ""
    """What `record_id` is an id in: the name of the dump, or of a known corpus."""
    captured_at: Moment | None = None
    captured_from: str = ""
    """Which rule gave the capture date: record, option, manifest, file name, modification time."""
    read_on: dt.date | None = field(default=None, compare=False)
    """The day it is read, where no capture date is known: it was captured on no later one."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A record of a dump that gives no page, and why; `failed` when it should have given one."""

    origin: str
    reason: str
    failed: bool = True


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page that the archive keeps already, of which it learns nothing new: it is not parsed."""

    page: RawPage


class Source(NamedTuple):
    """Which parser read a value, and from which line or element."""

    parser: str
    where: str


@dataclass(frozen=True, slots=True)
class Kept(Travels):
    """What the archive keeps of a page, and what can be told without it; see `keeping`."""

    sha256: str
    size: int
    packed: bytes
    """The bytes of the page as `articles.packing` packs them."""
    sources: str
    """Of each value, its parser and its line: an object of JSON."""
    text_key: str
    """"" where there is no text."""
    printed_key: str
    """That of the text as a row has it: a paragraph may be parted further."""
    words: int
    """Of the text, or else of the summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord(Travels):
    """A page, understood: the facts of all parsers joined, each with its source."""

    page: RawPage
    parser: str
    """The parser that recognised the page."""
    facts: Facts
    sources: Mapping[str, Source]
    kept: Kept | None = None
    """Once it is worked out the page's bytes are gone."""

    @property
    def text_held(self) -> TextHeld:
        if not self.facts.body:
            return "teaser" if self.facts.summary else "headline"
        return "teaser" if self.facts.cut else "full"

    def as_json(self) -> dict[str, Any]:
        """Return the object `parse_dump` prints; other programs rely on its keys."""
        facts = self.facts
        return {
            "origin": self.page.origin,
            "parser": self.parser,
            "confidence": round(facts.confidence, 2),
            "skipped": facts.skipped or None,
            "url": facts.url or None,
            "record_id": facts.record_id or None,
            "headline": facts.headline or None,
            "byline": facts.byline or None,
            "authors": list(facts.authors),
            "outlet": facts.outlet or None,
            "outlet_host": facts.outlet_host or None,
            "section": facts.section or None,
            "place": facts.place or None,
            "published": publication_json(facts.published),
            "captured_at": moment_json(self.page.captured_at),
            "captured_from": self.page.captured_from or None,
            "copied_from": facts.copied_from or None,
            "language": facts.language or None,
            "text_held": None if facts.skipped else self.text_held,
            "body": list(facts.body),
            "summary": facts.summary or None,
            "image": {
                "url": facts.image_url or None,
                "credit": facts.image_credit or None,
            },
            "image_caption": facts.image_caption or None,
            "comments": facts.comments,
            "people": [{"name": person.name, "role": person.role} for person in facts.people],
            "tags": list(facts.tags),
            "tag_kinds": dict(facts.tag_kinds),
            "topics": [{"name": topic.name, "kind": topic.kind} for topic in facts.topics],
            "places": list(facts.places),
            "genre": facts.genre or None,
            "wire_agency": facts.wire_agency or None,
            "outlet_card": {
                "figures": [dataclasses.asdict(figure) for figure in facts.outlet_card.figures],
                "about": facts.outlet_card.about or None,
                "home_page": facts.outlet_card.home_page or None,
            },
            "teasers": [teaser_json(teaser) for teaser in facts.teasers],
            "sources": {
                name: {"parser": source.parser, "where": source.where}
                for name, source in self.sources.items()
            },
            "warnings": [*self.page.warnings, *facts.warnings],
        }


def moment_json(moment: Moment | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def is_to_come(moment: Moment, *, now: dt.datetime) -> bool:
    """Whether a moment has not come yet anywhere: somewhere it may be tomorrow already."""
    day = moment.date() if isinstance(moment, dt.datetime) else moment
    return day > now.date() + dt.timedelta(days=1)


def publication_json(published: Publication) -> dict[str, str | None]:
    return {
        "at": moment_json(published.at),
        "earliest": moment_json(published.earliest),
        "latest": moment_json(published.latest),
        "precision": published.precision,
        "basis": published.basis or None,
        "text": published.text or None,
    }


def teaser_json(teaser: Teaser) -> dict[str, Any]:
    return {
        "position": teaser.position,
        "section": teaser.section or None,
        "place": teaser.place or None,
        "outlet": teaser.outlet or None,
        "headline": teaser.headline,
        "text": teaser.text or None,
        "url": teaser.url or None,
        "author": teaser.author or None,
        "published": publication_json(teaser.published),
        "where": teaser.where or None,
    }

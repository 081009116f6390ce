"""Names under which records of fields keep what they say, and the capture moment read from them."""

import datetime as dt
import email.utils
import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from articles.foreign_names import names_for

CAPTURE_FIELDS = (
    "captured_at", "captured", "date_download", "timestamp", "crawled", "crawled_at",
    "crawl_date", "crawl_time", "fetched", "fetched_at", "fetch_time", "retrieved",
    "retrieved_at", "scraped_at", "download_date", "downloaded_at", "warc_date", "date_crawled",
    "seendate", "date_seen", "collect_date", "crawl_time_msec",
)  # fmt: skip
URL_FIELDS = (
    "url", "link", "source_url", "article_url", "web_url", "page_url", "external_url",
    "canonical_url", "canonical_link", "original_url", "uri", "target_uri", "href", "permalink", "news_url",
    "story_url", "document_url", "main_entity_of_page", "responded_url", "requested_url", "canonical", "alternate", "read_more",
    *names_for("url"), "origin_id",
)  # fmt: skip
RECORD_ID_FIELDS = (
    "record_id",
    "id",
    "_id",
    "uuid",
    "guid",
    "article_id",
    "doc_id",
    "document_id",
    "stories_id",
    "news_id",
    "story_id",
)
HEADLINE_FIELDS = (
    "title", "headline", "article_title", "web_title", "heading", "headline_main", "headline_text",
    "headlines", "news_title", "post_title", "news_headline", *names_for("headline"),
    "name",
)  # fmt: skip
DATE_FIELDS = (
    "published", "date_published", "published_at", "published_date", "publish_date", "date_publish",
    "pub_date", "publication_date", "publishing_date", "published_time", "web_publication_date",
    "date_gmt", "post_date_gmt", "date_time_pub", "datetime", "date_time", "date", "posted", "posted_at", "posted_on", "post_date", "date_posted", "published_on", "authored_on", "release_date", "issued", "publication_datetime",
    "created_at", "date_created", "created", "published_utc", *names_for("date"),
    "time",
)  # fmt: skip
AUTHOR_FIELDS = ("authors", "author", "author_names", "author_name", "creator", "dc_creator", "writers",
                 "writer", "journalists", "journalist", "byline", "by", *names_for("author"))  # fmt: skip
TEXT_FIELDS = (
    "ctext", "text", "body", "content", "maintext", "article_body", "cleaned_text", "full_text",
    "article_text", "body_text", "content_text", "plain_text", "main_text", "raw_text", "ocr_text", "story",
    "paragraphs", "sentences", "transcript", "article_content", "document_text", "story_text",
    "contents", "post_content", "content_elements", "article", "news", *names_for("text"), "blocks",
)  # fmt: skip
HTML_FIELDS = ("html", "raw_html", "body_html", "content_html", "html_content", "article_html",
               "page_html", "source_html", "html_body", "post_content", "body", "content", "text")  # fmt: skip
TEXT_OR_HTML_FIELDS = tuple(dict.fromkeys((*TEXT_FIELDS, *HTML_FIELDS)))
WRAPPER_FIELDS = ("article", "document", "doc", "_source", "record", "item", "news", "data", "fields",
                  "thread", "metadata", "meta", "node", "row")  # fmt: skip
"""Objects in a record that hold its fields: of a search engine, a crawler, a list of GraphQL."""
_ATTRIBUTES = "attributes"
_TITLES = frozenset(("title", "headline"))
LIST_FIELDS = ("articles", "posts", "items", "results", "data", "records", "documents", "entries",
               "news", "stories", "docs", "hits", "value", "edges", "rows", "item", "entry", "article")  # fmt: skip
"""Lists of records in what services answer, crawlers gather and programs make of feeds."""

_DIGITAL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z?)")
_OF_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/((?:19|20)\d{12})(?:[a-z]{2}_)?/")
_TIME_WITH_SPACE_ZONE = re.compile(r"(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s+([+-]\d\d:?\d\d|Z|UTC|GMT)$")
_OTHER_STROKES = re.compile(r"^(\d{4})([/.])(\d\d)\2(\d\d)(?!\d)")
_OF_SCRIPT = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})(?: \([^()]*\))?"
)
_WITH_STROKE = str.maketrans("łŁøØđĐı", "lLoOdDi")
"""Letters that are not one of these and an accent."""
_WITHIN = ("$date", "$numberLong")
_MILLISECONDS_FROM = 100_000_000_000  # 1973 in milliseconds, the year 5138 in seconds
_EARLIEST_CAPTURE = 1990


@functools.lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """Return the form in which "pubDate", "pub_date" and "Pub Date" are one name, "Título" and "titulo" too."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name).translate(_WITH_STROKE)
    return re.sub(r"[\W_]+", "", name).casefold()


def plain_fields(fields: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Return (name as spelled, value) by plain name; empty texts, lists and objects are left out."""
    plain: dict[str, tuple[str, Any]] = {}
    for name, value in fields.items():
        if value not in (None, "", [], {}):
            plain.setdefault(plain_name(str(name)), (str(name), value))
    return plain


def field_of(plain: Mapping[str, tuple[str, Any]], names: Iterable[str]) -> tuple[str, Any]:
    """Return the first of `names` that `plain_fields` holds: name as spelled, value; or ("", None)."""
    found = fields_of(plain, names)
    return found[0][1:] if found else ("", None)


def fields_of(
    plain: Mapping[str, tuple[str, Any]], names: Iterable[str]
) -> Sequence[tuple[str, str, Any]]:
    """Return each of `names` that `plain_fields` holds: the name, as it is spelled there, the value."""
    asked, places = _in_plain(names if isinstance(names, tuple) else tuple(names))
    if asked.isdisjoint(plain):  # a record has a dozen fields, and is asked for hundreds
        return ()
    found = sorted(place for one in plain if one in asked for place in places[one])
    return [(name, *plain[one]) for _, name, one in found]


def objects_within(plain: Mapping[str, tuple[str, Any]]) -> list[tuple[str, Mapping[str, Any]]]:
    """Return the objects that hold a record's fields, each with its name as spelled.

    `attributes` hold those of JSON:API, but of other systems anything: of a user, of a product. They
    are looked into where only they have a title.
    """
    found: list[tuple[str, Mapping[str, Any]]] = [
        (spelled, inner)
        for _, spelled, inner in fields_of(plain, WRAPPER_FIELDS)
        if isinstance(inner, dict)
    ]
    spelled, inner = plain.get(_ATTRIBUTES, ("", None))
    if isinstance(inner, dict) and not _TITLES.isdisjoint(inner) and _TITLES.isdisjoint(plain):
        found.append((spelled, inner))
    return found


@functools.lru_cache(maxsize=256)
def _in_plain(
    names: tuple[str, ...],
) -> tuple[frozenset[str], Mapping[str, Sequence[tuple[int, str, str]]]]:
    """Return the plain forms of names, and by these their places, each with the name and that form."""
    places: dict[str, list[tuple[int, str, str]]] = {}
    for place, name in enumerate(names):
        one = plain_name(name)
        places.setdefault(one, []).append((place, name, one))
    return frozenset(places), places


def capture_moment(fields: Mapping[str, Any]) -> dt.datetime | dt.date | None:
    """Return when the record says it was fetched; the day alone when it names no zone."""
    return stated_capture(fields)[0]


def stated_capture(fields: Mapping[str, Any]) -> tuple[dt.datetime | dt.date | None, str, str]:
    """Return what `capture_moment` does, else the first field that should say it and what it says."""
    asked, _ = _in_plain(CAPTURE_FIELDS)
    there = {name: value for name, value in fields.items() if plain_name(str(name)) in asked}
    odd = "", ""
    for _, name, value in fields_of(plain_fields(there), CAPTURE_FIELDS):
        if (moment := moment_of(value)) is not None:
            return moment, "", ""
        if type(value) in {str, int, float} and not odd[0]:
            odd = name, str(value).strip()
    return _in_archive(fields.get("archive")), *odd


def _in_archive(address: object) -> dt.datetime | dt.date | None:
    """Return when the Internet Archive captured a page, as the address there says."""
    found = _OF_ARCHIVE.match(address) if isinstance(address, str) else None
    return _digital(found[1]) if found else None


def moment_of(value: object) -> dt.datetime | dt.date | None:
    """Return the point in time `value` names, aware or a bare day; None when it names none.

    Tried in order: seconds since 1970 or thousandths, millionths, billionths of them (a number or its digits), a web
    archive's digits (20200131120000, always UTC), ISO 8601 (with other strokes too, 2020/01/31), the
    date of an e-mail (RFC 5322), what JavaScript prints of one. MongoDB's `{"$date": …}` is what is in it.
    """
    for name in _WITHIN:
        if isinstance(value, dict) and len(value) == 1:
            value = value.get(name, value)
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _since_1970(value)
    return _moment_in(value) if isinstance(value, str) and len(value) < 200 else None


@functools.lru_cache(maxsize=1024)
def _moment_in(value: str) -> dt.datetime | dt.date | None:
    """The records of a dump name the same few moments of capture."""
    if not (text := value.strip()) or len(text) > 100:
        return None
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{13}|\d{16}", text, re.ASCII):
        return _since_1970(float(text))
    for read in (_digital, _iso, _of_script, _of_mail):
        moment = read(text)
        if moment is not None and moment.year >= _EARLIEST_CAPTURE:
            return moment
    return None


def _since_1970(number: float) -> dt.datetime | None:
    parts = sum(abs(number) >= _MILLISECONDS_FROM * step for step in (1, 1_000, 1_000_000))
    try:
        moment = dt.datetime.fromtimestamp(number / 1000**parts, tz=dt.UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if moment.year >= _EARLIEST_CAPTURE else None


def _digital(text: str) -> dt.datetime | dt.date | None:
    if not (match := _DIGITAL.fullmatch(text)):
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    try:
        if match[4] is None:
            return dt.date(year, month, day)
        return dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)
    except ValueError:
        return None


def _iso(text: str) -> dt.datetime | dt.date | None:
    text = _OTHER_STROKES.sub(r"\1-\3-\4", text)
    text = _TIME_WITH_SPACE_ZONE.sub(r"\1\2", text)
    text = re.sub(r"(?:UTC|GMT)$", "Z", text)
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.date()


def _of_mail(text: str) -> dt.datetime | dt.date | None:
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if text.endswith("-0000"):  # RFC 5322: in UTC, and nothing said of where
        moment = moment.replace(tzinfo=dt.UTC)
    return moment if moment.tzinfo is not None else moment.date()


def _of_script(text: str) -> dt.datetime | dt.date | None:
    """Read "Thu Aug 05 2021 12:00:00 GMT+0000 (Coordinated Universal Time)"."""
    found = _OF_SCRIPT.fullmatch(text)
    return _of_mail(f"{found[2]} {found[1]} {found[3]} {found[4]} {found[5]}") if found else None

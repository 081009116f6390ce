"""Page parsers: a raw page in, an article record out; pure functions, no files and no clock."""

from collections.abc import Callable, Mapping

from articles.pages.agency import read_agency
from articles.pages.bounds import within_bounds
from articles.pages.closing_bylines import with_closing_byline
from articles.pages.feed import read_feed
from articles.pages.fields import read_fields
from articles.pages.ghost_export import read_ghost_post
from articles.pages.html import read_html
from articles.pages.json_feed import read_json_feed
from articles.pages.late_dates import without_late_date
from articles.pages.opening_bylines import with_opening_byline
from articles.pages.reuters import read_reuters
from articles.pages.text import read_text
from articles.pages.trec import read_trec
from articles.pages.unread_dates import with_unread_date
from articles.pages.web_addresses import with_address_of_dump, with_addresses_in_order
from articles.pages.wire import with_agency
from articles.pages.zero_dates import without_zero_date
from articles.records import ArticleRecord, RawPage

PARSER_VERSION = "12"
"""Kept with every capture; goes up when the same page would give other facts."""
READERS: Mapping[str, Callable[[RawPage], ArticleRecord]] = {
    "application/json": read_fields,
    "text/html": read_html,
    "application/rss+xml": read_feed,
    "application/xml": read_agency,
    "text/x-reuters-sgml": read_reuters,
    "text/x-trec-sgml": read_trec,
    "application/feed+json": read_json_feed,
    "application/x-ghost-post+json": read_ghost_post,
}
"""By media type; any other page is text."""


def parse_page(page: RawPage) -> ArticleRecord:
    """Return what the page says. A page without an article gives a record with `facts.skipped`."""
    page = with_address_of_dump(page)
    record = with_addresses_in_order(READERS.get(page.media_type, read_text)(page))
    record = with_unread_date(without_zero_date(without_late_date(record)))
    return within_bounds(with_agency(with_closing_byline(with_opening_byline(record))))

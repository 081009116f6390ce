"""Page parsers: a raw page in, an article record out; pure functions, no files and no clock."""

from articles.pages.fields import read_fields
from articles.pages.html import read_html
from articles.pages.text import read_text
from articles.records import ArticleRecord, RawPage

PARSER_VERSION = "2"
"""Kept with every capture; goes up when the same page would give other facts."""


def parse_page(page: RawPage) -> ArticleRecord:
    """Return what the page says. A page without an article gives a record with `facts.skipped`."""
    if page.media_type == "application/json":
        return read_fields(page)
    if page.media_type == "text/html":
        return read_html(page)
    return read_text(page)

"""Text pages: a page with its tags gone, read by the first layout that fits."""

from dataclasses import replace

from articles.pages import plain
from articles.pages.joining import join
from articles.pages.languages import with_language
from articles.pages.lines import read_lines
from articles.pages.newsbreak import read_newsbreak
from articles.records import ArticleRecord, Facts, RawPage


def read_text(page: RawPage) -> ArticleRecord:
    """Return what a text page says: NewsBreak's layouts first, then plain text."""
    lines = read_lines(page.text)
    found = None
    if lines:
        found = read_newsbreak(lines, url=page.url, captured_at=page.captured_at)
    if found is None:
        found = plain.NAME, plain.read_plain(lines, captured_at=page.captured_at)
    parser, facts = found
    return with_language(join(page, [(parser, _with_given(facts, page))]))


def _with_given(facts: Facts, page: RawPage) -> Facts:
    """Return the facts with the address and id the dump gives; its own id beats NewsBreak's."""
    places = {**facts.where, "url": "address given with the page"}
    if page.record_id:
        places["record_id"] = "id given with the page"
    return replace(facts, url=page.url, record_id=page.record_id or facts.record_id, where=places)

"""Text pages: a page with its tags gone, read by the first layout that fits."""

from articles.pages.joining import join
from articles.records import ArticleRecord, Facts, RawPage


def read_text(page: RawPage) -> ArticleRecord:
    """Read a plain text page: the first line is the headline, the rest are paragraphs."""
    lines = [line.strip() for line in page.text.splitlines() if line.strip()]
    if not lines:
        return join(page, [("plain text", Facts(skipped="the page is empty"))])
    facts = Facts(headline=lines[0], body=tuple(lines[1:]), where={"headline": "line 1"})
    return join(page, [("plain text", facts)])

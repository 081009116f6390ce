"""HTML pages: facts from what the page states about itself, text by trafilatura."""

from articles.pages.joining import join
from articles.records import ArticleRecord, Facts, RawPage


def read_html(page: RawPage) -> ArticleRecord:
    return join(page, [("html", Facts(skipped="HTML is not read yet"))])

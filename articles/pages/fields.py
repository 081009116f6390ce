"""Records of fields: JSON objects and table rows, their common field names understood."""

from articles.pages.joining import join
from articles.records import ArticleRecord, Facts, RawPage


def read_fields(page: RawPage) -> ArticleRecord:
    return join(page, [("fields", Facts(skipped="records of fields are not read yet"))])

"""Agency files: an XML page in, read by the standard its root names."""

import dataclasses

from articles.markup import local_name, parse_xml, without_prolog
from articles.pages import newsml_1, newsml_g2, nitf
from articles.pages.joining import join
from articles.pages.languages import with_language
from articles.records import ArticleRecord, Facts, RawPage

_DEEPEST = 250
"""libxml2 goes 256 elements deep."""


def read_agency(page: RawPage) -> ArticleRecord:
    """Return what a NewsML-G2 item, a NewsML 1 item or an NITF document says."""
    parser, facts = _read(page)
    if not facts.headline and not facts.body and not facts.skipped:
        reason = "nested too deeply" if _is_deep(page.text) else "neither headline nor text"
        facts = dataclasses.replace(facts, skipped=reason)
    if page.url and not facts.url:
        where = {**facts.where, "url": "address given with the page"}
        facts = dataclasses.replace(facts, url=page.url, where=where)
    return with_language(join(page, [(parser, facts)]))


def _is_deep(text: str) -> bool:
    """Tell whether an XML text is nested so deeply that the parser has left what is further inside."""
    innermost, depth = parse_xml(without_prolog(text)), 1
    while len(innermost):
        innermost, depth = innermost[-1], depth + 1
    return depth >= _DEEPEST


def _read(page: RawPage) -> tuple[str, Facts]:
    try:
        tree = parse_xml(without_prolog(page.text))
    except ValueError as problem:
        return "agency", Facts(skipped=str(problem))
    match local_name(tree):
        case "newsItem":
            return newsml_g2.NAME, newsml_g2.read_newsml_g2(tree, page)
        case "NewsItem" | "NewsML":
            return newsml_1.NAME, newsml_1.read_newsml_1(tree)
        case "nitf":
            return nitf.NAME, nitf.read_nitf(tree)
        case other:
            return "agency", Facts(skipped=f"XML of a kind that is not read: {other}")

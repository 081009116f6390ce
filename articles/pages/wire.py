"""Wire: an article's record in, the same with the news agency that it says wrote it out."""

import re
from collections.abc import Iterator

from articles.keys import host_of
from articles.pages.agencies import NAMES, agency_named, agency_of_dateline, agency_of_host
from articles.pages.bylines import read_byline
from articles.records import ArticleRecord, Facts, Source
from articles.travelling import changed

_LAST = 3
"""Paragraphs at the end of a text that may be its credit."""
_CREDIT = re.compile(
    rf"^\W*(?:(?:©|\(c\)|copyright)\W*(?:\d{{4}})?\W*(?:by )?|(?:source|via|credit|agency|from)\s*:\s*|"
    rf"this (?:story|article|report) (?:was|has been|is) (?:provided|distributed|issued|supplied|"
    rf"written) by )?(?:the )?(?P<name>{NAMES})"
    r"(?:\W*$|(?<=\w)[.,;]? (?:all rights reserved|\d{4}|via ).*$)",
    re.IGNORECASE,
)
_AT_END = re.compile(
    rf"[.!?”\"’]\s*(?:\((?P<inside>(?i:{NAMES}))\)|[-–—]+\s?(?P<name>(?i:{NAMES})))\W*$"
)


def with_agency(record: ArticleRecord) -> ArticleRecord:
    """Return the record with its agency where the page states one and no parser took it.

    1. The byline: "Associated Press", "Ann Roe, Reuters".
    2. The dateline: "KABUL, Aug 4 (AFP) -".
    3. A credit at the end: "© 2021 Agence France-Presse", "… he said. (ANI)".
    4. The outlet is the agency.

    That an agency "contributed to this report" does not say that it wrote it.
    """
    facts = record.facts
    if facts.wire_agency or facts.skipped:
        return record
    for agency, field in _stated(facts):
        if agency:
            source = record.sources.get(field) or Source(record.parser, "")
            return changed(
                record,
                facts=changed(facts, wire_agency=agency),
                sources={**record.sources, "wire_agency": source},
            )
    return record


def _stated(facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield agencies with the field that states them, in the order they are believed."""
    if facts.byline:
        yield read_byline(facts.byline).agency, "byline"
    yield from ((agency_named(name), "authors") for name in facts.authors)
    if facts.body:
        yield agency_of_dateline(facts.body[0]), "body"
        for paragraph in reversed(facts.body[-_LAST:]):
            yield agency_of_credit(paragraph), "body"
    yield agency_named(facts.outlet), "outlet"
    yield agency_of_host(facts.outlet_host or host_of(facts.url)), "outlet_host"


def agency_of_credit(paragraph: str) -> str:
    """Return the agency that a text's last words are signed with; "" for none."""
    found = _CREDIT.match(paragraph) if len(paragraph) < 160 else None
    if found and _as_written(found["name"]):
        return agency_named(found["name"])
    if (found := _AT_END.search(paragraph)) and _as_written(
        name := found["inside"] or found["name"]
    ):
        return agency_named(name)
    return ""


def _as_written(name: str) -> bool:
    """Whether an agency's letters are written as its own: "pa" and "Ani" are other words."""
    return len(name) > 4 or name.isupper() or name in {"dpa", "epd", "Lusa"}

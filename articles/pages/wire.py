"""Wire: an article's record in, the same with the news agency that it says wrote it out."""

import re
from collections.abc import Iterator, Sequence

from articles.keys import host_of
from articles.pages.agencies import (
    NAMES,
    agency_named,
    agency_of_dateline,
    agency_of_host,
    is_as_written,
)
from articles.pages.agency_letters import agency_alone, agency_of_letters, agency_signing
from articles.pages.bylines import read_byline
from articles.pages.lines import ends_sentence
from articles.records import ArticleRecord, Facts, Source
from articles.travelling import changed

SIGNED = "a line that is no text"
"""Where a reading found an agency that other places may gainsay: a line it left out of the text."""
_LAST = 3
"""Paragraphs at the end of a text that may be its credit."""
_MOST_OVER_IT = 3
_LONGEST_OVER_IT = 110
_CREDIT = re.compile(
    r"^\W*(?:(?:riproduzione riservata\W*)?(?:(?:©|\(c\)|copyright)\W*(?:\d{4})?\W*)+(?:by )?|"
    r"(?:source|via|credit|agency|from|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|forrás|kaynak|"
    r"источник|джерело|المصدر|来源|來源|出典)\s*[:：]\s*|"
    r"(?:with|and) (?:agency )?(?:inputs?|reports?|material|information) from |inputs? from |with files from (?:the )?|"
    r"avec (?:l['’])?|mit (?:material|informationen|agenturmaterial) (?:von|der) (?:agentur )?|"
    r"con informaci[oó]n de (?:la agencia )?|com informaç(?:ão|ões) d[aeo] (?:agência )?|with (?=\w+ inputs)|"
    r"(?:this|the) (?:story|article|report) (?:(?:was|has been|is) (?:provided|distributed|issued|"
    r"supplied|sourced|written|reported|first published|originally published) )?(?:by|from) |"
    rf"our standards:\s*)?(?:the )?(?P<name>{NAMES})"
    rf"(?:\W*$|(?:(?:\s*[,/&]\s*|\s+(?:and|und|et|y|e)\s+)(?:the )?(?:(?:other )?agencies|{NAMES}))+\W*$|"
    r"(?<=\w)[.,;]? (?:all rights reserved|\d{4}|via|inc\b|l\.?p\b|distributed by|inputs\b|"
    r"trust principles|was first published|is first published) ?.*$|-infocom\b.*$)",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"^\W*(?:(?:this|the) (?:story|article|report|news|copy|item)\b|except for\b|(?:auto[- ]?|automatically )generated\b|published\b)"
    r".{0,140}?\b(?:(?:auto[- ]?|automatically )generated (?:from|by|via) (?:an? |the )?(?:(?:unedited|syndicated|agency|news|wire) )*(?:feed (?:from|of|by) )?(?:the )?"
    rf"(?P<generated>{NAMES})(?= (?:news|agency|service|feed|wire|syndicated)\b|\W*$|[.;)] )|"
    r"(?:published|republished|sourced|taken|provided|received|generated|syndicated) (?:from|via) (?:an? |the )?(?:(?:unedited|syndicated|agency|news|wire) )*"
    rf"(?:feed (?:from|of|by) (?:the )?(?P<feeding>{NAMES})(?=\W*$|[.,;)] |\s(?:news|agency|service)\b)|"
    rf"(?P<fed>{NAMES})(?: (?:news|agency|service|wire|syndicated)){{0,3}} feed\b))",
    re.IGNORECASE,
)
"""As in India: "… has not been edited by our staff and is auto-generated from a PTI feed"."""
_LONGEST_NOTE = 320
_AT_END = re.compile(
    rf"[.!?”\"’]\s*(?:\((?P<inside>(?i:{NAMES}))\)|[-–—]+\s?(?P<name>(?i:{NAMES}))(?: [a-z]{{2,4}}(?:/[a-z]{{2,4}})*)?|"
    r"\s(?P<signed>PTI|ANI|IANS)(?: [A-Z]{2,4}){0,5})\W*$|^(?P<line>PTI|ANI|IANS)(?: [A-Z]{2,4}){2,6}$"
)
"""In India a report ends in its agency and the letters of its makers: "… he said. PTI ABC DV"."""
_RELEASES = re.compile(
    r"/(?:press-releases?|pr-?newswire|business-?wire|globe-?newswire|accesswire|newswires?)/"
)
"""Where an agency's site prints what others pay for."""


def with_agency(record: ArticleRecord) -> ArticleRecord:
    """Return the record with its agency where the page states one and no parser took it.

    1. The byline: "Associated Press", "Ann Roe, Reuters".
    2. The dateline: "KABUL, Aug 4 (AFP) -".
    3. A credit at the end: "© 2021 Agence France-Presse", "… he said. (ANI)"; one that a parser left
       out of the text as well.
    4. The outlet is the agency.

    That an agency "contributed to this report" does not say that it wrote it.
    """
    facts = record.facts
    stated = record.sources.get("wire_agency")
    is_signed = stated is not None and stated.where == SIGNED
    if (facts.wire_agency and not is_signed) or facts.skipped:
        return record
    for agency, field in _stated(facts):
        if agency and field == "wire_agency":
            return record
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
    yield from ((agency_named(name) or agency_alone(name), "authors") for name in facts.authors)
    if facts.body:
        openings = list(_openings(facts.body))
        yield next(filter(None, map(agency_of_dateline, openings)), ""), "body"
        yield next(filter(None, map(agency_of_letters, openings)), ""), "body"
        for paragraph in reversed(facts.body[-_LAST:]):
            yield agency_of_credit(paragraph), "body"
    yield facts.wire_agency, "wire_agency"
    yield agency_named(facts.outlet), "outlet"
    if not _RELEASES.search(facts.url.lower()):
        yield agency_of_host(facts.outlet_host or host_of(facts.url)), "outlet_host"


def _openings(body: Sequence[str]) -> Iterator[str]:
    """Yield the first paragraph, and that behind lines over it which are no sentences: a section, a date."""
    for line in body[: _MOST_OVER_IT + 1]:
        yield line
        if len(line) > _LONGEST_OVER_IT or ends_sentence(line):
            return


def agency_of_credit(paragraph: str) -> str:
    """Return the agency that a text's last words are signed with; "" for none."""
    found = _CREDIT.match(paragraph) if len(paragraph) < 160 else None
    if found and is_as_written(found["name"]):
        return agency_named(found["name"])
    if len(paragraph) < _LONGEST_NOTE and (found := _FEED.match(paragraph)):
        name = found["generated"] or found["feeding"] or found["fed"]
        return agency_named(name) if is_as_written(name) else ""
    if (found := _AT_END.search(paragraph)) and is_as_written(
        name := found["inside"] or found["name"] or found["signed"] or found["line"]
    ):
        return agency_named(name)
    return agency_signing(paragraph)

"""Closing bylines: a record whose text ends with who reported it in, the same with that told and its text whole.

Agencies sign below a report: "(Reporting by Ann Roe in Wend; Editing by Io Dodds)".
"""

import re

from articles.pages.byline_names import LONGEST
from articles.pages.bylines import is_person, read_byline
from articles.pages.newsrooms import is_organisation
from articles.records import ArticleRecord, Source
from articles.travelling import changed

_NAMES = r"\s+(?i:by)\s+(?=[^\W\d_a-z])"
_LINE = re.compile(rf"[(\[]?(?i:reporting|reported|written|writing){_NAMES}")
_AT_END = re.compile(rf"(?<=\s)[(\[](?i:reporting){_NAMES}[^()\[\]]+[)\]]$")
"""Songs and films are said to be written by somebody in brackets, too."""
_NEXT_TASK = re.compile(
    r"[\s,;.|/(–—-]+(?:with )?(?:additional |further )?"
    r"(?:report|writ|edit|compil|translat|contribut|research|produc|photograph|graphic|illustrat|fact[- ]check|proofread)"
    r"\w*(?: and \w+)? (?:by|from)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What somebody else did, or the same again behind a semicolon."""
_PROSE = re.compile(
    r"(?<!\S)(?!(?:in|at|near|and|with|of|from|the|de|del|der|den|di|da|dos|du|van|von|y|la|le|el|al|bin|newsroom|bureau|staff)\b)[a-z]"
)
"""A small word that stands neither in names nor between them and places: "in Wend and Tarn found that"."""
_MOST_LINES = 3
"""From the end: notes on the house and on corrections stand below."""


def with_closing_byline(record: ArticleRecord) -> ArticleRecord:
    """Return the record with those as its authors whom the end of its text calls so, where it states nobody.

    Sought are a line of its own among the last three, else brackets at the end of one. Who edited a
    report, or only helped to report it, wrote none of it. The line stays: it is text of the agency's.
    """
    facts = record.facts
    if facts.skipped or facts.authors or len(facts.body) < 2:
        return record
    closing = reversed(facts.body[1:][-_MOST_LINES:])
    people = next(filter(None, map(_reporters_at_end, closing)), ())
    if not people:
        return record
    source = record.sources.get("body") or Source(record.parser, "")
    return changed(
        record,
        facts=changed(facts, authors=people),
        sources={**record.sources, "authors": source},
    )


def _reporters_at_end(paragraph: str) -> tuple[str, ...]:
    signed = _AT_END.search(paragraph)
    return reporters_in(signed.group() if signed else paragraph)


def reporters_in(line: str) -> tuple[str, ...]:
    """Return whom a line names as reporters or writers, none where it may be a sentence or names no people."""
    if len(line) > 2 * LONGEST or not (found := _LINE.match(line)):
        return ()
    named = _NEXT_TASK.sub("", line[found.end() :]).strip("()[]. ")
    if _PROSE.search(named) and line[0] not in "([":
        return ()
    names = read_byline(f"Reporting by {named}").authors
    return names if all(map(_is_whole_person, names)) else ()


def _is_whole_person(name: str) -> bool:
    return " " in name and is_person(name) and not is_organisation(name)

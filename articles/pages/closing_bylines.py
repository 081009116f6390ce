"""Closing bylines: a record whose text ends with who reported it in, the same with that told.

Agencies sign below a report: "(Reporting by Ann Roe in Wend; Editing by Io Dodds)". Papers sign with a
name in brackets, "(Ann Roe)", or with "From Ann Roe, Denby".
"""

import re

from articles.pages.bold_bylines import is_of_place
from articles.pages.byline_names import LONGEST
from articles.pages.bylines import ends_as_any_paper, is_person, read_byline
from articles.pages.newsrooms import is_organisation
from articles.records import ArticleRecord, Facts, Source
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
_CAPITAL = r"[A-Z\u00c0-\u00de][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*"
_NAME = rf"{_CAPITAL}(?: (?:(?:bin|de|del|da|di|van|der|von|al|el|la) ){{0,2}}{_CAPITAL}){{1,3}}"
_SIGNATURE = re.compile(
    rf"[(\[](?P<inside>{_NAME}(?:(?:, | and | & ){_NAME}){{0,2}})[)\]]\.?|"
    rf"From (?P<names>{_NAME}(?:(?: and | & ){_NAME})?), {_CAPITAL}(?: {_CAPITAL}){{0,2}}\.?"
)
_BETWEEN = re.compile(r", | and | & ")
_NO_NAMES = frozenset({
    "photo", "photos", "picture", "pictures", "image", "images", "video", "file", "with", "to", "more", "end", "ends", "ended", "inputs",
    "source", "sources", "continued", "concluded", "follows", "read", "also", "see", "the", "this", "part", "one", "two", "updated",
    "update", "advertisement", "sponsored", "wire", "reports", "courtesy", "all", "rights", "first", "published", "story", "next", "page",
    "local", "time", "breaking", "live", "editor", "editors", "note", "opinion", "translated", "click", "here", "of", "for", "in", "al",
    "express", "mint", "jazeera", "welle", "voices", "syndicate", "arabiya", "monde",
})  # fmt: skip
"""Words of other lines in brackets, and of houses that are printed so."""
_LONGEST_SIGNATURE = 70
_MOST_LINES = 3
"""From the end: notes on the house and on corrections stand below."""


def with_closing_byline(record: ArticleRecord) -> ArticleRecord:
    """Return the record with those as its authors whom the end of its text calls so, where it states nobody.

    Sought are a line of its own among the last three, else brackets at the end of one. Who edited a
    report, or only helped to report it, wrote none of it. The line stays: it is text of the agency's.
    Else a last line that is a name alone, which the text has nowhere else, is who signed it, and goes.
    """
    facts = record.facts
    if facts.skipped or facts.authors or len(facts.body) < 2:
        return record
    closing = reversed(facts.body[1:][-_MOST_LINES:])
    people = next(filter(None, map(_reporters_at_end, closing)), ())
    body = facts.body
    if not people:
        people = signers_in(body[-1])
        body = body[:-1]
    if not people or (body != facts.body and _are_told_of(people, facts)):
        return record
    source = record.sources.get("body") or Source(record.parser, "")
    return changed(
        record,
        facts=changed(facts, authors=people, body=body),
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


def signers_in(line: str) -> tuple[str, ...]:
    """Return who signs a text with a line: "(Ann Roe)", "(Ann Roe, Io Dodds)", "From Ann Roe, Denby"."""
    if len(line) > _LONGEST_SIGNATURE or not (found := _SIGNATURE.fullmatch(line)):
        return ()
    names = tuple(_BETWEEN.split(found["inside"] or found["names"]))
    return names if all(map(_may_sign, names)) else ()


def _may_sign(name: str) -> bool:
    words = name.lower().split()
    is_other = not _NO_NAMES.isdisjoint(words) or is_of_place(name) or ends_as_any_paper(words)
    return _is_whole_person(name) and not is_other


def _are_told_of(people: tuple[str, ...], facts: Facts) -> bool:
    """Tell whether the article has a family name elsewhere: whom it is about wrote nothing."""
    told = " ".join((facts.headline, *facts.body[:-1])).casefold()
    return any(name.split()[-1].casefold() in told for name in people)


def _is_whole_person(name: str) -> bool:
    return " " in name and is_person(name) and not is_organisation(name)

"""Reuters-21578: one story in SGML in, what its elements say out."""

import dataclasses
import html
import re

from articles.pages.authors import read_authors
from articles.pages.bylines import read_byline
from articles.pages.dates import read_date
from articles.pages.joining import join
from articles.pages.meta_names import Said
from articles.pages.paragraphs import clean_line, is_cut
from articles.records import ArticleRecord, Facts, PersonNamed, Publication, RawPage

NAME = "reuters"
_OUTLET = "Reuters"
_CONTROL = re.compile(r"&#(?:[0-2]?\d|3[01]|127);")
_LISTED = re.compile(r"<D>(.*?)</D>", re.IGNORECASE | re.DOTALL)
_TEXT_TYPE = re.compile(r"<TEXT\b[^>]*\bTYPE\s*=\s*[\"']?(\w+)", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(?:\n\s*REUTERS?\b\W*(?:\d+\W*)*|\s(?-i:Reuter|REUTER)\W*)$", re.IGNORECASE
)
_INDENT = re.compile(r" {2,}|\t")
_CLOCK = re.compile(
    r"(\d{1,2}-[A-Z]{3}-)(\d{2}|\d{4})(?=\s|$)(\s+\d{1,2}:\d\d:\d\d(?:\.\d+)?)?", re.IGNORECASE
)
_DATELINE = re.compile(
    r"^\s*(?P<place>[^,]+(?:,\s[A-Z][\w.]*)?)(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2})?\s*[-–,]*\s*$"
)
_LONGEST_DATELINE = 200
_STARS = re.compile(r"^[\s*]+")


def read_reuters(page: RawPage) -> ArticleRecord:
    """Return the story: topics as tags, places, people; organisations and exchanges as tags of kind."""
    return join(page, [(NAME, _facts(page))])


def _facts(page: RawPage) -> Facts:
    text = _CONTROL.sub("", page.text)
    said = Said()
    said.add("record_id", page.record_id, "attribute NEWID")
    said.add("published", _published(_element(text, "DATE")), "DATE")
    tags = _listed(text, "TOPICS")
    organisations = [
        *_listed(text, "ORGS"),
        *_listed(text, "EXCHANGES"),
        *_listed(text, "COMPANIES"),
    ]
    said.add("tags", tuple(dict.fromkeys([*tags, *organisations])), "TOPICS, ORGS, EXCHANGES")
    said.add("tag_kinds", dict.fromkeys(organisations, "organisation"), "ORGS, EXCHANGES")
    said.add("places", tuple(_listed(text, "PLACES")), "PLACES")
    said.add("people", tuple(PersonNamed(name) for name in _listed(text, "PEOPLE")), "PEOPLE")
    said.add("outlet", _OUTLET, "the collection")
    said.add("wire_agency", _OUTLET, "the collection")
    said.add("language", "en", "the collection")
    _add_text(said, text)
    facts = said.facts(confidence=0.95 if "headline" in said.values else 0.5)
    if not facts.headline and not facts.body:
        return dataclasses.replace(facts, skipped="a story with neither title nor text")
    return facts


def _element(text: str, name: str) -> str:
    """Return what stands in the first element of a name, with references read; "" for none."""
    found = re.search(rf"<{name}\b[^>]*>", text, re.IGNORECASE)
    if not found:
        return ""
    end = re.compile(rf"</{name}>|</TEXT>|</REUTERS>", re.IGNORECASE).search(text, found.end())
    return html.unescape(text[found.end() : end.start() if end else len(text)])


def _listed(text: str, name: str) -> list[str]:
    return [line for item in _LISTED.findall(_element(text, name)) if (line := clean_line(item))]


def _published(printed: str) -> Publication:
    """Return the date; years of two digits are of the corpus's century, a broken clock is left."""
    line = clean_line(printed)
    if not (found := _CLOCK.search(line)):
        return read_date(line) if line else Publication()
    year = found[2] if len(found[2]) == 4 else f"19{found[2]}"
    return dataclasses.replace(read_date(f"{found[1]}{year}{found[3] or ''}"), text=line)


def _add_text(said: Said, text: str) -> None:
    kind = _TEXT_TYPE.search(text)
    said.add("headline", clean_line(_STARS.sub("", _element(text, "TITLE"))), "TITLE")
    author = clean_line(_element(text, "AUTHOR"))
    if author:
        said.add("byline", read_byline(author).printed, "AUTHOR")
        said.add(
            "authors",
            read_authors([read_byline(author).printed], outlets=(_OUTLET,)).names,
            "AUTHOR",
        )
    if dated := _DATELINE.match(clean_line(_element(text, "DATELINE"))[:_LONGEST_DATELINE]):
        said.add("place", dated["place"].strip(" -"), "DATELINE")
    if kind and kind[1].upper() == "UNPROC":
        lines = _element(text, "TEXT").splitlines()
        first = next((at for at, line in enumerate(lines) if line.strip(" *")), len(lines))
        said.add("headline", clean_line(_STARS.sub("", "".join(lines[first : first + 1]))), "TEXT")
        body, where = paragraphs_by_indent("\n".join(lines[first + 1 :])), "TEXT"
    else:
        body, where = paragraphs_by_indent(_element(text, "BODY")), "BODY"
    said.add("body", body, where)
    said.add("cut", bool(body) and is_cut(body[-1]), where)


def paragraphs_by_indent(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text set in lines: each begins with an indented line.

    The agency's "Reuter" at the end goes.
    """
    blocks: list[list[str]] = []
    for line in _SIGNATURE.sub("", text.rstrip()).splitlines():
        if not line.strip():
            blocks.append([])
        elif not blocks or _INDENT.match(line):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return tuple(filter(None, (clean_line(" ".join(block)) for block in blocks)))

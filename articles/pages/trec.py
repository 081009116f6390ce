"""TREC's collections: one document in SGML in, what its elements say out.

Each newspaper calls its elements otherwise: HEADLINE, HEAD or HL; DATE, DD or DATE_TIME.
"""

import dataclasses
import html
import re
from textwrap import dedent

from articles.pages.authors import read_authors
from articles.pages.bylines import read_byline
from articles.pages.dates import read_date
from articles.pages.joining import join
from articles.pages.meta_names import Said
from articles.pages.paragraphs import clean_line, is_cut
from articles.pages.reuters import paragraphs_by_indent
from articles.records import ArticleRecord, Facts, Publication, RawPage

NAME = "trec"
_HEADLINES = ("HEADLINE", "HEAD", "HL", "TITLE", "TI")
_BYLINES = ("BYLINE", "AUTHOR")
_DATES = ("DATE_TIME", "DATE", "DD", "PUBDATE", "DATE1")
_OUTLETS = ("PUB", "SOURCE")
_TEXTS = ("LEADPARA", "LP", "TEXT")
_COLLECTIONS = (
    (re.compile(r"AP\d{6}-\d+"), "", "AP"),
    (re.compile(r"LA\d{6}-\d+"), "Los Angeles Times", ""),
    (re.compile(r"WSJ\d{6}-\d+"), "The Wall Street Journal", ""),
    (re.compile(r"FT\d{3}-\d+"), "Financial Times", ""),
    (re.compile(r"SJMN\d\d-\d+"), "San Jose Mercury News", ""),
)
"""By the numbers of their documents: outlet and agency."""
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--[^<>]{0,500}-->")
_PARAGRAPH = re.compile(r"</?P>", re.IGNORECASE)
_SIGNS = {"&blank;": " ", "&hyph;": "-"}
_OF_CODE = re.compile(r"^=\s*")
"""Of the Wall Street Journal, which prints "= 900402"."""
_OF_AP = re.compile(r"AP-\w{2}-(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)(E[SD]T)")
_SIX_DIGITS = re.compile(r"(\d\d)(\d\d)(\d\d)")
_AMERICAN = re.compile(r"(\d\d)/(\d\d)/(\d\d)")
_IN_WORDS = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}")
_IN_ID = re.compile(r"[A-Z]{3}_[A-Z]{3}_(\d{8})\.\d+")
_ABOVE_HEADLINE = re.compile(r"^FT\s+\d\d [A-Z]{3} \d\d\s*/\s*")
_BELOW_HEADLINE = re.compile(r"\n\s*(By [^\n]{2,200})")
_DATELINE = re.compile(r"^(?P<place>[^(]{2,80}?)\s*(?:\([\w .]{1,30}\))?\s*[-–—,]*\s*$")
_FIRST_OF_CENTURY = 30
"""Years of two digits below it are of this century: the collections are of 1987 and later."""


def read_trec(page: RawPage) -> ArticleRecord:
    """Return the document: outlet and agency by its collection, where its elements do not name them."""
    return join(page, [(NAME, _facts(page))])


def _facts(page: RawPage) -> Facts:
    text = page.text
    said = Said()
    said.add("record_id", page.record_id, "DOCNO")
    for name in _HEADLINES:
        said.add("headline", _headline(_element(text, name)), name)
    for name in _OUTLETS:
        said.add("outlet", _OF_CODE.sub("", _line(_element(text, name))), name)
    for number, outlet, agency in _COLLECTIONS:
        if number.fullmatch(page.record_id):
            said.add("outlet", outlet, "the collection")
            said.add("wire_agency", agency, "the collection")
    said.add("published", *_published(text, page.record_id))
    _add_byline(said, text)
    section = re.split(r"[;/]", _line(_element(text, "SECTION")), maxsplit=1)[0]
    said.add("section", section.strip(), "SECTION")
    subjects = _line(_element(text, "SUBJECT")).split(";")
    said.add("tags", tuple(filter(None, (tag.strip(" .") for tag in subjects))), "SUBJECT")
    if dated := _DATELINE.match(_OF_CODE.sub("", _line(_element(text, "DATELINE")))):
        said.add("place", dated["place"].strip(" ,"), "DATELINE")
    body = [one for name in _TEXTS for one in _paragraphs(_element(text, name))]
    said.add("body", tuple(body), "TEXT")
    said.add("cut", bool(body) and is_cut(body[-1]), "TEXT")
    facts = said.facts(confidence=0.9 if {"headline", "body"} <= said.values.keys() else 0.5)
    if not facts.headline and not facts.body:
        return dataclasses.replace(facts, skipped="a document with neither headline nor text")
    return facts


def _element(text: str, name: str) -> str:
    """Return what stands in the first element of a name, its tags kept; "" for none."""
    found = re.search(rf"<{name}(?:\s[^<>]{{0,200}})?>", text)
    if found is None:
        return ""
    end = text.find(f"</{name}>", found.end())
    return text[found.end() :] if end < 0 else text[found.end() : end]


def _plain(text: str) -> str:
    for sign, letter in _SIGNS.items():
        text = text.replace(sign, letter)
    return html.unescape(_TAG.sub(" ", text))


def _line(text: str) -> str:
    return clean_line(_plain(text))


def _headline(text: str) -> str:
    """Return the first part of a headline: the Wall Street Journal parts it by dashes from what is below."""
    first = re.split(r"\n\s*-{3,}|\n\s*By ", _plain(text), maxsplit=1)[0]
    return _ABOVE_HEADLINE.sub("", _OF_CODE.sub("", clean_line(first))).rstrip("; ")


def _add_byline(said: Said, text: str) -> None:
    outlet = said.values.get("outlet", "")
    below = _BELOW_HEADLINE.search(_plain(_element(text, "HL")))
    stated = [(name, _line(_element(text, name))) for name in _BYLINES]
    for name, line in (*stated, ("HL", clean_line(below[1]) if below else "")):
        if byline := _OF_CODE.sub("", line):
            printed = read_byline(byline).printed
            said.add("byline", printed, name)
            said.add("authors", read_authors([printed], outlets=(outlet,)).names, name)


def _published(text: str, number: str) -> tuple[Publication, str]:
    for name in _DATES:
        if line := _OF_CODE.sub("", _line(_element(text, name))):
            return dataclasses.replace(_date(line, name), text=line), name
    if found := _OF_AP.search(_line(_element(text, "FILEID"))):
        month, day, year, hour, minute, zone = found.groups()
        moment = read_date(f"{_whole(year)}-{month}-{day} {hour}:{minute} {zone}")
        return dataclasses.replace(moment, text=found.group()), "FILEID"
    found = _IN_ID.fullmatch(number)
    return (read_date(found[1]), "id") if found else (Publication(), "")


def _date(line: str, name: str) -> Publication:
    """Return the date: also of six digits (910514) and as the Wall Street Journal prints it (03/24/87)."""
    if found := _SIX_DIGITS.fullmatch(line):
        year, month, day = found.groups()
        return read_date(f"{_whole(year)}-{month}-{day}")
    if name == "DD" and (found := _AMERICAN.fullmatch(line)):
        month, day, year = found.groups()
        return read_date(f"{_whole(year)}-{month}-{day}")
    published = read_date(line)
    if published.at is None and (words := _IN_WORDS.match(line)):
        return read_date(words.group())
    return published


def _whole(year: str) -> str:
    return f"{'20' if int(year) < _FIRST_OF_CENTURY else '19'}{year}"


def _paragraphs(text: str) -> tuple[str, ...]:
    if _PARAGRAPH.search(text):
        return tuple(filter(None, map(_line, _PARAGRAPH.split(text))))
    return paragraphs_by_indent(dedent(_plain(text)).strip("\n"))

"""NewsML 1: a news item of many components in, what they state and the text among them out."""

import re
from collections.abc import Iterator

from lxml import etree

from articles.markup import child, descendants, local_name, text_within
from articles.pages.agencies import agency_named
from articles.pages.authors import read_authors
from articles.pages.bylines import read_byline
from articles.pages.dates import read_date
from articles.pages.fragments import paragraphs_of
from articles.pages.languages import language_code
from articles.pages.meta_names import Said
from articles.pages.newsml_g2 import html_of
from articles.pages.nitf import byline_names, line_of, read_nitf
from articles.pages.packed_text import is_base64, text_unpacked
from articles.pages.paragraphs import is_cut
from articles.pages.tags import clean_tags
from articles.pages.withdrawn import WITHDRAWN
from articles.records import Facts

NAME = "newsml_1"
_NOT_THE_TEXT = {"stylesheet", "headline", "contact", "logo", "caption", "photo", "picture", "video",
                 "graphic", "thumbnail", "preview", "audio", "copyright", "tagline"}  # fmt: skip


def read_newsml_1(item: etree._Element) -> Facts:
    """Return what the item's lines say, and the longest text that is not a caption or a contact."""
    said = Said()
    said.add("record_id", _own_id(item), "NewsIdentifier")
    status = _formal(next(descendants(item, "Status"), None)).lower()
    if status in WITHDRAWN:
        said.values["skipped"] = WITHDRAWN[status]
        return said.facts(confidence=0.95)
    for name in ("FirstCreated", "ThisRevisionCreated", "DateAndTime"):
        if text := line_of(next(descendants(item, name), None)):
            said.add("published", read_date(text), name)
    _add_lines(said, item)
    for nitf in descendants(item, "nitf"):
        facts = read_nitf(nitf)
        for name in ("headline", "byline", "authors", "body", "cut", "place", "tags", "people"):
            said.add(name, getattr(facts, name), f"nitf {facts.where.get(name, '')}")
    texts = sorted(_texts(item), key=lambda one: -sum(map(len, one)))
    if texts:
        said.add("body", texts[0], "DataContent")
        said.add("cut", is_cut(texts[0][-1]), "DataContent")
    if "headline" not in said.values and "body" not in said.values:
        said.values["skipped"] = "a news item with neither headline nor text"
    return said.facts(confidence=0.9 if "body" in said.values else 0.5)


def _add_lines(said: Said, item: etree._Element) -> None:
    said.add("headline", line_of(next(descendants(item, "HeadLine"), None)), "HeadLine")
    byline = line_of(next(descendants(item, "ByLine"), None))
    said.add("byline", read_byline(byline).printed, "ByLine")
    said.add("authors", read_authors(byline_names(byline)).names if byline else (), "ByLine")
    said.add("place", line_of(next(descendants(item, "DateLine"), None)), "DateLine")
    languages = map(_formal, descendants(item, "Language"))
    said.add("language", next(filter(None, map(language_code, languages)), ""), "Language")
    for name in ("Provider", "SentFrom", "Source"):
        for party in descendants(item, name):
            said.add("outlet", _formal(child(party, "Party")), name)
    said.add("wire_agency", agency_named(said.values.get("outlet", "")), "Provider")
    said.add("tags", clean_tags(map(line_of, descendants(item, "KeywordLine"))), "KeywordLine")
    properties = [
        one.get("Value") or ""
        for one in descendants(item, "Property")
        if "keyword" in _formal(one).lower()
    ]
    said.add("tags", clean_tags(properties), "Property")


def _own_id(item: etree._Element) -> str:
    """Return the item's public id without its revision: a later one is the same article."""
    public = line_of(next(descendants(item, "PublicIdentifier"), None))
    revision = line_of(next(descendants(item, "RevisionId"), None))
    if public:
        return re.sub(rf":{re.escape(revision)}[A-Z]?$", "", public)[:200]
    return line_of(next(descendants(item, "NewsItemId"), None))[:200]


def _formal(element: etree._Element | None) -> str:
    return (element.get("FormalName") or "").strip() if element is not None else ""


def _texts(item: etree._Element) -> Iterator[tuple[str, ...]]:
    for content in descendants(item, "DataContent"):
        roles = {
            _formal(child(above, "Role")).lower()
            for above in content.iterancestors()
            if local_name(above) == "NewsComponent"
        }
        if roles & _NOT_THE_TEXT:
            continue
        inner = list(content)
        markup = "".join(map(html_of, inner)) if inner else text_within(content)
        around = content.getparent()
        if around is not None and is_base64(around.get("Notation")):
            markup = text_unpacked(markup)
        if paragraphs := paragraphs_of(markup):
            yield paragraphs

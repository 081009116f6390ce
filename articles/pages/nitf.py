"""NITF: the marked-up text of an agency in, what its head and its body state out."""

import re
import unicodedata
from collections.abc import Iterator

from lxml import etree

from articles.keys import name_key, url_key
from articles.markup import child, descendants, local_name, text_within
from articles.pages.agencies import agency_named, agency_of_dateline
from articles.pages.authors import Authors, read_authors
from articles.pages.bylines import read_byline
from articles.pages.dates import read_date
from articles.pages.fragments import plain_line
from articles.pages.languages import language_code
from articles.pages.meta_names import Said
from articles.pages.paragraphs import is_cut, split_paragraphs
from articles.pages.tags import clean_tags
from articles.pages.typed_subjects import in_reading_order
from articles.pages.withdrawn import WITHDRAWN
from articles.records import Facts, PersonNamed

NAME = "nitf"
_PARAGRAPHS = {"p", "hl2", "hl3", "li", "dt", "dd", "pre", "credit", "verse"}
_DESCRIPTOR = re.compile(r"(?:.*_)?(?:descriptors?|keywords?|subjects?|topics?)", re.IGNORECASE)
"""Kinds of classifier that say what a text is about; others sort it in a catalogue, or say its form."""
_DESKS = ("online_sections", "dsk")
"""Where the corpus of The New York Times says in which part of the paper a text stood."""
_EVERYTHING = "front page"
_FRACTIONS = {
    unicodedata.normalize("NFKC", sign).replace("\u2044", "/"): sign
    for sign in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
}
_NOT_TEXT = {"media", "media-caption", "note", "table", "copyrite", "photo-caption", "fn"}


def read_nitf(nitf: etree._Element) -> Facts:
    """Return what the document says; people, organisations and places as its head lists them."""
    said = Said()
    for fraction in list(descendants(nitf, "frac")):
        _print_fraction(fraction)
    body = child(nitf, "body")
    status = _status(nitf)
    if status in WITHDRAWN:
        said.add("headline", line_of(child(body, "body.head", "hedline", "hl1")), "hedline")
        said.add("skipped", WITHDRAWN[status], "docdata management-status")
        return said.facts(confidence=0.95)
    _add_head(said, nitf)
    if status == "embargoed":
        said.values["warnings"] = (_embargo(nitf),)
    head = child(body, "body.head")
    if head is not None:
        _add_heading(said, head)
    content = child(body, "body.content")
    if content is not None:
        paragraphs = body_paragraphs(content)
        said.add("body", paragraphs, "body.content")
        said.add("cut", bool(paragraphs) and is_cut(paragraphs[-1]), "body.content")
        if paragraphs:
            said.add("wire_agency", agency_of_dateline(paragraphs[0]), "body.content")
        _add_picture(said, content)
    said.add("headline", line_of(child(nitf, "head", "title")), "head title")
    said.add("language", _language(nitf, body), "attribute xml:lang")
    return said.facts(confidence=0.95 if "body" in said.values else 0.6)


def _status(nitf: etree._Element) -> str:
    docdata = child(nitf, "head", "docdata")
    return docdata.get("management-status", "").strip().lower() if docdata is not None else ""


def _embargo(nitf: etree._Element) -> str:
    release = child(nitf, "head", "docdata", "date.release")
    until = read_date((release.get("norm") or "") if release is not None else "")
    return f"embargoed until {until.text}" if until else "embargoed"


def line_of(element: etree._Element | None) -> str:
    return plain_line(text_within(element)) if element is not None else ""


def byline_names(printed: str) -> list[str]:
    """Return the names of a byline that is nothing but names: "Ada Horn and Teo d'Arc"."""
    names = re.split(r"\s+(?:and|und|et|y|&)\s+|,\s+", re.sub(r"^(?:By|Von|Par)\s+", "", printed))
    is_names = all(2 <= len(name.split()) <= 4 and name[:1].isupper() for name in names)
    return names if is_names else [printed]


def _print_fraction(fraction: etree._Element) -> None:
    """Write a fraction as one sign, or with a stroke: 1 and 2 behind 5 are no 512."""
    parts = [part.strip() for part in map(str, fraction.itertext()) if part.strip(" /\u2044\n\t\r")]
    if len(parts) != 2:
        return
    printed = "/".join(parts)
    sign = _FRACTIONS.get(printed)
    for part in list(fraction):
        fraction.remove(part)
    fraction.text = sign or (f" {printed}" if _text_before(fraction)[-1:].isdigit() else printed)


def _text_before(element: etree._Element) -> str:
    """Return the text that an element, or a number it begins, stands directly behind."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or ""
    if parent is None or parent.text or local_name(parent) != "num":
        return (parent.text or "") if parent is not None else ""
    return _text_before(parent)


def body_paragraphs(content: etree._Element) -> tuple[str, ...]:
    """Return the paragraphs of a body, without pictures, their captions and notes.

    A block that says it is the full text says again what stands in one of the lead beside it.
    """
    blocks = descendants(content, "block")
    content = next((one for one in blocks if one.get("class") == "full_text"), content)
    if found := tuple(filter(None, map(_paragraph, _in_order(content)))):
        return found
    return split_paragraphs(_bare_text(content))


def _in_order(element: etree._Element) -> Iterator[etree._Element]:
    for one in element:
        name = local_name(one)
        if name in _PARAGRAPHS and not any(local_name(inner) in _PARAGRAPHS for inner in one):
            yield one
        elif name not in _NOT_TEXT:
            yield from _in_order(one)


def _paragraph(element: etree._Element) -> str:
    return plain_line(_bare_text(element))


def _bare_text(element: etree._Element) -> str:
    parts = [element.text or ""]
    for one in element:
        if local_name(one) not in _NOT_TEXT:
            parts.append("\n" if local_name(one) == "br" else _bare_text(one))
        parts.append(one.tail or "")
    return "".join(parts)


def _add_head(said: Said, nitf: etree._Element) -> None:
    subjects = [
        one.get("tobject.subject.matter") or one.get("tobject.subject.type") or ""
        for one in descendants(nitf, "tobject.subject")
    ]
    docdata = child(nitf, "head", "docdata")
    if docdata is not None:
        identity = child(docdata, "doc-id")
        own_id = identity.get("id-string", "") if identity is not None else ""
        said.add("record_id", own_id.strip()[:200], "doc-id")
        for name in ("date.issue", "date.release"):
            stated = child(docdata, name)
            if stated is not None and (norm := (stated.get("norm") or "").strip()):
                said.add("published", read_date(norm), name)
        keys = [*subjects]
        keys += [key.get("key") or text_within(key) for key in descendants(docdata, "keyword")]
        _add_identified(said, docdata, keys)
    said.add("tags", clean_tags(subjects), "tobject.subject")
    _add_publication(said, nitf)


def _add_publication(said: Said, nitf: etree._Element) -> None:
    publication = child(nitf, "head", "pubdata")
    if publication is not None:
        said.add("outlet", plain_line(publication.get("name") or ""), "pubdata name")
        said.add("section", plain_line(publication.get("position.section") or ""), "pubdata")
        said.add("published", read_date(publication.get("date.publication") or ""), "pubdata")
        address = (publication.get("ex-ref") or "").strip()
        said.add("url", address if url_key(address) and "//" in address else "", "pubdata ex-ref")
    metas = {one.get("name"): one.get("content") or "" for one in descendants(nitf, "meta")}
    for name in _DESKS:
        printed = list(filter(None, map(plain_line, metas.get(name, "").split(";"))))
        told = [one for one in printed if one.casefold() != _EVERYTHING] or printed
        said.add("section", told[0] if told else "", f"meta {name}")


def _add_identified(said: Said, docdata: etree._Element, keys: list[str]) -> None:
    """Keep what the head says the text is about; an organisation is a tag of that kind."""
    found = child(docdata, "identified-content")
    identified = found if found is not None else etree.Element("none")
    organisations = clean_tags(_named(identified, "org"))
    keys = [*keys, *_descriptors(identified)]
    said.add("tags", clean_tags([*keys, *organisations, *_named(identified, "event")]), "docdata")
    kinds = dict.fromkeys(organisations, "organisation")
    said.add("tag_kinds", kinds, "identified-content org")
    people = [PersonNamed(in_reading_order(name)) for name in _named(identified, "person")]
    said.add("people", tuple(dict.fromkeys(people)), "identified-content person")
    places = tuple(dict.fromkeys(_named(identified, "location")))
    said.add("places", places, "identified-content location")


def _descriptors(identified: etree._Element) -> Iterator[str]:
    for one in descendants(identified, "classifier"):
        if _DESCRIPTOR.fullmatch((one.get("type") or "").strip()):
            yield line_of(one) or plain_line(one.get("value") or "")


def _named(element: etree._Element, name: str) -> Iterator[str]:
    for one in descendants(element, name):
        mark = ", " if name == "location" else " "
        if printed := _parted(one, mark) or plain_line(one.get("value") or ""):
            yield printed


def _parted(element: etree._Element | None, mark: str) -> str:
    """Return what is printed in an element; parts with nothing between them are set apart."""
    if element is None:
        return ""
    between = [element.text or "", *(one.tail or "" for one in element)]
    return line_of(element) if "".join(between).strip() else mark.join(map(line_of, element))


def _add_heading(said: Said, head: etree._Element) -> None:
    headline = child(head, "hedline")
    said.add("headline", line_of(child(headline, "hl1")) or line_of(headline), "hedline")
    said.add("summary", line_of(child(head, "abstract")), "abstract")
    distributor = line_of(child(head, "distributor"))
    said.add("outlet", distributor, "distributor")
    said.add("wire_agency", agency_named(distributor), "distributor")
    _add_bylines(said, list(descendants(head, "byline")))
    dateline = child(head, "dateline")
    said.add("place", _parted(child(dateline, "location"), ", "), "dateline location")
    story_date = child(dateline, "story.date")
    if story_date is not None and (norm := story_date.get("norm")):
        said.add("published", read_date(norm), "story.date")


def _add_bylines(said: Said, bylines: list[etree._Element]) -> None:
    """Keep the printed bylines and the people in all of them, those made for an index left out."""
    as_printed = [one for one in bylines if "normalized" not in one.get("class", "")]
    lines: list[str] = []
    names: list[str] = []
    outlet = name_key(said.values.get("outlet", ""))
    for byline in as_printed or bylines:
        printed, authors = _byline(byline)
        lines.append(printed)
        names += (one for one in authors.names if name_key(one) != outlet)
        said.add("wire_agency", authors.agency, "byline")
    said.add("byline", "; ".join(dict.fromkeys(filter(None, lines))), "byline")
    said.add("authors", tuple(dict.fromkeys(names)), "byline")


def _byline(byline: etree._Element) -> tuple[str, Authors]:
    """Return a byline as printed and the people in it; a title beside the name is no part of it."""
    printed = line_of(byline)
    title = line_of(child(byline, "byttl"))
    name = printed.replace(title, "").strip(" ,;") if title else printed
    people = list(_named(byline, "person"))
    authors = read_authors(people or byline_names(read_byline(name or title).printed))
    if name and title and printed == f"{name}{title}":  # nothing but the markup between the two
        printed = f"{name}, {title}"
    names = authors.names if name or people else ()
    return read_byline(printed).printed, Authors(names, authors.agency)


def _add_picture(said: Said, content: etree._Element) -> None:
    for media in descendants(content, "media"):
        if not (media.get("media-type") or "").lower().startswith(("image", "photo", "graphic")):
            continue
        for reference in descendants(media, "media-reference"):
            source = (reference.get("source") or "").strip()
            said.add("image_url", source if "//" in source and url_key(source) else "", "media")
        said.add("image_caption", line_of(next(descendants(media, "media-caption"), None)), "media")
        said.add("image_credit", line_of(next(descendants(media, "media-producer"), None)), "media")
        return


def _language(nitf: etree._Element, body: etree._Element | None) -> str:
    name = "{http://www.w3.org/XML/1998/namespace}lang"
    found = (one.get(name) or one.get("lang") or "" for one in (nitf, body) if one is not None)
    return next(filter(None, map(language_code, found)), "")

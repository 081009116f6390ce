"""NewsML-G2: a news item in, what it states and the text it carries out."""

import re
from copy import deepcopy

from lxml import etree

from articles.keys import headline_key, url_key
from articles.markup import child, local_name, text_within
from articles.pages.agencies import agency_named
from articles.pages.authors import read_authors
from articles.pages.bylines import read_byline
from articles.pages.dates import read_date
from articles.pages.fragments import paragraphs_of, plain_line
from articles.pages.languages import language_code
from articles.pages.meta_names import Said
from articles.pages.nitf import byline_names, line_of, read_nitf
from articles.pages.packed_text import is_base64, text_unpacked
from articles.pages.paragraphs import is_cut, split_paragraphs
from articles.pages.tags import clean_tags
from articles.pages.withdrawn import WITHDRAWN
from articles.records import Facts, PersonNamed, RawPage

NAME = "newsml_g2"
NO_TEXT = {
    "picture": "a picture, no article", "photo": "a picture, no article",
    "graphic": "a graphic, no article", "animation": "an animation, no article",
    "video": "a video, no article", "audio": "a sound recording, no article",
    "package": "a package of other items, no article", "event": "an event, no article",
    "planning": "a plan of coverage, no article",
}  # fmt: skip
"""What an agency calls its items that are no articles."""
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NAME = re.compile(r"[a-z][a-z0-9-]*", re.ASCII | re.IGNORECASE)
"""Of an element of HTML. Of damaged XML there are others, behind a prefix that is not declared."""
_MARKED_UP = {"html", "div", "p", "section", "article", "body", "span", "h1", "ul"}


def read_newsml_g2(item: etree._Element, page: RawPage) -> Facts:
    """Return what the item says; its own words on the text before those of the text itself."""
    itemmeta, meta = child(item, "itemMeta"), child(item, "contentMeta")
    said = Said()
    guid = (item.get("guid") or "").strip()
    is_address = guid.startswith(("http://", "https://")) and bool(url_key(guid))
    said.add("url", guid if is_address else "", "attribute guid")
    said.add("record_id", "" if is_address else guid[:200], "attribute guid")
    kind = _code(child(itemmeta, "itemClass"))
    status = _code(child(itemmeta, "pubStatus")).lower()
    if kind in NO_TEXT or status in WITHDRAWN:
        said.add("headline", line_of(_main(meta, "headline")), "headline")
        said.add("skipped", NO_TEXT.get(kind) or WITHDRAWN[status], "")
        return said.facts(confidence=0.95)
    names = _asserted(item)
    _add_publication(said, item, itemmeta, meta, page)
    if meta is not None:
        _add_meta(said, meta, names)
    language = item.get(_LANGUAGE) or ""
    said.add("language", language_code(language), "attribute xml:lang")
    _add_content(said, item)
    if not said.values.get("headline") and not said.values.get("body"):
        said.values["skipped"] = "a news item with neither headline nor text"
    return said.facts(confidence=0.95 if "body" in said.values else 0.6)


def _code(element: etree._Element | None) -> str:
    """Return what a code means: "text" of "ninat:text" or of an address that ends so."""
    if element is None:
        return ""
    said = element.get("qcode") or element.get("uri") or element.get("literal") or ""
    return said.rstrip("/").rpartition("/")[2].rpartition(":")[2]


def _named(element: etree._Element | None, names: dict[str, str]) -> str:
    """Return the name of a concept: printed, else as the item asserts it elsewhere."""
    if element is None:
        return ""
    main = child(element, "mainConcept")
    if main is not None:
        element = main
    code = element.get("qcode") or element.get("uri") or ""
    literal = element.get("literal") or ""
    return _name_of(element) or names.get(code, "") or plain_line(literal)


def _name_of(concept: etree._Element) -> str:
    """Return the name of a concept in the language of the item, else the first it has."""
    found = [one for one in concept if local_name(one) == "name"]
    if len(found) > 1:
        around = (one.get(_LANGUAGE) for one in (concept, *concept.iterancestors()))
        spoken = next(filter(None, around), "").lower()
        found.sort(key=lambda one: _strangeness((one.get(_LANGUAGE) or "").lower(), spoken))
    return next(filter(None, map(line_of, found)), "")


def _strangeness(language: str, spoken: str) -> int:
    if language in {spoken, ""}:
        return 0
    return 1 if language.partition("-")[0] == spoken.partition("-")[0] else 2


def _asserted(item: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in item:
        code = one.get("qcode") or one.get("uri") or ""
        if local_name(one) == "assert" and code and (name := _name_of(one)):
            found[code] = name
    return found


def _main(meta: etree._Element | None, name: str) -> etree._Element | None:
    """Return the element of a name whose role is the main one, else the first."""
    found = [one for one in meta if local_name(one) == name] if meta is not None else []
    return next(
        (one for one in found if "main" in (one.get("role") or "")), next(iter(found), None)
    )


def _add_publication(
    said: Said, item: etree._Element, itemmeta: etree._Element | None,
    meta: etree._Element | None, page: RawPage,
) -> None:  # fmt: skip
    names = _asserted(item)
    provider = child(itemmeta, "provider")
    holder = child(item, "rightsInfo", "copyrightHolder")
    for where, element in (("provider", provider), ("copyrightHolder", holder)):
        said.add("outlet", _named(element, names), where)
    code = _code(provider)
    said.add("outlet", code if code and "." not in code else "", "provider")
    said.add("wire_agency", agency_named(said.values.get("outlet", "")), "provider")
    for parent, name in (
        (itemmeta, "firstCreated"), (meta, "contentCreated"), (itemmeta, "versionCreated"),
    ):  # fmt: skip
        if text := line_of(child(parent, name)):
            said.add("published", read_date(text), name)
    until = read_date(line_of(child(itemmeta, "embargoed")))
    if until:
        said.values["warnings"] = (f"embargoed until {until.text}",)


def _add_meta(said: Said, meta: etree._Element, names: dict[str, str]) -> None:
    said.add("headline", line_of(_main(meta, "headline")), "headline")
    by = line_of(child(meta, "by"))
    said.add("byline", read_byline(by).printed, "by")
    said.add("authors", read_authors(byline_names(by)).names if by else (), "by")
    outlets = (said.values.get("outlet", ""),)
    creators = [_named(one, names) for one in meta if local_name(one) == "creator"]
    said.add("authors", read_authors(creators, outlets=outlets).names, "creator")
    said.add("place", _named(child(meta, "located"), names), "located")
    said.add("genre", _named(child(meta, "genre"), names).lower(), "genre")
    languages = [one.get("tag") or "" for one in meta if local_name(one) == "language"]
    said.add("language", next(filter(None, map(language_code, languages)), ""), "language")
    descriptions = [one for one in meta if local_name(one) == "description"]
    summaries = [one for one in descriptions if "caption" not in (one.get("role") or "")]
    said.add("summary", line_of(next(iter(summaries), None)), "description")
    _add_subjects(said, meta, names)


def _add_subjects(said: Said, meta: etree._Element, names: dict[str, str]) -> None:
    people: dict[PersonNamed, None] = {}
    places: dict[str, None] = {}
    tags: list[str] = []
    kinds: dict[str, str] = {}
    for one in meta:
        if local_name(one) == "keyword":
            tags.append(line_of(one))
        if local_name(one) != "subject" or not (name := _named(one, names)):
            continue
        kind = (one.get("type") or one.get("typeuri") or "").rpartition(":")[2].rpartition("/")[2]
        if kind == "person":
            people[PersonNamed(name)] = None
        elif kind in {"geoArea", "poi"}:
            places[name] = None
        else:
            tags.append(name)
            if kind in {"organisation", "organization", "event"}:
                kinds[name] = "event" if kind == "event" else "organisation"
    cleaned = clean_tags(tags)
    said.add("people", tuple(people), "subject")
    said.add("places", tuple(places), "subject")
    said.add("tags", cleaned, "subject")
    said.add("tag_kinds", {tag: kinds[tag] for tag in cleaned if tag in kinds}, "subject")


def _add_content(said: Said, item: etree._Element) -> None:
    """Keep the text: NITF, HTML or plain, the first that has any."""
    content = child(item, "contentSet")
    if content is None:
        return
    for held in content:
        name = local_name(held)
        if name == "inlineXML":
            _add_inline(said, held)
        elif name == "inlineData" and "image" not in (held.get("contenttype") or ""):
            _add_data(said, held)


def _add_data(said: Said, held: etree._Element) -> None:
    text, kind = text_within(held), (held.get("contenttype") or "").strip()
    if is_base64(held.get("encoding") or held.get("encodinguri")):
        text = text_unpacked(text)
        if not text:
            said.warn(f"what it holds in base64 is no text ({kind[:40] or 'of no stated kind'})")
    is_html = "html" in kind
    paragraphs = paragraphs_of(text, without_figures=True) if is_html else split_paragraphs(text)
    _add_body(said, paragraphs, "inlineData")


def _add_inline(said: Said, held: etree._Element) -> None:
    inner = list(held)
    if not inner:
        _add_body(said, paragraphs_of(text_within(held), without_figures=True), "inlineXML")
        return
    if local_name(inner[0]) == "nitf":
        facts = read_nitf(inner[0])
        for name in ("headline", "byline", "authors", "body", "cut", "place", "summary", "wire_agency",
                     "image_url", "image_caption", "image_credit", "tags", "people", "places"):  # fmt: skip
            where = f"nitf {facts.where.get(name, '')}"
            said.add(name, getattr(facts, name), where)
        return
    known = [one for one in inner if local_name(one) in _MARKED_UP]
    if known:
        markup = "".join(map(html_of, known))
        _add_body(said, paragraphs_of(markup, without_figures=True), "inlineXML")
    else:
        warning = f"its text is marked up as {local_name(inner[0])}, which is not read"
        said.values["warnings"] = (*said.values.get("warnings", ()), warning)


def html_of(element: etree._Element) -> str:
    """Return XHTML elements as HTML, without their namespace and their head."""
    copy = deepcopy(element)  # written out and read again, what was mended would be broken again
    copy.tail = None
    for one in copy.iter():
        if isinstance(one.tag, str):
            name = local_name(one).rpartition(":")[2]
            one.tag = name if _NAME.fullmatch(name) else "div"
    for head in list(copy.iter("head")):
        parent = head.getparent()
        if parent is not None:
            parent.remove(head)
    return etree.tostring(copy, encoding="unicode", method="html")


def _add_body(said: Said, paragraphs: tuple[str, ...], where: str) -> None:
    headline = headline_key(said.values.get("headline", ""))
    while len(paragraphs) > 1 and headline and headline_key(paragraphs[0]) == headline:
        paragraphs = paragraphs[1:]
    said.add("body", paragraphs, where)
    said.add("cut", bool(paragraphs) and is_cut(paragraphs[-1]), where)

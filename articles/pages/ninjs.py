"""ninjs 1 to 3: an agency's news item in JSON in, a record out."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

from articles.field_names import plain_fields
from articles.keys import headline_key, host_of, name_key, url_key
from articles.markup import HostileMarkupError, parse_xml, root_name, without_prolog
from articles.pages.agencies import agency_named, agency_of_dateline
from articles.pages.authors import read_authors
from articles.pages.bylines import read_byline
from articles.pages.dates import read_date
from articles.pages.field_values import lines_of, one_line
from articles.pages.fragments import holds_markup, paragraphs_of, plain_line
from articles.pages.joining import join
from articles.pages.languages import language_code, with_language
from articles.pages.late_dates import is_late
from articles.pages.meta_names import Said
from articles.pages.newsml_g2 import NO_TEXT
from articles.pages.nitf import byline_names, read_nitf
from articles.pages.paragraphs import is_cut, split_paragraphs
from articles.pages.tags import clean_tags
from articles.pages.withdrawn import WITHDRAWN
from articles.records import ArticleRecord, Facts, PersonNamed, RawPage

NAME = "ninjs"
_OWN = {"versioncreated", "bodyxhtml", "bodyhtml", "bodies", "headlines", "eventdetails", "standard",
        "renditions", "firstcreated", "contentcreated", "associations", "pubstatus"}  # fmt: skip
_DATES = ("firstpublished", "firstcreated", "contentcreated", "versioncreated")
_PICTURES = {"picture", "photo", "graphic"}
_ABOUT = {"about", "subject", ""}
_HEAD = re.compile(r"<head\b.*?</head>", re.IGNORECASE | re.DOTALL)
_LONGEST_RENDITION = 50

Plain = Mapping[str, tuple[str, Any]]


def is_ninjs(fields: Mapping[str, Any]) -> bool:
    """Tell a ninjs item by its `uri`, and two more names that other records do not have."""
    if not isinstance(fields.get("uri"), str):
        return False
    plain = plain_fields(fields)
    _, standard = plain.get("standard", ("", None))
    names_itself = isinstance(standard, dict) and "ninjs" in str(standard.get("name")).lower()
    return (
        names_itself
        or "eventdetails" in plain
        or len(_OWN & plain.keys()) >= 2
        or ("versioncreated" in plain)
    )


def read_ninjs(page: RawPage) -> ArticleRecord:
    """Return what the item says. Pictures, packages and events are skipped with that reason."""
    plain = plain_fields(page.fields)
    facts = _facts(plain, page)
    if not facts.skipped and not facts.headline and not facts.body:
        facts = dataclasses.replace(facts, skipped="a news item with neither headline nor text")
    return with_language(join(page, [(NAME, facts)]))


def _facts(plain: Plain, page: RawPage) -> Facts:
    said = Said()
    _add_identity(said, plain, page)
    said.add("headline", *_headline(plain))
    if reason := _no_article(plain):
        said.values["skipped"] = reason
        return said.facts(confidence=0.95)
    _add_body(said, plain)
    _add_people_and_outlet(said, plain)
    _add_subjects(said, plain)
    _add_date(said, plain, page)
    spelled, value = plain.get("language", ("", ""))
    said.add("language", language_code(one_line(value)), f"field {spelled}")
    for name in ("located", "dateline"):
        spelled, value = plain.get(name, ("", ""))
        said.add("place", one_line(value), f"field {spelled}")
    said.add(
        "genre",
        next((name.lower() for name, _ in _named(plain, "genres", "genre")), ""),
        "field genres",
    )
    _add_picture(said, plain)
    _, until = plain.get("embargoed", ("", ""))
    if until:
        said.values["warnings"] = (f"embargoed until {one_line(until)}",)
    return said.facts(confidence=0.95 if "body" in said.values else 0.6)


def _no_article(plain: Plain) -> str:
    _, kind = plain.get("type", ("", ""))
    _, status = plain.get("pubstatus", ("", ""))
    kind, status = str(kind).lower(), str(status).lower().rpartition(":")[2]
    if status in WITHDRAWN:
        return WITHDRAWN[status]
    if kind in NO_TEXT:
        return NO_TEXT[kind]
    if kind == "composite" and not _has_text(plain):
        return NO_TEXT["package"]
    if "eventdetails" in plain and "headlines" not in plain:
        return NO_TEXT["event"]
    return ""


def _has_text(plain: Plain) -> bool:
    return any(name.startswith("body") or name == "bodies" for name in plain)


def _add_identity(said: Said, plain: Plain, page: RawPage) -> None:
    uri = one_line(plain.get("uri", ("", ""))[1])
    is_address = uri.startswith(("http://", "https://")) and bool(url_key(uri))
    said.add("url", page.url, "address given with the record")
    said.add("url", uri if is_address else "", "field uri")
    said.add("outlet_host", host_of(said.values.get("url", "")), "address")
    said.add("record_id", page.record_id, "id given with the record")
    said.add("record_id", "" if is_address else uri[:200], "field uri")


def _roled(value: Any) -> list[tuple[str, str, str]]:
    """Return (role, content type, text) of a list of values as ninjs 2 and 3 keep them."""
    found = []
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict) and isinstance(item.get("value"), str):
            kinds = (
                item.get("contenttype") or item.get("contentType") or "",
                item.get("role") or "",
            )
            found.append((str(kinds[1]).lower(), str(kinds[0]).lower(), item["value"]))
    return found


def _headline(plain: Plain) -> tuple[str, str]:
    spelled, value = plain.get("headlines", ("", None))
    headlines = _roled(value)
    headlines.sort(key=lambda one: one[0] not in {"main", "headline", ""})
    for _, _, text in headlines:
        if headline := plain_line(text):
            return headline, f"field {spelled}"
    for name in ("headline", "title"):
        spelled, value = plain.get(name, ("", ""))
        if headline := one_line(value):
            return headline, f"field {spelled}"
    return "", ""


def _add_body(said: Said, plain: Plain) -> None:
    """Keep the text: marked up rather than plain, the main one rather than others."""
    for where, kind, text in _bodies(plain):
        paragraphs = list(_paragraphs(text, is_html=kind == "html"))
        headline = headline_key(said.values.get("headline", ""))
        while len(paragraphs) > 1 and headline and headline_key(paragraphs[0]) == headline:
            del paragraphs[0]
        if paragraphs:
            said.add("body", tuple(paragraphs), where)
            said.add("cut", is_cut(paragraphs[-1]), where)
            said.add("wire_agency", agency_of_dateline(paragraphs[0]), where)
            break
    for name in ("descriptions", "descriptiontext", "descriptionhtml", "descriptionxhtml"):
        spelled, value = plain.get(name, ("", None))
        texts = [text for _, _, text in _roled(value)] or [one_line(value)]
        said.add("summary", plain_line(texts[0]), f"field {spelled}")


def _paragraphs(text: str, *, is_html: bool) -> tuple[str, ...]:
    if root_name(text) == "nitf":
        try:
            return read_nitf(parse_xml(without_prolog(text))).body
        except (ValueError, HostileMarkupError):
            return ()
    is_markup = is_html or holds_markup(text)
    return (
        paragraphs_of(_HEAD.sub("", text), without_figures=True)
        if is_markup
        else split_paragraphs(text)
    )


def _bodies(plain: Plain) -> Iterator[tuple[str, str, str]]:
    spelled, value = plain.get("bodies", ("", None))
    bodies = [one for one in _roled(value) if not one[1].endswith("xml") or "html" in one[1]]
    bodies.sort(key=lambda one: ("html" not in one[1] + one[0], "main" not in one[0]))
    for role, kind, text in bodies:
        yield f"field {spelled}", "html" if "html" in kind + role else "", text
    names = sorted((name for name in plain if name.startswith("body") and name != "bodies"),
                   key=lambda name: "html" not in name)  # fmt: skip
    for name in names:
        spelled, value = plain[name]
        if isinstance(value, str):
            yield f"field {spelled}", "html" if "html" in name else "", value


def _add_people_and_outlet(said: Said, plain: Plain) -> None:
    for name in ("provider", "copyrightholder", "source"):
        spelled, value = plain.get(name, ("", ""))
        said.add("outlet", one_line(value), f"field {spelled}")
    sources = [name for name, _ in _named(plain, "infosources", "infosource")]
    said.add("outlet", next(iter(sources), ""), "field infosources")
    outlet = said.values.get("outlet", "")
    said.add("wire_agency", agency_named(outlet), said.where.get("outlet", ""))
    for name in ("byline", "by"):
        spelled, value = plain.get(name, ("", ""))
        if not (printed := one_line(value)) or name_key(printed) == name_key(outlet):
            continue
        said.add("byline", read_byline(printed).printed, f"field {spelled}")
        said.add(
            "authors",
            read_authors(byline_names(printed), outlets=(outlet,)).names,
            f"field {spelled}",
        )


def _named(plain: Plain, *names: str) -> Iterator[tuple[str, str]]:
    """Yield (name, relation) of the concepts a field lists: people, subjects, places."""
    for field in names:
        _, value = plain.get(field, ("", None))
        for item in value if isinstance(value, list) else [value]:
            rel = item.get("rel") if isinstance(item, dict) else ""
            for name in lines_of(item, most=1):
                yield name, str(rel or "").lower()


def _add_subjects(said: Said, plain: Plain) -> None:
    people = [
        PersonNamed(name, "about" if rel in _ABOUT else "mentioned")
        for name, rel in _named(plain, "people", "persons", "person")
    ]
    said.add("people", tuple(dict.fromkeys(people)), "field people")
    places = [name for name, _ in _named(plain, "places", "place")]
    said.add("places", tuple(dict.fromkeys(places)), "field places")
    organisations = [name for name, _ in _named(plain, "organisations", "organisation")]
    events = [name for name, _ in _named(plain, "events", "event")]
    subjects = [name for name, _ in _named(plain, "subjects", "subject")]
    keywords = [name for name, _ in _named(plain, "keywords", "keyword")]
    tags = clean_tags([*subjects, *keywords, *organisations, *events])
    said.add("tags", tags, "field subjects")
    kinds = dict.fromkeys(events, "event") | dict.fromkeys(organisations, "organisation")
    said.add("tag_kinds", {tag: kinds[tag] for tag in tags if tag in kinds}, "field organisations")


def _add_date(said: Said, plain: Plain, page: RawPage) -> None:
    for name in _DATES:
        spelled, value = plain.get(name, ("", ""))
        if text := one_line(value)[:100]:
            published = read_date(text)
            if published.at is not None and not is_late(published, page):
                said.add("published", published, f"field {spelled}")


def _add_picture(said: Said, plain: Plain) -> None:
    """Keep the first picture among the associations, in the largest form that is shown on pages."""
    spelled, value = plain.get("associations", ("", None))
    listed = list(value.values()) if isinstance(value, dict) else value
    for item in listed if isinstance(listed, list) else []:
        picture = plain_fields(item) if isinstance(item, dict) else {}
        if one_line(picture.get("type", ("", ""))[1]) not in _PICTURES:
            continue
        where = f"field {spelled}"
        said.add("image_url", _rendition(picture), where)
        for name in ("descriptions", "descriptiontext", "headlines", "headline"):
            _, text = picture.get(name, ("", None))
            said.add("image_caption", one_line(text), where)
        for name in ("creditline", "byline", "by", "copyrightholder"):
            said.add("image_credit", one_line(picture.get(name, ("", ""))[1]), where)
        return


def _rendition(picture: Plain) -> str:
    _, value = picture.get("renditions", ("", None))
    forms = list(value.values()) if isinstance(value, dict) else value
    found: list[tuple[float, str]] = []
    for form in (forms if isinstance(forms, list) else [])[:_LONGEST_RENDITION]:
        if isinstance(form, dict) and url_key(address := one_line(form.get("href"))):
            width = form.get("width")
            width = width if isinstance(width, int | float) else 0
            found.append((width if width <= 2000 else 1 / width, address))
    if found:
        return max(found, key=lambda one: one[0])[1]
    uri = one_line(picture.get("uri", ("", ""))[1])
    is_file = uri.lower().endswith((".jpg", ".jpeg", ".png", ".webp"))
    return uri if is_file and url_key(uri) and "//" in uri else ""

"""Stated fields: a record's fields under their common names in, the facts they state out."""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from articles.columns import is_day_first
from articles.field_names import RECORD_ID_FIELDS, URL_FIELDS, field_of, fields_of, plain_fields
from articles.keys import host_of, is_host_name, url_key
from articles.pages.ages import is_age, resolve_age
from articles.pages.authors import read_authors
from articles.pages.bylines import is_byline, read_byline
from articles.pages.dates import read_date
from articles.pages.field_values import count_of, lines_of, names_of, one_line, person_names
from articles.pages.headlines import without_site_name
from articles.pages.languages import language_code
from articles.pages.late_dates import is_late
from articles.pages.meta_names import Said
from articles.pages.tags import clean_tags, split_keywords
from articles.pages.typed_subjects import Kind, typed_subjects
from articles.records import PersonNamed, Publication, RawPage, TopicNamed

Plain = Mapping[str, tuple[str, Any]]

HEADLINES = (
    "title", "headline", "article_title", "web_title", "heading", "headline_main", "headline_text",
    "headlines", "news_title", "news_headline", "titel", "überschrift", "titre", "titular", "título",
    "titulo", "titolo", "manchete", "name",
)  # fmt: skip
SUMMARIES = (
    "summary", "description", "lead", "excerpt", "abstract", "snippet", "standfirst", "dek",
    "teaser", "trail_text", "lead_paragraph", "subtitle", "subheadline", "short_description",
    "short", "chapeau", "bajada", "sommario", "resumo", "untertitel",
)  # fmt: skip
DATES = (
    "published", "date_published", "published_at", "published_date", "publish_date", "date_publish",
    "pub_date", "publication_date", "publishing_date", "published_time", "web_publication_date",
    "datetime", "date_time", "date", "posted", "posted_at", "posted_on", "release_date", "issued",
    "created_at", "date_created", "created", "published_utc", "datum", "veröffentlicht",
    "erscheinungsdatum", "fecha", "fecha_publicacion", "date_publication", "data", "data_publicacao",
    "time",
)  # fmt: skip
_AUTHORS = ("authors", "author", "author_names", "author_name", "creator", "dc_creator", "writers",
            "writer", "journalists", "journalist", "byline", "by", "autor", "autoren", "verfasser",
            "auteur", "auteurs", "autores", "autore")  # fmt: skip
_BYLINES = ("byline", "by", "author")
_OUTLETS = ("outlet", "publisher", "publication", "newspaper", "source_name", "site_name", "source",
            "media", "provider", "site", "news_site", "publisher_name", "brand", "media_name",
            "quelle", "medium", "zeitung", "medio", "fuente", "periódico", "diario", "journal",
            "fonte", "testata", "jornal", "veículo")  # fmt: skip
_HOSTS = ("outlet_host", "source_domain", "domain", "host", "hostname", "netloc", "site_full",
          "source", "site", "source_url", "media_name", "media_url")  # fmt: skip
# A host in these is the printed name of the outlet; elsewhere it is only where the page lay.
_NAMES_BY_RIGHT = {"outlet", "publisher", "publication", "newspaper"}
_SECTIONS = ("section", "section_name", "article_section", "category", "categories", "sections",
             "news_category", "section_title", "rubric", "channel", "desk", "news_desk", "ressort",
             "rubrik", "rubrique", "sección", "seccion", "categoría", "categoria", "sezione",
             "seção", "editoria")  # fmt: skip
_TAGS = (
    "tags",
    "keywords",
    "news_keywords",
    "labels",
    "hashtags",
    "subjects",
    "subject",
    "schlagwörter",
    "mots_clés",
    "etiquetas",
    "palabras_clave",
    "palavras_chave",
)
_TOPICS = ("topics", "topic")
_PEOPLE = ("people", "persons", "person")
_ROLES = {"about", "author", "mentioned", "source"}
_PLACES = ("places", "locations", "location", "place", "dateline_location")
_LANGUAGES = (
    "language",
    "lang",
    "in_language",
    "locale",
    "language_code",
    "sprache",
    "langue",
    "idioma",
    "lingua",
)
_IMAGES = ("image_url", "image", "top_image", "main_image", "lead_image", "thumbnail_url",
           "thumbnail", "url_to_image", "images", "picture", "photo", "img")  # fmt: skip
_COMMENTS = ("comments", "comment_count", "comments_count", "num_comments")
_BOTH_WAYS = re.compile(
    r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>\d{4})(?P<clock>\s.*)?"
)
_WRAPPERS = ("article", "document", "doc", "_source", "record", "item", "news", "data", "fields",
             "thread", "metadata", "meta")  # fmt: skip


def fields_in(fields: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Return the record's fields by plain name, then those of objects it is wrapped in.

    A search engine's `_source` and a crawler's `thread` are wrappings; the outer field wins.
    `source` without the stroke is none: its name, id and address are those of an outlet.
    """
    plain = plain_fields(fields)
    for _, spelled, inner in fields_of(plain, _WRAPPERS):
        if isinstance(inner, dict) and spelled.casefold() != "source":
            for name, (inner_spelled, value) in plain_fields(inner).items():
                plain.setdefault(name, (f"{spelled}.{inner_spelled}", value))
    return plain


def stated_facts(plain: Plain, page: RawPage) -> Said:
    """Return all that the fields state but the text itself."""
    said = Said()
    _add_line(said, plain, "headline", HEADLINES)
    _add_line(said, plain, "summary", SUMMARIES)
    _add_line(said, plain, "genre", ("genre",))
    _add_addresses(said, plain, page)
    _add_outlet(said, plain)
    if {"headline", "outlet"} <= said.values.keys():
        names = (said.values["outlet"],)
        said.values["headline"] = without_site_name(said.values["headline"], names=names)
    _add_people(said, plain)
    _add_date(said, plain, page)
    _add_subjects(said, plain)
    _add_image(said, plain)
    spelled, value = field_of(plain, _LANGUAGES)
    said.add("language", language_code(one_line(value)), f"field {spelled}")
    spelled, value = field_of(plain, _COMMENTS)
    if (count := count_of(value)) is not None:
        said.values["comments"], said.where["comments"] = count, f"field {spelled}"
    return said


def _add_line(said: Said, plain: Plain, fact: str, names: Iterable[str]) -> None:
    for _, spelled, value in fields_of(plain, names):
        said.add(fact, one_line(value), f"field {spelled}")


def _add_addresses(said: Said, plain: Plain, page: RawPage) -> None:
    for _, spelled, value in fields_of(plain, URL_FIELDS):
        address = one_line(value)
        said.add("url", address if url_key(address) else "", f"field {spelled}")
    said.add("url", page.url, "address given with the record")
    said.add("record_id", page.record_id, "id given with the record")
    for _, spelled, value in fields_of(plain, RECORD_ID_FIELDS):
        if isinstance(value, dict):  # MongoDB: {"$oid": "..."}
            value = value.get("$oid")
        own = one_line(value) if not isinstance(value, bool) else ""
        is_address = url_key(own) and url_key(own) == url_key(said.values.get("url", ""))
        said.add("record_id", "" if is_address else own[:200], f"field {spelled}")


def _add_outlet(said: Said, plain: Plain) -> None:
    for name, spelled, value in fields_of(plain, _OUTLETS):
        outlet = one_line(value)
        only_host = is_host_name(outlet) and name not in _NAMES_BY_RIGHT
        said.add("outlet", "" if only_host or url_key(outlet) else outlet, f"field {spelled}")
        if isinstance(value, dict):
            host = next((host for key in ("domain", "host", "url", "home_page", "id")
                         if (host := _host(one_line(value.get(key))))), "")  # fmt: skip
            said.add("outlet_host", host, f"field {spelled}")
    for _, spelled, value in fields_of(plain, _HOSTS):
        said.add("outlet_host", _host(one_line(value)), f"field {spelled}")


def _host(text: str) -> str:
    if is_host_name(text):
        return host_of(f"https://{text}")
    return host_of(text) if "//" in text else ""


def _add_people(said: Said, plain: Plain) -> None:
    for name, spelled, value in fields_of(plain, _BYLINES):
        printed = one_line(value)
        if name == "byline" or is_byline(printed):
            said.add("byline", read_byline(printed).printed, f"field {spelled}")
    outlet = said.values.get("outlet", "")
    for _, spelled, value in fields_of(plain, _AUTHORS):
        authors = read_authors(person_names(value), outlets=(outlet,))
        said.add("authors", authors.names, f"field {spelled}")
        said.add("wire_agency", authors.agency, f"field {spelled}")
    for _, spelled, value in fields_of(plain, _PEOPLE):
        said.add("people", tuple(dict.fromkeys(_people_in(value))), f"field {spelled}")
    spelled, entities = field_of(plain, ("entities",))
    if isinstance(entities, dict):
        found = names_of(entities.get("persons") or entities.get("people"))
        people = (PersonNamed(person, "mentioned") for person in found)
        said.add("people", tuple(dict.fromkeys(people)), f"field {spelled}.persons")


def _people_in(value: Any) -> Iterator[PersonNamed]:
    """Give the people of a list or text; an object among them may say in which role."""
    for item in value if isinstance(value, list) else [value]:
        said = item.get("role") if isinstance(item, dict) else ""
        role = said.strip().lower() if isinstance(said, str) else ""
        names = lines_of(item) if isinstance(value, list) else names_of(item)
        yield from (PersonNamed(name, role if role in _ROLES else "about") for name in names)


def _add_date(said: Said, plain: Plain, page: RawPage) -> None:
    """Keep the first field that names a date before the capture, else the first that should have."""
    unread: tuple[Publication, str] | None = None
    for _, spelled, value in fields_of(plain, DATES):
        if isinstance(value, dict):  # MongoDB: {"$date": "..."}
            value = value.get("$date") or value.get("at") or value.get("value")
        text = one_line(value) if not isinstance(value, bool) else ""
        if not text or len(text) > 100:
            continue
        published = _read_date(text, page)
        if published.at is not None and not is_late(published, page.captured_at):
            said.add("published", published, f"field {spelled}")
            return
        unread = unread or (published, f"field {spelled}")
    if unread:
        said.add("published", *unread)


def _read_date(text: str, page: RawPage) -> Publication:
    if is_age(text):
        return resolve_age(text, page.captured_at)
    day_first = is_day_first(page.fields)
    found = _BOTH_WAYS.fullmatch(text) if day_first is not None else None
    if found is None:
        return read_date(text)
    day, month = found["first"], found["second"]
    if not day_first:
        day, month = month, day
    clock = found["clock"] or ""
    ordered = read_date(f"{found['year']}-{month:0>2}-{day:0>2}{clock}")
    return (
        read_date(text)
        if ordered.at is None
        else dataclasses.replace(ordered, text=text, basis="inferred")
    )


def _add_subjects(said: Said, plain: Plain) -> None:
    further: list[str] = []
    for _, spelled, value in fields_of(plain, _SECTIONS):
        sections = [name for name in names_of(value) if not name.isdecimal()]  # numbers are ids
        said.add("section", sections[0] if sections else "", f"field {spelled}")
        if len(sections) > 1:
            further += (name for name in sections if name != said.values["section"])
    for _, spelled, value in fields_of(plain, _TAGS):
        if subjects := typed_subjects(value):
            _add_typed(said, subjects, f"field {spelled}")
            continue
        words = split_keywords(value) if isinstance(value, str) else lines_of(value)
        said.add("tags", clean_tags(words), f"field {spelled}")
    said.add("tags", clean_tags(further), "field categories")
    for _, spelled, value in fields_of(plain, _TOPICS):
        topics = (TopicNamed(topic) for topic in names_of(value))
        said.add("topics", tuple(dict.fromkeys(topics)), f"field {spelled}")
    for name, spelled, value in fields_of(plain, _PLACES):
        if name == "place" and isinstance(value, str):
            said.add("place", one_line(value), f"field {spelled}")
        else:
            said.add("places", tuple(dict.fromkeys(names_of(value))), f"field {spelled}")


def _add_typed(said: Said, subjects: Sequence[tuple[Kind, str]], where: str) -> None:
    """Keep what a list of subjects names, each as what it says it is."""
    named: dict[Kind, list[str]] = defaultdict(list)
    for kind, name in subjects:
        named[kind].append(name)
    organisations = clean_tags(named["organisation"])
    people = (PersonNamed(name, "about") for name in named["person"])
    said.add("people", tuple(dict.fromkeys(people)), where)
    said.add("authors", read_authors(named["author"]).names, where)
    said.add("places", tuple(dict.fromkeys(named["place"])), where)
    said.add("tags", clean_tags([*named["subject"], *organisations]), where)
    said.add("tag_kinds", dict.fromkeys(organisations, "organisation"), where)


def _add_image(said: Said, plain: Plain) -> None:
    for _, spelled, value in fields_of(plain, _IMAGES):
        picture = value[0] if isinstance(value, list) and value else value
        if isinstance(picture, dict):
            caption, credit = picture.get("caption"), picture.get("credit")
            said.add("image_caption", one_line(caption), f"field {spelled}.caption")
            said.add("image_credit", one_line(credit), f"field {spelled}.credit")
            picture = picture.get("url") or picture.get("src") or picture.get("href")
        address = one_line(picture)
        said.add("image_url", address if _is_address(address) else "", f"field {spelled}")
    _add_line(said, plain, "image_caption", ("image_caption", "caption", "photo_caption"))
    _add_line(said, plain, "image_credit", ("image_credit", "photo_credit", "credit"))


def _is_address(text: str) -> bool:
    return bool(re.match(r"(?:https?:)?//?\S+$", text))

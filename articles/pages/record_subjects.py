"""Subjects of records: what the fields say an article is about in, section, tags and names out."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from articles.field_names import field_of, fields_of, plain_fields, plain_name
from articles.foreign_names import names_for
from articles.pages.authors import read_authors
from articles.pages.field_values import lines_of, names_of, one_line
from articles.pages.meta_names import Said
from articles.pages.tags import clean_tags, split_keywords
from articles.pages.typed_subjects import Kind, in_reading_order, typed_subjects
from articles.records import PersonNamed, TopicNamed

_SECTIONS = ("section", "section_name", "article_section", "category", "categories", "sections",
             "news_category", "section_title", "rubric", "channel", "desk", "news_desk",
             *names_for("section"))  # fmt: skip
_TAGS = (
    "tags",
    "meta_keywords",
    "keywords",
    "news_keywords",
    "labels",
    "hashtags",
    "subjects",
    "subject",
    "subject_terms",
    *names_for("tags"),
)
_FACETS: Mapping[str, Kind] = {
    "desfacet": "subject", "orgfacet": "organisation", "perfacet": "person", "geofacet": "place"
}  # fmt: skip
_WORDS = {"keywords", "키워드"}
_COUNTED = {"keywordscores", "metakeywords", plain_name("특성추출(가중치순 상위 50개)")}
"""Beside these (newspaper's, those of Korea's BIGKinds), `keywords` are the words that a crawler counted in the text."""
_TOPICS = ("topics", "topic")
_PEOPLE = ("people", "persons", "person", *names_for("people"))
_ROLES = {"about", "author", "mentioned", "source"}
_ORGANISATIONS = ("organizations", "organisations", "기관")
_PLACES = ("places", "locations", "location", "place", "dateline_location", *names_for("places"))
_NO_NAME = re.compile(
    r"(?i:i|me|my|mine|we|us|our|you|your|he|him|his|she|hers?|they|them|their|who|whom|it|its)"
    r"|(?:the|an?|this|that|its|his|her|their|our|my|one|another) .*",
)
"""Programs that look for people in texts list every mention: "he", "the secretary"."""
_WEIGHTS = ("wgt", "score")
"""What only a program says of a category: how sure it is."""
_SCORE = re.compile(r"\s*\(\d{1,3}\s?%\)$")


def add_subjects(said: Said, plain: Mapping[str, tuple[str, Any]]) -> None:
    """Add section, tags, topics, places and the people it is about, each from its own fields."""
    for _, spelled, value in fields_of(plain, _PEOPLE):
        said.add("people", tuple(dict.fromkeys(_people_in(value))), f"field {spelled}")
    spelled, entities = field_of(plain, ("entities",))
    if isinstance(entities, dict):
        found = names_of(entities.get("persons") or entities.get("people"))
        people = (PersonNamed(name, "mentioned") for name in found if not _NO_NAME.fullmatch(name))
        said.add("people", tuple(dict.fromkeys(people)), f"field {spelled}.persons")
    _add_sections_and_tags(said, plain)
    for _, spelled, value in fields_of(plain, _ORGANISATIONS):
        _add_organisations(said, value, f"field {spelled}")
    for _, spelled, value in fields_of(plain, _TOPICS):
        topics = (TopicNamed(topic) for topic in names_of(value))
        said.add("topics", tuple(dict.fromkeys(topics)), f"field {spelled}")
    for name, spelled, value in fields_of(plain, _PLACES):
        if name == "place" and isinstance(value, str):
            said.add("place", one_line(value), f"field {spelled}")
        else:
            said.add(
                "places",
                tuple(dict.fromkeys(map(_without_score, names_of(value)))),
                f"field {spelled}",
            )
    if isinstance(entities, dict):
        where, entities = f"field {field_of(plain, ('entities',))[0]}", plain_fields(entities)
        for _, spelled, value in fields_of(entities, _ORGANISATIONS):
            _add_organisations(said, value, f"{where}.{spelled}")
        for _, spelled, value in fields_of(entities, ("locations", "places")):
            named = (name for name in names_of(value) if not _NO_NAME.fullmatch(name))
            said.add("places", tuple(dict.fromkeys(named)), f"{where}.{spelled}")


def _add_organisations(said: Said, value: Any, where: str) -> None:
    """Add organisations as tags of that kind, behind those that are stated as tags."""
    named = map(_without_score, names_of(value))
    if names := clean_tags(name for name in named if not _NO_NAME.fullmatch(name)):
        tags = (*said.values.get("tags", ()), *names)
        said.values["tags"] = tuple(dict.fromkeys(tags))
        kinds = said.values.get("tag_kinds", {})
        said.values["tag_kinds"] = dict.fromkeys(names, "organisation") | kinds
        said.where.setdefault("tags", where)
        said.where.setdefault("tag_kinds", where)


def _add_sections_and_tags(said: Said, plain: Mapping[str, tuple[str, Any]]) -> None:
    further: list[str] = []
    for _, spelled, value in fields_of(plain, _SECTIONS):
        printed = names_of(_printed(value))
        sections = [name for name in printed if not name.isdecimal()]  # numbers are ids
        said.add("section", sections[0] if sections else "", f"field {spelled}")
        if len(sections) > 1:
            further += (name for name in sections if name != said.values["section"])
    for name, spelled, value in fields_of(plain, _TAGS):
        if name in _WORDS and not _COUNTED.isdisjoint(plain):
            continue
        if subjects := typed_subjects(value):
            _add_typed(said, subjects, f"field {spelled}")
            continue
        words = split_keywords(value) if isinstance(value, str) else lines_of(value)
        said.add("tags", clean_tags(map(_without_score, words)), f"field {spelled}")
    _add_facets(said, plain)
    said.add("tags", clean_tags(further), "field categories")


def _add_facets(said: Said, plain: Mapping[str, tuple[str, Any]]) -> None:
    """Add what the archive of a newspaper indexes by kind, each kind in a field of its own."""
    if _FACETS.keys().isdisjoint(plain):
        return
    named = [
        (kind, in_reading_order(name) if kind == "person" else name)
        for field, kind in _FACETS.items()
        for name in lines_of(plain.get(field, ("", None))[1])
    ]
    _add_typed(said, named, f"field {next(plain[name][0] for name in _FACETS if name in plain)}")


def _printed(value: Any) -> Any:
    """Return the categories without those of a reader ("user/17/label/Work") and of a program."""
    if not isinstance(value, list):
        return value
    return [item for item in value if not _is_of_reader_or_program(item)]


def _is_of_reader_or_program(item: Any) -> bool:
    if isinstance(item, dict):
        return any(name in item for name in _WEIGHTS) or _is_of_reader_or_program(item.get("id"))
    return isinstance(item, str) and item.startswith("user/")


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


def _people_in(value: Any) -> Iterator[PersonNamed]:
    """Give the people of a list or text; an object among them may say in which role."""
    for item in value if isinstance(value, list) else [value]:
        said = item.get("role") if isinstance(item, dict) else ""
        role = said.strip().lower() if isinstance(said, str) else ""
        names = lines_of(item) if isinstance(value, list) else names_of(item)
        role = role if role in _ROLES else "about"
        named = map(_without_score, names)
        yield from (PersonNamed(name, role) for name in named if not _NO_NAME.fullmatch(name))


def _without_score(name: str) -> str:
    """Return a name without how sure a machine was of it: "RIVERS (90%)"."""
    return _SCORE.sub("", name)

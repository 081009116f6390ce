"""Typed subjects: objects that say what kind of thing they name in, the names by kind out.

{"name": "persons", "value": "Ruiz, Ana"} and {"type": "keyword", "webTitle": "Ferries"} are such.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from articles.field_names import plain_name
from articles.pages.field_values import one_line

Kind = Literal["person", "place", "organisation", "subject", "author", ""]

_KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("person", "persons", "people", "persfacet"), "person"),
    **dict.fromkeys(
        ("place", "places", "location", "locations", "glocation", "glocations", "geofacet"), "place"
    ),
    **dict.fromkeys(
        ("organisation", "organisations", "organization", "organizations", "company", "companies",
         "orgfacet"), "organisation",
    ),
    **dict.fromkeys(
        ("subject", "subjects", "keyword", "keywords", "topic", "topics", "tag", "desfacet"), "subject"
    ),
    **dict.fromkeys(("contributor", "author", "authors"), "author"),
}  # fmt: skip
_NAMES = ("value", "webTitle", "web_title", "name", "label", "title", "text")
_SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
_QUALIFIER = re.compile(r"(?<=\S)\s+\([^()]*\)$")
"""What tells people of one name apart: an office, years of birth and death."""


def typed_subjects(value: Any) -> list[tuple[Kind, str]]:
    """Return kinds and names, kind "" for what readers do not search by (tones, series).

    Nothing where one of the objects says no kind, or none a kind that is known.
    """
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return []
    found = list(_each(value))
    if any(kind is None for kind, _ in found) or not any(kind for kind, _ in found):
        return []
    return [(kind or "", name) for kind, name in found if name]


def _each(items: list[dict[Any, Any]]) -> Iterator[tuple[Kind | None, str]]:
    for item in items:
        told = item.get("name") if isinstance(item.get("value"), str) else None
        told = told or item.get("type") or item.get("kind")
        if not isinstance(told, str):
            yield None, ""
            continue
        kind = _KINDS.get(plain_name(told), "")
        name = next((line for key in _NAMES if (line := one_line(item.get(key)))), "")
        yield kind, in_reading_order(name) if kind == "person" else name


def in_reading_order(name: str) -> str:
    """Return "Ana M Ruiz Jr" for "Ruiz, Ana M Jr" and for "Ruiz, Ana M Jr (Gov)", as catalogues write.

    A name without one comma is returned as it is.
    """
    last, comma, first = name.partition(", ")
    first = _QUALIFIER.sub("", first)
    if not comma or "," in first or first.casefold() in _SUFFIXES:
        return name
    words = first.split()
    suffix = [words.pop()] if len(words) > 1 and words[-1].casefold() in _SUFFIXES else []
    return " ".join([*words, last, *suffix])

"""Values of fields: a text, a number, an object or a list of them in, lines and names out."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from articles.pages.fragments import plain_line

# What the name of a thing is kept under, in an object that stands for the thing.
_NAME_KEYS = ("name", "main", "title", "original", "label", "value", "text", "full_name",
              "fullname", "display_name", "web_title", "rendered", "url", "href", "@id", "@value",
              "#text")  # fmt: skip
_FIRST_NAMES = ("first_name", "firstname", "firstName", "given_name", "givenName")
_LAST_NAMES = ("last_name", "lastname", "lastName", "family_name", "familyName")
_LIST_MARK = re.compile(r"[;|\n]")
_MOST = 10_000
"""Far more than an article has: what is too many is left out, and told, by `bounds`."""
_DEEPEST = 6


def one_line(value: Any) -> str:
    """Return the first text in `value` as one line; "" when there is none."""
    return plain_line(value) if isinstance(value, str) else next(_lines_in(value), "")


def lines_of(value: Any, *, most: int = _MOST) -> list[str]:
    """Return the texts in `value`, each as one line: numbers too, of an object its name."""
    return list(islice(_lines_in(value), most))


def _lines_in(value: Any, *, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        if line := plain_line(value):
            yield line
    elif isinstance(value, dict):
        named = _name_in(value)
        if named is not None and depth < _DEEPEST:
            yield from _lines_in(named, depth=depth + 1)
    elif isinstance(value, list | tuple) and depth < _DEEPEST:
        for inner in value[:_MOST]:
            yield from _lines_in(inner, depth=depth + 1)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield f"{value:.15g}" if isinstance(value, float) else str(value)


def names_of(value: Any) -> list[str]:
    """Return the names in `value`; one text may hold several, parted by ";" or "|", else by ","."""
    if not isinstance(value, str):
        return lines_of(value)
    parts = _LIST_MARK.split(value.strip())
    if len(parts) == 1:
        parts = value.split(",")
    return [line for part in parts if (line := plain_line(part))]


def person_names(value: Any) -> list[str]:
    """Return the names of people as stated; first and last names kept apart are joined."""
    if isinstance(value, list | tuple):
        return [name for item in value[:_MOST] for name in person_names_of_one(item)]
    return person_names_of_one(value)


def person_names_of_one(value: Any) -> list[str]:
    if isinstance(value, dict):
        first = one_line(next((value[key] for key in _FIRST_NAMES if value.get(key)), ""))
        last = one_line(next((value[key] for key in _LAST_NAMES if value.get(key)), ""))
        if last:
            return [f"{first} {last}".strip()]
    if isinstance(value, str):
        return [line for part in _LIST_MARK.split(value) if (line := plain_line(part))]
    return lines_of(value)


def count_of(value: Any) -> int | None:
    """Return a count that is a number or its digits; None for anything else, a list too."""
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        value = int(value.strip()[:9])
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9:
        return value
    return None


def _name_in(item: dict[Any, Any]) -> Any:
    if item.get("name") and isinstance(item.get("value"), str):  # {"name": "subject", "value": ...}
        return item["value"]
    return next((item[key] for key in _NAME_KEYS if item.get(key) not in (None, "", [], {})), None)

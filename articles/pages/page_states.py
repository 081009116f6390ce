"""Page states: the objects that the scripts of a page build it from, in, each with its name out.

`__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`, `Fusion.globalContent = {…}`, Nuxt's function and flat list,
`<script type="application/json">`.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from articles.crowding import holds_too_many
from articles.pages.js_literals import read_called, read_literal
from articles.pages.json_text import objects_in, read_json

_ASSIGNED = re.compile(
    r"(?P<name>\b__[A-Z][A-Z_]{2,30}__|\bFusion\.globalContent|\b(?:initial|preloaded)(?:State|Data))[\"'\]]{0,2}\s*=\s*"
    r"(?:(?P<parsed>JSON\.parse\(\s*)(?=[\"'])|(?P<called>\(?\s*function\s*\()|(?=[{\[]))"
)
_MARKS = ("__", "Fusion.globalContent", "lState", "lData", "dState", "dData")
_LONGEST = 5_000_000
_LONGEST_LITERAL = 500_000
_MOST_STATES = 8
_MOST_IN_SCRIPT = 3
_MOST_UNFOLDED = 200_000
_DEEPEST = 14


def page_states(tree: HtmlElement) -> Iterator[tuple[str, Any]]:
    """Yield the first few states of a page, each with what it is called there."""
    return islice(_states(tree), _MOST_STATES)


def _states(tree: HtmlElement) -> Iterator[tuple[str, Any]]:
    for script in tree.iter("script"):
        text = (script.text or "") if script.get("src") is None else ""
        if not text or len(text) > _LONGEST or holds_too_many(text):
            continue
        kind, name = (script.get("type") or "").lower(), script.get("id") or ""
        if kind == "application/json" or name == "__NEXT_DATA__":
            value = read_json(text)
            if isinstance(value, list) and name == "__NUXT_DATA__":
                value = _unfolded(value)
            yield name or kind, _with_references(value, text)
        elif "json" not in kind and any(mark in text for mark in _MARKS):
            yield from _assigned(text)


def _assigned(text: str) -> Iterator[tuple[str, Any]]:
    for found in islice(_ASSIGNED.finditer(text), _MOST_IN_SCRIPT):
        if found["called"]:
            value = read_called(text, found.end(), longest=_LONGEST_LITERAL)
        else:
            value = read_literal(text, found.end(), longest=_LONGEST_LITERAL)
        if found["parsed"]:
            value = read_json(value) if isinstance(value, str) else None
        yield found["name"], _with_references(value, text)


def _with_references(value: Any, text: str) -> Any:
    """Return a state with what refers to another of its objects put in place of the reference, one level deep."""
    if "__ref" not in text:
        return value
    named = {
        name: each
        for one in objects_in(value)
        for name, each in one.items()
        if ":" in name and isinstance(each, dict)
    }
    if not named:
        return value
    return [*(_pointed(each, named) for each in named.values()), value]


def _pointed(each: dict[str, Any], named: dict[str, Any]) -> dict[str, Any]:
    return {name: _target(value, named) for name, value in each.items()}


def _target(value: Any, named: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_target(one, named) if isinstance(one, dict) else one for one in value]
    return (
        named.get(str(value["__ref"]), value)
        if isinstance(value, dict) and "__ref" in value
        else value
    )


def _unfolded(flat: list[Any]) -> list[Any]:
    """Return the objects of a flat list in which each value is the place of another in it."""
    left = [_MOST_UNFOLDED]

    def unfold(place: Any, depth: int) -> Any:
        left[0] -= 1
        if not isinstance(place, int) or not 0 <= place < len(flat) or left[0] < 0:
            return None
        value = flat[place]
        if depth >= _DEEPEST or not isinstance(value, list | dict):
            return value if not isinstance(value, list | dict) else None
        if isinstance(value, dict):
            return {name: unfold(inner, depth + 1) for name, inner in value.items()}
        if value and isinstance(value[0], str):
            return unfold(value[1], depth + 1) if len(value) == 2 else None
        return [unfold(inner, depth + 1) for inner in value]

    return [
        unfold(place, 0)
        for place, value in enumerate(flat)
        if isinstance(value, dict) and ("title" in value or "headline" in value)
    ]

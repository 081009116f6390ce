"""Back to text: a query in, what a reader would type for it out."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from articles.search import queries, words
from articles.search.queries import Node, Query

_BARE = re.compile(r"[^\W_][\w.-]*")
_BREAKS = re.compile(r"[\s()]")
_QUOTES = re.compile(r'["“”„‟«»＂]')
_DATE_FIELDS = {"published": "date", "captured": "captured", "added": "added"}


def to_text(query: Query) -> str:
    """Return text that parses to the same tree and order; ticked choices are not in it."""
    text = _top(query.root)
    if query.strict and isinstance(query.root, queries.Both):
        text = " ".join(_wanted(part) for part in query.root.parts) or text
    if query.sort != "best":
        text = f"{text} sort:{query.sort}".strip()
    return text


def quoted(text: str) -> str:
    """Return `text` as a value: in quotation marks unless it is one bare word."""
    return text if _BARE.fullmatch(text) else in_quotes(text)


def in_quotes(text: str) -> str:
    return f'"{_QUOTES.sub(" ", text).strip()}"'


def _top(node: Node) -> str:
    match node:
        case queries.Everything():
            return ""
        case queries.Either(parts):
            return " OR ".join(_side(part) for part in parts)
    return _side(node)


def _wanted(node: Node) -> str:
    """Return a part that must be found; + says so of plain words, the others must be anyway."""
    text = _atom(node)
    plain = isinstance(node, queries.Word) and not node.field and not text.startswith("+")
    return f"+{text}" if plain else text


def _side(node: Node) -> str:
    """Return one side of an OR: words beside each other need no brackets there."""
    match node:
        case queries.Both(parts) if parts:
            return " ".join(_atom(part) for part in parts)
    return _atom(node)


def _atom(node: Node) -> str:
    match node:
        case queries.Both(parts) | queries.Either(parts):
            return f"({_top(node)})" if parts else _hollow(node)
        case queries.Covering(parts, _):  # the order is lost: nobody can type a covering
            return _atom(queries.Either(parts))
        case queries.Without(part):
            return f"-{_atom(part)}"
        case queries.Weighed(queries.Weighed() as part, weight):
            return f"({_atom(part)})^{_number(weight)}"
        case queries.Weighed(queries.Without() as part, weight):
            return f"({_atom(part)})^{_number(weight)}"
        case queries.Weighed(part, weight):
            return f"{_atom(part).removeprefix('+')}^{_number(weight)}"
    return _LEAVES[type(node)](node)


def _hollow(node: Node) -> str:
    return "*" if isinstance(node, queries.Both) else "-*"


def _number(weight: float) -> str:
    return f"{weight:.4f}".rstrip("0").rstrip(".")


def _within(field: str, text: str) -> str:
    return f"{field}:{text}" if field else text


def _word(node: queries.Word) -> str:
    if node.field == "url":
        return f"url:{quoted(node.text) if _BREAKS.search(node.text) else node.text}"
    text = quoted(node.text) if _BREAKS.search(node.text) else node.text
    if node.field:
        return f"{node.field}:{text}"
    # A common word that is not left out, here or where the text is read again.
    common = all(form in words.STOP_WORDS for form in words.forms(node.text))
    return f"+{text}" if common else text


def _phrase(node: queries.Phrase) -> str:
    near = f"~{node.within}" if node.within is not None else ""
    return _within(node.field, f'"{_QUOTES.sub(" ", node.text)}"{near}')


def _fuzzy(node: queries.Fuzzy) -> str:
    return _within(node.field, f"{node.text}~{node.distance if node.distance > 1 else ''}")


def _named(node: queries.Named) -> str:
    return f"{node.field}:{in_quotes(node.text) if node.whole else quoted(node.text)}"


def _choice(node: queries.Choice) -> str:
    values = [f"{node.field}:{quoted(value)}" for value in node.values]
    return values[0] if len(values) == 1 else f"({' OR '.join(values)})"


def _dates(node: queries.DateRange) -> str:
    field = _DATE_FIELDS[node.field]
    if node.first is None and node.last is None:
        return "*"
    if node.first == node.last:
        return f"{field}:{_day(node.first)}"
    return f"{field}:{_day(node.first)}..{_day(node.last)}"


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _state(node: queries.State) -> str:
    return f"{'is' if node.field == 'held' else node.field}:{quoted(node.value)}"


def _at_least(node: queries.AtLeast) -> str:
    return f"atleast{node.times}:{quoted(node.text)}"


_LEAVES: dict[type, Callable[[Any], str]] = {
    queries.Everything: lambda _: "*",
    queries.Word: _word,
    queries.Phrase: _phrase,
    queries.Pattern: lambda node: _within(node.field, node.text),
    queries.Fuzzy: _fuzzy,
    queries.Named: _named,
    queries.Choice: _choice,
    queries.DateRange: _dates,
    queries.SameDay: lambda node: f"day:{node.month:02}-{node.day:02}",
    queries.Amount: lambda node: f"{node.field}:{node.operator}{node.number}",
    queries.State: _state,
    queries.AtLeast: _at_least,
    queries.Ids: lambda _: "*",  # nobody can type it
}

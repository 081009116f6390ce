"""Back to text: a query in, what a reader would type for it out."""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from articles.search import queries, words
from articles.search.lexer import QUOTES
from articles.search.queries import Node, Query
from articles.search.trees import WEIGHT_DIGITS, opened

_BARE = re.compile(r"[^\W_][\w.-]*")
_BREAKS = re.compile(f"[\\s(){QUOTES}]")
_QUOTES = re.compile(f"[{QUOTES}]")
_DATE_FIELDS = {"published": "date", "captured": "captured", "added": "added"}


def to_text(query: Query) -> str:
    """Return text that parses to the same tree and order; ticked choices are not in it."""
    text = _top(query.root)
    if query.strict:
        text = " ".join(map(_wanted, queries.parts_of(query.root))) or text
    if query.sort != "best":
        return f"{text} sort:{query.sort}".strip()
    # Where everything is in capitals OR may be a word: some small letters say that it is none.
    return f"{text} sort:best" if " OR " in text and text.isupper() else text


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
    return f"+{_unbracketed(node)}" if queries.plain_word(node) else _atom(node)


def _side(node: Node) -> str:
    """Return one side of an OR: words beside each other need no brackets there."""
    parts = queries.parts_of(node)
    if all(map(is_stop_word, parts)):  # alone they count
        return " ".join(map(_unbracketed, parts)) or _atom(node)
    return " ".join(map(_atom, parts))


def _atom(node: Node) -> str:
    match node:
        case queries.Both(parts) | queries.Either(parts):
            return f"({_top(node)})" if parts else _hollow(node)
        case queries.Covering(parts, _):  # the order is lost: nobody can type a covering
            return _atom(queries.Either(tuple(opened(parts, queries.Either))))
        case queries.Without(part):
            return f"-{_unbracketed(part)}"
        case queries.Weighed(queries.Weighed() as part, weight):
            return f"({_atom(part)})^{_number(weight)}"
        case queries.Weighed(queries.Without() as part, weight):
            return f"({_atom(part)})^{_number(weight)}"
        case queries.Weighed(part, weight):
            return f"{_unbracketed(part)}^{_number(weight)}"
    return f"({_unbracketed(node)})" if is_stop_word(node) else _LEAVES[type(node)](node)


def _unbracketed(node: Node) -> str:
    """Return a node where a common word is not left out: by itself or with a sign or a weight."""
    return _word(node) if isinstance(node, queries.Word) else _atom(node)


def _hollow(node: Node) -> str:
    return "*" if isinstance(node, queries.Both) else "-*"


def _number(weight: float) -> str:
    return f"{weight:.{WEIGHT_DIGITS}f}".rstrip("0").rstrip(".")


def _within(field: str, text: str) -> str:
    return f"{field}:{text}" if field else text


def is_stop_word(node: Node) -> bool:
    """Whether a node is a plain word that does not narrow a search where others stand beside it."""
    return isinstance(node, queries.Word) and not node.field and is_common(node.text)


def is_common(text: str) -> bool:
    """Whether a plain word is too common to narrow a search."""
    return all(form in words.STOP_WORDS for form in words.forms(text))


def _word(node: queries.Word) -> str:
    return _within(node.field, quoted(node.text) if _BREAKS.search(node.text) else node.text)


def _phrase(node: queries.Phrase) -> str:
    near = f"~{node.within}" if node.within is not None else ""
    return _within(node.field, f'"{_QUOTES.sub(" ", node.text)}"{near}')


def _fuzzy(node: queries.Fuzzy) -> str:
    return _within(node.field, f"{node.text}~{node.distance if node.distance > 1 else ''}")


def _named(node: queries.Named) -> str:
    broken = node.whole or _BREAKS.search(node.text)
    return f"{node.field}:{in_quotes(node.text) if broken else node.text}"


def _choice(node: queries.Choice) -> str:
    values = [f"{node.field}:{quoted(value)}" for value in node.values]
    return values[0] if len(values) == 1 else f"({' OR '.join(values)})"


def _dates(node: queries.DateRange) -> str:
    field = _DATE_FIELDS[node.field]
    if node.first is None and node.last is None:
        return "*"
    if node.first == node.last:
        return f"{field}:{_day(node.first)}"
    if node.first and node.last and (period := _period(node.first, node.last)):
        return f"{field}:{period}"
    return f"{field}:{_day(node.first)}..{_day(node.last)}"


def _period(first: dt.date, last: dt.date) -> str:
    """Return the year or the month that two days begin and end; "" where they do not."""
    if (first.month, first.day, last) == (1, 1, first.replace(month=12, day=31)):
        return first.isoformat()[:4]
    ending = last.day == calendar.monthrange(last.year, last.month)[1]
    if first.day == 1 and ending and (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    return ""


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
    queries.SameMonth: lambda _: "*",
}

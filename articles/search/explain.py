"""In words: a query in, the sentence that says what it finds out."""

import calendar
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from articles.search import queries
from articles.search.fields import LANGUAGES
from articles.search.queries import Node, Query
from articles.search.trees import opened

_NAMED = {
    "outlet": "are from {}",
    "author": "are by {}",
    "about": "are about {}",
    "person": "name {}",
    "tag": "are tagged {}",
    "topic": "are on the topic {}",
    "section": "are in the section {}",
    "place": "are placed in {}",
    "country": "are placed in or on the country {}",
}
_IN_FIELD = {
    "": "",
    "title": " in the headline",
    "lead": " in the opening",
    "text": " in the text",
    "url": " in the address",
}
_DATES = {"published": "published", "captured": "captured", "added": "added"}
_HELD = {"full": "full text", "teaser": "a teaser", "headline": "the headline only"}
_HAS = {
    "image": "have an image", "person": "name somebody", "date": "have a date",
    "versions": "have several versions",
}  # fmt: skip
_IS = {
    "untagged": "have no tag", "changed": "have changed", "copy": "are copies",
    "wire": "are by a news agency",
}  # fmt: skip
_AMOUNTS = {
    "<": "fewer than {}", "<=": "at most {}", "=": "exactly {}", ">=": "at least {}",
    ">": "more than {}",
}  # fmt: skip
_ORDERS = {
    "newest": "newest first",
    "oldest": "oldest first",
    "added": "latest added first",
    "title": "by headline",
    "length": "longest first",
    "spread": "the best of each month in turn",
}

Labels = Mapping[str, Mapping[str, str]]
"""Of each facet, slug -> what it is called."""


def explain(query: Query, *, labels: Labels | None = None) -> str:
    """Return what `query` finds: "articles that mention “taliban”, published 3 August 2021".

    `labels` gives the names of ticked values; without one the slug is shown.
    """
    parts, tail = _split(query.root)
    for field, values in query.choices.items():
        if values:
            parts.append(queries.Choice(field, tuple(values)))
    if query.dates.first or query.dates.last:
        tail.append(query.dates)
    wording = _Wording(labels or {})
    match parts:
        case [queries.Either(sides)]:
            said = wording.any_of(sides)
        case [queries.Covering(sides, _)]:
            said = wording.any_of(opened(sides, queries.Either))
            said += ", the more of them the better"
        case _:
            said = wording.all_of(parts)
    text = f"articles that {said}" if said else "all articles" if not tail else "articles"
    for dates in tail:
        text += f", {_DATES[dates.field]} {days_in_words(dates.first, dates.last)}"
    if order := _ORDERS.get(query.sort):
        text += f", {order}"
    return text


def days_in_words(first: dt.date | None, last: dt.date | None) -> str:
    """Return such as "3 August 2021", "1–31 August 2021" or "since 1 August 2021"."""
    if first is None or last is None:
        if first is not None:
            return f"since {_day(first)}"
        return f"until {_day(last)}" if last is not None else "at any time"
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{_day_and_month(first)} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: dt.date) -> str:
    return f"{_day_and_month(day)} {day.year}"


def _day_and_month(day: dt.date) -> str:
    return f"{day.day} {calendar.month_name[day.month]}"


def _split(root: Node) -> tuple[list[Node], list[queries.DateRange]]:
    """Return the parts of the root, and apart from them the dates, which end the sentence."""
    match root:
        case queries.Everything():
            return [], []
        case queries.Both(parts) if parts:
            nodes = list(parts)
        case _:
            nodes = [root]
    dates = [node for node in nodes if isinstance(node, queries.DateRange)]
    return [node for node in nodes if not isinstance(node, queries.DateRange)], dates


def _quote(text: str) -> str:
    return f"“{text}”"


def _listed(texts: Sequence[str], word: str) -> str:
    if len(texts) < 3:
        return f" {word} ".join(texts)
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"


class _Wording:
    """Says nodes as what articles do: "mention “x”", "are tagged “y”"."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def all_of(self, parts: Sequence[Node]) -> str:
        """Words side by side share a verb; what is left out comes last."""
        wanted = [part for part in parts if not isinstance(part, queries.Without)]
        unwanted = [part.part for part in parts if isinstance(part, queries.Without)]
        plain = [self._mentioned(part) for part in wanted]
        mentioned = [text for text in plain if text]
        said = [f"mention {_listed(mentioned, 'and')}"] if mentioned else []
        said += [self.one(part) for part, text in zip(wanted, plain, strict=True) if not text]
        left_out = [f"not those that {self.one(part)}" for part in unwanted]
        if said and left_out:
            return f"{_listed(said, 'and')}, but {_listed(left_out, 'and')}"
        if left_out:
            return f"are held, but {_listed(left_out, 'and')}"
        return _listed(said, "and")

    def any_of(self, parts: Sequence[Node]) -> str:
        plain = [self._mentioned(part) for part in parts]
        if parts and all(plain):
            return f"mention {_listed(plain, 'or')}"
        return _listed([self.one(part) for part in parts], "or") or "do not exist"

    def _mentioned(self, node: Node) -> str:
        """Return a word or phrase without its verb; "" for any other node."""
        match node:
            case queries.Word(text, field):
                return f"{_quote(text)}{_IN_FIELD.get(field, '')}"
            case queries.Phrase(text, field, None):
                return f"the phrase {_quote(text)}{_IN_FIELD.get(field, '')}"
            case queries.Phrase(text, field, within):
                words = _listed([_quote(word) for word in text.split()], "and")
                return f"{words} within {within} words of each other{_IN_FIELD.get(field, '')}"
            case queries.Pattern(text, field):
                return f"a word like {_quote(text)}{_IN_FIELD.get(field, '')}"
            case queries.Fuzzy(text, distance, field):
                off = "a letter" if distance == 1 else f"{distance} letters"
                return f"{_quote(text)} or a word {off} off{_IN_FIELD.get(field, '')}"
            case queries.AtLeast(text, times):
                return f"{_quote(text)} at least {times} times"
        return ""

    def one(self, node: Node) -> str:
        if mentioned := self._mentioned(node):
            return f"mention {mentioned}"
        return _OTHERS[type(node)](self, node)

    def _both(self, node: queries.Both) -> str:
        return f"({self.all_of(node.parts)})" if node.parts else "are held"

    def _either(self, node: queries.Either) -> str:
        return f"({self.any_of(node.parts)})"

    def _without(self, node: queries.Without) -> str:
        return f"are held, but not those that {self.one(node.part)}"

    def _weighed(self, node: queries.Weighed) -> str:
        return f"{self.one(node.part)} (weighed {node.weight:g} times)"

    def _covering(self, node: queries.Covering) -> str:
        return f"({self.any_of(node.parts)})"

    def _named(self, node: queries.Named) -> str:
        return _NAMED.get(node.field, f"have the {node.field} {{}}").format(_quote(node.text))

    def _choice(self, node: queries.Choice) -> str:
        if node.field == "held":
            return f"are held as {_listed([_HELD.get(v, v) for v in node.values], 'or')}"
        called = self._labels.get(node.field, {})
        names = [_quote(called.get(value, value)) for value in node.values]
        wording = _NAMED.get(node.field, f"have the {node.field} {{}}")
        return wording.format(_listed(names, "or"))

    def _dates(self, node: queries.DateRange) -> str:
        return f"were {_DATES[node.field]} {days_in_words(node.first, node.last)}"

    def _same_day(self, node: queries.SameDay) -> str:
        month = calendar.month_name[node.month]
        return f"were published on {node.day} {month} of any year"

    def _amount(self, node: queries.Amount) -> str:
        return f"have {_AMOUNTS[node.operator].format(f'{node.number:,}')} {node.field}"

    def _state(self, node: queries.State) -> str:
        match node.field:
            case "held":
                return f"are held as {_HELD.get(node.value, node.value)}"
            case "has":
                return _HAS.get(node.value, f"have {node.value}")
            case "lang":
                return f"are in {LANGUAGES.get(node.value, node.value)}"
            case "kind":
                return f"are of the kind {_quote(node.value)}"
            case "story":
                return f"are of the story {_quote(node.value)}"
        return _IS.get(node.value, f"are {node.value}")


_OTHERS: dict[type, Callable[[_Wording, Any], str]] = {
    queries.Everything: lambda _wording, _node: "are held",
    queries.Both: _Wording._both,
    queries.Either: _Wording._either,
    queries.Without: _Wording._without,
    queries.Weighed: _Wording._weighed,
    queries.Covering: _Wording._covering,
    queries.Named: _Wording._named,
    queries.Choice: _Wording._choice,
    queries.DateRange: _Wording._dates,
    queries.SameDay: _Wording._same_day,
    queries.Amount: _Wording._amount,
    queries.State: _Wording._state,
    queries.SameMonth: lambda _wording, node: (
        f"were published in {calendar.month_name[node.month]} of any year"
    ),
    queries.Ids: lambda _wording, node: f"are among {len(node.ids):,} given ones",
}

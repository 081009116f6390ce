"""Rescues: a search that found nothing, loosened; each with how many it finds."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from articles.answers import count
from articles.errors import QueryTooSlowError
from articles.search.queries import (
    Amount,
    Both,
    Choice,
    DateRange,
    Either,
    Fuzzy,
    Named,
    Node,
    Pattern,
    Phrase,
    SameDay,
    State,
    Weighed,
    Without,
    Word,
)
from articles.search.syntax import parse, to_text
from articles.search.words import forms
from articles.views.addresses import SearchAddress
from articles.views.asking import query_of
from articles.views.etags import today
from articles.views.facets import LEGENDS

OFFERED = 4
OFFER_SECONDS = 0.5
"""What looking for something to offer may take, each time."""
_FILTERS = (Named, Choice, DateRange, SameDay, Amount, State, Without)
SHORTEST_MISSPELT = 4
"""Words of three letters are one letter off too many others."""


@dataclass(frozen=True, slots=True)
class Rescue:
    words: str
    url: str
    count: int


def find_rescues(asked: SearchAddress) -> tuple[Rescue, ...]:
    """Return looser searches that find something, those that find most first."""
    found: dict[str, Rescue] = {}
    for words, looser in _looser(asked):
        # One that takes too long is not offered: the reader waits for this page already.
        with contextlib.suppress(QueryTooSlowError):
            if total := count(query_of(looser), within_seconds=OFFER_SECONDS):
                found.setdefault(looser.url(), Rescue(words, looser.url(), total))
    return tuple(sorted(found.values(), key=lambda rescue: -rescue.count)[:OFFERED])


def _looser(asked: SearchAddress) -> Iterator[tuple[str, SearchAddress]]:
    asked = asked.with_page(1)
    typed = parse(asked.q, today=today())
    for words, change in (
        ("Search with one letter off", _misspelt),
        ("Search the words without the quotation marks", _unquoted),
        ("Search the parts of words one by one", _apart),
        ("Search for any of the words", _any_of),
    ):
        if (loosened := change(typed.root)) != typed.root:
            yield words, asked.with_query(to_text(replace(typed, root=loosened)))
    for part, kept in _without_each_filter(typed.root):
        text = to_text(replace(typed, root=part, sort="best"))
        yield f"Drop “{text}”", asked.with_query(to_text(replace(typed, root=kept)))
    if asked.first or asked.last:
        yield "Drop the dates", asked.with_dates(None, None)
    for group in asked.choices:
        yield f"Drop the filter “{LEGENDS[group]}”", asked.without_group(group)
    if asked.filter_count > 1:
        yield "Drop every filter", asked.without_filters()


def _without_each_filter(root: Node) -> Iterator[tuple[Node, Node]]:
    """Yield each typed part that is no word, and the tree without it."""
    parts = root.parts if isinstance(root, Both) else ()
    for part in parts:
        if isinstance(part, _FILTERS):
            kept = tuple(other for other in parts if other is not part)
            yield part, kept[0] if len(kept) == 1 else Both(kept)


def _everywhere(change: Callable[[Node], Node], node: Node) -> Node:
    """Return the tree with `change` made to each leaf that is asked for, not to those excluded."""
    match node:
        case Both(parts):
            return Both(tuple(_everywhere(change, part) for part in parts))
        case Either(parts):
            return Either(tuple(_everywhere(change, part) for part in parts))
        case Weighed(part, weight):
            return Weighed(_everywhere(change, part), weight)
        case _:
            return change(node)


def _misspelt(root: Node) -> Node:
    def loosen(leaf: Node) -> Node:
        if isinstance(leaf, Word) and leaf.text.isalpha() and len(leaf.text) >= SHORTEST_MISSPELT:
            return Fuzzy(leaf.text, field=leaf.field)
        return leaf

    return _everywhere(loosen, root)


def _unquoted(root: Node) -> Node:
    def loosen(leaf: Node) -> Node:
        if isinstance(leaf, Phrase):
            words = [word for word in leaf.text.split() if forms(word)]  # a lone * is none
            if len(words) > 1:
                return Both(tuple(Word(word, leaf.field) for word in words))
        return leaf

    return _everywhere(loosen, root)


def _apart(root: Node) -> Node:
    """Return the tree with what stands together without a space (wheat/rye) as words of their own."""

    def loosen(leaf: Node) -> Node:
        if isinstance(leaf, Word) and leaf.field != "url" and len(parts := _forms(leaf)) > 1:
            return Both(tuple(Word(part, leaf.field) for part in parts))
        return leaf

    return _everywhere(loosen, root)


def _forms(word: Word) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms(word.text)))


def _any_of(root: Node) -> Node:
    """Return the tree with any of its words enough; what is not a word stays required."""
    flat = _flat(_unquoted(root))
    words = tuple(part for part in flat if _is_word(part))
    if len(words) < 2:
        return root
    others = tuple(part for part in flat if part not in words)
    either = Either(words)
    return Both((either, *others)) if others else either


def _is_word(node: Node) -> bool:
    part = node.part if isinstance(node, Weighed) else node
    return isinstance(part, Word | Fuzzy | Pattern)


def _flat(node: Node) -> tuple[Node, ...]:
    if not isinstance(node, Both):
        return (node,)
    return tuple(leaf for part in node.parts for leaf in _flat(part))

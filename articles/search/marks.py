"""Marks: a query's tree in, the things to mark in a text that matches it out."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from articles.search import queries, words
from articles.search.beginnings import beginning
from articles.search.fuzzy import distance
from articles.search.patterns import pattern_parts, pattern_prefix, pattern_regex
from articles.search.words import Token

Span = tuple[int, int]
"""Start and end in the text."""

Accepts = Callable[[str], bool]
"""Whether a word in its exact form is one of those looked for."""

_MEMO_LIMIT = 20_000


class Wanted:
    """A word looked for in texts of one language."""

    __slots__ = ("accepts", "begins", "letters", "overlaps")

    def __init__(self, begins: str, test: Accepts) -> None:
        self.begins = begins
        """What all words that pass begin with; "" when they may begin with anything."""
        self.letters = begins.replace(".", "")
        self.overlaps = any(begins.startswith(begins[n:]) for n in range(1, len(begins)))
        """Whether what they begin with can begin again inside itself."""
        self.accepts: Accepts = _Answers(test).__getitem__


class _Answers(dict[str, bool]):
    """Whether words are among those looked for; each is tested once."""

    def __init__(self, test: Accepts) -> None:
        super().__init__()
        self._test = test

    def __missing__(self, form: str) -> bool:
        if len(self) >= _MEMO_LIMIT:
            self.clear()
        answer = self[form] = self._test(form)
        return answer


@dataclass(frozen=True, slots=True, eq=False)
class WordMark:
    """One word looked for, in whatever forms; `field` narrows where."""

    field: str
    test: Callable[[str, str], bool]
    """Takes an exact form and the language of the text."""
    begins: Callable[[str], str]
    """Takes the language: what all words that pass begin with, or ""."""
    signs: int | None = None
    """How many signs of a word are marked; None is all."""
    _wanted: dict[str, Wanted] = dataclasses.field(default_factory=dict)

    def wanted(self, language: str) -> Wanted:
        if (known := self._wanted.get(language)) is None:
            test = partial(_passes, self.test, language)
            known = self._wanted[language] = Wanted(self.begins(language), test)
        return known

    def spans(self, tokens: Iterable[Token], accepts: Accepts) -> Iterator[Span]:
        for form, start, end, _ in tokens:
            if accepts(form):
                yield start, end if self.signs is None else start + self.signs


def _passes(test: Callable[[str, str], bool], language: str, form: str) -> bool:
    return test(form, language)


@dataclass(frozen=True, slots=True, eq=False)
class RowMark:
    """Words next to each other."""

    field: str
    forms: Sequence[str]

    def spans(self, tokens: Sequence[Token]) -> Iterator[Span]:
        forms = self.forms
        places = {(token.position, token.form): token for token in tokens}
        for token in tokens:
            if token.form == forms[0]:
                row = [places.get((token.position + step, form)) for step, form in enumerate(forms)]
                if all(row):
                    yield token.start, max(found.end for found in row if found)


@dataclass(frozen=True, slots=True, eq=False)
class NearMark:
    """Words within so many words of each other, in any order; each of them is marked."""

    field: str
    forms: Sequence[str]
    within: int

    def spans(self, tokens: Sequence[Token]) -> Iterator[Span]:
        """Return the words in every stretch that holds all of them, once for each stretch."""
        wanted = {form: self.forms.count(form) for form in self.forms}
        held = [token for token in tokens if token.form in wanted]
        for first, token in enumerate(held):
            stretch = [t for t in held[first:] if t.position - token.position <= self.within]
            counts = {form: sum(t.form == form for t in stretch) for form in wanted}
            if all(counts[form] >= times for form, times in wanted.items()):
                yield from ((t.start, t.end) for t in stretch)


Mark = WordMark | RowMark | NearMark


def marks_of(node: queries.Node) -> list[Mark]:
    """Return what a matching text can show of the query; what it excludes is not shown."""
    return [mark for leaf in dict.fromkeys(_leaves(node)) for mark in _marks_of_leaf(leaf)]


def _leaves(node: queries.Node) -> Iterator[queries.Node]:
    match node:
        case queries.Both(parts) | queries.Either(parts) | queries.Covering(parts, _):
            for part in parts:
                yield from _leaves(part)
        case queries.Weighed(part, _):
            yield from _leaves(part)
        case _:
            yield node


def _marks_of_leaf(leaf: queries.Node) -> list[Mark]:
    match leaf:
        case queries.Word(text, field) if field != "url":
            return _in_any_form(field, words.forms(text))
        case queries.AtLeast(text, _):
            return _in_any_form("", words.forms(text))
        case queries.Phrase(text, field, within) if field != "url":
            return _as_printed(field, words.forms(text), within)
        case queries.Pattern(text, field):
            return [_pattern(field, part) for part in pattern_parts(text)]
        case queries.Fuzzy(text, limit, field):
            return [_fuzzy(field, form, limit) for form in words.forms(text)]
    return []


def _in_any_form(field: str, forms: Sequence[str]) -> list[Mark]:
    if len(forms) != 1:
        return _as_printed(field, forms, None)
    wanted = forms[0]
    if words.is_single_sign(wanted):
        return [WordMark(field, partial(_starts, wanted), lambda _: wanted, signs=1)]
    return [WordMark(field, partial(_has_stem, wanted), partial(_stem_beginning, wanted))]


def _as_printed(field: str, forms: Sequence[str], within: int | None) -> list[Mark]:
    if not forms:
        return []
    if within is not None:
        return [NearMark(field, forms, within)]
    if len(forms) == 1:
        return [WordMark(field, partial(_is_same, forms[0]), lambda _: forms[0])]
    return [RowMark(field, forms)]


def _is_same(wanted: str, form: str, _language: str) -> bool:
    return form == wanted


def _starts(wanted: str, form: str, _language: str) -> bool:
    return form.startswith(wanted)


def _has_stem(wanted: str, form: str, language: str) -> bool:
    return words.stem(form, language) == words.stem(wanted, language)


def _stem_beginning(wanted: str, language: str) -> str:
    return beginning(words.stem(wanted, language), language)


def _pattern(field: str, part: str) -> WordMark:
    fits = pattern_regex(part).fullmatch
    return WordMark(field, lambda form, _: fits(form) is not None, lambda _: pattern_prefix(part))


def _fuzzy(field: str, wanted: str, limit: int) -> WordMark:
    return WordMark(field, partial(_is_near, wanted, limit), lambda _: "")


def _is_near(wanted: str, limit: int, form: str, _language: str) -> bool:
    if abs(len(wanted) - len(form)) > limit:
        return False
    ours, theirs = set(wanted), set(form)
    # One letter off takes away one kind of letter at most, and brings in one.
    if len(ours - theirs) > limit or len(theirs - ours) > limit:
        return False
    return distance(wanted, form) <= limit

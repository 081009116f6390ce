"""Marks: a query's tree and a text in, the stretches of the text that the query matched out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from articles.search import base, words
from articles.search.fuzzy import distance
from articles.search.patterns import pattern_parts, pattern_regex
from articles.search.words import Token

Span = tuple[int, int]
"""Start and end in the text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing looked for; `spans` finds it among the tokens of a text in a language."""

    field: str
    spans: Callable[[Sequence[Token], str], Iterator[Span]]


def marks_of(node: base.Node) -> list[Mark]:
    """Return what a matching text can show of the query; what it excludes is not shown."""
    match node:
        case base.Both(parts) | base.Either(parts):
            return [mark for part in parts for mark in marks_of(part)]
        case base.Covering(parts, _):
            return [mark for part in parts for mark in marks_of(part)]
        case base.Weighed(part, _):
            return marks_of(part)
        case base.Word(text, field) if field != "url":
            return [Mark(field, _phrase_or_word(words.forms(text)))]
        case base.AtLeast(text, _):
            return [Mark("", _phrase_or_word(words.forms(text)))]
        case base.Phrase(text, field, None) if field != "url":
            return [Mark(field, partial(_phrase, words.forms(text)))]
        case base.Phrase(text, field, int(within)) if field != "url":
            return [Mark(field, partial(_within, words.forms(text), within))]
        case base.Pattern(text, field):
            regexes = [pattern_regex(part) for part in pattern_parts(text)]
            return [Mark(field, partial(_where, _fits(regex.fullmatch))) for regex in regexes]
        case base.Fuzzy(text, limit, field):
            return [
                Mark(field, partial(_where, partial(_is_near, form, limit)))
                for form in words.forms(text)
            ]
    return []


def _fits(matches: Callable[[str], object]) -> Callable[[str], bool]:
    return lambda form: matches(form) is not None


def _is_near(wanted: str, limit: int, form: str) -> bool:
    return abs(len(wanted) - len(form)) <= limit and distance(wanted, form) <= limit


def _phrase_or_word(forms: list[str]) -> Callable[[Sequence[Token], str], Iterator[Span]]:
    if len(forms) != 1:
        return partial(_phrase, forms)
    if words.is_single_sign(forms[0]):
        return partial(_sign, forms[0])
    return partial(_stem, forms[0])


def _stem(wanted: str, tokens: Sequence[Token], language: str) -> Iterator[Span]:
    stem = words.stem(wanted, language)
    return ((t.start, t.end) for t in tokens if words.stem(t.form, language) == stem)


def _sign(wanted: str, tokens: Sequence[Token], _language: str) -> Iterator[Span]:
    return ((t.start, t.start + 1) for t in tokens if t.form.startswith(wanted))


def _where(accepts: Callable[[str], bool], tokens: Sequence[Token], _: str) -> Iterator[Span]:
    return ((token.start, token.end) for token in tokens if accepts(token.form))


def _phrase(forms: Sequence[str], tokens: Sequence[Token], _language: str) -> Iterator[Span]:
    if not forms:
        return
    places = {(token.position, token.form): token for token in tokens}
    for token in tokens:
        if token.form == forms[0]:
            row = [places.get((token.position + step, form)) for step, form in enumerate(forms)]
            if all(row):
                yield token.start, max(found.end for found in row if found)


def _within(
    forms: Sequence[str], within: int, tokens: Sequence[Token], _language: str
) -> Iterator[Span]:
    """Mark the words themselves, in every stretch that holds all of them."""
    wanted = {form: forms.count(form) for form in forms}
    held = [token for token in tokens if token.form in wanted]
    for first, token in enumerate(held):
        stretch = [t for t in held[first:] if t.position - token.position <= within]
        counts = {form: sum(t.form == form for t in stretch) for form in wanted}
        if all(counts[form] >= times for form, times in wanted.items()):
            yield from ((t.start, t.end) for t in stretch)

"""Values: a field and what was typed after it in, a node of the query out."""

import datetime as dt
import difflib
import re

from articles.keys import fold, name_key
from articles.search import words
from articles.search.dates import read_day_of_year, read_days
from articles.search.fields import LANGUAGE_NAMES, LANGUAGES, STATES, Field
from articles.search.lexer import FIELD_LABEL, NO_NUMBER, Lexeme, is_address
from articles.search.patterns import pattern_parts
from articles.search.queries import (
    Amount,
    AtLeast,
    Both,
    DateRange,
    Everything,
    Fuzzy,
    Named,
    Node,
    Pattern,
    Phrase,
    SameDay,
    State,
    Word,
)

MOST_OFF = 2
"""Letters a word may be off in a near spelling."""

WIDEST_PHRASE = 50
"""Words a phrase may be spread over."""

STAR = re.compile(r"(?<=\w)\*+")
"""A * for any letters, behind some."""

_NEAR_DEFAULT = 10
_LARGEST_NUMBER = 10**9
_OUTSIDE = re.compile(rf"^[^\w{words.MARKS}*?]+|[^\w{words.MARKS}*?]+$")
_INITIALS = re.compile(r"(?:\w\.)+\w")
_ENDING = re.compile(rf"[^\w{words.MARKS}*]+$")
_NAME_TAIL = re.compile(r"(?:[~^][\d.]*|[*?])+$")
_ADDRESS_TAIL = re.compile(r"(?:[~^][\d.]*|[.,;:!?'’])+$")
_WILDCARDS = re.compile(r"[*?]+")
_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(?:[-_ ][a-z0-9]{2,8})*")
_STORY = re.compile(r"(?:\S*/story/)?([a-z0-9]{1,16})/?")
"""An id, or the address of a story's page."""
_AMOUNT = re.compile(r"(>=|<=|>|<|=)?\s*([\d,]+)")
_AMOUNTS = re.compile(r"([\d,]*)\.\.([\d,]*)")


class UnreadError(Exception):
    """A value that cannot be read as meant; the message is the sentence for the reader."""


def text_node(lexeme: Lexeme, *, field: str = "") -> Node | None:
    """Return the node for a word or phrase in a field of words; None when there is no word in it."""
    if lexeme.shape == "phrase":
        return _phrase(lexeme, field)
    if field == "url" or (not field and is_address(lexeme.text)):
        return _address(lexeme.text)
    nodes = [_word(part, lexeme, field) for part in _parts(lexeme.text, field=field)]
    found = [node for node in nodes if node is not None]
    found = [node for node in found if not isinstance(node, Everything)] or found[:1]
    if len(found) > 1:
        return Both(tuple(found))
    return found[0] if found else None


def _address(text: str) -> Word | None:
    text = _ADDRESS_TAIL.sub("", text)
    return Word(text, "url") if words.forms(text) else None


def _phrase(lexeme: Lexeme, field: str) -> Node | None:
    text = _without_stars(lexeme.text)
    if not words.forms(text):
        return None
    if not lexeme.near:  # ~0: none between them
        return Phrase(text, field)
    near = _NEAR_DEFAULT if lexeme.near == NO_NUMBER else lexeme.near
    return Phrase(text, field, min(near, WIDEST_PHRASE))


def _without_stars(text: str) -> str:
    """Return words as one line, a * that is to stand for letters left out: there it does not."""
    return " ".join(STAR.sub("", text).split())


def _parts(text: str, *, field: str) -> list[str]:
    """Return the words of a run without spaces; it is several where it would not read the same."""
    parts = re.split(r"[\^~\s]+", text)
    if field:
        return parts
    return [
        piece
        for part in parts
        for piece in (part.split(":") if FIELD_LABEL.match(_OUTSIDE.sub("", part)) else [part])
    ]


def _word(text: str, lexeme: Lexeme, field: str) -> Node | None:
    printed, text = text, _OUTSIDE.sub("", text)
    if text and not text.strip("*"):
        return Everything()
    if not field and is_address(text):  # behind a bracket or a label
        return _address(text)
    if "*" not in text:  # "what happened?" is no wildcard, wom?n is
        text = _ENDING.sub("", text)
    if _INITIALS.fullmatch(text) and f"{text}." in printed:
        text += "."
    if "*" in text or "?" in text:
        return Pattern(text, field) if pattern_parts(text) else None
    if not words.forms(text):
        return None
    if text in {"AND", "OR", "NOT"}:
        text = text.lower()
    if lexeme.near:  # ~0: no letter off
        off = 1 if lexeme.near == NO_NUMBER else lexeme.near
        return Fuzzy(text, min(off, MOST_OFF), field)
    return Word(text, field)


def value_node(field: Field, name: str, lexeme: Lexeme, *, today: dt.date) -> Node | None:
    """Return the node for `name:` and what follows it. Raises UnreadError."""
    text = " ".join(lexeme.text.split())
    match field.kind:
        case "words":
            node = text_node(lexeme, field=field.target)
            if node is None:
                raise UnreadError(f"“{name}:{text}” has no word in it; it was left out.")
            return node
        case "name":
            whole = lexeme.shape == "phrase"
            called = text if whole else _name(text)
            if not name_key(called):
                raise UnreadError(f"“{name}:{text}” names nothing; it was left out.")
            return Named(field.target, called, whole=whole)
        case "date":
            return _date(field, name, text, today)
        case "day":
            return _day(name, text)
        case "amount":
            return _amount(field, name, text)
        case "state":
            return _state(field, name, text)
    return None


def _name(text: str) -> str:
    """Return a name typed without quotation marks, and without the signs of a word beside it."""
    return _WILDCARDS.sub("-", _NAME_TAIL.sub("", text.lstrip("*?-–−")))


def at_least_node(lexeme: Lexeme, *, times: int | None) -> AtLeast:
    text = _without_stars(lexeme.text)
    if times is None:
        raise UnreadError(f"“atleast:{text}” says no number; write atleast3:{text or 'word'}.")
    if not words.forms(text):
        raise UnreadError(f"“atleast{times}:{text}” has no word in it; it was left out.")
    return AtLeast(text, max(times, 1))


def _date(field: Field, name: str, text: str, today: dt.date) -> DateRange:
    if (days := read_days(text, today=today)) is None:
        raise UnreadError(
            f"“{name}:{text}” is not a date; it was left out. "
            f"Write {name}:2021, {name}:2021-08 or {name}:2021-08-03."
        )
    return DateRange(field.target, *days)


def _day(name: str, text: str) -> SameDay:
    if (day := read_day_of_year(text)) is None:
        raise UnreadError(
            f"“{name}:{text}” is not a day of the year; it was left out. Write {name}:08-03."
        )
    return SameDay(*day)


def _amount(field: Field, name: str, text: str) -> Node:
    if (match := _AMOUNTS.fullmatch(text)) and (match[1] or match[2]):
        if not match[2]:
            return Amount(field.target, ">=", _number(match[1]))
        if not match[1]:
            return Amount(field.target, "<=", _number(match[2]))
        low, high = sorted((_number(match[1]), _number(match[2])))
        return Both((Amount(field.target, ">=", low), Amount(field.target, "<=", high)))
    if match := _AMOUNT.fullmatch(text):
        return Amount(field.target, match[1] or "=", _number(match[2]))
    raise UnreadError(f"“{name}:{text}” is not a number; it was left out. Write {name}:>500.")


def _number(digits: str) -> int:
    return min(int(digits.replace(",", "")[:12] or 0), _LARGEST_NUMBER)


def _language(name: str, text: str) -> str:
    """Return the code of a language. Raises UnreadError for a word that names none."""
    codes = {fold(label): code for code, label in LANGUAGES.items()} | LANGUAGE_NAMES
    if (code := codes.get(fold(text))) is not None:
        return code
    if _LANGUAGE_CODE.fullmatch(text):
        return text
    near = difflib.get_close_matches(fold(text), codes, n=1, cutoff=0.75)
    hint = f" Did you mean “{name}:{near[0]}”?" if near else f" Write its code, as in {name}:es."
    raise UnreadError(f"No language is known as “{text}”; “{name}:{text}” was left out.{hint}")


def _state(field: Field, name: str, text: str) -> State:
    value = text.lower()
    if field.target in {"lang", "kind"}:
        value = re.sub(r"[^\w-]+", " ", value).strip()
        if not value:
            raise UnreadError(f"“{name}:{text}” says nothing; it was left out.")
        return State(field.target, _language(name, value) if field.target == "lang" else value)
    if field.target == "story":
        if not (story := _STORY.fullmatch(value)):
            raise UnreadError(
                f"“{name}:{text}” is not the id of a story; it was left out. "
                "A story's page says its id."
            )
        return State("story", story[1])
    if value not in STATES[field.target]:
        known = ", ".join(f"{name}:{state}" for state in STATES[field.target])
        raise UnreadError(f"“{name}:{text}” is not known; it was left out. Known are {known}.")
    # One vocabulary: is:full in a query, held=full in an address.
    return State("held" if value in STATES["held"] else field.target, value)

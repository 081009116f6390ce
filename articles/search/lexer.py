"""The lexer: what was typed in, its pieces out (words, phrases, fields, operators, brackets)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from articles.search.fields import FIELDS

Shape = Literal[
    "word", "phrase", "open", "close", "and", "or", "not", "minus", "plus", "field", "empty"
]

NO_NUMBER = -1

QUOTES = '"“”„‟«»＂'
_QUOTE = re.compile(f"[{QUOTES}]")
_SPACE = re.compile(r"\s+")
FIELD_LABEL = re.compile(r"([A-Za-z]+)(\d{0,9}):")
_BRACKETED_DATE = re.compile(r"[\[{][^\[\]{}\"]*[\]}]")
_OPEN_DATE = re.compile(
    r"[\[{]\s*[^\s\[\]{}()\"]+\s+to(?:\s+(?:\d[^\s()\"]*|\*|today|yesterday))?(?![^\s)])",
    re.IGNORECASE,
)
_WORD = re.compile(f"[^\\s(){QUOTES}]+")
_TAIL = re.compile(r"(?:~(\d+)?)?(?:\^(\d+(?:\.\d+)?))?(?![^\s)])")
_WEIGHT = re.compile(r"\^(\d+(?:\.\d+)?)$")
_NEAR = re.compile(r"~(\d+)?$")
_OPERATORS: dict[str, Shape] = {"AND": "and", "OR": "or", "NOT": "not", "&&": "and", "||": "or"}
_MINUS = "-–−"
_EXCLUDED = re.compile(rf"[\w{QUOTES}]")
_ADDRESS = re.compile(r"https?://|(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}/[^\s/]", re.IGNORECASE)


def is_address(text: str, place: int = 0) -> bool:
    """Whether an address begins there, as browsers show it (example.com/news) or in full."""
    return _ADDRESS.match(text, place) is not None


def full_address(text: str) -> str:
    """Return an address with the scheme that browsers leave out; any other text as it is."""
    return f"https://{text}" if is_address(text) and "://" not in text else text


@dataclass(frozen=True, slots=True)
class Lexeme:
    shape: Shape
    text: str = ""
    """Of a field its name; without marks of quotation, nearness and weight."""
    number: int | None = None
    """Of a field the number in its name: atleast3."""
    near: int | None = None
    """What follows ~; NO_NUMBER when nothing does."""
    weight: float | None = None
    tagged: bool = False
    """With # before it."""
    unclosed: bool = False


def lexemes(text: str) -> Iterator[Lexeme]:
    """Yield the pieces of `text`; a field comes before its value."""
    place = 0
    field = ""
    while place < len(text):
        if space := _SPACE.match(text, place):
            place = space.end()
            field = ""
            continue
        lexeme, place = _next(text, place, field)
        field = lexeme.text if lexeme.shape == "field" else ""
        yield lexeme


def _next(text: str, place: int, field: str) -> tuple[Lexeme, int]:
    """Return the piece that begins at `place` and where it ends."""
    letter = text[place]
    if letter == "(":
        return Lexeme("open"), place + 1
    if letter == ")":
        tail = _TAIL.match(text, place + 1)
        weight = float(tail[2]) if tail and tail[2] else None
        return Lexeme("close", weight=weight), tail.end() if tail else place + 1
    if letter in QUOTES:
        return _phrase(text, place, tagged=False)
    if not field:
        if letter == "#" and place + 1 < len(text):
            return _tag(text, place)
        if letter in f"{_MINUS}+" and re.match(r"\S", text[place + 1 : place + 2]):
            return Lexeme("plus" if letter == "+" else "minus"), place + 1
        if (match := FIELD_LABEL.match(text, place)) and not is_address(text, place):
            return _field(text, match)
    elif _is_minus(text, place) and _is_written(field):
        return Lexeme("minus"), place + 1
    elif letter in "[{" and _is_date(field) and (dates := _bracketed(text, place)):
        return dates
    return _word(text, place, plain=not field)


def _is_date(field: str) -> bool:
    known = FIELDS.get(field.lower())
    return known is not None and known.kind == "date"


def _is_minus(text: str, place: int) -> bool:
    """Whether what follows is left out: a minus with a word or phrase right behind it."""
    return text[place] in _MINUS and _EXCLUDED.match(text, place + 1) is not None


def _is_written(field: str) -> bool:
    """Whether words or a name stand behind that field, no numbers and dates with a sign."""
    known = FIELDS.get(field.lower())
    return known is not None and known.kind in {"words", "name"}


def _bracketed(text: str, place: int) -> tuple[Lexeme, int] | None:
    """Return two dates in brackets, or what looks like them where the second bracket is missing."""
    if match := _BRACKETED_DATE.match(text, place):
        return Lexeme("word", match[0]), match.end()
    if match := _OPEN_DATE.match(text, place):
        return Lexeme("word", f"{match[0]}]", unclosed=True), match.end()
    return None


def _field(text: str, match: re.Match[str]) -> tuple[Lexeme, int]:
    name, number = match[1], match[2]
    if number:
        if name.lower() == "atleast":
            return Lexeme("field", "atleast", number=int(number)), match.end()
        return _word(text, match.start(), plain=False)
    rest = text[match.end() : match.end() + 1]
    if rest.strip() in {"", ")"}:  # nothing follows: a label as in "Kabul: the fall", or forgotten
        return Lexeme("empty", name), match.end()
    return Lexeme("field", name), match.end()


def _tag(text: str, place: int) -> tuple[Lexeme, int]:
    if text[place + 1] in QUOTES:
        return _phrase(text, place + 1, tagged=True)
    if text[place + 1] == "(" or _is_minus(text, place + 1):
        return Lexeme("field", "tag"), place + 1
    if text[place + 1].isspace() or text[place + 1] == ")":
        return Lexeme("word", "#"), place + 1
    lexeme, end = _word(text, place + 1, plain=False)
    return Lexeme("word", lexeme.text, weight=lexeme.weight, tagged=True), end


def _phrase(text: str, place: int, *, tagged: bool) -> tuple[Lexeme, int]:
    """Return what stands between two marks of quotation, or the whole rest without the second."""
    closing = _QUOTE.search(text, place + 1)
    if closing is None:
        return Lexeme("phrase", text[place + 1 :], tagged=tagged, unclosed=True), len(text)
    inside = text[place + 1 : closing.start()]
    near = weight = None
    end = closing.end()
    if tail := _TAIL.match(text, end):
        end = tail.end()
        near = _number(tail[1]) if text.startswith("~", tail.start()) else None
        weight = float(tail[2]) if tail[2] else None
    return Lexeme("phrase", inside, near=near, weight=weight, tagged=tagged), end


def _number(digits: str | None) -> int:
    return int(digits) if digits else NO_NUMBER


def _word(text: str, place: int, *, plain: bool) -> tuple[Lexeme, int]:
    match = _WORD.match(text, place)
    word, end = (match[0], match.end()) if match else (text[place], place + 1)
    if plain and word in _OPERATORS:
        return Lexeme(_OPERATORS[word], word), end
    near = weight = None
    if tail := _WEIGHT.search(word):
        word, weight = word[: tail.start()], float(tail[1])
    if tail := _NEAR.search(word):
        word, near = word[: tail.start()], _number(tail[1])
    return Lexeme("word", word, near=near, weight=weight), end

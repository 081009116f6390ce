"""The query language: what a reader types in, a query out; and back to text, and to words.

Nothing a reader types is an error. What cannot be read as meant is left out or searched as plain
words, and the query carries a Problem that says so. NOT binds before AND, AND before OR; words
beside each other are joined by AND.
"""

import datetime as dt
import re
from dataclasses import replace

from articles.search.explain import explain
from articles.search.fields import FIELDS, Field, nearest_field
from articles.search.lexer import Lexeme
from articles.search.limits import LONGEST_TEXT, MOST_TERMS, fitted, readable
from articles.search.queries import (
    SORTS,
    Both,
    Either,
    Everything,
    Node,
    Problem,
    Query,
    parts_of,
    plain_word,
)
from articles.search.trees import HEAVIEST, LIGHTEST, joined, opposite, weighed
from articles.search.typed import is_stop_word, to_text
from articles.search.values import (
    MOST_OFF,
    STAR,
    WIDEST_PHRASE,
    UnreadError,
    at_least_node,
    text_node,
    value_node,
)

__all__ = ["LONGEST_TEXT", "MOST_TERMS", "explain", "parse", "to_text"]

_WILDCARD = re.compile(r"[*?]\w|\w\*")


def parse(text: str, *, today: dt.date) -> Query:
    """Return what `text` asks for; `today` is the day date:yesterday is counted from."""
    pieces, problems = readable(text)
    parser = _Parser(pieces, problems, today=today)
    root = parser.read()
    asked = parser.sort or parser.problems or not re.search(r"[^\s*]", text)
    if isinstance(root, Everything) and not asked:
        message = f"There is no word in “{text.strip()}”; it was left out."
        parser.problems.append(Problem(message))
    query = Query(
        text=text,
        root=root,
        sort=parser.sort or "best",
        strict=any(piece.shape in {"plus", "and"} for piece in pieces),
        problems=tuple(parser.problems),
    )
    return _plainly_strict(fitted(query))


def _plainly_strict(query: Query) -> Query:
    """Return the query, strict only where there are plain words that may be asked for strictly."""
    return replace(query, strict=query.strict and any(map(plain_word, parts_of(query.root))))


class _Parser:
    """Reads lexemes whose brackets are balanced and within the limits (limits.py)."""

    def __init__(self, pieces: list[Lexeme], problems: list[Problem], *, today: dt.date) -> None:
        self.problems = problems
        self.sort = ""
        self._pieces = pieces
        self._place = 0
        self._today = today

    def read(self) -> Node:
        return self._either("") or Everything()

    def _say(self, message: str) -> None:
        if (problem := Problem(message)) not in self.problems:
            self.problems.append(problem)

    def _peek(self) -> str:
        return self._pieces[self._place].shape if self._place < len(self._pieces) else "end"

    def _take(self) -> Lexeme:
        self._place += 1
        return self._pieces[self._place - 1]

    # `within` is the name of the field whose brackets we are in: title:(one OR two).

    def _either(self, within: str) -> Node | None:
        sides = [self._all(within)]
        while self._peek() == "or":
            self._take()
            sides.append(self._all(within))
        found = [side for side in sides if side is not None]
        if len(found) < len(sides) and len(sides) > 1:
            self._say("OR needs something on both sides; it was left out.")
        return joined(found, Either)

    def _all(self, within: str) -> Node | None:
        found: list[Node] = []
        plain: list[Node] = []
        dangling = False
        while (shape := self._peek()) not in {"or", "close", "end"}:
            if shape == "and":
                self._take()
                if dangling or not (found or plain):
                    self._say("AND needs something on both sides; it was left out.")
                dangling = True
                continue
            dangling = False
            stops = shape == "word" and not within
            if (node := self._signed(within)) is None:
                continue
            (plain if stops and is_stop_word(node) else found).append(node)
        if dangling:
            self._say("AND needs something on both sides; it was left out.")
        # Words such as "the" do not narrow a search, unless there is nothing else to search.
        return joined(found or plain, Both)

    def _signed(self, within: str) -> Node | None:
        negated = signed = False
        sign = ""
        while (shape := self._peek()) in {"minus", "plus", "not"}:
            self._take()
            sign = {"minus": "-", "plus": "+", "not": "NOT"}[shape]
            signed = True
            negated ^= shape != "plus"
        if signed and self._peek() in {"and", "or", "close", "end"}:
            self._say(f"{sign} needs something after it; it was left out.")
            return None
        node = self._one(within)
        return opposite(node) if negated and node is not None else node

    def _one(self, within: str) -> Node | None:
        piece = self._take()
        if piece.shape == "open":
            node, piece = self._brackets(within)
        elif piece.shape == "field":
            node, piece = self._field(piece)
        elif piece.shape == "empty":
            return self._empty(piece)
        else:
            node = self._value(*_numbered(within), piece)
        if piece.weight is not None and piece.weight > HEAVIEST:
            self._say(f"A weight is {HEAVIEST:g} at most; a larger one was read as that.")
        if piece.weight is not None and piece.weight < LIGHTEST:
            self._say(f"A weight is {LIGHTEST:g} at least; a smaller one was read as that.")
        return weighed(node, piece.weight)

    def _brackets(self, within: str) -> tuple[Node | None, Lexeme]:
        node = self._either(within)
        return node, self._take()

    def _field(self, name: Lexeme) -> tuple[Node | None, Lexeme]:
        if name.text.lower() not in FIELDS and name.text.lower() != "atleast":
            return self._unknown(name)
        shape = self._peek()
        if shape == "open":
            self._take()
            if self._peek() == "close":
                self._say_empty(name)
            return self._brackets(f"{name.text}{name.number or ''}")
        if shape == "minus":  # title:-kabul, as in title:(-kabul)
            return self._signed(name.text), Lexeme("word")
        if shape not in {"word", "phrase"}:  # cannot be: a field stands before what follows it
            return None, name
        value = self._take()
        return self._value(name.text, name.number, value), value

    def _value(self, name: str, number: int | None, piece: Lexeme) -> Node | None:
        self._say_limits(f"{name}{number or ''}", name, piece)
        try:
            if piece.tagged:
                return value_node(FIELDS["tag"], "tag", piece, today=self._today)
            if name.lower() == "atleast":
                return at_least_node(piece, times=number)
            if not name:
                return text_node(piece)
            return self._known(FIELDS[name.lower()], name, piece)
        except UnreadError as error:
            self._say(str(error))
            return None

    def _say_limits(self, label: str, name: str, piece: Lexeme) -> None:
        """Say what of a word or phrase cannot be as it was typed."""
        is_phrase = piece.shape == "phrase"
        if piece.near is not None and piece.near > (WIDEST_PHRASE if is_phrase else MOST_OFF):
            most = f"{WIDEST_PHRASE} words apart" if is_phrase else f"{MOST_OFF} letters off"
            self._say(f"~{piece.near} was read as at most {most}.")
        kind = FIELDS[name.lower()].kind if name.lower() in FIELDS else ""
        in_name = piece.tagged or kind == "name"
        asked = f"{'#' if piece.tagged else ''}{label}{':' if label else ''}{piece.text}"
        if in_name and not is_phrase and _WILDCARD.search(piece.text):
            self._say(f"* and ? work in words, not in names; “{asked}” means whole words.")
        in_phrase = is_phrase and not in_name and kind in {"", "words"}
        if (in_phrase or name.lower() == "atleast") and STAR.search(piece.text):
            self._say(f"* works in words that stand alone; “{asked}” means whole words.")

    def _known(self, field: Field, name: str, piece: Lexeme) -> Node | None:
        if field.kind == "later":
            raise UnreadError(f"“{name}:” is not held yet; “{name}:{piece.text}” was left out.")
        if field.kind == "sort":
            self._order(name, piece.text.lower())
            return None
        if piece.near is not None and field.kind != "words":
            self._say(f"~ works on words and phrases; it was left out after “{name}:{piece.text}”.")
        node = value_node(field, name, piece, today=self._today)
        if field.kind == "date" and piece.shape == "word" and re.search("[{}]", piece.text):
            self._say(
                f"Dates in {{}} were read as in []: both ends of “{name}:{piece.text}” count."
            )
        return node

    def _order(self, name: str, order: str) -> None:
        if order in SORTS:
            self.sort = order
        else:
            known = ", ".join(f"{name}:{sort}" for sort in SORTS)
            self._say(f"“{name}:{order}” is not an order; it was left out. Known are {known}.")

    def _empty(self, piece: Lexeme) -> Node | None:
        name = piece.text.lower()
        if name in FIELDS or name == "atleast":
            self._say_empty(piece)
            return None
        return text_node(Lexeme("word", piece.text))  # a label: "Kabul: the fall of a city"

    def _say_empty(self, field: Lexeme) -> None:
        name = f"{field.text}{field.number or ''}"
        self._say(f"“{name}:” is empty; it was left out. Write the value right after the colon.")

    def _unknown(self, name: Lexeme) -> tuple[Node | None, Lexeme]:
        """Search a field nobody knows, and its value, as plain words."""
        nearest = nearest_field(name.text)
        hint = f" Did you mean “{nearest}:”?" if nearest else ""
        self._say(f"There is no field “{name.text}:”; it was searched as plain words.{hint}")
        label = text_node(Lexeme("word", name.text))
        if self._peek() == "open":
            self._take()
            value, last = self._brackets("")
        else:
            last = self._take()
            value = self._value("", None, last)
        both = [node for node in (label, weighed(value, last.weight)) if node is not None]
        return joined(both, Both), Lexeme("word")


def _numbered(within: str) -> tuple[str, int | None]:
    """Return the name of the field we are in and the number written onto it: atleast3."""
    match = re.fullmatch(r"(atleast)(\d+)", within, re.IGNORECASE)
    return (match[1], int(match[2])) if match else (within, None)

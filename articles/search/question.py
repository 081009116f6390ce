"""Questions: a query in, its plain words apart from the rest, and looser searches for them out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TypeGuard

from articles.search import words
from articles.search.demonyms import partner
from articles.search.fillers import FILLERS, fillers_of
from articles.search.instructions import instructions_of
from articles.search.queries import (
    Both,
    Covering,
    Either,
    Node,
    Phrase,
    Query,
    Weighed,
    Word,
    parts_of,
    plain_word,
)
from articles.search.short_forms import initials, month, other_form
from articles.search.spellings import other_spelling
from articles.search.told_days import is_day_of_month, told_days

ENOUGH = 10
"""Articles; where a question finds fewer, it is searched by any of its words too."""

_QUESTION = 3  # from so many words on a search reads as a question, not as a combination of terms
_LONG = 5  # typed words, fillers among them, from which on any of them are searched at once
_NEAR = 4  # words that may stand between the two of a pair
_LETTERS = "dhnrst"  # of 1st, 2nd, 3rd, 4th
_SIGNS_A_WORD = 2  # of a script without spaces
_PAIR_WEIGHT = 0.25  # a pair is rare and would outweigh the words themselves


class Question:
    """The plain words of a query, in the order typed, and what is required beside them."""

    def __init__(self, query: Query, *, phrases_read: tuple[str, ...] = ()) -> None:
        """Take phrases that are read as words, if any: those of the query are gone then."""
        self.phrases_read = phrases_read
        self._query = query
        parts = parts_of(query.root)
        plain = [part for part in parts if plain_word(part)]
        self._others = [part for part in parts if not plain_word(part)]
        asked = query.text.rstrip().endswith("?")
        fillers = fillers_of(words.forms(query.text), is_asked=asked) | words.STOP_WORDS
        fillers |= instructions_of(query.text)
        self._content = [part for part in plain if not _is_filler(part, fillers)] or plain
        self._fillers = [part for part in plain if part not in self._content]
        self._days = told_days([form for part in plain for form in words.forms(plain_word(part))])
        self._length = sum(map(_length, self._content))
        self.few = 0 if query.strict or not plain else self._few(query.text)
        if query.sort != "best":  # in another order, what has one common word drowns what has all
            self.few = min(self.few, 1)
        self.is_long = (
            self._length >= _QUESTION
            and self._length + len(self._fillers) >= _LONG
            and query.sort == "best"
        )
        """Whether any of the words are searched at once."""

    @property
    def wanted(self) -> tuple[str, ...]:
        return tuple(map(plain_word, self._content))

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(map(plain_word, self._fillers))

    @property
    def is_changed(self) -> bool:
        """Whether the strict search is another than the query."""
        return bool(self._fillers or self.phrases_read)

    @property
    def has_several(self) -> bool:
        """Whether there are words to choose any of."""
        return len(self._pieces) > 1

    def _few(self, text: str) -> int:
        """Return the number of articles that is enough; 0 where the words are all wanted."""
        if self._length >= _QUESTION or self._fillers:
            return ENOUGH
        if self._length < 2:
            return 0
        return ENOUGH if text.rstrip().endswith("?") else 1

    def strict(self) -> Query:
        """Return the search for what has all the words but the fillers."""
        return self._with(*self._content, strict=True)

    def loose(self) -> Query:
        """Return the search for what has any of the words; a run of several is its words here."""
        beside = list(pairwise(self.wanted))
        if len(self.wanted) == 3:
            beside.append((self.wanted[0], self.wanted[2]))
        pairs = [
            Phrase(f"{form} {second}", within=_NEAR + 1)
            for first, second in beside
            for form in (first, *month(first))
        ]
        runs = [Phrase(text) for text in self.wanted if len(words.forms(text)) > 1]
        closer = tuple(Weighed(near, _PAIR_WEIGHT) for near in (*pairs, *runs))
        return self._with(Covering(self._pieces, closer=(*closer, *self._days)))

    @cached_property
    def _pieces(self) -> tuple[Node, ...]:
        """The words one by one: anti-war and l'homme are two each, 北京 and its like pairs of signs."""
        return tuple(dict.fromkeys(_pieces_of(self._content)))

    def unquoted(self) -> "Question | None":
        """Return the question with its phrases read as words; None where it has none.

        Few words in quotation marks are a term; many are a sentence, remembered nearly.
        """
        phrases = tuple(node.text for node in self._others if _is_quoted(node))
        plain = len(self._content) + len(self._fillers)
        every = plain + sum(len(words.forms(text)) for text in phrases)
        if not phrases or self._query.strict or (plain < _QUESTION and every < _LONG):
            return None
        nodes: list[Node] = []
        for node in parts_of(self._query.root):
            nodes += _words_of(node.text) if _is_quoted(node) else [node]
        return Question(replace(self._query, root=Both(tuple(nodes))), phrases_read=phrases)

    def _with(self, *wanted: Node, strict: bool = False) -> Query:
        nodes = (*wanted, *self._others)
        return replace(
            self._query, root=nodes[0] if len(nodes) == 1 else Both(nodes), strict=strict
        )


def _is_quoted(node: Node) -> TypeGuard[Phrase]:
    return isinstance(node, Phrase) and not node.field and node.within is None


def _is_filler(node: Node, fillers: frozenset[str]) -> bool:
    return all(form in fillers for form in words.forms(plain_word(node)))


def _pieces_of(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield a part for each word of plain nodes, in every form, as heavy as the node is."""
    spelled = [(word, _weight(node)) for node in nodes for word in _spelled(node)]
    is_taken = False
    for (word, weight), (after, _) in pairwise([*spelled, (Word(""), 1.0)]):
        if is_taken:
            is_taken = False
            continue
        parts = _together(word, after)
        is_taken = bool(parts)
        for part in parts or [_in_every_form(word)]:
            yield part if weight == 1 else Weighed(part, weight)


def _together(word: Word, after: Word) -> list[Node]:
    """Return the parts that two words in a row make other than one by one, if they do."""
    first, second = _form(word), _form(after)
    if short := initials(first, second):
        return [Either((Phrase(f"{word.text} {after.text}"), Word(short)))]
    if not is_day_of_month(first, second):
        return []
    named, day = (after, first) if first[:1].isdigit() else (word, second)
    days = dict.fromkeys((day, day.rstrip(_LETTERS)))
    rows = [
        row
        for form in (_form(named), *month(named.text))
        for number in days
        for row in (f"{form} {number}", f"{number} {form}")
    ]
    return [_in_every_form(named), Either(tuple(map(Phrase, rows)))]


def _spelled(node: Node) -> list[Word]:
    text = plain_word(node)
    return _words_of(text) if len(words.forms(text)) > 1 else [Word(text)]


def _form(word: Word) -> str:
    return " ".join(words.forms(word.text))


def _weight(node: Node) -> float:
    return node.weight if isinstance(node, Weighed) else 1.0


def _in_every_form(word: Word) -> Node:
    [form, *others] = words.forms(word.text)
    if others:
        return word
    others = [other_spelling(form), other_form(word.text), partner(form)]
    forms = [other for other in others if other]
    if not forms:
        return word
    return Either((word, *(Phrase(one) if " " in one else Word(one) for one in forms)))


def _words_of(text: str) -> list[Word]:
    """Return the words of a text that tell something; all of them where none does."""
    forms = list(dict.fromkeys(words.forms(text)))
    telling = [form for form in forms if len(form) > 1 and form not in FILLERS | words.STOP_WORDS]
    return [Word(form) for form in telling or forms]


def _length(node: Node) -> int:
    """Return how many words a plain node stands for: a script without spaces writes them together."""
    text = plain_word(node)
    if not words.is_unspaced(text):
        return 1
    return max(len(words.forms(text)) // _SIGNS_A_WORD, 1)

"""Runs: a text in, stretches of words written as names are out, titles before them told apart."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from articles.naming.lexicon import (
    COURTESY,
    DAYS,
    FAMILY_BEFORE,
    FUNCTION,
    GIVEN,
    PARTICLES,
    SUFFIXES,
    TITLES,
    WEAK_GIVEN,
)  # fmt: skip
from articles.naming.other_names import COUNTRIES, NAMED_FOR, NEVER, PREFIXES
from articles.naming.scripts import TITLE_ENDINGS, UPPER
from articles.naming.text import Block

_ABBREVIATED = (
    "Mr Mrs Ms Dr Prof St Sr Jr Gen Sen Rep Gov Col Lt Sgt Capt Rev Fr Hon Maj Cpl Adm Cmdr Insp "
    "Supt Pte Pvt Cllr Pres Sec Atty"
).replace(" ", "|")


def _behind_its_capital(words: str) -> str:
    """Return the pattern of what is left of words behind their first letters."""
    by_letter = groupby(sorted(words.split("|")), key=itemgetter(0))
    return "|".join(
        f"(?<={letter})(?:{'|'.join(word[1:] for word in some)})" for letter, some in by_letter
    )


_CAPITAL = (
    rf"(?:(?:{_ABBREVIATED})\.|(?:[{UPPER}]\.)+(?:-[{UPPER}]\.)?"
    rf"|(?:(?:al|el|as|ash|an|ar|d|l|bin|ibn)['-])?[{UPPER}][^\W\d_]*(?:['-][^\W\d_]+)*)"
)
_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_BEGINNING = rf"(?=[{UPPER}]|(?:al|el|as|ash|an|ar|d|l|bin|ibn)['-])"
"""What any name begins with, told at once of the nine in ten letters that begin none."""
_GOES_ON = rf"(?: (?:{_PARTICLE} ){{0,3}}{_CAPITAL})*"
_RUN = re.compile(rf"{_BEGINNING}(?<![\w@#/])(?<![^\W_]['.-]){_CAPITAL}{_GOES_ON}")
_CAPITAL_BEHIND_MARK = re.compile(rf"['-][{UPPER}]")
_RUN_FROM_CAPITAL = re.compile(
    rf"[{UPPER}](?<![\w@#/].)(?<![^\W_]['.-].)(?:(?:{_behind_its_capital(_ABBREVIATED)})\."
    rf"|\.(?:[{UPPER}]\.)*(?:-[{UPPER}]\.)?|[^\W\d_]*(?:['-][^\W\d_]+)*){_GOES_ON}",
    re.DOTALL,
)
"""The same for texts without *al-Assad* and *d'Estaing*. It takes a third of the time: to a set of
letters that a pattern begins with, the engine skips."""
_BEFORE_NAMES = FUNCTION | DAYS
_POSSESSIVE = re.compile(r"'[sS]$")
_NUMBER = re.compile(r"\.? \d")
_OFFICE_OF = re.compile(r"([A-Za-z-]+) (?:of|for) (?:the )?$")
_MODIFIER = re.compile(r"(?:ist|ian|ese|ish|ic|man|er|or)$")


@dataclass(frozen=True, slots=True)
class Run:
    """Words written as a name, without what is no part of it."""

    block: Block
    words: tuple[str, ...]
    start: int
    end: int
    title: str
    """The word before it that says who it is (Mr, President), in lower case."""
    begins_sentence: bool
    before: str
    """The word directly before the whole stretch, in lower case."""

    @property
    def text(self) -> str:
        return self.block.plain[self.start : self.end]

    @property
    def last(self) -> str:
        """The last word that is no suffix."""
        words = [word for word in self.words if word.lower().rstrip(".") not in SUFFIXES]
        return (words or self.words)[-1]


class Runs:
    """The names in the blocks of an article.

    Most words with a capital stand alone and say nothing: what stands around one is looked at only
    when it is asked for.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.longer: list[Run] = []
        """Those of two words at least, in their order."""
        self._single: dict[str, list[Run]] = defaultdict(list)
        self._unread: dict[str, list[tuple[Block, int]]] = defaultdict(list)
        for block in blocks:
            if not block.is_upper:
                self._read(block)

    def single(self, word: str) -> list[Run]:
        """Return the places where a word stands as a name of one word, in their order."""
        if unread := self._unread.pop(word, ()):
            found = self._single[word]
            for block, start in unread:
                found += _runs_of(block, start, word)
            found.sort(key=place_of)
        return self._single.get(word, [])

    def ends(self, opening: Collection[str] = ()) -> frozenset[str]:
        """The last words of names of two or three words: Washington of Denzel Washington.

        Not of what only says which part of a place is meant (*East London*, *US Senate* is none),
        nor of an article that opens a sentence (*A Denham teacher*), nor of two words the first of
        which is one of the `opening` ones of the article's language (*Der Iran*).
        """
        return frozenset(
            run.words[-1]
            for run in self.longer
            if len(run.words) < 4
            and run.words[0] != "A"
            and not (len(run.words) == 2 and _key(run.words[0]) in opening)
            and not run.block.is_headline_case
            and not any(_key(word) in PREFIXES for word in run.words[:-1])
        )

    def _read(self, block: Block) -> None:
        runs = _RUN if _CAPITAL_BEHIND_MARK.search(block.plain) else _RUN_FROM_CAPITAL
        for found in runs.finditer(block.plain):
            text = found[0]
            if text.isalpha():
                self._unread[text].append((block, found.start()))
                continue
            for run in _runs_of(block, found.start(), text):
                if len(run.words) > 1:
                    self.longer.append(run)
                else:
                    self._single[run.words[0]].append(run)


def place_of(run: Run) -> tuple[int, int]:
    """Return what runs of one article are put in order by."""
    number = run.block.number
    return (-1 if number is None else number, run.start)


def _runs_of(block: Block, at: int, text: str) -> Iterator[Run]:
    """Yield the names in a stretch of words that all may be parts of one."""
    before = block.word_before(at).lower()
    begins = block.begins_sentence(at)
    for start, words in _parts(text, at):
        if run := _stripped(block, start, words, before, begins=begins):
            yield run
        before, begins = "'s", False


def _parts(text: str, start: int) -> Iterator[tuple[int, list[str]]]:
    """Part a stretch behind each possessive: "Obama's White House" is two names."""
    if "'" not in text:
        yield start, text.split(" ")
        return
    words: list[str] = []
    at = start
    for word in text.split(" "):
        whole = _POSSESSIVE.sub("", word)
        words.append(whole)
        if whole != word:
            yield at, words
            at += sum(map(len, words)) + len(words) + 2
            words = []
    if words:
        yield at, words


def _stripped(
    block: Block, start: int, words: list[str], before: str, *, begins: bool
) -> Run | None:
    """Return the name within the words: without function words and titles before, days behind."""
    first, last = 0, len(words)
    if last > 1 and len(words[0]) == 1 < len(words[1]) and block.opens_with_word(start + 2):
        before, first = words[0].lower(), 1
    while first < last and _key(words[first]) in _BEFORE_NAMES and len(words[first]) > 1:
        before, first = _key(words[first]), first + 1
    while last > first + 1 and _key(words[last - 1]) in DAYS:
        if last - first == 2 and _is_given_behind(words[first:last], block, start, words):
            break
        last -= 1
    titled = _title_end(words, first, last)
    title = _key(words[titled - 1]) if titled else ""
    if last > 2 and not (titled or first) and (office := _office_before(block, start, words)):
        title, titled = office, first + 1
    if not titled and (behind := _behind_modifiers(words, first, last, before)) > first:
        before, first = _key(words[behind - 1]), behind
    first = titled or first
    while first < last and words[first].islower() and _key(words[first]) not in PARTICLES:
        first += 1
    if first >= last:
        return None
    begin = start + sum(len(word) + 1 for word in words[:first])
    name = tuple(words[first:last])
    end = begin + sum(map(len, name)) + len(name) - 1
    return Run(block, name, begin, end, title, begins and begin == start, before)


def _is_given_behind(pair: list[str], block: Block, start: int, words: list[str]) -> bool:
    """Whether a day or a month is a given name behind a family's: Wang Jun, but not "Wang, Jun 5"."""
    end = start + sum(map(len, words)) + len(words) - 1
    family, given = pair
    return (
        _key(family) in FAMILY_BEFORE
        and given.isalpha()
        and len(given) < 5
        and not _NUMBER.match(block.plain, end)
    )


def _title_end(words: list[str], first: int, last: int) -> int:
    """Return the place behind the last title that has a name behind it; 0 for none.

    "Dean Kamen" is a name, not a title and a name.
    """
    for at in range(last - 1, first, -1):
        key = _key(words[at - 1])
        if key not in TITLES and not (len(key) > 4 and _ends_as_title(key)):
            continue
        if key in GIVEN and key not in COURTESY and at - 1 == first and last - at == 1:
            return 0
        return at
    return 0


def _ends_as_title(key: str) -> bool:
    """Whether a compound is a title: "co-founder", "Polizeisprecherin"."""
    if "-" in key:
        return key.rpartition("-")[2] in TITLES
    return len(key) > 7 and key.endswith(TITLE_ENDINGS)


def _office_before(block: Block, start: int, words: list[str]) -> str:
    """Return the title whose office the first word tells: "Minister for Trade Edward Tallow"."""
    if _key(words[1]) not in GIVEN or not words[0].isalpha():
        return ""
    key = _key(words[0])
    if key in GIVEN or key in PREFIXES or key in NAMED_FOR or key in SUFFIXES or len(key) == 1:
        return ""
    office = _OFFICE_OF.search(block.plain, max(0, start - 40), start)
    title = office[1].lower() if office else ""
    return title if title in TITLES and title not in COURTESY else ""


def _behind_modifiers(words: list[str], first: int, last: int, before: str) -> int:
    """Pass over what stands before a given name: "Republican John", "US Tom", "of State Tony"."""
    given = (at for at in range(first + 1, last - 1) if _key(words[at]) in GIVEN)
    if (behind := next(given, None)) is None:
        return first
    if before in {"of", "for"} and behind == first + 1 and _key(words[first]) in WEAK_GIVEN:
        return behind  # "the governor of Washington Edward Tallow"
    return behind if all(_is_modifier(word) for word in words[first:behind]) else first


def _is_modifier(word: str) -> bool:
    key = _key(word)
    if not word.isascii():  # no list of function words is held: "Вчера Иван Петров"
        return key not in GIVEN
    if key in GIVEN or key in PREFIXES or key in NAMED_FOR or len(key) == 1:
        return False
    shouted = word.isupper() and len(word) > 1 and "." not in word
    return shouted or key in NEVER or key in COUNTRIES or bool(_MODIFIER.search(key))


def _key(word: str) -> str:
    return word.lower().rstrip(".")

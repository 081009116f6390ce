"""Known names: forms of names in, an automaton that finds all of them in a text in one pass out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick

from articles.naming.other_names import COUNTRIES
from articles.naming.text import Block, alike
from articles.naming.unspaced import is_joined, is_unspaced, stands_whole

_LETTERS = re.compile(r"(?:\b[A-Z]\.? ){1,4}[A-Z]\b\.?")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,6}")
_ACRONYM = re.compile(r"[A-Z]{2,3}")
_SHORT = re.compile(r"[A-Z]{2,5}")
"""Acronyms that may be words as well: WHO, ACT."""
_BOUNDS = re.compile(r'[.!?](?=[ "]|$)|["()|]')
"""Where sentences and quotations begin or end."""
_SHOUTED = re.compile(r"[,:;]? [A-Z][A-Z']+\b(?![a-z-])")
_SHOUTED_BEFORE = re.compile(r"(?<![\w-])[A-Z][A-Z']+[,:;]? $")
_TWO_SHOUTED = re.compile(r"[A-Z'] [A-Z]")
"""What a list of acronyms has not: "(UN, EU)"."""
_SHOUTED_RUN = re.compile(r"(?: [A-Z][A-Z']*(?![\w'-]))+")
_SHOUTED_BEFORE_RUN = re.compile(r"(?:(?<![\w'-])[A-Z][A-Z']* )+$")
_SUFFIX = re.compile(r",? (Jr|Sr)\.?$")
_ARTICLE = re.compile(r"(?<![\w-])[Tt]he $")
_ARTICLES_OF_PAPERS = frozenset(
    [
        "Der",
        "Die",
        "Das",
        "El",
        "La",
        "Los",
        "Las",
        "O",
        "A",
        "Os",
        "As",
        "Le",
        "Les",
        "Il",
        "Lo",
        "De",
        "Het",
    ]
)
_AS = re.compile(
    r"\b(?:wie|como|segun|conforme|comme|selon|come|secondo quanto|zoals|volgens)(?: (?:auch|zuerst|zuvor))? $",
    re.IGNORECASE,
)
"""Before a paper whose article has a small letter: *wie die Welt berichtet*; *die Welt schrieb Geschichte*."""
_JOINS = frozenset("@#/_\\")
_PEOPLES_BEFORE = frozenset(
    [
        "afro",
        "anglo",
        "austro",
        "euro",
        "franco",
        "greco",
        "indo",
        "italo",
        "luso",
        "pan",
        "russo",
        "sino",
        "turco",
    ]
)
_DATELINE = re.compile(r" \(| ?[-–—]| \d{4}-|, [A-Z]|: ")
"""What stands behind the town that a report is dated from."""


class Thing(NamedTuple):
    """What a name belongs to."""

    kind: str
    """person, outlet, tag or place."""
    key: int


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write the name of a thing."""

    text: str
    thing: Thing
    needs_the: bool = False
    """Only with "the" before it: what is left of The Hill."""
    has_the: bool = False
    """What is left of a name that begins with "The"."""
    within: frozenset[str] = frozenset()
    """Of a place: what it lies in."""


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    forms: tuple[Form, ...]

    def start_of(self, thing: Thing, block: Block) -> int:
        """Return where the name begins as a thing is called: The Hill with its article."""
        the = any(form.has_the for form in self.forms if form.thing == thing)
        before = block.plain[max(0, self.start - 5) : self.start]
        return self.start - 4 if the and _ARTICLE.search(before) else self.start


def written(name: str) -> Iterator[tuple[str, bool]]:
    """Yield the ways to write a name, and whether it needs "the" before it.

    1. As it is, with one kind of hyphens and quotes, without accents.
    2. Letters spelled out as an acronym: "The U S Embassy" is "U.S. Embassy" and "US Embassy".
    3. Without "The" in front.
    4. With spaces around hyphens, as texts cut into words have it.
    5. "Jr." and "Sr." with a comma and a stop, or without.
    """
    text = " ".join(alike(name).split())
    the = text[:4] in {"The ", "the "} and len(text) > 4
    base = text[4:] if the else text
    if suffix := _SUFFIX.search(base):
        begin, behind = base[: suffix.start()], suffix[1]
        yield from (
            (f"{begin}{way}", False) for way in (f" {behind}", f", {behind}.", f", {behind}")
        )
        base = f"{begin} {behind}."
    for form in _acronyms(base):
        yield form, the and " " not in form
        if "-" in form:
            yield form.replace("-", " - "), the


def _acronyms(text: str) -> set[str]:
    forms = {text}
    if spelled := _LETTERS.search(text):
        letters = re.findall("[A-Z]", spelled[0])
        if len(letters) > 1 and (len(letters) > 2 or spelled[0] == text or text[:1] == letters[0]):
            for instead in ("".join(letters), "".join(f"{letter}." for letter in letters)):
                forms.add(text[: spelled.start()] + instead + text[spelled.end() :])
    elif _DOTTED.fullmatch(text):
        forms.add(text.replace(".", ""))
    elif _ACRONYM.fullmatch(text):
        forms.add("".join(f"{letter}." for letter in text))
    return forms


class Known:
    """All names that are looked for; built once, asked for every text."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_lower: dict[str, list[Form]] = defaultdict(list)
        for form in forms:
            for text, needs_the in written(form.text):
                has_the = form.text[:4].lower() == "the " and text[:4].lower() != "the "
                one = Form(text, form.thing, needs_the, has_the, form.within)
                if text and one not in by_lower[text.lower()]:
                    by_lower[text.lower()].append(one)
        self._automaton = ahocorasick.Automaton()
        for lower, written_so in by_lower.items():
            self._automaton.add_word(lower, (len(lower), tuple(written_so)))
        self._empty = not by_lower
        if by_lower:
            self._automaton.make_automaton()

    def __contains__(self, name: str) -> bool:
        """Whether something is called so."""
        return alike(name).lower() in self._automaton

    def occurs_in(self, text: str) -> bool:
        """Whether one of the names stands in a text, in whatever case."""
        return not self._empty and any(True for _ in self._automaton.iter(alike(text).lower()))

    def find(self, block: Block) -> list[Found]:
        """Return whole names in a block: of those that overlap the longest, in their order."""
        if self._empty:
            return []
        found: list[tuple[int, int, tuple[Form, ...]]] = []
        for last, (length, forms) in self._automaton.iter(block.lower):
            start, end = last + 1 - length, last + 1
            whole = _is_whole(block.plain, start, end)
            if not forms[0].text.isascii() and is_unspaced(forms[0].text):
                if not whole:
                    whole = stands_whole(block.plain, start, end)
                    forms = tuple(form for form in forms if form.thing.kind == "person")
                whole = whole and not is_joined(block.plain, start, end)
            if not whole:
                continue
            if fitting := tuple(f for f in forms if _is_cased(block, start, f)):
                found.append((start, -end, fitting))
        found.sort(key=lambda one: one[:2])
        kept, reached = [], 0
        for start, minus_end, forms in found:
            if start >= reached:
                kept.append(Found(start, -minus_end, forms))
                reached = -minus_end
        return kept


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch is no part of a longer word, name with a hyphen, address or number."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before.isalnum() or after.isalnum() or before in _JOINS or after in _JOINS:
        return not before and not after
    if after > "\u08ff" and unicodedata.category(after) in {"Mn", "Mc"}:
        return False  # a vowel: दिल is no part of दिल्ली
    if before in {"-", "'", "."} and start > 1 and text[start - 2].isalnum():
        return before == "-" and (
            (word := _word_ending(text, start - 1)).islower() or _joins_countries(word)
        )
    if after in {"-", "'", "."}:
        rest = text[end + 1 : end + 2]
        if after == "-":
            return (
                not rest.isupper()
                or text[start:end].isupper()
                or _joins_countries(_word_beginning(text, end + 1))
            )
        if after == "'":
            return not rest.isalpha() or text[end + 1 : end + 3].lower().rstrip(" .,;:!?") == "s"
        return not rest.isalnum()
    return True


def _word_ending(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _word_beginning(text: str, start: int) -> str:
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start:end]


def _joins_countries(word: str) -> bool:
    """Whether a word beside a hyphen leaves the other one its own: "US-China", "Anglo-Irish"."""
    lower = word.lower()
    return (1 < len(word) < 5 and word.isupper()) or lower in COUNTRIES or lower in _PEOPLES_BEFORE


def is_dateline(block: Block, start: int, end: int) -> bool:
    """Whether a text opens with a name in capitals, as a report with the town it comes from."""
    return (
        start == 0
        and block.plain[start:end].isupper()
        and _DATELINE.match(block.plain, end) is not None
    )


def _is_shouted(block: Block, start: int, end: int) -> bool:
    """Whether capitals tell no acronym there: all of a sentence or a quotation, or three words, have them."""
    plain = block.plain
    if not (_SHOUTED_BEFORE.search(plain, max(0, start - 40), start) or _SHOUTED.match(plain, end)):
        return False
    begin = max((found.end() for found in _BOUNDS.finditer(plain, 0, start)), default=0)
    bound = _BOUNDS.search(plain, end)
    stretch = plain[begin : bound.start() if bound else len(plain)]
    if stretch.isupper() and _TWO_SHOUTED.search(stretch):
        return True
    before, behind = _SHOUTED_RUN.match(plain, end), _SHOUTED_BEFORE_RUN.search(plain, begin, start)
    return sum(one[0].count(" ") for one in (before, behind) if one) > 1


def _is_told_as(block: Block, start: int) -> bool:
    return _AS.search(block.plain, max(0, start - 20), start) is not None


def _is_cased(block: Block, start: int, form: Form) -> bool:
    """Whether a text has the capitals of a name: each word's first, and all of an acronym."""
    text = block.plain[start : start + len(form.text)]
    if text == form.text:
        return not (_SHORT.fullmatch(text) and _is_shouted(block, start, start + len(text)))
    if text.isupper():
        return " " in text or block.is_upper or is_dateline(block, start, start + len(text))
    words = zip(text.split(" "), form.text.split(" "), strict=True)
    for at, (word, as_named) in enumerate(words):
        if word == as_named:
            continue
        is_article = not at and form.thing.kind == "outlet" and as_named in _ARTICLES_OF_PAPERS
        if is_article and word == as_named.lower() and _is_told_as(block, start):
            continue
        if as_named.isupper() and len(as_named) > 1:
            return False
        if as_named[:1].isupper() and not word[:1].isupper():
            return False
        if word.isupper() and len(word) > 1:
            return False
    return True

"""People: stretches written as names in, those that are taken for a person's full name out.

Capitals alone prove nothing: an organisation, a place, a film are written so too. Each hint around
a name gives points, and only what reaches PROPOSED is proposed to a curator.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.keys import name_key
from articles.naming.lexicon import (
    COURTESY,
    GIVEN,
    PARTICLES,
    PERSONAL,
    PLACED,
    ROLE_ENDINGS,
    SAYING,
    SUFFIXES,
    TITLES,
    WEAK_GIVEN,
)  # fmt: skip
from articles.naming.other_names import AS_NAMES, COUNTRIES, NEVER, PEOPLES, PREFIXES
from articles.naming.runs import Run
from articles.naming.text import Block

PROPOSED = 3.0
PROPOSED_IN_OTHER_LANGUAGES = 6.0
"""Where other words than names have capitals, or the words of the lexicon say nothing."""

_AGE = re.compile(r",? \(?(?:aged )?\d{1,2}(?:[,.)]| years| of )|, (?:aged|age) \d")
_WHO = re.compile(r",? (?:who|whose|whom)\b")
_PARTY = re.compile(r" \((?:[DRIL]|Con|Lab|Lib Dem|SNP)\b|, [DRI]-")
_APPOSITION = re.compile(
    r", (?:(?:a|an|the|his|her|their|its|one of|former|then|now) )?((?:[\w'-]+ ){0,5}[\w'-]+)"
)
_ROLE_BEFORE = re.compile(r"([a-z][a-z-]+),? $")
_AT_PLACES = PLACED - {"of", "from", "to", "into"}
_NEVER_PLAIN = GIVEN | PARTICLES
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_HYPHENED = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]+")
_STATES = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "U.A.E.", "U.S.A."})
_NOT_PEOPLE = frozenset({
    "aston martin", "ben nevis", "boko haram", "calvin klein", "harley davidson", "johns hopkins",
    "martin luther", "merrill lynch", "morgan stanley", "santa claus", "sherlock holmes",
    "ernst young", "wells fargo", "abu dhabi", "abu ghraib", "abu sayyaf", "kuala lumpur",
    "tel aviv", "hong kong", "addis ababa", "buenos aires", "rio tinto", "al qaeda", "al jazeera",
    "al arabiya", "al shabaab", "ansar al", "saint petersburg", "louis vuitton", "tommy hilfiger",
    "ralph lauren", "deutsche bank", "credit suisse", "jack daniels", "marks spencer", "ivy league",
    "corpus christi", "notre dame", "mardi gras", "hewlett packard", "goldman sachs", "la liga",
    "real madrid", "aston villa", "crystal palace", "west ham", "mein kampf", "costa rica",
    "puerto rico", "sierra leone", "sri lanka", "burkina faso", "new york", "los angeles",
    "las vegas", "allahu akbar", "jesus christ", "lashkar e", "wall street", "capitol hill",
    "scotland yard", "nova scotia", "philip morris", "eli lilly",
    "arthur andersen", "grant thornton", "levi strauss", "mercedes benz", "monte carlo",
    "ann arbor", "roland garros", "warner bros", "warner brothers", "ray ban", "san marino",
    "mona lisa", "jim beam", "johnnie walker", "alpha centauri", "jackson hole", "ellis park",
    "chase manhattan", "charles schwab", "glen ellyn", "lehman brothers", "bear stearns", "hang seng", "downing street", "silicon valley", "lloyds of", "mary celeste",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A full name that stands in an article, with every place where it does."""

    key: str
    name: str
    points: float
    runs: tuple[Run, ...]

    @property
    def score(self) -> float:
        """How sure it is that this is a person, from 0 to 1."""
        return round(1 - 0.5 ** (self.points / 2), 3)


@dataclass(slots=True)
class Surroundings:
    """What an article says of words elsewhere in it."""

    alone: Counter[str] = field(default_factory=Counter)
    """How often a word stands alone as a name."""
    personal: set[str] = field(default_factory=set)
    """Words that stand alone with a title, or as who says something."""
    with_the: set[str] = field(default_factory=set)
    """Names with "the" before them somewhere, but for those with a given name."""
    words: frozenset[str] = frozenset()
    """All words as they are written."""

    def learn(self, runs: Iterable[Run]) -> None:
        for run in runs:
            if run.before == "the" and not run.title and _key(run.words[0]) not in GIVEN:
                self.with_the.add(name_key(run.text))
            if len(run.words) == 1 and run.before != "the":
                self.alone[run.words[0]] += 1
                if run.title or _says(run):
                    self.personal.add(run.words[0])


def people_in(blocks: Sequence[Block], runs: Sequence[Run], *, language: str) -> list[Person]:
    """Return the full names of people, in the order they come first."""
    around = Surroundings(words=frozenset().union(*(block.words for block in blocks)))
    around.learn(runs)
    found: dict[str, list[tuple[float, Run]]] = defaultdict(list)
    for run in runs:
        if is_full_name(run) and (key := name_key(run.text)) not in around.with_the:
            found[key].append((_points(run, around), run))
    wanted = PROPOSED if language in {"", "en"} else PROPOSED_IN_OTHER_LANGUAGES
    people = []
    for key, pointed in found.items():
        points = max(points for points, _ in pointed) + 0.25 * (len(pointed) - 1)
        if points >= wanted:
            printed = Counter(block_text(run) for _, run in pointed)
            people.append(
                Person(key, printed.most_common(1)[0][0], points, tuple(r for _, r in pointed))
            )
    return people


def block_text(run: Run) -> str:
    return run.block.printed[run.start : run.end]


def is_full_name(run: Run) -> bool:
    """Whether a stretch has the form of a full name and no word that people's names don't have."""
    if len(run.words) < 2:
        return False
    keys = [_key(word) for word in run.words]
    names = [
        word
        for word, key in zip(run.words, keys, strict=True)
        if key not in SUFFIXES and (key not in PARTICLES or word[0].isupper())
    ]
    if not 2 <= len(names) <= 4 or name_key(run.text) in _NOT_PEOPLE or run.block.is_headline_case:
        return False
    if run.before in {"the", "a", "an"} and not run.title:
        return False
    if _INITIALS.fullmatch(names[-1]) or len(names[-1]) < 2 or _followed_by_number(run):
        return False
    if any(_is_shouted(word, at) for at, word in enumerate(names)) or not _may_begin(names[0]):
        return False
    return not any(_is_foreign(key, at, keys, run) for at, key in enumerate(keys))


def _may_begin(word: str) -> bool:
    return word not in _STATES and word.lower() not in PREFIXES


def _is_shouted(word: str, at: int) -> bool:
    """Whether a word is an acronym; two letters in front may be initials (JD)."""
    letters = word.replace("-", "")
    return letters.isupper() and len(letters) > 1 and "." not in word and (at > 0 or len(word) > 2)


def _is_foreign(key: str, at: int, keys: Sequence[str], run: Run) -> bool:
    """Whether a word belongs to other names than people's, where it stands."""
    parts = {key, *key.split("-")} if "-" in key else {key}
    if not parts & NEVER and not parts & COUNTRIES:
        return False
    if at == 0 and key in WEAK_GIVEN:
        return len(keys) < 2 or bool(run.title == "" and keys[-1] in NEVER)
    if at > 1 and not any(_INITIALS.fullmatch(word) for word in run.words):
        return True
    sure = keys[0] in GIVEN or run.title in COURTESY or _INITIALS.fullmatch(run.words[0])
    return not (at > 0 and key in AS_NAMES and at == len(keys) - 1 and sure)


def _points(run: Run, around: Surroundings) -> float:
    own, last = _own_points(run), run.last
    points = own + _points_around(run)
    if own < 3.0 and run.block.plain[run.end : run.end + 5].startswith(" of "):
        points -= 1.0
    if around.alone[last] and _key(last) not in NEVER:
        points += 2.0
    if last in around.personal:
        points += 1.5
    lower = [w.lower() for w in run.words if w.isalpha() and _key(w) not in _NEVER_PLAIN]
    if not around.words.isdisjoint(lower):
        points -= 1.5
    return points


def _own_points(run: Run) -> float:
    """Return what the words of a name themselves say."""
    keys = [_key(word) for word in run.words]
    points = 0.0
    first = keys[0].partition("-")[0]
    if first in GIVEN:
        points += 3.0
    elif first in WEAK_GIVEN:
        points += 1.5
        if len(run.words) == 2 and _HYPHENED.fullmatch(run.words[1]):
            points += 2.0
    elif run.begins_sentence and not run.title:
        points -= 1.0
    if any(_INITIALS.fullmatch(word) for word in run.words):
        points += 2.0
    if any(key in SUFFIXES for key in keys[1:]):
        points += 2.0
    if any(key in GIVEN for key in keys[1:-1]) or keys[-1] in GIVEN:
        points += 1.0
    if any(key in PARTICLES for key in keys[1:-1]) or keys[-1].startswith("al-"):
        points += 0.5
    return points


def _points_around(run: Run) -> float:
    """Return what stands directly before and behind a name says."""
    plain, points = run.block.plain, 0.0
    if run.title:
        points += 3.0
    elif role := _ROLE_BEFORE.search(plain, max(0, run.start - 30), run.start):
        points += 3.0 if _is_role(role[1]) else 0.0
    if run.before in _AT_PLACES and not run.title and not plain.startswith("'", run.end):
        points -= 1.0 if _key(run.words[0]) in GIVEN else 2.0
    if _AGE.match(plain, run.end):
        points += 4.0
    if _WHO.match(plain, run.end) or _PARTY.match(plain, run.end):
        points += 2.5
    elif (behind := _APPOSITION.match(plain, run.end)) and any(
        _is_role(word.lower()) for word in behind[1].split()
    ):
        points += 2.0
    if plain.startswith(", which", run.end):
        points -= 4.0
    if _says(run):
        points += 1.0 if _key(run.words[0]) in WEAK_GIVEN else 1.5
    elif run.block.word_after(run.end).lower() in PERSONAL:
        points += 2.0
    return points


def _says(run: Run) -> bool:
    return run.before in SAYING or run.block.word_after(run.end).lower() in SAYING


def _is_role(word: str) -> bool:
    lower = word.lower()
    return (lower in TITLES or lower.endswith(ROLE_ENDINGS)) and lower not in PEOPLES


def _followed_by_number(run: Run) -> bool:
    after = run.block.plain[run.end : run.end + 2]
    return len(after) == 2 and after[0] in " -" and after[1].isdigit()


def _key(word: str) -> str:
    return word.lower().rstrip(".")

"""Hints: a full name where it stands in, the points that speak for a person out.

Capitals alone prove nothing: an organisation, a place, a film are written so too.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from articles.keys import name_key
from articles.naming.full_names import INITIALS, key_of
from articles.naming.lexicon import (
    COMPANY_ROLES,
    GIVEN,
    OFFICES,
    PARTICLES,
    PERSONAL,
    PLACED,
    PLAIN_ROLES,
    ROLE_ENDINGS,
    SAYING,
    SUFFIXES,
    TITLES,
    WEAK_GIVEN,
)
from articles.naming.other_names import NEVER, PEOPLES
from articles.naming.runs import Run, Runs
from articles.naming.scripts import (
    FAMILY_ENDINGS,
    FAMILY_FIRST,
    MIDDLE,
    NOUN_TITLES,
    ORGANISATION_ELSEWHERE,
    ROLES_ELSEWHERE,
    SAYING_ELSEWHERE,
    SPOKESPEOPLE,
)
from articles.naming.text import Block

_AGE = re.compile(
    r",? \(?(?:aged |de )?\d{1,2}(?:[,.)]| years| of | (?:ans|anos|anni|Jahre|jaar)\b)|, (?:aged|age) \d"
)
_SAID_ELSEWHERE = re.compile(r" (?:(?:a|ha|hat|heeft) )?([a-z]+)\b")
_WHO = re.compile(r",? (?:who|whose|whom)\b")
_PARTY = re.compile(r" \((?:[DRIL]|Con|Lab|Lib Dem|SNP)\b|, [DRI]-")
_APPOSITION = re.compile(
    r", (?:(?:a|an|the|his|her|their|its|one of|former|then|now) )?((?:[\w'-]+ ){0,5}[\w'-]+)"
)
_IS_A_THING = re.compile(
    r", (?:an?|the|its|their) (?:[a-z-]+ ){0,3}(?:drug|pill|film|movie|band|album|song|musical|play|ship"
    r"|boat|yacht|vessel|ferry|trawler|schooner|company|firm|brand|label|magazine|restaurant|cafe|hotel"
    r"|hurricane|cyclone|typhoon|storm|mare|stallion|racehorse|greyhound|rose|apple)"
    r"(?=[,.;]| (?:that|which)\b)"
)
"""What an apposition tells to be nobody: "Mary Jane, the drug, was sold"."""
_SPEAKS_FOR = re.compile(
    rf", (?:[\w']+ ){{0,3}}(?:{'|'.join(sorted(SPOKESPEOPLE))})(?=[,.;]| (?:for|of|at|de|del|des|du|der|di)\b)",
    re.IGNORECASE,
)
"""Not where somebody else is told of: "Norden, spokesman Ada Quill said", "…, a spokesman said"."""
_BESIDE = re.compile(r", ((?:[^,.;:()]|\.(?=\w)){3,110})(?:, ([a-z]+))?")
_BEHIND_HEAD = re.compile(
    r" (of|at|for|in|with|who|whose|that|which|from|on|to|by|and|as|near|under|behind|representing)\b"
)
_DOES = SAYING | PERSONAL | {"has", "had", "was", "is", "will", "would"}
"""What stands behind somebody and a role between commas."""
_BESIDE_ELSEWHERE = re.compile(r", (?:(?:el|la|le|il|lo|o|a|ex) )?([a-z]+)\b")
_OFFICES = OFFICES | ROLES_ELSEWHERE | NOUN_TITLES
_SPEAK = ("sprecher", "sprecherin")
_OFFICE_BEFORE = re.compile(
    r"\b([A-Za-z-]+) (?:for|of|at|de|du|des|del|do|da|della|der|van) (?:[^,.;:]{1,60}[ '])?(?:[ld]')?[A-Z][^\s,.;:]*, $"
)
_COMMA_AND_WORD = re.compile(r", ([a-z]+)\b")
_ROLE_BEFORE = re.compile(r"((?![A-Z])[^\W\d_][^\W\d_-]+(?:-[^\W\d_]+)*),? $")
_AT_PLACES = PLACED - {"of", "from", "to", "into"}
_NEVER_PLAIN = GIVEN | PARTICLES
_HYPHENED = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]+")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an article says of words elsewhere in it."""

    blocks: Sequence[Block]
    runs: Runs
    words: Set[str]
    """Those of all blocks: a list of names asks for as many as it has."""
    is_english: bool

    def with_the(self) -> set[str]:
        """Return names with "the" before them somewhere, but for those with a given name."""
        return {
            name_key(run.text)
            for run in self.runs.longer
            if run.before == "the" and not run.title and key_of(run.words[0]) not in GIVEN
        }

    def is_alone(self, word: str) -> bool:
        """Whether a word stands alone as a name."""
        return any(run.before != "the" for run in self.runs.single(word))

    def is_personal(self, word: str) -> bool:
        """Whether a word stands alone with a title, or as who says something."""
        single = self.runs.single(word)
        return any(run.before != "the" and (run.title or _says(run)) for run in single)

    def is_plain(self, word: str) -> bool:
        """Whether a word stands somewhere in lower case."""
        if word.isalnum():
            return word in self.words
        return any(block.has_plain_word(word) for block in self.blocks)


def points_of(run: Run, around: Surroundings) -> float:
    own, last = _own_points(run), run.last
    points = own + _points_around(run)
    if not around.is_english:
        points += _points_elsewhere(run)
    if own < 3.0 and run.block.plain[run.end : run.end + 5].startswith(" of "):
        points -= 1.0
    if key_of(last) not in NEVER and around.is_alone(last):
        points += 2.0
    if around.is_personal(last):
        points += 1.5
    lower = (w.lower() for w in run.words if w.isalpha() and key_of(w) not in _NEVER_PLAIN)
    if any(map(around.is_plain, lower)):
        points -= 1.5
    return points


def _own_points(run: Run) -> float:
    """Return what the words of a name themselves say."""
    keys = [key_of(word) for word in run.words]
    points = _first_points(run, keys)
    if any(INITIALS.fullmatch(word) for word in run.words):
        points += 2.0
    if any(key in SUFFIXES for key in keys[1:]):
        points += 2.0
    if any(key in GIVEN for key in keys[1:-1]) or keys[-1] in GIVEN:
        points += 1.0
    if any(key in PARTICLES for key in keys[1:-1]) or keys[-1].startswith("al-"):
        points += 0.5
    return points


def _first_points(run: Run, keys: Sequence[str]) -> float:
    """Return what the first word says, which a given name or a family name put first may be."""
    first = keys[0].partition("-")[0]
    if first in GIVEN:
        return 6.0 if not first.isascii() and keys[-1].endswith(FAMILY_ENDINGS) else 3.0
    if first in FAMILY_FIRST and len(keys) > 2 and keys[1] in MIDDLE:
        return 3.0
    if first in WEAK_GIVEN:
        return 3.5 if len(run.words) == 2 and _HYPHENED.fullmatch(run.words[1]) else 1.5
    return -1.0 if run.begins_sentence and not run.title else 0.0


def _points_around(run: Run) -> float:
    """Return what stands directly before and behind a name says."""
    plain, points = run.block.plain, _points_before(run)
    if _AGE.match(plain, run.end):
        points += 4.0
    if _WHO.match(plain, run.end) or _PARTY.match(plain, run.end):
        points += 2.5
    elif (behind := _APPOSITION.match(plain, run.end)) and any(
        _is_role(word.lower()) or word in PLAIN_ROLES for word in behind[1].split()
    ):
        points += 4.0 if _SPEAKS_FOR.match(plain, run.end) or _is_told_as(run) else 2.0
    if plain.startswith(", which", run.end) or _IS_A_THING.match(plain, run.end):
        points -= 4.0
    if _says(run):
        points += 1.0 if key_of(run.words[0]) in WEAK_GIVEN else 1.5
    elif run.block.word_after(run.end).lower() in PERSONAL:
        points += 2.0
    return points


def _points_elsewhere(run: Run) -> float:
    """Return what other languages say of somebody with a given name.

    English says as much in more ways; a language that few of our words are of asks for each.
    """
    if run.before in ORGANISATION_ELSEWHERE:
        return -6.0  # "le groupe", "el hospital": called after somebody
    if key_of(run.words[0]).partition("-")[0] not in GIVEN:
        return 0.0
    plain = run.block.plain
    said = _SAID_ELSEWHERE.match(plain, run.end)
    if run.before in SAYING_ELSEWHERE or (said and said[1] in SAYING_ELSEWHERE):
        return 1.5 if _says(run) else 3.0
    beside = _BESIDE_ELSEWHERE.match(plain, run.end)
    return 3.0 if beside and beside[1] in ROLES_ELSEWHERE else 0.0


def _points_before(run: Run) -> float:
    plain, points = run.block.plain, 0.0
    if run.title:
        points += 5.0 if run.title in SPOKESPEOPLE or run.title.endswith(_SPEAK) else 3.0
    elif role := _ROLE_BEFORE.search(plain, max(0, run.start - 30), run.start):
        known = _is_role(role[1]) or role[1] in PLAIN_ROLES or role[1] in ROLES_ELSEWHERE
        points += 3.0 if known else 0.0
    if not run.title and _is_told_behind_office(run):
        points += 3.0
    if run.before in _AT_PLACES and not run.title and not plain.startswith("'", run.end):
        points -= 1.0 if key_of(run.words[0]) in GIVEN else 2.0
    return points


def _is_told_as(run: Run) -> bool:
    """Whether a role alone stands between commas and then what somebody does: ", a nurse, said".

    The role is what is told, and no part of it: not so ", the firm that pays the minister, said".
    """
    if not (beside := _BESIDE.match(run.block.plain, run.end)):
        return False
    head, *behind = _BEHIND_HEAD.split(beside[1], maxsplit=1)
    if beside[2] not in _DOES and behind[:1] != ["who"]:
        return False
    words = head.split()
    if not words or len(words) > 6 or not SAYING.isdisjoint(beside[1].split()):
        return False
    role = words[-2] if words[-1] in {"general", "elect"} and len(words) > 1 else words[-1]
    if role in COMPANY_ROLES and behind[:1] != ["at"]:
        return words == ["leader"] and behind[:1] == ["of"]
    return _is_role(role) or role in PLAIN_ROLES


def _is_told_behind_office(run: Run) -> bool:
    """Whether an office is told before and what a person does behind it.

    "A spokesman for the Norden Board, Ada Quill, said": not a company, as of "its parent" would be.
    """
    plain = run.block.plain
    does = _COMMA_AND_WORD.match(plain, run.end)
    sure = key_of(run.words[0]).partition("-")[0] in GIVEN
    if not does or not (sure or does[1] in SAYING or does[1] in PERSONAL):
        return False
    office = _OFFICE_BEFORE.search(plain, max(0, run.start - 100), run.start)
    return office is not None and office[1].lower() in _OFFICES


def _says(run: Run) -> bool:
    return run.before in SAYING or run.block.word_after(run.end).lower() in SAYING


def _is_role(word: str) -> bool:
    lower = word.lower()
    return (lower in TITLES or lower.endswith(ROLE_ENDINGS)) and lower not in PEOPLES

"""Surnames: full names and single words in, which part is the family's and which word stands for it."""

import re
from collections.abc import Sequence

from articles.naming.lexicon import (
    FAMILY_BEFORE,
    FUNCTION,
    PARTICLES,
    PLACED,
    SAYING,
    SUFFIXES,
    WEAK_GIVEN,
)
from articles.naming.other_names import AS_NAMES, COUNTRIES, NEVER
from articles.naming.runs import Run
from articles.naming.text import Block, alike, is_name_word

_HYPHENED = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]+")
_OF_A_TOWN = re.compile(
    r"\b(?i:residents|inhabitants|citizens|town|city|village|hamlet|streets?|outskirts|suburbs?|mayor"
    r"|county|north|south|east|west|centre|center|port|district|region|province|diocese) of $"
)
"""What a town has and nobody: "the mayor of Quill"."""
_NO_NAMES = FUNCTION | PARTICLES


def family_name(name: str) -> str:
    """Return the word a person is called by alone.

    1. Of "Kim Jong-un" the first: a family name written first has a given name of two parts.
    2. Else the last word that is no suffix.
    """
    words = [w for w in alike(name).split() if w.lower().strip(".,") not in SUFFIXES]
    if not words:
        return ""
    if len(words) == 2 and words[0].lower() in WEAK_GIVEN and _HYPHENED.fullmatch(words[1]):
        return words[0]
    return words[-1]


def family_before(name: str) -> str:
    """Return the word that may be a family name written first: Xi of Xi Jinping; else ""."""
    words = alike(name).split()
    return words[0] if len(words) > 1 and words[0].lower() in FAMILY_BEFORE else ""


def with_particles(name: str) -> str:
    """Return a family name that has particles, in small letters: "van den berg"; else ""."""
    words = [w for w in alike(name).lower().split() if w.strip(".,") not in SUFFIXES]
    at = next((at for at, word in enumerate(words) if at and word in PARTICLES), len(words))
    return " ".join(words[at:]) if at < len(words) - 1 else ""


def alone(run: Run) -> bool:
    """Whether a word stands alone and may be a family name: no place, no part of a longer name."""
    if len(run.words) != 1 or run.words[0].lower() in _NO_NAMES:
        return False
    if run.title:
        return True
    lower = run.words[0].lower()
    if run.before in {"the", "a", "an"}:
        return False
    if run.before == "of" and _OF_A_TOWN.search(run.block.plain, max(0, run.start - 30), run.start):
        return False
    if is_name_word(run.block.word_before(run.start)) and not run.block.opens_with_word(run.start):
        return False
    if lower in COUNTRIES or lower in NEVER or lower in AS_NAMES:
        return not (run.begins_sentence or run.before in PLACED) and not run.block.has_plain_word(
            lower
        )
    return True


def is_word_that_opens(run: Run, blocks: Sequence[Block]) -> bool:
    """Tell whether a family name opens a sentence as the word that the article has in small letters.

    "Blanc comme neige" beside "voté blanc" is not Paul Blanc; he is where it says something.
    """
    plain = run.block.plain
    if not run.block.begins_sentence(run.start):
        return False
    behind = plain[run.end : run.end + 40].lower().strip(" ,").split(" ")[:2]
    if any(word.strip(",.") in SAYING for word in behind):
        return False
    return any(block.has_plain_word(run.text.lower()) for block in blocks)

"""Full names: a stretch written as names in, whether it has the form of a person's full name."""

import re
from collections.abc import Sequence

from articles.keys import name_key
from articles.naming.lexicon import COURTESY, GIVEN, PARTICLES, SUFFIXES, WEAK_GIVEN
from articles.naming.other_names import AS_NAMES, COUNTRIES, NAMED_FOR, NEVER, PREFIXES
from articles.naming.runs import Run
from articles.naming.scripts import FAMILY_FIRST, MIDDLE

_BEGIN_OTHERS = PREFIXES | NAMED_FOR
_BEGIN_FAMILY_NAMES = frozenset({"de", "van", "von"})
"""Before another particle none of them is a given name: "Van den Berg said"."""
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
    "arthur d little", "james bond", "harry potter", "mickey mouse", "donald duck", "robin hood",
    "leroy merlin", "yves rocher", "albert heijn", "marie claire", "hugo boss", "christian dior",
    "yves saint laurent", "paris match", "max planck", "santos dumont", "otto group", "juan valdez",
    "uncle sam", "father christmas", "john doe", "jane doe", "jane roe", "joe public",
})  # fmt: skip
INITIALS = re.compile(r"(?:[A-Z]\.)+")


def is_full_name(run: Run) -> bool:
    """Whether a stretch has the form of a full name and no word that people's names don't have."""
    if len(run.words) < 2:
        return False
    keys = [key_of(word) for word in run.words]
    names = [
        word
        for word, key in zip(run.words, keys, strict=True)
        if key not in SUFFIXES and (key not in PARTICLES or word[0].isupper())
    ]
    if not 2 <= len(names) <= 4 or name_key(run.text) in _NOT_PEOPLE or run.block.is_headline_case:
        return False
    if run.before in {"the", "a", "an"} and not run.title:
        return False
    if keys[0] in _BEGIN_FAMILY_NAMES and keys[1] in PARTICLES:
        return False
    if INITIALS.fullmatch(names[-1]) or len(names[-1]) < 2 or _followed_by_number(run):
        return False
    if any(_is_shouted(word, at) for at, word in enumerate(names)) or not _may_begin(names[0]):
        return False
    return not any(_is_foreign(key, at, keys, run) for at, key in enumerate(keys))


def _may_begin(word: str) -> bool:
    return word not in _STATES and word.lower() not in _BEGIN_OTHERS


def _is_shouted(word: str, at: int) -> bool:
    """Whether a word is an acronym; two letters in front may be initials (JD)."""
    letters = word.replace("-", "")
    return letters.isupper() and len(letters) > 1 and "." not in word and (at > 0 or len(word) > 2)


def _is_foreign(key: str, at: int, keys: Sequence[str], run: Run) -> bool:
    """Whether a word belongs to other names than people's, where it stands."""
    parts = {key, *key.split("-")} if "-" in key else {key}
    if not parts & NEVER and not parts & COUNTRIES:
        return False
    if keys[0] in FAMILY_FIRST and at == len(keys) - 1 and keys[1] in MIDDLE:
        return False  # Nguyen Van An
    if at > 1 and keys[0].partition("-")[0] in GIVEN and keys[at - 1] in PARTICLES:
        return False  # Jean-Luc de la Tour
    if at == 0 and key in WEAK_GIVEN:
        return len(keys) < 2 or bool(run.title == "" and keys[-1] in NEVER)
    if at > 1 and not any(INITIALS.fullmatch(word) for word in run.words):
        return True
    sure = keys[0] in GIVEN or run.title in COURTESY or INITIALS.fullmatch(run.words[0])
    as_names = (parts & (NEVER | COUNTRIES)) <= AS_NAMES  # also McLorne-Ward
    return not (at > 0 and as_names and at == len(keys) - 1 and sure)


def _followed_by_number(run: Run) -> bool:
    after = run.block.plain[run.end : run.end + 2]
    return len(after) == 2 and after[0] in " -" and after[1].isdigit()


def key_of(word: str) -> str:
    """Return a word of a name as the lists of words have it."""
    return word.lower().rstrip(".")

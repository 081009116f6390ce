"""People: stretches written as names in, those that are taken for a person's full name out.

Capitals alone prove nothing: an organisation, a place, a film are written so too. Each hint around
a name gives points, and only what reaches PROPOSED is proposed to a curator.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.keys import name_key
from articles.naming.lexicon import (
    COMPANY_ROLES,
    COURTESY,
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
)  # fmt: skip
from articles.naming.other_names import AS_NAMES, COUNTRIES, NAMED_FOR, NEVER, PEOPLES, PREFIXES
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
from articles.naming.shouted import shouted_in
from articles.naming.text import Block

PROPOSED = 3.0
PROPOSED_IN_OTHER_LANGUAGES = 6.0
PROPOSED_WITH_MORE = 10.0
"""Where other words than names have capitals, or the words of the lexicon say nothing."""
BY_BYLINE = 5.0

_AGE = re.compile(
    r",? \(?(?:aged |de )?\d{1,2}(?:[,.)]| years| of | (?:ans|anos|anni|Jahre|jaar)\b)|, (?:aged|age) \d"
)
_SAID_ELSEWHERE = re.compile(r" (?:(?:a|ha|hat|heeft) )?([a-z]+)\b")
_WHO = re.compile(r",? (?:who|whose|whom)\b")
_PARTY = re.compile(r" \((?:[DRIL]|Con|Lab|Lib Dem|SNP)\b|, [DRI]-")
_APPOSITION = re.compile(
    r", (?:(?:a|an|the|his|her|their|its|one of|former|then|now) )?((?:[\w'-]+ ){0,5}[\w'-]+)"
)
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
_BEGIN_OTHERS = PREFIXES | NAMED_FOR
_OFFICES = OFFICES | ROLES_ELSEWHERE | NOUN_TITLES
_SPEAK = ("sprecher", "sprecherin")
_OFFICE_BEFORE = re.compile(
    r"\b([A-Za-z-]+) (?:for|of|at|de|du|des|del|do|da|della|der|van) (?:[^,.;:]{1,60}[ '])?(?:[ld]')?[A-Z][^\s,.;:]*, $"
)
_COMMA_AND_WORD = re.compile(r", ([a-z]+)\b")
_ROLE_BEFORE = re.compile(r"((?![A-Z])[^\W\d_][^\W\d_-]+(?:-[^\W\d_]+)*),? $")
_AT_PLACES = PLACED - {"of", "from", "to", "into"}
_BEGIN_FAMILY_NAMES = frozenset({"de", "van", "von"})
"""Before another particle none of them is a given name: "Van den Berg said"."""
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
    "arthur d little", "james bond", "harry potter", "mickey mouse", "donald duck", "robin hood",
    "leroy merlin", "yves rocher", "albert heijn", "marie claire", "hugo boss", "christian dior",
    "yves saint laurent", "paris match", "max planck", "santos dumont", "otto group", "juan valdez",
    "uncle sam", "father christmas", "john doe", "jane doe", "jane roe", "joe public",
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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an article says of words elsewhere in it."""

    blocks: Sequence[Block]
    runs: Runs
    text: str
    """The blocks in one: most words that are asked for stand in none."""
    is_english: bool

    def with_the(self) -> set[str]:
        """Return names with "the" before them somewhere, but for those with a given name."""
        return {
            name_key(run.text)
            for run in self.runs.longer
            if run.before == "the" and not run.title and _key(run.words[0]) not in GIVEN
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
        return word in self.text and any(block.has_plain_word(word) for block in self.blocks)


def people_in(blocks: Sequence[Block], runs: Runs, *, language: str) -> list[Person]:
    """Return the full names of people, in the order they come first."""
    people = _written_out(blocks, runs, language=language)
    keys = {person.key for person in people}
    for name, run in shouted_in(blocks):
        if (key := name_key(name)) not in keys:
            keys.add(key)
            people.append(Person(key, name, BY_BYLINE, (run,)))
    return people


def _written_out(blocks: Sequence[Block], runs: Runs, *, language: str) -> list[Person]:
    full = [(name_key(run.text), run) for run in runs.longer if is_full_name(run)]
    if not full:
        return []
    english = language in {"", "en"}
    text = "\n".join(block.plain for block in blocks)
    around = Surroundings(blocks, runs, text, english)
    with_the = around.with_the()
    found: dict[str, list[tuple[float, Run]]] = defaultdict(list)
    for key, run in full:
        if key not in with_the:
            found[key].append((_points(run, around), run))
    people = []
    for key, pointed in found.items():
        points = max(points for points, _ in pointed) + 0.25 * (len(pointed) - 1)
        if points >= (PROPOSED if english else _wanted_elsewhere(pointed[0][1], language)):
            printed = Counter(block_text(run) for _, run in pointed)
            people.append(
                Person(key, printed.most_common(1)[0][0], points, tuple(r for _, r in pointed))
            )
    return people


def _wanted_elsewhere(run: Run, language: str) -> float:
    """Return the points that a name in another language needs.

    More where it may have swallowed what stands behind it: "sagte Ada Quill der Zeitung", "dijo
    Ada Quill de Unidad", and the nouns of German.
    """
    keys = [_key(word) for word in run.words]
    goes_on = any(
        key in PARTICLES and keys[at - 1] not in PARTICLES for at, key in enumerate(keys) if at > 1
    )
    goes_on = goes_on or (language == "de" and len(keys) > 2 and keys[1] not in GIVEN | PARTICLES)
    return PROPOSED_WITH_MORE if goes_on else PROPOSED_IN_OTHER_LANGUAGES


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
    if keys[0] in _BEGIN_FAMILY_NAMES and keys[1] in PARTICLES:
        return False
    if _INITIALS.fullmatch(names[-1]) or len(names[-1]) < 2 or _followed_by_number(run):
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
    if at > 1 and not any(_INITIALS.fullmatch(word) for word in run.words):
        return True
    sure = keys[0] in GIVEN or run.title in COURTESY or _INITIALS.fullmatch(run.words[0])
    as_names = (parts & (NEVER | COUNTRIES)) <= AS_NAMES  # also McLorne-Ward
    return not (at > 0 and as_names and at == len(keys) - 1 and sure)


def _points(run: Run, around: Surroundings) -> float:
    own, last = _own_points(run), run.last
    points = own + _points_around(run)
    if not around.is_english:
        points += _points_elsewhere(run)
    if own < 3.0 and run.block.plain[run.end : run.end + 5].startswith(" of "):
        points -= 1.0
    if _key(last) not in NEVER and around.is_alone(last):
        points += 2.0
    if around.is_personal(last):
        points += 1.5
    lower = (w.lower() for w in run.words if w.isalpha() and _key(w) not in _NEVER_PLAIN)
    if any(map(around.is_plain, lower)):
        points -= 1.5
    return points


def _own_points(run: Run) -> float:
    """Return what the words of a name themselves say."""
    keys = [_key(word) for word in run.words]
    points = _first_points(run, keys)
    if any(_INITIALS.fullmatch(word) for word in run.words):
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
    if plain.startswith(", which", run.end):
        points -= 4.0
    if _says(run):
        points += 1.0 if _key(run.words[0]) in WEAK_GIVEN else 1.5
    elif run.block.word_after(run.end).lower() in PERSONAL:
        points += 2.0
    return points


def _points_elsewhere(run: Run) -> float:
    """Return what other languages say of somebody with a given name.

    English says as much in more ways; a language that few of our words are of asks for each.
    """
    if run.before in ORGANISATION_ELSEWHERE:
        return -6.0  # "le groupe", "el hospital": called after somebody
    if _key(run.words[0]).partition("-")[0] not in GIVEN:
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
        points -= 1.0 if _key(run.words[0]) in GIVEN else 2.0
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
    sure = _key(run.words[0]).partition("-")[0] in GIVEN
    if not does or not (sure or does[1] in SAYING or does[1] in PERSONAL):
        return False
    office = _OFFICE_BEFORE.search(plain, max(0, run.start - 100), run.start)
    return office is not None and office[1].lower() in _OFFICES


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

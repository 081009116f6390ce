"""People: stretches written as names in, those that are taken for a person's full name out.

Each hint around a name gives points, and only what reaches PROPOSED is proposed to a curator.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.keys import name_key
from articles.naming.full_names import is_full_name, key_of
from articles.naming.hints import Surroundings, points_of
from articles.naming.lexicon import GIVEN, PARTICLES
from articles.naming.runs import Run, Runs
from articles.naming.shouted import shouted_in
from articles.naming.text import Block

PROPOSED = 3.0
PROPOSED_IN_OTHER_LANGUAGES = 6.0
PROPOSED_WITH_MORE = 10.0
"""Where other words than names have capitals, or the words of the lexicon say nothing."""
BY_BYLINE = 5.0
_MORE, _MOST_MORE = 0.25, 1.0
"""What each further place where a name stands says, and all: a table repeats anything."""


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
    words = frozenset[str]().union(*(block.words for block in blocks))
    around = Surroundings(blocks, runs, words, english)
    with_the = around.with_the()
    found: dict[str, list[tuple[float, Run]]] = defaultdict(list)
    for key, run in full:
        if key not in with_the:
            found[key].append((points_of(run, around), run))
    people = []
    for key, pointed in found.items():
        more = min(_MORE * (len(pointed) - 1), _MOST_MORE)
        points = max(points for points, _ in pointed) + more
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
    keys = [key_of(word) for word in run.words]
    goes_on = any(
        key in PARTICLES and keys[at - 1] not in PARTICLES for at, key in enumerate(keys) if at > 1
    )
    goes_on = goes_on or (language == "de" and len(keys) > 2 and keys[1] not in GIVEN | PARTICLES)
    return PROPOSED_WITH_MORE if goes_on else PROPOSED_IN_OTHER_LANGUAGES


def block_text(run: Run) -> str:
    return run.block.printed[run.start : run.end]

"""Reading: an article and the known names in, whom and what it names and who may be new out."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from articles.keys import name_key
from articles.naming.contexts import is_meant
from articles.naming.german import is_trade
from articles.naming.kin import has_namesake, is_relative, suffixes_of
from articles.naming.known import Known, Thing
from articles.naming.languages import OPENING, language_of
from articles.naming.lexicon import DAYS
from articles.naming.other_names import NEVER
from articles.naming.outlets import LANGUAGES
from articles.naming.people import Person, people_in
from articles.naming.runs import Run, Runs, place_of
from articles.naming.sport import Sport
from articles.naming.surnames import (
    alone,
    family_before,
    family_name,
    is_word_that_opens,
    with_particles,
)
from articles.naming.text import Block, alike, sentence_around

FULL_NAME = 0.99
BY_ITS_ALIAS = 0.95
EXAMPLES = 1


@dataclass(frozen=True, slots=True)
class Article:
    """What is looked at; `headline`, `summary` and `body` as readers see them."""

    headline: str
    body: Sequence[str]
    summary: str = ""
    language: str = ""
    told: Mapping[Thing, str] = field(default_factory=dict)
    """What its pages or curators tie to it, and what that is called: of namesakes this is the one."""


@dataclass(frozen=True, slots=True)
class Spot:
    paragraph: int | None
    """Counting from 1; 0 is the summary, None the headline."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Something known that is named, with all the places where."""

    thing: Thing
    text: str
    """As printed where it is named best."""
    confidence: float
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A full name that seems to be a person's nobody knows yet."""

    key: str
    name: str
    score: float
    spot: Spot
    """Where it stands first."""
    example: str
    """The sentence it stands in there."""


@dataclass(frozen=True, slots=True)
class Named:
    mentions: tuple[Mention, ...]
    proposals: tuple[Proposal, ...]


def read_names(article: Article, known: Known) -> Named:
    """Find what an article names.

    1. Known names in whole, the longest first, where the words around do not say otherwise. Two
       people of one name are told apart by what the pages say, or neither is linked.
    2. Full names of people nobody knows, by the hints around them.
    3. Family names alone, for the one person with that name in the article.
    """
    blocks = blocks_of(article)
    runs = Runs(blocks)
    language = language_of(article.language, blocks)
    people = people_in(blocks, runs, language=language)
    behind = runs.ends(OPENING.get(language, ()))
    spots, best = _found(article, blocks, known, people, behind, language)
    taken = {
        (s.paragraph, at) for one in spots.values() for s in one for at in range(s.start, s.end)
    }
    _add_family_names(article, blocks, runs, people, spots, best, taken, language)
    mentions = tuple(
        Mention(thing, best[thing][0], best[thing][1], tuple(sorted(found, key=_order)))
        for thing, found in spots.items()
    )
    return Named(mentions, tuple(_proposals(people, known, taken)))


def blocks_of(article: Article) -> list[Block]:
    """Return headline and paragraphs; the summary where there is no text."""
    blocks = [Block(None, article.headline)]
    if not article.body and article.summary:
        return [*blocks, Block(0, article.summary)]
    return blocks + [Block(number, text) for number, text in enumerate(article.body, 1)]


def _found(
    article: Article,
    blocks: Sequence[Block],
    known: Known,
    people: Sequence[Person],
    behind: Set[str],
    language: str,
) -> tuple[dict[Thing, list[Spot]], dict[Thing, tuple[str, float]]]:
    spots: dict[Thing, list[Spot]] = defaultdict(list)
    best: dict[Thing, tuple[str, float]] = {}
    sport = Sport(blocks, language)
    for block in blocks:
        for found in known.find(block):
            meant = is_meant(
                found,
                block,
                blocks=blocks,
                told=article.told,
                people=people,
                behind=behind,
                sport=sport,
                language=language,
            )
            sure = FULL_NAME if " " in block.plain[found.start : found.end] else BY_ITS_ALIAS
            for thing in meant:
                start = found.start_of(thing, block)
                spots[thing].append(Spot(block.number, start, found.end))
                text = block.printed[start : found.end]
                if start < found.start:  # one name, whatever begins the sentence
                    text = text[0].upper() + text[1:]
                if thing not in best or best[thing][1] < sure:
                    best[thing] = (text, sure)
    return spots, best


def _add_family_names(
    article: Article,
    blocks: Sequence[Block],
    runs: Runs,
    people: Sequence[Person],
    spots: dict[Thing, list[Spot]],
    best: dict[Thing, tuple[str, float]],
    taken: set[tuple[int | None, int]],
    language: str,
) -> None:
    """Add the places of family names alone; not where two people in the article have one.

    1. The last word, or the first of "Kim Jong-un".
    2. The first of "Xi Jinping", where the last stands nowhere alone and no other name has it.
    3. With its particles: "Van den Berg" of Ada van den Berg.

    None is where a title or a word of kin tells that a relative is meant, nor in other languages than
    English where a trade or a word of the language is (*einen Koch*, *Blanc comme neige*).
    """
    full: dict[Thing, str] = {
        thing: name for thing, name in article.told.items() if thing.kind == "person"
    }
    full |= {
        thing: text for thing, (text, _) in best.items() if thing.kind == "person" and " " in text
    }
    named = {thing: family_name(name) for thing, name in full.items() if " " in name}
    others = [(person, family_name(person.name)) for person in people]
    for thing in named:
        if first := _written_first(full[thing], named[thing], full, blocks, runs, people):
            named[thing] = first
    borne = Counter(named.values())
    found: list[tuple[tuple[int, int], Thing, Run]] = []
    for thing, family in named.items():
        name = full[thing]
        if borne[family] > 1 or _is_shared(family, name, others, spots.get(thing, ())):
            continue
        if has_namesake(family, name, blocks):
            continue
        found += [
            (place_of(run), thing, run)
            for run in runs.single(family)
            if alone(run) and not _is_word(run, blocks, language)
        ]
        if whole := with_particles(name):
            found += [
                (place_of(run), thing, run)
                for run in runs.longer
                if run.text.lower() == whole and run.before not in {"the", "a", "an"}
            ]
    for _, thing, run in sorted(found, key=lambda one: one[0]):
        if is_relative(full[thing], run.text, run.block, run.start, run.end, blocks):
            continue
        if (run.block.number, run.start) not in taken:
            taken.add((run.block.number, run.start))
            spots[thing].append(Spot(run.block.number, run.start, run.end))
            printed = run.block.printed[run.start : run.end]
            best.setdefault(thing, (printed, BY_ITS_ALIAS))


def _is_word(run: Run, blocks: Sequence[Block], language: str) -> bool:
    """Whether in another language than English a family name is a trade or what a sentence begins with."""
    if language == "de" and is_trade(run):
        return True
    return language in LANGUAGES and is_word_that_opens(run, blocks)


def _written_first(
    name: str,
    family: str,
    full: Mapping[Thing, str],
    blocks: Sequence[Block],
    runs: Runs,
    people: Sequence[Person],
) -> str:
    """Return the first word of a name, where it is what the article calls that person by."""
    first = family_before(name)
    if not first or first == family or any(map(alone, runs.single(family))):
        return ""
    names = {alike(one) for one in [*full.values(), *(person.name for person in people)]}
    words = [word for one in names if one != alike(name) for word in one.split()]
    is_word = any(block.has_plain_word(first.lower()) for block in blocks)
    another = any(_begins_another(run, first, name) for run in runs.longer)
    return "" if is_word or another or first in words else first


def _begins_another(run: Run, first: str, name: str) -> bool:
    """Whether a family name written first goes on as somebody's: Wang Jun of a family of Wang Yi."""
    second = run.words[1].lower()
    return (
        run.words[0] == first
        and not run.text.startswith(alike(name))
        and (second in DAYS or second not in NEVER)
    )


def _is_shared(
    family: str, full: str, others: Sequence[tuple[Person, str]], spots: Sequence[Spot]
) -> bool:
    """Whether somebody else in the article is called so: with another given name, or as a son is.

    `spots` are where the full name stands: who stands there is nobody else.
    """
    given, suffixes = name_key(full).partition(" ")[0], suffixes_of(full)
    own = {(spot.paragraph, spot.start) for spot in spots}
    return any(
        one == family
        and (not person.key.startswith(given) or suffixes_of(person.name) != suffixes)
        and own.isdisjoint((run.block.number, run.start) for run in person.runs)
        for person, one in others
    )


def _proposals(
    people: Sequence[Person], known: Known, taken: set[tuple[int | None, int]]
) -> list[Proposal]:
    proposals = []
    for person in people:
        free = [run for run in person.runs if (run.block.number, run.start) not in taken]
        if len(free) < len(person.runs) or person.name in known:
            continue
        run = free[0]
        begin, stop = sentence_around(run.block.printed, run.start, run.end)
        spot = Spot(run.block.number, run.start, run.end)
        example = run.block.printed[begin:stop].strip()
        proposals.append(Proposal(person.key, person.name, person.score, spot, example))
    return proposals


def _order(spot: Spot) -> tuple[int, int]:
    return (-1 if spot.paragraph is None else spot.paragraph, spot.start)

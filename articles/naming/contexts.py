"""Contexts: a known name that stands in a text in, whose it is there out; nobody's where that is not sure."""

import re
from collections.abc import Mapping, Sequence, Set

from articles.naming.german import is_called_a_town, is_town_there
from articles.naming.kin import has_suffix_behind, is_relative, is_wife_of
from articles.naming.known import Form, Found, Thing
from articles.naming.languages import OPENING
from articles.naming.lexicon import (
    COURTESY,
    DAYS,
    FUNCTION,
    GIVEN,
    PLACED,
    SUFFIXES,
    TITLES,
    WEAK_GIVEN,
)
from articles.naming.other_names import (
    AS_NAMES,
    BRANDS,
    COMMON,
    COUNTRIES,
    NAMED_FOR,
    NEVER,
    ORGANISATION,
    PEOPLES,
    PLACE,
    PLURALS_OF_PERSONS,
    PREFIXES,
)
from articles.naming.outlets import LANGUAGES, is_called_a_paper, is_outlet_there
from articles.naming.people import Person
from articles.naming.places import is_place_there
from articles.naming.sport import CLUBS, CLUBS_BEHIND, Sport
from articles.naming.text import Block, is_name_word
from articles.naming.unspaced import is_between_marks, is_long_enough, is_unspaced

_REPORTING = re.compile(
    r"(?:'s)? (?:reported|reports|reporting|said|says|wrote|writes|noted|newspaper|magazine|website"
    r"|web site|reporter|reporters|correspondent|editor|columnist|journalist|poll|published|first)\b"
)
_OF_AN_OUTLET = re.compile(
    r"(?:'s)? (?:newspaper|magazine|website|web site|reporters?|correspondent|editor|columnist)\b"
)
_WILD = frozenset(
    ["rainforest", "rainforests", "jungle", "jungles", "rain", "delta", "tributaries"]
)
_NOBLE = COURTESY | {"prince", "princess", "duke", "duchess", "king", "queen", "saint", "st"}
_ARTICLE = re.compile(r"\b[Tt]he $")
_GOES_ON = re.compile(
    r" (?:(?:al|el|ul|as|ash|an|ar)-[A-Z]|(?:bin|ibn|bint|von|van(?: de[rn]?)?) [A-Z])"
)
"""A family name behind a name: "Ali Hassan al-Majid"."""
_ACTS = re.compile(
    r" (?:(?:said|says|announced|announces|reported|reports|unveiled|unveils|recalled|recalls|launched"
    r"|launches|sued|sues|plans to|shares|spokes(?:man|woman|person)|chief executive|CEO|executives"
    r"|shareholders|employees|is recalling|has recalled|is suing|is launching|has launched"
    r"|has unveiled|has agreed to|has announced|agreed to|to recall|to launch|to acquire|to buy"
    r"|posted (?:a )?(?:net |record |quarterly |annual )?(?:profit|loss)(?:es)?"
    r"|posts (?:a )?(?:net |record |quarterly |annual )?(?:profit|loss))\b)"
    r"|'s (?:shares|stock|profits?|revenue|earnings|chief executive|CEO|spokes(?:man|woman|person)"
    r"|shareholders)\b",
)
"""What a company does that no sentence about apples says."""
_LAND = PLACE | {
    "banks",
    "brook",
    "court",
    "dale",
    "green",
    "grove",
    "hill",
    "park",
    "wood",
    "woods",
}
"""Family names that are a part of a landscape as well."""
_BEFORE_OTHERS = PLACED | {"the", "a", "an"}
_LONGER = ORGANISATION | PLACE | SUFFIXES


def is_meant(
    found: Found,
    block: Block,
    *,
    blocks: Sequence[Block],
    told: Mapping[Thing, str],
    people: Sequence[Person],
    behind: Set[str],
    sport: Sport,
    language: str = "",
) -> tuple[Thing, ...]:
    """Return what a name means where it stands: one thing, or an outlet that is a tag as well.

    `behind` are the words that stand at the end of longer names: of who is called Denzel
    Washington in the same article, Washington alone is no sure town. `sport` is what the
    article tells of teams, `language` the one it is written in.
    """
    fitting = [
        form
        for form in found.forms
        if _fits(form, found, block, blocks, told, people, behind, sport, language)
    ]
    things = tuple(dict.fromkeys(form.thing for form in fitting))
    if len(things) > 1 and (known := tuple(thing for thing in things if thing in told)):
        things = known
    kinds = [thing.kind for thing in things]
    if len(set(kinds)) < len(kinds) or (len(kinds) > 1 and not set(kinds) <= {"outlet", "tag"}):
        return ()
    return things


def _fits(
    form: Form,
    found: Found,
    block: Block,
    blocks: Sequence[Block],
    told: Mapping[Thing, str],
    people: Sequence[Person],
    behind: Set[str],
    sport: Sport,
    language: str,
) -> bool:
    if form.needs_the and not _ARTICLE.search(block.plain, max(0, found.start - 4), found.start):
        return False
    if _goes_on(form, found, block, language):
        return False
    single = " " not in form.text
    if form.thing.kind == "person":
        if not single:
            return form.thing in told or not _is_landmark(form.text, blocks)
        return _person_alone(form, found, block, blocks, people)
    if form.thing.kind == "place":
        if language == "de" and single and not is_town_there(form.text, found, block):
            return False
        return is_place_there(
            form,
            found,
            block,
            blocks=blocks,
            people=people,
            behind=behind,
            sport=sport,
            told=[name for thing, name in told.items() if thing.kind == "person"],
        )
    if form.thing.kind == "outlet":
        there = _is_outlet(form, found, block, blocks, language)
        if there is not None:
            return there
    return not single or _name_alone(form, found, block, blocks, behind)


def _is_outlet(
    form: Form, found: Found, block: Block, blocks: Sequence[Block], language: str
) -> bool | None:
    """Tell whether an outlet is meant; None where its name is no word that might be anything."""
    if is_unspaced(form.text):
        return is_between_marks(block.plain, found.start, found.end)
    if form.text[:1].isupper() and block.plain[found.start].islower() and language not in LANGUAGES:
        return False  # an article of another language than the text's
    if language in LANGUAGES:
        there = is_outlet_there(form, found, block, language)
        if there is not None:
            return there
    if _is_common(form.text, blocks) or form.text.lower() in GIVEN:
        return _is_attributed(form, found, block)
    return None


_GIVEN_TO_ANYBODY = GIVEN | WEAK_GIVEN
_NAMES_BEHIND = AS_NAMES - DAYS


def _goes_on(form: Form, found: Found, block: Block, language: str) -> bool:
    """Whether the name is a part of a longer one: "Michael Jackson" of a Michael Jackson School."""
    after = block.word_after(found.end)
    key = after.lower()
    if block.is_headline_case:
        longer = key in _LONGER and after[:1].isupper()
        longer = longer or (form.thing.kind == "place" and after in CLUBS_BEHIND)
    else:
        named = form.thing.kind != "person"
        longer = is_name_word(after) or (not named and after[:1].isupper() and key in TITLES)
        longer = longer and key not in DAYS and not (named and key in PEOPLES)
    if form.thing.kind == "person" and (
        _GOES_ON.match(block.plain, found.end) or has_suffix_behind(block, found.end)
    ):
        return True
    if form.text.lower() in _GIVEN_TO_ANYBODY and after[:1].isupper() and key in _NAMES_BEHIND:
        return True  # "Dawn French": neither a paper nor a people
    return longer or _began_before(form, found, block, language)


def _began_before(form: Form, found: Found, block: Block, language: str) -> bool:
    before = block.word_before(found.start)
    key = before.lower().rstrip(".")
    if form.thing.kind == "place" and key in CLUBS and before[:1].isupper():
        return True
    if not before[:1].isupper() or block.is_headline_case or block.opens_with_word(found.start):
        return False
    if key in OPENING.get(language, ()) and block.begins_sentence(found.start - len(before) - 1):
        return False
    if form.thing.kind == "outlet" and language in LANGUAGES and is_called_a_paper(found, block):
        return False
    if form.thing.kind == "place" and language == "de" and is_called_a_town(found, block):
        return False
    if key in TITLES and key not in GIVEN:
        if form.thing.kind == "person":
            return is_wife_of(form.text, key)
        return form.thing.kind in {"place", "outlet"} and key in _NOBLE
    if " " in form.text and form.thing.kind == "person":
        return key in GIVEN or key in PREFIXES or key in NAMED_FOR or len(key) == 1
    return key in PREFIXES or not (key in FUNCTION or key in PEOPLES or key in DAYS)


def _is_common(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a name is a word of the language as well: in our lists, or in this very article."""
    words = text.removeprefix("The ").split(" ")
    if len(words) > 1:
        return False
    lower = words[0].lower()
    if (text.isupper() and len(text) > 1) or is_long_enough(text):
        return False
    listed = (
        (lower in NEVER and lower not in BRANDS)
        or lower in AS_NAMES
        or lower in TITLES
        or lower in COMMON
    )
    return listed or any(block.has_plain_word(lower) for block in blocks)


def _person_alone(
    form: Form, found: Found, block: Block, blocks: Sequence[Block], people: Sequence[Person]
) -> bool:
    """Whether a single word that somebody is known by is they: not where another has that name."""
    if any(form.text in person.name.split() for person in people):
        return False
    if is_relative(form.text, form.text, block, found.start, found.end, blocks):
        return False
    title = block.word_before(found.start).lower().rstrip(".")
    if title in COURTESY:
        return True
    lower = form.text.lower()
    if lower in COUNTRIES or _is_common(form.text, blocks):
        return not block.begins_sentence(found.start) and title not in _BEFORE_OTHERS
    return True


def _is_landmark(name: str, blocks: Sequence[Block]) -> bool:
    """Whether a name is a hill's: "the baths on Grace Hill", where nobody is called Hill alone."""
    given, _, family = name.rpartition(" ")
    if family.lower() not in _LAND:
        return False
    there = re.compile(
        rf"\b(?:[Ii]n|[Nn]ear|outside|across|on|at) {re.escape(name)}\b(?!'s?\b)(?: ([a-z]+))?"
    )
    alone = re.compile(rf"(?<!{re.escape(given)} )(?<![Tt]he )\b{family}\b(?! [A-Z])")
    # In "paid in Ada Marsh coin" the name belongs to the word behind it, which is no verb.
    is_place = any(
        not (after := found[1]) or after in FUNCTION or after.endswith(("ed", "ing", "s"))
        for block in blocks
        for found in there.finditer(block.plain)
    )
    return is_place and not any(alone.search(block.plain) for block in blocks)


def _name_alone(
    form: Form, found: Found, block: Block, blocks: Sequence[Block], behind: Set[str]
) -> bool:
    """Whether one word names an organisation: a common word only within a sentence, or acting.

    Never where it ends a longer name in the article: Ford is Gerald Ford then.
    """
    if form.text in behind and not (form.text.isupper() and len(form.text) > 1):
        return False
    if not _is_common(form.text, blocks):
        return True
    if not form.needs_the and _is_with_the(form, found, block):
        return False
    if _ACTS.match(block.plain, found.end):
        return True
    return not block.is_headline_case and not block.begins_sentence(found.start)


def _is_with_the(form: Form, found: Found, block: Block) -> bool:
    """Whether "the" before it tells a river or a fruit: "the Amazon, the largest", "the Amazon basin".

    Not in "the Amazon warehouse", where it belongs to the next word, nor of "the Council".
    """
    if form.text.lower() in ORGANISATION or block.word_before(found.start).lower() != "the":
        return False
    after = block.word_after(found.end).lower()
    return not after or after in FUNCTION or after in PLACE or after in _WILD


def _is_attributed(form: Form, found: Found, block: Block) -> bool:
    """Whether what is said around an outlet with a common name speaks of an outlet.

    Several may say something at the beginning of a sentence, where anybody has a capital: "People
    said that they had heard it".
    """
    if form.text.lower() in PLURALS_OF_PERSONS and block.begins_sentence(found.start):
        return _OF_AN_OUTLET.match(block.plain, found.end) is not None
    if _REPORTING.match(block.plain, found.end):
        return True
    capital_the = block.plain.startswith("The ", found.start) or block.plain.startswith(
        "The ", max(0, found.start - 4)
    )
    start = found.start if block.plain.startswith("The ", found.start) else found.start - 4
    if capital_the and start > 0 and not block.begins_sentence(start):
        return True
    before = block.plain[max(0, found.start - 20) : found.start]
    return bool(re.search(r"\b(?:told|according to|reported by|interview with) (?:the )?$", before))

"""Contexts: a known name that stands in a text in, whose it is there out; nobody's where that is not sure."""

import re
from collections.abc import Mapping, Sequence, Set

from articles.naming.known import Form, Found, Thing, is_dateline
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
    PARTS,
    PEOPLES,
    PLACE,
    PREFIXES,
)
from articles.naming.people import Person
from articles.naming.surnames import family_name
from articles.naming.text import Block, is_name_word

_REPORTING = re.compile(
    r"(?:'s)? (?:reported|reports|reporting|said|says|wrote|writes|noted|newspaper|magazine|website"
    r"|web site|reporter|reporters|correspondent|editor|columnist|journalist|poll|published|first)\b"
)
_OF = re.compile(r"\b([A-Z][\w'-]+) (?:of|for|de|do|da|del) (?:the )?$")
_NOT_THERE = re.compile(
    r"(?<!Crown )(?<!crown )\b(?:prince|princess|duke|duchess|earl|count|countess|marquess|marquis"
    r"|viscount|viscountess|baron|baroness|(?:arch)?bishop|principe|princesa|principessa|duque|duquesa"
    r"|duca|duchessa|conde|condesa|duc|duchesse|comte|comtesse|prinz|prinzessin|herzog|herzogin"
    r"|gulf|bay|seas?|straits?|bight|firth|golf|golfo|golfe|bahia|baia|baie|estrecho|estreito|detroit"
    r"|stretto|meerbusen|treaty) (?:of|de|do|da|del|di|du|von) (?:the )?$",
    re.IGNORECASE,
)
"""Before a place: whose title it is, or which water. The Prince of Wales is not Wales, the Gulf of
Mexico not Mexico; the Crown Prince of Norden is Norden's."""
_NOBLE = COURTESY | {"prince", "princess", "duke", "duchess", "king", "queen", "saint", "st"}
_AGED = re.compile(r", (?:aged )?\d{1,2}(?:, (?=[a-z])|,? years old\b|\.?$)")
_OF_A_PLACE = re.compile(
    r"(?: (?:police|prosecutors?|mayor|airport|suburbs?|residents?|firefighters|governor|lawmakers?"
    r"|legislature|council|councillors?|city council|court|school|hospitals?|teachers?)"
    r"|'s (?:king|queen|president|prime minister|government|parliament|capital|army|military|mayor"
    r"|foreign ministry|foreign minister|finance minister|interior ministry|central bank|economy"
    r"|borders?|airport|coast|population|constitution|royal court))\b"
)
"""What only a place has."""
_ARTICLE = re.compile(r"\b[Tt]he $")
_FROM_THERE = re.compile(
    r"-(?:based|born|area|bound|trained|educated|raised|listed|backed|led)\b|, "
)
_TEAM_BEHIND = re.compile(
    r" (?:\d{1,3}(?![\w:/-]| ?(?:[ap]\.?m|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))|beat\b|defeated\b|lost to\b|drew with\b)"
)
_TEAM_BEFORE = frozenset({"beat", "beats", "beating", "defeated", "defeating"})
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
_LISTED = re.compile(r"\b([A-Z][a-z]+)(?:,|,? and) $")
_STATE_BEHIND = re.compile(
    r", (?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Ind|Kan|Kans|Ky|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|"
    r"Nev|Okla|Ore|Pa|Tenn|Tex|Va|Wash|Wis|Ohio|Ontario|Oregon|Kentucky|Tennessee|Indiana|Missouri|"
    r"Illinois|Pennsylvania|Texas|New Hampshire|New York|Kansas|Nebraska|Oklahoma|Virginia|Maine)\b"
)
"""Lebanon, Ohio, is no country."""
_WITHIN = frozenset({"in", "near", "outside", "across"})
_PLAYS = re.compile(
    r" (?:\d{1,2}(?=[,;]? [A-Z]|[.;]? *$|[-–]\d)"
    r"|(?:beat|defeated|lost to|drew with|drew \d[-–]\d with) (?:the )?[A-Z])"
)
"""What only a team does: "Denham 3 Osk 1", "Denham lost to Osk"."""
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
) -> tuple[Thing, ...]:
    """Return what a name means where it stands: one thing, or an outlet that is a tag as well.

    `behind` are the words that stand at the end of longer names: of who is called Denzel
    Washington in the same article, Washington alone is no sure town.
    """
    fitting = [
        form for form in found.forms if _fits(form, found, block, blocks, told, people, behind)
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
) -> bool:
    if form.needs_the and not _ARTICLE.search(block.plain, max(0, found.start - 4), found.start):
        return False
    if _goes_on(form, found, block):
        return False
    single = " " not in form.text
    if form.thing.kind == "person":
        if not single:
            return form.thing in told or not _is_landmark(form.text, blocks)
        return _person_alone(form, found, block, blocks, people)
    if form.thing.kind == "place":
        return _place(form, found, block, people, behind, blocks=blocks, single=single) and (
            is_dateline(block, found.start, found.end)
            or block.word_before(found.start).lower() in _WITHIN
            or _FROM_THERE.match(block.plain, found.end) is not None
            or not _is_team(form.text, blocks)
        )
    if form.thing.kind == "outlet" and (
        _is_common(form.text, blocks) or form.text.lower() in GIVEN
    ):
        return _is_attributed(found, block)
    return not single or _name_alone(form, found, block, blocks, behind)


_GIVEN_TO_ANYBODY = GIVEN | WEAK_GIVEN
_NAMES_BEHIND = AS_NAMES - DAYS


def _goes_on(form: Form, found: Found, block: Block) -> bool:
    """Whether the name is a part of a longer one: "Michael Jackson" of a Michael Jackson School."""
    after = block.word_after(found.end)
    key = after.lower()
    if block.is_headline_case:
        longer = key in _LONGER and after[:1].isupper()
    else:
        named = form.thing.kind != "person"
        longer = is_name_word(after) or (not named and after[:1].isupper() and key in TITLES)
        longer = longer and key not in DAYS and not (named and key in PEOPLES)
    if form.thing.kind == "person" and _GOES_ON.match(block.plain, found.end):
        return True
    if form.text.lower() in _GIVEN_TO_ANYBODY and after[:1].isupper() and key in _NAMES_BEHIND:
        return True  # "Dawn French": neither a paper nor a people
    return longer or _began_before(form, found, block)


def _began_before(form: Form, found: Found, block: Block) -> bool:
    before = block.word_before(found.start)
    key = before.lower().rstrip(".")
    if not before[:1].isupper() or block.is_headline_case:
        return False
    if key in TITLES and key not in GIVEN:
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
    if text.isupper() and len(text) > 1:
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


def _is_team(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the article has results of a team called so: "They joined Denham" is no town then."""
    for block in blocks:
        at = block.plain.find(f"{text} ")
        while at >= 0:
            end = at + len(text)
            if _PLAYS.match(block.plain, end) and block.word_before(at).lower() not in PLACED:
                return True
            at = block.plain.find(f"{text} ", end)
    return False


def _place(
    form: Form,
    found: Found,
    block: Block,
    people: Sequence[Person],
    behind: Set[str],
    *,
    blocks: Sequence[Block],
    single: bool,
) -> bool:
    before = block.word_before(found.start)
    of = _OF.search(block.plain, max(0, found.start - 40), found.start)
    if of and of[1].lower() in ORGANISATION and of[1].lower() != "republic":
        return False
    if len(before) < 4 and _NOT_THERE.search(block.plain, max(0, found.start - 40), found.start):
        return False
    if _TEAM_BEHIND.match(block.plain, found.end) or before.lower() in _TEAM_BEFORE:
        return False
    if form.text.lower() in COUNTRIES and _STATE_BEHIND.match(block.plain, found.end):
        return False
    if not single or is_dateline(block, found.start, found.end):
        return True
    lower = form.text.lower()
    aged = _is_aged(form.text, blocks)
    if aged and _AGED.match(block.plain, found.end):
        return False
    called = aged or any(
        lower in person.name.lower().split() or family_name(person.name).lower() == lower
        for person in people
    )
    if called or form.text in behind or _is_word(form.text):
        if before in PARTS:
            return True
        sure = before.lower() in PLACED or _FROM_THERE.match(block.plain, found.end) is not None
        sure = sure or _is_listed(found, block) or _has_what_places_have(found, block, lower)
        return sure and (not called or before.lower() in _WITHIN) and lower not in DAYS
    return True


def _is_aged(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the article gives an age to somebody who is called so: "Florence, 28, smiled"."""
    for block in blocks:
        at = block.plain.find(f"{text}, ")
        while at >= 0:
            before = block.word_before(at)
            if _AGED.match(block.plain, at + len(text)) and not before[:1].isupper():
                return before.lower() not in PLACED
            at = block.plain.find(f"{text}, ", at + 1)
    return False


def _has_what_places_have(found: Found, block: Block, lower: str) -> bool:
    """Whether police, a mayor, a king stand behind it; "Split council" may open a sentence."""
    if lower in COMMON and (block.is_headline_case or block.begins_sentence(found.start)):
        return False
    return _OF_A_PLACE.match(block.plain, found.end) is not None


def _is_listed(found: Found, block: Block) -> bool:
    """Whether it stands behind a country in a list: "Israel, Lebanon and Jordan"."""
    listed = _LISTED.search(block.plain, max(0, found.start - 30), found.start)
    return listed is not None and listed[1].lower() in COUNTRIES


def _is_word(text: str) -> bool:
    """Whether a place's name is a common word or somebody's as well: not US, but Us would be."""
    lower = text.lower()
    if text.isupper() and len(text) > 1:
        return False
    return lower in NEVER or lower in AS_NAMES or lower in GIVEN or lower in COMMON


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
    if _ACTS.match(block.plain, found.end):
        return True
    return not block.is_headline_case and not block.begins_sentence(found.start)


def _is_attributed(found: Found, block: Block) -> bool:
    """Whether what is said around an outlet with a common name speaks of an outlet."""
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

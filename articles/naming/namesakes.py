"""Namesakes of people: a country or a town called as people are in, whether it is the place out.

*France*, *Israel* and *London* are better known as places than as anybody: alone they are the place
where nobody of that name is in the article. *Jordan*, *Chad* and *Turkey* are as often somebody or
something else, and need a word that says so: *Jordan closed its border*, *Turkey and Germany*.
"""

import re
from collections.abc import Iterable, Sequence

from articles.naming.known import Found
from articles.naming.lexicon import COURTESY, DAYS, FUNCTION, GIVEN, TITLES
from articles.naming.other_names import (
    COUNTRIES,
    ORGANISATION,
    PEOPLES,
    PLACE,
    PREFIXES,
    TEAMS,
    WORK,
)
from articles.naming.text import Block

_RENOWNED = frozenset(
    ["france", "israel", "ireland", "england", "scotland", "wales", "paris", "london"]
)
_DEMONYMS = {
    "turkey": ("Turkish", "Turks"),
    "jordan": ("Jordanian", "Jordanians"),
    "chad": ("Chadian", "Chadians"),
}
"""Countries that are given names or words as often, with what their people are called."""
_IN_ELSEWHERE = {
    "fr": frozenset(["a", "en", "vers"]),
    "de": frozenset(["in", "nach", "aus"]),
    "es": frozenset(["en", "desde", "hacia"]),
    "pt": frozenset(["em", "para"]),
    "it": frozenset(["in"]),
    "nl": frozenset(["in", "naar", "uit", "te"]),
    "sv": frozenset(["i"]),
    "da": frozenset(["i"]),
    "no": frozenset(["i"]),
}
"""Before a place of renown in other languages, where it is found by nothing else; no accents."""
_NOBODYS = ORGANISATION | PLACE | WORK | TEAMS | PEOPLES | PREFIXES | DAYS | FUNCTION
"""Beside a place's name they make a body, a part or a thing of it, and nobody."""
_OF_SOMEBODY = re.compile(
    r",? who\b|[,!?]\"|,? (?:her|him)self\b| (?:said|says|told|added|adds|thinks|thought|believes) (?:s?he|I|my|his|her)\b"
    r"|'s (?:wife|husband|mother|father|brother|sister|son|daughter|family|lawyers?|attorneys?"
    r"|agent|boyfriend|girlfriend|partner|parents|mom|dad|teammates|classmates|friends|death|body|arrest)\b"
)
_SPEECH_BEFORE = re.compile(r"\" (?:(?:said|says|added|adds|explained|recalled|joked) )?$")
_SAID_SO = re.compile(r" (?:said|says|added|adds|explained|recalled|joked)\b")
"""Around whoever spoke: “No,” Norden said."""
_PARTICLE_BEFORE = re.compile(r"\b(?:de|du|la|d'|von|van|di) ?$")
"""Of an English text: the Tour de France."""
_VISITED = re.compile(
    r"\b(?:(?:[Vv]isit|[Ii]nvad|[Ee]nter|[Tt]our|[Bb]omb|[Oo]ccupy|[Oo]ccupi|[Ll]eav)(?:e|s|es|ed|ing)?"
    r"|fl(?:ed|ee|eeing)"
    r"|(?:troops|soldiers|forces|army|minister|president|ambassador|refugees|diplomats)"
    r" (?:have |has |had )?(?:left|reached)"
    r"|(?:war|sanctions) (?:with|against|on)|(?:treaty|border|relations|ties|trade) with) $"
)
_LEFT = re.compile(r"\bleft $")
_ON_A_DAY = re.compile(
    r" (?:on|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b| for [A-Z]| in (?:19|20)\d\d\b"
)
_AND_ANOTHER = re.compile(r"(?:,? and|,) ([A-Z][a-z]+)\b")
_AND_BEFORE = re.compile(r"\b([A-Z][a-z]+)(?:,|,? and) $")
_ITS = re.compile(
    r" [a-z](?:[a-z ]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){0,60} its (?:own |entire )?"
    r"(?:[a-z]+ )?(?:borders?|army|troops|forces|military|ambassador|embassy|consulate|airspace"
    r"|parliament|government|economy|citizens|nationals|territory|navy|air force|currency"
    r"|central bank|soldiers|sovereignty|neighbou?rs?|constitution)\b"
)
"""What a country has, with no other name between: "Norden said on Monday that it had closed its
border". Somebody would have *his* or *her*."""
_GOVERNS = re.compile(
    r"(?: (?:said|says|announced|confirmed)(?: on [A-Z][a-z]+day)?(?: that)? it)?"
    r" (?:(?:will|would|has|had|have|is to|may|could|must) )?"
    r"(?:sen[dt] (?:\w+ )?(?:troops|soldiers|peacekeepers|warplanes|tanks)"
    r"|deploy(?:s|ed)? (?:\w+ )?(?:troops|soldiers|forces|tanks)"
    r"|sh[oo]o?t(?:s)? down a|(?:hold|holds|held) (?:an? |its )?(?:[a-z]+ )?(?:elections?|referendum)"
    r"|(?:sign|signs|signed|ratify|ratifies|ratified) (?:an?|the) (?:[a-z]+ )?(?:treaty|accord|pact|convention)"
    r"|(?:invaded|annexed)\b|declared? war\b|(?:impose|imposes|imposed) (?:\w+ )?(?:sanctions|tariffs)"
    r"|(?:clos|reopen|seal)(?:e|s|es|ed)? the border\b"
    r"|(?:expel|expels|expelled|recall|recalls|recalled) (?:\w+ )?(?:ambassador|diplomats|envoys?)"
    r"|(?:join|joins|joined|left|leave) (?:NATO\b(?! [A-Z])|the (?:European Union|EU|United Nations|eurozone)))"
)


def may_be_renowned(text: str) -> bool:
    """Whether a place's name is one of those this module knows more of."""
    lower = text.lower()
    return lower in _RENOWNED or lower in _DEMONYMS


def is_the_namesake(
    text: str,
    found: Found,
    block: Block,
    *,
    blocks: Sequence[Block],
    told: Iterable[str],
    is_sport: bool,
    language: str,
) -> bool:
    """Tell whether a place called as people are is meant, where nobody of that name is in full.

    `told` are the names of those whom the article's pages tell of.
    """
    lower = text.lower()
    if any(lower in name.lower().split() for name in told) or _is_somebody(text, blocks):
        return False
    before = block.word_before(found.start)
    if block.is_headline_case and before[:1].isupper() and before.lower() not in FUNCTION:
        return False
    if _PARTICLE_BEFORE.search(block.plain, max(0, found.start - 5), found.start):
        return False
    if language not in {"", "en"}:
        return lower in _RENOWNED and before.lower() in _IN_ELSEWHERE.get(language, ())
    if lower in _RENOWNED and not is_sport:
        after = block.word_after(found.end)
        return not (block.is_headline_case and after[:1].isupper()) or _is_done(found, block)
    if _is_done(found, block) or _is_reached(found, block):
        return True
    if any(one.has_plain_word(lower) for one in blocks):
        return False
    return any(word in one.words for one in blocks for word in _DEMONYMS.get(lower, ()))


def _is_done(found: Found, block: Block) -> bool:
    """Whether something stands behind it that only a country does or has."""
    if block.is_headline_case:
        return False
    return (
        _GOVERNS.match(block.plain, found.end) is not None
        or _ITS.match(block.plain, found.end) is not None
    )


def _is_reached(found: Found, block: Block) -> bool:
    """Whether it was visited or left, or stands beside another country."""
    start = max(0, found.start - 40)
    if _VISITED.search(block.plain, start, found.start):
        return True
    if _LEFT.search(block.plain, start, found.start) and _ON_A_DAY.match(block.plain, found.end):
        return True
    beside = _AND_ANOTHER.match(block.plain, found.end)
    before = _AND_BEFORE.search(block.plain, start, found.start)
    return any(one is not None and _is_country(one[1]) for one in (beside, before))


def _is_country(word: str) -> bool:
    lower = word.lower()
    return (lower in COUNTRIES or lower in _RENOWNED) and lower not in GIVEN


def _is_somebody(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a name before it or behind, a title or "who" tells of somebody of that name."""
    for block in blocks:
        at = block.plain.find(text)
        while at >= 0:
            end = at + len(text)
            if not block.plain[at - 1 : at].isalpha() and not block.plain[end : end + 1].isalpha():
                if _OF_SOMEBODY.match(block.plain, end) or _speaks(block, at, end):
                    return True
                if not block.is_headline_case and _stands_in_a_name(block, at, end):
                    return True
            at = block.plain.find(text, end)
    return False


def _speaks(block: Block, start: int, end: int) -> bool:
    """Whether it is who said what is quoted before it, as countries seldom do."""
    before = _SPEECH_BEFORE.search(block.plain, max(0, start - 14), start)
    if before is None:
        return False
    return before[0] != '" ' or _SAID_SO.match(block.plain, end) is not None


def _stands_in_a_name(block: Block, start: int, end: int) -> bool:
    before, after = block.word_before(start), block.word_after(end)
    key = before.lower().rstrip(".")
    if key in COURTESY or (key in TITLES and before[:1].isupper()):
        return True
    if before[:1].isupper() and not before.isupper() and key not in _NOBODYS:
        return True
    key = after.lower()
    return after[:1].isupper() and key not in _NOBODYS and key not in TITLES

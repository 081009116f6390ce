"""Places in texts: a known place's name where it stands in, whether it is the place, out."""

import re
from collections.abc import Collection, Sequence, Set

from articles.naming.elsewhere import is_elsewhere
from articles.naming.german import is_called_a_town
from articles.naming.known import Form, Found, is_dateline
from articles.naming.lexicon import DAYS, GIVEN, PLACED
from articles.naming.namesakes import is_the_namesake, may_be_renowned
from articles.naming.other_names import AS_NAMES, COMMON, COUNTRIES, NEVER, ORGANISATION, PARTS
from articles.naming.people import Person
from articles.naming.sport import Sport
from articles.naming.surnames import family_name
from articles.naming.text import Block
from articles.naming.unspaced import has_no_capitals, is_unspaced

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
_AGED = re.compile(r", (?:aged )?\d{1,2}(?:, (?=[a-z])|,? years old\b|\.?$)")
_OF_A_PLACE = re.compile(
    r"(?: (?:police|prosecutors?|mayor|airport|suburbs?|residents?|firefighters|governor|lawmakers?"
    r"|legislature|council|councillors?|city council|court|school|hospitals?|teachers?)"
    r"|'s (?:king|queen|president|prime minister|government|parliament|capital|army|military|mayor"
    r"|foreign ministry|foreign minister|finance minister|interior ministry|central bank|economy"
    r"|borders?|airport|coast|population|constitution|royal court))\b"
)
"""What only a place has."""
_FROM_THERE = re.compile(
    r"-(?:based|born|area|bound|trained|educated|raised|listed|backed|led)\b|, "
)
_BASED = re.compile(r"-(?:based|born|area|bound|trained|educated|raised|listed)\b")
_IN_BEFORE = re.compile(r"(?<![^\s(،.\"])(?:في|بمدينة|مدينة|در|العاصمة|בעיר|העיר) $")
_IN_BEHIND = re.compile(r" (?:में|میں)(?=[\s،,.।)]|$)")
"""In Arabic, Persian and Hebrew before a town that something lies in, in Hindi and Urdu behind."""
_DATELINE_BEFORE = re.compile(r"[A-Z][A-Z' .-]+, ")
_SOMEBODY_BEFORE = re.compile(r"[A-Z][\w'-]+ [A-Z][\w'-]+(?: of | \( ?)$")
_COMMA_AND_NAME = re.compile(r", ([A-Z][a-z]+)\b(?=[,.;)]|$)")
_TEAM_BEHIND = re.compile(
    r" (?:\d{1,3}(?![\w:/-]| ?(?:[ap]\.?m|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))|beat\b|defeated\b|lost to\b|drew with\b)"
)
_TEAM_BEFORE = frozenset({"beat", "beats", "beating", "defeated", "defeating"})
_LISTED = re.compile(r"\b([A-Z][a-z]+)(?:,|,? and) $")
_STATE_BEHIND = re.compile(
    r", (?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Ind|Kan|Kans|Ky|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|"
    r"Nev|Okla|Ore|Pa|Tenn|Tex|Va|Wash|Wis|Ohio|Ontario|Oregon|Kentucky|Tennessee|Indiana|Missouri|"
    r"Illinois|Pennsylvania|Texas|New Hampshire|New York|Kansas|Nebraska|Oklahoma|Virginia|Maine)\b"
)
"""Lebanon, Ohio, is no country."""
_NO_TEAM = re.compile(
    r"\b(?:(?:city|town|state|people|streets|outskirts|suburbs?|capital|north|south|east|west|centre)"
    r" of|(?:flew|fly|flies|flying|flights?|travel|travels|travell?ed|travell?ing|drove|drive|moved"
    r"|moving|trip|journey|train|road|bus|arrived|arrive|born) (?:back )?(?:to|from|in|for|at)"
    r"|(?:is|are|was|were|comes?|came) from|between|around|throughout|into|(?:^|[.!?] )At) $"
)
"""Before a town in reports of games that is no team there."""
_WITHIN = frozenset({"in", "near", "outside", "across"})


def is_place_there(
    form: Form,
    found: Found,
    block: Block,
    *,
    blocks: Sequence[Block],
    people: Sequence[Person],
    behind: Set[str],
    sport: Sport,
    told: Collection[str] = (),
) -> bool:
    """Tell whether a place's name is the place where it stands: nobody's name, word or team.

    `people` are who is named in full in the article, `told` the names of those whom its pages tell
    of, `behind` the words that end longer names, `sport` what it tells of teams: where a town has one in it, only what lies in the town or is
    dated from there, and what only a town has, is the town's.
    """
    if has_no_capitals(form.text) and not is_unspaced(form.text):
        return _lies_within(found, block)
    german = sport.language == "de"
    if not _is_place(
        form, found, block, people, behind, blocks=blocks, german=german, sport=sport, told=told
    ):
        return False
    if is_elsewhere(form, found, block, blocks):
        return False
    if is_dateline(block, found.start, found.end):
        return True
    if sport.is_away(block, found.start):
        return False
    before = block.word_before(found.start).lower()
    if before in _WITHIN or sport.is_within(before):
        return True
    if not (sport.has_team(form.text) or _is_one_of_teams(found, block, sport)):
        return True
    if _BASED.match(block.plain, found.end) or _OF_A_PLACE.match(block.plain, found.end):
        return True
    return _is_within_behind(block, found.end) or _is_whence(form.text, found, block)


def _is_place(
    form: Form,
    found: Found,
    block: Block,
    people: Sequence[Person],
    behind: Set[str],
    *,
    blocks: Sequence[Block],
    german: bool,
    sport: Sport,
    told: Collection[str],
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
    if " " in form.text or is_dateline(block, found.start, found.end):
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
        sure = sure or (german and is_called_a_town(found, block))
        sure = sure or _is_listed(found, block) or _has_what_places_have(found, block, lower)
        if not (sure or called or form.text in behind):
            return may_be_renowned(form.text) and is_the_namesake(
                form.text,
                found,
                block,
                blocks=blocks,
                told=told,
                is_sport=sport.is_told,
                language=sport.language,
            )
        return sure and (not called or before.lower() in _WITHIN) and lower not in DAYS
    return True


def _is_one_of_teams(found: Found, block: Block, sport: Sport) -> bool:
    """Whether in a report of nothing but games only a team can stand there: no way, no state."""
    if not sport.is_nothing_else or _NO_TEAM.search(
        block.plain, max(0, found.start - 30), found.start
    ):
        return False
    return not sport.is_done_by_states(block, found.end)


def _lies_within(found: Found, block: Block) -> bool:
    """Whether a word of a language without capitals says that something lies in a place."""
    if _IN_BEFORE.search(block.plain, max(0, found.start - 10), found.start):
        return True
    return _IN_BEHIND.match(block.plain, found.end) is not None


def _is_within_behind(block: Block, end: int) -> bool:
    """Whether the state or the country stands behind that a town lies in: "Denham, Norway"."""
    behind = _COMMA_AND_NAME.match(block.plain, end)
    within = behind is not None and behind[1].lower() in COUNTRIES
    return within or _STATE_BEHIND.match(block.plain, end) is not None


def _is_whence(text: str, found: Found, block: Block) -> bool:
    """Whether it ends a dateline ("DENHAM, Norway"), or is the country somebody is of."""
    if not block.is_upper and _DATELINE_BEFORE.fullmatch(block.plain, 0, found.start):
        return True
    of = _SOMEBODY_BEFORE.search(block.plain, max(0, found.start - 30), found.start)
    if of is None or text.lower() not in COUNTRIES:
        return False
    return "(" not in of[0] or block.plain[found.end : found.end + 2].lstrip().startswith(")")


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

"""Kin: a name and what stands around it in, whether a relative of that name is meant there out.

Nobody's sex is known but by a given name that only women or only men have; a title that tells a wife
is nobody's where it is not known.
"""

import re
from collections.abc import Iterator, Sequence, Set

from articles.naming.lexicon import SUFFIXES
from articles.naming.text import Block, alike


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WOMEN = _words("""
abigail ada adele adriana agnes aisha alejandra alexandra alice alicia allison amanda amelia amina
amy ana angela anita ann anna anne annette annie antonia audrey barbara beatrice benazir bernadette
beth betty beverly brenda bridget camilla carla carmen caroline carolyn catherine cecilia
charlotte cheryl christina christine claire clara claudia condoleezza constance cristina cynthia
daniela deborah debra denise diana diane dilma dolores donna dora doris dorothy edith elaine eleanor
elena elisabeth elise elizabeth ella ellen elsa emily emma erika erin esther eva eve fatima
fiona florence frances francesca gabriela gertrude gina gloria greta hannah harriet hazel
heather heidi helen helena helene helga hillary ida indira ines ingrid irene isabel isabella ivanka jacinda
jacqueline jane janet janice jeanne jennifer jenny jessica jill joanna josephine
juanita judith judy julia juliana julie karen katarzyna kate katherine kathleen kathryn katie
kristina larisa laura lauren leah leila lena leticia linda lisa lois loretta louise lucia lucy lydia
lyudmila madeleine magdalena maia malala margaret margarita maria mariana marie marina marjorie
marta martha mary matilda maureen megan melanie melania melinda melissa mercedes michelle mildred
minnie miriam molly monica monika myra nadia nancy naomi natalia natalie natasha nina
nora norma olga olive olivia pamela patricia paula pauline penelope penny phyllis priya rachel
raquel rebecca regina renata renee rita roberta rosa rosalind rosemary rosie roxana ruth sabrina
samantha sandra sara sarah serena sheila silvia sofia sonia sonya sophia sophie
stella stephanie sue susan susana suzanne svetlana sylvia tamara tanya tatiana teresa theresa tina
ursula valentina valeria vanessa vera veronica victoria violet virginia viviane wanda wendy winifred
xenia yelena yolanda yulia yvonne zainab zoe brigitte giorgia kamala liz meghan nicole
""")
MEN = _words("""
aaron abdul abdullah abraham adam ahmed alan albert alberto alejandro alexander alexei alfred allan
anatoly andrei andrew andrzej anthony antonio antony arnold arthur barack ben benito benjamin bernard
bill bob boris brian bruce carl carlos charles christopher clive craig daniel dave david
dennis derek diego dmitri dmitry dominic donald doug douglas duncan eamonn ed eddie edgar eduardo
edward elliott emmanuel enrique eric erik ernest eugene fabio felipe ferdinand fernando francisco
franklin frank fred frederick friedrich gary geoffrey george gerald gerard gerhard gilbert giorgio
giovanni giuseppe gordon graham greg gregory guillermo gustav guy hamid hans harold harry hassan
helmut henri henry herbert herman howard hugh hugo hussein ian igor ismail ivan jack jacob jacques
jair jake james jason javier jeff jeffrey jens jeremy jerome jim jimmy joachim joe joel johann
john jonathan jorge jose joseph josef juan juergen julio justin karl keith kenneth kevin klaus kurt
lars lawrence leonard leonid leopold lloyd louis luca lucas luigi luis luiz malcolm manuel marc marcel
marco marcus mario mark martin marvin matteo matthew max michael miguel mike mikhail mohamed mohammad
mohammed muhammad nathan nathaniel neil nelson nicholas nicolas nigel nikolai norman oleg oliver omar
oscar osama otto pablo patrick paul pavel pedro pervez peter phil philip philippe pierre pietro rafael
ralph ramon raul raymond ricardo richard rick rob robert roberto rodrigo roger roland roman ronald
roy rupert russell salvador samuel saddam scott sean sebastian sergei sergio silvio simon
stanley stefan stephen steve steven stuart ted terence theodore thomas tim timothy todd tom tommy tony
umberto vicente victor viktor vincent vito vladimir volodymyr walter warren werner wilhelm william
winston wolfgang xavier yasser yitzhak zachary
""")
"""Given names that only women have, and only men, in the news of most countries."""

_OF_WOMEN = _words("""
mrs ms miss lady dame madam madame mme mlle frau signora senora dona sra queen princess duchess
countess baroness empress actress mother sister wife daughter aunt widow
""")
_OF_MEN = _words("""
mr sir lord herr monsieur signor senor don king prince duke count baron emperor father brother husband
son uncle congressman
""")
_OF_WIVES = frozenset({"mrs", "lady", "mme", "madame"})
"""Beside a surname they tell somebody's wife as often as who is known."""
_BEFORE_FULL_NAMES = _words("mrs ms miss lady madame mme mr sir lord")
_KIN_WOMEN = (
    "wife|widow|daughter|sister|mother|grandmother|granddaughter|niece|aunt|stepdaughter|stepmother"
    "|girlfriend|fiancee|daughter-in-law|sister-in-law|mother-in-law"
)
_KIN_MEN = (
    "husband|widower|son|brother|father|grandfather|grandson|nephew|uncle|stepson|stepfather|boyfriend"
    "|fiance|son-in-law|brother-in-law|father-in-law"
)
_KIN = rf"(?:{_KIN_WOMEN}|{_KIN_MEN}|cousin|spouse|partner|twin)"
_WHOSE = r"(?:[Hh]is|[Hh]er|[Tt]heir|whose|[A-Z][\w-]+'s?)"
_KIN_BEFORE = re.compile(rf"\b{_WHOSE} (?:[a-z-]+ ){{0,2}}{_KIN}(,?) (?:[A-Z][a-z]+\.? )?$")
_KIN_BEHIND = re.compile(
    rf",? \(?{_WHOSE} (?:[a-z-]+ ){{0,2}}{_KIN}(?:[,.;:)]| of \w+ (?:years|months)\b|$)"
)
"""Not "Quill, his wife and two children": they are several."""
_STOPS = frozenset(",.;:)")
_ELDER = frozenset({"younger", "elder", "older", "junior", "senior", "other"})
_SUFFIX = (
    r"(?:,? \(?(?:Jr|Sr)\b|, \(?(?:II|III|IV)\b| \((?:[Jj]unior|[Ss]enior|jr|sr)\b"
    r"| (?:[Jj]unior|[Ss]enior)(?=[,.;:)]|$)| [Tt]he (?:Younger|Elder)\b"
    r"|,? the (?:younger|elder)(?=[,.;:)]|$))"
)
_SUFFIX_BEHIND = re.compile(_SUFFIX)
_NAMESAKE_BEHIND = re.compile(rf"{_SUFFIX}| (?:II|III|IV)\b")
_VERBS_TOO = frozenset({"miss", "count"})
_FIRST_OF_THE_NAME = re.compile(r" I\b(?!')")
_WORDS_OF_NAMES = re.compile(r"[^\W\d_]+")


def has_suffix_behind(block: Block, end: int) -> bool:
    """Whether a name that ends here goes on as somebody else's: "Ada Quill, Jr.", "King Ada I"."""
    return (
        _SUFFIX_BEHIND.match(block.plain, end) is not None
        or _FIRST_OF_THE_NAME.match(block.plain, end) is not None
    )


def is_wife_of(name: str, title: str) -> bool:
    """Whether a title before a full name is another's: "Mrs. Robert Quill"."""
    return title in _BEFORE_FULL_NAMES and _differ(_sex_of(name), _sex_told(title))


def suffixes_of(name: str) -> Set[str]:
    """Return which suffixes a name has, as SUFFIXES has them."""
    words = {word.lower() for word in _WORDS_OF_NAMES.findall(name)}
    return words & SUFFIXES


def has_namesake(family: str, name: str, blocks: Sequence[Block]) -> bool:
    """Whether a father or a son of that name is told of too: "Quill Jr.", "the elder Quill"."""
    own = suffixes_of(name)
    for block in blocks:
        for start, end in _places(family, block):
            if block.word_before(start).lower() in {"younger", "elder"}:
                return True
            behind = _NAMESAKE_BEHIND.match(block.plain, end)
            if behind and (not own or own != suffixes_of(behind[0])):
                return True
    return False


def is_relative(
    name: str, family: str, block: Block, start: int, end: int, blocks: Sequence[Block]
) -> bool:
    """Whether a surname where it stands is a relative's of who is called `name` in the article.

    1. A title that only a woman or a man has, of who is none.
    2. A title of wives, unless she is a woman. Any such title, where the other stands as well.
    3. What says so: "the elder Quill", "Mr. Quill, her husband", "his daughter, Ms. Quill,".
    """
    plain = block.plain
    before = _title_before(block, start)
    if before in _ELDER or has_suffix_behind(block, end) or _KIN_BEHIND.match(plain, end):
        return True
    kin = _KIN_BEFORE.search(plain, max(0, start - 70), start)
    if kin and (not kin[1] or plain[end : end + 1] in _STOPS):
        return True
    told = _sex_told(before)
    if not told:
        return False
    if sex := _sex_of(name) or _sex_by_title(name, blocks):
        return _differ(sex, told)
    return before in _OF_WIVES or _is_titled(family, _OF_WOMEN if told == "m" else _OF_MEN, blocks)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _title_before(block: Block, start: int) -> str:
    """Return the word before in lower case; not of "they miss Quill" nor of "count Quill out"."""
    word = block.word_before(start).rstrip(".")
    return "" if word in _VERBS_TOO else word.lower()


def _sex_told(title: str) -> str:
    """Return what a title tells: "f", "m" or nothing."""
    if title in _OF_WOMEN or title.endswith("woman"):
        return "f"
    return "m" if title in _OF_MEN else ""


def _sex_of(name: str) -> str:
    """Return what a given name tells."""
    words = [word for word in _WORDS_OF_NAMES.findall(alike(name).lower()) if len(word) > 1]
    if len(words) < 2:
        return ""
    return "f" if words[0] in WOMEN else "m" if words[0] in MEN else ""


def _sex_by_title(name: str, blocks: Sequence[Block]) -> str:
    """Return what a title tells that the article gives the full name."""
    if " " not in name:
        return ""
    titles = (_title_before(block, at) for block in blocks for at, _ in _places(name, block))
    return next(filter(None, map(_sex_told, titles)), "")


def _is_titled(family: str, titles: Set[str], blocks: Sequence[Block]) -> bool:
    return any(
        _title_before(block, start) in titles
        for block in blocks
        for start, _ in _places(family, block)
    )


def _places(name: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield where a name stands that no letter goes before."""
    at = block.plain.find(name)
    while at >= 0:
        if not block.plain[at - 1 : at].isalnum():
            yield at, at + len(name)
        at = block.plain.find(name, at + 1)

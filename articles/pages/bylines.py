"""Bylines: a printed line in, the people who wrote the article, their role and agency out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.keys import name_key
from articles.pages.agencies import agency_ending, agency_named, without_for
from articles.pages.agency_bylines import agency_within, was_before
from articles.pages.agency_letters import agency_alone
from articles.pages.byline_tails import without_tail
from articles.pages.foreign_papers import is_foreign_paper
from articles.pages.given_names import is_called_as_newsroom, is_given
from articles.pages.name_titles import without_titles
from articles.pages.newsrooms import is_nobody, without_newsrooms
from articles.pages.paragraphs import clean_line

_BY = re.compile(
    r"^(?:(?:story|written|reported|report|article|words|analysis|opinion|commentary|contributed|"
    r"reporting|review|posted|submitted|published|guest (?:post|essay|column|article|opinion|commentary))\s+)?by\b\s*:?\s*(?=\S)|"
    r"^as told to\s+(?=\S)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*(?:,?\s+as told to\b|,\s*(?:and|und|y|et|with|&)\s|[;|/•·]|,|\s[-–—+]\s|\s(?:and|und(?! zu\s)|y|et|with|&)\s)\s*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\S+@\S+\.\w+|(?<!\w)@\w+|https?://\S+|\bspecial to\b.*$|\((?!\w+\s\w+\s\w+\s\w+)[^)]*\)",
    re.IGNORECASE,
)
_OF_OUTLET = re.compile(
    r"\s+(?:for|of|from|at)\s+(?:the\s+)?(?=[A-Z]).*$|\s+(?:FOR|OF|FROM)\s+(?=[A-Z]).*$|\s+(?i:special)$|\s+\b[Ii]n\s+(?=[A-Z]).*$|"
    r"\s+(?:aus|depuis|desde|från|fra|à)\s+(?=[A-Z\u00c0-\u00de]).*$"
)
_LONGEST = 2_000
"""Letters of a byline in which names are looked for: a hundred names."""
_LONGEST_LETTERS = 4
"""Before a role stands no person but a house: "HT Correspondent"."""
_SHORTEST_FAMILY_NAME = 3
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq|d\.?o|r\.?n)\.?", re.IGNORECASE)
_STUDIO = re.compile(r"-studio\b|-redaktion\b|-büro\b|-team\b", re.IGNORECASE)
"""Parts of a broadcaster: "Funk-Studio Rom"."""
_LAST_SPACED = "\u2e80"
"""Before it lie the scripts that part names with spaces; names in Chinese or Korean are one word."""
_TITLE = re.compile(r"^(?:(?:mr|mrs|ms|dr|prof|rev|rep|sir)\b\.?|(?:sen|gov)\.)\s+", re.IGNORECASE)
"""Before a family name alone, too."""
_PARTICLES = {
    "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "bin",
    "bint", "al", "el", "ibn", "y", "e", "ter", "ten", "zu", "af", "aus", "dem", "und",
}  # fmt: skip
_ROLES = {
    "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor",
    "editors", "columnist", "contributor", "contributors", "photographer", "producer", "anchor",
    "meteorologist", "intern", "journalist", "analyst", "critic", "chief", "staff", "fellow",
    "publisher", "freelancer", "videographer", "blogger", "author", "director", "specialist",
    "host", "reports",
}  # fmt: skip
_ROLE_MODIFIERS = {
    "staff", "senior", "junior", "national", "international", "foreign", "political", "politics",
    "sports", "sport", "business", "bureau", "chief", "managing", "executive", "city", "hall",
    "contributing", "special", "general", "assignment", "investigative", "investigations",
    "breaking", "news", "features", "feature", "lifestyle", "opinion", "digital", "web", "online",
    "courts", "court", "crime", "education", "health", "healthcare", "government", "state",
    "statehouse", "county", "local", "regional", "rural", "food", "arts", "entertainment",
    "culture", "travel", "tech", "technology", "science", "climate", "environment",
    "environmental", "energy", "economics", "finance", "associate", "assistant", "deputy", "guest",
    "freelance", "lead", "legal", "military", "religion", "weather", "multimedia", "data",
    "community", "public", "safety", "white", "house", "congressional", "washington", "in", "the",
    "editor-in-chief", "co-editor", "morning", "evening", "weekend", "copy", "photo", "video",
    "social", "media", "real", "estate", "audience", "engagement", "outdoors", "football",
    "baseball", "basketball", "hockey", "world", "europe", "asia", "africa", "of", "our",
}  # fmt: skip
_ORGANISATION = {
    "newsroom", "staff", "desk", "team", "news", "press", "editors", "board", "department",
    "university", "bureau", "media", "network", "service", "services", "agency", "office",
    "institute", "foundation", "committee", "council", "association", "center", "centre",
    "college", "school", "police", "group", "company", "inc", "llc", "magazine", "radio", "tv",
    "television", "wire", "admin", "administrator", "webmaster", "contributor", "contributors",
    "editorial", "newspaper", "newspapers", "publishing", "productions", "editor", "reporter",
    "correspondent", "writer", "reports", "submitted", "newswire", "online", "digital", "report",
    "newsdesk", "webdesk", "cnn", "nbc", "cbs", "abc", "fox", "npr", "pbs", "bbc", "msnbc", "espn", "nasa", "usa", "today",
}  # fmt: skip
_BEFORE_TOWNS = {
    "PA",
    "ARD",
    "ZDF",
    "NDR",
    "WDR",
    "SWR",
    "MDR",
    "RBB",
    "ORF",
    "SRF",
    "DLF",
    "NRK",
    "SVT",
    "NOS",
    "VRT",
    "RTL",
    "RTS",
}
"""Houses that print whence one of theirs writes."""
_PAPERS = {
    "times", "post", "tribune", "herald", "gazette", "journal", "courier", "chronicle", "star",
    "sun", "globe", "observer", "dispatch", "examiner", "sentinel", "independent", "register",
    "record", "leader", "world", "bulletin", "banner", "beacon", "eagle", "advocate", "mirror",
    "telegraph", "guardian", "reporter", "review", "press", "news", "daily", "weekly", "mail",
    "today", "citizen", "democrat", "republican", "enterprise", "transcript", "mercury", "argus",
    "inquirer", "ledger", "messenger", "monitor", "pilot", "standard", "patch", "insider",
}  # fmt: skip
_WRITING = {
    "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor",
    "editors", "columnist", "columnists", "journalist", "journalists", "contributor",
}  # fmt: skip
"""Roles that stand before a name as well: "Staff writer Ann Roe"."""
_OF_PAPERS = {"reporter", "reporters", "correspondent", "correspondents"}
"""Before one of them alone a single word is the newspaper's: "Star Reporter"."""
_PAPERS_ALONE = {
    "times", "tribune", "herald", "gazette", "chronicle", "dispatch", "examiner", "sentinel",
    "observer", "inquirer", "argus", "telegraph", "bulletin", "newspaper", "newspapers",
}  # fmt: skip
"""Newspapers' words that are hardly anybody's family name."""
_PAPERS_BEHIND = _PAPERS_ALONE | {
    "post", "courier", "journal", "globe", "daily", "weekly", "independent", "register", "gazetteer",
}  # fmt: skip
"""Those that are, behind a person's name and a comma."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A byline understood; `printed` is the whole line without "By"."""

    printed: str = ""
    authors: tuple[str, ...] = ()
    role: str = ""
    agency: str = ""


def is_byline(line: str) -> bool:
    """Tell whether `line` opens as a byline does: "By Ann Roe"; not a sentence that starts so."""
    if not (found := _BY.match(line)) or len(line) > 160:
        return False
    rest = without_titles(line[found.end() :])  # "By the Rev. Ann Roe"
    if rest.endswith((".", "?", "!", "...")) and not re.search(r"\b(?:jr|sr|[A-Z])\.$", rest, re.I):
        return False
    words = rest.split()
    is_lower = rest == rest.lower() and len(words) <= 3
    return not words[0][0].islower() or is_lower or "@" in words[0]


def read_byline(text: str, *, outlet: str = "") -> Byline:
    """Return what a byline says, "By" or not before it.

    `outlet` is the outlet the page names elsewhere: "By DAVID ROE The World". Tried on the text:
    1. an agency at its end, or the agency alone;
    2. the outlet at its end, or "for The World", "special to The World", an address, a handle;
    3. pieces parted by "and", commas, bars; each a person, a role, or neither;
    4. in a piece, words of a role at its end ("Ann Roe Staff writer"), after an author perhaps with
       the newspaper before them (", Daily Tide sports editor"), or before the name ("AP reporters
       Ann Roe"), then words of a newspaper's name after a name of two or three words, or after a
       comma (", Daily Tribune").
    A newsroom, a desk and an agency are no authors.
    """
    printed = _BY.sub("", clean_line(text), count=1)
    # Longer ones are no bylines but texts in their place, in which many searches go round.
    rest = _before_outlet(_ASIDE.sub(" ", without_tail(printed[:_LONGEST])), outlet)
    authors: list[str] = []
    roles: list[str] = []
    agency = ""
    for piece in _pieces(rest):
        found, piece = agency_ending(_bare(piece))
        agency = agency or found
        piece = without_for(piece) if found else piece
        name, role = _name_and_role(_OF_OUTLET.sub("", _before_outlet(piece, outlet)))
        if role:
            roles.append(role)
            if role.lower() in _OF_PAPERS and " " not in name and piece.startswith(name):
                continue  # "NATION REPORTER"
            found, name = agency_ending(name)
            agency = agency or found
            if name.isupper() and len(name) <= _LONGEST_LETTERS:
                continue
            if authors and _is_paper(name, authors[-1], outlet=outlet):
                continue
        elif authors and (_ends_as_paper(name, _PAPERS_BEHIND) or is_foreign_paper(name)):
            continue
        if authors and _SUFFIX.fullmatch(name):
            if name.lower().startswith(("jr", "sr", "i")):
                authors[-1] = f"{authors[-1]} {name}"
        elif is_person(name.partition(" y ")[0]) and not is_nobody(name) and name not in authors:
            authors.append(name)
    agency = "" if was_before(printed[:_LONGEST]) else agency or agency_within(printed[:_LONGEST])
    return Byline(
        printed=printed, authors=_whole_names(authors), role=", ".join(roles), agency=agency
    )


def _pieces(text: str) -> list[str]:
    """Return what separators part, but family names with "y" between as one: "Ana de la Cruz y Mora"."""
    pieces = _SEPARATOR.split(text)
    if len(pieces) < 2 or " " not in pieces[-2] or not text.endswith(f" y {pieces[-1]}"):
        return pieces
    *_, before, last = pieces
    is_name = len(last) >= _SHORTEST_FAMILY_NAME and last.isalpha() and is_person(last)
    is_name = is_name and last.isupper() == before.isupper() and not agency_alone(last)
    if not is_name or is_nobody(last) or without_newsrooms(last) != last:
        return pieces
    return [*pieces[:-2], f"{before} y {last}"]


def is_person(name: str) -> bool:
    """Tell whether `name` can be that of a person: one to five words, none of an organisation."""
    words = name.split()
    if not 1 <= len(words) <= 5 or len(name) > 60 or not name[0].isalpha():
        return False
    if any(character.isdigit() or character in "#:!?%$_=。！？" for character in name):
        return False
    if is_called_as_newsroom(name):
        return True
    plain = [word.strip(".,'’").lower() for word in words]
    if _is_family_name_too(words):
        del plain[-1]
    if words[0].lower() in {"the", "our", "a"} or any(word in _ORGANISATION for word in plain):
        return False
    if agency_named(name) or len(name) < 2 or _STUDIO.search(name):
        return False
    if words[0] in _BEFORE_TOWNS:  # "PA Political Editor", "ARD Berlin"
        return False
    return all(
        word[0].isupper() or word in _PARTICLES or not word[0].isascii() or "’" in word
        for word in words
    )


def _is_family_name_too(words: list[str]) -> bool:
    """Tell whether the last word is a broadcaster's only where it stands before others: "Ann Fox"."""
    is_fox = len(words) > 1 and words[-1].lower() == "fox"
    return is_fox and (words[-1].isupper() or not words[0].isupper())  # "WXYZ Fox"


def sounds_like_paper(name: str) -> bool:
    """Tell whether `name` ends as a newspaper's does and hardly a person's: "Coast Herald"."""
    return _ends_as_paper(name, _PAPERS_ALONE)


def sounds_like_outlet(name: str) -> bool:
    """Tell whether `name` ends as a newspaper's does, where it stands behind a person: "Denby Post"."""
    return _ends_as_paper(name, _PAPERS_BEHIND)


def is_newspaper(name: str) -> bool:
    """Tell whether `name` is "The" and what ends as any newspaper's name: "The Daily Star", "The Sun"."""
    return name[:4].lower() == "the " and ends_as_any_paper(name.split())


def ends_as_any_paper(words: Sequence[str]) -> bool:
    """Tell whether the last of some words ends newspapers' names, if families' too: "Star", "Times-Post"."""
    return bool(words) and words[-1].strip(".,").lower().rpartition("-")[2] in _PAPERS


def _ends_as_paper(name: str, papers: set[str]) -> bool:
    words = name.lower().split()
    return len(words) > 1 and words[-1].strip(".,") in papers


def has_role_before(text: str) -> bool:
    """Tell whether a role stands before a name, as in "Staff Writer Ann Roe"."""
    return bool(_start_behind_role(text.split()))


def _start_behind_role(words: list[str]) -> int:
    """Return where the name starts behind a role, and an agency or a newspaper before that; 0 for none."""
    for index, word in enumerate(words[:-2]):
        if word.lower() not in _WRITING:
            continue
        before = " ".join(words[:index])
        is_whose = word.islower() and (
            agency_named(before) or _ends_as_paper(before, _PAPERS_BEHIND)
        )
        is_role = all(each.lower() in _ROLE_MODIFIERS | _ROLES for each in words[:index])
        rest = words[index + 1 :]
        if (is_role or is_whose) and len(rest) <= 4 and is_person(" ".join(rest)):
            return index + 1
    return 0


def _bare(piece: str) -> str:
    """Return `piece` without outer punctuation; the stop of "Jr." and of an initial stays."""
    piece = piece.strip(" :")
    return piece if re.search(r"\b(?:[js]r|[A-Z])\.$", piece, re.IGNORECASE) else piece.strip(". ")


def _before_outlet(piece: str, outlet: str) -> str:
    """Return `piece` without the name of the outlet at its end.

    Where it is the whole piece, the outlet may be a person writing alone; a newspaper's word at
    the end says that it is not.
    """
    wanted = name_key(outlet)
    words = piece.split()
    for start in range(len(words)):
        if wanted and name_key(" ".join(words[start:])) == wanted:
            is_whole = start == 0 and words[-1].lower() not in _PAPERS
            return piece if is_whole else " ".join(words[:start])
    return piece


def _name_and_role(piece: str) -> tuple[str, str]:
    words = piece.split()
    if is_called_as_newsroom(piece):
        return piece, ""
    if start := _start_behind_role(words):
        return _without_title(words[start:]), " ".join(words[:start])
    if words and words[-1].strip(".,").lower() in _ROLES:
        start = len(words) - 1
        while start > 0 and words[start - 1].strip(".,").lower() in _ROLE_MODIFIERS | _ROLES:
            start -= 1
        start = min(start, _start_of_shout(words))
        if start == 1 and words[0].lower() not in _PARTICLES and len(words) > 2:
            start = _kept_surname(words)
        return _without_title(words[:start]), " ".join(words[start:])
    return _without_title(_without_paper(words)), ""


def _start_of_shout(words: list[str]) -> int:
    """Return where the capitals start behind a name that has none: "Ann Roe LOCAL DEMOCRACY REPORTER"."""
    start = len(words)
    while start > 0 and words[start - 1].isupper() and len(words[start - 1]) > 1:
        start -= 1
    return start if start >= 2 else len(words)


def _kept_surname(words: list[str]) -> int:
    """Return where the role starts in "Ann House Staff writer": a person has two names."""
    return 2 if words[1][0].isupper() and words[1].lower() not in _ROLES | {"staff"} else 1


def _without_paper(words: list[str]) -> list[str]:
    """Return the words of a person's name without a newspaper's after it."""
    shouted = [word for word in words if word.isupper() and len(word) > 1]
    if 2 <= len(shouted) < len(words) and words[: len(shouted)] == shouted:
        return words[: len(shouted)]  # ANN ROE The World
    if len(words) < 4 or words[-1].strip(".").lower() not in _PAPERS:
        return words
    has_middle = len(words[1].strip(".")) == 1 or words[1].lower() in _PARTICLES
    return words[: 3 if has_middle else 2]


def _is_paper(name: str, author: str, *, outlet: str) -> bool:
    """Tell whether a role after an author has a newspaper before it: "Daily Tide sports editor"."""
    if outlet and name_key(name) == name_key(outlet):
        return True
    words = {word.strip(".,").lower() for word in name.split()}
    return bool(words & _PAPERS) or author.isupper() != name.isupper()


def _without_title(words: list[str]) -> str:
    name = without_titles(" ".join(words))
    return _bare(_TITLE.sub("", name).strip(" ,-–—")) if len(words) > 1 else name


def _whole_names(names: list[str]) -> tuple[str, ...]:
    """Return the names; a stray single word beside full names is a place or an outlet."""
    full = [name for name in names if " " in name]
    if (
        len(names) == 2
        and full == names[1:]
        and is_given(names[0])
        and is_given(names[1].split()[0])
    ):
        names = [f"{names[0]} {names[1].split()[-1]}", names[1]]  # "Ferdinand and Isabella Roe"
        full = names
    return tuple(name for name in names if " " in name or not full or name > _LAST_SPACED)

"""Labels: a category or place NewsBreak prints, told apart, and cut loose from what is glued to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from articles.keys import fold, is_host_name
from articles.pages.ages import is_age
from articles.pages.lines import SHORTEST_PARAGRAPH, is_paragraph
from articles.pages.newsbreak.names import (
    COUNTRIES,
    OUTLETS,
    STATE_CODES,
    STATES,
    TOPICS,
    names,
)

_CODES = STATE_CODES.replace(" ", "|")
_STATES = "|".join(sorted((re.escape(name) for name in names(STATES)), key=len, reverse=True))
_CITY = r"[^\W\d_][\w.'’-]*(?: [\w.'’&-]+){0,5}"
_PLACE = re.compile(
    rf"{_CITY}, ?(?:{_CODES}|D\.C\.|{_STATES})|(?:{_STATES})(?: State)?",
    re.IGNORECASE,
)
_GLUED_PLACE = re.compile(rf"(?P<label>{_CITY}, (?:{_CODES})|(?:{_STATES}) State)(?P<rest>\S.*)")
_POSTED_BY = re.compile(r"(?P<label>.*?)\s*Posted by\b:?\s*(?P<outlet>.*)")
_BOUNDARY = re.compile(
    r"(?<=[a-zß-ÿ.!?”’)\d])(?<!Mc)(?<!Mac)(?<!O’)(?<![A-Z]\.)(?<!\bDe)(?<!\bLa)(?<!\bLe)(?<!\bDu)(?<!\bi)(?<!\be)"
    r"(?=[A-ZÀ-Þ])"
)
_AGED_TAIL = re.compile(
    r"(?P<text>.*[.!?…\"”’)])\s*(?P<label>[A-Z][A-Z0-9&.,'’/ -]{2,40}?)\s*[・·•]\s*(?P<age>[^・·•]{3,20})"
)
_GLUED_TAIL = re.compile(r"(?P<text>.*[a-z][.!?…\"”’)]+)(?P<label>[A-Z][A-Z0-9&.,'’ -]{3,40})")
_TOPICS = {fold(name): name for name in names(TOPICS)}
_COUNTRIES = {fold(name) for name in names(COUNTRIES)}
_OUTLETS = {fold(name) for name in names(OUTLETS)}
_SMALL_WORDS = {"of", "the", "and", "in", "on", "for", "at", "de", "la", "el", "y", "&", "by", "to"}
_COUNTY_OPENINGS = {"fort", "lake", "prince", "saint", "san", "santa", "st"}
"""First words of county names that have more than two."""
_TLD = (
    r"(?:com|org|net|edu|gov|info|biz|news|tv|fm|am|io|co|us|uk|ca|au|nz|ie|in|de|fr|it|es|eu|za|"
    r"press|media|today|live|online|report|example|me|mil|radio|one|site|blog|world|city)"
)
HOST = re.compile(rf"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+{_TLD}(?:\.(?:uk|au|nz|za|in))?", re.I)
_OUTLET_WORD = re.compile(
    r"\b(?:[KW][A-Z]{2,3}|FOX|ABC|CBS|NBC|CNN|NPR|PBS|TV|NEWS|RADIO|TIMES|POST|PRESS|TODAY)\b|\d"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands over a teaser: a category or place, and the outlet."""

    label: str = ""
    outlet: str = ""
    awaits_outlet: bool = False
    """It ended in "Posted by": the next line is the outlet."""


def is_host(text: str) -> bool:
    return len(text) <= 253 and is_host_name(text) and bool(HOST.fullmatch(text))


def is_place(text: str) -> bool:
    """Tell whether a label is a place: "Delta County, CO", "Pennsylvania State", "Peru"."""
    if _PLACE.fullmatch(text) or _is_county(text):
        return not _BOUNDARY.search(text)  # a name glued to the place
    return fold(text) in _COUNTRIES


def _is_county(text: str) -> bool:
    """Tell "San Luis Obispo County" from a headline: "Storm damages barns across Lorne County"."""
    *words, last = text.split() or [""]
    names = [word for word in words if word.lower() not in _SMALL_WORDS]
    if last.lower() != "county" or not names or any(word[0].islower() for word in names):
        return False
    return len(names) <= (3 if fold(names[0]).rstrip(".") in _COUNTY_OPENINGS else 2)


def is_topic(text: str, topics: Iterable[str] = ()) -> bool:
    folded = fold(text)
    return folded in _TOPICS or any(folded == fold(topic) for topic in topics)


def is_label(text: str, topics: Iterable[str] = ()) -> bool:
    return is_topic(text, topics) or is_place(text)


def is_known_outlet(text: str) -> bool:
    return fold(text) in _OUTLETS


def is_capitals_label(text: str, topics: Iterable[str] = ()) -> bool:
    """Tell whether a line in capitals is a place or section; call signs and outlets are not."""
    if text != text.upper() or not any(character.isalpha() for character in text):
        return False
    if is_label(text, topics):
        return True
    if len(text) > 50 or is_known_outlet(text) or is_host(text) or _OUTLET_WORD.search(text):
        return False
    letters = sum(character.isalpha() for character in text)
    return letters >= 7 and not text.endswith((".", "!", "?", ":"))


def split_tail(text: str, topics: Iterable[str] = ()) -> tuple[str, str, str]:
    """Return a teaser's text, and the label in capitals and the age glued to its end, if any."""
    is_dotted = "·" in text or "•" in text or "・" in text
    if is_dotted and (found := _AGED_TAIL.fullmatch(text)) and is_age(found["age"]):
        return found["text"], found["label"], found["age"]
    if text[-4:] != text[-4:].upper():  # nothing in capitals stands at its end
        return text, "", ""
    if (found := _GLUED_TAIL.fullmatch(text)) and is_label(found["label"], topics):
        return found["text"], found["label"], ""
    return text, "", ""


def is_teaser_text(text: str, topics: Iterable[str] = ()) -> bool:
    """Tell whether a line reads like running text but for a label glued to its end."""
    if (
        len(text) < SHORTEST_PARAGRAPH and text.isascii()
    ):  # no sign in it stands for several letters
        return False
    return is_paragraph(split_tail(text, topics)[0])


@lru_cache(maxsize=2048)
def read_header(text: str, topics: frozenset[str] = frozenset()) -> Header | None:
    """Return the header that a line is when a label is glued to an outlet; None when it is none.

    Tried in order: "Posted by" at its end or in it; a place, then the outlet; a category known
    from NewsBreak or from this page, the longest first; a capital inside a word, where the line
    has more than one word and is not an outlet known to be written so.
    """
    if len(text) > 90:
        return None
    if "Posted by" in text and (found := _POSTED_BY.fullmatch(text)):
        label, outlet = found["label"], found["outlet"]
        return Header(label=label, outlet=outlet, awaits_outlet=not outlet)
    if is_known_outlet(text) or (is_host(text) and text[0].islower()):
        return None
    if (found := _GLUED_PLACE.fullmatch(text)) and _is_outlet_name(found["rest"]):
        return Header(label=found["label"], outlet=found["rest"])
    for topic in _by_first_letter(topics).get(text[:1], ()):
        rest = text[len(topic) :]
        if rest and text.startswith(topic) and _is_outlet_name(rest):
            return Header(label=topic, outlet=rest)
    return _at_boundary(text)


@lru_cache(maxsize=32)
def _by_first_letter(topics: frozenset[str]) -> dict[str, list[str]]:
    """Return the topics by their first letter, the longest first."""
    found: dict[str, list[str]] = {}
    for topic in sorted({*_TOPICS.values(), *topics}, key=len, reverse=True):
        found.setdefault(topic[:1], []).append(topic)
    return found


def split_at_boundaries(text: str) -> list[str]:
    """Return the parts of `text` that a capital right after a small letter opens."""
    return _BOUNDARY.split(text)


def _is_outlet_name(rest: str) -> bool:
    """Tell whether what is glued to a label can be an outlet: a host, or words in title case."""
    if is_host(rest):
        return True
    words = rest.split()
    if len(rest) < 2 or len(words) > 7 or not (rest[0].isupper() or rest[0].isdigit()):
        return False
    return _is_title_case(words)


def _is_title_case(words: list[str]) -> bool:
    return all(not word[0].islower() or word in _SMALL_WORDS or is_host(word) for word in words)


def _at_boundary(text: str) -> Header | None:
    if " " not in text or not text[0].isupper() or len(text.split()) > 9:
        return None
    parts = split_at_boundaries(text)
    if len(parts) != 2:
        return None
    label, outlet = parts
    if len(label.split()) > 5 or len(label) < 4 or label[-1] in ".!?”’)":
        return None
    if is_known_outlet(text.split()[0]) or not _is_outlet_name(outlet):
        return None
    if not _is_title_case(label.split()):
        return None
    return Header(label=label, outlet=outlet)

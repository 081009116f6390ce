"""Authors: the names a page states in its head in, people and agencies out."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from articles.keys import is_host_name, name_key
from articles.pages.agencies import agency_at_end, agency_named
from articles.pages.agency_bylines import agency_within, was_before
from articles.pages.agency_letters import agency_alone
from articles.pages.byline_tails import without_tail
from articles.pages.bylines import (
    has_role_before,
    is_newspaper,
    is_person,
    read_byline,
    sounds_like_outlet,
)
from articles.pages.foreign_bylines import (
    is_of_editors,
    is_of_photographer,
    names_alone,
    without_address,
    without_editors,
)
from articles.pages.given_names import is_called_as_newsroom
from articles.pages.name_titles import without_titles
from articles.pages.newsrooms import (
    is_company,
    is_nobody,
    is_organisation,
    names_newsroom,
    without_newsrooms,
)
from articles.pages.outlet_in_name import without_outlet, without_parts_of_house

_NOT_A_NAME = re.compile(
    r"https?:|www\.|^@|\S+@\S+\.\w+|^\W*$|^\d+$|[{}<>=]|\bundefined\b|\bnull\b"
)
_NAMED_BEHIND = re.compile(r"(?<=\S)\s+[(\[]?@\w{2,30}[)\]]?")
# "Roe, Ann", as Dublin Core has it; no list of two: both would have a name of one word.
_LATIN = r"[A-Za-z\u00c0-\u024f]"
# What stands before a family name in small letters belongs to it: "van der Berg, Jan".
_FAMILY_NAME_FIRST = re.compile(
    rf"^((?:(?:van|von|vom|zu|zum|de|del|della|der|den|di|da|do|dos|du|la|le|ter|ten|af|av|el|al|bin) ){{0,3}}{_LATIN}(?:{_LATIN}|['’-])+), ({_LATIN}(?:{_LATIN}|['’-])+(?: {_LATIN}\.?)?)$"
)
_OF_HOUSE = re.compile(r"\s+(?i:of|from|at)\s+(?P<house>(?i:the\s+)?[A-Z\u00c0-\u00de].*)$")
"""Behind a name: "of The Associated Press"."""
_FEWEST_WORDS = 2
_SHOUTED_FOR = re.compile(r"\s+For\s+(?=(?:The\s|\S+\.\w{2,4}$))")
_FOOTNOTE = re.compile(r"(?<=\w)\s?[*†‡]+$")
_CALLED_AS_HOSTS = frozenset({"will.i.am"})
"""People whose names are spelled as hosts are."""
_MOST_STATED = 10_000
_LONGEST_STATED = 1_000
_PARTS = re.compile(r"\s*[,|;/()]\s*|\s+[-–—]\s+|\s+(?:and|with|und|mit|et|avec|y|con|e|en|met)\s+")
_SEVERAL = re.compile(
    r"[,;|/(]|\s(?:and|und|y|et|with|&|for|in|aus|-|–|—|[+·•])\s|additional reporting|\bspecial to\b|\bas told to\b",
    re.IGNORECASE,
)
_ON_THE_WEB = re.compile(
    r"[ .](?:(?:cyber|digital|online|new) media|online|digital|web|english|com|news|nieuws|aktuell|nachrichten|info|radio|tv|live|sports?|video|business|team|staff)$"
)
_PARTS_OF_OUTLET = re.compile(r"\s+[-–—•·:]+\s+|\s*[|｜]\s*")
_SHORTEST_JOINED = 5
_BY_HOUSE = re.compile(
    r"^(?:by|par|por|von|di|door|av|af|de|da|od|przez|oleh|na|nga)\s+(?=\S)", re.IGNORECASE
)
_NEWS_GLUED = re.compile(r"(?<=[a-z])(?:NEWS|News)$")
"""Accounts of outlets: "grainNEWS"."""
_ENDS_IN_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
"""Behind a word that is no "Jr." nor letters of a degree."""
_HANDLE = re.compile(r"[a-z][a-z0-9_.-]*")


@dataclass(frozen=True, slots=True)
class Authors:
    names: tuple[str, ...] = ()
    agency: str = ""


def read_authors(stated: Iterable[str], *, outlets: Iterable[str] = ()) -> Authors:
    """Return who wrote the article from the names stated for it, one or several in each.

    Addresses, handles, a newsroom ("Staff") and any of `outlets` are no authors. An agency named
    as an author in its own right stays one, as printed: it is who wrote the text, on its own site too.
    """
    outlet_keys = keys_of_outlets(outlets)
    names: dict[str, str] = {}
    agency = ""
    texts = list(islice(stated, _MOST_STATED))
    for text in [text for text in texts if not _is_of_others(text)] or texts:
        read = _read_stated(text[:_LONGEST_STATED], outlet_keys)
        agency = agency or read.agency
        for name in read.names:
            names.setdefault(name_key(name), name)
    return Authors(tuple(names.values()), agency)


def _is_of_others(text: str) -> bool:
    """Tell whether a text names those who edited the article or took its pictures: they wrote none of it."""
    return is_of_editors(text) or is_of_photographer(text[:_LONGEST_STATED])


def byline_with_house(stated: Sequence[str], *, outlets: Iterable[str] = ()) -> str:
    """Return a stated author as a byline where the names alone say less: "Ann Roe Reuters"; else "".

    So does an organisation, which becomes nobody.
    """
    if len(stated) != 1:
        return ""
    authors = read_authors(stated, outlets=outlets)
    people = [name for name in authors.names if not agency_named(name) and not agency_alone(name)]
    says_more = bool(people) and (bool(authors.agency) or is_organisation(people[0]))
    return read_byline(stated[0]).printed if says_more else ""


@lru_cache(maxsize=2048)
def _read_stated(text: str, outlet_keys: frozenset[str]) -> Authors:
    """An outlet has a few dozen people, who write again and again."""
    text = without_tail(without_address(text))
    if _NOT_A_NAME.search(text):
        text = _NOT_A_NAME.sub("", text) if "@" in text and " " in text else ""
    text = without_editors(text)
    agency = next(filter(None, map(agency_named, _PARTS.split(text))), "") or agency_within(text)
    if not agency and not was_before(text):
        agency = agency_at_end(text)[0] or agency_alone(text.rpartition("/")[2])
    names = [name for part in text.split(";") for name in _names_in(part, outlet_keys)]
    return Authors(tuple(names), agency)


def _names_in(text: str, outlet_keys: frozenset[str]) -> Iterable[str]:
    if is_nobody(text) or text in _CALLED_AS_HOSTS:
        return _CALLED_AS_HOSTS & {text}
    text = names_alone(
        re.sub(r"^(?:by|von|por|par)\s+(?=\S)", "", text.strip(), flags=re.IGNORECASE)
    )
    text = _SHOUTED_FOR.sub(" for ", _NAMED_BEHIND.sub("", without_newsrooms(text)))
    text = _ENDS_IN_STOP.sub("", _FOOTNOTE.sub("", text))
    agencies = re.split(r"\s*[,/|]\s*", text)
    if all(map(agency_named, agencies)) or agency_alone(text):
        return agencies if all(map(agency_named, agencies)) and not agency_named(text) else (text,)
    if (found := _FAMILY_NAME_FIRST.match(text)) and any(
        named := [agency_named(part) for part in found.groups()]
    ):
        return [found.group(number + 1) for number, agency in enumerate(named) if agency]
    if found and is_nobody(found.group(2)):
        text = found.group(1)  # "Ada, Reporter"
    text = _FAMILY_NAME_FIRST.sub(r"\2 \1", text)
    if not text or _names_outlet(text, outlet_keys) or is_host_name(text) or is_nobody(text):
        return ()
    if is_company(text) or is_newspaper(text):
        return ()
    if names_newsroom(text) and not is_called_as_newsroom(text):
        return _people_in(text, outlet_keys)
    if _HANDLE.fullmatch(text):
        return ()
    text = without_outlet(text, outlet_keys)
    if _SEVERAL.search(text) or has_role_before(text):
        return _people_in(text, outlet_keys)
    text = _without_house(without_titles(agency_at_end(text)[1]), outlet_keys)
    return (text,) if len(text) <= 60 and any(letter.isalpha() for letter in text) else ()


def _without_house(text: str, outlet_keys: frozenset[str]) -> str:
    """Return a person's name without the house behind it, where it surely is one: "of the Weir Herald"."""
    found = _OF_HOUSE.search(text)
    if found is None or len(text[: found.start()].split()) < _FEWEST_WORDS:
        return text
    house = found["house"]
    is_house = bool(agency_named(house)) or _names_outlet(house, outlet_keys)
    is_house = is_house or sounds_like_outlet(house) or is_organisation(house)
    return text[: found.start()] if is_house and is_person(text[: found.start()]) else text


def _names_outlet(text: str, outlet_keys: frozenset[str]) -> bool:
    """Tell whether a name is an outlet's, or that of its pages on the web: "The Weekly Grain Online"."""
    bare = _BY_HOUSE.sub("", text, count=1)
    if bare != text and is_host_name(bare):
        return True  # "Door grain.example"
    for key in {name_key(text), name_key(bare), name_key(_NEWS_GLUED.sub("", text))}:
        joined = key.replace(" ", "")
        keys = {key, _ON_THE_WEB.sub("", key), joined if len(joined) >= _SHORTEST_JOINED else key}
        if keys & outlet_keys:
            return True
    return False


def keys_of_outlets(outlets: Iterable[str]) -> frozenset[str]:
    """Return the keys of the names of outlets, as authors are compared with them."""
    return _keys_of(frozenset(outlets))


@functools.lru_cache(maxsize=256)
def _keys_of(outlets: frozenset[str]) -> frozenset[str]:
    """Asked of each author of a page with the same outlets."""
    return frozenset(filter(None, map(name_key, _names_of_outlets(outlets))))


def _names_of_outlets(outlets: Iterable[str]) -> Iterable[str]:
    """Yield each name whole, without what it says of the site: "The Grain | News of the Valley"."""
    for outlet in outlets:
        first = _PARTS_OF_OUTLET.split(outlet, maxsplit=1)[0]
        yield from (outlet, first)
        yield from (_ON_THE_WEB.sub("", name.lower()) for name in (outlet, first))


def _people_in(text: str, outlet_keys: frozenset[str]) -> list[str]:
    before, _, last = text.rpartition(" y ")
    text = before if before and name_key(last) in outlet_keys else text
    people = read_byline(text).authors
    named = [
        name
        for name in people
        if not _names_outlet(name, outlet_keys) and not is_nobody(name) and not _is_host(name)
    ]
    hosts = frozenset(map(name_key, filter(_is_host, _PARTS.split(text) if "." in text else ())))
    return without_parts_of_house(named, outlet_keys | hosts)


def _is_host(name: str) -> bool:
    """Tell whether one of several names is a host; "A.Roe" is somebody."""
    return is_host_name(name) and name.rpartition(".")[2].islower()

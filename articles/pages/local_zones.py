"""Local zones: what a page says of where it is from in, the zone that it means by "EST" or "IST" out.

Several zones share each of these names. The page decides: another moment on it with its offset, the country
of its host, of its language or of its locale. Where none does, the clock stands without a zone.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from articles.keys import host_of
from articles.pages.dates import at_moment
from articles.pages.readings import Reading
from articles.pages.zones import zone_of
from articles.records import Publication, RawPage
from articles.travelling import changed

_AMERICA, _AUSTRALIA, _CHINA = "us ca mx bs jm ky ht tc pa", "au", "cn tw hk mo"
_MEANINGS: dict[str, dict[str, tuple[int, ...]]] = {
    "EST": {_AMERICA: (-300,), _AUSTRALIA: (600, 660)},
    "EDT": {_AMERICA: (-240,), _AUSTRALIA: (660,)},
    "CST": {_AMERICA + " cr gt hn sv ni bz": (-360,), _CHINA: (480,), "cu": (-300,), _AUSTRALIA: (570, 630)},
    "CDT": {_AMERICA: (-300,), "cu": (-240,), _AUSTRALIA: (630,)},
    "PST": {_AMERICA: (-480,), "ph": (480,), "pk": (300,)},
    "MST": {_AMERICA: (-420,), "my": (480,), "mm": (390,)},
    "AST": {"us ca pr bm bb tt ag lc vc gd dm kn do vi": (-240,), "sa iq kw bh qa ye": (180,)},
    "BST": {"uk gb im je gg": (60,), "bd": (360,)},
    "IST": {"in lk": (330,), "ie": (60,), "il": (120,)},
}  # fmt: skip
"""By name and countries: minutes from UTC, in the winter and in the summer where one name serves for both."""
_COUNTRY_OF = {"he": "il", "hi": "in", "te": "in", "mr": "in", "gu": "in", "kn": "in", "ml": "in", "or": "in"}  # fmt: skip
"""Of languages that one of these countries alone writes."""
_OF_AMERICA = frozenset({"us", "gov", "mil", "edu"})
_NAME = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(_MEANINGS)})(?![A-Za-z])")
_NUMBERED = re.compile(r"[+-](?:0\d|1[0-4]):?\d\d\b")
"""An offset beside the name tells what it means; no year behind a stroke ("13-05-2021")."""
_OFFSET = re.compile(r"T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?([+-])(\d\d):?(\d\d)\b")
_SUMMER = 60


def with_local_zones(
    readings: Sequence[Reading], page: RawPage, tree: HtmlElement
) -> list[Reading]:
    """Return the readings with moments in the zone that the page means, or without one where it doesn't tell."""
    return [
        (name, changed(facts, published=_in_zone_of(facts.published, page, tree)))
        if facts.published.precision == "second" and _NAME.search(facts.published.text)
        else (name, facts)
        for name, facts in readings
    ]


def _in_zone_of(published: Publication, page: RawPage, tree: HtmlElement) -> Publication:
    at, found = published.at, _NAME.search(published.text)
    if not isinstance(at, dt.datetime) or not found or _NUMBERED.search(published.text):
        return published
    name, clock = found.group(), at.replace(tzinfo=None)
    read_as = zone_of(name, day=at.date()) or dt.UTC
    if at.utcoffset() != read_as.utcoffset(None):  # of another moment in the line
        return published
    if meant := _meant_by(name, page, tree):
        zones = [dt.timezone(dt.timedelta(minutes=minutes)) for minutes in _in_season(meant, at)]
        latest, earliest = clock.replace(tzinfo=zones[0]), clock.replace(tzinfo=zones[-1])
        return changed(published, at=earliest, earliest=earliest, latest=latest)
    if published.basis == "inferred":  # the month stands first as only one of the countries has it
        return published
    bare = at_moment(clock, text=published.text)
    return changed(bare, basis=published.basis)


def _in_season(meant: tuple[int, ...], at: dt.datetime) -> tuple[int, ...]:
    """Return the winter's zone alone outside of the southern summer: in it some mean the one, some the other."""
    return meant if at.month in {10, 11, 12, 1, 2, 3, 4} else meant[:1]


def _meant_by(name: str, page: RawPage, tree: HtmlElement) -> tuple[int, ...]:
    meanings, stated = _MEANINGS[name], _offsets(page.text)
    near = [meant for meant in meanings.values() if not stated.isdisjoint(_with_summer(meant))]
    if len(near) == 1:
        return near[0]
    for country in _countries(page, tree):
        for countries, meant in meanings.items():
            if country in countries.split():
                return meant
    return ()


def _offsets(text: str) -> set[int]:
    """Return the offsets, in minutes, of the moments that stand anywhere on a page."""
    return {
        (-1 if sign == "-" else 1) * (int(hours) * 60 + int(minutes))
        for sign, hours, minutes in set(_OFFSET.findall(text))
    }


def _with_summer(meant: tuple[int, ...]) -> set[int]:
    """Return the offsets of a zone and of its summer; none is UTC's, which systems state anywhere."""
    return {*meant, *(each + _SUMMER for each in meant)} - {0}


def _countries(page: RawPage, tree: HtmlElement) -> Iterator[str]:
    """Yield the countries that the page says it is of: of its addresses, then of its language and locale."""
    addresses, locales = [page.url], [tree.get("lang") or ""]
    for element in tree.iter("meta", "link"):
        if element.get("property") == "og:url" or element.get("rel") == "canonical":
            addresses.append(element.get("content") or element.get("href") or "")
        elif "og:locale" in (element.get("property"), element.get("name")):
            locales.append(element.get("content") or "")
    for address in addresses:
        last = host_of(address).rpartition(".")[2]
        yield "us" if last in _OF_AMERICA else last
    for locale in locales:
        language, *parts = locale.strip().lower().replace("_", "-").split("-")
        yield parts[-1] if parts else _COUNTRY_OF.get(language, "")

"""Agency lines: a line of names, a town in capitals and an agency in brackets in, the names out.

Papers of Turkey print it below the heading: "Ada DENİZ - Ece TAŞ/DEĞİRMENLİ, (DHA)".
"""

import re

from articles.pages.agencies import agency_named
from articles.pages.agency_letters import agency_alone
from articles.pages.bylines import is_person

_LINE = re.compile(
    r"(?P<names>[^/()\[\]:.]{5,80}?)(?:\s*/\s*(?P<town>[^/()\d:.]{2,40}?))?\s*,?\s*\((?P<agency>[^()]{2,24})\)"
)
_BETWEEN = re.compile(r"\s+[-–—]\s+|\s*,\s*")
_LONGEST = 140
_MOST_WORDS = 4


def names_before_agency(line: str) -> tuple[str, ...]:
    """Return the names, each with its family name in capitals; none where the line has anything else."""
    if not line.endswith(")") or len(line) > _LONGEST or not (found := _LINE.fullmatch(line)):
        return ()
    town, agency = found["town"] or "", found["agency"].strip()
    if (town and not town.isupper()) or not (agency_named(agency) or agency_alone(agency)):
        return ()
    names = tuple(_BETWEEN.split(found["names"].strip()))
    return names if all(map(_is_name, names)) else ()


def _is_name(name: str) -> bool:
    words = name.split()
    is_whole = 2 <= len(words) <= _MOST_WORDS and words[-1].isupper() and len(words[-1]) > 1
    return is_whole and not words[0].isupper() and is_person(name)

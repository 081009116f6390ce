"""Agency bylines: a byline in, the agency it names in other places than its end out."""

import re

from articles.pages.agencies import NAMES, agency_named, is_as_written

_IN_BYLINE = re.compile(
    rf"(?:^|[,|/–—(] ?|\b(?i:of the|for) |^(?:[^\W\d_][\w.'’-]* ){{2,4}}(?i:of) )(?i:the )?(?P<name>(?i:{NAMES})|PA)(?:\)?$|"
    r"(?: [A-Z][a-z]+){0,3} (?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent|[Ss]taff)s?$|"
    r" (?:in|à|in den|de|en|aus) [A-Z][\w .'’-]{1,30}$)"
)
"""What a byline is read for besides: "AP Business Writer", "AFP in Paris"; "Jo Roe, PA" by two names."""
_TOWN = re.compile(
    r"^(?:(?:new|north|south|east|west|mount|port|saint|st\.?|lake) .*|\S+), PA$", re.IGNORECASE
)
_BEFORE = re.compile(r"\b(?:who|former|formerly|once|ex)\b", re.IGNORECASE)


def agency_within(text: str) -> str:
    """Return the agency a byline names before a role or a town, in brackets, or behind "of the"."""
    found = _IN_BYLINE.search(text)
    if found is None or was_before(text) or not is_as_written(found["name"]):
        return ""
    if found["name"] == "PA":  # Pennsylvania, too
        return "" if _TOWN.match(text) or text == "PA" or text.count(",") > 1 else "PA"
    return agency_named(found["name"])


def was_before(text: str) -> bool:
    """Whether it tells of somebody who worked for an agency once, or is described."""
    return _BEFORE.search(text) is not None

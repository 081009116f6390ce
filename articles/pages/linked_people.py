"""Linked people: a link in a byline in, the name in it out where only the page it leads to tells that it is one.

"bell hooks" begins in small letters, "Emily News" ends as a newsroom does: a writer's page of the same
name makes them people.
"""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from lxml.html import HtmlElement

from articles.keys import name_key
from articles.pages.byline_names import PROFILE, people_in, without_run_on
from articles.pages.bylines import is_person, sounds_like_outlet
from articles.pages.given_names import is_given
from articles.pages.html_tree import text_of
from articles.pages.newsrooms import is_nobody, is_organisation, names_newsroom

_FEWEST, _MOST = 2, 4
_LONGEST_ROLE = 60
_OF_LINKS = frozenset({"read", "more", "all", "view", "see", "other", "latest", "articles", "posts", "stories", "web", "online", "desk"})  # fmt: skip
_BEHIND_EDITORS = re.compile(
    r"\b(?:edited|editing|reviewed|check(?:ed|ing)|proofread|translated|produced|geprüft|bearbeitet|redigiert|"
    r"revisad[oa]|editad[oa]|verificad[oa]|éditée?|vérifiée?|relue?|redigerat|redigert|granskad)\s+(?:by|von|por|par|av)\s*:?\s*$",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:\s*(?:[,&]|\b(?:and|und|et|y|e|och|og)\b))+\s*", re.IGNORECASE)


def linked_people(links: Iterable[HtmlElement]) -> tuple[str, ...]:
    """Return the people whose names are links; none of those who edited, reviewed or checked the text."""
    people: list[str] = []
    is_editors = False
    for link in links:
        is_editors = is_behind_editors(link) or (
            is_editors and bool(_AND.fullmatch(_text_before(link)))
        )
        if not is_editors and (name := without_run_on(text_of(link))):
            people += people_in([name]) or _as_its_page_tells(name, link)
    return tuple(dict.fromkeys(people))


def is_behind_editors(link: HtmlElement) -> bool:
    """Tell whether "Reviewed by", "Edited by" or the like stands right before a link."""
    before = link.getprevious()
    told = _text_before(link)
    if not told.strip() and before is not None:
        told = text_of(before)
    return bool(_BEHIND_EDITORS.search(told[-_LONGEST_ROLE:]))


def _text_before(link: HtmlElement) -> str:
    before, around = link.getprevious(), link.getparent()
    return (before.tail if before is not None else around.text if around is not None else "") or ""


def _as_its_page_tells(name: str, link: HtmlElement) -> tuple[str, ...]:
    words = name.split()
    address = (link.get("href") or "").partition("?")[0].rstrip("/")
    if not _FEWEST <= len(words) <= _MOST or not PROFILE.search(address):
        return ()
    last = unquote(address.rpartition("/")[2]).replace("-", " ").replace("_", " ")
    if name_key(last) != name_key(name) or is_nobody(name):
        return ()
    if len(words) == _FEWEST and is_given(words[0]) and words[1].isalpha() and words[1].istitle():
        return (name,)
    is_small = name.islower() and all(word.isalpha() for word in words)
    is_house = is_organisation(name) or names_newsroom(name) or sounds_like_outlet(name)
    if not is_small or is_house or not _OF_LINKS.isdisjoint(words):
        return ()
    return (name,) if is_person(name.title()) else ()

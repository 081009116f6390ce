"""Lone titles: a page whose `<title>` alone tells a headline in, the headline without the site's name out."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.keys import is_host_name, name_key
from articles.pages.bylines import sounds_like_outlet
from articles.pages.heading import is_first_heading, titled_element
from articles.pages.headlines import is_section
from articles.pages.html_tree import text_of
from articles.records import Facts

_SEPARATOR = re.compile(r"\s+(?:[-–—•·»«›]|-{2,3}|::|~)\s+|\s*[|｜]\s*")
_COUNT = re.compile(r"^\((?:[1-9]\d?|99\+)\)\s+(?=\S)")
"""What sites put before the title of a page that is open: so many messages are unread."""
_ON_THE_WEB = re.compile(r"\s+(?:online|digital|web|news)$", re.IGNORECASE)
_SMALL = frozenset({"of", "the", "and", "&", "de", "del", "la", "le", "für", "der", "di"})
_LONGEST_NAME = 5
_LONGEST_CALLED = 7
_LONGEST_SECTION = 3
_FEWEST_WORDS = 2


def read_lone_title(tree: HtmlElement) -> Facts:
    """Return the title without the site's name, for a page that names neither the site nor a headline elsewhere.

    1. what stands behind a newspaper's name and a colon, where an element of the page prints it, behind any
       name where its first heading does;
    2. the part, or parts, that an element of the page prints, where it is most of the title and not like a name;
    3. else what is left without a last or first part that is a host or is called as newspapers are, and its sections before it.

    A count of unread messages before it goes where the page does not print it: "(3) Weir closes | Tarn Courier".
    """
    return Facts(headline=lone_headline(tree), where={"headline": "title"}, confidence=0.3)


def lone_headline(tree: HtmlElement) -> str:
    """Return the headline in the title of a page that has no other, "" where it has no title."""
    title = tree.find(".//title")
    text = text_of(title) if title is not None else ""
    element = titled_element(tree) if _SEPARATOR.search(text) or ": " in text else None
    printed = text_of(element) if element is not None else ""
    if _SEPARATOR.search(text) and not _COUNT.match(printed):
        text = _COUNT.sub("", text)
    is_heading = element is not None and is_first_heading(element)
    return headline_in(text, printed, is_heading=is_heading)


def headline_in(title: str, printed: str, *, is_heading: bool = False) -> str:
    """Return the headline in a title of which the page prints `printed` in an element of its own.

    `is_heading` is whether that is its first heading: what stands before it in the title may be any name then.
    """
    site, _, rest = title.partition(": ")
    key = name_key(printed)
    is_name = is_heading and _is_like_name(site, _LONGEST_NAME)
    if key and key == name_key(rest) and (is_name or _is_site(site)):
        return rest
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(title)]
    parts = [title[start:end] for start in starts for end in ends if start < end]
    told = next((part for part in parts if key and name_key(part) == key), title)
    is_most = 2 * len(told) > len(title) or _is_like_name(_beside(told, title), _LONGEST_NAME)
    if is_most and told != title and not _is_like_name(told, _LONGEST_CALLED):
        return told
    first, last = title[: ends[0]], title[starts[-1] :]
    if _is_site(last):
        left = title[: _end_of_headline(cuts)]
    elif _is_site(first):
        is_behind = len(cuts) > 1 and is_section(title[starts[1] : ends[1]])
        left = title[starts[1 + is_behind] :]
    else:
        return title
    return left if len(left.split()) >= _FEWEST_WORDS else title


def _beside(part: str, title: str) -> str:
    """Return what a title has besides its first or last part, without what parts them."""
    before, _, behind = title.partition(part)
    return _SEPARATOR.sub("", f"{before} ") + _SEPARATOR.sub("", f" {behind}")


def _end_of_headline(cuts: Sequence[re.Match[str]]) -> int:
    """Return where the headline ends before the site's name: before its sections, short parts behind a bar."""
    at = len(cuts) - 1
    while at > 0 and cuts[at - 1].group().strip() in {"|", "｜", "::"}:
        section = cuts[at].string[cuts[at - 1].end() : cuts[at].start()]
        if len(section.split()) > _LONGEST_SECTION:
            break
        at -= 1
    return cuts[at].start()


def _is_site(part: str) -> bool:
    """Tell whether a part of a title is a host, or a name such as newspapers have: "The Tarn Courier"."""
    if is_host_name(part) and part == part.lower():
        return True
    return _is_like_name(part, _LONGEST_NAME) and sounds_like_outlet(_ON_THE_WEB.sub("", part))


def _is_like_name(part: str, longest: int) -> bool:
    """Tell whether a part has no word but with a capital, and few: pages print the site's name as large as a headline."""
    words = part.split()
    return len(words) <= longest and all(word[0].isupper() or word in _SMALL for word in words)

"""Openings: what a line under the head may begin - a comment, the outlet's card, a teaser."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.keys import name_key
from articles.pages.ages import is_age
from articles.pages.lines import Line, is_name, is_paragraph
from articles.pages.newsbreak import chrome
from articles.pages.newsbreak.labels import (
    Header,
    is_capitals_label,
    is_host,
    is_known_outlet,
    is_label,
    is_teaser_text,
    read_header,
    split_tail,
)
from articles.pages.paragraphs import is_cut


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page, with what the page itself says that helps to read them."""

    lines: Sequence[Line]
    topics: frozenset[str]
    """Labels the page prints elsewhere: its section, its lists of topics."""
    outlet: str
    is_spaced: bool
    """The page parts its paragraphs by empty lines."""

    def text(self, index: int) -> str:
        return self.lines[index].text if 0 <= index < len(self.lines) else ""

    def is_glued(self, index: int) -> bool:
        """Tell whether line `index` follows the one before with no gap, on a page with gaps."""
        return self.is_spaced and index < len(self.lines) and not self.lines[index].gap


def starts_comment(page: PageLines, index: int) -> bool:
    """Tell whether a comment begins here: a name, perhaps a badge, then an age ("4d ago")."""
    first = page.text(index)
    if is_age(first):
        return True
    if len(first) > 48:
        return False
    second = page.text(index + 1)
    return is_age(second) or (second == "Author" and is_age(page.text(index + 2)))


def starts_card(page: PageLines, index: int) -> bool:
    """Tell whether the outlet's card begins here: its name once or twice, then a figure."""
    name = page.text(index)
    if _is_figure(page, index):
        return True
    if not is_name(name) or chrome.is_chrome(name):
        return False
    at = index + 1
    while at < index + 4 and page.text(at) in {name, "Follow"}:
        at += 1
    return _is_figure(page, at) or (
        page.text(at) == chrome.CARD_HEADING and (at > index + 1 or _is_own(page, name))
    )


def _is_figure(page: PageLines, index: int) -> bool:
    text = page.text(index)
    if not text[:1].isdigit():
        return False
    if chrome.FIGURE_PAIR.fullmatch(text):
        return True
    label = page.text(index + 1)
    return bool(chrome.FIGURE.fullmatch(text) and chrome.FIGURE_LABEL.fullmatch(label))


def starts_teaser(page: PageLines, index: int, *, after: str) -> bool:
    """Tell whether the first teaser stands here; `after` is the part that would go on otherwise.

    After comments only a header with a known label, "Related" or the heading of a list is
    believed. Elsewhere, in order: such a heading over it; a header with a label glued to it; an
    outlet, a headline and a text (or the latter two), where
    1. nothing but teasers can follow ("open"), or
    2. the outlet is a host, known, or the article's own, or
    3. the text before is cut, or its host name has closed it, or
    4. the teaser's text is cut, or has capitals, another header or another such item under it.
    """
    if after == "comments":
        return _is_related_heading(page, index) or (
            is_known_header(page, index) and _is_item(page, _under_header(page, index))
        )
    if _is_related_heading(page, index) or _is_header(page, index):
        return True
    if not _is_item(page, index):
        return False
    name = page.text(index)
    has_outlet = not _is_text(page, index + 1)
    if after == "open" or (after == "card" and has_outlet and _closes_card(page.text(index - 1))):
        return True
    if has_outlet and is_name(name) and _is_outlet(page, name):
        return not is_own_host(page, name)
    before = page.text(index - 1)
    if after == "body" and (is_cut(before) or is_host(before)):
        return True
    return has_outlet and is_name(name) and _is_marked(page, index + 2)


def is_own_host(page: PageLines, host: str) -> bool:
    """Tell whether a host under the text is the article's own: "www." before it, or its name."""
    if not is_host(host):
        return False
    squeezed = "".join(character for character in name_key(page.outlet) if character.isalnum())
    return host.startswith("www.") or bool(squeezed and squeezed in host.replace("-", ""))


def is_known_header(page: PageLines, index: int) -> bool:
    header = read_header(page.text(index), page.topics)
    return header is not None and (header.awaits_outlet or is_label(header.label, page.topics))


def _is_header(page: PageLines, index: int) -> bool:
    header = read_header(page.text(index), page.topics)
    if header is None:
        return False
    headline = page.text(_under_header(page, index))
    if header.awaits_outlet:
        return True
    return bool(headline) and not is_paragraph(headline) and not chrome.is_chrome(headline)


def _under_header(page: PageLines, index: int) -> int:
    header = read_header(page.text(index), page.topics) or Header()
    return index + (2 if header.awaits_outlet else 1)


def _is_related_heading(page: PageLines, index: int) -> bool:
    text = page.text(index)
    return (text in {"Related", "RELATED"} or chrome.is_list_heading(text)) and (
        is_known_header(page, index + 1) or _is_header(page, index + 1) or _is_item(page, index + 1)
    )


def _is_text(page: PageLines, index: int) -> bool:
    return is_teaser_text(page.text(index), page.topics)


def _is_item(page: PageLines, index: int) -> bool:
    """Tell whether a headline and a text stand here, or an outlet before them."""
    for ahead in (1, 2):
        if _is_text(page, index + ahead):
            titles = [page.text(at) for at in range(index, index + ahead)]
            return not any(
                not text or is_paragraph(text) or chrome.is_chrome(text) for text in titles
            )
    return False


def _is_whole_item(page: PageLines, index: int) -> bool:
    """Tell whether outlet, headline and text stand here, all three."""
    return (
        is_name(page.text(index))
        and not is_paragraph(page.text(index + 1))
        and _is_item(page, index)
    )


def _is_outlet(page: PageLines, name: str) -> bool:
    return is_host(name) or is_known_outlet(name) or _is_own(page, name)


def _is_own(page: PageLines, name: str) -> bool:
    return bool(page.outlet) and name_key(name) == name_key(page.outlet)


def _closes_card(before: str) -> bool:
    return is_paragraph(before) or before.startswith("http") or is_host(before)


def _is_marked(page: PageLines, index: int) -> bool:
    following = page.text(index + 1)
    text, label, _ = split_tail(page.text(index), page.topics)
    if label or is_cut(text) or (following and is_capitals_label(following, page.topics)):
        return True
    if is_known_header(page, index + 1) or _is_whole_item(page, index + 1):
        return True
    return page.is_glued(index + 1) and not is_paragraph(following)

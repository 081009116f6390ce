"""Centred captions: a picture in a centred paragraph in, the centred words under it out.

Portals in Chinese, Japanese and Korean, and many editors elsewhere, mark a caption by nothing else.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import holds_at_most, text_of

_LINES = ("p", "center")
_STYLED = re.compile(r"text-align\s*:\s*(?:-\w+-)?center", re.IGNORECASE)
_CLASSED = re.compile(r"(?:^|[\s_-])(?:text|align)-?(?:align-?)?cent(?:er|re)(?:$|\s)")
_SUB_HEAD = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]|第.{1,3}[章节節部]|[■◆●▲▼★#*]"
)
_QUOTED = re.compile(r"[“\"'‘«「『《].*[”\"'’»」』》]\W?")
_BOLD = ("strong", "b", "h2", "h3", "h4")
_MOST_PICTURES = 20
_MOST_INSIDE = 16
_LONGEST = 150
_FARTHEST = 3
_MARK = re.compile(r"\W*")


def centred_caption(line: HtmlElement) -> HtmlElement | None:
    """Return the line of a picture's words: `line` where it holds both, else the one below it.

    All is centred and the text around isn't. Of two such lines one may be text; a heading, a quotation and a
    line of marks are no captions.
    """
    if line.tag not in _LINES or not _is_centred(line):
        return None
    holds_both = bool(line.text_content().strip())
    words = line if holds_both else line.getnext()
    if words is None or words.tag not in _LINES:
        return None
    if not holds_both and words.find(".//img") is not None:
        return None
    if not _is_centred(words) or not holds_at_most(words, _MOST_INSIDE):
        return None
    text = text_of(words)
    if not 0 < len(text) <= _LONGEST or _is_heading(words, text):
        return None
    above = _nearest_text(line.itersiblings(*_LINES, preceding=True))
    beside = [*above, *_nearest_text(words.itersiblings(*_LINES))]
    return words if beside and not any(map(_is_centred, beside)) else None


def first_centred_picture(tree: HtmlElement) -> tuple[HtmlElement, HtmlElement] | None:
    """Return the first picture that stands in a centred paragraph, and its caption; None where that has none."""
    for picture in islice(tree.iter("img"), _MOST_PICTURES):
        line = next(islice(picture.iterancestors(*_LINES), 1), None)
        if line is not None and _is_centred(line) and holds_at_most(line, _MOST_INSIDE):
            caption = centred_caption(line)
            return None if caption is None else (picture, caption)
    return None


def _is_centred(line: HtmlElement) -> bool:
    return (
        line.tag == "center"
        or (line.get("align") or "").lower() in {"center", "middle"}
        or bool(_STYLED.search(line.get("style") or ""))
        or bool(_CLASSED.search(line.get("class") or ""))
    )


def _is_heading(line: HtmlElement, text: str) -> bool:
    if _SUB_HEAD.match(text) or _QUOTED.fullmatch(text) or _MARK.fullmatch(text):
        return True
    return any(text_of(each) == text for each in line.iter(*_BOLD))


def _nearest_text(lines: Iterator[HtmlElement]) -> list[HtmlElement]:
    """Return the next of `lines` that holds words and no picture, where one is near."""
    near = (each for each in islice(lines, _FARTHEST) if each.find(".//img") is None)
    words = (each for each in near if text_of(each))
    return list(islice(words, 1))

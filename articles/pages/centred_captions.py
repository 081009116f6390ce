"""Centred captions: a picture in a centred paragraph in, the centred words under it out.

Portals in Chinese, Japanese and Korean, and many editors elsewhere, mark a caption by nothing else.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.bylines import is_byline
from articles.pages.captions import split_credit
from articles.pages.dates import read_date
from articles.pages.furniture import is_furniture
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.lines import ends_sentence

_LINES = ("p", "center")
_STYLED = re.compile(r"text-align\s*:\s*(?:-\w+-)?center", re.IGNORECASE)
_CLASSED = re.compile(r"(?:^|[\s_-])(?:text|align)-?(?:align-?)?cent(?:er|re)(?:$|\s)")
_SUB_HEAD = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、．.]|第.{1,3}[章节節部]|[■◆●▲▼★#*]"
)
_QUOTED = re.compile(r"[“\"'‘«「『《].*[”\"'’»」』》]\W?")
_BOLD = ("strong", "b", "h2", "h3", "h4")
_SMALL = ("em", "i", "small", "font", "sub")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DASH = re.compile(
    r"^.{2,60}?(?:\s[–—-]{1,2}|[–—]{1,2})\s?\S|^[^。]{2,16}\d{1,2}日(?:电|電|讯|訊)|^[（(【\[].{2,20}(?:기자|記者|记者)"
)
"""Behind the place of a report."""
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
    if not 0 < size_of(text) <= _LONGEST or _is_heading(words, text) or _may_be_text(words, text):
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


def _may_be_text(line: HtmlElement, text: str) -> bool:
    """Tell whether a line may be a byline, a date or the place a report is from, or a sentence in letters of one kind with the text.

    Chinese, Japanese and Korean editors centre no sentence of a text.
    """
    if (
        is_byline(text)
        or is_furniture(text)
        or _DASH.search(text)
        or read_date(text).at is not None
    ):
        return True
    if not ends_sentence(text) or _EAST_ASIAN.search(text) or split_credit(text)[1]:
        return False
    return not any(text_of(each) == text for each in line.iter(*_SMALL))


def _nearest_text(lines: Iterator[HtmlElement]) -> list[HtmlElement]:
    """Return the next of `lines` that holds words and no picture, where one is near."""
    near = (each for each in islice(lines, _FARTHEST) if each.find(".//img") is None)
    words = (each for each in near if text_of(each))
    return list(islice(words, 1))

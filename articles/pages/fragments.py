"""Fragments of HTML: a value that may hold markup in, the line or the paragraphs it shows out."""

import html
import re

from lxml import etree

from articles.markup import text_within
from articles.pages.html_tree import parse_html
from articles.pages.paragraphs import clean_line, split_paragraphs
from articles.pages.remembered import remembered

_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE_TAG = re.compile(
    r"</?(?:i|em|b|strong|span|sup|sub|u|mark|a|q|wbr)(?:\s[^<>]*)?>", re.IGNORECASE
)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});", re.IGNORECASE)
_BLOCKS = (
    "address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td",
    "th", "tr", "ul",
)  # fmt: skip
_BLOCK_TAG = re.compile(r"<(?:" + "|".join(_BLOCKS) + r"|br)\b", re.IGNORECASE)
_BREAK = "\ue000"  # for private use: no text means anything by it
_LINE_END = "\ue001"
_LINE_ENDS = re.compile(rf"{_LINE_END}\s*{_LINE_END}[\s{_LINE_END}]*")
_NO_TEXT = ("script", "style", "figcaption", "noscript", "template", "iframe", "svg", "button",
            "form", "nav", "aside", "figure")  # fmt: skip
_SHORTEST_PROSE = 100


def holds_markup(text: str) -> bool:
    return "<" in text and bool(_TAG.search(text))


@remembered
def plain_line(text: str) -> str:
    """Return what a reader would see of `text` as one line: references read, tags gone.

    References are read twice: "&amp;#8217;" is what many sites write for an apostrophe.
    """
    for _ in range(2):
        if "&" not in text or not _REFERENCE.search(text):
            break
        text = html.unescape(text)
    return clean_line(_TAG.sub(" ", _INLINE_TAG.sub("", text)) if "<" in text else text)


def paragraphs_of(markup: str, *, without_figures: bool = False) -> tuple[str, ...]:
    """Return the paragraphs of a fragment or of a plain text; pictures and captions left out.

    `without_figures` leaves out tables too, but for those that hold prose.
    """
    if not holds_markup(markup):
        text = html.unescape(markup) if "&" in markup and _REFERENCE.search(markup) else markup
        return split_paragraphs(text)
    text = _text_with_breaks(markup, without_figures=without_figures)
    text = _LINE_ENDS.sub(_BREAK, text).replace(_LINE_END, " ")
    if not _BLOCK_TAG.search(markup):
        text = re.sub(r"\n\s*\n", _BREAK, text)
    return tuple(filter(None, map(clean_line, text.split(_BREAK))))


def _text_with_breaks(markup: str, *, without_figures: bool) -> str:
    """Return all a fragment shows, a mark at each end of a block; in time that grows as its size."""
    root = parse_html(markup)
    if root is None:
        return ""
    figures = set()
    if without_figures:
        figures = {table for table in root.iter("table") if not _holds_prose(table)}
    parts: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_start, is_hiding = event == "start", (element.tag in _NO_TEXT or element in figures)
        if is_hiding:
            hidden += 1 if is_start else -1
        if hidden:
            continue
        if element.tag in _BLOCKS and not is_hiding:
            parts.append(_BREAK)
        elif element.tag == "br" and is_start:
            parts.append(_LINE_END)
        parts.append((element.text if is_start else element.tail) or "")
    return "".join(parts)


def _holds_prose(table: etree._Element) -> bool:
    """Tell whether a table has a cell as long as a paragraph: it lays a text out."""
    return any(len(text_within(cell)) >= _SHORTEST_PROSE for cell in table.iter("td"))

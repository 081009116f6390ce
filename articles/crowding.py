"""Crowding: markup and JSON of more parts than may be, told or mended before they are parsed."""

import re
from itertools import islice

from articles.errors import ArchiveError

MOST_ATTRIBUTES = 500
"""Of one tag, where real pages have some dozens. libxml2 compares each with all before it, in C,
where no deadline reaches: a tag of 100,000 takes it a minute."""
MOST_NODES = 500_000
"""Elements and attributes of one page or item, for each of which a tree takes some 250 bytes; the
largest real page seen has a tenth of it."""
MOST_VALUES = 2_000_000
"""Lists, objects, texts and numbers of one JSON record, told by the marks between them; Python
takes some 60 bytes for each."""

_SPACE = r" \t\n\r\f\v"
_ATTRIBUTE = (  # as HTML parts them
    rf"[{_SPACE}/]++[^{_SPACE}/>][^{_SPACE}/>=]*+"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"[^\"]*+\"|'[^']*+'|[^{_SPACE}>]*+))?+"
)
_SOME = rf"(?:{_ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+"
_TAG = re.compile(rf"<(?:[^\W\d]|:)[^{_SPACE}/>]*+{_SOME}")
_MORE = re.compile(_SOME)
_EACH = re.compile(_ATTRIBUTE)
_BEFORE_NODES = b"<& /\t\n\r\f\v"
"""Each element, reference and attribute follows one of these: to count them is quick."""
_FEWEST_LETTERS = 2
"""What an attribute takes at least, its name and what parts it from another; an element takes more."""
_OTHER_NODE = re.compile(r"<!\[CDATA\[|&(?!(?:amp|lt|gt|quot|apos);)[^\W\d][\w.:-]*+;")


class CrowdedError(ArchiveError):
    """Markup of more elements than memory is given for."""


def without_surplus(text: str) -> str:
    """Return the text without the attributes of a tag past the first few hundred.

    A text in which no tag has more is returned as it is, the same object.
    """
    kept: list[str] = []
    at = 0
    for tag in _TAG.finditer(text):
        end = tag.end()
        if end - tag.start() < MOST_ATTRIBUTES or tag.start() < at:
            continue
        while (more := _MORE.match(text, end)) and more.end() > end:
            end = more.end()
        if end > tag.end():
            kept.append(text[at : tag.end()])
            at = end
    return "".join((*kept, text[at:])) if kept else text


def hold_nodes(text: str, *, most: int = MOST_NODES) -> None:
    """Raise CrowdedError when a tree of `text` would have more elements and attributes than `most`."""
    if len(text) < _FEWEST_LETTERS * most:
        return
    content = text.encode(errors="replace")
    if len(content) - len(content.translate(None, _BEFORE_NODES)) <= most:
        return
    nodes = sum(1 for _ in islice(_OTHER_NODE.finditer(text), most + 1))
    for tag in _TAG.finditer(text) if nodes <= most else ():
        nodes += 1 + len(_EACH.findall(tag[0]))
        if nodes > most:
            break
    if nodes > most:
        raise CrowdedError(f"more than {most:,} elements and attributes: no article has so many")


def holds_too_many(text: str, *, most: int = MOST_VALUES) -> bool:
    """Tell whether the JSON in `text` may hold more values than `most`."""
    return len(text) > most and sum(map(text.count, ",[{")) > most


def hold_values(text: str, *, most: int = MOST_VALUES) -> None:
    """Raise CrowdedError when the JSON in `text` may hold more values than `most`."""
    if holds_too_many(text, most=most):
        raise CrowdedError(f"more than {most:,} values: no article has so many")

"""Tip rows: the paragraphs of a page in, those that recommend one thing after another and lead nowhere out."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from articles.keys.folding import fold
from articles.lengths import count_words
from articles.pages.furniture import is_invitation
from articles.pages.lines import ends_statement
from articles.pages.site_labels import PICTURE, SIGNED

_TIP = re.compile(r"(?P<label>[^\W\d_]{2,20})\s?[:：]\s?(?P<what>\S.{0,230})")
_FEWEST = 3
_FEWEST_WORDS = 3
"""A name has fewer: "Photo: Ann Roe"."""
_QUOTES = re.compile("[“”„«»‘’「『]")


def tip_rows(paragraphs: Sequence[str], texts: Mapping[HtmlElement, str]) -> set[str]:
    """Return the paragraphs of each row of three or more that have a label of their own and no link, or end as sentences.

    "Read: …", "Watch: …", "Visit: …": one alone asks to read on elsewhere, a row of them is a list of the
    text. Credits are none ("Text: …", "Photo: Ann Roe"). `texts` holds what stands in each `<p>`.
    """
    rows = [set(row.values()) for row in _rows(paragraphs) if _asks(row)]
    if not rows:
        return set()
    alone = {
        text
        for element, text in texts.items()
        if element.find(".//a") is None or ends_statement(text)
    }
    return set().union(*(row for row in rows if row <= alone))


def _rows(paragraphs: Sequence[str]) -> Iterator[dict[str, str]]:
    row: dict[str, str] = {}
    for text in (*paragraphs, ""):
        tip = _TIP.fullmatch(text)
        label = fold(tip["label"]) if tip and _is_thing(tip["what"]) else ""
        if label and label not in row and label not in SIGNED:
            row[label] = text
            continue
        if len(row) >= _FEWEST:
            yield row
        row = {}


def _asks(row: Mapping[str, str]) -> bool:
    """Tell whether a line of the row would be taken for an invitation: most pages have other rows of labels."""
    return any(label not in PICTURE and is_invitation(line) for label, line in row.items())


def _is_thing(text: str) -> bool:
    return count_words(text) >= _FEWEST_WORDS or _QUOTES.search(text) is not None

"""Prose heads: a paragraph of a page in, whether a heading stands directly over it and more of the text out."""

from collections import Counter
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from articles.pages.column import is_prose
from articles.pages.furniture import heads_other_articles, is_furniture, is_invitation
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence

_SUB_HEADS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_FEWEST = 2
_LONGEST = 40


def prose_heads(paragraphs: Sequence[str], texts: Mapping[HtmlElement, str]) -> set[str]:
    """Return the labels of sites among the paragraphs that are sub-heads: prose directly above them and below.

    A button has its form behind it and an advertisement its frame; one that stands twice is no sub-head.
    `texts` holds what stands in each `<p>`.
    """
    labels = {text for text in paragraphs if len(text) <= _LONGEST and _is_label(text)}
    if not labels:
        return set()
    heads: list[str] = []
    for below in texts:
        above = below.getprevious()
        if above is None or above.tag not in _SUB_HEADS or (text := text_of(above)) not in labels:
            continue
        before = above.getprevious()
        is_between = before is not None and is_prose(before, texts.get(before, ""))
        if is_between and heads_prose(text, below, texts):
            heads.append(text)
    if not heads:
        return set()
    counted, printed = Counter(heads), Counter(paragraphs)
    return {text for text, count in counted.items() if count == 1 == printed[text]}


def heads_prose(
    heading: str, below: HtmlElement, texts: Mapping[HtmlElement, str], *, fewest: int = _FEWEST
) -> bool:
    """Tell whether a heading of these words stands directly over paragraphs, none with a link, of which `below` is the first."""
    above = below.getprevious()
    if above is None or above.tag not in _SUB_HEADS or text_of(above) != heading:
        return False
    line: HtmlElement | None = below
    for _ in range(fewest):
        if line is None or not is_prose(line, texts.get(line, "")):
            return False
        if line.find(".//a") is not None:
            return False
        line = line.getnext()
    return True


def _is_label(text: str) -> bool:
    if ends_sentence(text) or heads_other_articles(text):
        return False
    return is_furniture(text) or is_invitation(text)

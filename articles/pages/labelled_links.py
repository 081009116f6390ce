"""Labelled links: a short label set off, and behind it one link that is a headline, amid a text."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import host_of
from articles.keys.folding import fold
from articles.lengths import count_words, size_of
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence, ends_statement
from articles.pages.page_names import page_names
from articles.pages.site_labels import SIGNED

_LABEL = re.compile(r"(?P<words>[^:：|–—→»>]{3,40}?)\s*[:：|–—→»>]+\s*")
_STATING = frozenset(
    [
        "answer",
        "correction",
        "corrections",
        "corrigendum",
        "clarification",
        "update",
        "question",
        "source",
        "sources",
        "fuente",
        "fuentes",
        "quelle",
        "quellen",
        "fonte",
        "fonti",
        "korrektur",
        "corrección",
        "correção",
        "rectificatif",
        "errata",
        "erratum",
        "report",
        "study",
        "paper",
        "statement",
        "letter",
        "data",
        "book",
        "winner",
        "film",
        "album",
        "song",
        "podcast",
        "listing",
        "address",
        "website",
    ]
)
"""Words of labels that say what the link is to the text: where it was read, what was wrong, what is spoken of."""
_MARKS = ":：|–—→»>"
_WITHIN = 46
_LONGEST = 220
_SHORTEST_LINK = 20
_FEWEST_WORDS = 4
_WORDS_OF_LABEL = (2, 3, 4)
_BOLD = ("b", "strong")
_QUOTES = ("“", '"', "„", "«", "‘", "「", "『")
_SHORTEST_PROSE = 60
_NEAR = 3


def labelled_links(texts: Mapping[HtmlElement, str], tree: HtmlElement, address: str) -> set[str]:
    """Return the lines that ask to read another article of the site: "IN FOCUS | Ferry to sail again".

    In any language, so by their form alone: two to four words in bold or capitals, a mark, and one link to
    another page of the site that holds all the rest and reads as a headline; prose before and behind. Several
    such lines with labels of their own are a list of facts; a label that opens other lines, too, is the text's: a
    speaker, a question. `texts` holds what stands in each `<p>`, `address` is where the dump says the page is from.
    """
    lines = [
        line for line, text in texts.items() if _may_be(text) and line.find(".//a") is not None
    ]
    if not lines:
        return set()
    sites = {re.split("[/?]", key)[0] for key in page_names(tree, address).addresses}
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines:
        if (parts := _parts(line, texts[line], sites)) is not None:
            found.setdefault(parts[1], []).append(parts)
    if len(found) != 1:
        return set()
    ((label, alike),) = found.items()
    if sum(text.startswith(label) for text in texts.values()) > len(alike):
        return set()
    return {part for parts in alike for part in parts}


def _may_be(text: str) -> bool:
    """Tell at little cost whether a line is short, no sentence, and has a mark near its beginning."""
    if len(text) > _LONGEST or ends_statement(text):
        return False
    start = text[:_WITHIN]
    return any(mark in start for mark in _MARKS)


def _parts(line: HtmlElement, text: str, sites: set[str]) -> tuple[str, ...] | None:
    """Return a line, its label and what its link says, as whoever parts it at a break would have them."""
    links = list(islice(line.iter("a"), 2))
    if len(links) != 1 or not _leads_on(links[0].get("href") or "", sites):
        return None
    linked = text_of(links[0])
    if not _is_headline(linked) or not text.endswith(linked):
        return None
    label = text[: -len(linked)].rstrip()
    is_label = (parted := _LABEL.fullmatch(label)) is not None and _is_label(parted["words"], line)
    return (text, label, linked) if is_label and _is_amid(line) else None


def _leads_on(address: str, sites: set[str]) -> bool:
    """Tell whether a link leads to another page of the site."""
    if not address or address.startswith(("#", "mailto:", "javascript:")):
        return False
    return "//" not in address[:8] or host_of(address) in sites


def _is_headline(text: str) -> bool:
    is_long = size_of(text) >= _SHORTEST_LINK and count_words(text) >= _FEWEST_WORDS
    return is_long and not text[0].islower() and not text.startswith(_QUOTES)


def _is_label(words: str, line: HtmlElement) -> bool:
    if count_words(words) not in _WORDS_OF_LABEL or any(map(str.isdigit, words)):
        return False
    folded = fold(words)
    if folded in SIGNED or not _STATING.isdisjoint(folded.split()):
        return False
    is_capital = words != words.lower() and words == words.upper()
    return is_capital or any(text_of(bold).startswith(words) for bold in line.iter(*_BOLD))


def _is_amid(line: HtmlElement) -> bool:
    """Tell whether prose stands before a line and behind it."""
    return _is_prose_near(line.itersiblings(preceding=True)) and _is_prose_near(line.itersiblings())


def _is_prose_near(siblings: Iterable[HtmlElement]) -> bool:
    for each in islice(siblings, _NEAR):
        if each.tag == "p" and size_of(text := text_of(each)) >= _SHORTEST_PROSE:
            return ends_sentence(text)
    return False

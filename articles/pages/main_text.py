"""Main text: the paragraphs of a page's article by trafilatura, checked against the page."""

import re
from collections.abc import Iterator, Set
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from articles.keys import headline_key
from articles.pages.body_parts import further_lines
from articles.pages.boxes import boxed_lines
from articles.pages.closing_lines import without_closing_lines
from articles.pages.column import with_missed, with_sub_heads
from articles.pages.dated_titles import without_dated_titles
from articles.pages.discards import clear_names
from articles.pages.ending import before_the_end
from articles.pages.extraction import extracted
from articles.pages.furniture import is_furniture, is_invitation
from articles.pages.heading_lines import before_headline_again, without_lines_above
from articles.pages.html_tree import holds_at_most, text_of, texts_in
from articles.pages.inline_words import is_date_label
from articles.pages.labelled_links import labelled_links
from articles.pages.linked_lines import digest_headings, linked_lines
from articles.pages.lone_title import lone_headline
from articles.pages.notices import is_notice, is_of_rights
from articles.pages.page_order import in_page_order
from articles.pages.paragraphs import clean_line, is_cut
from articles.pages.parting import paragraphs_of_breaks, parted
from articles.pages.picture_lines import picture_lines
from articles.pages.prose_heads import prose_heads
from articles.pages.pull_quotes import without_pull_quotes
from articles.pages.repeats import without_repeats
from articles.pages.tip_rows import tip_rows
from articles.pages.wire import SIGNED, agency_of_credit
from articles.records import Facts, RawPage

_LABEL = re.compile(r"[-–— ]*[^.:!?\d]{2,30}(?:: *|(?<= (?:am|el|em|il|le|op))[-–— ]*)")
_OVER_TEXT = 2
"""Paragraphs, as a standfirst and a caption, that may stand over the line of the date."""
_SHORTEST_PARAGRAPH = 60
_PLACE = re.compile(r"[^.:!?\d]{2,30}\s[-–—|·]")
_PLACE_ALONE = re.compile(
    r"(?:[^\W\d_][\w'’-]+|(?=[^a-z]{3})[^\W\d_][^.!?:;\d]{1,40}|[^\W\d_][\w'’-]+,? [^.!?:;\d()]{0,30}\([^()]{2,20}\)|[^\W\d_][\w'’-]+, [^.!?:;\d()]{2,30}?) ?(?:--?|[–—])"
)
"""A word, or what begins in capitals or ends in brackets, in no paragraph: "Jakarta -", "NEW YORK —", "Mexico City (AFP) –"."""
_SITE_BEHIND = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
_SITE_BEFORE = re.compile(r": |\s[|–—-]\s")
_MOST_ELEMENTS = 60_000
_MOST_PARAGRAPHS = 5_000
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "div"})
_MOST_IN_LINE = 40
_MOST_MAINS = 50
_MOST_PARTS = 6
_DATE_LINES = ("p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote", "div")


def read_main_text(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the paragraphs of the article.

    trafilatura works on copies of `tree`, without its cache of duplicates: what it finds on one
    page does not hang on the pages before. Then captions of figures and invitations ("Read more: …") go.
    """
    if not holds_at_most(tree, _MOST_ELEMENTS):
        return _plain_paragraphs(tree)
    if (found_in := extracted(tree)) is None:
        return Facts()
    left_out = _captions(tree) | picture_lines(tree) | linked_lines(tree) | _date_lines(tree)
    texts = {element: text_of(element) for element in tree.iter("p")}
    left_out |= labelled_links(texts, tree, page.url)
    headlines = _headlines(tree)
    stated = list(_paragraphs(found_in, headlines))
    if clear_names(stated, tree, texts) and (found_in := extracted(tree)) is not None:
        stated = list(_paragraphs(found_in, headlines))
    parts = headlines | _parts_of_headline(tree)
    stated = _without_headline(stated, parts)
    stated = parted(stated, tree, headlines=headlines, known=set(texts.values()))
    stated = without_repeats(stated, tree)
    left_out |= boxed_lines(stated, texts | _loose_quotes(tree))
    stated = _without_headline(in_page_order(stated, tree, texts=texts), parts)
    stated = without_lines_above(before_headline_again(stated, tree, headlines), tree, texts)
    left_out -= digest_headings(stated, texts, left_out)
    own = (tip_rows(stated, texts) | prose_heads(stated, texts)) - left_out

    def is_left_out(text: str) -> bool:
        return text not in own and _is_left_out(text, left_out)

    found = [text for text in stated if not is_left_out(text)]
    found = without_dated_titles(before_the_end(found, texts))
    found = without_pull_quotes(found, tree, texts)
    further = further_lines(found, texts, tree)
    found = with_missed(found, tree, texts=texts, is_left_out=is_left_out, further=further)
    paragraphs = with_sub_heads(found, tree, texts=texts, is_left_out=is_left_out)
    shown = [text for text in paragraphs if text in own or not is_furniture(text)]
    told = [text for text in shown if not is_notice(text)]
    if len(told) > 1 and told[0] not in texts.values() and _PLACE_ALONE.fullmatch(told[0]):
        told[:2] = [" ".join(told[:2])]
    body = tuple(without_closing_lines(told))
    if not body:
        return Facts()
    where = {"body": "trafilatura", "cut": "trafilatura", "wire_agency": SIGNED}
    agency = _agency_of(shown, body)
    return Facts(body=body, cut=is_cut(body[-1]), wire_agency=agency, where=where, confidence=0.6)


def _agency_of(shown: list[str], body: tuple[str, ...]) -> str:
    """Return the agency named by lines that went: those behind the text, and notices of rights."""
    left = set(body)
    end = max(at for at, text in enumerate(shown) if text in left) + 1
    signing = [*filter(is_of_rights, shown[:end]), *shown[end:]]
    return next(filter(None, map(agency_of_credit, reversed(signing))), "")


def _is_left_out(paragraph: str, lines: set[str]) -> bool:
    return paragraph in lines or is_invitation(paragraph)


def _plain_paragraphs(tree: HtmlElement) -> Facts:
    """Return what stands in `<p>` of a page that trafilatura would take a minute to read."""
    paragraphs = filter(None, map(text_of, tree.iter("p")))
    body = tuple(islice(paragraphs, _MOST_PARAGRAPHS))
    warning = f"more than {_MOST_ELEMENTS:,} elements: its paragraphs were taken as they stand"
    if left_out := sum(1 for _ in paragraphs):
        warning = f"{warning}, the first {_MOST_PARAGRAPHS:,}; {left_out:,} more are left out"
    return Facts(body=body, where={"body": "p"}, confidence=0.3, warnings=(warning,))


def _captions(tree: HtmlElement) -> set[str]:
    return {text_of(element) for element in tree.iter("figcaption")} - {""}


def _date_lines(tree: HtmlElement) -> set[str]:
    """Return the lines that are a date and what says so, with the date and without it.

    trafilatura drops the `<time>` of "Published <time>" and keeps the word; of "Oldport - <time>"
    the place. Over the text any label is such a word: further down a line may be a fact, "Deadline: <time>".
    """
    lines: set[str] = set()
    paragraphs = 0
    for element in tree.iter("time", "p"):
        if element.tag == "p":
            paragraphs += paragraphs < _OVER_TEXT and len(text_of(element)) >= _SHORTEST_PARAGRAPH
            continue
        line = next((each for each in element.iterancestors() if each.tag in _DATE_LINES), None)
        if line is None or not holds_at_most(line, _MOST_IN_LINE):
            continue
        whole = rest = text_of(line)
        for date in filter(None, map(text_of, line.iter("time"))):
            rest = rest.replace(date, " ")
        rest = clean_line(rest)
        label = rest.strip(" :·|,-–—")
        is_over = paragraphs < _OVER_TEXT and bool(_LABEL.fullmatch(rest) or is_furniture(label))
        if is_over or is_date_label(label) or _PLACE.fullmatch(rest):
            lines.update((whole, rest, rest.rstrip(" :")))
    return lines


def _loose_quotes(tree: HtmlElement) -> dict[HtmlElement, str]:
    """Return the quotations whose words stand in no paragraph: posts of other sites, before their script runs."""
    quotes = (each for each in tree.iter("blockquote") if each.find(".//p") is None)
    return {each: text_of(each) for each in quotes}


def _headlines(tree: HtmlElement) -> set[str]:
    texts = [text_of(element) for element in islice(tree.iter("h1", "title"), _MOST_MAINS)]
    texts += [_SITE_BEHIND.sub("", text) for text in texts]
    if any(map(_SITE_BEFORE.search, texts)) and next(tree.iter("h1"), None) is None:
        texts.append(lone_headline(tree))
    return set(map(headline_key, texts)) - {""}


def _parts_of_headline(tree: HtmlElement) -> set[str]:
    """Return what stands in the elements that main headings are made of: a kicker, a first line and a second."""
    mains = islice(tree.iter("h1"), _MOST_MAINS)
    parts = (part for main in mains if len(main) > 1 for part in islice(main, _MOST_PARTS))
    return {headline_key(text_of(part)) for part in parts} - {""}


def _without_headline(paragraphs: list[str], headlines: set[str]) -> list[str]:
    """Return the paragraphs without the headline, where it stands among the first three or opens one."""
    first = [text for text in paragraphs[:3] if headline_key(text) not in headlines]
    return first + paragraphs[3:]


def _paragraphs(body: etree._Element, headlines: Set[str]) -> Iterator[str]:
    """Yield the paragraphs of trafilatura's tree: p, head, list items, quotes, table rows."""
    for element in body:
        if element.tag in {"list", "quote", "table", "div"} and len(element):
            yield from _lines(element, headlines)
        else:
            yield from filter(None, (*_texts(element, headlines), clean_line(element.tail or "")))


def _lines(element: etree._Element, headlines: Set[str]) -> Iterator[str]:
    yield from filter(None, (clean_line(element.text or ""),))
    for child in element:
        texts = (
            [" | ".join(filter(None, map(_text, child)))]
            if child.tag == "row"
            else _texts(child, headlines)
        )
        yield from filter(None, (*texts, clean_line(child.tail or "")))


def _text(element: etree._Element) -> str:
    return " ".join(_texts(element))


def _texts(element: etree._Element, headlines: Set[str] = frozenset()) -> list[str]:
    """Return the paragraphs in `element`, parted at its line breaks and at the blocks in it."""
    if element.find(".//*") is None:
        return list(filter(None, (clean_line(element.text or ""),)))
    parts: list[str] = []
    for node, text, is_behind in texts_in(element):
        is_block = node.tag in _BLOCKS and node is not element
        is_break = node.tag == "lb" and not is_behind
        mark = "\n\n" if is_block else "\n" if is_break else ""
        parts += (mark, text.replace("\n", " "))
    return paragraphs_of_breaks("".join(parts), headlines=headlines)

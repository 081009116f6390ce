"""The column: the elements that hold a text's paragraphs, and those in them that a reading missed."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice, pairwise

from lxml.html import HtmlElement

from articles.pages.furniture import ends_article
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence
from articles.pages.surroundings import is_around

_ENOUGH_OF_IT = 0.2
"""A box that is never closed parts the text of a page into two elements."""
_FEWEST = 3
_SHORTEST = 20
_LINES = ("p", "h2", "h3", "h4", "h5", "h6")
_MOST_OF_IT = 0.8
_ENDS = 24
"""Letters of a paragraph's start and end by which it is known again."""
_SUB_HEADS = ("h2", "h3", "h4")
_MOST_LINKED = 0.5
_MOST_PARAGRAPHS = 1_000


def with_missed(
    paragraphs: Sequence[str],
    tree: HtmlElement,
    *,
    texts: Mapping[HtmlElement, str],
    is_left_out: Callable[[str], bool],
) -> list[str]:
    """Return the paragraphs with those that stand between or after them in the same element.

    Extractors stop at a box in the middle of an article, or lose a last line for its brevity. Only
    `<p>` directly in an element that holds a fifth of the text are taken: sentences, not mostly links.
    `texts` holds what stands in each `<p>`.
    """
    column = [
        (element, texts[element] if element in texts else text_of(element))
        for element in _column(paragraphs, tree, texts)
    ]
    known = set(paragraphs)
    joined = "\n".join(paragraphs)
    whole = list(paragraphs)
    at = 0
    started = False
    for element, text in column:
        if text in known:
            at = whole.index(text) + 1
            started = True
        elif (same := _same(text, whole)) is not None:
            at = same + 1
            started = True
        elif started and ends_article(text):
            break
        elif started and text not in joined and _is_missed(element, text) and not is_left_out(text):
            whole.insert(at, text)
            at += 1
    return whole


def _same(text: str, paragraphs: Sequence[str]) -> int | None:
    """Return which of the paragraphs is `text` but for what an extractor left out of it: a mark, a button."""
    for at, paragraph in enumerate(paragraphs):
        if _MOST_OF_IT * len(text) <= len(paragraph) < len(text) and (
            paragraph in text
            or (paragraph[:_ENDS] == text[:_ENDS] and paragraph[-_ENDS:] == text[-_ENDS:])
        ):
            return at
    return None


def with_sub_heads(
    paragraphs: Sequence[str],
    tree: HtmlElement,
    *,
    texts: Mapping[HtmlElement, str],
    is_left_out: Callable[[str], bool],
) -> list[str]:
    """Return the paragraphs with the headings over some of them, where others like those are there.

    Of a page of updates, each a block of its own, extractors keep the first sub-head and lose the
    others. Like is what has the same tag and class; `texts` holds what stands in each `<p>`.
    """
    known = set(paragraphs)
    over: list[tuple[HtmlElement, str, str]] = []
    for heading, below in pairwise(tree.iter("p", *_SUB_HEADS)):
        if heading.tag != "p" and texts.get(below) in known:
            over.append((heading, text_of(heading), texts[below]))
    kept = {_kind(heading) for heading, text, _ in over if text in known}
    whole = list(paragraphs)
    for heading, text, below in over:
        is_like = text and text not in known and _kind(heading) in kept
        if is_like and not is_left_out(text) and not is_around(heading):
            whole.insert(whole.index(below), text)
    return whole


def _kind(heading: HtmlElement) -> tuple[str, str]:
    return str(heading.tag), heading.get("class") or ""


def _column(
    paragraphs: Sequence[str], tree: HtmlElement, texts: Mapping[HtmlElement, str]
) -> list[HtmlElement]:
    known = set(paragraphs)
    sizes: dict[HtmlElement, int] = {}
    count: dict[HtmlElement, int] = {}
    for element, text in texts.items():
        parent = element.getparent()
        if parent is not None and text in known:
            sizes[parent] = sizes.get(parent, 0) + len(text)
            count[parent] = count.get(parent, 0) + 1
    enough = _ENOUGH_OF_IT * sum(map(len, paragraphs))
    parents = {
        parent for parent, size in sizes.items() if size >= enough and count[parent] >= _FEWEST
    }
    lines = (each for each in tree.iter(*_LINES) if each.getparent() in parents)
    return list(islice(lines, _MOST_PARAGRAPHS))


def _is_missed(element: HtmlElement, text: str) -> bool:
    if element.tag != "p" or len(text) < _SHORTEST or not ends_sentence(text) or is_around(element):
        return False
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked <= _MOST_LINKED * len(text)

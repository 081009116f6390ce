"""Payment walls: a page that states that it is not free and the text found, the text before its wall out, and whether it is cut there."""

from collections.abc import Collection, Sequence
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.closing_lines import is_payment_wall
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.json_ld_graph import graph_of
from articles.pages.json_ld_nodes import first_line, is_article
from articles.pages.wall_boxes import LONGEST_WALL, lines_in, speaks_of_paying, walls_in
from articles.records import ArticleRecord
from articles.travelling import changed

_LINES = ("p", "div", "h2", "h3", "h4", "h5", "li", "span", "a", "button")
_MOST_INSIDE = 12
_MOST_BEHIND = 40
_MOST_ELEMENTS_BEHIND = 80
_LAST_LINES = 8
_LONGEST_BELOW = 80
_LONGEST_TASTE = 1_500
"""Letters of what is shown of an article that is to be paid for; more is the article, and the wall over it."""


def is_to_be_paid(tree: HtmlElement) -> bool:
    """Tell whether the page's JSON-LD states that its article is not free to read."""
    return any(
        is_article(node) and _is_false(node.get("isAccessibleForFree"))
        for node in graph_of(tree).top()
    )


def ended_at_wall(record: ArticleRecord, tree: HtmlElement) -> ArticleRecord:
    """Return the record of an article that is to be paid for without the lines of its wall, called cut where that ends it."""
    facts = record.facts
    is_long = sum(map(len, facts.body)) > _LONGEST_TASTE + LONGEST_WALL
    walls = [] if is_long else walls_in(tree)
    inside = set().union(*map(lines_in, walls))
    body = without_wall([line for line in facts.body if line not in inside] or facts.body)
    cut = facts.cut or is_cut_by_wall(tree, body, walls)
    if (body, cut) == (facts.body, facts.cut):
        return record
    return changed(record, facts=changed(facts, body=body, cut=cut))


def without_wall(body: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a text without bids to pay among its last eight, and without what is short or of paying below the first."""
    start = max(1, len(body) - _LAST_LINES)
    bids = [at for at in range(start, len(body)) if is_payment_wall(body[at])]
    if not bids:
        return tuple(body)
    below = body[bids[0] + 1 :]
    if all(len(line) <= _LONGEST_BELOW or speaks_of_paying(line) for line in below):
        return tuple(body[: bids[0]])
    return tuple(line for at, line in enumerate(body) if at not in bids)


def is_cut_by_wall(
    tree: HtmlElement, body: Sequence[str], walls: Collection[HtmlElement] = ()
) -> bool:
    """Tell whether a bid to pay, or one of the `walls`, stands right behind the last paragraph of a short text.

    Both are needed: sites send the whole text of what they state to be paid for, too.
    """
    if not body or sum(map(len, body)) > _LONGEST_TASTE:
        return False
    elements = tree.iter(*_LINES)
    last = next((each for each in elements if each.tag == "p" and text_of(each) == body[-1]), None)
    if last is None:
        return False
    behind = (each for each in islice(elements, _MOST_BEHIND) if _is_line(each))
    return any(is_payment_wall(text_of(each)) for each in behind) or _is_behind(walls, last, tree)


def _is_behind(walls: Collection[HtmlElement], last: HtmlElement, tree: HtmlElement) -> bool:
    if not walls:
        return False
    elements = tree.iter()
    next(each for each in elements if each is last)
    return any(each in walls for each in islice(elements, _MOST_ELEMENTS_BEHIND))


def _is_line(element: HtmlElement) -> bool:
    return holds_at_most(element, _MOST_INSIDE)


def _is_false(value: object) -> bool:
    return value is False or first_line(value).lower() in {"false", "no"}

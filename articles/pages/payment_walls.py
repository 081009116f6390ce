"""Payment walls: a page that states that it is not free and the text found, whether the text is cut there out."""

from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.closing_lines import is_payment_wall
from articles.pages.html_tree import text_of
from articles.pages.json_ld_graph import graph_of
from articles.pages.json_ld_nodes import first_line, is_article

_LINES = ("p", "div", "h2", "h3", "h4", "h5", "li", "span", "a", "button")
_MOST_INSIDE = 12
_MOST_BEHIND = 40
_LONGEST_TASTE = 1_500
"""Letters of what is shown of an article that is to be paid for; more is the article, and the wall over it."""


def is_to_be_paid(tree: HtmlElement) -> bool:
    """Tell whether the page's JSON-LD states that its article is not free to read."""
    return any(
        is_article(node) and _is_false(node.get("isAccessibleForFree"))
        for node in graph_of(tree).top()
    )


def is_cut_by_wall(tree: HtmlElement, body: Sequence[str]) -> bool:
    """Tell whether an invitation to pay stands right behind the last paragraph of a short text.

    Both are needed: sites send the whole text of what they state to be paid for, too.
    """
    if not body or sum(map(len, body)) > _LONGEST_TASTE:
        return False
    elements = tree.iter(*_LINES)
    last = next((each for each in elements if each.tag == "p" and text_of(each) == body[-1]), None)
    if last is None:
        return False
    behind = (each for each in islice(elements, _MOST_BEHIND) if _is_line(each))
    return any(is_payment_wall(text_of(each)) for each in behind)


def _is_line(element: HtmlElement) -> bool:
    return next(islice(element.iter(), _MOST_INSIDE, None), None) is None


def _is_false(value: object) -> bool:
    return value is False or first_line(value).lower() in {"false", "no"}

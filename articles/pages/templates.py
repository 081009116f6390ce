"""Templates: what a page keeps for its scripts, and the blocks that a browser shows of it."""

from collections.abc import Set

from lxml.html import HtmlElement

from articles.pages.hidden_elements import goes_on
from articles.pages.html_tree import replace, text_of
from articles.pages.surroundings import is_around

_SHADOW_ROOT = ("shadowrootmode", "shadowroot")
"""Attributes of a template whose content a browser shows; SingleFile saves pages with them."""
_OF_SCRIPTS = ("script", "style")
_MOST_HELD = 0.25
"""Of what there is to read: where templates hold more, they hold the article."""
_SHORTEST_LINE = 60
_FEWEST_LINES = 3


def open_templates(tree: HtmlElement) -> None:
    """Make of templates what a browser does: blocks of those of shadow roots, nothing of what scripts would use.

    Unless they hold much of what there is to read, and no article is shown already: then it is the
    article, which a script puts there. One that goes on with the paragraphs before it is kept as well.
    """
    templates = list(tree.iter("template"))
    kept = [each for each in templates if any(each.get(name) is not None for name in _SHADOW_ROOT)]
    for template in kept:
        template.tag = "div"
    unused = [
        each
        for each in templates
        if each not in kept and next(each.iterancestors("template"), None) is None
    ]
    if not unused:
        return
    held = sum(_size_of_templates(each) for each in unused)
    inside = {line for each in unused for line in each.iter("p")}
    lines = sum(len(line.text_content()) for line in tree.iter("p") if line not in inside)
    is_small = held <= _MOST_HELD * lines
    if is_small or _shows_article(tree, inside):
        for template in unused:
            if is_small or not goes_on(template):
                replace(template, "")


def _shows_article(tree: HtmlElement, inside: Set[HtmlElement]) -> bool:
    """Tell whether a text stands below a main heading as a reader sees it; `inside` are paragraphs that none does."""
    heading = next(
        (each for each in tree.iter("h1") if next(each.iterancestors("template"), None) is None),
        None,
    )
    if heading is None:
        return False
    lines: dict[HtmlElement, int] = {}
    is_below = False
    for element in tree.iter("h1", "p"):
        is_below = is_below or element is heading
        parent = element.getparent()
        if not is_below or element.tag != "p" or element in inside or parent is None:
            continue
        if len(text_of(element)) >= _SHORTEST_LINE and not is_around(element):
            lines[parent] = lines.get(parent, 0) + 1
    return any(count >= _FEWEST_LINES for count in lines.values())


def _size_of_templates(template: HtmlElement) -> int:
    unread = sum(len(each.text or "") for each in template.iter(*_OF_SCRIPTS))
    return len(template.text_content()) - unread

"""Person items: who stands over the text as a Person of schema.org that no property calls the author."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.byline_names import LONGEST, Reading, is_small, is_whole_name, without_run_on
from articles.pages.bylines import read_byline
from articles.pages.html_tree import elements_at, elements_with, text_of
from articles.pages.surroundings import is_around

_NAMES = "descendant::*[@itemprop='name' or contains(concat(' ', @class, ' '), ' name ')]"
_MOST = 10
_OF_TEXT = frozenset({"p", "blockquote", "figure", "figcaption"})
_FARTHEST_UP = 20


def person_items(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the names of such items, all together: whole names alone, none in the text, below a picture or around."""
    items = [each for each in elements_with(tree, "itemscope") if _is_person(each)]
    found = [name for item in islice(items, _MOST) for name in _name_of(item)]
    if found:
        yield tuple(dict.fromkeys(found)), "", "itemtype=Person"


def _is_person(element: HtmlElement) -> bool:
    kind = (element.get("itemtype") or "").rstrip("/")
    if not kind.endswith("schema.org/Person") or element.get("itemprop") is not None:
        return False
    around = islice(element.iterancestors(), _FARTHEST_UP)
    return (
        is_small(element)
        and not is_around(element)
        and _OF_TEXT.isdisjoint(each.tag for each in around)
    )


def _name_of(item: HtmlElement) -> tuple[str, ...]:
    named = next(iter(elements_at(item, _NAMES)), item)
    names = read_byline(without_run_on(text_of(named)[:LONGEST])).authors
    return names if all(map(is_whole_name, names)) else ()

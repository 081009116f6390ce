"""Picture boxes: a page in, what holds a picture and the words under it in no figure out."""

from collections.abc import Collection, Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from articles.pages.caption_elements import caption_elements, is_named_caption, is_named_picture
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article

_NO_CAPTION = ("h1", "h2", "h3", "h4", "h5", "h6", "time", "button", "form", "ul", "ol", "video", "iframe")  # fmt: skip
_MOST_PICTURES = 20
_MOST_INSIDE = 30
_FARTHEST_UP = 3
_LONGEST_CAPTION = 400
_LONGEST_BOX = 800


def picture_boxes(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what holds a picture and its words, and little more, in no card; tried in order.

    1. what holds a picture and an element called its caption, or is called one itself;
    2. what is called a picture and holds one, and words that no headline, date or list is.
    """
    holding = holding_article(tree)
    lone = (each for each in tree.iter("figcaption") if not _is_in_figure(each))
    for element in chain(caption_elements(tree), lone):
        near = (element, *islice(element.iterancestors(), 2))
        box = next((each for each in near if each.find(".//img") is not None), None)
        if box is None or box in holding or len(text_of(box)) > _LONGEST_BOX:
            continue  # the heading's own header holds the writer's portrait
        if not _is_of_other(box, holding):
            yield box
    for picture in islice(tree.iter("img"), _MOST_PICTURES):
        parents = islice(picture.iterancestors(), _FARTHEST_UP)
        called = (parent for parent in parents if is_named_picture(marks_of(parent)))
        box = next((each for each in called if _holds_words(each)), None)
        if box is not None and box not in holding and not _is_of_other(box, holding):
            yield box


def holds_caption_alone(box: HtmlElement) -> bool:
    """Tell whether all words of a box are its picture's, for no element in it says which are."""
    inside = islice(box.iterdescendants(), _MOST_INSIDE)
    return not any(is_named_caption(marks_of(each)) for each in inside)


def _is_in_figure(element: HtmlElement) -> bool:
    return next(element.iterancestors("figure"), None) is not None


def _holds_words(box: HtmlElement) -> bool:
    if not holds_at_most(box, _MOST_INSIDE):
        return False
    if not 0 < len(text_of(box)) <= _LONGEST_CAPTION:
        return False
    return next(box.iter(*_NO_CAPTION), None) is None


def _is_of_other(box: HtmlElement, holding: Collection[HtmlElement]) -> bool:
    """Tell whether a box stands in a card or a sidebar; one beside the text may be an `<aside>` itself."""
    own = box.getparent() if box.tag == "aside" and is_named_picture(marks_of(box)) else box
    return own is not None and is_around(own, inside=holding)

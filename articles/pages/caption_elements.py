"""Caption elements: words a page prints under a picture within its text, by what their element is called."""

import functools
import re
from collections.abc import Iterator
from copy import copy
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.surroundings import marks_of

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:img|image|photo|pic|picture|figure|fig|foto|bild|thumb)s?[-_]{0,2}"
    r"(?:desc(?:r|ription)?|cap(?:tion)?|legend[ae]?|credits?|copyright|source|author)(?:$|[\s_-])|"
    r"(?:^|[\s_-])caption(?:[-_]?text)?(?:$|\s)",
    re.IGNORECASE,
)
_TAGS = ("em", "span", "i", "b", "strong", "small", "font", "cite", "p", "div", "dd")
_PICTURES = ("img", "picture", "amp-img")
_FARTHEST_UP = 2
_LONGEST = 600
_MOST = 0.2
"""Words of captions that are more of a page than this are what it is about: a gallery's."""


def without_captions(tree: HtmlElement) -> HtmlElement:
    """Return a copy of `tree` without what stands under pictures, the tree itself where nothing does.

    What follows in the same paragraph stays: `<img><em class="img_desc">The weir</em>The council …`.
    An element counts by its name, "photo-caption", "img_desc", and by a picture beside it.
    """
    found = set(caption_elements(tree))
    size = sum(map(_size_of, found))
    if not size or size > _MOST * _size_of(tree):
        return tree
    places = [place for place, element in enumerate(tree.iter()) if element in found]
    bare = copy(tree)
    elements = list(bare.iter())
    for place in places:
        elements[place].drop_tree()  # its tail stays
    return bare


def caption_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements called a caption, or a credit, that have a picture beside them; those of figures not."""
    return (element for element in tree.iter(*_TAGS) if _is_caption(element))


def _is_caption(element: HtmlElement) -> bool:
    """Tell whether an element is called a caption and has a picture beside it; a figure's are known."""
    if not is_named_caption(marks_of(element)) or _size_of(element) > _LONGEST:
        return False
    if next(element.iterancestors("figure"), None) is not None:
        return False
    near = islice(element.iterancestors(), _FARTHEST_UP)
    return any(next(parent.iter(*_PICTURES), None) is not None for parent in near)


@functools.lru_cache(maxsize=4096)
def is_named_caption(marks: str) -> bool:
    return bool(_CAPTION.search(marks))


def _size_of(element: HtmlElement) -> int:
    return sum(map(len, map(str, element.itertext())))

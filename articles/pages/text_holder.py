"""Text holders: a page in, what holds its article out, whatever that is called.

Themes with the headline over two columns call the row of both "with-sidebar", and page builders each
column a widget: names of columns are no names of boxes beside the text.
"""

import re
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.heading import holding_heading
from articles.pages.html_tree import once_a_page
from articles.pages.surroundings import is_named_around, marks_of, without_states

_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?|comentarios?|kommentare?)(?:$|[\s_-])|disqus", re.IGNORECASE
)
_FEWEST = 3
_SHORTEST = 60
_MOST_LOOKED_AT = 3_000


@once_a_page
def holding_article(tree: HtmlElement) -> frozenset[HtmlElement]:
    """Return what holds the first main heading, and what holds most of the page's prose."""
    return holding_heading(tree) | _holding_prose(tree)


def _holding_prose(tree: HtmlElement) -> frozenset[HtmlElement]:
    """Return the element that directly holds three paragraphs or more and half of all prose, and all around it.

    None that is itself called a newsletter or the like, and none among the comments, which may be longer
    than a brief.
    """
    lengths: dict[HtmlElement, list[int]] = {}
    for paragraph in islice(tree.iter("p"), _MOST_LOOKED_AT):
        around = paragraph.getparent()
        if around is not None and (size := _own_size(paragraph)) >= _SHORTEST:
            lengths.setdefault(around, []).append(size)
    sizes = {around: sum(each) for around, each in lengths.items() if len(each) >= _FEWEST}
    holder = max(sizes, key=sizes.__getitem__, default=None)
    if holder is None or 2 * sizes[holder] < sum(map(sum, lengths.values())):
        return frozenset()
    if is_named_around(marks_of(holder)):
        return frozenset()
    holding = (holder, *holder.iterancestors())
    is_told = any(_COMMENTS.search(without_states(marks_of(each))) for each in holding)
    return frozenset() if is_told else frozenset(holding)


def _own_size(paragraph: HtmlElement) -> int:
    """Return the size of a paragraph's words outside of the elements in it, as links are."""
    return size_of(paragraph.text or "") + sum(size_of(each.tail or "") for each in paragraph)

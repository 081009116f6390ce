"""Embeds: an element in, whether it is part of another site's post or a quotation printed on the page out.

What a post tells of itself, its day above all, is not told of the article.
"""

import functools
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import UNSEEN, text_of
from articles.pages.surroundings import marks_of

_POST = re.compile(
    r"(?:^|[\s_-])(?<!has-)tweet(?:$|[\s_-])|twitter-(?:tweet|post|status|video)|instagram-(?:media|post)|(?:fb|facebook)-(?:post|video)|text-post-media|"
    r"(?:tiktok|bluesky|reddit|mastodon|threads?|telegram|social|youtube)[\w-]*-(?:embed|post|card)|telegram-post|"
    r"(?:^|[\s_-])(?:o?embed|embedded)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SOURCE = frozenset({"a", "cite", "footer"})
"""Where a quotation says whose it is and from when."""
_DASHES = ("—", "–", "-", "―")
_FARTHEST_UP = 8
_MOST_BESIDE = 5
_CONTAINERS = frozenset({"body", "html", "main", "article"})


def is_in_embed(element: HtmlElement) -> bool:
    """Tell whether an element stands in a post of another site, or names the source of a quotation.

    Old pages indent all they say by `<blockquote>`: one that nothing marks counts only for its links,
    its `<cite>` and `<footer>` and what stands behind a dash.
    """
    if any(_is_post(marks_of(each)) for each in _alone_in(element)):
        return True
    is_source = False
    for each in (element, *islice(element.iterancestors(), _FARTHEST_UP)):
        if each.tag in _CONTAINERS:
            return False
        is_source = is_source or each.tag in _SOURCE
        is_post = _is_post(marks_of(each))
        if not is_post and each.tag != "blockquote":
            continue
        is_told = is_post or is_source or text_of(element).startswith(_DASHES)
        if is_told and each.find(".//h1") is None:
            return True
    return False


def is_in_post(element: HtmlElement) -> bool:
    """Tell whether an element stands in a post of another site, or holds one and nothing else."""
    if any(_is_post(marks_of(each)) for each in _alone_in(element)):
        return True
    for each in (element, *islice(element.iterancestors(), _FARTHEST_UP)):
        if each.tag in _CONTAINERS:
            return False
        if _is_post(marks_of(each)) and each.find(".//h1") is None:
            return True
    return False


def _alone_in(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the element that is all a reader sees in another, and the one that is all in that."""
    for _ in range(_FARTHEST_UP):
        inside = list(islice(element, _MOST_BESIDE))
        seen = [each for each in inside if each.tag not in UNSEEN]
        texts = [element.text, *(each.tail for each in inside)]
        is_alone = len(seen) == 1 and len(inside) < _MOST_BESIDE
        if not is_alone or any(text and not text.isspace() for text in texts):
            return
        element = seen[0]
        yield element


@functools.lru_cache(maxsize=4_096)
def _is_post(marks: str) -> bool:
    return bool(_POST.search(marks))

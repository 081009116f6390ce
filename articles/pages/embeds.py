"""Embeds: an element in, whether it is part of another site's post or a quotation printed on the page out.

What a post tells of itself, its day above all, is not told of the article.
"""

import functools
import re
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of
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
_CONTAINERS = frozenset({"body", "html", "main", "article"})


def is_in_embed(element: HtmlElement) -> bool:
    """Tell whether an element stands in a post of another site, or names the source of a quotation.

    Old pages indent all they say by `<blockquote>`: one that nothing marks counts only for its links,
    its `<cite>` and `<footer>` and what stands behind a dash.
    """
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


@functools.lru_cache(maxsize=4_096)
def _is_post(marks: str) -> bool:
    return bool(_POST.search(marks))

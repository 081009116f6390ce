"""Surroundings: where an element stands on the page; in the article, or in what lies around it."""

import functools
import re
from collections.abc import Collection

from lxml.html import HtmlElement

_AROUND = re.compile(
    r"related|recommend|comment|sidebar|teaser|trending|most-?(?:read|viewed|popular)|promo|"
    r"newsletter|read-?more|read-?next|more-?(?:on|from|stories|news)|also-?like|footer|widget|"
    r"outbrain|taboola|\bcards?\b|card__|-card|latest-|popular|carousel|up-?next|advert|"
    r"article-?list|story-?list|breadcrumb|cookie|consent",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"(?:has|no|with|without|u-with|u-no)[-_]?(?:left-?|right-?)?(?:sidebars?|cards?|comments?|related|promos?|newsletter|widgets?|footer)(?![a-z])|"
    r"(?:comments?|comment-status|promos?|newsletter|related|sidebar|widgets?)-(?:open|closed|enabled|disabled|on|off|none|no)(?![a-z-])|"
    r"elementor-widget(?=\s|$)|elementor-widget-(?:wrap|container|theme-post-(?:content|title|excerpt|featured-image)|post-info|text-editor|image|heading)(?![a-z-])",
    re.IGNORECASE,
)
"""What a theme calls the article, or the column it stands in, for what else is on the page."""
_CONTAINERS = frozenset({"body", "html", "main"})
_ASIDE = frozenset({"aside", "footer", "nav"})
_FARTHEST_UP = 8


def is_around(element: HtmlElement, *, inside: Collection[HtmlElement] = ()) -> bool:
    """Tell whether `element` stands in a card, list, comment, sidebar or footer, not the article.

    What is among `inside` holds the article, whatever it is called ("sidebar-layout"; `text_holder.py`):
    where that is known, the way up to it may be longer.
    """
    parent: HtmlElement | None = element
    for _ in range(_FARTHEST_UP * (1 + bool(inside))):
        if parent is None or parent.tag in _CONTAINERS or parent in inside:
            return False
        if parent.tag in _ASIDE or is_named_around(marks_of(parent)):
            return True
        parent = parent.getparent()
    return False


@functools.lru_cache(maxsize=16_384)
def is_named_around(marks: str) -> bool:
    return bool(_AROUND.search(marks)) and bool(_AROUND.search(without_states(marks)))


def without_states(marks: str) -> str:
    """Return the names of an element but for those that tell what else its page has: "no-sidebar"."""
    return _STATES.sub("", marks)


def is_called_around(marks: str) -> bool:
    """Tell whether one of the names is such a word and nothing more: "comments", not "comments-enabled"."""
    names = (name for each in marks.split() for name in (each, each.removesuffix("s")))
    return any(map(_AROUND.fullmatch, names))


def marks_of(element: HtmlElement) -> str:
    """Return the class, id and test id of `element`: what its author called it."""
    get = element.get
    called, identity, tested = get("class"), get("id"), get("data-testid")
    if identity is None and tested is None:  # nearly all
        return called or ""
    return " ".join(filter(None, (called, identity, tested)))

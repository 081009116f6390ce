"""Surroundings: where an element stands on the page; in the article, or in what lies around it."""

import re

from lxml.html import HtmlElement

_AROUND = re.compile(
    r"related|recommend|comment|sidebar|teaser|trending|most-?(?:read|viewed|popular)|promo|"
    r"newsletter|read-?more|read-?next|more-?(?:on|from|stories|news)|also-?like|footer|widget|"
    r"outbrain|taboola|\bcards?\b|card__|-card|latest-|popular|carousel|up-?next|advert|"
    r"article-?list|story-?list|breadcrumb|cookie|consent",
    re.IGNORECASE,
)
_CONTAINERS = frozenset({"body", "html", "main"})
_ASIDE = frozenset({"aside", "footer", "nav"})
_FARTHEST_UP = 8


def is_around(element: HtmlElement) -> bool:
    """Tell whether `element` stands in a card, list, comment, sidebar or footer, not the article."""
    parent: HtmlElement | None = element
    for _ in range(_FARTHEST_UP):
        if parent is None or parent.tag in _CONTAINERS:
            return False
        if parent.tag in _ASIDE or _AROUND.search(marks_of(parent)):
            return True
        parent = parent.getparent()
    return False


def marks_of(element: HtmlElement) -> str:
    """Return the class, id and test id of `element`: what its author called it."""
    return " ".join(
        value for name in ("class", "id", "data-testid") if (value := element.get(name))
    )

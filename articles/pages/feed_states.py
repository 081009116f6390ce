"""Feed states: what an item of a site's export says it is in, why it is no article out.

A site exports all it holds in one feed: WordPress and Blogger its drafts, pictures, menus, settings
and its readers' comments beside its articles.
"""

import re

from lxml import etree

from articles.markup import text_within
from articles.pages.feed_elements import children, line, name_of

_KIND_SCHEME = "http://schemas.google.com/g/2005#kind"
_COMMENT = "a reader's comment, no article"
NOT_PUBLIC = "not public: its site asks for a password"
_LOCKED_FORM = 'class="post-password-form"'
"""What WordPress feeds in place of such a text."""
_COMMENT_LINK = re.compile(r"#comment-?\d+$|[?&]showComment=\d")
_TYPES = {
    "attachment": "a file that was uploaded, no article", "comment": _COMMENT,
    "customize_changeset": "a setting of the site, no article", "custom_css": "a style, no article",
    "feedback": "what a reader wrote into a form, no article", "nav_menu_item": "an entry of a menu, no article",
    "oembed_cache": "a copy of what is embedded, no article", "page": "a standing page of the site, no article",
    "revision": "an earlier state of an article", "settings": "a setting of the site, no article",
    "template": "a template of the site, no article", "user_request": "a request of a user, no article",
}  # fmt: skip
"""Kinds of items that are no articles; what a site has of its own ("news", "review") may be."""
_SAY_STATES = {
    "wp:post_type", "wp:status", "wp:post_password", "blogger:type", "blogger:status", "app:control"
}  # fmt: skip
_OF_THE_SYSTEM = re.compile(r"(?:wp|acf|elementor|et|jp)[_-].+|shop_.+|.+_(?:forms?|templates?)")


def why_no_article(item: etree._Element) -> str:
    """Return why an item that a site gave out is no article it published, or ""."""
    names = {name_of(child) for child in item}
    says_state = not _SAY_STATES.isdisjoint(names)
    kind = line(item, "wp:post_type", "blogger:type")[1].lower() if says_state else ""
    kind = kind or (_kind_of_blogger(item) if "category" in names else "")
    if reason := why_no_kind(kind):
        return reason
    if "thr:in-reply-to" in names or _leads_to_comment(item):
        return _COMMENT
    if any(_LOCKED_FORM in (text.text or "") for _, text in children(item, "content:encoded")):
        return NOT_PUBLIC
    return _why_not_public(item) if says_state else ""


def _why_not_public(item: etree._Element) -> str:
    if reason := why_no_status(line(item, "wp:status", "blogger:status")[1].lower()):
        return reason
    if any(line(control, "app:draft")[1].lower() == "yes"
           for _, control in children(item, "app:control")):  # fmt: skip
        return "not published by its site: draft"
    if line(item, "wp:post_password")[1]:
        return NOT_PUBLIC
    return ""


def why_no_kind(kind: str) -> str:
    """Return why a post of a kind, in small letters, is no article; "" for one that may be."""
    if _OF_THE_SYSTEM.fullmatch(kind):
        return f"no article, but what the system of the site keeps as {kind[:40]!r}"
    return _TYPES.get(kind, "")


def why_no_status(status: str) -> str:
    """Return why a post in a state, in small letters, is not public; "" for one that is or says none."""
    is_public = not status or status in {"publish", "live"}
    return "" if is_public else f"not published by its site: {status[:40]}"


def _kind_of_blogger(item: etree._Element) -> str:
    for _, category in children(item, "category"):
        if category.get("scheme") == _KIND_SCHEME:
            return (category.get("term") or "").rpartition("#")[2].lower()
    return ""


def _leads_to_comment(item: etree._Element) -> bool:
    """Tell whether the item's address is a place among the comments on a page."""
    for _, link in children(item, "link"):
        if (link.get("rel") or "alternate") == "alternate":
            return bool(_COMMENT_LINK.search(link.get("href") or text_within(link).strip()))
    return False

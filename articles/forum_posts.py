"""Forum posts: an object of JSON as Reddit and the archives of it give them in, what it is out.

Who posts there is no outlet: the title of a link is the words of whoever posted it, and its date the
day of that, not of the article it leads to. So neither is made an article, nor a headline of one.
"""

import re
from collections.abc import Mapping
from typing import Any

from articles.field_names import TEXT_OR_HTML_FIELDS, fields_of, plain_fields

_FULL_NAME = re.compile(r"(t[1-6])_[0-9a-z]{1,13}")
"""What each thing is called, by the interface: its kind, then its id."""
_COMMENT = "a reader's comment, no article"
_POST = "a post in a forum, no article of an outlet"
_LINK = "a post in a forum that only leads elsewhere, no article of an outlet"
_OTHER = "what a forum says of itself and its readers, no article"
_OF_POSTS = {"selftext", "is_self", "created_utc", "permalink"}
_ANSWER = "t1"
_KINDS = {_ANSWER, "t2", "t3", "t4", "t5", "t6", "more"}


def listed_things(fields: Mapping[str, Any]) -> list[Any] | None:
    """Return what a listing holds (`{"kind": "Listing", "data": {"children": […]}}`); None for others."""
    data = fields.get("data")
    if fields.get("kind") != "Listing" or not isinstance(data, dict):
        return None
    things = data.get("children")
    return things if isinstance(things, list) else None


def why_of_forum(fields: Mapping[str, Any]) -> str:
    """Return what a post, a comment or another thing of a forum is; "" for what is none.

    1. a thing in its envelope, `{"kind": "t3", "data": {…}}`;
    2. without it, as archives have one a line: what belongs to a `subreddit` and has the full name
       of a thing, what only posts have, or what a comment refers to.

    A post beside which somebody put the text of the article it leads to is another matter.
    """
    data = fields.get("data")
    if isinstance(kind := fields.get("kind"), str) and kind in _KINDS and isinstance(data, dict):
        return _what(kind, data)
    if not isinstance(fields.get("subreddit"), str):
        return ""
    named = _FULL_NAME.fullmatch(_text(fields.get("name")))
    is_answer = "body" in fields and _FULL_NAME.fullmatch(_text(fields.get("link_id")))
    if is_answer or (named and named[1] == _ANSWER):
        return _COMMENT
    if fields_of(plain_fields(fields), TEXT_OR_HTML_FIELDS):
        return ""
    if named:
        return _what(named[1], fields)
    return _what("t3", fields) if "title" in fields and not _OF_POSTS.isdisjoint(fields) else ""


def _what(kind: str, thing: Mapping[str, Any]) -> str:
    if kind in {_ANSWER, "more"}:
        return _COMMENT
    if kind != "t3":
        return _OTHER
    url, own = _text(thing.get("url")), _text(thing.get("permalink"))
    is_own = (
        thing.get("is_self") is True
        or not url
        or (own and url.rstrip("/").endswith(own.rstrip("/")))
    )
    return _POST if is_own or thing.get("selftext") else _LINK


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

"""WordPress's export (WXR): a feed of all a site holds in, what each of its posts needs of it out.

Such a feed begins with lists of all authors, categories and tags, far too long to be kept with each
item, and its items end with their readers' comments, with addresses.
"""

import re
from collections.abc import Callable

_IS_EXPORT = re.compile(r"xmlns:wp\s*=\s*[\"']https?://wordpress\.org/export/")
_HEAD = 8 * 1024
_LISTS = ("category", "tag", "term")
_SPACE = r"\s{0,50}+"  # in bounds and never given back: a million spaces would be tried in all ways
_VALUE = rf"{_SPACE}(?:<!\[CDATA\[{_SPACE})?([^<\]]{{0,200}}?){_SPACE}(?:\]\]>{_SPACE})?"
_NAME = re.compile(rf"<wp:author_(login|display_name|first_name|last_name)>{_VALUE}</wp:author_\1>")
_STATE = re.compile(rf"<wp:comment_(approved|type)>{_VALUE}</wp:comment_\1>")
_CREATOR = re.compile(
    rf"<dc:creator>{_VALUE}</dc:creator>"
    r"|<category domain=\"author\" nicename=\"(?:cap-)?([^\"<>]{1,200})\""
)


def is_wordpress_export(text: str) -> bool:
    return bool(_IS_EXPORT.search(text, 0, _HEAD))


class WordPressExport:
    """What an export says before its first item, `head`."""

    def __init__(self, head: str) -> None:
        self._authors: dict[str, str] = {}
        head = _replaced(head, "author", self._noted)
        for name in _LISTS:
            head = _replaced(head, name, lambda _: "")
        self.head = head
        """It without its lists."""

    def _noted(self, author: str) -> str:
        said = list(_NAME.finditer(author))
        login = next((found[2] for found in said if found[1] == "login"), "")
        names = "".join(found[0] for found in said)
        self._authors[login.lower()] = f"<wp:author>{names}</wp:author>"
        return ""

    def authors_of(self, item: str) -> str:
        """Return what the export says of an item's authors; nothing of their addresses."""
        logins = [(one or other).lower() for one, other in _CREATOR.findall(item)]
        return "".join(self._authors.get(login, "") for login in dict.fromkeys(logins))


def without_comments(item: str) -> str:
    """Return an item with nothing of its readers' comments but that there are some."""
    return _replaced(item, "comment", _state_alone)


def _state_alone(comment: str) -> str:
    states = "".join(found[0] for found in _STATE.finditer(comment))
    return f"<wp:comment>{states}</wp:comment>"


def _replaced(text: str, name: str, by: Callable[[str], str]) -> str:
    """Return a text with something in the place of each element called so, in time that grows as it."""
    parts: list[str] = []
    opened, closed, at = f"<wp:{name}>", f"</wp:{name}>", 0
    while (begins := text.find(opened, at)) >= 0 and (ends := text.find(closed, begins)) >= 0:
        parts += [text[at:begins], by(text[begins:ends])]
        at = ends + len(closed)
    return "".join([*parts, text[at:]])

"""WordPress's export: a post as it is kept in, what the site shows of it out."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from articles.markup import text_within
from articles.pages.feed_elements import children, line

_IMAGE_END = re.compile(r"<img\b[^>]{0,2000}>(?:\s*</a>)?", re.IGNORECASE)
_CAPTION = re.compile(
    r"\[(?P<name>(?:wp_)?caption)\b(?P<said>[^\[\]]{0,2000})\]"
    r"(?P<held>(?:[^\[]|\[(?!(?:wp_)?caption\b)){0,5000}?)\[/(?P=name)\]"
)
_CAPTION_SAID = re.compile(r"""\bcaption=(?:"([^"]*)"|'([^']*)')""")
_EMBEDDED = re.compile(
    r"\[(?P<name>gallery|playlist|audio|video|embed)\b[^\[\]]{0,2000}\]"
    r"(?:[^\[\]]{0,2000}\[/(?P=name)\])?"
)
_SHORTCODE = re.compile(
    r"\[/?(?P<name>[A-Za-z][\w-]{0,60})"
    r"(?P<said>(?:\s+[\w-]{1,60}=(?:\"[^\"\[\]]*\"|'[^'\[\]]*'|[^\s\[\]\"']+))*)\s*/?\]"
)
_CLOSED = re.compile(r"\[/([A-Za-z][\w-]{0,60})\]")
_ADDRESS_ALONE = re.compile(r"^[ \t]*https?://[^\s<>\[\]]+[ \t]*\r?$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n\s*")
_OF_THE_SYSTEM = {
    "author", "following_users", "language", "nav_menu", "post_format", "post_translations",
    "term_translations", "wp_theme",
}  # fmt: skip


def is_of_export(item: etree._Element) -> bool:
    return any(True for _ in children(item, "wp:post_type", "wp:post_id"))


def as_shown(markup: str) -> str:
    """Return a post's text as its site would print it.

    What is set in brackets is carried out or left out, what stands for something embedded goes, and
    a blank line parts paragraphs, as in the texts of the editor that knew no blocks.
    """
    if "[" in markup:
        markup = _EMBEDDED.sub("", _CAPTION.sub(_as_figure, markup))
        closed = set(_CLOSED.findall(markup))
        markup = _SHORTCODE.sub(
            lambda found: "" if _is_shortcode(found, closed) else found[0], markup
        )
    if "://" in markup:
        markup = _ADDRESS_ALONE.sub("", markup)
    return _BLANK_LINE.sub("\n<br><br>\n", markup.strip())


def _as_figure(found: re.Match[str]) -> str:
    """Return a picture with its caption as the element it becomes."""
    image = ""
    words = found["held"]
    if ends := list(_IMAGE_END.finditer(words)):
        image, words = words[: ends[-1].end()], words[ends[-1].end() :]
    if not words.strip() and (said := _CAPTION_SAID.search(found["said"])):
        words = said[1] or said[2] or ""
    return f"<figure>{image}<figcaption>{words.strip()}</figcaption></figure>"


def _is_shortcode(found: re.Match[str], closed: set[str]) -> bool:
    """Tell a command in brackets from a word an editor put there ("[sic]")."""
    return bool(found["said"]) or found["name"] in closed or "_" in found["name"]


def names_by_login(channel: etree._Element) -> Mapping[str, str]:
    """Return by the name an author logs in with the one that is printed."""
    found: dict[str, str] = {}
    for _, author in children(channel, "wp:author"):
        login = line(author, "wp:author_login")[1].lower()
        shown = line(author, "wp:author_display_name")[1]
        parts = (line(author, f"wp:author_{which}_name")[1] for which in ("first", "last"))
        whole = " ".join(filter(None, parts))
        if login and (shown or whole):
            found[login] = shown if shown and shown.lower() != login else whole or shown
    return found


def coauthors(item: etree._Element, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of those a post was filed under as authors: several, where a site allows it."""
    for _, category in children(item, "category"):
        if category.get("domain") == "author":
            login = text_within(category).strip().lower()
            filed = (category.get("nicename") or "").removeprefix("cap-").lower()
            if name := names.get(login) or names.get(filed):
                yield name


def is_of_the_system(category: etree._Element) -> bool:
    """Tell whether a post is filed under this by the system of the site, not for its readers."""
    return category.get("domain") in _OF_THE_SYSTEM


def comments_shown(item: etree._Element) -> int:
    """Return how many comments of readers the site shows below a post."""
    return sum(
        line(comment, "wp:comment_approved")[1] == "1"
        and line(comment, "wp:comment_type")[1] in {"", "comment"}
        for _, comment in children(item, "wp:comment")
    )

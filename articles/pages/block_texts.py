"""Block texts: the value an editor's system keeps a text in, HTML or blocks in blocks, in; its paragraphs out."""

import re
from collections.abc import Iterator
from typing import Any

from articles.pages.fragments import paragraphs_of, plain_line

_KINDS = ("type", "nodeType", "_type", "kind", "__typename")
_TEXT = frozenset(
    {"text", "paragraph", "p", "html", "sanitizedhtml", "header", "heading", "headline", "subhead", "subheading", "subheadline", "quote", "blockquote",
     "pullquote", "list", "ul", "ol", "listitem", "li", "block", "unorderedlist", "orderedlist", "bulletlist", "numberedlist", "richtext", "body", "doc",
     "document", "root", "section", "content", "span", "textblock", "article", "coreparagraph", "coreheading", "corelist", "correction", "normal"}
)  # fmt: skip
"""What systems call their blocks of text; pictures, links between articles and codes are others."""
_LINES = frozenset(
    {"paragraph", "p", "header", "heading", "block", "textblock", "subhead", "subheading", "coreparagraph", "coreheading"}
)  # fmt: skip
"""Of these, those whose parts are words of one line."""
_NUMBERED = re.compile(r"(?:heading|header|h)-?[1-6]$")
_WORDS = (
    "content",
    "text",
    "html",
    "value",
    "rendered",
    "innerHTML",
    "innerHtml",
    "originalContent",
    "sanitizedHtml",
)
_PARTS = (
    "content_elements",
    "content",
    "children",
    "items",
    "blocks",
    "paragraphs",
    "body",
    "data",
    "elements",
    "json",
    "innerBlocks",
)
_HEADLINES = ("title", "headline", "headlines")
_ADDRESSES = ("url", "link", "href", "slug", "canonical_url", "website_url", "permalink", "uri")
_TOKEN = re.compile(r"\s*(?:https?://\S*|(?=\S{0,300}[/\d_])[\w./-]{12,300})\s*", re.ASCII)
"""An address or an id."""
_DEEPEST = 16


def texts_of(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield the paragraphs of a text, of HTML, or of blocks; none of what is in a block that is not of text."""
    if isinstance(value, str):
        if not _TOKEN.fullmatch(value):
            yield from paragraphs_of(value)
    elif isinstance(value, list) and depth < _DEEPEST:
        for item in value:
            yield from texts_of(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield from _texts_of_block(value, depth)


def _texts_of_block(block: dict[str, Any], depth: int) -> Iterator[str]:
    """Yield the paragraphs of a block; what has a headline and an address of its own is another article."""
    if any(map(block.get, _HEADLINES)) and any(map(block.get, _ADDRESSES)):
        return
    kind = _kind_of(block)
    if kind and kind not in _TEXT and not _NUMBERED.match(kind):
        return
    for name in _WORDS:
        if isinstance(text := block.get(name), str) and text.strip():
            yield from paragraphs_of(text)
            return
    parts = [block[name] for name in _PARTS if isinstance(block.get(name), list | dict)]
    if kind in _LINES or _NUMBERED.match(kind):
        line = plain_line("".join(_words_in(parts[:1], depth)))
        yield from [line] if line else []
    elif parts:
        yield from texts_of(parts[0], depth + 1)


def _kind_of(block: dict[str, Any]) -> str:
    """Return what a block is called, in small letters; "" where it says nothing of itself."""
    for name in _KINDS:
        if isinstance(kind := block.get(name), str) and kind:
            return re.sub(r"[\W_]", "", kind).lower()
    return ""


def _words_in(parts: Any, depth: int) -> Iterator[str]:
    """Yield the words of the parts of a line: those that are bold, or a link, are in parts again."""
    if isinstance(parts, list) and depth < _DEEPEST:
        for part in parts:
            yield from _words_in(part, depth + 1)
    elif isinstance(parts, dict) and depth < _DEEPEST:
        words = next((words for name in _WORDS if isinstance(words := parts.get(name), str)), None)
        if words is not None:
            yield words
        else:
            yield from _words_in(
                [parts[name] for name in _PARTS if isinstance(parts.get(name), list | dict)][:1],
                depth,
            )
    elif isinstance(parts, str):
        yield parts

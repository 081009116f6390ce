"""JSON inside pages: the text of a script element in, the objects in it out, repaired where cheap."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from articles.crowding import holds_too_many
from articles.pages.js_literals import read_literal

_OPENING = re.compile(r"(?:/\*[^*]*\*/|//\s*<!\[CDATA\[|//[^\n]*\n|<!--|<!\[CDATA\[)\s*")
_CLOSINGS = ("-->", "]]>", "*/", "/*", "//", ";")
_STRAY_COMMA = re.compile(r",(\s*[}\]])")
_MISSING_COMMA = re.compile(r'(["}\]])([^\S\n]*\n\s*")(?=[^"\n]*"\s*:)')
_LONE_BACKSLASH = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
# A quote inside a text: neither after an opening mark nor before a closing one, nor escaped.
_QUOTE = re.compile(r'(?P<before>[\[{,:]\s*|\\)?"(?:(?=\s*(?P<after>[:,}\]])))?')
# Where the text of a field begins and ends, whatever quotes are in it: before the next field or a brace.
_TEXT_BEGINS = re.compile(r'"[@\w:.-]{1,40}"\s{0,20}:\s{0,20}"')
_TEXT_ENDS = re.compile(r'(?<!\\)"(?=\s*(?:\}|,\s*(?:\}|"[@\w:.-]{1,40}"\s*:)))')
_BARE_QUOTE = re.compile(r'(?<!\\)"')
_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060"
_NEXT = re.compile(r"\s*[,;]?\s*(?=[{\[])")
_DECODER = json.JSONDecoder(strict=False)
_LONGEST_REPAIRED = 1_000_000
_MOST_MARKS = 4
_DEEPEST = 40


def read_json(text: str) -> Any:
    """Return the value `text` holds, or None when it cannot be read.

    Tried in order: as it is, with raw line ends and tabs in its texts allowed; without the comment
    or CDATA marks around it; with stray commas, missing commas, lone backslashes and unescaped
    quotes put right; with character references replaced; as a literal of JavaScript, with comments,
    single quotes, values left out and a bracket too many. Several values one after the other make
    a list.
    """
    text = text.strip().strip(_UNSEEN)
    if not text or holds_too_many(text):
        return None
    for repaired in _repairs(text):
        try:
            return _value_of(repaired)
        except (ValueError, RecursionError):
            continue
    return _literal_in(_unwrapped(text)) if len(text) <= _LONGEST_REPAIRED else None


def _literal_in(text: str) -> Any:
    """Return what a script could read of the text, None where more than brackets stands behind a whole value."""
    if not text.startswith(("{", "[")):
        return None
    try:
        value, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        return read_literal(text, 0) or None
    return None if text[end:].strip(" \n\r\t}]);,") else value


def _value_of(text: str) -> Any:
    """Return the value, or the list of several: two plug-ins may write into one script."""
    value, end = _DECODER.raw_decode(text)
    values = [value]
    while next_one := _NEXT.match(text, end):
        value, end = _DECODER.raw_decode(text, next_one.end())
        values.append(value)
    if text[end:].strip():
        raise ValueError(f"no JSON from {end} on")
    return values if len(values) > 1 else values[0]


def _repairs(text: str) -> Iterator[str]:
    yield text
    if len(text) > _LONGEST_REPAIRED:
        return
    bare = _unwrapped(text)
    yield bare
    mended = _LONE_BACKSLASH.sub(r"\\\\", _STRAY_COMMA.sub(r"\1", bare))
    yield mended
    yield _MISSING_COMMA.sub(r"\1,\2", mended)
    yield _QUOTE.sub(_inner_escaped, mended)
    yield _with_whole_texts(mended)
    if "&quot;" in bare or "&#34;" in bare:
        yield html.unescape(bare)


def _unwrapped(text: str) -> str:
    """Return `text` without the comments and CDATA marks before and after it."""
    for _ in range(_MOST_MARKS):
        if opening := _OPENING.match(text):
            text = text[opening.end() :]
        closing = next((mark for mark in _CLOSINGS if text.endswith(mark)), "")
        text = text.removesuffix(closing).rstrip()
    return text


def _inner_escaped(quote: re.Match[str]) -> str:
    return quote.group() if quote["before"] or quote["after"] else '\\"'


def _with_whole_texts(text: str) -> str:
    """Return the text with the quotes inside the texts of its fields escaped: each ends before the next field."""
    parts: list[str] = []
    place = 0
    while (begun := _TEXT_BEGINS.search(text, place)) is not None:
        if (ended := _TEXT_ENDS.search(text, begun.end())) is None:
            break
        inner = _BARE_QUOTE.sub(r'\\"', text[begun.end() : ended.start()])
        parts += (text[place : begun.end()], inner, '"')
        place = ended.end()
    return "".join((*parts, text[place:]))


def objects_in(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object inside `value`, outer before inner, in order; at most 40 levels down."""
    waiting: list[tuple[Any, int]] = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        if isinstance(item, dict):
            yield item
            inner = list(item.values())
        elif isinstance(item, list):
            inner = item
        else:
            continue
        if depth < _DEEPEST:
            waiting.extend((child, depth + 1) for child in reversed(inner))

"""JSON inside pages: the text of a script element in, the objects in it out, repaired where cheap."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

_WRAPPING = re.compile(
    r"\A\s*(?:/\*.*?\*/|//[^\n]*\n|<!--|<!\[CDATA\[|//\s*<!\[CDATA\[)\s*|"
    r"\s*(?:-->|//\s*\]\]>|\]\]>|/\*.*?\*/|;)\s*\Z",
    re.DOTALL,
)
_STRAY_COMMA = re.compile(r",(\s*[}\]])")
_MISSING_COMMA = re.compile(r'(["}\]])(\s*\n\s*")(?=[^"\n]*"\s*:)')
_LONE_BACKSLASH = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
# A quote inside a text: neither after an opening mark nor before a closing one.
_INNER_QUOTE = re.compile(r'(?<![\s:,{\[\\])"(?!\s*[:,}\]])(?!\s*\Z)')
_LONGEST_REPAIRED = 1_000_000
_DEEPEST = 40


def read_json(text: str) -> Any:
    """Return the value `text` holds, or None when it cannot be read.

    Tried in order: as it is, with raw line ends and tabs in its texts allowed; without the comment
    or CDATA marks around it; with stray commas, missing commas, lone backslashes and unescaped
    quotes put right; with character references replaced.
    """
    text = text.strip()
    if not text:
        return None
    for repaired in _repairs(text):
        try:
            return json.loads(repaired, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _repairs(text: str) -> Iterator[str]:
    yield text
    if len(text) > _LONGEST_REPAIRED:
        return
    bare = text
    for _ in range(2):  # an opening mark and a closing one, each perhaps twice
        bare = _WRAPPING.sub("", bare)
    yield bare
    mended = _LONE_BACKSLASH.sub(r"\\\\", _STRAY_COMMA.sub(r"\1", bare))
    yield mended
    yield _MISSING_COMMA.sub(r"\1,\2", mended)
    yield _INNER_QUOTE.sub(r'\\"', mended)
    if "&quot;" in bare or "&#34;" in bare:
        yield html.unescape(bare)


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

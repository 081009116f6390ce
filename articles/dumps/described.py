"""What a JSON file says of the page beside it: both files in, whether one is about the other out."""

import gzip
import html
import io
import json
import re
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from articles.crowding import holds_too_many
from articles.dumps.charset import decode
from articles.dumps.damage import READ_ERRORS
from articles.dumps.limits import MEBIBYTE
from articles.field_names import HEADLINE_FIELDS, URL_FIELDS, field_of, plain_fields

_LARGEST = 8 * MEBIBYTE
_FEWEST_LETTERS = 200
"""Of a text; shorter ones are summaries and captions."""
_OPENING = 60
_MOST_TEXTS = 20
_NO_LETTERS = re.compile(r"<[^<>]{0,500}>|[^\w<]+|[<_]")
_NO_PAGES = (".mht", ".mhtml")
"""Their text is packed: what stands in it cannot be compared."""


def is_told_apart(name: str, page: str, open_file: Callable[[str], BinaryIO]) -> bool:
    """Tell whether the JSON file `name` is no note on the `page` it is called like.

    It has a text of its own, and neither its address nor its headline nor the opening of a text
    stands in the page. Where one of them cannot be read, its name counts.
    """
    if page.lower().endswith(_NO_PAGES):
        return False
    try:
        said, shown = _content(open_file(name)), _content(open_file(page))
    except READ_ERRORS:
        return False
    if len(said) > _LARGEST or len(shown) > _LARGEST:
        return False
    text = decode(said).text
    if holds_too_many(text):
        return False
    value: Any = None
    try:
        value = json.loads(text, strict=False)
        texts = list(islice(_texts(value), _MOST_TEXTS))
    except (ValueError, RecursionError):
        texts = list(_texts(text))
    return bool(texts) and not _is_about(value, texts, decode(shown).text)


def _content(stream: BinaryIO) -> bytes:
    """Return up to a byte more than is looked at, unpacked where it is a gzip."""
    with stream:
        content = stream.read(_LARGEST + 1)
    if not content.startswith(b"\x1f\x8b"):
        return content
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as unpacked:
        try:
            return unpacked.read(_LARGEST + 1)
        except zlib.error as problem:
            raise EOFError from problem


def _texts(value: Any) -> Iterator[str]:
    """Yield the longer texts anywhere in a value."""
    if isinstance(value, str):
        if len(value) >= _FEWEST_LETTERS:
            yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def _is_about(value: Any, texts: list[str], page: str) -> bool:
    plain = plain_fields(value) if isinstance(value, dict) else {}
    address = field_of(plain, URL_FIELDS)[1]
    if isinstance(address, str) and re.search(rf"{re.escape(address)}(?![\w/?=&.-])", page):
        return True
    headline = field_of(plain, HEADLINE_FIELDS)[1]
    lines = [headline] if isinstance(headline, str) else []
    openings = [_letters(text[: 10 * _OPENING])[:_OPENING] for text in texts]
    shown = _letters(page)
    return any(line and line in shown for line in (*map(_letters, lines), *openings))


def _letters(text: str) -> str:
    """Return the letters and figures of a text, its tags and references read, all small."""
    return _NO_LETTERS.sub("", html.unescape(text)).casefold()

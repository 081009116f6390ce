"""Structure: mutations that know what a file is made of, so that what they make is still read."""

import gzip
import json
import random
import re
import zlib
from collections.abc import Callable, Sequence
from typing import Any

ODD_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1e308, 10**30, "", " ", "\u202e", "a\x00b", "\ud800", [], {}, [[]],
    [None], {"a": None}, ["x"] * 300, {"name": "Ada Bell"}, [{"name": ["Ada"]}], "<p>x</p>",
    "<script>alert(1)</script>", "2021-02-30", "0000-00-00T00:00:00Z", "9999-12-31T23:59:60-99:99",
    "1e999", "https://[::1", "javascript:alert(1)", "data:text/html,x", "&#xD800;&lol;", "By " * 500,
    "word " * 2_000, "a." * 2_000, "#" * 500, "\n" * 500, "٣ يونيو", "２０２１年８月５日",
)  # fmt: skip
_MARKUP = re.compile(rb"<[^<>]{1,2000}>")
_ATTRIBUTE = re.compile(rb"([\w:.-]{1,40})\s*=\s*(\"[^\"]*\"|'[^']*')")
_NUMBER = re.compile(rb"\d{1,19}")
_HEADER = re.compile(rb"(?m)^([A-Za-z][\w-]{1,40}):[ \t]*([^\r\n]{0,500})")
_ODD_BYTES = tuple(
    (value if isinstance(value, str) else json.dumps(value)).encode("utf-8", "surrogatepass")
    for value in ODD_VALUES
)
_ODD_NUMBERS = (b"0", b"-1", b"1", b"4294967296", b"99999999999999999999", b"00000001", b"x")
_SEPARATORS = (b",", b";", b"\t", b"|")


def changed_json(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """Change a value or a key somewhere in one of the JSON values a file holds."""
    lines = data.split(b"\n") if data.count(b"\n{") else [data]
    at = chance.randrange(len(lines))
    try:
        value = json.loads(lines[at])
    except (ValueError, RecursionError):
        return changed_number(data, _, chance)
    lines[at] = json.dumps(_changed(value, chance), ensure_ascii=chance.random() < 0.5).encode(
        "utf-8", "surrogatepass"
    )
    return b"\n".join(lines)


def _changed(value: Any, chance: random.Random) -> Any:
    if chance.random() < 0.15 or not isinstance(value, dict | list) or not value:
        return chance.choice((chance.choice(ODD_VALUES), [value], {"value": value}, [value] * 40))
    copy = value.copy()
    key = chance.choice(list(copy) if isinstance(copy, dict) else range(len(copy)))
    how = chance.randrange(8)
    if how == 0:
        del copy[key]
    elif how == 1 and isinstance(copy, dict):
        copy[chance.choice((str(key).upper(), "", "@type", "text", str(key) + "s"))] = copy.pop(key)
    else:
        copy[key] = _changed(copy[key], chance)
    return copy


def changed_tag(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Take out, double, close, swap or rename a tag, or put one of another file in its place."""
    if not (tags := _some(_MARKUP, data, chance)):
        return data
    one, two = chance.choice(tags), chance.choice(tags)
    tag = one[0]
    other = _some(_MARKUP, chance.choice(others), chance)
    new = chance.choice((
        b"", tag * 2, tag * 300, b"</" + tag[1:], tag[:-1] + b"/>", two[0], tag.upper(), tag[:-1],
        b"<x:" + tag[1:], chance.choice(other)[0] if other else b"", b"<!--" + tag + b"-->",
        b"<![CDATA[" + tag + b"]]>", tag.replace(b"<", b"&lt;"),
    ))  # fmt: skip
    return data[: one.start()] + new + data[one.end() :]


def changed_attribute(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    if not (found := _some(_ATTRIBUTE, data, chance)):
        return data
    one, two = chance.choice(found), chance.choice(found)
    odd = chance.choice(_ODD_BYTES)
    new = chance.choice((
        b"", one[0] + b" " + two[0], one[1] + b'="' + odd + b'"', one[1] + b"=" + two[2],
        two[1] + b"=" + one[2], one[1], (one[0] + b" ") * 300,
    ))  # fmt: skip
    return data[: one.start()] + new + data[one.end() :]


def changed_text(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """Put something odd between two tags, in a cell or at the end of a line."""
    places = _some(re.compile(rb">|\n|,"), data, chance)
    at = chance.choice(places).end() if places else len(data)
    return data[:at] + chance.choice(_ODD_BYTES) + data[at:]


def changed_number(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """Change a number: a length, a date, an id, a status."""
    if not (found := _some(_NUMBER, data, chance)):
        return data
    one = chance.choice(found)
    number = int(one[0])
    new = chance.choice((*_ODD_NUMBERS, str(number + 1).encode(), str(number * 10).encode()))
    return data[: one.start()] + new + data[one.end() :]


def changed_header(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """Change a header of a mail, an HTTP answer or a record of a web archive."""
    if not (found := _some(_HEADER, data, chance)):
        return data
    one, two = chance.choice(found), chance.choice(found)
    new = chance.choice((
        b"", one[0] + b"\r\n" + one[0], one[1] + b": " + two[2], two[1] + b": " + one[2],
        one[1] + b": " + chance.choice(_ODD_BYTES), one[1] + b": " + chance.choice(_ODD_NUMBERS),
        one[1] + b":\r\n " + one[2], one[1],
    ))  # fmt: skip
    return data[: one.start()] + new + data[one.end() :]


def changed_separator(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    """Write a table with another separator, quote a line, or shift its columns."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            return data.replace(chance.choice(_SEPARATORS), chance.choice(_SEPARATORS))
        case 1:
            lines[at] = b'"' + lines[at].replace(b'"', b'""') + b'"'
        case 2:
            lines[at] = b"," * chance.choice((1, 3, 500)) + lines[at]
        case _:
            lines[at] = lines[at] + b'"'
    return b"\n".join(lines)


def changed_inside(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Unpack a file of gzip, change what is in it, and pack it again."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        inner = gzip.decompress(data)
    except (OSError, EOFError, ValueError, zlib.error):
        return data
    change = chance.choice(
        (changed_header, changed_number, changed_tag, changed_json, changed_text)
    )
    cut = chance.randint(0, len(inner))
    inner = change(inner, others, chance)
    return gzip.compress(inner[:cut], 1, mtime=0) + gzip.compress(inner[cut:], 1, mtime=0)


def _some(pattern: re.Pattern[bytes], data: bytes, chance: random.Random) -> list[re.Match[bytes]]:
    """Return some matches from a random place on."""
    start = chance.randint(0, len(data)) if chance.random() < 0.7 else 0
    found = []
    for match in pattern.finditer(data, start):
        found.append(match)
        if len(found) == 40:
            break
    return found


Mutation = Callable[[bytes, Sequence[bytes], random.Random], bytes]
STRUCTURAL: tuple[Mutation, ...] = (
    changed_json, changed_tag, changed_attribute, changed_text, changed_number, changed_header,
    changed_separator, changed_inside,
)  # fmt: skip
BY_KIND: dict[str, tuple[Mutation, ...]] = {
    "json": (changed_json,),
    "table": (changed_separator, changed_text, changed_number),
    "markup": (changed_tag, changed_attribute, changed_text, changed_number),
    "headers": (changed_header, changed_number, changed_tag),
    "packed": (changed_inside, changed_number),
    "text": (changed_text, changed_number),
}


def kind_of(data: bytes) -> str:
    """Return what a file is made of, by its first bytes."""
    head = data[:400].lstrip()
    if head.startswith((b"\x1f\x8b", b"PK", b"BZh", b"\xfd7z", b"\x28\xb5")):
        return "packed"
    if head.startswith((b"{", b"[")):
        return "json"
    if head.startswith((b"WARC/", b"filedesc:", b"From:", b"MIME", b"Snapshot")):
        return "headers"
    if head.startswith(b"<"):
        return "markup"
    return "table" if max(map(head.split(b"\n")[0].count, _SEPARATORS)) else "text"

"""Mutations: what damage, malice and bad software make of a file; the same for the same seed."""

import random
from collections.abc import Callable, Sequence

from tests.fuzzing.packing import PACKERS
from tests.fuzzing.seeds import Seed
from tests.fuzzing.structure import BY_KIND, STRUCTURAL, kind_of

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xf4\x90\x80\x80",
    b"\r", b"\r\n\r\n", b"\t", b"<", b">", b"&", b'"', b"'", b"{", b"}", b"[", b"]", b",", b":",
    b"\\u0000", b"\\ud800", b"\\", b"&#0;", b"&#x202e;", b"&#xD800;", b"&lol9;", b"<!--", b"-->",
    b"<![CDATA[", b"]]>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<?xml version='1.0'?>",
    b"<script>", b"</script>", b"<script type='application/ld+json'>{\"@type\":\"NewsArticle\"",
    b"<meta charset=utf-7>", b"charset=\"idna\"", b"<p>", b"</p>", b"<div>", b"</html>",
    b"../../etc/passwd", b"C:\\", b"file:///etc/passwd", b"javascript:alert(1)", b"http://[::1",
    b"https://example.com:99999999/", b"data:text/html;base64,AAAA", b"99999999999999999999",
    b"-1", b"1e999", b"NaN", b"Infinity", b"null", b"true", b"0000-00-00", b"9999-12-31T23:59:60Z",
    b"0001-01-01", b"2021-02-30", b"31/12/99999", b" 99999999 days ago", b" 2 days ago",
    b"By ", b"Posted by", b"IN THIS ARTICLE", b"#", b"RELATED PEOPLE", b"YOU MAY ALSO LIKE",
    b"Comments / 0", b"Content-Length: 99999999999\r\n", b"WARC/1.0\r\n", b"Transfer-Encoding: chunked",
    b"PK\x03\x04", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"ustar",
    b"<REUTERS NEWID=", b"<BODY>", b"&#3;", b"<item>", b"<entry>", b"<nitf>", b"<newsItem>",
    b"WARC-Type: revisit\r\n", b"WARC-Segment-Number: 2\r\n", b"Content-Length: -1\r\n",
    b"WARC-Target-URI: javascript:alert(1)\r\n", b"HTTP/1.1 200 OK\r\n", b"Content-Encoding: br\r\n",
    b"filedesc://", b"http://oldport.example/ 192.0.2.7 20210805101112 text/html 99999999999\n",
    b"Content-Transfer-Encoding: base64\r\n", b"quoted-printable", b"=E2=80=AE", b"=00", b"--", b"=\r\n",
    b"Content-Location: file:///etc/passwd\r\n", b"multipart/related; boundary=\"\"", b'""', b'"\n"',
    b";", b"|", b"headline,text\n", b"sep=;\n", b"''", b"</item>", b"</entry>", b"<rss>", b"<feed>",
    b"<content:encoded>", b"<pubDate>", b"<guid isPermaLink=\"false\">", b"<link href=\"javascript:x\"/>",
    b"xmlns=\"http://www.w3.org/2005/Atom\"", b"<newsMessage>", b"<itemSet>", b"<contentSet>",
    b"<inlineXML>", b"<body.content>", b"<hedline>", b"<NewsML>", b"</REUTERS>", b"<UNKNOWN>", b"<D>",
    b"<DATE>26-FEB-1987 99:99:99.99</DATE>", b"\"body_html\":", b"\"associations\":{", b"\"items\":[",
    b"\"renditions\":", b"\"pageProps\":{", b"\"articles\":[", b"<script id=\"__NEXT_DATA__\">",
    b"\xe2\x80\x8b" * 3, b"\xcc\x81" * 9, b"\xf0\x9f\x98\x80", b"<svg onload=x>", b"<template>",
    b"<frameset>", b"<plaintext>", b"<table>", b"<math><mi>", b"<?php", b"<base href='data:,'>",
)  # fmt: skip


def mutated(groups: Sequence[Sequence[Seed]], number: int) -> Seed:
    """Return the file of that number: a seed of one of `groups`, changed in one to six places.

    One in eight is called as another kind of file, one in eight lies in an archive, some of these
    damaged once more.
    """
    chance = random.Random(number)
    seed = chance.choice(chance.choice(groups))
    others = [seed.content, *(chance.choice(group).content for group in groups)]
    data, ending = seed.content, seed.ending
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        # What knows the file goes deep into the parsers; what doesn't finds what nobody thought of.
        known = BY_KIND[kind_of(data)] if chance.randrange(2) else MUTATIONS
        data = chance.choice(known)(data, others, chance)
    if chance.randrange(8) == 0:
        ending = chance.choice(groups)[0].ending
    if chance.randrange(8) == 0:
        inner, ending = ending, chance.choice(list(PACKERS))
        data = PACKERS[ending]({f"a{inner}": data, f"z{seed.ending}": seed.content})
        if chance.randrange(4) == 0:
            data = chance.choice(MUTATIONS)(data, others, chance)
    return Seed(ending, data)


def _flip(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _flipped in range(min(len(changed), chance.choice((1, 4, 32)))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _insert(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(TOKENS) * chance.choice((1, 1, 1, 3, 200)) + data[place:]


def _cut(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _leave_out(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    first, last = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
    return data[:first] + data[last:]


def _repeat(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    first = chance.randint(0, len(data))
    part = data[first : first + chance.choice((1, 20, 300))]
    return data[:first] + part * chance.choice((2, 10, 500)) + data[first:]


def _splice(data: bytes, seeds: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(seeds)
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _shuffle_lines(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _other_charset(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    charset = chance.choice(("utf-16", "utf-16-be", "utf-32", "cp1252", "shift_jis", "koi8-r"))
    return data.decode("utf-8", "replace").encode(charset, "replace")


def _nest(data: bytes, _: Sequence[bytes], chance: random.Random) -> bytes:
    opening, closing = chance.choice(
        ((b"[", b"]"), (b'{"a":', b"}"), (b"<div>", b"</div>"), (b"<b><i>", b""))
    )
    depth = chance.choice((3, 300, 5000))
    place = chance.randint(0, len(data))
    return data[:place] + opening * depth + closing * depth + data[place:]


Mutation = Callable[[bytes, Sequence[bytes], random.Random], bytes]
MUTATIONS: tuple[Mutation, ...] = (
    _flip, _insert, _insert, _cut, _leave_out, _repeat, _splice, _shuffle_lines, _other_charset,
    _nest, *STRUCTURAL,
)  # fmt: skip

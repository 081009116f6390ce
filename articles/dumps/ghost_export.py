"""Ghost's export: the tables of a site's database in, each post with what others say of it out.

The tables refer to each other by numbers, and the posts come first: so the file is read twice, and
each post is kept with the names of its authors and tags, the caption of its picture and what the
site says of itself. Nothing is kept of the addresses of its people, and no draft of a text beside
the text that is shown.
"""

import dataclasses
import json
import re
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_file import read_array
from articles.dumps.json_values import JsonValues
from articles.dumps.kinds import head_text, is_binary
from articles.dumps.second_reading import opened_again
from articles.dumps.streams import in_utf8
from articles.field_names import moment_of
from articles.keys import url_key
from articles.records import RawPage

MEDIA_TYPE = "application/x-ghost-post+json"
_BEGINS_SO = re.compile(
    r'\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"meta"\s*:\s*\{[^{}]{0,500}"exported_on"[^{}]{0,500}\}'
    r'\s*,\s*"data"\s*:\s*\{'
    r'|\s*\{\s*"db"\s*:\s*\[\s*\{\s*"data"\s*:\s*\{\s*"(?:posts|users|tags|settings|roles|permissions)\w*"\s*:\s*\['
)
_KEPT = (
    "id", "uuid", "title", "slug", "status", "type", "page", "visibility", "published_at", "custom_excerpt",
    "feature_image", "image", "feature_image_caption", "canonical_url", "locale",
)  # fmt: skip
_TEXTS = ("html", "plaintext")
_DRAFTS = ("lexical", "mobiledoc", "markdown")
_SETTINGS = ("title", "url", "locale", "lang", "default_locale", "permalinks")
_NAMED = ("users", "tags")
_JOINED = {"posts_authors": "author_id", "posts_tags": "tag_id"}
_CUT = "the export breaks off: authors and tags whose names stand behind are not known"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class GhostExport:
    name = "ghost"
    unpacks = False

    def accepts(self, name: str, head: bytes) -> bool:
        return not is_binary(head) and bool(_BEGINS_SO.match(head_text(head)))

    def read(self, file: DumpFile, stream: BinaryIO) -> Iterator[Item]:
        with opened_again(file, stream, begun=[]) as (open_export, _):
            with in_utf8(open_export()) as first:
                tables = _gathered(file, first)
            with in_utf8(open_export()) as second:
                yield from _posts(file, second, tables)


@dataclass(slots=True)
class _Tables:
    """What an export says beside its posts."""

    exported_on: Any = None
    site: dict[str, str] = field(default_factory=dict)
    names: Mapping[str, dict[str, str]] = field(
        default_factory=lambda: {table: {} for table in _NAMED}
    )
    """By table and id."""
    joined: Mapping[str, dict[str, list[tuple[int, str]]]] = field(
        default_factory=lambda: {table: defaultdict(list) for table in _JOINED}
    )
    """By table and the id of a post: where it stands among several, and the id it leads to."""
    captions: dict[str, str] = field(default_factory=dict)
    is_whole: bool = False


def _gathered(file: DumpFile, stream: BinaryIO) -> _Tables:
    tables = _Tables()
    try:
        for name, values in _members(JsonValues(stream)):
            if name == "meta":
                meta = values.next()[1]
                tables.exported_on = meta.get("exported_on") if isinstance(meta, dict) else None
                continue
            rows = _Rows(read_array(file, values))
            for item in rows:
                if isinstance(item, RawPage):
                    _note(tables, name, item.fields)
            if not rows.have_end:
                return tables
        tables.is_whole = True
    except READ_ERRORS:  # told when the posts are read
        pass
    return tables


def _members(values: JsonValues) -> Iterator[tuple[str, JsonValues]]:
    """Yield the name of each table, and of what is said of the export, with the values it begins at.

    Who asks reads what belongs to the name; of a table the bracket is passed.
    """
    depth = 0
    while mark := values.peek():
        if mark in "{}[],":
            values.skip()
            depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(mark, 0)
            continue
        name = values.next()[1]
        if values.peek() != ":" or not isinstance(name, str):
            raise DamagedError("broken JSON: no name where one should stand in the object")
        values.skip()
        if (name, values.peek()) in {("db", "["), ("data", "{")}:
            continue
        if values.is_list_of_objects():
            values.skip()
            yield name, values
        elif name == "meta":
            yield name, values
        else:
            values.next()
    if depth > 0:
        raise EOFError


def _note(tables: _Tables, table: str, row: Mapping[str, Any]) -> None:
    if table == "settings":
        name, value = row.get("key"), row.get("value")
        if name in _SETTINGS and isinstance(value, str) and value:
            tables.site[name] = value
    elif table in _NAMED:
        own_id, name = _id_of(row.get("id")), row.get("name")
        is_internal = table == "tags" and row.get("visibility") == "internal"
        if own_id and isinstance(name, str) and not is_internal and not name.startswith("#"):
            tables.names[table][own_id] = name
    elif table in _JOINED:
        post, other = _id_of(row.get("post_id")), _id_of(row.get(_JOINED[table]))
        order = row.get("sort_order")
        if post and other:
            at = order if isinstance(order, int) else 0
            tables.joined[table][post].append((at, other))
    elif table == "posts_meta":
        post, caption = _id_of(row.get("post_id")), row.get("feature_image_caption")
        if post and isinstance(caption, str) and caption:
            tables.captions[post] = caption


def _id_of(value: Any) -> str:
    is_id = isinstance(value, str | int) and not isinstance(value, bool)
    return str(value) if is_id else ""


class _Rows:
    """The rows of a table, and whether its end was reached when they were given."""

    def __init__(self, rows: Generator[Item, None, bool]) -> None:
        self._rows = rows
        self.have_end = False

    def __iter__(self) -> Iterator[Item]:
        self.have_end = yield from self._rows


def _posts(file: DumpFile, stream: BinaryIO, tables: _Tables) -> Iterator[Item]:
    count = 0
    told = () if tables.is_whole else (_CUT,)
    try:
        for name, values in _members(JsonValues(stream)):
            if name == "meta":
                values.next()
                continue
            is_posts = name == "posts"
            rows = _Rows(read_array(file, values, place="" if is_posts else f".{name}"))
            for item in rows:
                count += is_posts
                if not isinstance(item, RawPage):
                    yield item
                elif is_posts:
                    yield _page(file, item, tables, warnings=told)
                    told = ()
            if not rows.have_end:
                return
    except READ_ERRORS as problem:
        yield file.unread(reason_of(problem), place=f"[{count}]")


def _page(file: DumpFile, row: RawPage, tables: _Tables, *, warnings: tuple[str, ...]) -> RawPage:
    fields = row.fields
    own_id, uuid = _id_of(fields.get("id")), _id_of(fields.get("uuid"))
    post = {name: fields[name] for name in _KEPT if fields.get(name) not in (None, "")}
    text = next((name for name in _TEXTS if isinstance(fields.get(name), str) and fields[name]), "")
    if text:
        post[text] = fields[text]
    if own_id in tables.captions:
        post.setdefault("feature_image_caption", tables.captions[own_id])
    authors = _named(tables, "users", "posts_authors", own_id)
    if not authors:  # before Ghost 1.22 a post had one
        name = tables.names["users"].get(_id_of(fields.get("author_id")), "")
        authors = [name] if name else []
    told = {
        "post": post, "authors": authors, "tags": _named(tables, "tags", "posts_tags", own_id),
        "site": tables.site,
        "unread": "" if text else next((name for name in _DRAFTS if fields.get(name)), ""),
    }  # fmt: skip
    is_unique = bool(_UUID.fullmatch(uuid))
    site = url_key(tables.site.get("url", ""))
    page = file.part(
        json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False),
        media_type=MEDIA_TYPE,
        place=row.origin.removeprefix(file.origin),
        record_id=uuid if is_unique else own_id,
        collection="ghost" if is_unique else (f"ghost {site}"[:110] if site else ""),
        warnings=(*warnings, *row.warnings),
    )
    exported = moment_of(tables.exported_on)
    if exported is None:
        return page
    return dataclasses.replace(page, captured_at=exported, captured_from="record")


def _named(tables: _Tables, table: str, joining: str, post: str) -> list[str]:
    names = tables.names[table]
    joined = sorted(tables.joined[joining].get(post, ()), key=lambda one: one[0])
    return list(dict.fromkeys(names[other] for _, other in joined if other in names))

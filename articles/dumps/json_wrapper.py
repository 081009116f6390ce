"""JSON wrappers: an object in, the lists of records it only stands around out.

An object with a text of its own is a record, whatever lists are in it: they are of other articles.
One without is a wrapper by what its list holds, records with a headline and a text or an address
of their own, and by what it says itself:

1. nothing that could be a headline: any list called as such lists are (`articles`, `items` …),
   if only some of it have headlines or texts; a list of another name when they have texts;
2. a headline, which may be the name of a feed or of a collection: only lists called so. An author
   makes it an article; so do a date, where the records have no texts, and a date or an address,
   where they have no addresses of their own (the posts of a live blog);
3. what a program calls `feed` or `channel` is no article.

Of what is a wrapper, lists of other names are read too when their records have texts.

A table that was written as an object (json_tables.py) is a list of its rows.

Objects called as answers of services are (`response`, `hits` …) are looked into, three deep.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from articles.dumps.json_samples import LOOKED_AT, length_of
from articles.dumps.json_tables import rows_in
from articles.field_names import (
    AUTHOR_FIELDS,
    DATE_FIELDS,
    HEADLINE_FIELDS,
    LIST_FIELDS,
    TEXT_OR_HTML_FIELDS,
    URL_FIELDS,
    WRAPPER_FIELDS,
    field_of,
    fields_of,
    objects_within,
    plain_fields,
    plain_name,
)
from articles.forum_posts import listed_things, why_of_forum
from articles.keys import url_key

_Plain = Mapping[str, tuple[str, Any]]

OUTER = frozenset(("response", "data", "result", "results", "feed", "payload", "rss", "channel", *LIST_FIELDS))  # fmt: skip
"""Plain names of objects that are looked into for lists."""
_FEEDS = {"feed", "channel"}
_LISTS = frozenset(LIST_FIELDS)
_HEADLINES = tuple(
    name for name in HEADLINE_FIELDS if name != "name"
)  # of anything: an author, a place
_COMMON_TEXTS = ("text", "body", "content", "maintext", "html", "articleBody", "plain_text")
_OF_OTHERS = re.compile(
    r"comment|repl(?:y|ies)|review|related|recommend|teaser|similar|section|chapter|part|block|more",
    re.IGNORECASE,
)
"""Lists of what belongs to an article: what readers say of it, other articles, its own parts."""
_OF_FILES = {"file", "filename", "filepath", "path", "page"}
"""What lists of notes on files say: of pages that are in the dump themselves."""
_GRAPH = "@graph"
"""Where JSON-LD keeps all that it tells of a page, by its standard."""
_OF_A_PAGE = {"catChannel", "cityChannel", "originalUrl", "props", "pageProps"}
"""What a page keeps for itself: pages/next_data.py makes teasers of its lists."""
_TEXTS_WITHIN = ("text", "content", "html", "rendered", "value", "body", "plain", "bodyHtml")
_IS_TEXT = re.compile(r"\S\s+\S|[.!?]\s*$|[^\x00-\x7f]")
"""No id and no address; texts in Chinese, Japanese and Thai have no blanks."""
DEEPEST = 3
"""So far in each other lie the objects that are looked into."""
_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """What an object is a wrapper of: lists of records, or the one of an answer."""

    lists: Sequence[tuple[str, Sequence[Any]]] = ()
    """(where it lies, its items): of the first list "", of a second ".videos"."""
    answer: Mapping[str, Any] | None = None
    beside: Sequence[tuple[str, str]] = ()
    """(name, why it is not read) of the other lists of objects."""
    title: str = ""
    """What the object itself is called."""

    @property
    def records(self) -> Iterator[tuple[str, Any]]:
        """Give (where it lies, the value): "[0]", of a second list ".videos[0]"."""
        if self.answer is not None:
            yield "", self.answer
        for place, items in self.lists:
            for index, item in enumerate(items):
                yield f"{place}[{index}]", item


def records_in(fields: Mapping[str, Any]) -> Wrapped | None:
    """Return the records that an object is but a wrapper of; None for a record. Cheap for those."""
    for name in _COMMON_TEXTS:
        if type(text := fields.get(name)) is str and text:
            return None
    if rows := rows_in(fields):
        return Wrapped(lists=[("", rows)])
    if not _may_wrap(fields):
        return None
    if things := listed_things(fields):
        return Wrapped(lists=[("", things)])
    if why_of_forum(fields):
        return None
    if _OF_A_PAGE & fields.keys() or _is_agency_item(fields) or has_text(_said_by(fields)):
        return None
    return _in_lists(fields) or _in_an_answer(fields)


def _may_wrap(fields: Mapping[str, Any]) -> bool:
    """Tell whether there is a list of objects, or an object to be looked into."""
    return any(
        plain_name(str(name)) in OUTER if isinstance(value, dict) else _is_of_objects(value)
        for name, value in fields.items()
    )


def is_list_of_records(value: object) -> bool:
    """Tell a list whose objects have mostly a headline and a text or an address of their own."""
    return isinstance(value, list) and _are_records(value)


def is_list_name(name: str) -> bool:
    return plain_name(str(name)) in _LISTS


def _rank(one: tuple[str, Any]) -> int:
    """Return where among the names of lists this one stands; other names come last."""
    name = plain_name(str(one[0]))
    return LIST_FIELDS.index(name) if name in _LISTS else len(LIST_FIELDS)


def has_text(plain: _Plain) -> bool:
    """Tell whether one of the fields that texts stand in holds one, or the blocks of one."""
    return any(_is_text(value) for _, _, value in fields_of(plain, TEXT_OR_HTML_FIELDS))


def _is_agency_item(fields: Mapping[str, Any]) -> bool:
    return isinstance(fields.get("uri"), str) and not _LISTS & fields.keys()


def _in_lists(fields: Mapping[str, Any]) -> Wrapped | None:
    found: list[tuple[str, Sequence[Any]]] = []
    beside: list[tuple[str, Sequence[Any]]] = []
    title = ""
    for path, own, holder, is_feed in _holders(fields):
        lists = [(name, value) for name, value in holder.items() if _is_of_objects(value)]
        first = not found
        taken = [one for one in lists if _is_wrapped(own, *one, is_feed=is_feed)]
        if not taken and first and not _headline(own):
            called_so = (one for one in lists if is_list_name(one[0]) and _may_be_records(one[1]))
            taken = sorted(called_so, key=_rank)[:1]
        if not taken:
            beside += ((f"{path}{name}", value) for name, value in lists)
            continue
        first_names = {name for name, _ in taken}  # a wrapper: what it is called is no headline
        taken += (one for one in lists if one[0] not in first_names and _is_second(*one))
        taken.sort(key=_rank)
        for at, (name, value) in enumerate(taken):
            found.append(("" if first and at == 0 else f".{path}{name}", value))
        names = {name for name, _ in taken}
        beside += ((f"{path}{name}", value) for name, value in lists if name not in names)
        title = title or _headline(own)
    if not found:
        return None
    told = [(name, _why_beside(value)) for name, value in beside]
    return Wrapped(lists=found, beside=told, title=title)


def _holders(
    fields: Mapping[str, Any],
) -> Iterator[tuple[str, _Plain, Mapping[str, Any], bool]]:
    """Give the object and those in it that may hold a list: where, what is said around it, it, is it a feed."""
    layer: list[tuple[str, _Plain, Mapping[str, Any], bool]] = [
        ("", _said_by(fields), fields, False)
    ]
    for _ in range(DEEPEST + 1):
        yield from layer
        layer = [
            (f"{path}{name}.", {**own, **plain}, inner, is_feed or name in _FEEDS)
            for path, own, holder, is_feed in layer
            for name, inner in holder.items()
            if plain_name(str(name)) in OUTER and isinstance(inner, dict)
            if not has_text(plain := plain_fields(inner))
        ]


def _is_wrapped(own: _Plain, name: str, items: Sequence[Any], *, is_feed: bool) -> bool:
    """Tell whether the object that says `own` only stands around this list of it."""
    if name == _GRAPH and any(_is_article_of_graph(item) for item in items):
        return True
    if not is_list_name(name):
        says_itself = (
            _headline(own) or field_of(own, URL_FIELDS)[0] or field_of(own, AUTHOR_FIELDS)[0]
        )
        return not says_itself and _is_second(name, items)
    if is_feed or not _headline(own):
        return _are_records(items)
    if not _are_records(items) or field_of(own, AUTHOR_FIELDS)[0]:
        return False
    address = url_key(str(field_of(own, URL_FIELDS)[1] or ""))
    dated = any(isinstance(value, str | int) for _, _, value in fields_of(own, DATE_FIELDS))
    if dated and not _are_records(items, texts=True):
        return False
    return not (dated or address) or _are_records(items, elsewhere=address)


def _is_article_of_graph(item: object) -> bool:
    """Tell an article in JSON-LD, with its text, among the page, the site and the people it names."""
    if not isinstance(item, dict) or not _is_record(item, texts=True, elsewhere=None):
        return False
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "Posting"))
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _is_second(name: str, items: Sequence[Any]) -> bool:
    """Tell whether a list of any name holds articles, and none that belong to others or to files."""
    is_other = _OF_OTHERS.search(name) or not _OF_FILES.isdisjoint(plain_fields(items[0]))
    return not (is_other or is_list_name(name)) and _are_records(items, texts=True)


def _why_beside(items: Sequence[Any]) -> str:
    if _are_records(items, texts=True):
        return f"a list of what belongs to articles or files, {length_of(items)} in all: not read"
    return f"a list of objects that are no records of articles, {length_of(items)} in all"


def _are_records(
    items: Sequence[Any], *, texts: bool = False, elsewhere: str | None = None
) -> bool:
    """Tell whether at least half of the items have a headline and a text or an address.

    With `texts` a text is asked for, with `elsewhere` an address that is not this one.
    """
    looked_at = list(islice(items, LOOKED_AT))
    found = sum(_is_record(item, texts=texts, elsewhere=elsewhere) for item in looked_at)
    return bool(looked_at) and 2 * found >= len(looked_at)


def _is_record(item: object, *, texts: bool, elsewhere: str | None) -> bool:
    if not isinstance(item, dict):
        return False
    plain = _said_by(item)
    if not _headline(plain):
        return False
    addresses = {key for _, _, value in fields_of(plain, URL_FIELDS) if (key := _address(value))}
    if elsewhere is not None:
        return bool(addresses - {elsewhere})
    return has_text(plain) or (not texts and bool(addresses))


def _may_be_records(items: Sequence[Any]) -> bool:
    """Tell whether any of the items has at least a headline or a text, or a name with an address."""
    looked_at = (_said_by(item) for item in items[:LOOKED_AT] if isinstance(item, dict))
    return any(
        _headline(plain) or has_text(plain) or ("name" in plain and fields_of(plain, URL_FIELDS))
        for plain in looked_at
    )


def _said_by(fields: Mapping[str, Any]) -> _Plain:
    """Return the fields of an object and of those it keeps them in, as pages/record_fields.py does."""
    plain = plain_fields(fields)
    for _, inner in objects_within(plain):
        plain = {**plain_fields(inner), **plain}
    return plain


def _address(value: object) -> str:
    """Return the key of the first address in a field: a text, an object or a list of either."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("href") or value.get("url") or value.get("#text")
    return url_key(value) if isinstance(value, str) else ""


def _headline(plain: _Plain) -> str:
    """Return what an object is called; WordPress and others keep that in an object of its own."""
    for _, _, value in fields_of(plain, _HEADLINES):
        if isinstance(value, list):
            value = value[0] if value else ""
        if isinstance(value, dict):
            value = next((one for one in value.values() if isinstance(one, str) and one), "")
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())[:_SHOWN]
    return ""


def _is_text(value: object) -> bool:
    if isinstance(value, str):
        return _IS_TEXT.search(value) is not None
    if isinstance(value, dict):
        is_record = bool(_headline(plain_fields(value)))
        return not is_record and any(_is_text(value.get(name)) for name in _TEXTS_WITHIN)
    return isinstance(value, list) and any(map(_is_text, islice(value, LOOKED_AT)))


def _is_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _in_an_answer(fields: Mapping[str, Any]) -> Wrapped | None:
    """Return the one record of an answer, `{"response": {"content": {…}}}`."""
    for _, own, holder, _ in islice(_holders(fields), 1, None):
        if _headline(own):
            continue
        for name in ("content", *WRAPPER_FIELDS):
            if _is_record(inner := holder.get(name), texts=False, elsewhere=None):
                return Wrapped(answer=inner)
    return None

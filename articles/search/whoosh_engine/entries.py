"""Entries: an article document in, the index's fields out."""

import datetime as dt
import json
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from articles.keys import fold, headline_key, name_key, url_key
from articles.records import Moment
from articles.search import words
from articles.search.base import NAME_FIELDS, Document, Name
from articles.search.whoosh_engine.schema import (
    GAP,
    HELD,
    NO_COUNT,
    NUMBERS,
    UNKNOWN,
    WHOLE_NAMES,
    exact,
    named,
    stemmed,
)

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LARGEST = 2**31 - 1


def entry_of(document: Document) -> dict[str, Any]:
    """Return the fields of `document` as schema.py declares them; empty ones are left out."""
    entry: dict[str, Any] = {
        "id": [str(document.id)],
        "headline_key": _alone(headline_key(document.headline)),
        "url_key": _alone(url_key(document.url)),
        "language": _languages(document.language),
        "kind": _alone(document.kind.lower()),
        "has": sorted(document.has),
        "document": _deflated(document),
        "title": title_key(document.headline).encode(),
        exact("url"): _positions([[token.form for token in words.tokens(address(document.url))]]),
    }
    lengths: dict[str, int] = {}
    language = words.stem_language(document.language)
    for zone, blocks in _zones(document).items():
        printed = _printed(blocks)
        entry[exact(zone)] = printed
        entry[stemmed(zone)] = _stem_counts(printed, language)
        lengths[zone] = sum(map(len, printed.values()))
    for field in NAME_FIELDS:
        entry.update(_name_entry(field, document.names.get(field, ())))
    entry["numbers"] = _numbers(document, lengths)
    return {field: value for field, value in entry.items() if value or field == "title"}


def address(url: str) -> str:
    """Return the part of an address whose words are looked for: no scheme, no tracking."""
    return url_key(url) or url


def title_key(headline: str) -> str:
    """Return the text a headline sorts by: letters and digits, case and accents folded."""
    return fold(" ".join(token.form for token in words.tokens(headline)))[:200]


def _alone(term: str) -> list[str]:
    return [term] if term else []


def _languages(language: str) -> list[str]:
    """Return the codes a language is found by: en-GB is also en."""
    code = language.strip().lower().replace("_", "-")
    return sorted({code, code.split("-")[0]}) if code else []


def _deflated(document: Document) -> bytes:
    kept = [document.headline, document.summary, list(document.body), document.language]
    return zlib.compress(json.dumps(kept, ensure_ascii=False).encode(), 1)


def _zones(document: Document) -> dict[str, list[str]]:
    spellings = {
        spelling: None
        for names in document.names.values()
        for name in names
        for spelling in (name.label, *name.aliases)
    }
    return {
        "headline": [document.headline],
        "names": list(spellings),
        "lead": [document.summary, *document.body[:1]],
        "body": list(document.body[1:]),
    }


def _printed(blocks: Iterable[str]) -> dict[str, array]:
    """Return the positions of each exact form, a gap between one block and the next."""
    positions: dict[str, array] = defaultdict(lambda: array("I"))
    base = 0
    for block in blocks:
        if found := words.tokens(block):
            for token in found:
                positions[token.form].append(base + token.position)
            base += found[-1].position + 1 + GAP
    return positions


def _stem_counts(printed: dict[str, array], language: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for form, positions in printed.items():
        counts[words.stem(form, language)] += len(positions)
    return counts


def _positions(runs: Iterable[Sequence[str]]) -> dict[str, array]:
    positions: dict[str, array] = defaultdict(lambda: array("I"))
    base = 0
    for run in runs:
        for offset, word in enumerate(run):
            positions[word].append(base + offset)
        base += len(run) + GAP
    return positions


def _name_entry(field: str, names: Sequence[Name]) -> Iterator[tuple[str, Any]]:
    keys = sorted({key for name in names for key in _name_keys(name) if key})
    yield field, sorted({name.slug for name in names if name.slug})
    yield named(field), keys if field in WHOLE_NAMES else _positions([k.split() for k in keys])


def _name_keys(name: Name) -> Iterator[str]:
    yield name_key(name.label)
    yield from map(name_key, name.aliases)


def _numbers(document: Document, lengths: dict[str, int]) -> bytes:
    row = np.zeros(1, dtype=NUMBERS)
    published = document.published
    first, last = _bounds(document)
    known = document.precision if published is not None else "unknown"
    day = day_of(published) if published is not None else None
    with_month = day is not None and known in {"month", "day", "second"}
    with_day = day is not None and known in {"day", "second"}
    values = {
        "id": document.id,
        "published": seconds(published),
        "added": seconds(document.added),
        "first_day": _ordinal(first),
        "last_day": _ordinal(last),
        "captured_day": _ordinal(document.captured),
        "added_day": _ordinal(document.added),
        "month": day.year * 12 + day.month - 1 if day and with_month else NO_COUNT,
        "day_of_year": day.month * 100 + day.day if day and with_day else NO_COUNT,
        "words": min(document.words, _LARGEST),
        "comments": NO_COUNT if document.comments is None else min(document.comments, _LARGEST),
        "tags": len(document.names.get("tag", ())),
        "held": HELD.index(document.held),
        **{f"length_{zone}": length for zone, length in lengths.items()},
    }
    for name, value in values.items():
        row[name] = value
    return row.tobytes()


def _bounds(document: Document) -> tuple[Moment | None, Moment | None]:
    """Return the first and the last day the article can be of; both None when nothing is known."""
    first = document.earliest or document.published or document.latest
    last = document.latest or document.published or document.earliest
    return first, last


def _ordinal(moment: Moment | None) -> int:
    return NO_COUNT if moment is None else day_of(moment).toordinal()


def day_of(moment: Moment) -> dt.date:
    """Return the day of `moment` in UTC."""
    if not isinstance(moment, dt.datetime):
        return moment
    return _aware(moment).astimezone(dt.UTC).date()


def seconds(moment: Moment | None) -> int:
    """Return `moment` in seconds since 1970; a bare day is its midnight."""
    if moment is None:
        return UNKNOWN
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time(), tzinfo=dt.UTC)
    return (_aware(moment) - _EPOCH) // dt.timedelta(seconds=1)


def _aware(moment: dt.datetime) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)

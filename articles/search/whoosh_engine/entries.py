"""Entries: an article document in, the index's fields out."""

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from articles.keys import fold, headline_key, name_key, url_key
from articles.records import Moment
from articles.search import words
from articles.search.document import NAME_FIELDS, Document, Name
from articles.search.whoosh_engine.schema import (
    FORMS,
    GAP,
    HELD,
    NO_COUNT,
    NUMBERS,
    STEMS,
    UNKNOWN,
    URL,
    WHOLE_NAMES,
    ZONES,
    named,
    weight_of_one,
)
from articles.search.whoosh_engine.stored import PACKER, kept

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LARGEST = 2**31 - 1


def entry_of(document: Document) -> dict[str, Any]:
    """Return the fields of `document` as schema.py declares them; empty ones are left out."""
    row = lay_out(document)
    entry: dict[str, Any] = {
        "id": _alone([str(document.id)]),
        "headline_key": _alone([headline_key(document.headline)]),
        "url_key": _alone([url_key(document.url)]),
        "language": _alone(languages_of(document.language)),
        "kind": _alone([document.kind.lower()]),
        "has": _alone(sorted(document.has)),
        "is": _alone(states_of(document)),
        "story": _alone([document.story.lower()]),
        "document": PACKER.pack(kept(document)),
        "title": title_key(document.headline).encode(),
        FORMS: _forms(row),
        STEMS: _stems(row, words.stem_language(document.language)),
        URL: _positions([words.forms(address(document.url))], weighed=True),
        "numbers": numbers_of(document, row).tobytes(),
    }
    for field in NAME_FIELDS:
        entry.update(_name_entry(field, document.names.get(field, ())))
    return {field: value for field, value in entry.items() if value or field == "title"}


@dataclass(frozen=True, slots=True)
class Row:
    """An article as one row of words: (form, position, number of its zone), in order."""

    words: tuple[tuple[str, int, int], ...]
    starts: tuple[int, ...]
    """Of each of ZONES, its first position."""
    lengths: tuple[int, ...]
    """Of each of ZONES, how many words it has."""


def lay_out(document: Document) -> Row:
    found: list[tuple[str, int, int]] = []
    starts, lengths = [], []
    base = 0
    for number, blocks in enumerate(zones_of(document).values()):
        starts.append(base)
        before = len(found)
        for block in blocks:
            if tokens := words.tokens(block):
                found += [(token.form, base + token.position, number) for token in tokens]
                base += tokens[-1].position + 1 + GAP
        lengths.append(len(found) - before)
    return Row(tuple(found), tuple(starts), tuple(lengths))


def _forms(row: Row) -> dict[str, tuple[float, list[int]]]:
    ones = _ones(row)
    weights: dict[str, float] = defaultdict(float)
    positions: dict[str, list[int]] = defaultdict(list)
    for form, position, zone in row.words:
        weights[form] += ones[zone]
        positions[form].append(position)
    return {form: (weights[form], positions[form]) for form in positions}


def _stems(row: Row, language: str) -> dict[str, tuple[float, list[int]]]:
    ones = _ones(row)
    weights: dict[str, float] = defaultdict(float)
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(ZONES))
    for form, _, zone in row.words:
        stem = words.stem(form, language)
        weights[stem] += ones[zone]
        counts[stem][zone] += 1
    return {stem: (weights[stem], counts[stem]) for stem in counts}


def _ones(row: Row) -> list[float]:
    return [weight_of_one(zone, n) for zone, n in zip(ZONES, row.lengths, strict=True)]


def address(url: str) -> str:
    """Return the part of an address whose words are looked for: no scheme, no tracking."""
    return url_key(url) or url


def title_key(headline: str) -> str:
    """Return the text a headline sorts by: letters and digits, case and accents folded."""
    return title_of(token.form for token in words.tokens(headline))


def title_of(forms: Iterable[str]) -> str:
    """Return the text a headline of these words sorts by."""
    return fold(" ".join(forms))[:200]


def _alone(terms: Iterable[str]) -> dict[str, tuple[float, tuple[int, ...]]]:
    return {term: (1.0, ()) for term in terms if term}


def languages_of(language: str) -> list[str]:
    """Return the codes a language is found by: en-GB is also en."""
    code = language.strip().lower().replace("_", "-")
    return sorted({code, code.split("-")[0]}) if code else []


def zones_of(document: Document) -> dict[str, list[str]]:
    """Return the blocks of text of each of ZONES, in their order."""
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


def _positions(
    runs: Iterable[Sequence[str]], *, weighed: bool = False
) -> dict[str, tuple[float, list[int]]]:
    positions: dict[str, list[int]] = defaultdict(list)
    base = 0
    for run in runs:
        for offset, word in enumerate(run):
            positions[word].append(base + offset)
        base += len(run) + GAP
    return {
        word: (float(len(places)) if weighed else 1.0, places) for word, places in positions.items()
    }


def _name_entry(field: str, names: Sequence[Name]) -> Iterator[tuple[str, Any]]:
    keys = name_keys(names)
    yield field, _alone(sorted({name.slug for name in names}))
    whole = field in WHOLE_NAMES
    yield named(field), _alone(keys) if whole else _positions([key.split() for key in keys])


def name_keys(names: Iterable[Name]) -> list[str]:
    """Return the normal forms of names and their aliases, sorted."""
    spellings = (spelling for name in names for spelling in (name.label, *name.aliases))
    return sorted({key for spelling in spellings if (key := name_key(spelling))})


def numbers_of(document: Document, row: Row) -> np.ndarray:
    """Return one row of schema.NUMBERS."""
    held = np.zeros(1, dtype=NUMBERS)
    values = figures_of(document)
    for zone, start, length in zip(ZONES, row.starts, row.lengths, strict=True):
        values |= {f"start_{zone}": start, f"length_{zone}": length}
    for name, value in values.items():
        held[name] = value
    return held


def figures_of(document: Document) -> dict[str, int]:
    """Return what schema.NUMBERS holds of an article beside where its zones lie."""
    published = document.published
    first, last = _bounds(document)
    known = document.precision if published is not None else "unknown"
    day = day_of(published) if published is not None else None
    with_month = day is not None and known in {"month", "day", "second"}
    with_day = day is not None and known in {"day", "second"}
    return {
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
        "story": story_number(document.story),
    }


def states_of(document: Document) -> list[str]:
    """Return what an article is, of what stands in no column."""
    states = {"copy": document.is_copy, "wire": document.is_wire}
    return [state for state, holds in states.items() if holds]


def story_number(story: str) -> int:
    """Return a number for a story's id, which no two of a million stories are likely to share."""
    if not story:
        return 0
    digest = hashlib.blake2b(story.lower().encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True) or 1


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

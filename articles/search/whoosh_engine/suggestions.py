"""Suggestions: the index's words by how they begin, how near they are and what they tell."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from articles.search import words
from articles.search.document import NAME_FIELDS
from articles.search.queries import Word
from articles.search.whoosh_engine.matching import match_word
from articles.search.whoosh_engine.nearby import distances_to, near_places
from articles.search.whoosh_engine.schema import FORMS, SATURATION
from articles.search.whoosh_engine.scoring import rarity, total
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot
from articles.search.whoosh_engine.stored import Stored, stored

_SHORTEST_MISSPELT = 4
_TWO_OFF_FROM = 8
_TIMES_COMMONER = 10

_TELLING = {"headline": 5, "lead": 2, "body": 1}
"""What one occurrence is worth in telling an article: its headline says what it is about."""


def complete(snapshot: Snapshot, beginning: str, *, limit: int = 8) -> list[tuple[str, int]]:
    """Return the words that begin as the last word of `beginning` does, the commonest first.

    Words are counted from that which has most postings; once the last one kept has more articles
    than the next has postings, no other can be among them.
    """
    forms = words.forms(beginning)
    if limit < 1 or not forms or beginning[-1:].isspace():
        return []
    found: list[tuple[str, int]] = []
    for form, most in _beginning(snapshot, forms[-1].encode()):
        if len(found) >= limit and most < found[limit - 1][1]:
            break
        if count := _count(snapshot, form.decode()):
            found.append((form.decode(), count))
            found.sort(key=lambda item: (-item[1], item[0]))
    return found[:limit]


def _beginning(snapshot: Snapshot, prefix: bytes) -> Iterable[tuple[bytes, int]]:
    """Return terms with how many postings they have, most first."""
    if len(snapshot.segments) == 1:
        return _beginning_in(snapshot.segments[0], prefix)
    postings: Counter[bytes] = Counter()
    for segment in snapshot.segments:
        for term, size in _beginning_in(segment, prefix):
            postings[term] += size
    return sorted(postings.items(), key=lambda item: (-item[1], item[0]))


def _beginning_in(segment: LiveSegment, prefix: bytes) -> Iterator[tuple[bytes, int]]:
    if (field := segment.field(FORMS)) is not None:
        first, last = field.terms.between(prefix)
        sizes = np.diff(field.starts[first : last + 1])
        for place in np.argsort(-sizes, kind="stable").tolist():
            yield field.terms[first + place], int(sizes[place])


def values(snapshot: Snapshot, field: str, slugs: Sequence[str]) -> Mapping[str, int]:
    """Return how many live documents have each of these values; 0 of those nothing has."""
    if field not in NAME_FIELDS:
        raise ValueError(f"no names are called {field!r}")
    return {
        slug: sum(segment.having(field, [slug]).count for segment in snapshot.segments)
        for slug in slugs
    }


def spelling(snapshot: Snapshot, word: str) -> str:
    """Return a form that `word` may be a misspelling of, as SearchEngine.spelling says."""
    forms = words.forms(word)
    if len(forms) != 1 or not forms[0].isalpha() or len(forms[0]) < _SHORTEST_MISSPELT:
        return ""
    (form,) = forms
    needed = max(_TIMES_COMMONER * total(match_word(snapshot, Word(form))), 1)
    near = [
        candidate
        for candidate in _near(snapshot, form, limit=1 if len(form) < _TWO_OFF_FROM else 2)
        if candidate.isalpha() and words.stem(candidate) != words.stem(form)
    ]
    ranked = [
        (distance, -count, candidate)
        for candidate, distance in zip(near, distances_to(form, near).tolist(), strict=True)
        if (count := _count(snapshot, candidate)) >= needed
    ]
    return min(ranked)[2] if ranked else ""


def _near(snapshot: Snapshot, form: str, *, limit: int) -> list[str]:
    found = set()
    for segment in snapshot.segments:
        if (field := segment.field(FORMS)) is not None:
            places = near_places(segment.prepared, FORMS, field.terms, form, limit=limit)
            found |= {field.terms[place].decode() for place in places.tolist()}
    return sorted(found)


def key_words(snapshot: Snapshot, document_id: int, *, limit: int = 20) -> list[str]:
    """Return the forms that tell an article from the others, as SearchEngine.key_words says."""
    if (kept := _stored(snapshot, document_id)) is None:
        return []
    ranked = [
        (-round(rarity(count, count=snapshot.count) * weight / (SATURATION + weight), 9), form)
        for form, weight in _telling(kept).items()
        if (count := _count(snapshot, form)) > 1
    ]
    return [form for _, form in sorted(ranked)[:limit]]


def _stored(snapshot: Snapshot, document_id: int) -> Stored | None:
    for segment in snapshot.segments:
        if (found := segment.having("id", [str(document_id)])).count:
            return stored(segment.arrays, int(found.all_ids()[0]))
    return None


def _telling(kept: Stored) -> Counter[str]:
    """Return what an article's forms weigh in it."""
    weighed: Counter[str] = Counter()
    for zone, blocks in (
        ("headline", [kept.headline]),
        ("lead", [kept.summary, *kept.body[:1]]),
        ("body", kept.body[1:]),
    ):
        for block in blocks:
            for token in words.tokens(block):
                form = token.form
                if form not in words.STOP_WORDS and len(form) > 1 and not form[0].isdigit():
                    weighed[form] += _TELLING[zone]
    return weighed


def _count(snapshot: Snapshot, form: str) -> int:
    """Return how many live documents have the form in headline, names or text."""
    return sum(_count_in(segment, form.encode()) for segment in snapshot.segments)


def _count_in(segment: LiveSegment, form: bytes) -> int:
    field = segment.field(FORMS)
    if field is None or (place := field.terms.find(form)) < 0:
        return 0
    first, last = field.starts[place], field.starts[place + 1]
    if not len(segment.deleted):
        return int(last - first)
    return int(np.count_nonzero(segment.live.take(field.ids[first:last].astype(np.int64))))

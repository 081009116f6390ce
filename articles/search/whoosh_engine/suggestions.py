"""Suggestions: the index's words by how they begin, how near they are and what they tell."""

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter

import numpy as np

from articles.search import words
from articles.search.document import NAME_FIELDS
from articles.search.fillers import FILLERS
from articles.search.queries import Word
from articles.search.whoosh_engine.arrays import FieldArrays
from articles.search.whoosh_engine.common_terms import Counted, kth, may_reach
from articles.search.whoosh_engine.expansion import having_any
from articles.search.whoosh_engine.matching import match_word
from articles.search.whoosh_engine.nearby import distances_to, near_places
from articles.search.whoosh_engine.schema import FORMS, SATURATION
from articles.search.whoosh_engine.scoring import rarity, total
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot
from articles.search.whoosh_engine.stored import Stored, stored

_SHORTEST_MISSPELT = 4
_TWO_OFF_FROM = 8
_TIMES_COMMONER = 10
_TIMES_COMMONER_THAN_SEVERAL = 100
_SEVERAL = 3
"""Articles that have a word: one or two may have mistyped another, several seldom have."""
_TIMES_COMMONER_THAN_A_HEADLINE = 1_000
_HEADLINE, _NAMES = ("headline",), ("names",)

_TELLING = {"headline": 5, "lead": 2, "body": 1}
"""What one occurrence is worth in telling an article: its headline says what it is about."""


def complete(snapshot: Snapshot, beginning: str, *, limit: int = 8) -> list[tuple[str, int]]:
    """Return the words that begin as the last word of `beginning` does, the commonest first.

    Postings are counted first, which deleted articles have too: what falls short of the last of
    the commonest by its postings already is not looked at.
    """
    forms = words.forms(beginning)
    if limit < 1 or not forms or beginning[-1:].isspace():
        return []
    held = [
        (segment, _beginning_in(field, forms[-1].encode()))
        for segment in snapshot.segments
        if (field := segment.field(FORMS)) is not None
    ]
    if not held:
        return []
    segment, most = max(held, key=lambda one: one[1].total)
    reached = kth([_count_in(segment, form) for form in most.commonest(limit)], limit)
    candidates = may_reach([counted for _, counted in held], max(reached, 1))
    found = [(form.decode(), _count(snapshot, form)) for form in candidates]
    return sorted(filter(itemgetter(1), found), key=lambda item: (-item[1], item[0]))[:limit]


def _beginning_in(field: FieldArrays, prefix: bytes) -> Counted:
    first, last = field.terms.between(prefix)
    return Counted(field.terms, range(first, last), np.diff(field.starts[first : last + 1]))


def values(snapshot: Snapshot, field: str, slugs: Sequence[str]) -> Mapping[str, int]:
    """Return how many live documents have each of these values; 0 of those nothing has."""
    if field not in NAME_FIELDS:
        raise ValueError(f"no names are called {field!r}")
    return {
        slug: sum(segment.having(field, [slug]).count for segment in snapshot.segments)
        for slug in slugs
    }


def spellings(
    snapshot: Snapshot, word: str, *, among_names: bool = False, limit: int = 3
) -> list[str]:
    """Return forms that `word` may be a misspelling of, as SearchEngine.spellings says."""
    forms = words.forms(word)
    if len(forms) != 1 or not forms[0].isalpha() or len(forms[0]) < _SHORTEST_MISSPELT:
        return []
    (form,) = forms
    if _count(snapshot, form.encode(), zones=_NAMES):
        return []
    zones = _NAMES if among_names else ()
    needed = 1 if among_names else _needed(snapshot, form)
    near = [
        candidate
        for candidate in _near(snapshot, form, limit=1 if len(form) < _TWO_OFF_FROM else 2)
        if candidate.isalpha()
        and candidate not in FILLERS
        and (among_names or words.stem(candidate) != words.stem(form))
    ]
    ranked = [
        (distance, -count, candidate)
        for candidate, distance in zip(near, distances_to(form, near).tolist(), strict=True)
        if (count := _count(snapshot, candidate.encode(), zones=zones)) >= needed
    ]
    return [candidate for *_, candidate in sorted(ranked)[:limit]]


def _needed(snapshot: Snapshot, form: str) -> int:
    """Return how many articles must have what `form` is a misspelling of."""
    own = total(match_word(snapshot, Word(form)))
    if _count(snapshot, form.encode(), zones=_HEADLINE):
        return own * _TIMES_COMMONER_THAN_A_HEADLINE
    times = _TIMES_COMMONER if own < _SEVERAL else _TIMES_COMMONER_THAN_SEVERAL
    return max(own * times, 1)


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
        if (count := _count(snapshot, form.encode())) > 1
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


def _count(snapshot: Snapshot, form: bytes, *, zones: Sequence[str] = ()) -> int:
    """Return how many live documents have the form, in one of `zones` if any are given."""
    return sum(_count_in(segment, form, zones=zones) for segment in snapshot.segments)


def _count_in(segment: LiveSegment, form: bytes, *, zones: Sequence[str] = ()) -> int:
    field = segment.field(FORMS)
    if field is None or (place := field.terms.find(form)) < 0:
        return 0
    if zones:
        return having_any(segment, np.array([place]), zones=zones).count
    first, last = int(field.starts[place]), int(field.starts[place + 1])
    return last - first - segment.count_deleted(field.ids[first:last])

"""The lexicon: the index's words asked for by how they begin, how near they are, what they tell."""

from collections import Counter
from collections.abc import Iterable

import numpy as np

from articles.search import words
from articles.search.base import Word
from articles.search.fuzzy import distance, near
from articles.search.whoosh_engine.matching import match_word
from articles.search.whoosh_engine.schema import ZONES, exact
from articles.search.whoosh_engine.scoring import SATURATION, WEIGHTS, Scorer
from articles.search.whoosh_engine.snapshot import Snapshot

_SHORTEST_MISSPELT = 4
_TWO_OFF_FROM = 8
_TIMES_COMMONER = 10


def complete(snapshot: Snapshot, beginning: str, *, limit: int) -> list[tuple[str, int]]:
    """Return the commonest words that begin as the last word of `beginning` does.

    Words are counted from that which most zones together may have; once the last one kept has more
    articles than the next could have, no other can be among them.
    """
    forms = words.forms(beginning)
    if limit < 1 or not forms or beginning[-1:].isspace():
        return []
    at_most: Counter[str] = Counter()
    for zone in ZONES:
        at_most.update(snapshot.often(exact(zone), forms[-1]))
    found: list[tuple[str, int]] = []
    for form, bound in sorted(at_most.items(), key=lambda item: (-item[1], item[0])):
        if len(found) >= limit and bound < found[limit - 1][1]:
            break
        if count := _count(snapshot, form):
            found.append((form, count))
            found.sort(key=lambda item: (-item[1], item[0]))
    return found[:limit]


def spelling(snapshot: Snapshot, word: str) -> str:
    forms = words.forms(word)
    if len(forms) != 1 or not forms[0].isalpha() or len(forms[0]) < _SHORTEST_MISSPELT:
        return ""
    (form,) = forms
    limit = 1 if len(form) < _TWO_OFF_FROM else 2
    lexicons = [segment.terms(exact(zone)) for segment in snapshot.segments for zone in ZONES]
    candidates = {term for lexicon in lexicons for term in near(form, lexicon, limit=limit)}
    needed = max(_TIMES_COMMONER * _count_word(snapshot, form), 1)
    ranked = [
        (distance(form, candidate), -count, candidate)
        for candidate in candidates
        if candidate.isalpha() and words.stem(candidate) != words.stem(form)
        if (count := _count(snapshot, candidate)) >= needed
    ]
    return min(ranked)[2] if ranked else ""


def key_words(snapshot: Snapshot, document_id: int, *, limit: int) -> list[str]:
    numbers = np.flatnonzero((snapshot.numbers["id"] == document_id) & snapshot.live)
    if not len(numbers):
        return []
    kept = snapshot.stored(int(numbers[0]))
    weighed: Counter[str] = Counter()
    for zone, blocks in (
        ("headline", [kept.headline]),
        ("lead", [kept.summary, *kept.body[:1]]),
        ("body", kept.body[1:]),
    ):
        for form in _telling(blocks):
            weighed[form] += int(WEIGHTS[zone])
    scorer = Scorer(snapshot)
    ranked = [
        (-round(scorer.rarity(count) * weight / (SATURATION + weight), 9), form)
        for form, weight in weighed.items()
        if (count := _count(snapshot, form)) > 1
    ]
    return [form for _, form in sorted(ranked)[:limit]]


def _telling(blocks: Iterable[str]) -> Iterable[str]:
    for block in blocks:
        for token in words.tokens(block):
            form = token.form
            if form not in words.STOP_WORDS and len(form) > 1 and not form[0].isdigit():
                yield form


def _count(snapshot: Snapshot, form: str) -> int:
    """Return how many live documents have the form in headline, names or text."""
    mask = np.zeros(snapshot.size, dtype=bool)
    for zone in ZONES:
        mask[snapshot.postings(exact(zone), form).ids] = True
    return int((mask & snapshot.live).sum())


def _count_word(snapshot: Snapshot, form: str) -> int:
    mask, _ = Scorer(snapshot).score(match_word(snapshot, Word(form)).counts)
    return int(mask.sum())

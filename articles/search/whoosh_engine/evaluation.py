"""Evaluation: a query's tree in, which articles it finds and how well out."""

import datetime as dt
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from articles.keys import name_key
from articles.search import base
from articles.search.base import NAME_FIELDS, Node
from articles.search.whoosh_engine.matching import (
    Matched,
    match_at_least,
    match_fuzzy,
    match_pattern,
    match_phrase,
    match_word,
    run_of_words,
)
from articles.search.whoosh_engine.schema import HELD, NO_COUNT, WHOLE_NAMES, named
from articles.search.whoosh_engine.scoring import Scorer
from articles.search.whoosh_engine.snapshot import Snapshot

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip

_DAY_COLUMNS = {
    "published": ("first_day", "last_day"),
    "captured": ("captured_day", "captured_day"),
    "added": ("added_day", "added_day"),
}
_LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Which documents, and their scores (0 for the others); None when nothing is scored."""

    mask: np.ndarray
    scores: np.ndarray | None = None


class Evaluation:
    """One query over one snapshot; `notes` gathers what the reader must know of the answer."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._scorer = Scorer(snapshot)
        self.notes: list[str] = []

    def find(self, node: Node) -> Found:
        """Return the live documents that `node` finds."""
        return _FINDERS[type(node)](self, node)

    def _everything(self, _node: base.Everything) -> Found:
        return Found(self._snapshot.live.copy())

    def _nothing(self) -> np.ndarray:
        return np.zeros(self._snapshot.size, dtype=bool)

    def _live(self, mask: np.ndarray) -> Found:
        return Found(mask & self._snapshot.live)

    # -- words

    def _scored(self, matched: Matched) -> Found:
        self.notes += [note for note in matched.notes if note not in self.notes]
        return Found(*self._scorer.score(matched.counts))

    def _word(self, node: base.Word) -> Found:
        return self._scored(match_word(self._snapshot, node))

    def _phrase(self, node: base.Phrase) -> Found:
        return self._scored(match_phrase(self._snapshot, node))

    def _pattern(self, node: base.Pattern) -> Found:
        return self._all_of(match_pattern(self._snapshot, node))

    def _fuzzy(self, node: base.Fuzzy) -> Found:
        return self._all_of(match_fuzzy(self._snapshot, node))

    def _all_of(self, matched: Sequence[Matched]) -> Found:
        if not matched:
            return Found(self._nothing())
        return _joined([self._scored(one) for one in matched], every=True)

    def _at_least(self, node: base.AtLeast) -> Found:
        enough = match_at_least(self._snapshot, node)
        return Found(enough & self._snapshot.live)

    # -- properties

    def _named(self, node: base.Named) -> Found:
        fields = ("place", "topic") if node.field == "country" else (node.field,)
        mask = self._nothing()
        for field in fields:
            if field in NAME_FIELDS:
                mask |= self._has_name(field, node.text)
        return self._live(mask)

    def _has_name(self, field: str, text: str) -> np.ndarray:
        mask = self._snapshot.having(field, [text.strip().lower()])
        if key := name_key(text):
            if field in WHOLE_NAMES:
                return mask | self._snapshot.having(named(field), [key])
            return mask | run_of_words(self._snapshot, named(field), key)
        return mask

    def _choice(self, node: base.Choice) -> Found:
        if node.field == "held":
            codes = [HELD.index(value) for value in node.values if value in HELD]
            return self._live(np.isin(self._snapshot.numbers["held"], codes))
        if node.field not in NAME_FIELDS:
            return Found(self._nothing())
        return self._live(self._snapshot.having(node.field, node.values))

    def _state(self, node: base.State) -> Found:
        value = node.value.lower()
        if node.field == "held":
            return self._choice(base.Choice("held", (value,)))
        if node.field == "is":
            if value == "untagged":
                return self._live(self._snapshot.numbers["tags"] == 0)
            return Found(self._nothing())
        column = {"has": "has", "kind": "kind", "lang": "language"}.get(node.field)
        if column is None:
            return Found(self._nothing())
        return self._live(self._snapshot.having(column, [value]))

    def _ids(self, node: base.Ids) -> Found:
        return self._live(np.isin(self._snapshot.numbers["id"], node.ids))

    # -- numbers and dates

    def _amount(self, node: base.Amount) -> Found:
        if node.field not in {"words", "comments"}:
            return Found(self._nothing())
        column = self._snapshot.numbers[node.field]
        number = max(min(node.number, _LARGEST), -_LARGEST)
        known = (column != NO_COUNT) | (node.field == "words")
        return self._live(_OPERATORS[node.operator](column, number) & known)

    def _date_range(self, node: base.DateRange) -> Found:
        if node.first is None and node.last is None:
            return Found(self._snapshot.live.copy())
        numbers = self._snapshot.numbers
        first, last = (numbers[column] for column in _DAY_COLUMNS[node.field])
        lower = (node.first or dt.date.min).toordinal()
        upper = (node.last or dt.date.max).toordinal()
        return self._live((first != NO_COUNT) & (last >= lower) & (first <= upper))

    def _same_day(self, node: base.SameDay) -> Found:
        day = node.month * 100 + node.day
        return self._live(self._snapshot.numbers["day_of_year"] == day)

    # -- trees

    def _both(self, node: base.Both) -> Found:
        if not node.parts:
            return Found(self._snapshot.live.copy())
        return _joined([self.find(part) for part in node.parts], every=True)

    def _either(self, node: base.Either) -> Found:
        if not node.parts:
            return Found(self._nothing())
        return _joined([self.find(part) for part in node.parts], every=False)

    def _covering(self, node: base.Covering) -> Found:
        found = [self.find(part) for part in node.parts]
        closer = [self.find(part) for part in node.closer]
        mask = self._nothing()
        scores, covered, asked = np.zeros(mask.size), np.zeros(mask.size), 0.0
        for part in found:
            mask |= part.mask
            if total := int(part.mask.sum()):
                rarity = self._scorer.rarity(total)
                covered += rarity * part.mask
                asked += rarity
            if part.scores is not None:
                scores += part.scores
        if asked:
            scores *= covered / asked
        for part in closer:
            if part.scores is not None:
                scores += part.scores
        scored = any(part.scores is not None for part in (*found, *closer))
        return Found(mask, np.where(mask, scores, 0.0) if scored else None)

    def _without(self, node: base.Without) -> Found:
        return self._live(~self.find(node.part).mask)

    def _weighed(self, node: base.Weighed) -> Found:
        found = self.find(node.part)
        scores = found.scores * node.weight if found.scores is not None else None
        return Found(found.mask, scores)


def _joined(parts: Sequence[Found], *, every: bool) -> Found:
    join = np.logical_and if every else np.logical_or
    mask = parts[0].mask
    for part in parts[1:]:
        mask = join(mask, part.mask)
    scored = [part.scores for part in parts if part.scores is not None]
    if not scored:
        return Found(mask)
    return Found(mask, np.where(mask, sum(scored), 0.0))


_FINDERS: dict[type, Callable[[Evaluation, Any], Found]] = {
    base.Everything: Evaluation._everything,
    base.Word: Evaluation._word,
    base.Phrase: Evaluation._phrase,
    base.Pattern: Evaluation._pattern,
    base.Fuzzy: Evaluation._fuzzy,
    base.Named: Evaluation._named,
    base.Choice: Evaluation._choice,
    base.DateRange: Evaluation._date_range,
    base.SameDay: Evaluation._same_day,
    base.Amount: Evaluation._amount,
    base.State: Evaluation._state,
    base.Ids: Evaluation._ids,
    base.AtLeast: Evaluation._at_least,
    base.Both: Evaluation._both,
    base.Either: Evaluation._either,
    base.Without: Evaluation._without,
    base.Weighed: Evaluation._weighed,
    base.Covering: Evaluation._covering,
}

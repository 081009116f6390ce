"""Evaluation: a query's tree in, which articles of each segment it finds and how well out."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from articles.errors import QueryTooSlowError
from articles.keys import name_key
from articles.search import queries
from articles.search.document import NAME_FIELDS
from articles.search.fields import LANGUAGE_FORMS
from articles.search.queries import Node
from articles.search.whoosh_engine import columns
from articles.search.whoosh_engine.covering import covering
from articles.search.whoosh_engine.found import Found, both, either, minus, nothing
from articles.search.whoosh_engine.matching import (
    Matched,
    Parts,
    match_at_least,
    match_fuzzy,
    match_pattern,
    match_phrase,
    match_word,
    run_of_words,
)
from articles.search.whoosh_engine.schema import WHOLE_NAMES, named
from articles.search.whoosh_engine.scoring import scored
from articles.search.whoosh_engine.snapshot import LiveSegment, Snapshot

_STATE_FIELDS = {"has": "has", "kind": "kind", "lang": "language", "is": "is", "story": "story"}
_MARKS = {("is", "changed"): ("has", "changes")}
"""States that are a term of another field."""


class Deadline:
    """The time a query may take; None is any."""

    def __init__(self, within_seconds: float | None = None) -> None:
        self._seconds = within_seconds
        self._start = time.monotonic()

    def check(self) -> None:
        """Raise QueryTooSlowError once the time is over."""
        if self._seconds is not None and time.monotonic() - self._start >= self._seconds:
            raise QueryTooSlowError(f"The search took longer than {self._seconds:g} seconds.")


class Evaluation:
    """One query over one snapshot; `notes` gathers what the reader must know of the answer."""

    def __init__(self, snapshot: Snapshot, *, deadline: Deadline | None = None) -> None:
        self._snapshot = snapshot
        self._segments = snapshot.segments
        self._deadline = deadline or Deadline()
        self.notes: list[str] = []

    def find(self, node: Node) -> Parts:
        """Return the live documents that `node` finds, segment by segment."""
        if (trial := columns.trial_of(node)) is not None:
            return [columns.tried(segment, trial) for segment in self._segments]
        found = _FINDERS[type(node)](self, node)
        self._deadline.check()
        return found

    def narrow(self, found: Parts, node: Node) -> Parts:
        """Return what of `found` is also found by `node`, which scores nothing."""
        if (trial := columns.trial_of(node)) is not None:
            pairs = zip(self._segments, found, strict=True)
            return [columns.narrowed(segment, part, trial) for segment, part in pairs]
        if isinstance(node, queries.Without):
            return _each(minus, found, self.find(node.part))
        return self._all([found, self.find(node)])

    def _everything(self, _node: object = None) -> Parts:
        return [segment.everything for segment in self._segments]

    def _nothing(self, _node: object = None) -> Parts:
        return [nothing(segment.size) for segment in self._segments]

    def _each_segment(self, find: Callable[[LiveSegment], Found]) -> Parts:
        return [find(segment) for segment in self._segments]

    # -- words

    def _scored(self, parts: Parts) -> Parts:
        return scored(parts, count=self._snapshot.count)

    def _word(self, node: queries.Word) -> Parts:
        return self._scored(match_word(self._snapshot, node))

    def _phrase(self, node: queries.Phrase) -> Parts:
        return self._scored(match_phrase(self._snapshot, node))

    def _pattern(self, node: queries.Pattern) -> Parts:
        return self._all_of(match_pattern(self._snapshot, node, check=self._deadline.check))

    def _fuzzy(self, node: queries.Fuzzy) -> Parts:
        return self._all_of(match_fuzzy(self._snapshot, node, check=self._deadline.check))

    def _all_of(self, matched: Sequence[Matched]) -> Parts:
        if not matched:
            return self._nothing()
        for one in matched:
            if one.note and one.note not in self.notes:
                self.notes.append(one.note)
        return self._all([self._scored(one.parts) for one in matched])

    def _at_least(self, node: queries.AtLeast) -> Parts:
        return match_at_least(self._snapshot, node)

    # -- properties

    def _named(self, node: queries.Named) -> Parts:
        fields = ("place", "topic") if node.field == "country" else (node.field,)
        found = [self._has_name(field, node.text) for field in fields if field in NAME_FIELDS]
        return self._any(found) if found else self._nothing()

    def _has_name(self, field: str, text: str) -> Parts:
        found = [self._each_segment(lambda s: s.having(field, [text.strip().lower()]))]
        if key := name_key(text):
            if field in WHOLE_NAMES:
                found.append(self._each_segment(lambda s: s.having(named(field), [key])))
            else:
                found.append(self._each_segment(lambda s: run_of_words(s, named(field), key)))
        return self._any(found)

    def _choice(self, node: queries.Choice) -> Parts:
        if node.field not in NAME_FIELDS:
            return self._nothing()
        return self._each_segment(lambda segment: segment.having(node.field, node.values))

    def _ids(self, node: queries.Ids) -> Parts:
        keys = [str(number) for number in node.ids]
        return self._each_segment(lambda segment: segment.having("id", keys))

    def _state(self, node: queries.State) -> Parts:
        value = node.value.lower()
        field, term = _MARKS.get((node.field, value)) or (_STATE_FIELDS.get(node.field), value)
        if field is None:
            return self._nothing()
        terms = [term, *LANGUAGE_FORMS.get(term, ())] if node.field == "lang" else [term]
        return self._each_segment(lambda segment: segment.having(field, terms))

    # -- trees

    def _all(self, found: Sequence[Parts]) -> Parts:
        return [both(parts) for parts in zip(*found, strict=True)]

    def _any(self, found: Sequence[Parts]) -> Parts:
        return [either(parts) for parts in zip(*found, strict=True)]

    def _both(self, node: queries.Both) -> Parts:
        """Take first what must be looked up, then try the numbers of what that leaves."""
        narrowing = [part for part in node.parts if _narrows(part)]
        looked_up = [self.find(part) for part in node.parts if not _narrows(part)]
        found = self._all(looked_up) if looked_up else self._everything()
        for part in narrowing:
            found = self.narrow(found, part)
        return found

    def _either(self, node: queries.Either) -> Parts:
        return (
            self._any([self.find(part) for part in node.parts]) if node.parts else self._nothing()
        )

    def _without(self, node: queries.Without) -> Parts:
        return self.narrow(self._everything(), node)

    def _weighed(self, node: queries.Weighed) -> Parts:
        return [part.times(node.weight) for part in self.find(node.part)]

    def _covering(self, node: queries.Covering) -> Parts:
        parts = [self.find(part) for part in node.parts]
        closer = [self.find(part) for part in node.closer]
        return covering(
            parts, closer, sizes=[s.size for s in self._segments], count=self._snapshot.count
        )


def _narrows(node: Node) -> bool:
    return isinstance(node, queries.Without) or columns.trial_of(node) is not None


def _each(join: Callable[[Found, Found], Found], first: Parts, second: Parts) -> Parts:
    return [join(one, other) for one, other in zip(first, second, strict=True)]


_FINDERS: dict[type, Callable[[Evaluation, Any], Parts]] = {
    queries.Everything: Evaluation._everything,
    queries.Word: Evaluation._word,
    queries.Phrase: Evaluation._phrase,
    queries.Pattern: Evaluation._pattern,
    queries.Fuzzy: Evaluation._fuzzy,
    queries.Named: Evaluation._named,
    queries.Choice: Evaluation._choice,
    queries.DateRange: Evaluation._everything,  # open at both ends: columns.py knows the others
    queries.Amount: Evaluation._nothing,  # of a field without amounts
    queries.State: Evaluation._state,
    queries.Ids: Evaluation._ids,
    queries.AtLeast: Evaluation._at_least,
    queries.Both: Evaluation._both,
    queries.Either: Evaluation._either,
    queries.Without: Evaluation._without,
    queries.Weighed: Evaluation._weighed,
    queries.Covering: Evaluation._covering,
}

"""An engine without files: segments built by hand, one a batch, so that the evaluator keeps the contract."""

import datetime as dt
from contextlib import contextmanager

import numpy as np

from articles.errors import IndexBusyError
from articles.search.document import Document
from articles.search.whoosh_engine import suggestions
from articles.search.whoosh_engine.answer import answer
from articles.search.whoosh_engine.digests import digests
from articles.search.whoosh_engine.snapshot import Snapshot
from tests.search.whoosh_engine.by_hand import segment_of


class InMemoryEngine:
    def __init__(self):
        self._segments = []
        self._busy = False
        self.snapshot = Snapshot(0, [])
        self.written = None

    @contextmanager
    def batch(self):
        if self._busy:
            raise IndexBusyError("the index is being written")
        self._busy = True
        try:
            batch = _Batch()
            yield batch
            self._commit(batch.changes)
        finally:
            self._busy = False

    def _commit(self, changes):
        if not changes:
            return
        self._segments = [
            (arrays, np.union1d(deleted, gone(arrays, changes)).astype(np.int64))
            for arrays, deleted in self._segments
        ]
        if documents := [change for change in changes.values() if isinstance(change, Document)]:
            arrays = segment_of(documents, name=f"segment {self.snapshot.generation}")
            self._segments.append((arrays, np.zeros(0, dtype=np.int64)))
        self.snapshot = Snapshot(
            self.snapshot.generation + 1, self._segments, previous=self.snapshot
        )
        self.written = dt.datetime.now(dt.UTC)

    def search(self, query, **options):
        return answer(self.snapshot, query, **options)

    def complete(self, beginning, *, limit=8):
        return suggestions.complete(self.snapshot, beginning, limit=limit)

    def values(self, field, slugs):
        return suggestions.values(self.snapshot, field, slugs)

    def spellings(self, word, *, among_names=False, limit=3):
        return suggestions.spellings(self.snapshot, word, among_names=among_names, limit=limit)

    def key_words(self, document_id, *, limit=20):
        return suggestions.key_words(self.snapshot, document_id, limit=limit)

    def digests(self, document_ids):
        return digests(self.snapshot, document_ids)

    def damage(self):
        return []

    def count(self):
        return self.snapshot.count

    def generation(self):
        return str(self.snapshot.generation)

    def written_at(self):
        return self.written

    def close(self):
        pass


class _Batch:
    def __init__(self):
        self.changes = {}

    def put(self, document):
        self.changes[document.id] = document

    def remove(self, document_id):
        self.changes[document_id] = None


def gone(arrays, changes):
    return np.flatnonzero(np.isin(arrays.numbers["id"], list(changes)))

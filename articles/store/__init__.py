"""The store: records in, rows out; the only writer of an import."""

from articles.store.outcomes import Stored
from articles.store.records import RecordStore

__all__ = ["RecordStore", "Stored"]

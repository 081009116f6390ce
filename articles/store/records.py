"""Records: a batch is stored together; one that cannot be stored is found, and harms no other."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from articles.keeping import checksum_of, with_kept
from articles.records import ArticleRecord, KnownPage, RawPage
from articles.store.batch import Batch
from articles.store.captures import capture_of, knows_more
from articles.store.held_captures import Page, pages_of
from articles.store.keys_met import KeysMet
from articles.store.outcomes import Stored
from articles.supplied import headed

logger = logging.getLogger(__name__)
_REFUSED = (DatabaseError, ValidationError, ValueError, OverflowError)


class RecordStore:
    """The writer of one import run; it remembers what the run has met."""

    def __init__(self, *, run_id: int | None = None) -> None:
        self._run_id = run_id
        self._captures_met = KeysMet()

    def knows(self, pages: Sequence[RawPage]) -> list[bool]:
        """Say of pages whether they are kept and nothing is to be learned of them."""
        checksums = [checksum_of(page) for page in pages]
        kept: dict[str, list[Page]] = defaultdict(list)
        for one in pages_of(checksums):
            kept[one.sha256].append(one)
        found = [capture_of(page, kept[key]) for page, key in zip(pages, checksums, strict=True)]
        return [
            one is not None and not knows_more(page, one)
            for page, one in zip(pages, found, strict=True)
        ]

    def save(self, records: Iterable[ArticleRecord | KnownPage]) -> list[Stored]:
        """Store records in one transaction; return what became of each, in order.

        The end is the same as if they were stored one by one.
        """
        with transaction.atomic():
            return self._save(
                [
                    with_kept(headed(one)) if isinstance(one, ArticleRecord) else one
                    for one in records
                ]
            )

    def _save(self, records: Sequence[ArticleRecord | KnownPage]) -> list[Stored]:
        if not records:
            return []
        try:
            with transaction.atomic():
                stored = Batch(self._run_id, self._captures_met).save(records)
        except _REFUSED as error:
            return self._save_halves(records, error)
        self._captures_met.update(one.capture_id for one in stored if one.capture_id is not None)
        return stored

    def _save_halves(
        self, records: Sequence[ArticleRecord | KnownPage], error: Exception
    ) -> list[Stored]:
        """Store what another try may store: all but the record that is refused by itself."""
        if len(records) > 1:
            middle = len(records) // 2
            return self._save(records[:middle]) + self._save(records[middle:])
        logger.warning("%s: cannot be stored: %s", records[0].page.origin, error)
        return [Stored("failed", f"cannot be stored: {error}")]

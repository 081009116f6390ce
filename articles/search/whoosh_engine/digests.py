"""Digests: ids of articles in, of each that is held what tells whether its texts are still those."""

from collections.abc import Sequence

from articles.search.whoosh_engine.snapshot import Snapshot
from articles.search.whoosh_engine.stored import digest


def digests(snapshot: Snapshot, document_ids: Sequence[int]) -> dict[int, str]:
    """Return the digests of those of some articles that are held."""
    asked = [str(document_id) for document_id in document_ids]
    found: dict[int, str] = {}
    for segment in snapshot.segments:
        ids = segment.numbers("id")
        for number in segment.having("id", asked).all_ids():
            found[int(ids[number])] = digest(segment.arrays, int(number))
    return found

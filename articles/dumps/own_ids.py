"""Own ids: what the items of a feed call themselves in, which of these can be used out."""

_MOST_IDS = 1_000_000
"""Of a feed: their hashes take some 100 MiB."""


class OwnIds:
    """The ids that were met, by their hashes, and those that several items give themselves."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._shared: set[int] = set()

    def note(self, own_id: str) -> None:
        key = hash(own_id)
        if own_id and key in self._seen:
            self._shared.add(key)
        elif own_id and len(self._seen) < _MOST_IDS:
            self._seen.add(key)

    def why_not(self, own_id: str) -> str:
        """Return in a warning why the id of an item is not used; "" for one that is, or none."""
        key = hash(own_id)
        if not own_id or (key in self._seen and key not in self._shared):
            return ""
        why = "that of other items too" if key in self._shared else "one of too many"
        return f"its id {own_id[:60]!r} is {why}: not used"

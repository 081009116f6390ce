"""Outcomes: what became of a record."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one record; `reason` says why when it did not make or change an article."""

    outcome: str
    """new, updated, unchanged, duplicate, skipped or failed."""
    reason: str = ""
    article_id: int | None = None
    capture_id: int | None = None
    teasers: Counter[str] = field(default_factory=Counter)

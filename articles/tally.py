"""Tallies: what became of the records of an import, counted as it goes."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from articles.models.import_run import OUTCOMES
from articles.reasons import Reasons
from articles.understood import Understood

_TROUBLES = 1000
"""Sentences kept: a dump may have as many records that fail as it has records."""


@dataclass(slots=True)
class Tally:
    """What became of the records of one run."""

    run: int | None = None
    outcomes: Counter[str] = field(default_factory=Counter)
    teasers: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)
    """One sentence for each record that failed and each path that could not be read, the first ones."""
    troubles_left_out: int = 0
    reasons: Reasons = field(default_factory=Reasons)
    unread_paths: int = 0
    understood: Understood = field(default_factory=Understood)
    """How the columns of tables were read."""
    seconds: float = 0.0
    bytes_read: int = 0
    """Of the files on disk: how far the storing has come; the reading is some hundred records ahead."""
    bytes_in_all: int = 0
    """0 while it is not known."""

    @property
    def records(self) -> int:
        return self.outcomes.total()

    def trouble(self, told: str) -> None:
        if len(self.troubles) < _TROUBLES:
            self.troubles.append(told)
        else:
            self.troubles_left_out += 1

    @property
    def did_nothing(self) -> bool:
        """Whether all there was could not be read."""
        return bool(self.troubles) and self.records == self.outcomes["failed"]

    def as_json(self) -> dict[str, Any]:
        """Return the object `import_dump --json` prints; other programs rely on its keys."""
        return {
            "run": self.run,
            "records": self.records,
            **{outcome: self.outcomes[outcome] for outcome in OUTCOMES},
            "seconds": round(self.seconds, 3),
            "teasers": {name: self.teasers[name] for name in ("new", "updated", "unchanged")},
            "unread_paths": self.unread_paths,
            "reasons": self.reasons.as_json(),
        }

    def report(self) -> str:
        """Return the counts in a line, and below it why records ended as they did."""
        counts = {outcome: self.outcomes[outcome] for outcome in OUTCOMES}
        return "\n".join([self.in_words(), *self.reasons.lines(counts)])

    def in_words(self) -> str:
        """Return "12 records read in 0.3 s: 10 new, 2 skipped, and 3 new teasers."."""
        counts = [f"{count:,} {outcome}" for outcome, count in self.outcomes.items() if count]
        new = self.teasers["new"]
        teasers = f", and {new:,} new teaser{'' if new == 1 else 's'}" if new else ""
        listed = ", ".join(counts) or "nothing in them"
        records = f"{self.records:,} record{'' if self.records == 1 else 's'}"
        return f"{records} read in {self.seconds:.1f} s: {listed}{teasers}."

"""Pace: what an import has done at some moments in, its rate and the time left out."""

from collections import deque
from dataclasses import dataclass, field

from articles.tally import Tally

_WINDOW_SECONDS = 60.0


@dataclass(slots=True)
class Pace:
    """How fast it went over the last minute: known records pass quickly, new ones do not."""

    _seen: deque[tuple[float, int, int]] = field(default_factory=deque)

    def note(self, tally: Tally, *, now: float) -> None:
        self._seen.append((now, tally.records, tally.bytes_read))
        while len(self._seen) > 2 and now - self._seen[1][0] >= _WINDOW_SECONDS:
            self._seen.popleft()

    @property
    def records_per_second(self) -> float:
        (began, records, _), (now, done, _) = self._seen[0], self._seen[-1]
        return (done - records) / (now - began) if now > began else 0.0

    def seconds_left(self, tally: Tally) -> float | None:
        """Return about how long the rest takes; None while nothing tells."""
        (began, _, first), (now, _, read) = self._seen[0], self._seen[-1]
        if not tally.bytes_in_all or read <= first or now <= began:
            return None
        return max(0, tally.bytes_in_all - read) * (now - began) / (read - first)


def clock(seconds: float) -> str:
    """Return "0:07", "12:30" or "3:05:00"."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def in_words(tally: Tally, pace: Pace) -> str:
    """Return "1,200 records: 1,100 new · 812 a second · 34 % · 5:12 left", as far as is known."""
    outcomes = ", ".join(f"{count:,} {outcome}" for outcome, count in tally.outcomes.items())
    said = [f"{tally.records:,} records: {outcomes}", f"{pace.records_per_second:,.0f} a second"]
    if tally.bytes_in_all:
        said.append(f"{min(99, 100 * tally.bytes_read // tally.bytes_in_all)} %")
    if (left := pace.seconds_left(tally)) is not None:
        said.append(f"{clock(left)} left")
    return " · ".join(said)

"""Shared pages: when a page was captured that several imports met, as those tell it that remain."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from articles.dumps.capture_date import Capture as Evidence
from articles.dumps.capture_date import day_in_name
from articles.ingest import reading_kept
from articles.models import Capture, ImportItem, ImportRun, Recapture
from articles.store.captures import columns_of
from articles.store.days import Day, in_order
from articles.store.moments import as_datetime, precision_of
from articles.store.writing import in_pieces

_GIVEN = ("option", "file name", "modification time")
"""The rules that follow from how an import was started and what its files are called: what imports
gave by them is known of those from before it was kept, too."""
_DAY = ("captured_at", "captured_precision", "captured_from")


@dataclass(frozen=True, slots=True)
class DatedAnew:
    """A kept page, and when it was captured with all imports and without one."""

    page: int
    before: Sequence[Day]
    after: Sequence[Day]
    """Empty where no other import tells: it is learned with the next that does."""

    @property
    def begins_anew(self) -> bool:
        """Whether another day is the first now, which what is read of the page may follow from."""
        return self.before[:1] != self.after[:1]

    def keep(self) -> None:
        first, again = next(iter(self.after), None), self.after[1:]
        if self.begins_anew:
            Capture.objects.filter(pk=self.page).update(**columns_of(first))
        Recapture.objects.filter(capture=self.page).delete()
        Recapture.objects.bulk_create(
            Recapture(capture_id=self.page, **dict(zip(_DAY, day, strict=True))) for day in again
        )


@dataclass(frozen=True, slots=True)
class _Met:
    """What is kept of how one import met a page."""

    run: int
    is_kept: bool
    """Whether the day that its record gave is kept; else it follows from the evidence, in part."""
    day: Day | None
    evidence: Evidence

    def gives(self, day: Day) -> bool:
        """Whether it gave this day by this rule, as far as that is known."""
        if self.is_kept:
            return self.day == day
        if day.known_from == "modification time":
            return self.evidence.trusts_modified
        if day.known_from not in _GIVEN:
            return False
        given = self.evidence.option if day.known_from == "option" else self.evidence.file_name
        return as_datetime(given) == day.at

    def may_give(self, day: Day) -> bool:
        """Whether it gave this day or is of a time when what records say was not kept."""
        return self.gives(day) or (not self.is_kept and day.known_from not in _GIVEN)

    def days(self) -> Iterator[Day]:
        if not self.is_kept:
            moment, rule = self.evidence.best()
            if (at := as_datetime(moment)) is not None:
                yield Day(at, precision_of(moment), rule)
        elif self.day is not None:
            yield self.day


def dated_anew(pages: "QuerySet[Capture]", run: ImportRun) -> Iterator[DatedAnew]:
    """Yield the pages of which `run` alone gave a day of capture.

    They are left with the days that the other imports give.
    """
    runs = dict(
        ImportRun.objects.exclude(state=ImportRun.State.TAKEN_BACK).values_list("pk", "options")
    )
    runs[run.pk] = run.options
    dated = pages.filter(captured_at__isnull=False).order_by("pk")
    for piece in in_pieces(list(dated.values_list("pk", flat=True))):
        held = _days_of(piece)
        for key, met in _met(piece, runs).items():
            own = [one for one in met if one.run == run.pk]
            others = [one for one in met if one.run != run.pk]
            left = [
                day
                for day in held[key]
                if any(one.may_give(day) for one in others)
                or not any(one.gives(day) for one in own)
            ]
            if len(left) < len(held[key]):
                given = (day for one in others for day in one.days())
                yield DatedAnew(key, held[key], in_order([*given, *left]))


def _days_of(pages: Sequence[int]) -> dict[int, list[Day]]:
    """Return when pages were captured, in order of time."""
    days: dict[int, list[Day]] = defaultdict(list)
    firsts = Capture.objects.filter(pk__in=pages).order_by("pk")
    again = Recapture.objects.filter(capture__in=pages).order_by("capture", "captured_at")
    for key, *day in [*firsts.values_list("pk", *_DAY), *again.values_list("capture", *_DAY)]:
        days[key].append(Day(*day))
    return days


def _met(pages: Sequence[int], runs: dict[int, dict[str, Any]]) -> dict[int, list[_Met]]:
    """Return how imports met these pages, in the order in which they did."""
    met: dict[int, list[_Met]] = defaultdict(list)
    readings = {key: reading_kept(options) for key, options in runs.items()}
    items = ImportItem.objects.filter(capture__in=pages, run__in=list(runs)).order_by(
        "run", "number"
    )
    for page, key, origin, *day in items.values_list("capture", "run", "origin", *_DAY):
        evidence = Evidence(
            option=readings[key].captured_at,
            file_name=_day_of(origin),
            trusts_modified=readings[key].captured_from_mtime,
        )
        at, precision, _ = day
        given = Day(*day) if at is not None else None
        met[page].append(_Met(key, precision is not None, given, evidence))
    return met


def _day_of(origin: str) -> dt.date | None:
    """Return the day in the name of a file, else in that of the innermost archive that has one."""
    names = [path.rpartition("/")[2] for path in origin.split("!/")]
    return next((day for name in reversed(names) if (day := day_in_name(name))), None)

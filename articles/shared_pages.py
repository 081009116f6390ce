"""Shared pages: when a page was copied that several imports met, as those tell it that remain."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet

from articles.dumps.capture_date import Capture as Evidence
from articles.dumps.capture_date import day_in_name
from articles.ingest import reading_kept
from articles.models import Capture, ImportItem, ImportRun
from articles.store.moments import as_datetime, end_of, precision_of
from articles.store.writing import in_pieces

_GIVEN = ("option", "file name", "modification time")
"""The rules that follow from how an import was started and what its files are called. What a record
says itself every import of it says; what a manifest said is not kept."""


@dataclass(frozen=True, slots=True)
class _Met:
    """What is kept of how one import met a page."""

    run: int
    evidence: Evidence

    def gives(self, rule: str, moment: dt.datetime | None) -> bool:
        """Whether it gave this date by this rule, as far as that is kept."""
        if rule == "modification time":
            return self.evidence.trusts_modified
        given = self.evidence.option if rule == "option" else self.evidence.file_name
        return as_datetime(given) == moment


def dated_anew(pages: "QuerySet[Capture]", run: ImportRun) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the pages whose date `run` alone gave, with the columns that the other imports give.

    Of several dates that is the first; where they give none, the page has none: it is learned with
    the next import that knows one.
    """
    dated = pages.filter(captured_from__in=_GIVEN, captured_at__isnull=False).order_by("pk")
    held = {
        key: (rule, moment)
        for key, rule, moment in dated.values_list("pk", "captured_from", "captured_at")
    }
    runs = dict(
        ImportRun.objects.exclude(state=ImportRun.State.TAKEN_BACK).values_list("pk", "options")
    )
    runs[run.pk] = run.options
    for piece in in_pieces(held):
        for key, met in _met(piece, runs).items():
            rule, moment = held[key]
            own = [one for one in met if one.run == run.pk]
            others = [one for one in met if one.run != run.pk]
            if any(one.gives(rule, moment) for one in others):
                continue
            if any(one.gives(rule, moment) for one in own):
                yield key, _columns(others)


def _met(pages: Sequence[int], runs: dict[int, dict[str, Any]]) -> dict[int, list[_Met]]:
    """Return how imports met these pages, in the order in which they did."""
    met: dict[int, list[_Met]] = defaultdict(list)
    readings = {key: reading_kept(options) for key, options in runs.items()}
    items = ImportItem.objects.filter(capture__in=pages, run__in=list(runs)).order_by(
        "run", "number"
    )
    for page, key, origin in items.values_list("capture", "run", "origin"):
        evidence = Evidence(
            option=readings[key].captured_at,
            file_name=_day_of(origin),
            trusts_modified=readings[key].captured_from_mtime,
        )
        met[page].append(_Met(key, evidence))
    return met


def _day_of(origin: str) -> dt.date | None:
    """Return the day in the name of a file, else in that of the innermost archive that has one."""
    names = [path.rpartition("/")[2] for path in origin.split("!/")]
    return next((day for name in reversed(names) if (day := day_in_name(name))), None)


def _columns(met: Sequence[_Met]) -> dict[str, Any]:
    told = [one.evidence.best() for one in met]
    dated = [(end, moment, rule) for moment, rule in told if (end := end_of(moment)) is not None]
    _, moment, rule = min(dated, key=itemgetter(0), default=(None, None, ""))
    return {
        "captured_at": as_datetime(moment),
        "captured_precision": precision_of(moment),
        "captured_from": rule,
    }

"""Errands: what a curator has done with an import, begun in the admin, carried out in the background."""

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from articles import background, uploads
from articles.errors import ArchiveError
from articles.importing import is_importing
from articles.ingest import resume
from articles.models import Errand, ImportRun
from articles.rereading import Reread
from articles.rounds import Round, articles_of, in_short, read_again
from articles.taking_back import take_back
from articles.tally import Tally

TOLD = 500
"""Articles that a report lists."""
TELL_EVERY_SECONDS = 1.0
BEGINS_WITHIN = dt.timedelta(seconds=60)
"""What a process may take to begin."""

Did = tuple[str, dict[str, Any]]
"""What was done: in words, and what the page lists."""


def begin(kind: str, run: ImportRun, *, by: str) -> Errand:
    """Have an errand carried out by a process of its own. Raises ArchiveError when it cannot be."""
    if reason := why_not(kind, run):
        raise ArchiveError(reason)
    errand = Errand.objects.create(run=run, kind=kind, started_by=by)
    background.begin("run_errand", str(errand.pk), log=settings.DATA_DIR / "errands.log")
    return errand


def why_not(kind: str, run: ImportRun) -> str:
    """Return why an errand cannot be begun now; "" when it can."""
    since = timezone.now() - BEGINS_WITHIN
    waiting = Errand.objects.filter(state=Errand.State.WAITING, started_at__gt=since)
    if is_importing() or waiting.exists():
        return "Another import, or work on one, is running; try again when it has ended."
    if kind == Errand.Kind.TAKE_BACK and run.state == ImportRun.State.TAKEN_BACK:
        return f"{run} has been taken back already."
    if kind in {Errand.Kind.LOOK, Errand.Kind.READ_AGAIN} and not run.captures.exists():
        return "None of its pages is kept."
    if kind == Errand.Kind.RESUME:
        return _why_not_resumed(run)
    return ""


def is_broken_off(run: ImportRun) -> bool:
    """Whether an import ended before its dump did."""
    interrupted, running = ImportRun.State.INTERRUPTED, ImportRun.State.RUNNING
    return run.state == interrupted or (run.state == running and not is_importing())


def _why_not_resumed(run: ImportRun) -> str:
    if not is_broken_off(run):
        return f"{run} was not broken off: it is {run.get_state_display()}."
    if not run.paths or not all(map(_is_there, run.paths)):
        return "Its dump is no longer where it was."
    return ""


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False


def has_died(errand: Errand) -> bool:
    """Whether it ended without saying so: nobody works, and it has said nothing for a while."""
    if errand.has_ended or is_importing():
        return False
    return timezone.now() - errand.told_at > BEGINS_WITHIN


def carry_out(errand: Errand) -> None:
    """Do what an errand is about, and keep how it ended. Raises ArchiveError when it cannot be."""
    waiting = Errand.objects.filter(pk=errand.pk, state=Errand.State.WAITING)
    if not waiting.update(state=Errand.State.RUNNING, told_at=timezone.now()):
        raise ArchiveError(f"errand {errand.pk} has begun already")
    try:
        message, report = _DOING[errand.kind](errand, _Telling(errand))
    except BaseException as error:
        said = str(error) if isinstance(error, ArchiveError) else f"{type(error).__name__}: {error}"
        _end(errand, Errand.State.FAILED, said, {})
        raise
    _end(errand, Errand.State.DONE, message, report)


def _end(errand: Errand, state: str, message: str, report: dict[str, Any]) -> None:
    errand.refresh_from_db()
    errand.state, errand.message, errand.report = state, message, report
    errand.finished_at = timezone.now()
    errand.save(update_fields=["state", "message", "report", "finished_at", "told_at"])


class _Telling:
    """Writes down now and then how far an errand has come."""

    def __init__(self, errand: Errand) -> None:
        self._errand = errand
        self._told = 0.0

    def __call__(self, done: int, total: int) -> None:
        if time.monotonic() - self._told >= TELL_EVERY_SECONDS:
            self._told = time.monotonic()
            rows = Errand.objects.filter(pk=self._errand.pk)
            rows.update(done=min(done, total), total=total, told_at=timezone.now())


def _take_back(errand: Errand, telling: _Telling) -> Did:
    done = take_back(errand.run, progress=telling)
    kept = [{"key": one.pk, "headline": str(one)} for one in done.kept[:TOLD]]
    names = [
        {"kind": one._meta.model_name, "key": one.pk, "name": str(one)}
        for one in done.names_kept[:TOLD]
    ]
    return done.in_words(), {
        "kept": kept,
        "kept_in_all": len(done.kept),
        "names": names,
        "names_in_all": len(done.names_kept),
    }


def _reread(errand: Errand, telling: _Telling) -> Did:
    keys = list(articles_of(errand.run))
    told: list[dict[str, Any]] = []

    def tell(done: Round, result: Reread) -> None:
        if (result.differences or result.lost) and len(told) < TOLD:
            told.append(_told_of(result))
        telling(done.articles, len(keys))

    write = errand.kind == Errand.Kind.READ_AGAIN
    done = read_again(keys, write=write, tell=tell)
    in_all = done.changed + done.lost
    report = {"articles": told, "in_all": in_all, "changed": done.changed, "lost": done.lost}
    return f"{done.in_words(would=not write)}.", report


def _told_of(result: Reread) -> dict[str, Any]:
    changes = [[one.field, in_short(one.before), in_short(one.after)] for one in result.differences]
    article = result.article
    return {
        "key": article.pk,
        "headline": str(article),
        "changes": changes,
        "lost": result.lost,
    }


def _resume(errand: Errand, telling: _Telling) -> Did:
    def progress(tally: Tally) -> None:
        telling(tally.bytes_read, tally.bytes_in_all)

    tally = resume(errand.run, progress=progress)
    for upload in filter(None, map(uploads.holding, errand.run.paths)):
        upload.remove()
    return tally.in_words(), {"troubles": tally.troubles[:TOLD], "in_all": len(tally.troubles)}


_DOING: dict[str, Callable[[Errand, _Telling], Did]] = {
    Errand.Kind.TAKE_BACK: _take_back,
    Errand.Kind.LOOK: _reread,
    Errand.Kind.READ_AGAIN: _reread,
    Errand.Kind.RESUME: _resume,
}

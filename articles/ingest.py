"""Ingest: records are read, stored and indexed; paths in, a tally out."""

import dataclasses
import datetime as dt
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles import index, linking
from articles.deadline import listening
from articles.dumps.position import Position
from articles.dumps.position import size_of as size_of_files
from articles.errors import DumpError
from articles.garbage import collecting_seldom, hand_back
from articles.grouping.batches import group_all
from articles.importing import close_cut_off, only_import
from articles.keeping import held_of
from articles.linking.sought import Sought, read_sought
from articles.models import ImportItem, ImportRun, RelatedLink
from articles.models.import_run import OUTCOMES
from articles.parsing import Read, UnreadPath, parse
from articles.reading import Behind, Reading, read_unknown
from articles.reasons import Reasons
from articles.records import ArticleRecord, KnownPage, Unread, moment_json
from articles.sameness.outlets import compare_outlets
from articles.sparing import sparing
from articles.store import RecordStore, Stored
from articles.store.days import UNDATED, Day, day_of
from articles.store.writing import insert
from articles.tally import Tally

BATCH = 500
"""Records a transaction: enough to share its queries, few enough that little is held and lost with
it, and nobody else who writes waits for long."""
BATCH_BYTES = 16 * 2**20
BATCH_SECONDS = 2.0
"""How long a batch is gathered: pages that take long to parse are stored in smaller ones."""
INDEX_EVERY_SECONDS = 5.0


def import_dump(
    paths: list[Path],
    reading: Reading,
    *,
    dry_run: bool = False,
    started_by: str = "",
    progress: Callable[[Tally], None] = lambda tally: None,
) -> Tally:
    """Import dumps; return the tally. Raises DumpError when not one of the paths can be read.

    Every record becomes one ImportItem with its outcome. What was stored before an interruption
    stays; the same import run again finds it unchanged and goes on from there. A dry run does
    all of it and takes it back.
    """
    started = time.monotonic()
    with only_import(), sparing(), collecting_seldom(), listening():
        if dry_run:
            with transaction.atomic():
                tally = _store_all(paths, reading, Tally(), progress)
                transaction.set_rollback(True)
        else:
            tally = _run(paths, reading, started_by, progress)
    tally.seconds = time.monotonic() - started
    if tally.unread_paths == len(paths):
        raise DumpError("; ".join(tally.troubles))
    return tally


def resume(
    run: ImportRun,
    *,
    progress: Callable[[Tally], None] = lambda tally: None,
) -> Tally:
    """Go on with an import that was broken off, behind the last record it stored.

    Raises DumpError when it ended by itself, or the dump has changed since.
    """
    started = time.monotonic()
    with only_import(), sparing(), collecting_seldom(), listening():
        close_cut_off()
        run.refresh_from_db()
        if run.state != ImportRun.State.INTERRUPTED:
            raise DumpError(f"import {run.pk} was not broken off: it is {run.state}")
        ImportRun.objects.filter(pk=run.pk).update(state=ImportRun.State.RUNNING)
        tally, behind = _stored_before(run)
        paths = [Path(path) for path in run.paths]
        _fill(run, paths, reading_kept(run.options), tally, progress, behind)
    tally.seconds = time.monotonic() - started
    return tally


def reading_kept(options: dict[str, Any]) -> Reading:
    """Return how the dumps of a run are read, from what the run keeps of it."""
    kept = {
        one.name: options[one.name] for one in dataclasses.fields(Reading) if one.name in options
    }
    if text := kept.get("captured_at"):
        kind = dt.date if len(text) == len("2021-08-05") else dt.datetime
        kept["captured_at"] = kind.fromisoformat(text)
    return Reading(**kept)


def _stored_before(run: ImportRun) -> tuple[Tally, Behind | None]:
    """Return what an import had counted, and where it had come to."""
    outcomes = dict.fromkeys(OUTCOMES, 0)
    reasons = Reasons()
    for outcome, reason, records, origin in ImportItem.objects.of(run).reasons_with_origins():
        outcomes[outcome] += records
        reasons.note(outcome, reason, origin, records=records)
    tally = Tally(
        run=run.pk, outcomes=Counter(outcomes), teasers=Counter(run.teasers), reasons=reasons
    )
    items = run.items.order_by("number")
    last = items.last()
    kept = items.values_list("capture__sha256", flat=True).iterator()
    checksums = (checksum or "" for checksum in kept)
    return tally, Behind(last.number, last.origin, checksums) if last else None


def _run(
    paths: list[Path], reading: Reading, started_by: str, progress: Callable[[Tally], None]
) -> Tally:
    """Import as a run of its own: a row that says when, how, and with which counts."""
    close_cut_off()
    options = dataclasses.asdict(reading) | {"captured_at": moment_json(reading.captured_at)}
    run = ImportRun.objects.create(
        paths=[str(path) for path in paths], options=options, started_by=started_by
    )
    tally = Tally(run=run.pk)
    _fill(run, paths, reading, tally, progress, None)
    return tally


def _fill(
    run: ImportRun,
    paths: list[Path],
    reading: Reading,
    tally: Tally,
    progress: Callable[[Tally], None],
    behind: Behind | None,
) -> None:
    """Store what the dumps hold and close the run, however it ends."""
    try:
        _store_all(paths, reading, tally, progress, behind)
        # Not batch by batch: a text read in pieces is signed once, and stories are the same
        # wherever an import is broken off.
        hand_back()
        group_all(anew=False, progress=lambda _: progress(tally))
        hand_back()
        compare_outlets(_told_by(run))
        linking.catch_up()
        index.catch_up(memory_megabytes=_beside_others())
    except BaseException as error:
        _close(run, tally, ImportRun.State.INTERRUPTED, f"{type(error).__name__}: {error}")
        raise
    state = ImportRun.State.FAILED if tally.did_nothing else ImportRun.State.DONE
    _close(run, tally, state, "; ".join(tally.troubles[:20]))


def _told_by(run: ImportRun) -> Iterator[int]:
    """Yield the articles that the pages of a run tell of, those of its teasers too."""
    told = run.items.filter(article__isnull=False).order_by()
    yield from told.values_list("article", flat=True).iterator()
    teased = RelatedLink.objects.filter(capture__run=run).order_by()
    yield from teased.values_list("article", flat=True).iterator()


def _store_all(
    paths: list[Path],
    reading: Reading,
    tally: Tally,
    progress: Callable[[Tally], None],
    behind: Behind | None = None,
) -> Tally:
    store, position = RecordStore(run_id=tally.run), Position()
    indexed_at = time.monotonic()
    tally.bytes_in_all = position.in_all = size_of_files(paths)
    progress(tally)
    sought: Sought | None = None
    records = read_unknown(paths, reading, known=store.knows, behind=behind, position=position)
    for batch in _batches(records):
        for unread in batch:
            if isinstance(unread, UnreadPath):
                tally.unread_paths += 1
                tally.trouble(unread.reason)
        _store_batch(batch, store, tally)
        tally.bytes_read = position.stored(tally.records)
        progress(tally)
        if tally.run and time.monotonic() - indexed_at > INDEX_EVERY_SECONDS:
            # With the names as they were first: those this import makes are looked for at its end.
            sought = sought or read_sought()
            linking.catch_up(sought=sought)
            index.catch_up(memory_megabytes=_beside_others())
            indexed_at = time.monotonic()
    return tally


def _beside_others() -> int:
    """Return the megabytes an index may take, beside what an import and its processes hold."""
    return max(16, settings.INDEX_MEMORY_MB // 2)


def _batches(records: Iterator[Read]) -> Iterator[list[Read]]:
    batch: list[Read] = []
    size, began = 0, time.monotonic()
    for record in records:
        batch.append(record)
        if isinstance(record, ArticleRecord):
            size += held_of(record)
        elif isinstance(record, KnownPage):
            size += len(record.page.content)
        late = time.monotonic() - began >= BATCH_SECONDS
        if len(batch) >= BATCH or size >= BATCH_BYTES or late:
            yield batch
            batch, size, began = [], 0, time.monotonic()
    if batch:
        yield batch


def _store_batch(batch: list[Read], store: RecordStore, tally: Tally) -> None:
    """Store a batch and its items in one transaction, then count it."""
    items: list[tuple[str, Day | None, Stored]] = []
    with transaction.atomic():
        told = list(_still_known(batch, store))
        saved = iter(store.save(one for one in told if isinstance(one, ArticleRecord | KnownPage)))
        for one in told:
            if isinstance(one, ArticleRecord):
                tally.understood.note(one)
            if isinstance(one, ArticleRecord | KnownPage):
                items.append((one.page.origin, day_of(one.page), next(saved)))
            elif isinstance(one, Unread):
                outcome = "failed" if one.failed else "skipped"
                items.append((one.origin, None, Stored(outcome, one.reason)))
        if tally.run is not None:
            _keep_items(items, tally.run, tally.records)
    for origin, _, stored in items:
        tally.outcomes[stored.outcome] += 1
        tally.reasons.note(stored.outcome, stored.reason, origin)
        tally.teasers.update(stored.teasers)
        if stored.outcome == "failed":
            tally.trouble(f"{origin}: {stored.reason}")


def _still_known(batch: list[Read], store: RecordStore) -> Iterator[Read]:
    """Give the batch, and parse what was known when it was read and has been deleted since."""
    answers = iter(store.knows([one.page for one in batch if isinstance(one, KnownPage)]))
    for one in batch:
        yield parse(one.page) if isinstance(one, KnownPage) and not next(answers) else one


def _keep_items(items: list[tuple[str, Day | None, Stored]], run_id: int, before: int) -> None:
    columns = (
        "run_id", "number", "origin", "outcome", "reason", "article_id", "capture_id",
        "captured_at", "captured_precision", "captured_from",
    )  # fmt: skip
    rows = [
        (
            run_id,
            number,
            origin[-1000:],
            stored.outcome,
            stored.reason,
            stored.article_id,
            stored.capture_id,
            *(day or UNDATED),
        )
        for number, (origin, day, stored) in enumerate(items, before + 1)
    ]
    insert(ImportItem, columns, rows)


def _close(run: ImportRun, tally: Tally, state: str, message: str) -> None:
    for outcome in OUTCOMES:
        setattr(run, outcome, tally.outcomes[outcome])
    run.records, run.teasers = tally.records, dict(tally.teasers)
    run.state, run.message, run.finished_at = state, message, timezone.now()
    run.save()

"""Own versions: what two articles said as one in, which versions are those of each by its own pages out."""

import datetime as dt
from collections.abc import Sequence

from articles.curation.texts_in_step import texts_in_step
from articles.models import Article, ArticleVersion, Capture, MergeOperation, VersionCapture
from articles.store.histories import History, history_of, is_held_whole, write_histories


def part_versions(operation: MergeOperation, now: History, held: Sequence[ArticleVersion]) -> None:
    """Bring the versions of both in step with the pages that each has again.

    `now` and `held` are what was known of the two as one, and its versions with their numbers.
    """
    gone = Article.objects.get(pk=operation.gone)
    kept = Article.objects.get(pk=operation.kept or 0)
    of_gone = history_of(gone)
    history = _own_history(kept, of_gone, now, held, since=operation.at)
    _take_up_numbers(kept, history, held)
    write_histories({gone.pk: of_gone})
    write_histories({kept.pk: history})
    later = Capture.objects.filter(article=kept.pk, read_at__gt=operation.at)
    texts = [one.texts for one in history.versions] or [history.shown(has_text=True)]
    told = {one.get("body") for one in texts}
    is_anothers = told != {None} and kept.as_printed("body") not in told
    if (later.exists() or is_anothers) and (values := texts_in_step(kept, history)):
        kept.refresh_from_db()
        for name, value in values.items():
            setattr(kept, name, value)
        kept.save()


def _own_history(
    kept: Article,
    gone: History,
    now: History,
    held: Sequence[ArticleVersion],
    *,
    since: dt.datetime,
) -> History:
    """Return what its own pages and edits say of an article that stayed.

    What its row says by then may be what a page said that came since: what pages said before is
    read from the versions that told it.
    """
    own = Capture.objects.filter(article=kept.pk)
    pages = set(own.values_list("pk", flat=True))
    later = set(own.filter(read_at__gt=since).values_list("pk", flat=True))
    told = {one.capture_id for row in held for one in row.sightings.all()} if held else later
    before = history_of(kept, without=pages & told)
    of_gone = _edits(gone) - _edits(before)
    history = History(before.observations, is_whole=is_held_whole(kept))
    for one in now.observations:
        if one.capture is None:
            is_own = (one.why, one.seen_at) not in of_gone
        else:
            is_own = one.capture in pages & told
        if is_own:
            history.add(one)
    return history


def _edits(history: History) -> set[tuple[str, dt.datetime]]:
    return {(one.why, one.seen_at) for one in history.observations if one.capture is None}


def _take_up_numbers(kept: Article, history: History, held: Sequence[ArticleVersion]) -> None:
    """Have versions that came since beside those from before, so that each keeps its number.

    Nothing is to do where it has no more pages and edits than before.
    """
    rows = ArticleVersion.objects.stored([kept.pk])
    marks = {row.mark for row in rows}
    sighted = {one.capture_id for row in rows for one in row.sightings.all()}
    seen = {one.capture for one in history.observations if one.capture is not None} - sighted
    edits = _edits(history)
    number = max((row.number for row in rows), default=0)
    for row in held:
        sightings = [one for one in row.sightings.all() if one.capture_id in seen]
        is_edit = (row.why, row.seen_at) in edits
        if row.mark in marks or not (sightings or is_edit):
            continue
        number += 1
        row.number = number
        row.save(force_insert=True)
        VersionCapture.objects.bulk_create(sightings)

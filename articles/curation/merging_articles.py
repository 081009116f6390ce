"""Merging articles: two rows of one article become one with the pages of both, so that it can be undone."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from articles import linking
from articles.curation.crossings import brought_in_step, may_lack_links
from articles.curation.journal import Journal, StandsInTheWayError, Step, noted, undo
from articles.curation.merging import TAKEN, mark_undone
from articles.curation.relations import move_all, settle_suggestions
from articles.curation.stories import Stories, put_back
from articles.curation.texts_in_step import texts_in_step
from articles.errors import ArchiveError
from articles.grouping.batches import group, mend, stories_of
from articles.models import (
    Article,
    ArticleVersion,
    Capture,
    MatchSuggestion,
    MergeOperation,
    Sighting,
    Signature,
    SignatureBand,
    StoryPart,
    VersionCapture,
)
from articles.models.naming import FormerSlug
from articles.rereading import LINKS, reread
from articles.store.histories import History, history_of, is_held_whole, write_histories
from articles.store.joined import joined_values
from articles.store.rows import TEXT_RANK
from articles.store.writing import in_pieces

_SIDES: dict[str, tuple[str, str]] = {
    MatchSuggestion.Kind.SAME_STORY: ("article_id", "other_id"),
    MatchSuggestion.Kind.SAME_ARTICLE: ("article_id", "other_id"),
}
_MADE_ANEW = (StoryPart, Signature, SignatureBand, Sighting, ArticleVersion, MatchSuggestion)
"""What follows from texts and pages, or is moved by itself."""


def merge_articles(
    gone: Article,
    kept: Article,
    *,
    by: AbstractBaseUser | None = None,
    reason: str = "",
    suggestion: MatchSuggestion | None = None,
) -> MergeOperation:
    """Let `gone` go into `kept`, which then has the pages of both; return the operation.

    1. Pages, links, teasers and import items of the one are the other's.
    2. What stays takes over what the other knew better; what a curator made of either stays, of
       the one that stays first. Hidden is what one of them was.
    3. Its versions are those that all pages and edits make, and its row shows the fullest of them.
    4. The address of what goes leads to what stays.

    Raises ArchiveError where the two cannot be one.
    """
    if gone.pk == kept.pk:
        raise ArchiveError("an article cannot go into itself")
    journal = Journal()
    with transaction.atomic():
        gone.refresh_from_db()
        kept.refresh_from_db()
        stories, told = stories_of([gone.pk, kept.pk]), Stories.of([gone.pk, kept.pk])
        joined = _joined(history_of(kept), history_of(gone))
        _let_go_of_versions(journal, gone, kept)
        settle_suggestions(journal, _SIDES, gone=gone.pk, kept=kept.pk, deciding=suggestion)
        _join_story(gone, kept)
        _move(journal, gone, kept)
        values = joined_values(kept, gone)
        journal.delete(Article.objects.filter(pk=gone.pk))
        called = kept.headline
        journal.change(kept, **values)
        journal.change(kept, **texts_in_step(kept, joined))
        _renew(kept)
        write_histories({kept.pk: joined})
        operation = MergeOperation.objects.create(
            kind="article", gone=gone.pk, gone_id=gone.public_id, gone_name=gone.headline,
            kept=kept.pk, kept_name=called, steps=journal.steps, suggestion=suggestion,
            reason=reason, by_id=by.pk if by else None, leaves_index=gone.indexed_revision > 0,
        )  # fmt: skip
        group([kept.pk])
        mend({*stories, *stories_of([kept.pk])})
        journal.note("stories", told.noted([gone.pk, kept.pk]))
        operation.save(update_fields=["steps"])
        transaction.on_commit(linking.begin)
    return operation


def undo_articles(operation: MergeOperation, *, by: AbstractBaseUser | None) -> list[int]:
    """Undo a merge of articles; return both. Raises StandsInTheWayError.

    Pages and edits that came since stay with the one that stayed. Of each the versions are those of
    its own pages then, and each is in the story that it was in. Neither comes back without a page
    where the one of both had some: it would say what nobody can look up, and its address what the
    other says. Names that became one or two since are so for both (`crossings`).
    """
    try:
        with transaction.atomic():
            kept = Article.objects.get(pk=operation.kept or 0)
            now, held = history_of(kept), ArticleVersion.objects.stored([kept.pk])
            both = Article.objects.filter(pk__in=[operation.gone, kept.pk])
            had_pages = not both.without_pages().exists()
            made_anew = _are_links_made_anew(operation) or may_lack_links(operation)
            ArticleVersion.objects.filter(article=kept.pk).delete()
            undo(_without_sightings_elsewhere(brought_in_step(operation)))
            if had_pages:
                _hold_pages(both)
            for article in both:
                _renew(article)
            _part_versions(operation, now, held)
            keys = list(both.values_list("pk", flat=True))
            put_back(noted(operation.steps, "stories") or {})  # before what is read is grouped
            for key in keys if made_anew else ():
                reread(key, write=True)
            stories = stories_of(keys)
            group(keys)
            mend(stories)
            mark_undone(operation, by=by)
            transaction.on_commit(linking.begin)
    except (IntegrityError, Article.DoesNotExist) as error:
        raise StandsInTheWayError(TAKEN) from error
    return keys


def _are_links_made_anew(operation: MergeOperation) -> bool:
    """Whether links that went along are gone since: pages were read again, and those of both are one's.

    Which of them are whose is then read from the pages that each has.
    """
    tables = {model._meta.label: model for model, _ in LINKS}
    for step in operation.steps:
        if step["did"] == "changed" and (model := tables.get(step["table"])) is not None:
            for piece in in_pieces(pk for pk, _ in step["rows"]):
                if model._default_manager.filter(pk__in=piece).count() < len(piece):
                    return True
    return False


def _without_sightings_elsewhere(steps: Sequence[Step]) -> list[Step]:
    """Return the steps but for what pages said that tell of another article since."""
    table = VersionCapture._meta.label
    of_versions = [step for step in steps if step["table"] == table]
    captures = [row["capture_id"] for step in of_versions for row in step["rows"]]
    elsewhere: set[int] = set()
    for piece in in_pieces(captures):
        taken = VersionCapture.objects.filter(capture__in=piece)
        elsewhere.update(taken.values_list("capture_id", flat=True))
    left = []
    for step in steps:
        rows = step.get("rows", [])
        if step["table"] == table:
            rows = [row for row in rows if row["capture_id"] not in elsewhere]
        if rows or "rows" not in step:
            left.append({**step, "rows": rows} if "rows" in step else step)
    return left


def _hold_pages(articles: "QuerySet[Article]") -> None:
    """Refuse to bring back what no kept page tells of any more."""
    for article in articles.filter(pk__in=Article.objects.without_pages().values("pk")):
        raise StandsInTheWayError(f"no page that tells of “{article}” by itself is kept any more")


def _move(journal: Journal, gone: Article, kept: Article) -> None:
    """Have all that leads to the one lead to the other: rows, its addresses, what was done to it."""
    for model in (SignatureBand, Signature, Sighting):
        model._default_manager.filter(article=gone.pk).delete()
    move_all(journal, Article, gone=gone.pk, kept=kept.pk, without=_MADE_ANEW)
    former = FormerSlug.objects.filter(kind="article", target_id=gone.pk)
    journal.move(former, "target_id", kept.pk)
    journal.make(FormerSlug(kind="article", slug=gone.public_id, target_id=kept.pk))
    told = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Article), object_id=str(gone.pk)
    )
    journal.move(told, "object_id", str(kept.pk))


def _joined(kept: History, gone: History) -> History:
    """Return what is known of both; the first page of what stays is what revision 1 is."""
    joined = History(kept.observations)
    for one in gone.observations:
        joined.add(one)
    return joined


def _let_go_of_versions(journal: Journal, gone: Article, kept: Article) -> None:
    """Delete the versions of both, written anew from all that was seen; those of `kept` for undoing.

    Marks go on: those of what stays are read from its rows, which therefore come back at once.
    """
    for article in (gone, kept):
        versions = ArticleVersion.objects.filter(article=article.pk)
        sightings = VersionCapture.objects.filter(version__article=article.pk)
        rows = [*versions], [*sightings]
        journal.delete(sightings)
        journal.delete(versions)
        if article is kept:
            ArticleVersion.objects.bulk_create(rows[0])
            VersionCapture.objects.bulk_create(rows[1])


def _join_story(gone: Article, kept: Article) -> None:
    """Have what stays in the story of what goes, unless it is in one; a curator's word goes with it."""
    part = StoryPart.objects.filter(article=gone.pk).first()
    if part is None:
        return
    held = StoryPart.objects.filter(article=kept.pk).first()
    if held is None:
        StoryPart.objects.create(article=kept, story=part.story, by_curator=part.by_curator)
    elif held.story_id == part.story_id and part.by_curator and not held.by_curator:
        StoryPart.objects.filter(article=kept.pk).update(by_curator=True)
    part.delete()


def _renew(article: Article) -> None:
    """Have all that follows from a row made anew."""
    article.renew_keys()
    article.revision += 1
    article.named_revision = 0
    article.save()


def _part_versions(operation: MergeOperation, now: History, held: Sequence[ArticleVersion]) -> None:
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


def better_of(one: Article, other: Article) -> tuple[Article, Article]:
    """Return (the one that goes, the one that stays): what a curator touched, the fuller, the older."""

    def worth(article: Article) -> tuple[Any, ...]:
        text = TEXT_RANK[article.as_printed("text_held")]
        return bool(article.curated_fields), text, -article.pk

    gone, kept = sorted((one, other), key=worth)
    return gone, kept

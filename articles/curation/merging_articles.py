"""Merging articles: two rows of one article in, one with the pages of both out, so that it can be undone.

`parted_articles.py` undoes it.
"""

from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from articles import linking
from articles.curation.journal import Journal
from articles.curation.relations import move_all, settle_suggestions
from articles.curation.stories import Stories
from articles.curation.texts_in_step import renew_row, texts_in_step
from articles.errors import ArchiveError
from articles.grouping.batches import group, mend, stories_of
from articles.models import (
    Article,
    ArticleVersion,
    MatchSuggestion,
    MergeOperation,
    Sighting,
    Signature,
    SignatureBand,
    StoryPart,
    VersionCapture,
)
from articles.models.naming import FormerSlug
from articles.store.histories import History, history_of, write_histories
from articles.store.joined import joined_values
from articles.store.rows import TEXT_RANK

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
        renew_row(kept)
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


def better_of(one: Article, other: Article) -> tuple[Article, Article]:
    """Return (the one that goes, the one that stays): what a curator touched, the fuller, the older."""

    def worth(article: Article) -> tuple[Any, ...]:
        text = TEXT_RANK[article.as_printed("text_held")]
        return bool(article.curated_fields), text, -article.pk

    gone, kept = sorted((one, other), key=worth)
    return gone, kept

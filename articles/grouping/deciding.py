"""Deciding: what a curator says of articles and stories, done and remembered against later imports."""

from collections.abc import Iterable, Sequence

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from articles.grouping.parts import renew_parts, touch
from articles.grouping.remembered import KIND, key_of
from articles.models import Article, MatchSuggestion, Story, StoryPart
from articles.store.free_ids import free_ids

Decision = MatchSuggestion.Decision


def decide(
    suggestion: MatchSuggestion, decision: str, *, by: AbstractBaseUser | None = None
) -> None:
    """Do what a curator says of two articles: "yes", "no" or "later"; it is not asked again.

    Yes puts them together with all that is in their stories; no takes them apart where they are in
    one. Raises ValueError for a suggestion of another kind or another decision.
    """
    if suggestion.kind != KIND or decision not in {"yes", "no", "later"}:
        raise ValueError(f"{decision!r} cannot be said of {suggestion.kind!r}")
    one, other = suggestion.article_id, suggestion.other_id
    if one is None or other is None:
        raise ValueError("the suggestion names no two articles")
    with transaction.atomic():
        if decision == Decision.YES:
            put_together([one, other], by=by)
        elif decision == Decision.NO and _are_together(one, other):
            take_out([other], by=by)
        _remember(one, other, decision, by)
    suggestion.refresh_from_db()


def take_back(suggestion: MatchSuggestion, decision: str) -> list[int]:
    """Undo what was done when two articles were decided; return them.

    What was put together comes apart, without a no that later imports would keep to.
    """
    one, other = suggestion.article_id, suggestion.other_id
    if one is None or other is None:
        return []
    if decision == Decision.YES and _are_together(one, other):
        stories = [held for held in (_story_of(other),) if held is not None]
        StoryPart.objects.filter(article=other).delete()
        StoryPart.objects.filter(article=one).update(by_curator=False)
        touch({one, other, *renew_parts(stories)})
    return [one, other]


def put_together(keys: Sequence[int], *, by: AbstractBaseUser | None = None) -> Story:
    """Make one story of articles and of the stories they are in; return it."""
    with transaction.atomic():
        leading = min(keys)
        stories = sorted({held for key in keys if (held := _story_of(key)) is not None})
        story = Story.objects.get(pk=stories[0]) if stories else _new_story(leading)
        StoryPart.objects.filter(story__in=stories).update(story=story)
        for key in keys:
            StoryPart.objects.update_or_create(
                article_id=key, defaults={"story": story, "by_curator": True}
            )
            if key != leading:
                _remember(leading, key, Decision.YES, by)
        Story.objects.filter(pk__in=stories[1:]).delete()
        members = list(story.parts.order_by("article").values_list("article", flat=True))
        MatchSuggestion.objects.filter(
            kind=KIND, article__in=members, other__in=members, decision=Decision.NO
        ).update(decision=Decision.YES)
        renew_parts([story.pk])
        touch(members)
    return story


def merge(stories: Iterable[Story], *, by: AbstractBaseUser | None = None) -> Story:
    """Make one of several stories."""
    leading = StoryPart.objects.filter(story__in=list(stories), part=StoryPart.Part.FIRST)
    return put_together(list(leading.values_list("article", flat=True)), by=by)


def take_out(keys: Sequence[int], *, by: AbstractBaseUser | None = None) -> None:
    """Take articles out of their stories; no import puts them back beside those left there."""
    with transaction.atomic():
        stories = {held for key in keys if (held := _story_of(key)) is not None}
        for key in keys:
            rest = StoryPart.objects.filter(story=_story_of(key)).exclude(article__in=keys)
            for other in rest.values_list("article", flat=True):
                _remember(key, other, Decision.NO, by)
        StoryPart.objects.filter(article__in=keys).delete()
        touch({*keys, *renew_parts(sorted(stories))})


def lock(story: Story, *, locked: bool) -> None:
    """Let no import change a story, or let it again."""
    story.locked = locked
    story.save(update_fields=["locked"])


def _story_of(key: int) -> int | None:
    return StoryPart.objects.filter(article=key).values_list("story", flat=True).first()


def _new_story(leading: int) -> Story:
    public_id = Article.objects.values_list("public_id", flat=True).get(pk=leading)
    (free,) = free_ids(Story, [("story", public_id)])
    return Story.objects.create(public_id=free)


def _remember(one: int, other: int, decision: str, by: AbstractBaseUser | None) -> None:
    first, second = sorted((one, other))
    kept = {"decision": decision, "decided_by": by, "decided_at": timezone.now()}
    headline = Article.objects.values_list("headline", flat=True).get(pk=first)
    MatchSuggestion.objects.update_or_create(
        kind=KIND,
        key=key_of(first, second),
        defaults=kept,
        create_defaults={
            **kept, "article_id": first, "other_id": second, "name": headline[:255],
        },
    )  # fmt: skip


def _are_together(one: int, other: int) -> bool:
    story = _story_of(one)
    return story is not None and story == _story_of(other)

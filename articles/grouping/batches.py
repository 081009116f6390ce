"""Batches: keys of articles in, their signatures and stories written, within one transaction each."""

from collections.abc import Callable, Iterable, Iterator

from django.db import transaction
from django.db.models import F, Q

from articles import pairs
from articles.copies.signature import VERSION
from articles.grouping.joining import Joiner
from articles.grouping.parts import renew_parts, touch
from articles.grouping.remembered import KIND
from articles.grouping.signing import sign, unsigned
from articles.grouping.texts import Texts
from articles.models import (
    Article,
    MatchSuggestion,
    Signature,
    SignatureBand,
    Story,
    StoryPart,
)
from articles.models.article import ArticleQuerySet

BATCH = 300


def group(keys: Iterable[int], *, texts: Texts | None = None) -> int:
    """Give articles whose text is new their signatures and stories; return how many those were."""
    waiting = unsigned(keys)
    if not waiting:
        return 0
    texts = texts if texts is not None else Texts()
    with transaction.atomic():
        together = pairs.bring_back(Article, waiting)
        joiner = Joiner(texts)
        joiner.join(sign(waiting, texts))
        joiner.finish()
        _mark_as_by_curator(together)
    return len(waiting)


def _mark_as_by_curator(together: Iterable[tuple[int, int]]) -> None:
    """Have pairs that a curator put in one story, and that are in one again, stay there."""
    for pair in together:
        parts = StoryPart.objects.filter(article__in=pair)
        if len(stories_of(pair)) == 1 and parts.count() == len(pair):
            parts.update(by_curator=True)


def group_all(*, anew: bool, progress: Callable[[int], None] = lambda done: None) -> int:
    """Group every article whose text is not signed, `anew` those too that are; return how many.

    Anew, what curators put together, took apart or locked stays, and all else is made again. It
    may be broken off and run again: each batch is kept.
    """
    if anew:
        _forget()
    texts, done = Texts(), 0
    for keys in _waiting():
        done += group(keys, texts=texts)
        progress(done)
    return done


def stories_of(keys: Iterable[int]) -> list[int]:
    """Return the keys of the stories that articles are in."""
    parts = StoryPart.objects.filter(article__in=list(keys)).order_by()
    return list(parts.values_list("story", flat=True).distinct())


def mend(stories: Iterable[int]) -> None:
    """Bring stories in order that articles were taken from: a first one, or none at all."""
    with transaction.atomic():
        touch(renew_parts(stories))


def how_many_wait() -> int:
    """Return how many articles have a text that is not signed."""
    return _unsigned().count()


def _forget() -> None:
    """Take apart what no curator touched; what is found of those articles is made anew."""
    with transaction.atomic():
        loose = StoryPart.objects.filter(story__locked=False, by_curator=False)
        touch(StoryPart.objects.order_by().values_list("article", flat=True))
        loose.delete()
        Story.objects.filter(parts=None).delete()
        MatchSuggestion.objects.filter(kind=KIND, decision="").delete()
        SignatureBand.objects.all().delete()
        Signature.objects.all().delete()
        renew_parts(list(Story.objects.order_by().values_list("pk", flat=True)))


def _waiting() -> Iterator[list[int]]:
    last = 0
    waiting = _unsigned().order_by("pk").values_list("pk", flat=True)
    while keys := list(waiting.filter(pk__gt=last)[:BATCH]):
        yield keys
        last = keys[-1]


def _unsigned() -> ArticleQuerySet:
    same = Q(signature__content_hash=F("content_hash"), signature__version=VERSION)
    return Article.objects.exclude(content_hash="").exclude(same)

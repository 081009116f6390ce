"""Meanwhile: what pages said while two names were one, read again from the pages when they are two."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Max, Q

from articles.curation.crossings import articles_parted_since
from articles.curation.journal import Step, noted
from articles.keys import name_key
from articles.models import Alias, Article, Capture, ImportRun, MergeOperation
from articles.models.links import Link
from articles.rereading import reread
from articles.store.writing import in_pieces
from articles.unused import TIES, remove_unused

AT_ONCE = 100
"""Articles read again before an undoing returns; the rest follows in the background."""
MOST_LOOKED_THROUGH = 5_000
"""Pages that are looked through for a name before an undoing returns."""
LAST, AGAIN = "last", "read again"
"""What operations note: the last rows there were; how many articles were read again, which are left."""
_TIES: dict[str, Any] = {str(model._meta.model_name): tie for model, tie in TIES.items()}
_PRINTED = Q(origin=Link.Origin.PAGE, state=Link.State.ACCEPTED)


def last_rows() -> dict[str, int]:
    """Return the key of the last link to a name of each kind, and of the last other name ("alias").

    What has a higher one came later: keys are given out once.
    """
    rows = _TIES | {"alias": Alias}
    return {
        name: model._default_manager.aggregate(last=Max("pk"))["last"] or 0
        for name, model in rows.items()
    }


def made_anew(operation: MergeOperation) -> set[int]:
    """Return the articles that lost a link to an operation and were read again since.

    Their pages may not print that name any more. To be asked before the operation is undone: who has
    a link of then to anything was not read again, which makes all anew.
    """
    tie = _TIES[operation.kind]
    lost = [
        row["article_id"]
        for step in operation.steps
        if step["did"] == "deleted" and step["table"] == tie._meta.label
        for row in step["rows"]
        if (row["origin"], row["state"]) == (Link.Origin.PAGE, Link.State.ACCEPTED)
    ]
    articles, last = set(lost), _last(operation)
    for kind, model in _TIES.items():
        old = model._default_manager.filter(_PRINTED, pk__lte=last.get(kind, 0))
        for piece in in_pieces(lost):
            here = old.filter(article__in=piece)
            articles.difference_update(here.values_list("article", flat=True))
    return articles


def told_since(operation: MergeOperation) -> set[int]:
    """Return the articles of which pages said something of two names while they were one.

    1. Those with a link that came since, of an import or of reading pages again.
    2. Those of which a page came since, and those that an import that was taken back had told of:
       what they were linked to before may be what they are linked to now.
    3. Those that were one with another when the names became one, and were parted since: of two
       links to one name one article had only one.
    """
    kind, last = operation.kind, _last(operation).get(operation.kind, 0)
    keys = [operation.gone, *_heirs(operation)]
    ties = _TIES[kind]._default_manager.filter(_PRINTED, **{f"{kind}__in": keys})
    articles = {*ties.filter(pk__gt=last).values_list("article", flat=True)}
    told = Article.objects.filter(pk__in=ties.values("article"))
    if kind == "outlet":
        told |= Article.objects.filter(Q(outlet__in=keys) | Q(printed_outlet__in=keys))
    articles |= articles_parted_since(operation)
    if operation.kept is None:  # while nobody was called so, no link was made
        articles |= _printing(operation)
    for condition in _changes(operation):
        articles.update(told.filter(condition).order_by().values_list("pk", flat=True))
    return articles


def _printing(operation: MergeOperation) -> set[int]:
    """Return the articles of which a page came since that may print a name.

    It is looked for by its longest word, in the bytes: where it has none that all charsets write
    alike, or where the pages are many, all of them may.
    """
    pages = Capture.objects.filter(read_at__gt=operation.at)
    words = [word for word in name_key(operation.gone_name).split() if word.isascii()]
    printing = {*pages.values_list("pk", flat=True)}
    if words and len(printing) <= MOST_LOOKED_THROUGH:
        sought = max(words, key=len).encode()
        held = pages.order_by("pk").iterator(chunk_size=100)
        printing = {page.pk for page in held if sought in _bytes_of(page)}
    articles: set[int] = set()
    for piece in in_pieces(printing):
        told = Article.objects.filter(Q(captures__in=piece) | Q(shown_beside__capture__in=piece))
        articles.update(told.values_list("pk", flat=True))
    return articles


def _bytes_of(page: Capture) -> bytes:
    """Return the small letters of a page; nothing of a damaged one, which cannot be read again."""
    try:
        return page.content.lower()
    except ValueError:
        return b""


def _changes(operation: MergeOperation) -> Iterator[Q]:
    """Yield the conditions that pages of an article came or went since an operation."""
    yield Q(captures__read_at__gt=operation.at)
    yield Q(shown_beside__capture__read_at__gt=operation.at)
    if taken_back := _taken_back(operation):
        yield Q(import_items__run__in=taken_back)
        yield Q(captures=None)  # known from pages of others, which may have gone


def _taken_back(operation: MergeOperation) -> list[int]:
    runs = ImportRun.objects.filter(state=ImportRun.State.TAKEN_BACK, finished_at__gt=operation.at)
    return list(runs.values_list("pk", flat=True))


def _last(operation: MergeOperation) -> dict[str, int]:
    """Return what `last_rows` said then; operations from before it was noted know nothing."""
    return noted(operation.steps, LAST) or {}


def _heirs(operation: MergeOperation) -> list[int]:
    """Return what stayed, and what that went into since."""
    heirs: list[int] = []
    key = operation.kept
    while key is not None and key not in heirs:
        heirs.append(key)
        later = MergeOperation.objects.in_force().filter(kind=operation.kind, gone=key)
        key = later.values_list("kept", flat=True).first()
    return heirs


def forget_learned(operation: MergeOperation) -> None:
    """Forget the hosts that pages taught of what stayed: whose they are is read again with them."""
    if operation.kind == "outlet" and (last := _last(operation)):
        since = Alias.objects.filter(pk__gt=last["alias"], kind=Alias.Kind.HOST)
        since.filter(origin="page", outlet__in=_heirs(operation)).delete()


def read_again(operation: MergeOperation, articles: set[int]) -> list[int]:
    """Read articles again from their pages, the first at once; return those.

    The operation notes the others, which `read_left` reads.
    """
    keys = sorted(articles)
    _read(keys[:AT_ONCE])
    _note(operation, done=len(keys[:AT_ONCE]), left=keys[AT_ONCE:])
    return keys[:AT_ONCE]


def left(operation: MergeOperation) -> list[int]:
    """Return the articles that are to be read again since an operation was undone."""
    return list((noted(operation.steps[:1], AGAIN) or {}).get("left", []))


def in_words(operation: MergeOperation) -> str:
    """Say how many articles were read again since an operation was undone, and how many will be."""
    done = (noted(operation.steps[:1], AGAIN) or {}).get("done", 0)
    waiting = len(left(operation))
    if not done:
        return ""
    more = f"; {waiting:,} more are read in the background" if waiting else ""
    articles = "1 article was" if done == 1 else f"{done:,} articles were"
    return f"{articles} read again, for the pages that came or went meanwhile{more}."


def with_left() -> list[MergeOperation]:
    """Return the operations that were undone and left articles to be read again."""
    undone = MergeOperation.objects.exclude(undone_at=None).filter(steps__0__table=AGAIN)
    return [one for one in undone.order_by("pk") if left(one)]


def read_left(progress: Callable[[int], None] = lambda done: None) -> int:
    """Read the articles again that undoing left; return how many.

    It may be broken off and run again: each hundred is kept.
    """
    done = 0
    for operation in with_left():
        while keys := left(operation):
            with transaction.atomic():
                _read(keys[:AT_ONCE])
                before = noted(operation.steps[:1], AGAIN)["done"]
                now = before + len(keys[:AT_ONCE])
                _note(operation, done=now, left=keys[AT_ONCE:])
            done += len(keys[:AT_ONCE])
            progress(done)
    return done


def _read(keys: Sequence[int]) -> None:
    there = set(Article.objects.filter(pk__in=keys).values_list("pk", flat=True))
    for key in keys:
        if key in there:
            reread(key, write=True)
            Article.objects.filter(pk=key).touch()


def _note(operation: MergeOperation, *, done: int, left: Sequence[int]) -> None:
    """Keep what was read again and what is left; at the end let go of names that nothing prints."""
    steps = operation.steps[1:] if noted(operation.steps[:1], AGAIN) else operation.steps
    first: Step = {"did": "noted", "table": AGAIN, "value": {"done": done, "left": list(left)}}
    operation.steps = [first, *steps]
    operation.save(update_fields=["steps"])
    if not left and _taken_back(operation):
        model = apps.get_model("articles", operation.kind)
        remove_unused(model, {operation.gone, operation.kept or operation.gone})

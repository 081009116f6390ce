"""Parted names: of two outlets, people, tags, topics or places that were made one both come back."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from articles.curation import meanwhile
from articles.curation.crossings import brought_back, built_on, tell_later
from articles.curation.journal import Journal, StandsInTheWayError, noted, undo
from articles.curation.merging import articles_of, make_one, mark, take_away
from articles.models import MergeOperation
from articles.models.naming import NamedThing

TAKEN = "something made since has the place of what would come back"


def undo_names(
    operation: MergeOperation,
    *,
    by: AbstractBaseUser | None,
    told: Callable[[], None] | None = None,
) -> list[int]:
    """Undo a merge of names; return the articles concerned. Raises StandsInTheWayError.

    Later merges that build on it are undone before and done again: the archive is what it would be
    had only they been made, and `told` is called between: what is decided of the two goes on with
    them. What pages said while the two were one is read again from the pages (`meanwhile`): they are what
    they would be had nobody made them one.
    """
    articles: list[int] = []
    try:
        with transaction.atomic():
            above = built_on(operation)
            for later in reversed(above):
                articles += _undo_alone(later, by=by)
            articles += _undo_alone(operation, by=by, told=told)
            for later in above:
                articles += _do_again(later)
            mark(articles)
    except (IntegrityError, ObjectDoesNotExist) as error:
        raise StandsInTheWayError(TAKEN) from error
    return articles


def _undo_alone(
    operation: MergeOperation,
    *,
    by: AbstractBaseUser | None,
    told: Callable[[], None] | None = None,
) -> list[int]:
    model = _model_of(operation)
    operation.refresh_from_db(fields=["steps"])  # parting articles may have added some
    _hold_address(model, operation)
    kept = model._default_manager.filter(pk=operation.kept).first()
    articles = articles_of(kept) if kept is not None else []
    articles += brought_back(operation)
    doubtful = meanwhile.made_anew(operation)
    tell_later(operation)
    undo(operation.steps)
    gone = model._default_manager.filter(pk=operation.gone).first()
    articles += articles_of(gone) if gone is not None else []
    mark_undone(operation, by=by)
    if told is not None:
        told()  # before a name goes that nothing leads to any more: what was decided of it is kept
    doubtful |= meanwhile.told_since(operation)
    meanwhile.forget_learned(operation)
    return articles + meanwhile.read_again(operation, doubtful)


def _do_again(operation: MergeOperation) -> list[int]:
    """Do a merge of names again that was undone to get at one that it builds on; return the articles concerned.

    It is the same operation, of the same day: what it notes of the rows there were then stays.
    """
    model, journal = _model_of(operation), Journal()
    gone = model._default_manager.get(pk=operation.gone)
    articles = articles_of(gone)
    journal.note(meanwhile.LAST, noted(operation.steps, meanwhile.LAST))
    if operation.kept is None:
        take_away(journal, gone, operation.suggestion)
    else:
        kept = model._default_manager.get(pk=operation.kept)
        articles += articles_of(kept)
        make_one(journal, gone, kept, operation.suggestion)
    operation.steps, operation.undone_at, operation.undone_by_id = journal.steps, None, None
    operation.save()
    return articles


def _model_of(operation: MergeOperation) -> type[Any]:
    return next(one for one in NamedThing.__subclasses__() if _is(one, operation.kind))


def _hold_address(model: type[Any], operation: MergeOperation) -> None:
    """Refuse to bring back what something else has the address of by now."""
    rows = [
        row
        for step in operation.steps
        if step["did"] == "deleted" and step["table"] == model._meta.label
        for row in step["rows"]
    ]
    for row in rows:
        if (other := model._default_manager.filter(slug=row["slug"]).first()) is not None:
            told = f"“{other}” has the address of “{operation.gone_name}” now; rename it first"
            raise StandsInTheWayError(told)


def mark_undone(operation: MergeOperation, *, by: AbstractBaseUser | None) -> None:
    operation.undone_at, operation.undone_by_id = timezone.now(), by.pk if by else None
    operation.leaves_index = False
    operation.save()


def _is(model: type[models.Model], kind: str) -> bool:
    return model._meta.model_name == kind

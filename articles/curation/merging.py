"""Merging: two outlets, people, tags, topics or places become one, so that it can be undone."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from articles import linking
from articles.curation import meanwhile
from articles.curation.crossings import brought_back, built_on, tell_later
from articles.curation.journal import Journal, StandsInTheWayError, noted, undo
from articles.curation.relations import move_all, settle_suggestions
from articles.errors import ArchiveError
from articles.keys import is_host_name, name_key
from articles.models import Alias, Article, MatchSuggestion, MergeOperation, Outlet, Person
from articles.models.naming import FormerSlug, NamedThing

TAKEN = "something made since has the place of what would come back"
_NOT_FILLED = frozenset({"name", "name_key", "slug", "public_id", "sought", "needs_review"})
_SIDES: dict[str, tuple[str, str]] = {
    MatchSuggestion.Kind.SAME_OUTLET: ("outlet_id", "other_outlet_id")
}


def merge_names(
    gone: NamedThing,
    kept: NamedThing,
    *,
    by: AbstractBaseUser | None,
    reason: str = "",
    suggestion: MatchSuggestion | None = None,
) -> MergeOperation:
    """Let `gone` go into `kept`, which is called so too from now on; return the operation.

    1. All that leads to the one leads to the other; of two rows for one thing the better stays.
    2. The name of what goes becomes another name, its address leads to what stays.
    3. What stays takes over what it lacks.

    Raises ArchiveError where the two cannot be one.
    """
    if type(gone) is not type(kept) or gone.pk == kept.pk:
        raise ArchiveError("only two different things of one kind can be one")
    journal, kind = Journal(), str(gone._meta.model_name)
    gone_key = gone.pk
    with transaction.atomic():
        journal.note(meanwhile.LAST, meanwhile.last_rows())
        articles = [*_articles_of(gone), *_articles_of(kept)]
        _make_one(journal, gone, kept, suggestion)
        operation = MergeOperation.objects.create(
            kind=kind, gone=gone_key, gone_id=gone.public_id, gone_name=gone.name,
            kept=kept.pk, kept_name=kept.name, steps=journal.steps,
            suggestion=suggestion, reason=reason, by_id=by.pk if by else None,
        )  # fmt: skip
        _mark(articles)
    return operation


def _make_one(
    journal: Journal, gone: NamedThing, kept: NamedThing, suggestion: MatchSuggestion | None
) -> None:
    kind = str(gone._meta.model_name)
    settle_suggestions(
        journal, _SIDES if kind == "outlet" else {},
        gone=gone.pk, kept=kept.pk, deciding=suggestion,
    )  # fmt: skip
    without = (MatchSuggestion,) if kind == "outlet" else ()
    move_all(journal, type(gone), gone=gone.pk, kept=kept.pk, without=without)
    journal.move(FormerSlug.objects.filter(kind=kind, target_id=gone.pk), "target_id", kept.pk)
    _lead_on(journal, gone, kept)
    _call(journal, gone, kept)
    journal.delete(type(gone)._default_manager.filter(pk=gone.pk))
    journal.change(kept, **_lacking(gone, kept), needs_review=False)


def remove_person(
    person: Person, *, by: AbstractBaseUser | None, suggestion: MatchSuggestion | None = None
) -> MergeOperation:
    """Take away what was taken for a person, with all links to it; return the operation."""
    journal = Journal()
    with transaction.atomic():
        journal.note(meanwhile.LAST, meanwhile.last_rows())
        articles = _articles_of(person)
        _take_away(journal, person, suggestion)
        operation = MergeOperation.objects.create(
            kind="person", gone=person.pk, gone_id=person.public_id, gone_name=person.name,
            steps=journal.steps, suggestion=suggestion, by_id=by.pk if by else None,
        )  # fmt: skip
        _mark(articles)
    return operation


def _take_away(journal: Journal, person: Person, suggestion: MatchSuggestion | None) -> None:
    for model in (*_links_of(Person), Alias):
        links: Any = model
        journal.delete(links.objects.filter(person=person.pk))
    if suggestion is not None:
        journal.change(suggestion, person_id=None)
    journal.delete(FormerSlug.objects.filter(kind="person", target_id=person.pk))
    journal.delete(Person.objects.filter(pk=person.pk))


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
            _mark(articles)
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
    articles = _articles_of(kept) if kept is not None else []
    articles += brought_back(operation)
    doubtful = meanwhile.made_anew(operation)
    tell_later(operation)
    undo(operation.steps)
    gone = model._default_manager.filter(pk=operation.gone).first()
    articles += _articles_of(gone) if gone is not None else []
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
    articles = _articles_of(gone)
    journal.note(meanwhile.LAST, noted(operation.steps, meanwhile.LAST))
    if operation.kept is None:
        _take_away(journal, gone, operation.suggestion)
    else:
        kept = model._default_manager.get(pk=operation.kept)
        articles += _articles_of(kept)
        _make_one(journal, gone, kept, operation.suggestion)
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


def _lead_on(journal: Journal, gone: NamedThing, kept: NamedThing) -> None:
    """Have the address of what goes lead to what stays.

    Renamed and renamed back it is a former address too, which has been moved by then.
    """
    kind = str(gone._meta.model_name)
    former = FormerSlug.objects.filter(kind=kind, slug=gone.slug).first()
    if former is None:
        journal.make(FormerSlug(kind=kind, slug=gone.slug, target_id=kept.pk))
    else:
        journal.change(former, target_id=kept.pk)


def _call(journal: Journal, gone: NamedThing, kept: NamedThing) -> None:
    """Give what stays the name of what goes as another one."""
    kind = str(gone._meta.model_name)
    held = Alias.objects.filter(**{kind: kept.pk})
    if gone.name_key == kept.name_key or held.filter(name_key=gone.name_key).exists():
        return
    called = Alias.Kind.HOST if is_host_name(gone.name) else Alias.Kind.SPELLING
    journal.make(
        Alias(name=gone.name, name_key=name_key(gone.name), kind=called, **{f"{kind}_id": kept.pk})
    )


def _lacking(gone: NamedThing, kept: NamedThing) -> dict[str, Any]:
    """Return what the one that goes knows and the other does not: texts, kinds, addresses."""
    return {
        field.attname: value
        for field in gone._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and field.name not in _NOT_FILLED
        and (value := getattr(gone, field.attname))
        and not getattr(kept, field.attname)
    }


def _links_of(model: type[models.Model]) -> Sequence[type[models.Model]]:
    relation: Any = model._meta.get_field("article_links")
    return [relation.related_model]


def _articles_of(thing: NamedThing) -> list[int]:
    """Return the articles that show a thing or are found by it."""
    if isinstance(thing, Outlet):
        held = Article.objects.filter(outlet=thing.pk).order_by()
        named = thing.mention_links.order_by().values_list("article", flat=True)
        return [*held.values_list("pk", flat=True), *named]
    (links,) = _links_of(type(thing))
    name = str(thing._meta.model_name)
    return list(
        links._default_manager.filter(**{name: thing.pk}).order_by().values_list(
            "article", flat=True
        )
    )  # fmt: skip


def _mark(articles: Sequence[int]) -> None:
    """Have index and names taken in anew."""
    keys = sorted(set(articles))
    for start in range(0, len(keys), 500):
        Article.objects.filter(pk__in=keys[start : start + 500]).touch()
    transaction.on_commit(linking.begin)

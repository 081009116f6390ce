"""Merging: two outlets, people, tags, topics or places become one, so that it can be undone (`parted_names`)."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models, transaction

from articles import linking
from articles.curation import meanwhile
from articles.curation.journal import Journal
from articles.curation.relations import move_all, settle_suggestions
from articles.errors import ArchiveError
from articles.keys import is_host_name, name_key
from articles.models import Alias, Article, MatchSuggestion, MergeOperation, Outlet, Person
from articles.models.naming import FormerSlug, NamedThing

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
        articles = [*articles_of(gone), *articles_of(kept)]
        make_one(journal, gone, kept, suggestion)
        operation = MergeOperation.objects.create(
            kind=kind, gone=gone_key, gone_id=gone.public_id, gone_name=gone.name,
            kept=kept.pk, kept_name=kept.name, steps=journal.steps,
            suggestion=suggestion, reason=reason, by_id=by.pk if by else None,
        )  # fmt: skip
        mark(articles)
    return operation


def make_one(
    journal: Journal, gone: NamedThing, kept: NamedThing, suggestion: MatchSuggestion | None
) -> None:
    """Carry out a merge, each change written down in the journal."""
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
        articles = articles_of(person)
        take_away(journal, person, suggestion)
        operation = MergeOperation.objects.create(
            kind="person", gone=person.pk, gone_id=person.public_id, gone_name=person.name,
            steps=journal.steps, suggestion=suggestion, by_id=by.pk if by else None,
        )  # fmt: skip
        mark(articles)
    return operation


def take_away(journal: Journal, person: Person, suggestion: MatchSuggestion | None) -> None:
    """Carry out the removal of a person, each change written down in the journal."""
    for model in (*_links_of(Person), Alias):
        links: Any = model
        journal.delete(links.objects.filter(person=person.pk))
    if suggestion is not None:
        journal.change(suggestion, person_id=None)
    journal.delete(FormerSlug.objects.filter(kind="person", target_id=person.pk))
    journal.delete(Person.objects.filter(pk=person.pk))


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


def articles_of(thing: NamedThing) -> list[int]:
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


def mark(articles: Sequence[int]) -> None:
    """Have index and names taken in anew."""
    keys = sorted(set(articles))
    for start in range(0, len(keys), 500):
        Article.objects.filter(pk__in=keys[start : start + 500]).touch()
    transaction.on_commit(linking.begin)

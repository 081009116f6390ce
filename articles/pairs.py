"""Pairs: what was decided of two rows that go with an import, kept by their ids until both are back."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q

from articles.models import Article, MatchSuggestion, Outlet
from articles.models.naming import FormerSlug
from articles.store.writing import in_pieces

GONE = MatchSuggestion.GONE
_DECIDED = (MatchSuggestion.Decision.YES, MatchSuggestion.Decision.NO)
ARTICLES = (MatchSuggestion.Kind.SAME_STORY, MatchSuggestion.Kind.SAME_ARTICLE)
OUTLETS = (MatchSuggestion.Kind.SAME_OUTLET,)
_Model = type[Article] | type[Outlet]


def keep(model: _Model, keys: Iterable[int]) -> None:
    """Keep what curators decided of pairs of which one is about to be deleted.

    It names both by their public ids from then on, and no row.
    """
    near, far = _sides(model)
    for piece in in_pieces(keys):
        going = Q(**{f"{near}__in": piece}) | Q(**{f"{far}__in": piece})
        pairs = MatchSuggestion.objects.filter(going, kind__in=_kinds(model), decision__in=_DECIDED)
        for one in pairs.select_related(near, far):
            rows = [getattr(one, near), getattr(one, far)]
            if None in rows:
                continue
            ids = {row.pk: row.public_id for row in rows}
            one.examples = [
                example | {"of": ids[example["article"]]} if example["article"] in ids else example
                for example in one.examples
            ]
            one.key = GONE + " ".join(row.public_id for row in rows)
            if MatchSuggestion.objects.filter(kind=one.kind, key=one.key).exists():
                continue  # of two that were one article for a while: the first word stands
            setattr(one, near, None)
            setattr(one, far, None)
            one.save()


def bring_back(model: _Model, keys: Sequence[int]) -> list[tuple[int, int]]:
    """Have decisions hold again of pairs of which one is among `keys` and both are there.

    Returns the pairs of articles that are one story, a curator said.
    """
    kept = MatchSuggestion.objects.kept_of_gone().filter(kind__in=_kinds(model))
    waiting = list(kept.order_by("pk").values_list("pk", "key"))
    if not waiting:
        return []
    back = set(_there(model, keys=keys))
    asked = {pk: key.removeprefix(GONE).split(" ") for pk, key in waiting}
    asked = {pk: ids for pk, ids in asked.items() if not back.isdisjoint(ids)}
    there = _there(model, ids={one for ids in asked.values() for one in ids})
    together = []
    for pk, ids in asked.items():
        rows = [there[one] for one in ids if one in there]
        if len(set(rows)) == 2:
            rows = sorted(rows) if model is Article else rows  # of outlets the host's is the first
            one = MatchSuggestion.objects.get(pk=pk)
            if _bring_back(model, one, rows, there) and one.kind == ARTICLES[0]:
                together.append((rows[0], rows[1]))
    return together


def _bring_back(
    model: _Model, one: MatchSuggestion, rows: Sequence[int], there: dict[str, int]
) -> bool:
    """Have a decision hold of two rows, over what was asked meanwhile; whether it says yes."""
    key = "-".join(map(str, sorted(rows)))
    other = MatchSuggestion.objects.filter(kind=one.kind, key=key).first()
    if other is not None and other.decision in _DECIDED:
        one.delete()
        return False
    if other is not None:
        other.delete()
    one.key = key
    one.examples = [_example(example, there) for example in one.examples]
    for name, pk in zip(_sides(model), rows, strict=True):
        setattr(one, f"{name}_id", pk)
    one.save()
    return one.decision == MatchSuggestion.Decision.YES


def _example(example: dict[str, Any], there: dict[str, int]) -> dict[str, Any]:
    public_id = example.get("of")
    rest = {name: value for name, value in example.items() if name != "of"}
    return rest | {"article": there[public_id]} if public_id in there else rest


def _there(model: _Model, *, keys: Iterable[int] = (), ids: Iterable[str] = ()) -> dict[str, int]:
    """Return the keys of rows by public id, with what went into them since under its own id."""
    found: dict[str, int] = {}
    rows: Any = model._default_manager
    for keys_asked in in_pieces(keys):
        found |= dict(rows.filter(pk__in=keys_asked).values_list("public_id", "pk"))
    for ids_asked in in_pieces(ids):
        found |= dict(rows.filter(public_id__in=ids_asked).values_list("public_id", "pk"))
    if model is Article:
        for piece in in_pieces(set(ids) - set(found)):
            former = FormerSlug.objects.filter(kind="article", slug__in=piece)
            found |= dict(former.values_list("slug", "target_id"))
    return found


def _kinds(model: _Model) -> tuple[MatchSuggestion.Kind, ...]:
    return ARTICLES if model is Article else OUTLETS


def _sides(model: _Model) -> tuple[str, str]:
    return ("article", "other") if model is Article else ("outlet", "other_outlet")

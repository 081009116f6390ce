"""Crossings: merges of articles and of names that were not undone in the order they were done in."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

from articles.curation.journal import Step
from articles.curation.relations import relations_to
from articles.models import MergeOperation
from articles.models.links import Link

_Row = tuple[str, int, str]
"""A column of a row: the table, the key, the column."""
_Leads = dict[str, list[str]]
"""By table the columns that lead to names of a kind."""


def names_parted_since(operation: MergeOperation) -> "QuerySet[MergeOperation]":
    """Return the merges of names that were in force when articles became one and are undone, newest first.

    What went with the articles was not there when they were undone.
    """
    names = MergeOperation.objects.exclude(kind="article").filter(pk__lt=operation.pk)
    return names.filter(undone_at__gt=operation.at).order_by("-pk")


def may_lack_links(operation: MergeOperation) -> bool:
    """Whether an article of a merge may lack a link that names, parted since, had put aside.

    Of two links of an article to two names that became one, one went. When the names were parted it
    did not come back to an article that was not there.
    """
    both = {key for key in (operation.gone, operation.kept) if key is not None}
    return any(_put_aside(names, both) for names in names_parted_since(operation))


def _put_aside(names: MergeOperation, articles: Collection[int]) -> bool:
    """Whether a link of one of some articles went with a merge of names."""
    return any(
        row.get("article_id") in articles
        for step in names.steps
        if step["did"] == "deleted"
        for row in step["rows"]
    )


def articles_parted_since(operation: MergeOperation) -> set[int]:
    """Return the articles whose links to a name may be another's: they were parted before the names.

    1. Of two links to that name the one that had both kept one; when they were parted, nothing was
       called so that the other could have led to.
    2. A link that went while they were one comes back to the one that stayed.
    """
    leads = {
        table: columns
        for table, columns in _leads_to(operation.kind).items()
        if issubclass(apps.get_model(table), Link)
    }
    merges = MergeOperation.objects.filter(kind="article", pk__lt=operation.pk)
    lacking, parted = False, set[int]()
    for merge in merges.filter(undone_at__gt=operation.at):
        parted |= {key for key in (merge.gone, merge.kept) if key is not None}
        lacking = lacking or any(_rows_leading_to(operation.gone, merge.steps, leads))
    return parted if lacking or _put_aside(operation, parted) else set()


def brought_in_step(operation: MergeOperation) -> list[Step]:
    """Return the steps of a merge of articles, of which rows that went come back as they would be now.

    1. Names that were one then and are two since: a row leads to the one that it led to before.
    2. Names that became one since: it leads to what stayed, and their merge writes that down, so
       that it is undone with it.
    """
    steps = operation.steps
    for names in names_parted_since(operation):
        steps = _told_anew(steps, _back_by(names))
    later = MergeOperation.objects.in_force().exclude(kind="article").filter(pk__gt=operation.pk)
    for names in later.exclude(kept=None).order_by("pk").defer("steps"):
        leads = _leads_to(names.kind)
        went = list(_rows_leading_to(names.gone, steps, leads))
        if not went:
            continue
        on = names.gone, names.kept or 0
        steps = _told_anew(steps, dict.fromkeys(went, on))
        told: list[Step] = [
            {"did": "changed", "table": table, "rows": [[pk, {column: [*on]}]]}
            for table, pk, column in went
        ]
        names.steps = [*names.steps[:1], *told, *names.steps[1:]]
        names.save(update_fields=["steps"])
    return steps


def built_on(operation: MergeOperation) -> list[MergeOperation]:
    """Return the later merges of names, in order, that what a merge made one went through: A into B, B into C.

    None where articles became one since: what went with them is told by the merges as they were made.
    """
    later = MergeOperation.objects.in_force().filter(pk__gt=operation.pk).order_by("pk")
    if later.filter(kind="article").exists():
        return []
    found: list[MergeOperation] = []
    names = {operation.gone, operation.kept}
    for other in later.filter(kind=operation.kind):
        sides = {other.gone, other.kept} - {None}
        if names & sides:
            names |= sides
            found.append(other)
    return found


def tell_later(operation: MergeOperation) -> None:
    """Have later merges of names bring back what this one had changed as it was before: it is being undone.

    1. Of two links of an article to names that became one, one went; what stayed of a merge went
       into another name. Undoing passes over what is not there.
    2. Another name that this merge gave to what stayed, which had it already when that went: it is
       not to come back.
    """
    back, made = _back_by(operation), _made_by(operation)
    later = MergeOperation.objects.in_force().filter(kind=operation.kind, pk__gt=operation.pk)
    for names in later.order_by("pk"):
        steps = _without(_told_anew(names.steps, back), made)
        if steps != names.steps:
            names.steps = steps
            names.save(update_fields=["steps"])


def brought_back(operation: MergeOperation) -> set[int]:
    """Return the articles of which links come back when an operation is undone, wherever they lead by now."""
    return {
        row["article_id"]
        for step in operation.steps
        if step["did"] == "deleted"
        for row in step["rows"]
        if row.get("article_id") is not None
    }


def _leads_to(kind: str) -> _Leads:
    leads: _Leads = {}
    for table, column, _ in relations_to(apps.get_model("articles", kind)):
        leads.setdefault(table._meta.label, []).append(column)
    return leads


def _back_by(names: MergeOperation) -> dict[_Row, tuple[Any, Any]]:
    """Return by (table, key, column) what a row said while names were one, and before."""
    return {
        (step["table"], pk, column): (after, before)
        for step in names.steps
        if step["did"] == "changed"
        for pk, changed in step["rows"]
        for column, (before, after) in changed.items()
    }


def _key_of(table: str) -> str:
    return str(apps.get_model(table)._meta.pk.attname)


def _rows_leading_to(name: int, steps: Iterable[Step], leads: _Leads) -> Iterable[_Row]:
    for step in steps:
        if step["did"] == "deleted":
            for row in step["rows"]:
                for column in leads.get(step["table"], ()):
                    if row.get(column) == name:
                        yield step["table"], row[_key_of(step["table"])], column


def _told_anew(steps: Sequence[Step], ways: Mapping[_Row, tuple[Any, Any]]) -> list[Step]:
    """Return steps of which deleted rows have other values, where `ways` says so: from one to another."""
    told = []
    for step in steps:
        if step["did"] == "deleted":
            key = _key_of(step["table"])
            rows = [_row_anew(row, (step["table"], row[key]), ways) for row in step["rows"]]
            step = {**step, "rows": rows}
        told.append(step)
    return told


def _row_anew(
    row: Mapping[str, Any], of: tuple[str, int], ways: Mapping[_Row, tuple[Any, Any]]
) -> dict[str, Any]:
    values = dict(row)
    for column, value in row.items():
        before, after = ways.get((*of, column), (None, None))
        if value == before and (*of, column) in ways:
            values[column] = after
    return values


def _made_by(operation: MergeOperation) -> set[tuple[str, int]]:
    return {
        (step["table"], key)
        for step in operation.steps
        if step["did"] == "made"
        for key in step["keys"]
    }


def _without(steps: Sequence[Step], rows: Collection[tuple[str, int]]) -> list[Step]:
    """Return steps without some rows among those that were deleted."""
    left = []
    for step in steps:
        if step["did"] == "deleted":
            table, key = step["table"], _key_of(step["table"])
            kept = [row for row in step["rows"] if (table, row[key]) not in rows]
            step = {**step, "rows": kept}
        if step["did"] != "deleted" or step["rows"]:
            left.append(step)
    return left

"""Readings: what each source of a page said, most trusted first, asked by field."""

from collections.abc import Iterable, Sequence
from typing import Any

from articles.records import Facts
from articles.travelling import changed

Reading = tuple[str, Facts]
"""A source and what it says."""
NOTHING = Facts()
"""What a source says that is not there."""


def of(readings: Sequence[Reading], source: str) -> Facts:
    """Return what a source says, nothing where it was not asked."""
    return next((facts for name, facts in readings if name == source), NOTHING)


def value_of(readings: Sequence[Reading], field: str) -> Any:
    """Return the first value of a field, "" where no source has one."""
    return next((value for _, facts in readings if (value := getattr(facts, field))), "")


def first_with(readings: Sequence[Reading], field: str, order: Iterable[str]) -> str:
    """Return the first source, in `order` and then in their own, that has a value for `field`."""
    sources = [*order, *(name for name, _ in readings)]
    return next((name for name in sources if getattr(of(readings, name), field)), "")


def only_from(readings: Sequence[Reading], fields: Sequence[str], source: str) -> list[Reading]:
    """Return the readings with `fields` emptied everywhere but in `source`."""
    empty: dict[str, Any] = {field: getattr(NOTHING, field) for field in fields}
    return [
        (name, facts)
        if name == source or not any(getattr(facts, field) for field in fields)
        else (name, changed(facts, **empty))
        for name, facts in readings
    ]

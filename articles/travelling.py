"""Travelling: a record in, packed for another process in half the time that dataclasses take."""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import Any

_ways: dict[type[Any], tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]] = {}
"""Of each class the names of its fields, and what gets their values."""


class Travels:
    """Of a frozen dataclass of slots, whose own way asks for its fields anew each time."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        cls = type(self)
        _, values_of = _way_of(cls)
        return _arrived, (cls, values_of(self))


def _way_of(cls: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    if cls not in _ways:
        names = tuple(item.name for item in dataclasses.fields(cls))
        _ways[cls] = names, attrgetter(*names)
    return _ways[cls]


def _arrived(cls: type[Any], values: tuple[Any, ...]) -> Any:
    names, _ = _way_of(cls)
    return cls(**dict(zip(names, values, strict=True)))

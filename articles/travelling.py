"""Travelling: a record in, packed for another process in half the time that dataclasses take."""

import dataclasses
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

One = TypeVar("One", bound="Travels")


class _Way(NamedTuple):
    """How the values of a class are taken from a record and put into another."""

    places: dict[str, int]
    """Of each field among the values."""
    values_of: Callable[[Any], tuple[Any, ...]]
    setters: tuple[Callable[[Any, Any], None], ...]
    """Of the slots themselves: frozen classes ask twice for each field."""


_ways: dict[type[Any], _Way] = {}


class Travels:
    """Of a frozen dataclass of slots, whose own way asks for its fields anew each time."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        cls = type(self)
        return _arrived, (cls, _way_of(cls).values_of(self))


def changed(record: One, **values: Any) -> One:
    """Return a record with other values, as `dataclasses.replace` does in three times as long."""
    cls = type(record)
    way = _way_of(cls)
    if unknown := values.keys() - way.places.keys():
        raise TypeError(f"{cls.__name__} has no {', '.join(sorted(unknown))}")
    now = list(way.values_of(record))
    for name, value in values.items():
        now[way.places[name]] = value
    return _arrived(cls, now)


def _way_of(cls: type[Any]) -> _Way:
    if cls not in _ways:
        names = tuple(item.name for item in dataclasses.fields(cls))
        places = {name: place for place, name in enumerate(names)}
        setters = tuple(getattr(cls, name).__set__ for name in names)
        _ways[cls] = _Way(places, attrgetter(*names), setters)
    return _ways[cls]


def _arrived(cls: type[One], values: Iterable[Any]) -> One:
    record = object.__new__(cls)
    for put, value in zip(_way_of(cls).setters, values, strict=True):
        put(record, value)
    return record

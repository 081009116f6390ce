"""Travelling: a record in, packed for another process in half the time that dataclasses take."""

import dataclasses
import functools
from collections.abc import Callable
from operator import attrgetter
from typing import Any


class Travels:
    """Of a frozen dataclass of slots, whose own way asks for its fields anew each time."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        cls = type(self)
        return _arrived, (cls, _values_of(cls)(self))


@functools.cache
def _values_of(cls: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*_names_of(cls))


@functools.cache
def _names_of(cls: type[Any]) -> tuple[str, ...]:
    return tuple(item.name for item in dataclasses.fields(cls))


def _arrived(cls: type[Any], values: tuple[Any, ...]) -> Any:
    return cls(**dict(zip(_names_of(cls), values, strict=True)))

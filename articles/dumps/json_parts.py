"""JSON parts: an array or an object of any size in, its items and its lists out, one after the other."""

import itertools
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from articles.crowding import CrowdedError
from articles.dumps.damage import READ_ERRORS, DamagedError, reason_of
from articles.dumps.dump_file import DumpFile
from articles.dumps.json_record import clean_value
from articles.dumps.json_samples import Sample
from articles.dumps.json_values import JsonValues
from articles.dumps.limits import RECORD_LIMIT, TooLargeError, in_words
from articles.field_names import plain_name
from articles.records import Unread

_MOST_SAID = 2 * RECORD_LIMIT


@dataclass(frozen=True, slots=True)
class Part:
    """An item of an array: its text and value, or what is wrong with it."""

    index: int
    text: str = ""
    value: Any = None
    problem: BaseException | None = None
    goes_on: bool = True
    """Whether the array could be read on behind it."""

    def cleaned(self) -> Any:
        """Return its value without characters that must not reach a row; DamagedError when it is nested too deeply."""
        return clean_value(self.value, self.text)


def parts_of(values: JsonValues) -> Iterator[Part]:
    """Yield the items of the array whose bracket was passed; the last, if it breaks off, does not go on."""
    for index in itertools.count():
        try:
            if index and values.peek() == ",":
                values.skip()
            if values.peek() == "]":
                values.skip()
                return
            text, value = values.next()
        except READ_ERRORS as problem:
            goes_on = _passes_over(values)
            yield Part(index, problem=problem, goes_on=goes_on)
            if not goes_on:
                return
            continue
        yield Part(index, text, value)


def unread_part(
    file: DumpFile, part: Part, problem: BaseException, *, place: str, damage: str = ""
) -> Unread:
    """Return words on an item that cannot be read, `damage` being what is wrong with its file."""
    reason = damage if damage and isinstance(problem, EOFError) else reason_of(problem)
    rest = "" if part.goes_on else "; what follows in the array is not read"
    failed = not (part.goes_on and isinstance(problem, CrowdedError))
    return file.unread(f"{reason}{rest}", place=place, failed=failed)


def _passes_over(values: JsonValues) -> bool:
    """Go behind an item that cannot be read; tell whether the array goes on there."""
    try:
        return values.pass_over() and values.peek() in {",", "]"}
    except READ_ERRORS:
        return False


class LongObject:
    """An object of any size, held without its long lists; read as often as it is begun."""

    def __init__(
        self, is_long: Callable[[str, JsonValues], bool], *, inner: Collection[str] = (),
        deepest: int = 0,
    ) -> None:  # fmt: skip
        """`is_long` tells by its name a list that is read item by item, where it begins.

        `inner` are the plain names of the objects in it that are gone into, `deepest` how far.
        """
        self.said: dict[str, Any] = {}
        """What it says beside those lists."""
        self._is_long = is_long
        self._inner = inner
        self._deepest = deepest
        self._size = 0

    def lists(self, values: JsonValues) -> Iterator[tuple[dict[str, Any], str]]:
        """Read the object that begins here; yield at each long list the object it lies in and its name.

        Its bracket is passed; who asks reads its items. EOFError when the object is cut off,
        DamagedError when it is none, TooLargeError when it says too much beside the lists.
        """
        self.said, self._size = {}, 0
        values.peek()
        yield from self._lists(values, self.said, self._deepest)

    def _lists(
        self, values: JsonValues, said: dict[str, Any], deepest: int
    ) -> Iterator[tuple[dict[str, Any], str]]:
        values.skip()
        while (mark := values.peek()) != "}":
            if not mark:
                raise EOFError
            if mark == ",":
                values.skip()
                continue
            name = self._next(values)
            if values.peek() != ":" or not isinstance(name, str):
                raise DamagedError("broken JSON: no name where one should stand in the object")
            values.skip()
            if self._is_long(name, values):
                values.skip()
                yield said, name
            elif deepest and values.peek() == "{" and plain_name(name) in self._inner:
                said[name] = {}
                yield from self._lists(values, said[name], deepest - 1)
            else:
                said[name] = self._next(values)
        values.skip()

    def _next(self, values: JsonValues) -> Any:
        text, value = values.next()
        self._size += len(text)
        if self._size > _MOST_SAID:
            raise TooLargeError(f"an object of more than {in_words(_MOST_SAID)} beside its lists")
        return clean_value(value, text)


@dataclass(slots=True)
class Outline:
    """What an object of any size says, each of its long lists as a sample of it."""

    said: dict[str, Any] = field(default_factory=dict)
    lists: int = 0
    is_alone: bool = True
    """Whether nothing stands behind it."""
    problem: BaseException | None = None
    """Why it could not be read to its end."""


def outline_of(values: JsonValues, asked: LongObject) -> Outline:
    """Read the object that begins here once."""
    outline = Outline()
    try:
        for holder, name in asked.lists(values):
            holder[name] = sample = Sample(outline.lists)
            outline.lists += 1
            for part in parts_of(values):
                sample.whole += 1
                if part.problem is None:
                    sample.note(part.value)
                elif not part.goes_on:
                    raise part.problem
        outline.is_alone = not values.peek()
    except READ_ERRORS as problem:
        outline.problem = problem
    outline.said = asked.said
    return outline

"""Long objects of JSON: one of any size in, the records that it is but a wrapper of out.

It is read twice: for what it says and what its lists hold, and for the records in these. They are
what the object would give if it were held whole, in the order they lie in.
"""

from collections.abc import Generator, Iterator, Mapping
from typing import Any

from articles.dumps.damage import DamagedError, reason_of
from articles.dumps.dump_file import DumpFile, Item
from articles.dumps.json_parts import LongObject, Part, outline_of, parts_of, unread_part
from articles.dumps.json_record import inner_records
from articles.dumps.json_samples import Sample
from articles.dumps.json_values import JsonValues
from articles.dumps.json_wrapper import DEEPEST, OUTER, records_in
from articles.dumps.long_text import LongText


def read_long_object(
    file: DumpFile, text: LongText, values: JsonValues, problem: BaseException
) -> Generator[Item, None, bool]:
    """Give the records in the object that `text` begins with, as do `values`, which it is read off.

    Return whether its end was reached.

    `problem` is why it could not be held, and raised where it is no wrapper; one that has lists
    and is an article all the same is a DamagedError.
    """
    asked = LongObject(lambda _, values: values.is_list_of_objects(), inner=OUTER, deepest=DEEPEST)
    with text.stream() as first:
        outline = outline_of(JsonValues(first), asked)
    wrapped = records_in(outline.said)
    lists = wrapped.lists if wrapped else ()
    places = {items.number: where for where, items in lists if isinstance(items, Sample)}
    if wrapped is None or not places:
        if outline.lists:
            raise DamagedError("an article that is cut off or larger than a record may be")
        raise problem
    record = file.record(b"", outline.said, place="", warnings=text.warnings)
    items = _items(file, values, asked, places, text)
    place = "" if outline.is_alone else "[0]"
    yield from inner_records(file, record, wrapped, items, place=place)
    return outline.problem is None


def _items(
    file: DumpFile, values: JsonValues, asked: LongObject, places: Mapping[int, str], text: LongText
) -> Iterator[tuple[str, Any]]:
    """Give the items of the lists with these numbers, each with its place; Unread what is wrong."""
    try:
        for number, _ in enumerate(asked.lists(values)):
            for part in parts_of(values):
                if number in places:
                    place = f"{places[number]}[{part.index}]"
                    yield place, _value(file, part, place=place, damage=text.damage)
                if not part.goes_on:
                    return
    except EOFError:
        if text.damage:
            raise DamagedError(text.damage) from None
        raise


def _value(file: DumpFile, part: Part, *, place: str, damage: str) -> Any:
    if part.problem is not None:
        return unread_part(file, part, part.problem, place=place, damage=damage)
    try:
        return part.cleaned()
    except (DamagedError, RecursionError) as problem:
        return file.unread(reason_of(problem), place=place)

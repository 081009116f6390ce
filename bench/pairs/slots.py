"""Slots: forms with one place to fill in, pairs of two things told in the same words out, and copies."""

from collections.abc import Iterator, Sequence
from typing import Any

from bench.pairs.house import SLOTS
from bench.pairs.material import HOUSES, Event, Text

Made = Iterator[tuple[Text, Text]]


def one_slot(events: Sequence[Event]) -> Made:
    """The same form in two houses on one day."""
    for number, form in enumerate(SLOTS):
        one, other = _filled(form, number, events)
        yield one, other.of(HOUSES[number % len(HOUSES) - 1])


def one_slot_later(events: Sequence[Event]) -> Made:
    """The same form in one house days or weeks later."""
    for number, form in enumerate(SLOTS):
        one, other = _filled(form, number, events)
        yield one, other.of(one.outlet, later=(1, 3, 7, 40)[number % 4])


def one_slot_untold(events: Sequence[Event]) -> Made:
    """The same form under headlines that do not say what it was filled in with."""
    for number, form in enumerate(SLOTS):
        one, other = _filled(form, number, events)
        headline = form["genre"].capitalize()
        first = Text(headline, one.paragraphs, one.day, one.outlet)
        yield first, Text(headline, other.paragraphs, one.day, "Nine North").of("N9", later=2)


def slot_copies(events: Sequence[Event]) -> Made:
    """The form filled in once, in another house with its headline, a few words, a line of its own."""
    for number, form in enumerate(SLOTS):
        one, _ = _filled(form, number, events)
        copy = form["copy"]
        text = "\n\n".join(one.paragraphs)
        for old, new in copy["change"]:
            text = text.replace(old, new, 1)
        if above := copy.get("above"):
            dateline = above[-1] in "-—"
            text = f"{above} {text}" if dateline else f"{above}\n\n{text}"
        paragraphs = (*text.split("\n\n"), *([copy["below"]] if "below" in copy else []))
        printed = Text(copy["headline"], paragraphs, one.day, HOUSES[number % len(HOUSES) - 2])
        yield one, printed.of(printed.outlet, later=number % 2)


def town_copies(events: Sequence[Event]) -> Made:
    """The form filled in once, in two houses that put each its own town in the headline."""
    for number, form in enumerate(SLOTS):
        one, _ = _filled(form, number, events)
        town, its_town = (("Redfern", "Penhallow"), ("Marlow", "Tolliver"))[number % 2]
        text = Text(
            f"{town} reads: {form['copy']['headline']}", one.paragraphs, one.day, one.outlet
        )
        copy = Text(f"{form['copy']['headline']}: {its_town}'s view", one.paragraphs, one.day, "N9")
        yield text, copy


def _filled(form: dict[str, Any], number: int, events: Sequence[Event]) -> tuple[Text, Text]:
    day, house = events[number].tellings[0].day, HOUSES[number % len(HOUSES)]
    one, other = (
        Text(
            form["headline"].format(x=filling),
            tuple(form["text"].format(x=filling).split("\n\n")),
            day,
            house,
        )
        for filling in form["fillings"]
    )
    return one, other


APART = (one_slot, one_slot_later, one_slot_untold)
CARRIED = (slot_copies, town_copies)

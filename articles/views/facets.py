"""Facets: the filters beside the results, their counts, and the chips of those that are on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from articles.forms import Span
from articles.labels import labels_of
from articles.search.document import FACETS
from articles.views.addresses import SearchAddress
from articles.views.timeline import month_name

SHOWN = 5
"""Values of a group beside the results; those chosen are shown in any case."""
LISTED = 5_000
"""Values on the full page of a group; the page says so when there are more."""

LEGENDS = {
    "outlet": "Outlet",
    "topic": "Topic",
    "person": "Person",
    "tag": "Tag",
    "place": "Place",
    "section": "Section",
    "held": "Text held",
}
PLURALS = {
    "outlet": "outlets",
    "topic": "topics",
    "person": "people",
    "tag": "tags",
    "place": "places",
    "section": "sections",
}
_WITH_PAGES = {"outlet", "topic", "person", "tag", "place"}

Labels = Mapping[str, Mapping[str, str]]
"""Of each group, value -> what it is called."""

Counts = Mapping[str, Sequence[tuple[str, int]]]
"""Of each group, its values and how many articles have them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    value: str
    label: str
    count: int
    share: int
    """Of the largest count in the group, in per cent: the length of its bar."""
    is_chosen: bool
    exclude_url: str = ""
    """The same search without what has it; where that is offered."""
    page_url: str = ""
    """Its own page; where that is offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    name: str
    legend: str
    values: tuple[Value, ...]
    more: str
    """"Find among 41 outlets"; "" when all are shown."""
    more_url: str


@dataclass(frozen=True, slots=True)
class Chip:
    label: str
    remove_url: str


def read_labels(wanted: Mapping[str, Iterable[str]]) -> Labels:
    """Return what the values of each group are called, in one query a group at most."""
    return {group: labels_of(group, values) for group, values in wanted.items()}


def told_once(asked: SearchAddress, counts: Counts) -> Counts:
    """Return the counts without those sections that are counted as topics; a chosen one is kept.

    Most topics are the sections that pages were printed in, so the two lists would be one.
    """
    said = {value for value, _ in counts.get("topic", ())} - set(asked.choices.get("section", ()))
    return {
        group: [one for one in some if group != "section" or one[0] not in said]
        for group, some in counts.items()
    }


def shown_values(asked: SearchAddress, counts: Counts) -> dict[str, list[str]]:
    """Return of each group the values with the largest counts, then the other chosen ones."""
    shown = {}
    for group in FACETS:
        largest = [value for value, _ in counts.get(group, ())[:SHOWN]]
        chosen = [value for value in asked.choices.get(group, ()) if value not in largest]
        shown[group] = largest + chosen
    return shown


def make_groups(asked: SearchAddress, counts: Counts, labels: Labels) -> tuple[Group, ...]:
    """Return the groups that have anything to choose."""
    return tuple(
        make_group(group, values, counts.get(group, ()), asked=asked, labels=labels)
        for group, values in shown_values(asked, counts).items()
        if values
    )


def make_group(
    group: str,
    values: Iterable[str],
    counts: Sequence[tuple[str, int]],
    *,
    asked: SearchAddress,
    labels: Labels,
) -> Group:
    number = dict(counts)
    largest = max(number.values(), default=1)
    rest = group in PLURALS and len(counts) > SHOWN
    return Group(
        name=group,
        legend=LEGENDS[group],
        values=tuple(
            Value(
                value=value,
                label=labels[group][value],
                count=number.get(value, 0),
                share=round(100 * number.get(value, 0) / largest),
                is_chosen=value in asked.choices.get(group, ()),
            )
            for value in values
        ),
        more=f"Find among {_number_of(counts)} {PLURALS[group]}" if rest else "",
        more_url=asked.with_page(1).url("search_facet", group) if rest else "",
    )


def _number_of(counts: Sequence[tuple[str, int]]) -> str:
    return f"more than {LISTED:,}" if len(counts) > LISTED else f"{len(counts):,}"


def make_chips(asked: SearchAddress, labels: Labels) -> tuple[Chip, ...]:
    chips = []
    if asked.first or asked.last:
        chips.append(
            Chip(dates_in_words(asked.first, asked.last), asked.with_dates(None, None).url())
        )
    for group, values in asked.choices.items():
        chips += [
            Chip(
                f"{LEGENDS[group]}: {labels[group][value]}", asked.without_value(group, value).url()
            )
            for value in values
        ]
    return tuple(chips)


def page_url(group: str, value: str) -> str:
    """Return the address of what a value stands for, "" where that has no page."""
    if group not in _WITH_PAGES:
        return ""
    try:
        return reverse(group, args=[value])
    except NoReverseMatch:  # a value of the address that nothing can be called by, such as "a/b"
        return ""


def pages_of_chosen(asked: SearchAddress, labels: Labels) -> list[tuple[str, str]]:
    """Return names and addresses of what is chosen and has a page of its own."""
    return [
        (labels[group][value], address)
        for group, values in asked.choices.items()
        for value in values
        if (address := page_url(group, value))
    ]


def dates_in_words(first: Span | None, last: Span | None) -> str:
    """Return "August 2021", "From 2020 to 3 August 2021", "From 2020", "Until 2020"."""
    if first and last:
        if first == last:
            return span_in_words(first)
        return f"From {span_in_words(first)} to {span_in_words(last)}"
    if first:
        return f"From {span_in_words(first)}"
    return f"Until {span_in_words(last)}" if last else ""


def span_in_words(span: Span) -> str:
    """Return "2021", "August 2021" or "3 August 2021"."""
    if len(span.text) == 4:
        return span.text
    month = month_name(span.text)
    return f"{span.first.day} {month}" if span.first == span.last else month

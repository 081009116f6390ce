"""Timelines: counts by month in, bars, year links and a table out; geometry for an SVG."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

MOST_BARS = 120
MOST_LABELS = 12
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

Address = Callable[[str, str], str]
"""From the first and the last day, month or year ("2021-08", "2021-08") to a search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    label: str
    address: str
    x: int
    held: int
    matches: int | None
    held_height: float
    matches_height: float
    is_fullest: bool = False

    @property
    def title(self) -> str:
        noun = "article" if self.held == 1 else "articles"
        some = "" if self.matches is None else f"{self.matches:,} of "
        return f"{self.label}: {some}{self.held:,} {noun}"

    @property
    def inner_x(self) -> float:
        return self.x + 1.5

    @property
    def held_top(self) -> float:
        return round(100 - self.held_height, 1)

    @property
    def matches_top(self) -> float:
        return round(100 - self.matches_height, 1)


@dataclass(frozen=True, slots=True)
class Year:
    name: str
    address: str

    @property
    def century(self) -> str:
        return self.name[:-2]

    @property
    def rest(self) -> str:
        return self.name[-2:]


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Range:
    x: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    title: str
    step: str
    """month, year or decade: what a bar stands for."""
    width: int
    bars: tuple[Bar, ...]
    years: tuple[Year, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    rows_are: str
    undated: int = 0
    fullest: Bar | None = None
    """Only where everything held is drawn alone; over matches it would mislead."""
    chosen: Range | None = None

    @property
    def has_many_years(self) -> bool:
        return len(self.years) > 6


@dataclass(frozen=True, slots=True)
class _Slot:
    """One place for a bar: a month, a year or a decade."""

    label: str
    first: str
    last: str
    held: int
    matches: int


def make_timeline(
    held: Mapping[str, int],
    *,
    title: str,
    address: Address,
    matches: Mapping[str, int] | None = None,
    chosen: tuple[str, str] | None = None,
    undated: int = 0,
) -> Timeline | None:
    """Return the timeline of counts by month ("2021-08"), or None when there is no month.

    `matches` are drawn over `held`. `chosen` is the range a search is narrowed to, as
    (first, last) in days, months or years, "" where it is open. Whole years are drawn: by month
    while that makes at most MOST_BARS bars, else by year, else by decade, with empty ones at the
    end so that the labels under them are of equal width.
    """
    months = sorted({*held, *(matches or ())})
    if not months:
        return None
    first, last = int(months[0][:4]), int(months[-1][:4])
    slots, step = _slots(first, last, held=held, matches=matches or {})
    bars = _bars(slots, address=address, over_matches=matches is not None)
    columns, rows = _table(slots, step=step, over_matches=matches is not None)
    return Timeline(
        title=title,
        step=step,
        width=10 * len(slots),
        bars=tuple(bar for bar in bars if bar.held or bar.matches),
        years=_years(slots, step=step, address=address),
        columns=columns,
        rows=rows,
        rows_are="Decade" if step == "decade" else "Year",
        undated=undated,
        fullest=next((bar for bar in bars if bar.is_fullest), None),
        chosen=_range(slots, chosen) if chosen else None,
    )


def _slots(
    first: int, last: int, *, held: Mapping[str, int], matches: Mapping[str, int]
) -> tuple[list[_Slot], str]:
    if (last - first + 1) * 12 <= MOST_BARS:
        keys = [f"{year}-{month:02}" for year in range(first, last + 1) for month in range(1, 13)]
        return [
            _Slot(month_name(key), key, key, held.get(key, 0), matches.get(key, 0)) for key in keys
        ], "month"
    size = 1 if last - first < MOST_BARS else 10
    start = first - first % size
    count = (last - start) // size + 1
    group = math.ceil(count / MOST_LABELS)
    count = group * math.ceil(count / group)
    held_by, matches_by = _by_years(held, size=size), _by_years(matches, size=size)
    return [
        _Slot(
            f"{year}" if size == 1 else f"{year}s",
            f"{year:04}",
            f"{year + size - 1:04}",
            held_by.get(year, 0),
            matches_by.get(year, 0),
        )
        for year in range(start, start + count * size, size)
    ], "year" if size == 1 else "decade"


def _by_years(months: Mapping[str, int], *, size: int) -> dict[int, int]:
    counts: dict[int, int] = {}
    for month, count in months.items():
        year = int(month[:4])
        counts[year - year % size] = counts.get(year - year % size, 0) + count
    return counts


def _bars(slots: list[_Slot], *, address: Address, over_matches: bool) -> list[Bar]:
    most = max(max(slot.held, slot.matches) for slot in slots) or 1
    fullest = None if over_matches else max(slots, key=lambda slot: slot.held)
    return [
        Bar(
            label=slot.label,
            address=address(slot.first, slot.last),
            x=10 * place,
            held=slot.held,
            matches=slot.matches if over_matches else None,
            held_height=_height(slot.held, most),
            matches_height=_height(slot.matches, most) if over_matches else 0.0,
            is_fullest=slot is fullest,
        )
        for place, slot in enumerate(slots)
    ]


def _height(count: int, most: int) -> float:
    """Return a height of 100; a single article among thousands stays visible."""
    return max(1.5, round(100 * count / most, 1)) if count else 0.0


def _years(slots: list[_Slot], *, step: str, address: Address) -> tuple[Year, ...]:
    """Return the labels under the bars; each stands for as many bars as the others."""
    group = 12 if step == "month" else math.ceil(len(slots) / MOST_LABELS)
    return tuple(
        Year(slots[start].first[:4], address(slots[start].first[:4], slots[end].last[:4]))
        for start in range(0, len(slots), group)
        for end in [start + group - 1]
    )


def _table(
    slots: list[_Slot], *, step: str, over_matches: bool
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    def cell(slot: _Slot) -> str:
        return f"{slot.matches:,} of {slot.held:,}" if over_matches else f"{slot.held:,}"

    if step != "month":
        return ("Articles",), tuple(Row(slot.label, (cell(slot),)) for slot in slots)
    return MONTHS, tuple(
        Row(slots[start].first[:4], tuple(cell(slot) for slot in slots[start : start + 12]))
        for start in range(0, len(slots), 12)
    )


def _range(slots: list[_Slot], chosen: tuple[str, str]) -> Range | None:
    """Return the band over the slots that a range touches.

    Compared as text: "-99" stands after every day of a month and every month of a year.
    """
    first, last = chosen
    touched = [
        place
        for place, slot in enumerate(slots)
        if (not last or slot.first <= f"{last}-99") and (not first or first <= f"{slot.last}-99")
    ]
    if not touched:
        return None
    return Range(10 * touched[0], 10 * (touched[-1] - touched[0] + 1))


def month_name(month: str) -> str:
    """Return "2021-08" as "August 2021"."""
    return f"{_MONTH_NAMES[int(month[5:7]) - 1]} {month[:4]}"

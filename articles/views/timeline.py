"""Timelines: counts by month become bars, year links and a table; the template only draws."""

import calendar
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from articles.search.base import DateRange

BAR = 10
HEIGHT = 100
TALLEST = 96
SHORTEST = 1.5
"""A count of one beside thousands still shows."""
MOST_YEARS_BY_MONTH = 8
"""Beyond, bars stand for years: 96 bars are what a phone can show."""
MONTHS = tuple(calendar.month_abbr[month] for month in range(1, 13))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    label: str
    url: str
    matches: int
    held: int
    x: int
    held_height: float
    match_height: float
    is_most: bool

    @property
    def left(self) -> float:
        return self.x + 1.5

    @property
    def held_top(self) -> float:
        return round(HEIGHT - self.held_height, 1)

    @property
    def match_top(self) -> float:
        return round(HEIGHT - self.match_height, 1)


@dataclass(frozen=True, slots=True)
class Band:
    """The chosen dates, behind the bars."""

    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Year:
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: a year, and (matches, held) of each of its columns."""

    year: str
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    bars: tuple[Bar, ...]
    years: tuple[Year, ...]
    rows: tuple[Row, ...]
    band: Band | None
    by_month: bool
    has_held: bool

    @property
    def width(self) -> int:
        return len(self.bars) * BAR

    @property
    def columns(self) -> tuple[str, ...]:
        return MONTHS if self.by_month else ("Year",)

    @property
    def months_of_one_year(self) -> tuple[str, ...]:
        """The names under the bars when there is only one year; else its years stand there."""
        return MONTHS if self.by_month and len(self.years) == 1 else ()

    @property
    def span(self) -> str:
        first, last = self.years[0].text, self.years[-1].text
        return first if first == last else f"{first} to {last}"

    @property
    def peak(self) -> Bar:
        return next(bar for bar in self.bars if bar.is_most)


def make_timeline(
    matches: Mapping[str, int],
    *,
    url: Callable[[str], str],
    held: Mapping[str, int] | None = None,
    chosen: DateRange | None = None,
) -> Timeline | None:
    """Return the timeline of counts by month ("2021-08"), or None when nothing has a month.

    `url` gives the address for "2021-08" and for "2021". Beside `held`, what the archive holds,
    the bars show matches over everything; without it, matches alone.
    """
    counted = {month for counts in (matches, held or {}) for month, n in counts.items() if n}
    if not counted:
        return None
    first, last = int(min(counted)[:4]), int(max(counted)[:4])
    by_month = last - first < MOST_YEARS_BY_MONTH
    keys = _keys(first, last, by_month=by_month)
    found = _by_key(matches, keys)
    all_held = _by_key(held, keys) if held is not None else found
    return Timeline(
        bars=_bars(keys, found, all_held, url=url),
        years=tuple(Year(str(year), url(f"{year:04}")) for year in range(first, last + 1)),
        rows=_rows(keys, found, all_held, width=12 if by_month else 1),
        band=_band(keys, chosen),
        by_month=by_month,
        has_held=held is not None,
    )


def _keys(first: int, last: int, *, by_month: bool) -> list[str]:
    years = range(first, last + 1)
    if not by_month:
        return [f"{year:04}" for year in years]
    return [f"{year:04}-{month:02}" for year in years for month in range(1, 13)]


def _by_key(counts: Mapping[str, int], keys: list[str]) -> dict[str, int]:
    """Return the counts of `keys`, months summed to years where the keys are years."""
    summed = dict.fromkeys(keys, 0)
    for month, count in counts.items():
        key = month[: len(keys[0])]
        if key in summed:
            summed[key] += count
    return summed


def _bars(
    keys: list[str],
    matches: Mapping[str, int],
    held: Mapping[str, int],
    *,
    url: Callable[[str], str],
) -> tuple[Bar, ...]:
    tallest = max(1, *held.values(), *matches.values())
    most = max(keys, key=lambda key: (matches[key], key))
    return tuple(
        Bar(
            label=name_of(key),
            url=url(key),
            matches=matches[key],
            held=held[key],
            x=place * BAR,
            held_height=_height(held[key], tallest),
            match_height=_height(matches[key], tallest),
            is_most=key == most,
        )
        for place, key in enumerate(keys)
    )


def _height(count: int, tallest: int) -> float:
    return max(SHORTEST, round(TALLEST * count / tallest, 1)) if count else 0


def name_of(key: str) -> str:
    """Return "August 2021" for "2021-08", "2021" for "2021"."""
    year, _, month = key.partition("-")
    return f"{calendar.month_name[int(month)]} {year}" if month else year


def _rows(
    keys: list[str], matches: Mapping[str, int], held: Mapping[str, int], *, width: int
) -> tuple[Row, ...]:
    pairs = [(matches[key], held[key]) for key in keys]
    return tuple(
        Row(keys[start][:4], tuple(pairs[start : start + width]))
        for start in range(0, len(keys), width)
    )


def _band(keys: list[str], chosen: DateRange | None) -> Band | None:
    """Return the band over every bar that the chosen dates touch."""
    if chosen is None or (chosen.first is None and chosen.last is None):
        return None
    first = _key_of(chosen.first or dt.date.min, len(keys[0]))
    last = _key_of(chosen.last or dt.date.max, len(keys[0]))
    touched = [place for place, key in enumerate(keys) if first <= key <= last]
    if not touched:
        return None
    return Band(touched[0] * BAR, len(touched) * BAR)


def _key_of(date: dt.date, length: int) -> str:
    return date.isoformat()[:length]

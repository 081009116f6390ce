"""Paging: how many pages a list has, and which of them its pager names."""

from collections.abc import Callable
from dataclasses import dataclass

AROUND = 1
"""Pages named on either side of the one shown; the first and the last always are."""


@dataclass(frozen=True, slots=True)
class PageLink:
    number: int
    url: str
    after_gap: bool = False
    """Pages between the one before and this one are not named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    number: int
    last: int
    links: tuple[PageLink, ...]
    previous_url: str
    next_url: str

    @property
    def last_url(self) -> str:
        return self.links[-1].url


def page_count(total: int, *, size: int) -> int:
    """Return how many pages of `size` hold `total`: at least one, an empty one."""
    return max(1, -(-total // size))


def make_pager(number: int, last: int, *, url: Callable[[int], str]) -> Pager:
    """Return the pager of page `number` of `last`; `url` gives the address of a page."""
    named = sorted({1, last, *range(max(1, number - AROUND), min(last, number + AROUND) + 1)})
    before = [0, *named]
    links = tuple(
        PageLink(page, url(page), after_gap=page - previous > 1)
        for page, previous in zip(named, before, strict=False)
    )
    return Pager(
        number=number,
        last=last,
        links=links,
        previous_url=url(number - 1) if 1 < number <= last else "",
        next_url=url(number + 1) if 0 < number < last else "",
    )

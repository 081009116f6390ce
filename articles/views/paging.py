"""Pages of a list: which there are, and which a pager links to."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404

NEAR = 2
"""How many pages on each side of the current one are named."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page by number; number 0 stands for those left out."""

    number: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    number: int
    pages: int
    links: tuple[PageLink, ...]
    previous: str = ""
    next: str = ""


def page_count(total: int, *, size: int) -> int:
    """Return how many pages `total` rows make; no rows make one empty page."""
    return max(1, -(-total // size))


def make_pager(number: int, *, pages: int, address: Callable[[int], str]) -> Pager:
    """Return the pager of page `number`. Raises Http404 when there is no such page."""
    if not 1 <= number <= pages:
        raise Http404(f"There is no page {number}; the last is page {pages}.")
    named = {1, pages, *range(max(1, number - NEAR), min(pages, number + NEAR) + 1)}
    links: list[PageLink] = []
    for page in sorted(named):
        if links and page != links[-1].number + 1:
            links.append(PageLink(0))
        links.append(PageLink(page, address(page)))
    return Pager(
        number=number,
        pages=pages,
        links=tuple(links),
        previous=address(number - 1) if number > 1 else "",
        next=address(number + 1) if number < pages else "",
    )

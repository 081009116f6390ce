"""Answers by pages: which of the articles found stand on one page, and how many pages there are."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from articles.search.fallback import Answered
from articles.search.results import Results
from articles.views.paging import page_count

PAGE_SIZE = 20


class Paged(Protocol):
    """What an address asks for, of which one page is shown."""

    @property
    def page(self) -> int: ...


Asked = TypeVar("Asked", bound=Paged)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredPage(Generic[Asked]):
    """One page of answers, as the engine gave them."""

    asked: Asked
    answered: Answered

    @property
    def results(self) -> Results:
        return self.answered.results

    @property
    def pages(self) -> int:
        return page_count(self.results.listed, size=PAGE_SIZE)

    @property
    def first(self) -> int:
        """Return the place of the page's first article among all that are listed, from 1."""
        return offset_of(self.asked) + 1

    @property
    def last(self) -> int:
        return self.first + len(self.results.hits) - 1


def offset_of(asked: Paged) -> int:
    """Return how many articles stand on the pages before; page 0 and below have none before."""
    return max(0, asked.page - 1) * PAGE_SIZE

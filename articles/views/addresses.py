"""Addresses of searches: one search has one, and every link on its page is another."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest
from django.urls import reverse

from articles.forms import Span
from articles.search.document import FACETS
from articles.search.queries import DateRange

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAddress:
    """What an address asks for. Every change of it but the page leads to the first page."""

    q: str = ""
    like: str = ""
    """The public id of an article that others are to be like."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first: Span | None = None
    last: Span | None = None
    sort: str = ""
    copies: str = ""
    """one, of each story, or all articles."""
    view: str = ""
    """mentions, or the usual list of articles."""
    page: int = 1

    @classmethod
    def of(cls, clean: Mapping[str, Any]) -> Self:
        return cls(
            q=clean["q"],
            like=clean["like"],
            choices={group: clean[group] for group in FACETS if clean[group]},
            first=clean["from"],
            last=clean["to"],
            sort=clean["sort"],
            copies=clean["copies"],
            view=clean["view"],
            page=clean["page"],
        )

    def pairs(self) -> Pairs:
        """Return the parameters in their fixed order, empty ones left out."""
        pairs = [("q", self.q), ("like", self.like)]
        pairs += [(group, value) for group in FACETS for value in self.choices.get(group, ())]
        pairs += [("from", self.first.text if self.first else "")]
        pairs += [("to", self.last.text if self.last else ""), ("sort", self.sort)]
        pairs += [("copies", self.copies), ("view", self.view)]
        pairs += [("page", str(self.page) if self.page != 1 else "")]
        return [(name, value) for name, value in pairs if value]

    def url(self, name: str = "search", *args: str, **more: str) -> str:
        """Return the address; `more` are parameters that the named page adds to the search."""
        pairs = self.pairs() + [(key, value) for key, value in more.items() if value]
        return reverse(name, args=args) + (f"?{urlencode(pairs)}" if pairs else "")

    def article_url(self, public_id: str, slug: str, *, result: int) -> str:
        """Return the address of an article that keeps this search and its place in it."""
        return self.with_page(1).url("article", public_id, slug, result=str(result))

    @property
    def dates(self) -> DateRange:
        return DateRange(
            first=self.first.first if self.first else None,
            last=self.last.last if self.last else None,
        )

    @property
    def filter_count(self) -> int:
        return sum(len(values) for values in self.choices.values()) + bool(self.first or self.last)

    def with_query(self, q: str) -> Self:
        return replace(self, q=q, page=1)

    def with_value(self, group: str, value: str) -> Self:
        values = tuple(sorted({*self.choices.get(group, ()), value}))
        return replace(self, choices={**self.choices, group: values}, page=1)

    def without_value(self, group: str, value: str) -> Self:
        values = tuple(kept for kept in self.choices.get(group, ()) if kept != value)
        return replace(self, choices=_filled({**self.choices, group: values}), page=1)

    def without_group(self, group: str) -> Self:
        return replace(self, choices=_filled({**self.choices, group: ()}), page=1)

    def with_dates(self, first: Span | None, last: Span | None) -> Self:
        return replace(self, first=first, last=last, page=1)

    def without_filters(self) -> Self:
        return replace(self, choices={}, first=None, last=None, page=1)

    def with_sort(self, sort: str) -> Self:
        return replace(self, sort=sort, page=1)

    def with_copies(self, copies: str) -> Self:
        return replace(self, copies=copies, page=1)

    def with_view(self, view: str) -> Self:
        return replace(self, view=view, page=1)

    def without_likeness(self) -> Self:
        return replace(self, like="", page=1)

    def with_page(self, page: int) -> Self:
        return replace(self, page=page)


def _filled(choices: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {group: values for group, values in choices.items() if values}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAddress:
    """What the address of a list of names asks for; `name` is the list's own ("outlets")."""

    name: str
    find: str = ""
    letter: str = ""
    sort: str = ""
    page: int = 1

    def pairs(self) -> Pairs:
        page = str(self.page) if self.page != 1 else ""
        pairs = [("find", self.find), ("letter", self.letter), ("sort", self.sort), ("page", page)]
        return [(name, value) for name, value in pairs if value]

    def url(self) -> str:
        pairs = self.pairs()
        return reverse(self.name) + (f"?{urlencode(pairs)}" if pairs else "")

    def with_letter(self, letter: str) -> Self:
        return replace(self, letter=letter, page=1)

    def with_sort(self, sort: str) -> Self:
        return replace(self, sort=sort, page=1)

    def with_page(self, page: int) -> Self:
        return replace(self, page=page)


def is_tidy(request: HttpRequest, pairs: Pairs) -> bool:
    """Whether the request's parameters are `pairs`, in that order, however they are escaped."""
    return parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True) == pairs

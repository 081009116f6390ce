"""Asking: the address of a search becomes the engine's query, and what it finds is counted."""

import dataclasses
from functools import lru_cache

from articles.index import engine
from articles.labels import slugs_of_today
from articles.search.queries import Both, Query
from articles.search.syntax import parse
from articles.search.trees import joined
from articles.views.addresses import SearchAddress
from articles.views.etags import today
from articles.views.likeness import Likeness, likeness_of


def query_of(asked: SearchAddress) -> Query:
    """Return the typed words as a query, with the filters and the order of the address.

    Raises Http404 where others are to be like an article that is not held.
    """
    typed = parse(asked.q, today=today())
    return dataclasses.replace(
        alike(typed, likeness_of(asked.like)) if asked.like else typed,
        choices=asked.choices,
        dates=asked.dates,
        sort=asked.sort or usual_sort(typed, like=asked.like),
        one_of_each=asked.copies == "one",
    )


def alike(typed: Query, likeness: Likeness) -> Query:
    """Return the query for what is like an article and has all that is typed beside."""
    both = joined([likeness.root, typed.root], Both) or typed.root
    return dataclasses.replace(typed, root=both, strict=True)


def usual_sort(typed: Query, *, like: str = "") -> str:
    """Return the order when the address names none: as typed, else newest where all match alike."""
    alike_all = not typed.text.strip() and not like
    return "newest" if alike_all and typed.sort == "best" else typed.sort


def tidied(asked: SearchAddress) -> SearchAddress:
    """Return the address without an order that is the usual one anyway, or mentions of no word."""
    usual = usual_sort(parse(asked.q, today=today()), like=asked.like)
    return dataclasses.replace(
        asked,
        sort="" if asked.sort == usual else asked.sort,
        view=asked.view if asked.q or asked.like else "",
    )


def with_names_of_today(asked: SearchAddress) -> SearchAddress:
    """Return the address with each filter by a former name of something as one by its name now."""
    choices = {group: slugs_of_today(group, values) for group, values in asked.choices.items()}
    return dataclasses.replace(asked, choices=choices)


@lru_cache(maxsize=2)
def months_held(generation: str) -> dict[str, int]:
    """Return by month what the archive holds: the ground that matches are drawn over.

    Counted once for each `generation` of the index, because every page of results shows it.
    """
    del generation
    everything = engine().search(Query(), limit=0, months=True, snippets=False)
    return dict(everything.months)

"""Choices: a query and a ticked or unticked filter in, the changed query or its text out."""

import dataclasses
import datetime as dt

from articles.search.queries import Either, Query
from articles.search.syntax import parse, to_text
from articles.search.typed import in_quotes


def with_choice(query: Query, field: str, value: str) -> Query:
    """Return `query` with a value ticked besides those of its group."""
    chosen = query.choices.get(field, ())
    if value in chosen:
        return query
    return _with_values(query, field, (*chosen, value))


def without_choice(query: Query, field: str, value: str) -> Query:
    """Return `query` with a value no longer ticked; an empty group goes."""
    kept = tuple(chosen for chosen in query.choices.get(field, ()) if chosen != value)
    return _with_values(query, field, kept)


def excluding(text: str, field: str, value: str, *, today: dt.date) -> str:
    """Return the typed text that leaves out what has `value`: `… -field:"value"`.

    `value` is a name as shown (or a slug); of `held` it is full, teaser or headline. In quotation
    marks it is that name only, not longer ones with it in them.
    """
    return f"{extensible(text, today=today)} {exclusion(field, value)}".strip()


def extensible(text: str, *, today: dt.date) -> str:
    """Return the typed text so that more can be written behind it.

    An open quotation mark or bracket would swallow what is added; what is added to a text with OR
    would belong to its last side.
    """
    query = parse(text, today=today)
    shown = to_text(query) if query.problems else text.strip()
    return f"({shown})" if isinstance(query.root, Either) else shown


def exclusion(field: str, value: str) -> str:
    return f"-is:{value}" if field == "held" else f"-{field}:{in_quotes(value)}"


def _with_values(query: Query, field: str, values: tuple[str, ...]) -> Query:
    choices = {name: chosen for name, chosen in query.choices.items() if name != field}
    if values:
        choices[field] = values
    return dataclasses.replace(query, choices=choices)

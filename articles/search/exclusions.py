"""Exclusions: a typed text and a value that is not wanted in, the text without it out."""

import datetime as dt

from articles.search.queries import Either
from articles.search.syntax import parse, to_text
from articles.search.typed import in_quotes


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

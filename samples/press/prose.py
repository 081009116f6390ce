"""Prose: a plan, its facts and a day in, a finished sentence out."""

import datetime as dt
import re
from collections.abc import Mapping

_SLOT = re.compile(r"\{(?P<name>\w+)(?P<last>\.last)?(?P<shift>[+-]\d+)?\}")
_CALENDAR = {"day": "%A", "date": "%B {}", "month": "%B"}


def fill(plan: str, facts: Mapping[str, str], *, day: dt.date) -> str:
    """Return `plan` with its slots filled, in typographic quotes.

    {mayor} is a fact and {Mayor} the same at the start of a sentence; {mayor.last} is the last
    word of a name; {day}, {date} and {month} are the weekday, "March 4" and the month of the
    event, {day+3} of three days later. An unknown slot is a KeyError.
    """

    def value(slot: re.Match[str]) -> str:
        name = slot["name"]
        if name in _CALENDAR:
            shifted = day + dt.timedelta(days=int(slot["shift"] or 0))
            return shifted.strftime(_CALENDAR[name]).format(shifted.day)
        fact = facts[name] if name in facts else capital(facts[name[0].lower() + name[1:]])
        return fact.split()[-1] if slot["last"] else fact

    return curly(_SLOT.sub(value, plan))


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def curly(text: str) -> str:
    text = re.sub(r'(^|[\s(—])"', r"\1“", text).replace('"', "”")
    return text.replace("'", "’")


def straight(text: str) -> str:
    return text.translate(str.maketrans("“”’", '""\''))


def excerpt(paragraphs: tuple[str, ...], *, limit: int) -> str:
    """Return the opening of a text as a page shows it beside another: whole when it is short,
    else cut after a word and marked with three dots.
    """
    text = " ".join(paragraphs)
    if len(text) <= limit:
        return text
    cut = text[: limit + 1].rsplit(" ", 1)[0]
    if cut.endswith((".", ".”", "?", "!")) and len(cut) > limit * 2 // 3:
        return cut
    return cut.rstrip(" ,;:—-.“”") + "..."


def slug(headline: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", straight(headline).lower().replace("'", "")).strip("-")

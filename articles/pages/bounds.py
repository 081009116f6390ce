"""Bounds: a record in, out with no more names and teasers than any article has.

Parsing has its time and its memory; what a record brings to the store is written, linked and
indexed by the one process that writes, where every other import waits.
"""

from collections.abc import Mapping
from typing import Any

from articles.records import ArticleRecord
from articles.travelling import changed

MOST_NAMED = 2_000
"""People, tags, places … of one article, each; the longest list of a real page has some hundred."""
MOST_TEASERS = 10_000
"""Articles that one page lists: a channel's archive may have thousands."""
MOST_NOTED = 100
"""Warnings of one record."""
_LONGEST = {"headline": 500, "byline": 500}
"""Letters that the archive has room for; what is longer is cut where it is stored."""

_LISTS = {
    "authors": MOST_NAMED,
    "people": MOST_NAMED,
    "tags": MOST_NAMED,
    "topics": MOST_NAMED,
    "places": MOST_NAMED,
    "teasers": MOST_TEASERS,
}


def within_bounds(record: ArticleRecord) -> ArticleRecord:
    """Return the record with the first of each of its lists; a warning says what is left out.

    So does one of a line that is cut where it is stored.

    A record within its bounds is returned as it is, the same object.
    """
    facts = record.facts
    values: dict[str, Any] = {}
    left_out: list[str] = []
    for name, most in _LISTS.items():
        listed = getattr(facts, name)
        if len(listed) > most:
            values[name] = listed[:most]
            left_out.append(_told(name, len(listed), most))
    if len(facts.outlet_card.figures) > MOST_NAMED:
        figures = facts.outlet_card.figures
        values["outlet_card"] = changed(facts.outlet_card, figures=figures[:MOST_NAMED])
        left_out.append(_told("figures of its outlet", len(figures), MOST_NAMED))
    for name, longest in _LONGEST.items():
        if len(line := getattr(facts, name)) > longest:
            left_out.append(f"a {name} of {len(line):,} letters: the first {longest - 1} are kept")
    if "tags" in values:
        values["tag_kinds"] = _of(values["tags"], facts.tag_kinds)
    warnings = facts.warnings
    if len(warnings) > MOST_NOTED:
        warnings = (*warnings[:MOST_NOTED], f"{len(warnings) - MOST_NOTED:,} more warnings")
    if not left_out and warnings is facts.warnings:
        return record
    return changed(record, facts=changed(facts, **values, warnings=(*warnings, *left_out)))


def _told(name: str, count: int, most: int) -> str:
    # A reader may have stopped before the end of the list.
    return f"the first {most:,} {name} are kept, {count - most:,} and more are left out"


def _of(tags: tuple[str, ...], kinds: Mapping[str, str]) -> dict[str, str]:
    return {tag: kinds[tag] for tag in tags if tag in kinds}

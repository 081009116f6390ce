"""Joining: the facts of several parsers become one record; the first that says a thing is believed."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from articles.pages.paragraphs import clean_line
from articles.pages.web_addresses import is_of_web, why_no_picture
from articles.records import FACT_FIELDS, ArticleRecord, Facts, RawPage, Source

_said_by = attrgetter(*FACT_FIELDS)
_ADDRESSES = {"url", "image_url"}
"""Attributes of elements, which no parser cleans as it does texts: they may hold &#8238;."""


def join(page: RawPage, readings: Sequence[tuple[str, Facts]]) -> ArticleRecord:
    """Return the record of `page` from (parser name, facts) in the order they are to be trusted.

    Of each field the first non-empty value wins, and its source is kept. The first parser that
    says anything gives the record its name, its confidence and its reason for skipping.
    """
    values: dict[str, Any] = {}
    sources: dict[str, Source] = {}
    odd: list[str] = []
    for parser, facts in readings:
        for name, value in zip(FACT_FIELDS, _said_by(facts), strict=True):
            # A count may be 0; False, of another class, says nothing.
            if (value or value.__class__ is int) and name not in values:
                if name == "image_url" and not is_of_web(str(value)):
                    odd.append(why_no_picture(str(value)))
                    continue
                values[name] = clean_line(str(value)) if name in _ADDRESSES else value
                where = facts.where.get(name, "")
                sources[name] = Source(parser, where if where.isprintable() else clean_line(where))
    saying = [(parser, facts) for parser, facts in readings if says_anything(facts)]
    parser, first = saying[0] if saying else ("none", Facts(skipped="nothing to read on the page"))
    told = (warning for _, facts in readings for warning in facts.warnings)
    warnings = tuple(dict.fromkeys((*told, *odd)))
    joined = Facts(**values, confidence=first.confidence, skipped=first.skipped, warnings=warnings)
    return ArticleRecord(page=page, parser=parser, facts=joined, sources=sources)


def says_anything(facts: Facts) -> bool:
    return bool(facts.skipped) or any(_said_by(facts))

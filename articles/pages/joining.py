"""Joining: the facts of several parsers become one record; the first that says a thing is believed."""

import dataclasses
from collections.abc import Sequence

from articles.records import FACT_FIELDS, ArticleRecord, Facts, RawPage, Source


def join(page: RawPage, readings: Sequence[tuple[str, Facts]]) -> ArticleRecord:
    """Return the record of `page` from (parser name, facts) in the order they are to be trusted.

    Of each field the first non-empty value wins, and its source is kept. The first parser that
    says anything gives the record its name, its confidence and its reason for skipping.
    """
    values: dict[str, object] = {}
    sources: dict[str, Source] = {}
    for parser, facts in readings:
        for name in FACT_FIELDS:
            value = _value(facts, name)
            if name not in values and (value or value == 0) and value is not False:
                values[name] = value
                sources[name] = Source(parser, facts.where.get(name, ""))
    saying = [(parser, facts) for parser, facts in readings if says_anything(facts)]
    parser, first = saying[0] if saying else ("none", Facts(skipped="nothing to read on the page"))
    warnings = tuple(warning for _, facts in readings for warning in facts.warnings)
    joined = Facts(**values)  # type: ignore[arg-type]
    joined = dataclasses.replace(
        joined, confidence=first.confidence, skipped=first.skipped, warnings=warnings
    )
    return ArticleRecord(page=page, parser=parser, facts=joined, sources=sources)


def _value(facts: Facts, name: str) -> object:
    """Return what a parser says; a picture that lies in the page itself has no address."""
    value = getattr(facts, name)
    is_inside = name == "image_url" and value.lower().startswith(("data:", "blob:", "cid:"))
    return "" if is_inside else value


def says_anything(facts: Facts) -> bool:
    return bool(facts.skipped) or any(getattr(facts, name) for name in FACT_FIELDS)

"""Supplied headlines: a record whose page prints none in, the same headed by its first words out.

Cataloguers put what they supply themselves in square brackets, and so does the archive: in every
list a reader sees that nobody printed it. Without one the text would be found by nobody.
"""

import re
from collections.abc import Mapping
from typing import Any

from articles.lengths import size_of
from articles.records import ArticleRecord, Facts, Source
from articles.travelling import changed

_LONGEST = 90
"""In Latin letters: a line of results."""
SUPPLIED_BY = "backfile"
"""What stands in the place of a parser where a headline is supplied."""
_SUPPLIED = Source(SUPPLIED_BY, "none is printed; the first words of the text, in brackets")
_SPACES = re.compile(r"\s+")


def headed(record: ArticleRecord) -> ArticleRecord:
    """Return a record with text and no headline under a supplied one; any other as it is.

    One that brings the supplied headline with it, as an export of an archive does, says so too.
    """
    facts = record.facts
    if facts.skipped or (facts.headline and not is_supplied(facts.headline)):
        return record
    headline = _supplied_for(facts)
    if not headline or facts.headline not in {"", headline}:
        return record
    sources = {**record.sources, "headline": _SUPPLIED}
    return changed(record, facts=changed(facts, headline=headline), sources=sources)


def is_headed_here(record: ArticleRecord) -> bool:
    """Whether the headline of a record is supplied; what is kept of its page says the same."""
    headline = record.facts.headline
    return is_supplied(headline) and headline == _supplied_for(record.facts)


def was_headed_here(sources: Mapping[str, Any]) -> bool:
    """Whether the headline of a kept page is supplied, by the record of where its values stood."""
    return "headline" in sources and sources["headline"].get("parser") == SUPPLIED_BY


def _supplied_for(facts: Facts) -> str:
    text = next((line for line in (*facts.body, facts.summary) if line.strip()), "")
    return f"[{_opening(text)}]" if text else ""


def is_supplied(headline: str) -> bool:
    """Whether a headline looks like a supplied one: another that is printed takes its place."""
    return headline.startswith("[") and headline.endswith("]")


def _opening(text: str) -> str:
    """Return the first words of a text, cut between two of them where there is a space."""
    text = _SPACES.sub(" ", text.replace("[", "(").replace("]", ")")).strip()
    if size_of(text) <= _LONGEST:
        return text
    letters = _LONGEST * len(text) // size_of(text)
    words = text[:letters].rpartition(" ")[0] or text[:letters]
    return words.rstrip(" ,;:.-–—") + "…"

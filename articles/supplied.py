"""Supplied headlines: a record whose page prints none in, the same headed by its first words out.

Cataloguers put what they supply themselves in square brackets, and so does the archive: in every
list a reader sees that nobody printed it. Without one the text would be found by nobody.
"""

import re

from articles.lengths import size_of
from articles.records import ArticleRecord, Facts, Source
from articles.travelling import changed

_LONGEST = 90
"""In Latin letters: a line of results."""
_SUPPLIED = Source("backfile", "none is printed; the first words of the text, in brackets")
_SPACES = re.compile(r"\s+")


def headed(record: ArticleRecord) -> ArticleRecord:
    """Return a record with text and no headline under a supplied one; any other as it is."""
    facts = record.facts
    if facts.headline or facts.skipped or not (headline := _supplied_for(facts)):
        return record
    sources = {"headline": _SUPPLIED, **record.sources}
    return changed(record, facts=changed(facts, headline=headline), sources=sources)


def is_headed_here(record: ArticleRecord) -> bool:
    headline = record.facts.headline
    return is_supplied(headline) and headline == _supplied_for(record.facts)


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

"""Opening days: a page whose text opens with the day and who wrote it in, both read and the line left out.

Pages of the nineties print them over a text of breaks, with nothing that says what they are:
"mercredi 17 mai 2000, par Ann Roe".
"""

import re
from collections.abc import Iterator

from articles.keys import name_key
from articles.pages.byline_names import is_whole_name
from articles.pages.bylines import is_byline, is_person, read_byline
from articles.pages.dates import read_date
from articles.pages.foreign_bylines import names_alone
from articles.pages.lines import ends_sentence
from articles.records import ArticleRecord, Publication, Source
from articles.travelling import changed

_MOST_LINES = 2
_LONGEST = 110
_YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?!\d)")
_POSTED = re.compile(r"\bposted\b", re.IGNORECASE)
"""So do posts of other sites begin as well."""
_CUT = re.compile(r"\s*(?:[|/•·–—]|[.,;](?=\s)|\s-(?=\s))?\s+")
_AROUND = " ,.;:|/•·–—-"


def with_opening_day(record: ArticleRecord) -> ArticleRecord:
    """Return the record without a line over its text that is a day and a byline, in either order, both of them read.

    They are the article's where it states no day and nobody; where it states others the line stays.
    """
    facts = record.facts
    for at, line in enumerate(facts.body[:_MOST_LINES]):
        if len(facts.body) < 2 or (found := _day_and_people(line)) is None:
            continue
        day, people = found
        stated = {name_key(name) for name in facts.authors}
        if stated and stated.isdisjoint(map(name_key, people)):
            return record
        said: dict[str, object] = {} if stated else {"authors": people}
        if facts.published.at is None:
            said["published"] = day
        source = record.sources.get("body") or Source(record.parser, "")
        body = (*facts.body[:at], *facts.body[at + 1 :])
        return changed(
            record,
            facts=changed(facts, body=body, **said),
            sources={**record.sources, **dict.fromkeys(said, source)},
        )
    return record


def _day_and_people(line: str) -> tuple[Publication, tuple[str, ...]] | None:
    if len(line) > _LONGEST or not _YEAR.search(line) or ends_sentence(line):
        return None
    if _POSTED.search(line):
        return None
    for first, second in _halves(line):
        for day, byline in ((first, second), (second, first)):
            if (people := _people(byline)) and (read := _day(day)) is not None:
                return read, people
    return None


def _halves(line: str) -> Iterator[tuple[str, str]]:
    for cut in _CUT.finditer(line):
        yield line[: cut.start()].strip(_AROUND), line[cut.end() :].strip(_AROUND)


def _people(text: str) -> tuple[str, ...]:
    """Return whom a byline names that says it is one: "By Ann Roe", "par Ann Roe"."""
    names = names_alone(text)
    if names == text and not is_byline(text):
        return ()
    people = read_byline(names).authors
    return people if all(is_person(name) and is_whole_name(name) for name in people) else ()


def _day(text: str) -> Publication | None:
    read = read_date(text, day_first=True)
    return read if read.precision in {"second", "day"} and read.at is not None else None

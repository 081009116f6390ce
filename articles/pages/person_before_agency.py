"""Person before agency: what the sources of a page say in, without agencies as authors where somebody is named out."""

from collections.abc import Sequence

from articles.pages.agencies import agency_named
from articles.pages.agency_letters import agency_alone
from articles.pages.byline_names import OF_EDITORS, is_whole_name
from articles.pages.bylines import is_person
from articles.pages.readings import Reading
from articles.records import Facts
from articles.travelling import changed

_PRINTED = "byline_element"


def with_person_before_agency(readings: Sequence[Reading], stating: Sequence[str]) -> list[Reading]:
    """Drop agencies that are the only authors stated where another source, or the byline, names somebody.

    `stating` are the sources that state authors, the most trusted first. The agency is known all the
    same, as the one whose text it is; whoever edited that is no author.
    """
    said = {name: facts for name, facts in readings if facts.authors}
    stated = next((said[name].authors for name in stating if name in said), ())
    if not _are_agencies(stated) or not any(
        _names_somebody(said[name]) for name in (*stating, _PRINTED) if name in said
    ):
        return list(readings)
    return [
        (name, changed(facts, authors=()) if _are_agencies(facts.authors) else facts)
        for name, facts in readings
    ]


def _are_agencies(names: Sequence[str]) -> bool:
    return bool(names) and all(agency_named(name) or agency_alone(name) for name in names)


def _names_somebody(facts: Facts) -> bool:
    is_of_writers = not facts.where.get("authors", "").endswith(OF_EDITORS)
    return is_of_writers and any(map(_is_somebody, facts.authors))


def _is_somebody(name: str) -> bool:
    return is_whole_name(name) and is_person(name) and not _are_agencies([name])

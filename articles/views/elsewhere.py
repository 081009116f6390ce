"""Elsewhere: an outlet in, how the articles of others name it out."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from articles.answers import ask
from articles.errors import IndexUnreadableError
from articles.models import Outlet
from articles.search.queries import Query
from articles.views.companions import SHOWN
from articles.views.mention_list import MentionsAddress, dated_url
from articles.views.mentions import Row
from articles.views.namings import Namings, Told, namings_of
from articles.views.profile import newest_rows
from articles.views.standing import LATEST
from articles.views.subjects import Subject
from articles.views.timeline import Timeline, make_timeline


@dataclass(frozen=True, slots=True)
class Elsewhere:
    total: int
    rows: list[Row]
    outlets: list[Told]
    """Who names it most, each with the list of those mentions."""
    namings: Namings
    timeline: Timeline | None
    url: str

    def as_json(self) -> dict[str, Any]:
        return {
            "articles": self.total,
            **self.namings.as_json(),
            "outlets": [
                {"name": told.words, "articles": told.count, "mentions": told.url}
                for told in self.outlets
            ],
            "mentions": self.url,
        }


def elsewhere_of(subject: Subject) -> Elsewhere | None:
    """Return how others name the outlet; None where nobody does, or the index cannot be read."""
    try:
        found = ask(
            Query(root=subject.node, sort="newest"),
            limit=LATEST,
            facets=("outlet",),
            facet_size=SHOWN,
            months=True,
            snippets=False,
            within_seconds=None,
        ).results
    except IndexUnreadableError:
        return None
    if not found.total:
        return None
    counted = dict(found.facets["outlet"])
    every = MentionsAddress(path=subject.url("mentions"))
    return Elsewhere(
        total=found.total,
        rows=newest_rows(subject, [hit.id for hit in found.hits]),
        outlets=[
            Told(
                other.slug, other.name, counted[other.slug], every.changed(outlet=other.slug).url()
            )
            for other in Outlet.objects.in_order(list(counted))
        ],
        namings=namings_of(subject),
        timeline=make_timeline(
            found.months,
            title=f"{subject.thing.label}: articles of others that name it, by month",
            address=partial(dated_url, every),
            undated=found.undated,
        ),
        url=every.path,
    )

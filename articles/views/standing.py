"""Standing: an outlet, a person, a tag, a topic or a place in, what the archive holds of it out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.answers import ask
from articles.errors import IndexUnreadableError
from articles.models import Article, Outlet, Person, Place, Tag, Topic
from articles.models.article import ArticleQuerySet
from articles.models.naming import NamedQuerySet
from articles.search.queries import Node, Query

LATEST = 10
COUNTED = 60
"""Names counted of each group: more than are shown, because some are left out."""
THINGS: Mapping[str, NamedQuerySet] = {
    "outlet": Outlet.objects.all(),
    "person": Person.objects.all(),
    "author": Person.objects.all(),
    "tag": Tag.objects.all(),
    "topic": Topic.objects.all(),
    "place": Place.objects.all(),
}
Counts = Mapping[str, Sequence[tuple[str, int]]]
"""Of each group slugs and in how many of the articles they are, the most first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    total: int
    full: int
    """Of so many the full text is held."""
    months: Mapping[str, int]
    undated: int
    """Articles left out of `months`."""
    first: Article | None
    """The earliest of those with a date."""
    latest: Sequence[Article]
    """As in a list, the newest first, those without a date last."""
    counts: Counts

    @property
    def last(self) -> Article | None:
        return next((article for article in self.latest if article.published_at), None)


def standing_of(
    node: Node, articles: ArticleQuerySet, *, groups: Sequence[str], latest: int = LATEST
) -> Standing:
    """Count as the search does: `node` finds the articles, so that a link to it says the same.

    Where the index cannot be read, the rows are counted: `articles`, which are the same ones.
    """
    try:
        return _by_index(node, groups=groups, latest=latest)
    except IndexUnreadableError:
        return _by_rows(articles, groups=groups, latest=latest)


def _by_index(node: Node, *, groups: Sequence[str], latest: int) -> Standing:
    newest = ask(
        Query(root=node, sort="newest"),
        limit=latest,
        facets=groups,
        facet_size=COUNTED,
        months=True,
        snippets=False,
        within_seconds=None,
    ).results
    oldest = ask(
        Query(root=node, sort="oldest"), limit=1, snippets=False, within_seconds=None
    ).results
    keys = [hit.id for hit in (*newest.hits, *oldest.hits)]
    rows = {row.pk: row for row in Article.objects.visible().for_listing().filter(pk__in=keys)}
    first = next((rows[hit.id] for hit in oldest.hits if hit.id in rows), None)
    return Standing(
        total=newest.total,
        full=newest.held.get("full", 0),
        months=newest.months,
        undated=newest.undated,
        first=first if first and first.published_at else None,
        latest=[rows[hit.id] for hit in newest.hits if hit.id in rows],
        counts=newest.facets,
    )


def _by_rows(articles: ArticleQuerySet, *, groups: Sequence[str], latest: int) -> Standing:
    holdings = articles.holdings()
    months = articles.by_month()
    listed = articles.for_listing()
    return Standing(
        total=holdings.total,
        full=holdings.full,
        months=months,
        undated=holdings.total - sum(months.values()),
        first=listed.exclude(published_at=None).order_by("published_at", "pk").first(),
        latest=list(listed[:latest]),
        counts={group: _most(articles, group) for group in groups},
    )


def _most(articles: ArticleQuerySet, group: str) -> list[tuple[str, int]]:
    role = "author" if group == "author" else ""
    most = THINGS[group].most_in(articles, limit=COUNTED, role=role)
    return [(thing.slug, thing.articles_held) for thing in most]

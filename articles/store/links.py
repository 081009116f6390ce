"""Links: the names printed on a page are tied to its article; a rejected tie stays rejected."""

from collections.abc import Iterable
from typing import Any

from articles.models import (
    Article,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    Outlet,
    OutletFigure,
)
from articles.models.naming import NamedThing
from articles.records import ArticleRecord, OutletCard
from articles.store.names import Names

Tie = tuple[NamedThing | None, str, str]
"""A row, the role it is tied in, the text as printed."""


def link_names(article: Article, record: ArticleRecord, names: Names) -> bool:
    """Tie people, tags, topics and places of a record to its article; whether any is new."""
    facts = record.facts
    people: list[Tie] = [(names.person(name), "author", name) for name in facts.authors]
    people += [(names.person(named.name), named.role, named.name) for named in facts.people]
    topics: list[Tie] = [(names.topic(facts.section), "section", facts.section)]
    topics += [(names.topic(named.name, named.kind), "topic", named.name) for named in facts.topics]
    places: list[Tie] = [(names.place(facts.place), "about", facts.place)]
    places += [
        (names.place(named.name), "about", named.name)
        for named in facts.topics
        if named.kind == "country"
    ]
    places += [(names.place(name), "about", name) for name in facts.places]
    tags: list[Tie] = [(names.tag(label), "about", label) for label in facts.tags]
    return any(
        [
            _tie(article, ArticlePerson, "person", people),
            _tie(article, ArticleTag, "tag", tags),
            _tie(article, ArticleTopic, "topic", topics),
            _tie(article, ArticlePlace, "place", places),
        ]
    )


def link_heading(article: Article, *, section: str, place: str, author: str, names: Names) -> bool:
    """Tie what a teaser prints above or below its headline."""
    ties = [
        (ArticleTopic, "topic", (names.topic(section), "section", section)),
        (ArticlePlace, "place", (names.place(place), "about", place)),
        (ArticlePerson, "person", (names.person(author), "author", author)),
    ]
    added = [_tie(article, model, column, [tie]) for model, column, tie in ties]
    return any(added)


def _tie(article: Article, model: type[Any], column: str, ties: Iterable[Tie]) -> bool:
    """Add the ties that are not there yet, whatever their state; whether any was added.

    A person may be tied in several roles, everything else once.
    """
    by_role = model is ArticlePerson
    rows = model.objects.filter(article=article).values_list(f"{column}_id", "role")
    there = {(key, role if by_role else "") for key, role in rows}
    position, added = len(there), []
    for thing, role, text in ties:
        if thing is None or (mark := (thing.pk, role if by_role else "")) in there:
            continue
        there.add(mark)
        added.append(
            model(article=article, **{column: thing}, role=role, text=text[:255], position=position)
        )
        position += 1
    model.objects.bulk_create(added)
    return bool(added)


def keep_card(outlet: Outlet, card: OutletCard, capture_id: int, seen: Any, names: Names) -> bool:
    """Keep what a page prints about its outlet, dated; fill what the outlet lacks."""
    figures = [
        OutletFigure(
            outlet=outlet,
            metric=figure.metric[:32],
            text=figure.text[:64],
            at_least=figure.at_least,
            seen_on=seen.date() if seen else None,
            capture_id=capture_id,
        )
        for figure in {figure.metric: figure for figure in card.figures}.values()
    ]
    OutletFigure.objects.bulk_create(figures, ignore_conflicts=True)
    changed = False
    for name, value in (("about", card.about), ("home_page", card.home_page[:500])):
        if value and not getattr(outlet, name):
            setattr(outlet, name, value)
            changed = True
    if changed:
        outlet.save()
    if card.home_page:
        names.add_host(outlet, card.home_page)
    return changed

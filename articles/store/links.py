"""Links: the names printed on a page are tied to its article; a rejected tie stays rejected."""

import datetime as dt

from articles.models import Article
from articles.pages.agencies import agency_named
from articles.pages.agency_letters import agency_alone
from articles.pages.newsrooms import is_organisation
from articles.records import ArticleRecord, OutletCard
from articles.store.held_links import HeldLinks, Tie
from articles.store.held_names import HeldNames, Name
from articles.store.names import Names


def link_names(article: Article, record: ArticleRecord, names: Names, links: HeldLinks) -> bool:
    """Tie people, tags, topics and places of a record to its article; whether any is new."""
    facts = record.facts
    people: list[Tie] = [(_author(name, names), "author", name) for name in facts.authors]
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
    kinds = facts.tag_kinds
    tags: list[Tie] = [
        (names.tag(label, kind=kinds.get(label, "")), "about", label) for label in facts.tags
    ]
    return any(
        [
            links.tie(article, "person", people),
            links.tie(article, "tag", tags),
            links.tie(article, "topic", topics),
            links.tie(article, "place", places),
        ]
    )


def link_heading(
    article: Article, *, section: str, place: str, author: str, names: Names, links: HeldLinks
) -> bool:
    """Tie what a teaser prints above or below its headline."""
    ties: dict[str, Tie] = {
        "topic": (names.topic(section), "section", section),
        "place": (names.place(place), "about", place),
        "person": (_author(author, names), "author", author),
    }
    added = [links.tie(article, column, [tie]) for column, tie in ties.items() if tie[0]]
    return any(added)


def _author(printed: str, names: Names) -> Name | None:
    """Return who is meant; nobody for an agency or an organisation, which the byline names."""
    if not printed:  # as on nearly all teasers
        return None
    is_house = agency_named(printed) or agency_alone(printed) or is_organisation(printed)
    return None if is_house else names.person(printed)


def keep_card(
    outlet: Name,
    card: OutletCard,
    capture_id: int,
    *,
    seen: dt.datetime | None,
    names: Names,
    held: HeldNames,
    links: HeldLinks,
) -> None:
    """Keep what a page prints about its outlet, dated; fill what the outlet lacks."""
    for figure in {figure.metric: figure for figure in card.figures}.values():
        links.add_figure(
            outlet.pk,
            figure.metric[:32],
            figure.text[:64],
            figure.at_least,
            seen.date() if seen else None,
            capture_id,
        )
    printed = (("about", card.about), ("home_page", card.home_page[:500]))
    lacking = {name: value for name, value in printed if value and not outlet.values.get(name)}
    if lacking:
        held.change(outlet, **lacking)
    if card.home_page:
        names.add_host(outlet, card.home_page)

"""What stands on the front page: what is held, what is new in the file, this day in other years."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format

from articles.forms import read_span
from articles.keys import headline_key
from articles.models import (
    Article,
    Outlet,
    Person,
    Tag,
    Topic,
)
from articles.views.addresses import SearchAddress
from articles.views.held import what_is_held
from articles.views.timeline import Timeline, make_timeline

LATEST = 3
LOOKED_AT = 24
"""So many of the newest are looked at for LATEST different stories."""
YEARS_BACK = 3
DAYS_AROUND = 3
MOST_NAMED = 5
TOPICS = 8


@dataclass(frozen=True, slots=True)
class Example:
    """A search that finds something here, to show what can be typed."""

    text: str

    @property
    def address(self) -> str:
        return SearchAddress(q=self.text).url()


@dataclass(frozen=True, slots=True)
class SameDay:
    """One year's articles of a day: how many, a search for them, and one of them."""

    label: str
    count: int
    address: str
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    articles: int
    outlets: int
    people: int
    timeline: Timeline | None
    undated: int
    latest: Sequence[Article]
    day_title: str
    same_days: Sequence[SameDay]
    most_named: Sequence[tuple[Person, int]]
    topics: Sequence[Topic]
    examples: Sequence[Example]


def front_page(*, today: dt.date) -> FrontPage:
    held = what_is_held()
    named = most_named(held.most_named[:MOST_NAMED])
    day_title, same_days = on_this_day(today)
    return FrontPage(
        articles=held.articles,
        outlets=held.outlets,
        people=held.people,
        timeline=make_timeline(
            held.months,
            title="Articles held by month",
            address=_months_address,
            undated=held.undated,
        ),
        undated=held.undated,
        latest=latest_in_the_file(),
        day_title=day_title,
        same_days=same_days,
        most_named=named,
        topics=Topic.objects.in_order(held.foremost["topic"][:TOPICS]),
        examples=_examples(
            tag=next(iter(Tag.objects.in_order(held.foremost["tag"][:1])), None),
            person=named[0][0] if named else None,
            outlet=next(iter(Outlet.objects.in_order(held.foremost["outlet"][:1])), None),
            month=max(held.months, key=lambda month: (held.months[month], month), default=""),
        ),
    )


def most_named(counts: Sequence[tuple[str, int]]) -> list[tuple[Person, int]]:
    """Return the people of some slugs with their counts; who went since they were counted is out."""
    people = Person.objects.in_order([slug for slug, _ in counts])
    held = dict(counts)
    return [(person, held[person.slug]) for person in people]


def latest_in_the_file() -> list[Article]:
    """Return the newest full texts; an archive without one shows its newest teasers.

    What many outlets took from one agency stands here once.
    """
    visible = Article.objects.visible()
    # Keys first: an index has them in order, without the texts of all.
    of_full, of_any = (some.values_list("pk", flat=True) for some in (visible.full(), visible))
    newest = list(of_full[:LOOKED_AT]) or list(of_any[:LOOKED_AT])
    stories: dict[str, Article] = {}
    for article in Article.objects.for_listing().in_order(newest):
        stories.setdefault(headline_key(article.headline), article)
    return list(stories.values())[:LATEST]


def on_this_day(today: dt.date) -> tuple[str, list[SameDay]]:
    """Return this day in other years, or the days around it where it has nothing."""
    around = [today + dt.timedelta(days=n) for n in range(-DAYS_AROUND, DAYS_AROUND + 1)]
    rows = [
        row
        for row in Article.objects.visible().by_day_of_year([f"{day:%m-%d}" for day in around])
        if row.year != f"{today:%Y}"
    ]
    on_the_day = [row for row in rows if row.day == f"{today:%m-%d}"]
    chosen = (on_the_day or rows)[:YEARS_BACK]
    articles = {
        article.pk: article
        for article in Article.objects.for_listing().filter(pk__in=[row.article for row in chosen])
    }
    title = f"{'On' if on_the_day else 'Around'} {date_format(today, 'j F')}"
    return title, [
        SameDay(
            label=row.year if on_the_day else date_format(day, "j F Y"),
            count=row.count,
            address=_day_address(day),
            article=articles[row.article],
        )
        for row in chosen
        for day in [dt.date.fromisoformat(f"{row.year}-{row.day}")]
    ]


def _examples(
    *, tag: Tag | None, person: Person | None, outlet: Outlet | None, month: str
) -> list[Example]:
    examples = [f"#{quoted(tag.name)}"] if tag else []
    examples += [f"person:{quoted(person.name)}"] if person else []
    examples += [f"outlet:{quoted(outlet.name)}"] if outlet else []
    examples += [f"date:{month}"] if month else []
    return [Example(text) for text in examples]


def quoted(name: str) -> str:
    """Return a name as it is typed in a query: in quotation marks unless it is one plain word."""
    plain = name.replace('"', " ").strip()
    return plain.lower() if plain.isalnum() else f'"{plain}"'


def _months_address(first: str, last: str) -> str:
    return SearchAddress().with_dates(read_span(first), read_span(last)).url()


def _day_address(day: dt.date) -> str:
    span = read_span(day.isoformat())
    return SearchAddress().with_dates(span, span).url()

"""Holdings: articles counted, by month, day of the year, outlet, and what is known of them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from django.db import models
from django.db.models import Count, Max, Min, Q
from django.db.models.functions import Cast, Coalesce, Substr

PRINTED_DATE = Cast("published_at", models.CharField())
"""The date as text, which SQLite stores and PostgreSQL prints: 2021-08-03 and what follows. Parts
of it cost a third of what date functions do, which SQLite calls in Python row by row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """How many articles, how many with their full text, the first and the last dated."""

    total: int
    full: int
    first: dt.datetime | None
    last: dt.datetime | None


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """The articles of one day: how many, and the key of one to show, full text first."""

    year: str
    day: str
    """Month and day: "11-27"."""
    count: int
    article: int


class CountedQuerySet(models.QuerySet[Any]):
    """Articles as figures."""

    def by_month(self) -> dict[str, int]:
        """Count by month ("2021-08") those dated to the month or better."""
        months = (
            self.dated_to_the_month()
            .annotate(month=Substr(PRINTED_DATE, 1, 7))
            .order_by("month")
            .values_list("month")
            .annotate(Count("pk"))
        )
        return dict(months)

    def dated_to_the_month(self) -> Self:
        return self.filter(published_precision__in=("second", "day", "month"))

    def holdings(self) -> Holdings:
        return Holdings(
            **self.order_by().aggregate(
                total=Count("pk"),
                full=Count("pk", filter=Q(text_held="full")),
                first=Min("published_at"),
                last=Max("published_at"),
            )
        )

    def dated_to_the_day(self) -> Self:
        return self.filter(published_precision__in=("second", "day"))

    def by_day_of_year(self, days: Iterable[str]) -> list["DayOfYear"]:
        """Count those published on `days` ("11-27") year by year, the newest year first."""
        groups = (
            self.dated_to_the_day()
            .annotate(day=Substr(PRINTED_DATE, 6, 5), year=Substr(PRINTED_DATE, 1, 4))
            .filter(day__in=list(days))
            .order_by("-year", "day")
            .values_list("year", "day")
            .annotate(
                count=Count("pk"),
                article=Coalesce(Max("pk", filter=Q(text_held="full")), Max("pk")),
            )
        )
        return [DayOfYear(*group) for group in groups]

    def by_text_held(self) -> dict[str, int]:
        """Return how many there are of each of TextHeld; none is 0."""
        counts = dict(self.order_by().values_list("text_held").annotate(Count("pk")))
        return {held: counts.get(held, 0) for held in self.model.TextHeld.values}

    def by_outlet(self) -> list[tuple[int, int]]:
        """Return the keys of the outlets and how many articles each has, the most first."""
        outlets = self.exclude(outlet=None).order_by().values_list("outlet")
        return list(outlets.annotate(held=Count("pk")).order_by("-held", "outlet__name_key"))

    def by_basis(self) -> dict[str, int]:
        """Return how many dates were stated, inferred, set by a curator; "unknown": no date."""
        counts = dict(self.order_by().values_list("published_basis").annotate(Count("pk")))
        names = {basis: basis or "unknown" for basis in self.model.Basis.values}
        return {name: counts.get(basis, 0) for basis, name in names.items()}

    def kinds(self) -> list[str]:
        """Return the kinds of article that these are, such as news and opinion."""
        names = self.exclude(genre="").order_by("genre").values_list("genre", flat=True)
        return list(names.distinct())

    def sections(self) -> list[str]:
        """The names of the sections that these were printed in."""
        names = self.exclude(section="").order_by("section").values_list("section", flat=True)
        return list(names.distinct())

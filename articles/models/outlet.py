"""Outlets: who published, and what was printed about them at one moment."""

from typing import Any, Self

from django.db import models
from django.db.models.functions import Coalesce, RowNumber
from django.urls import reverse

from articles.models.naming import NamedQuerySet, NamedThing


class OutletQuerySet(NamedQuerySet):
    """Articles point at their outlet themselves, there are no links between."""

    def used(self) -> Self:
        articles = self._articles().filter(visibility="public", outlet__isnull=False)
        return self.filter(pk__in=articles.order_by().values("outlet"))

    def with_counts(self) -> Self:
        own = self._articles().filter(outlet=models.OuterRef("pk"), visibility="public")
        counts = own.order_by().values("outlet").annotate(held=models.Count("pk")).values("held")
        return self.annotate(articles_held=Coalesce(models.Subquery(counts), 0))

    def _articles(self) -> models.QuerySet[Any]:
        articles: models.QuerySet[Any] = self.model._meta.get_field(
            "articles"
        ).related_model._default_manager.all()
        return articles


class Outlet(NamedThing):
    articles_path = "articles"

    class Kind(models.TextChoices):
        UNKNOWN = "", "not known"
        NEWSPAPER = "newspaper", "newspaper"
        BROADCASTER = "broadcaster", "broadcaster"
        AGENCY = "agency", "news agency"
        MAGAZINE = "magazine", "magazine"
        WEBSITE = "website", "website"

    kind = models.CharField(max_length=16, choices=Kind, blank=True, default=Kind.UNKNOWN)
    home_page = models.URLField(max_length=500, blank=True)
    about = models.TextField(blank=True, help_text="What the outlet says of itself.")
    country = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=8, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children"
    )
    taken_for = models.ForeignKey(
        "self", null=True, blank=True, editable=False, on_delete=models.SET_NULL,
        related_name="+",
        help_text="The outlet it most likely is, counted as one with it until a curator decides.",
    )  # fmt: skip

    objects = OutletQuerySet.as_manager()

    def get_absolute_url(self) -> str:
        return reverse("outlet", args=[self.slug])


class OutletFigureQuerySet(models.QuerySet["OutletFigure"]):
    def newest_of(self, outlet: Outlet) -> Self:
        """The newest figure of each metric, with the capture it was read from."""
        newest_first = models.Window(
            RowNumber(),
            partition_by="metric",
            order_by=[models.F("seen_on").desc(nulls_last=True), "-pk"],
        )
        return (
            self.filter(outlet=outlet)
            .annotate(place=newest_first)
            .filter(place=1)
            .select_related("capture")
            .defer("capture__packed")
            .order_by("metric")
        )

    def printed_with(self, article: models.Model) -> Self:
        """The figures on the pages of an article, the newest first."""
        return (
            self.filter(capture__article=article)
            .select_related("capture")
            .defer("capture__packed")
            .order_by(models.F("seen_on").desc(nulls_last=True), "-capture", "metric")
        )


class OutletFigure(models.Model):
    """A count printed beside an outlet: "297K+" followers is a lower bound at one moment."""

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="figures")
    metric = models.CharField(max_length=32)
    text = models.CharField(max_length=64)
    at_least = models.PositiveBigIntegerField()
    seen_on = models.DateField(null=True, blank=True)
    capture = models.ForeignKey(
        "articles.Capture", null=True, on_delete=models.CASCADE, related_name="figures"
    )

    objects = OutletFigureQuerySet.as_manager()

    class Meta:
        ordering = ["outlet", "metric", "-seen_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["outlet", "metric", "capture"], name="one_figure_a_metric_and_capture"
            )
        ]

    def __str__(self) -> str:
        return f"{self.text} {self.metric}"

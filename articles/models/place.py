"""Places: countries, states, counties, cities."""

from django.db import models
from django.urls import reverse

from articles.models.naming import NamedQuerySet, NamedThing


class Place(NamedThing):
    class Kind(models.TextChoices):
        UNKNOWN = "", "not known"
        COUNTRY = "country", "country"
        STATE = "state", "state"
        COUNTY = "county", "county"
        CITY = "city", "city"

    kind = models.CharField(max_length=16, choices=Kind, blank=True, default=Kind.UNKNOWN)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children"
    )

    objects = NamedQuerySet.as_manager()

    def get_absolute_url(self) -> str:
        return reverse("place", args=[self.slug])

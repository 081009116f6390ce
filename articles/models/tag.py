"""Tags: labels as a page printed them."""

from django.db import models
from django.urls import reverse

from articles.models.naming import NamedQuerySet, NamedThing


class Tag(NamedThing):
    """`name` is the label as printed ("The U S Embassy"); a curator may give one to show."""

    class Kind(models.TextChoices):
        KEYWORD = "keyword", "keyword"
        ORGANISATION = "organisation", "organisation"
        PLACE = "place", "place"
        COUNTRY = "country", "country"
        EVENT = "event", "event"

    kind = models.CharField(max_length=16, choices=Kind, default=Kind.KEYWORD)
    display_name = models.CharField(max_length=255, blank=True)

    objects = NamedQuerySet.as_manager()

    @property
    def label(self) -> str:
        return self.display_name or self.name

    def get_absolute_url(self) -> str:
        return reverse("tag", args=[self.slug])

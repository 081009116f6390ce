"""Topics: the archive's own sections, mapped from those that pages print."""

from django.db import models
from django.urls import reverse

from articles.models.naming import NamedQuerySet, NamedThing


class Topic(NamedThing):
    class Kind(models.TextChoices):
        TOPIC = "topic", "topic"
        COUNTRY = "country", "country"

    kind = models.CharField(max_length=16, choices=Kind, default=Kind.TOPIC)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children"
    )
    place = models.ForeignKey(
        "articles.Place", null=True, blank=True, on_delete=models.SET_NULL, related_name="topics"
    )

    objects = NamedQuerySet.as_manager()

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])

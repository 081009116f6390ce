"""People: who wrote an article and whom it is about."""

from django.db import models
from django.urls import reverse

from articles.models.naming import NamedQuerySet, NamedThing


class Person(NamedThing):
    sort_name = models.CharField(max_length=255, blank=True)
    same_as = models.JSONField(
        default=list, blank=True, help_text="Addresses that mean this person elsewhere."
    )

    objects = NamedQuerySet.as_manager()

    class Meta(NamedThing.Meta):
        verbose_name_plural = "people"

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.slug])

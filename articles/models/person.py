"""People: who wrote an article and whom it is about."""

from typing import Self

from django.db import models
from django.urls import reverse

from articles.models.naming import NamedQuerySet, NamedThing


class PersonQuerySet(NamedQuerySet):
    def most_named(self) -> Self:
        """Those that visible articles name, most articles first; writing one does not count."""
        named = models.Q(
            article_links__state="accepted",
            article_links__role__in=("about", "mentioned", "source"),
            article_links__article__visibility="public",
        )
        return (
            self.filter(named)
            .annotate(articles_held=models.Count("article_links__article", distinct=True))
            .by_holdings()
        )


class Person(NamedThing):
    sort_name = models.CharField(max_length=255, blank=True)
    same_as = models.JSONField(
        default=list, blank=True, help_text="Addresses that mean this person elsewhere."
    )

    objects = PersonQuerySet.as_manager()

    class Meta(NamedThing.Meta):
        verbose_name_plural = "people"

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.slug])

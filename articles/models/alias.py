"""Aliases: the other names of a thing; imports and search resolve through them."""

from typing import Self

from django.db import models

from articles.keys import name_key

OWNERS = ("outlet", "person", "tag", "topic", "place")


def exactly_one_owner() -> models.Q:
    """Return the condition that one of the owner columns is set and the others are empty."""
    condition = models.Q()
    for owner in OWNERS:
        condition |= models.Q(
            **{f"{other}__isnull": other != owner for other in OWNERS}, _connector=models.Q.AND
        )
    return condition


class AliasQuerySet(models.QuerySet["Alias"]):
    def for_readers(self) -> Self:
        """Without those kept only so that a slip of the pen finds its way."""
        return self.exclude(kind=Alias.Kind.MISSPELLING)


class Alias(models.Model):
    class Kind(models.TextChoices):
        SPELLING = "spelling", "spelling"
        ABBREVIATION = "abbreviation", "abbreviation"
        FORMER = "former", "former name"
        HOST = "host", "host name"
        TRANSLATION = "translation", "translation"
        MISSPELLING = "misspelling", "misspelling"

    name = models.CharField(max_length=255)
    name_key = models.CharField(max_length=255, db_index=True, editable=False)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.SPELLING)
    origin = models.CharField(max_length=16, default="curator")
    outlet = models.ForeignKey(
        "articles.Outlet", null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    person = models.ForeignKey(
        "articles.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    tag = models.ForeignKey(
        "articles.Tag", null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    topic = models.ForeignKey(
        "articles.Topic", null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )
    place = models.ForeignKey(
        "articles.Place", null=True, blank=True, on_delete=models.CASCADE, related_name="aliases"
    )

    objects = AliasQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "aliases"
        constraints = [
            models.CheckConstraint(condition=exactly_one_owner(), name="alias_of_exactly_one"),
            *(
                models.UniqueConstraint(
                    fields=[owner, "name_key"],
                    condition=models.Q(**{f"{owner}__isnull": False}),
                    name=f"one_alias_a_key_and_{owner}",
                )
                for owner in OWNERS
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **options: object) -> None:
        self.name_key = name_key(self.name)
        super().save(*args, **options)  # type: ignore[arg-type]

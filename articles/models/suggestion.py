"""Suggestions: what the archive takes to be so and a curator is to decide, once."""

from typing import Self

from django.conf import settings
from django.db import models


class MatchSuggestionQuerySet(models.QuerySet["MatchSuggestion"]):
    def waiting(self) -> Self:
        """Those nobody has decided, the surest and most frequent first."""
        return self._still_asked().filter(decision="").order_by("-score", "-seen", "id")

    def undecided(self) -> Self:
        """Those to be asked about: nobody has decided yet, and behind them what was not sure."""
        open_ones = self._still_asked().filter(decision__in=["", "later"])
        return open_ones.order_by("decision", "decided_at", "-score", "-seen", "id")

    def _still_asked(self) -> Self:
        """Without people whom a curator has looked at elsewhere meanwhile, and without what is gone."""
        return self.exclude(person__needs_review=False).exclude(self._of_gone())

    def kept_of_gone(self) -> Self:
        """Those of two rows of which one went with the import that had made it."""
        return self.filter(self._of_gone())

    def _of_gone(self) -> models.Q:
        gone = MatchSuggestion.GONE  # a range: SQLite uses no index for LIKE
        return models.Q(key__gte=gone, key__lt=f"{gone[:-1]};")


class MatchSuggestion(models.Model):
    """A name that may be a person's, or two articles or outlets that may be one.

    A decision stays, so that what was decided is not asked again: `key` is what is asked about,
    the normal form of a name, or the ids of two rows, the smaller first, with "-" between. Of two of
    which one is gone it is `GONE` and their public ids.
    """

    GONE = "gone:"

    class Kind(models.TextChoices):
        NEW_PERSON = "person", "a new person"
        SAME_STORY = "story", "one story"
        SAME_OUTLET = "outlet", "one outlet"
        SAME_ARTICLE = "article", "one article"

    class Decision(models.TextChoices):
        WAITING = "", "not decided"
        YES = "yes", "yes"
        NO = "no", "no"
        LATER = "later", "not sure"

    kind = models.CharField(max_length=16, choices=Kind)
    key = models.CharField(max_length=255, editable=False)
    name = models.CharField(max_length=255, blank=True, help_text="The name as printed most.")
    article = models.ForeignKey(
        "articles.Article", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    other = models.ForeignKey(
        "articles.Article", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    outlet = models.ForeignKey(
        "articles.Outlet", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    other_outlet = models.ForeignKey(
        "articles.Outlet", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    person = models.ForeignKey(
        "articles.Person", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="suggestions",
        help_text="Whom an import made of it, or who it turned out to be.",
    )  # fmt: skip
    score = models.FloatField(default=0.0, help_text="How sure the archive is, from 0 to 1.")
    seen = models.PositiveIntegerField(default=1, help_text="In how many articles.")
    examples = models.JSONField(
        default=list, help_text='Of each: "article" (its key), "paragraph" (from 1), "text".'
    )
    suggested_at = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(
        max_length=8, choices=Decision, blank=True, default=Decision.WAITING
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = MatchSuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["-score", "-seen", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="one_suggestion_a_kind_and_key")
        ]
        indexes = [models.Index(fields=["kind", "decision"], name="suggestion_kind_decision")]

    def __str__(self) -> str:
        return self.name or self.key


class Sighting(models.Model):
    """An article that prints the name of a suggestion, and where first."""

    suggestion = models.ForeignKey(
        MatchSuggestion, on_delete=models.CASCADE, related_name="sightings"
    )
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="sightings"
    )
    name = models.CharField(max_length=255, help_text="As printed.")
    score = models.FloatField(help_text="How sure the archive is, from 0 to 1.")
    paragraph = models.PositiveIntegerField(
        null=True, blank=True, help_text="From 1; 0 is the summary, none the headline."
    )
    start = models.PositiveIntegerField(help_text="The first letter in the paragraph.")
    end = models.PositiveIntegerField(help_text="The letter behind the last.")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion", "article"], name="one_sighting_a_suggestion_and_article"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} in {self.article_id}"

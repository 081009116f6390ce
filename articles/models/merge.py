"""Merges: two rows that curators made one, with everything needed to undo it."""

from typing import Self

from django.conf import settings
from django.db import models


class MergeOperationQuerySet(models.QuerySet["MergeOperation"]):
    def in_force(self) -> Self:
        return self.filter(undone_at=None)

    def leaving_the_index(self) -> Self:
        """Those whose article that is gone is still in the index."""
        return self.filter(leaves_index=True)


class MergeOperation(models.Model):
    """One row that went into another, or was taken away; its steps are replayed backwards to undo."""

    kind = models.CharField(max_length=16, help_text="What the rows are: outlet, person, article.")
    gone = models.PositiveBigIntegerField(help_text="The key of the row that is no more.")
    gone_id = models.CharField(max_length=16, help_text="Its public id.")
    gone_name = models.CharField("what went", max_length=500)
    kept = models.PositiveBigIntegerField(
        null=True, help_text="The key of the row it went into; none where it was taken away."
    )
    kept_name = models.CharField("into", max_length=500, blank=True)
    steps = models.JSONField(default=list, editable=False)
    suggestion = models.ForeignKey(
        "articles.MatchSuggestion", null=True, on_delete=models.SET_NULL, related_name="merges"
    )
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True)
    leaves_index = models.BooleanField(
        default=False, editable=False, db_index=True,
        help_text="An article that is gone is to be taken out of the index yet.",
    )  # fmt: skip

    objects = MergeOperationQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.gone_name} into {self.kept_name}" if self.kept else self.gone_name

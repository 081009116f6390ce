"""Errands: what somebody has done with an import in the background, and how far it has come."""

from typing import Any, Self

from django.db import models
from django.urls import reverse

from articles.models.import_run import ImportRun


class ErrandQuerySet(models.QuerySet["Errand"]):
    def of(self, run: ImportRun) -> Self:
        """The errands of a run, the newest first."""
        return self.filter(run=run)


class Errand(models.Model):
    class Kind(models.TextChoices):
        TAKE_BACK = "take back", "taking back"
        LOOK = "look", "looking what reading again would change"
        READ_AGAIN = "read again", "reading again"
        RESUME = "resume", "going on"

    class State(models.TextChoices):
        WAITING = "waiting", "about to begin"
        RUNNING = "running", "running"
        DONE = "done", "done"
        FAILED = "failed", "failed"

    NOT_ENDED = (State.WAITING, State.RUNNING)

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="errands")
    kind = models.CharField(max_length=10, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    started_by = models.CharField(max_length=150)
    started_at = models.DateTimeField(auto_now_add=True)
    told_at = models.DateTimeField(
        auto_now=True, help_text="When it last said how far it has come."
    )
    finished_at = models.DateTimeField(null=True, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0, help_text="0 while it is not known.")
    message = models.TextField(blank=True)
    report: "models.JSONField[dict[str, Any], dict[str, Any]]" = models.JSONField(default=dict)

    objects = ErrandQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.run}: {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        return reverse("admin:articles_importrun_errand", args=[self.run_id, self.pk])

    @property
    def has_ended(self) -> bool:
        return self.state not in self.NOT_ENDED

"""Import runs: what was read, when, and what became of every record."""

from typing import Self

from django.db import models

OUTCOMES = ("new", "updated", "unchanged", "duplicate", "skipped", "failed")


class ImportRunQuerySet(models.QuerySet["ImportRun"]):
    def still_running(self) -> Self:
        """Runs that never said they ended; without the importer's lock they were cut off."""
        return self.filter(state=ImportRun.State.RUNNING)


class ImportRun(models.Model):
    class State(models.TextChoices):
        RUNNING = "running", "running"
        DONE = "done", "done"
        INTERRUPTED = "interrupted", "interrupted"
        FAILED = "failed", "failed"

    paths = models.JSONField(default=list)
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=State, default=State.RUNNING)
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    records = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    duplicate = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    teasers = models.JSONField(default=dict)
    message = models.TextField(blank=True)

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"Import {self.pk}"


class ImportItem(models.Model):
    """One record of a run."""

    class Outcome(models.TextChoices):
        NEW = "new", "new"
        UPDATED = "updated", "updated"
        UNCHANGED = "unchanged", "unchanged"
        DUPLICATE = "duplicate", "duplicate"
        SKIPPED = "skipped", "skipped"
        FAILED = "failed", "failed"

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="items")
    number = models.PositiveIntegerField()
    origin = models.CharField(max_length=1000)
    outcome = models.CharField(max_length=10, choices=Outcome)
    reason = models.TextField(blank=True)
    article = models.ForeignKey(
        "articles.Article", null=True, on_delete=models.SET_NULL, related_name="import_items"
    )
    capture = models.ForeignKey(
        "articles.Capture", null=True, on_delete=models.SET_NULL,
        related_name="import_items",
    )  # fmt: skip

    class Meta:
        ordering = ["run", "number"]
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="one_item_a_run_and_number")
        ]

    def __str__(self) -> str:
        return f"{self.origin}: {self.outcome}"

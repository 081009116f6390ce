"""Import runs: what was read, when, and what became of every record."""

from collections.abc import Iterator
from typing import Any, Self

from django.db import models
from django.urls import reverse

OUTCOMES = ("new", "updated", "unchanged", "duplicate", "skipped", "failed")


class ImportRunQuerySet(models.QuerySet["ImportRun"]):
    def still_running(self) -> Self:
        """Runs that never said they ended; without the importer's lock they were cut off."""
        return self.filter(state=ImportRun.State.RUNNING)

    def unended(self) -> Self:
        """Runs that go on, or were cut off before they could count what they had stored."""
        cut_off = models.Q(state=ImportRun.State.INTERRUPTED, finished_at=None)
        return self.filter(cut_off | models.Q(state=ImportRun.State.RUNNING))

    def state(self) -> tuple[Any, ...]:
        """Return what changes when an import starts, goes on, ends or is taken back."""
        taken_back = self.filter(state=ImportRun.State.TAKEN_BACK).count()
        return (taken_back, *self.values_list("pk", "state", "records", "finished_at")[:1])

    def totals(self) -> dict[str, int]:
        """Return how many records were read in all, and how many ended in each way."""
        sums = self.aggregate(**{name: models.Sum(name) for name in ("records", *OUTCOMES)})
        return {name: total or 0 for name, total in sums.items()}


class ImportRun(models.Model):
    class State(models.TextChoices):
        RUNNING = "running", "running"
        DONE = "done", "done"
        INTERRUPTED = "interrupted", "interrupted"
        FAILED = "failed", "failed"
        TAKEN_BACK = "taken back", "taken back"

    started_by = models.CharField(
        max_length=150, blank=True, help_text="Who started it: an account, or a user of the system."
    )
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
        permissions = [
            ("take_back_importrun", "Can take an import back"),
            ("reread_importrun", "Can read the pages of an import again"),
        ]

    def __str__(self) -> str:
        return f"Import {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("import", args=[self.pk])

    @property
    def outcomes(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in OUTCOMES}

    @property
    def never_ended(self) -> bool:
        """Whether it goes on, or was cut off before it could count what it had stored."""
        cut_off = self.state == ImportRun.State.INTERRUPTED and self.finished_at is None
        return cut_off or self.state == ImportRun.State.RUNNING

    @property
    def seconds(self) -> float | None:
        """How long it took, or None while it runs (or when it never said that it ended)."""
        if self.finished_at is None:
            return None
        return (self.finished_at - self.started_at).total_seconds()

    @property
    def rate(self) -> float | None:
        """Records a second."""
        return self.records / max(self.seconds, 0.001) if self.seconds is not None else None


class ImportItemQuerySet(models.QuerySet["ImportItem"]):
    def of(self, run: ImportRun) -> Self:
        return self.filter(run=run)

    def with_articles(self) -> Self:
        """With what a list says of the article of each."""
        return self.select_related("article").only(
            "number", "outcome", "reason", "run", "article__headline", "article__public_id",
            "article__visibility",
        )  # fmt: skip

    def reasons(self) -> Iterator[tuple[str, str, int]]:
        """Return outcome, reason and how many records there are of both."""
        yield from self._by_reason().iterator()

    def reasons_with_origins(self) -> Iterator[tuple[str, str, int, str]]:
        """Return the same, and where one of the records lay."""
        yield from self._by_reason().annotate(models.Min("origin")).iterator()

    def _by_reason(self) -> models.QuerySet["ImportItem", Any]:
        counted = self.order_by().values_list("outcome", "reason")
        return counted.annotate(models.Count("pk"))


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
    # When the record says that it was captured: where another import is taken back, that is left.
    # A table of many rows gains columns at once if they may be empty.
    captured_at = models.DateTimeField(null=True)
    captured_precision = models.CharField(  # noqa: DJ001
        max_length=8, null=True, help_text="None: it was imported before this was kept."
    )
    captured_from = models.CharField(max_length=32, null=True)  # noqa: DJ001

    objects = ImportItemQuerySet.as_manager()

    class Meta:
        ordering = ["run", "number"]
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="one_item_a_run_and_number")
        ]

    def __str__(self) -> str:
        return f"Record {self.number} of import {self.run_id}: {self.outcome}"

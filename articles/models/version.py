"""Versions: what an article said at one capture or after one curator's edit, in order of time."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from articles.paragraphs import paragraphs_of


class ArticleVersionQuerySet(models.QuerySet["ArticleVersion"]):
    def of(self, article: models.Model) -> Self:
        """The versions of an article from the first on; none where it has been one all the time."""
        return self.filter(article=article).order_by("number")

    def marks(self) -> Self:
        """With no more than whether they changed something worth the name, and who did."""
        return self.only("article", "number", "why", "is_trivial")

    def with_pages(self) -> Self:
        """With the captures that say so, the first of them first, without their bytes."""
        captures = VersionCapture.objects.select_related("capture").defer(
            "capture__packed", "capture__sources", "capture__warnings"
        )
        ordered = captures.order_by("capture__captured_at", "capture")
        return self.prefetch_related(
            models.Prefetch("sightings", queryset=ordered), "sightings__capture__recaptures"
        )

    def stored(self, articles: Iterable[int]) -> list["ArticleVersion"]:
        """Return the versions of some articles with the pages that say so, in their order."""
        rows = self.filter(article__in=articles).order_by("article", "number")
        return list(rows.prefetch_related("sightings"))


class ArticleVersion(models.Model):
    """One version of an article that has several.

    An article that has always said the same has none of these: its row is its only version, with
    the mark 1. Of one that changed all versions are kept whole, numbered from 1 in the order in
    which they were seen. An older page that comes later numbers them anew; the mark of each, which
    stands in addresses that people quote, stays: where the others are gone, taken back or none any
    more, one of another mark than 1 is kept alone for it.
    """

    class Why(models.TextChoices):
        IMPORT = "import", "read from a page"
        TEASER = "teaser", "read from a teaser"
        CURATOR = "curator", "edited"

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField(help_text="Its place in order of time, from 1.")
    mark = models.PositiveIntegerField(
        help_text="Its number in addresses: given once, in the order they came to be known."
    )
    why = models.CharField(max_length=8, choices=Why)
    seen_at = models.DateTimeField(
        help_text="When the page was first copied that says so, or when it was edited."
    )
    seen_precision = models.CharField(
        max_length=8, help_text="Unknown: when an undated page was read into the archive."
    )
    role = models.CharField(max_length=32, blank=True, help_text="Of who edited it; no name.")
    reason = models.CharField(max_length=500, blank=True)
    touched = models.JSONField(default=list, help_text="The fields that the version changed.")
    is_trivial = models.BooleanField(default=False)
    returns_to = models.PositiveIntegerField(
        null=True, help_text="The place of the version whose words a page went back to."
    )
    said = models.JSONField(
        default=list, help_text="Of an edit, the texts it set; the others are as before."
    )
    also = models.JSONField(
        default=dict, help_text="Of an edit, further fields with what they held before and after."
    )
    headline = models.CharField(max_length=500)
    byline = models.CharField(max_length=500, blank=True)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    # The database fills it too: a merge made before it was known is undone without it.
    content_hash = models.CharField(
        max_length=32, blank=True, default="", db_default="", db_index=True, editable=False,
        help_text="Of a version read from a page, the key of its text: imports know it by that.",
    )  # fmt: skip
    headline_key = models.CharField(
        max_length=500, blank=True, default="", db_default="", db_index=True, editable=False,
        help_text="Of one that has a text, the key of the headline over it: imports look for that.",
    )  # fmt: skip

    objects = ArticleVersionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="one_version_an_article_and_number"
            ),
            models.UniqueConstraint(
                fields=["article", "mark"], name="one_version_an_article_and_mark"
            ),
            models.CheckConstraint(condition=Q(number__gt=0), name="versions_count_from_one"),
        ]

    def __str__(self) -> str:
        return f"Version {self.number}: {self.headline}"

    def get_absolute_url(self) -> str:
        return reverse("revision", args=[self.article.public_id, self.mark])

    @property
    def paragraphs(self) -> list[str]:
        return paragraphs_of(self.body)


class VersionCapture(models.Model):
    """A capture that says what a version says; every version read from pages has at least one.

    One that was captured on several days says several where the page said something else between.
    """

    version = models.ForeignKey(ArticleVersion, on_delete=models.CASCADE, related_name="sightings")
    capture = models.ForeignKey(
        "articles.Capture", on_delete=models.CASCADE, related_name="sightings"
    )

    class Meta:
        ordering = ["version", "capture"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "capture"], name="one_sighting_a_version_and_capture"
            )
        ]

    def __str__(self) -> str:
        return f"{self.version_id} on {self.capture_id}"

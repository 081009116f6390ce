"""Captures: pages as they were read, byte for byte, and the teasers printed on them."""

import hashlib
from typing import Self

from django.db import models

from articles.packing import pack, unpack


class CaptureQuerySet(models.QuerySet["Capture"]):
    def of(self, article: models.Model) -> Self:
        """The captures of an article, the newest first, without their bytes."""
        return self.filter(article=article).defer("packed")


class Capture(models.Model):
    """One page as it was read; `article` is empty when the page held none."""

    sha256 = models.CharField(max_length=64, editable=False)
    size = models.PositiveBigIntegerField(editable=False, help_text="Bytes, unpacked.")
    media_type = models.CharField(max_length=64)
    charset = models.CharField(max_length=32)
    origin = models.CharField(max_length=1000)
    url = models.CharField(max_length=2000, blank=True)
    record_id = models.CharField(max_length=255, blank=True)
    collection = models.CharField(max_length=120, blank=True)
    copied_from = models.CharField(max_length=120, blank=True)
    captured_at = models.DateTimeField(null=True, blank=True)
    captured_precision = models.CharField(max_length=8, default="unknown")
    captured_from = models.CharField(
        max_length=32, blank=True, help_text="Which rule gave the capture date."
    )
    read_at = models.DateTimeField(auto_now_add=True)
    parser = models.CharField(max_length=64)
    parser_version = models.CharField(max_length=16)
    confidence = models.FloatField(default=0.0)
    skipped = models.TextField(blank=True, help_text="Why the page holds no article.")
    article = models.ForeignKey(
        "articles.Article", null=True, on_delete=models.SET_NULL, related_name="captures"
    )
    run = models.ForeignKey(
        "articles.ImportRun", null=True, on_delete=models.SET_NULL, related_name="captures"
    )
    # The long columns come last: SQLite reads through them to whatever lies behind.
    sources = models.JSONField(default=dict, help_text="Of each value, its parser and its line.")
    warnings = models.JSONField(default=list)
    packed = models.BinaryField(editable=False)

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["-captured_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "url", "record_id"], name="one_capture_a_content_and_address"
            )
        ]

    def __str__(self) -> str:
        return f"Capture {self.pk}"

    @property
    def content(self) -> bytes:
        """The bytes as read. Raises ValueError when they are damaged."""
        try:
            content = unpack(bytes(self.packed))
        except ValueError as error:
            raise ValueError(f"{self.origin}: the kept bytes are damaged: {error}") from None
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise ValueError(f"{self.origin}: the kept bytes no longer match their checksum")
        return content

    @content.setter
    def content(self, content: bytes) -> None:
        self.sha256 = hashlib.sha256(content).hexdigest()
        self.size = len(content)
        self.packed = pack(content)


class Recapture(models.Model):
    """A later moment at which a page was captured and was the same, byte for byte.

    The bytes are kept once, in a capture that has the first of its moments.
    """

    capture = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="recaptures")
    captured_at = models.DateTimeField()
    captured_precision = models.CharField(max_length=8)
    captured_from = models.CharField(
        max_length=32, blank=True, help_text="Which rule gave the capture date."
    )

    class Meta:
        ordering = ["capture", "captured_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["capture", "captured_at"], name="one_recapture_a_capture_and_moment"
            )
        ]

    def __str__(self) -> str:
        return f"{self.capture_id} on {self.captured_at:%Y-%m-%d}"


class RelatedLinkQuerySet(models.QuerySet["RelatedLink"]):
    def beside(self, article: models.Model) -> Self:
        """The teasers on the pages of an article, the newest page first, in page order."""
        return (
            self.filter(capture__article=article, article__visibility="public")
            .select_related("article__outlet")
            .defer("article__body")
            .order_by(
                models.F("capture__captured_at").desc(nulls_last=True), "-capture", "position"
            )
        )

    def showing(self, article: models.Model) -> Self:
        """Where an article was printed as a teaser, the newest page first."""
        return (
            self.filter(article=article)
            .select_related("capture__article__outlet")
            .defer("capture__packed", "capture__article__body")
            .order_by(models.F("capture__captured_at").desc(nulls_last=True), "-capture")
        )


class RelatedLink(models.Model):
    """A teaser as printed on a captured page, and the article row it stands for."""

    capture = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="related")
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="shown_beside"
    )
    position = models.PositiveIntegerField()
    section = models.CharField(max_length=120, blank=True)
    outlet_name = models.CharField(max_length=255, blank=True)
    headline = models.CharField(max_length=500)
    text = models.TextField(blank=True)
    where = models.CharField(max_length=120, blank=True)

    objects = RelatedLinkQuerySet.as_manager()

    class Meta:
        ordering = ["capture", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["capture", "position"], name="one_teaser_a_capture_and_position"
            )
        ]

    def __str__(self) -> str:
        return self.headline

"""Stories: articles that carry one text, and the signatures by which they are found."""

from collections.abc import Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from articles.models.article import Article


class StoryQuerySet(models.QuerySet["Story"]):
    def at(self, public_id: str) -> Any:
        """Return the story of that id, or None when there is none."""
        return self.filter(public_id=public_id).first()

    def with_counts(self) -> Self:
        """Annotate how many visible articles and different outlets of them a story has.

        Two rows that are one outlet by all that pages say count once.
        """
        outlet = Coalesce("parts__article__outlet__taken_for", "parts__article__outlet")
        visible = Q(parts__article__visibility=Article.Visibility.PUBLIC)
        return self.annotate(
            articles_held=Count("parts", filter=visible, distinct=True),
            outlets_held=Count(outlet, filter=visible, distinct=True),
        )

    def of_articles(self, keys: Iterable[int]) -> dict[int, "Story"]:
        """Return by article the story it is in, with its counts, where another is to be seen too.

        In two queries, however many they are.
        """
        parts = StoryPart.objects.filter(article__in=list(keys)).order_by()
        story_of = dict(parts.values_list("article", "story"))
        shown = self.with_counts().filter(pk__in=set(story_of.values()), articles_held__gt=1)
        stories = {story.pk: story for story in shown}
        return {key: stories[story] for key, story in story_of.items() if story in stories}


class Story(models.Model):
    """Articles of one text: a report of an agency and who printed it, one house's in another."""

    public_id = models.CharField(max_length=16, unique=True, editable=False)
    locked = models.BooleanField(
        default=False, help_text="No import puts an article in or takes one out."
    )
    note = models.TextField(blank=True, help_text="For curators: what is known of this story.")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return self.public_id

    def get_absolute_url(self) -> str:
        return reverse("story", args=[self.public_id])

    @property
    def search(self) -> str:
        """What is typed to find its articles."""
        return f"story:{self.public_id}"


class StoryPartQuerySet(models.QuerySet["StoryPart"]):
    def visible(self) -> Self:
        return self.filter(article__visibility=Article.Visibility.PUBLIC)

    def in_order(self) -> Self:
        """The first article of a story, then its copies by date, those without one last."""
        return self.order_by(
            "-part",  # "first" comes behind "copy" in the alphabet
            models.F("article__published_at").asc(nulls_last=True),
            "article",
        )


class StoryPart(models.Model):
    """An article in a story: in one at most."""

    class Part(models.TextChoices):
        FIRST = "first", "first"
        COPY = "copy", "copy"

    article = models.OneToOneField(
        Article, primary_key=True, on_delete=models.CASCADE, related_name="story_part"
    )
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="parts")
    part = models.CharField(max_length=8, choices=Part, default=Part.COPY)
    by_curator = models.BooleanField(
        default=False, help_text="A curator put it here; no import takes it out."
    )

    objects = StoryPartQuerySet.as_manager()

    class Meta:
        ordering = ["story", "article"]

    def __str__(self) -> str:
        return f"{self.article} ({self.part})"


class Signature(models.Model):
    """That an article has bands, and of which text they were made."""

    article = models.OneToOneField(
        Article, primary_key=True, on_delete=models.CASCADE, related_name="signature"
    )
    content_hash = models.CharField(max_length=32)
    version = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["article"]

    def __str__(self) -> str:
        return f"signature of {self.article_id}"


class SignatureBand(models.Model):
    """One of the numbers of a signature; articles that share one may be copies of each other."""

    number = models.IntegerField(help_text="32 bits with a sign: articles.copies.signature.")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bands")

    class Meta:
        ordering = ["article", "id"]
        indexes = [models.Index(fields=["number", "article"], name="band_number_article")]

    def __str__(self) -> str:
        return str(self.number)

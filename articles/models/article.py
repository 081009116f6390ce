"""Articles: the rows that everything else is about."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any, Self

from django.db import models
from django.db.models import Count, Exists, F, Max, OuterRef, Prefetch, Q, Subquery, Sum
from django.db.models.functions import Substr
from django.urls import reverse

from articles.keys import headline_key, text_key, url_key
from articles.lengths import count_words
from articles.models.capture import Capture, Recapture, RelatedLink
from articles.models.holdings import CountedQuerySet
from articles.models.links import ArticlePerson, ArticlePlace, ArticleTag, ArticleTopic, Link
from articles.models.naming import FormerSlug, slug_of
from articles.models.outlet import Outlet, OutletFigure
from articles.models.person import Person
from articles.models.place import Place
from articles.models.tag import Tag
from articles.models.topic import Topic
from articles.paragraphs import paragraphs_of

OPENING_LETTERS = 400
_RESERVED = re.compile(r"r\d+|revisions|diff")
"""Slugs that would be the address of an article's versions."""
_KEPT_WITH = {
    "headline": ("headline",),
    "url": ("url",),
    "body": ("body", "text_held"),
    "published_at": ("published_earliest", "published_latest"),
}
"""Of each field that an article is known by, the columns to keep as printed."""
_MOMENTS = {"published_earliest", "published_latest"}


KeyedText = tuple[str, int]
"""The key of a row's text, and its words."""


class ArticleQuerySet(CountedQuerySet):
    def visible(self) -> Self:
        return self.filter(visibility=Article.Visibility.PUBLIC)

    def stale(self) -> Self:
        """Articles whose index entry is older than the row."""
        return self.exclude(revision=F("indexed_revision"))

    def names_unread(self) -> Self:
        """Articles whose text has not been searched for names since they changed."""
        return self.exclude(revision=F("named_revision"))

    def without_pages(self) -> Self:
        """Articles that no kept page tells of: a teaser may be told by the page beside it alone."""
        own = Exists(Capture.objects.filter(article=OuterRef("pk")))
        beside = Exists(RelatedLink.objects.filter(article=OuterRef("pk")))
        return self.filter(~own).filter(Q(text_held=Article.TextHeld.FULL) | ~beside)

    def for_listing(self) -> Self:
        """With who wrote them, without the text but for its `opening`."""
        opening = Substr("body", 1, OPENING_LETTERS)
        listed = self.select_related("outlet").with_authors()
        return listed.defer("body").annotate(opening=opening)

    def with_authors(self) -> Self:
        """With `author_links`, read in one query for all."""
        authors = ArticlePerson.objects.accepted().filter(role=ArticlePerson.Role.AUTHOR)
        links = authors.select_related("person")
        return self.prefetch_related(Prefetch("person_links", links, to_attr="author_links"))

    def of_outlet(self, outlet: Outlet) -> Self:
        return self.filter(outlet=outlet)

    def naming(self, person: Person) -> Self:
        """Articles linked to a person in whatever role."""
        return self._with(ArticlePerson.objects.filter(person=person))

    def tagged(self, tag: Tag) -> Self:
        return self._with(ArticleTag.objects.filter(tag=tag))

    def on_topic(self, topic: Topic) -> Self:
        return self._with(ArticleTopic.objects.filter(topic=topic))

    def at_place(self, place: Place) -> Self:
        return self._with(ArticlePlace.objects.filter(place=place))

    def _with(self, links: models.QuerySet[Any]) -> Self:
        """Each article once, however many accepted links it has to the thing."""
        return self.filter(pk__in=links.filter(state=Link.State.ACCEPTED).values("article"))

    def in_order(self, keys: Sequence[int]) -> list["Article"]:
        """Return the rows of `keys` in that order, in one query; keys without a row are left out."""
        rows = {article.pk: article for article in self.filter(pk__in=keys)}
        return [rows[key] for key in keys if key in rows]

    def at(self, public_id: str) -> "Article | None":
        """Return the article of that id, or None when there is none."""
        return self.select_related("outlet").filter(public_id=public_id).first()

    def formerly_at(self, public_id: str) -> "Article | None":
        """Return the article that one of that id went into, or None."""
        former = FormerSlug.objects.filter(kind="article", slug=public_id).first()
        return self.select_related("outlet").filter(pk=former.target_id).first() if former else None

    def full(self) -> Self:
        return self.filter(text_held=Article.TextHeld.FULL)

    def state_of(self, public_id: str) -> tuple[Any, ...] | None:
        """Return values that change with whatever an article's page shows, in one query."""
        figure = OutletFigure.objects.filter(outlet=OuterRef("outlet")).order_by("-pk")
        story = self._state_of_story()
        mention = RelatedLink.objects.filter(article=OuterRef("pk")).order_by("-pk")
        return (
            self.filter(public_id=public_id)
            .annotate(
                newest_figure=Subquery(figure.values("pk")[:1]),
                newest_mention=Subquery(mention.values("pk")[:1]),
                newest_capture=Max("captures"),
                captures_held=Count("captures", distinct=True),
                **self._days_of_pages(),
                teasers=Count("captures__related"),
                teaser_revisions=Sum("captures__related__article__revision"),
                in_story=Subquery(story.values("articles")),
                story_revisions=Subquery(story.values("revisions")),
            )
            .values_list(
                "pk", "revision", "published_at", "visibility", "outlet__name", "outlet__slug",
                "outlet__about", "outlet__home_page", "newest_figure", "newest_mention",
                "newest_capture", "captures_held", "newest_day", "days", "teasers", "teaser_revisions",
                "story_part__story__public_id", "in_story", "story_revisions",
            )
            .first()
        )  # fmt: skip

    def versions_state_of(self, public_id: str) -> tuple[Any, ...] | None:
        """Return values that change with whatever the pages of an article's versions show."""
        return (
            self.filter(public_id=public_id)
            .annotate(
                newest_version=Max("versions"),
                newest_sighting=Max("versions__sightings"),
                version_pages=Count("versions__sightings", distinct=True),
                **self._days_of_pages(),
            )
            .values_list(
                "pk", "revision", "outlet__name", "outlet__slug", "newest_version",
                "newest_sighting", "version_pages", "newest_day", "days",
            )
            .first()
        )  # fmt: skip

    @staticmethod
    def _days_of_pages() -> dict[str, Subquery]:
        """Values of the days on which the pages of the row that the query is at were seen again."""
        days = Recapture.objects.filter(capture__article=OuterRef("pk")).order_by()
        told = days.values("capture__article").annotate(newest=Max("pk"), held=Count("pk"))
        return {
            "newest_day": Subquery(told.values("newest")),
            "days": Subquery(told.values("held")),
        }

    @staticmethod
    def _state_of_story() -> models.QuerySet[Any]:
        """Values of the other articles of an article's story, of the row that the query is at."""
        members = Article.objects.filter(
            story_part__story__parts__article=OuterRef("pk"), visibility="public"
        )
        grouped = members.order_by().values("story_part__story")
        return grouped.annotate(articles=Count("pk"), revisions=Sum("revision"))

    def touch(self) -> int:
        """Mark for the index: what is shown or found of these articles has changed."""
        return self.update(revision=F("revision") + 1)


class Article(models.Model):
    class TextHeld(models.TextChoices):
        FULL = "full", "Full text"
        TEASER = "teaser", "Teaser"
        HEADLINE = "headline", "Headline only"

    class Visibility(models.TextChoices):
        PUBLIC = "public", "public"
        HIDDEN = "hidden", "hidden"

    class Precision(models.TextChoices):
        SECOND = "second", "second"
        DAY = "day", "day"
        MONTH = "month", "month"
        YEAR = "year", "year"
        UNKNOWN = "unknown", "unknown"

    class Basis(models.TextChoices):
        UNKNOWN = "", "not known"
        STATED = "stated", "stated"
        INFERRED = "inferred", "inferred"
        CURATOR = "curator", "set by a curator"

    public_id = models.CharField(max_length=16, unique=True, editable=False)
    headline = models.CharField(max_length=500)
    headline_key = models.CharField(max_length=500, db_index=True, editable=False)
    byline = models.CharField(max_length=500, blank=True, help_text='As printed, without "By".')
    outlet = models.ForeignKey(
        "articles.Outlet", null=True, blank=True, on_delete=models.PROTECT, related_name="articles"
    )
    section = models.CharField(max_length=120, blank=True)
    body = models.TextField(blank=True, help_text="Paragraphs, an empty line between them.")
    summary = models.TextField(blank=True)
    language = models.CharField(max_length=8, blank=True)
    genre = models.CharField(max_length=32, blank=True)
    wire_agency = models.CharField(max_length=64, blank=True)
    image_url = models.URLField(max_length=2000, blank=True)
    image_caption = models.TextField(blank=True)
    image_credit = models.CharField(max_length=500, blank=True)

    url = models.URLField("source address", max_length=2000, blank=True)
    url_key = models.CharField(max_length=2000, blank=True, db_index=True, editable=False)
    collection = models.CharField(max_length=120, blank=True, editable=False)
    record_id = models.CharField(
        max_length=255, blank=True, editable=False,
        help_text="The id that the collection itself gives.",
    )  # fmt: skip
    copied_from = models.CharField(max_length=120, blank=True)

    published_at = models.DateTimeField(null=True, blank=True, db_index=True)
    published_earliest = models.DateTimeField(null=True, blank=True)
    published_latest = models.DateTimeField(null=True, blank=True)
    published_precision = models.CharField(
        max_length=8, choices=Precision, default=Precision.UNKNOWN
    )
    published_basis = models.CharField(
        max_length=8, choices=Basis, blank=True, default=Basis.UNKNOWN
    )
    published_text = models.CharField(max_length=120, blank=True, help_text="The date as printed.")
    captured_at = models.DateTimeField(null=True, blank=True)
    captured_precision = models.CharField(
        max_length=8, choices=Precision, default=Precision.UNKNOWN
    )
    imported_at = models.DateTimeField(auto_now_add=True)

    text_held = models.CharField(max_length=8, choices=TextHeld, default=TextHeld.FULL)
    visibility = models.CharField(
        max_length=8, choices=Visibility, default=Visibility.PUBLIC, db_index=True
    )
    word_count = models.PositiveIntegerField(default=0, editable=False)
    comment_count = models.PositiveIntegerField(null=True, blank=True)
    comments_seen_at = models.DateTimeField(null=True, blank=True)
    content_hash = models.CharField(max_length=32, blank=True, db_index=True, editable=False)

    curated_fields = models.JSONField(
        default=list, blank=True, editable=False,
        help_text="Fields a curator changed; no import overwrites them.",
    )  # fmt: skip
    # What imports know an article by is what its pages print, whatever a curator made of it.
    printed = models.JSONField(
        default=dict, blank=True, editable=False,
        help_text="What the pages print where a curator changed it; imports know the article by it.",
    )  # fmt: skip
    printed_headline_key = models.CharField(
        max_length=500, blank=True, db_index=True, editable=False
    )
    printed_url_key = models.CharField(max_length=2000, blank=True, db_index=True, editable=False)
    printed_outlet = models.ForeignKey(
        "articles.Outlet", null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    revision = models.PositiveIntegerField(default=1, editable=False)
    indexed_revision = models.PositiveIntegerField(default=0, editable=False)
    indexed_at = models.DateTimeField(null=True, blank=True, editable=False)
    named_revision = models.PositiveIntegerField(default=0, editable=False)
    marks_given = models.PositiveIntegerField(
        default=1, editable=False,
        help_text="The highest mark that a version of it has or had: none is given twice.",
    )  # fmt: skip

    people = models.ManyToManyField(
        "articles.Person", through="articles.ArticlePerson", related_name="articles"
    )
    tags = models.ManyToManyField(
        "articles.Tag", through="articles.ArticleTag", related_name="articles"
    )
    topics = models.ManyToManyField(
        "articles.Topic", through="articles.ArticleTopic", related_name="articles"
    )
    places = models.ManyToManyField(
        "articles.Place", through="articles.ArticlePlace", related_name="articles"
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = [F("published_at").desc(nulls_last=True), "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(headline=""), name="article_has_a_headline"),
            models.CheckConstraint(
                condition=Q(published_precision="unknown", published_at__isnull=True)
                | (~Q(published_precision="unknown") & Q(published_at__isnull=False)),
                name="a_date_has_a_precision_and_the_other_way_round",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True)
                | (
                    Q(published_earliest__lte=F("published_at"))
                    & Q(published_latest__gte=F("published_at"))
                ),
                name="a_date_lies_within_its_bounds",
            ),
            models.UniqueConstraint(
                fields=["collection", "record_id"],
                condition=~Q(record_id=""),
                name="one_article_a_record_id",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], name="article_stale", condition=~Q(revision=F("indexed_revision"))
            ),
            models.Index(
                fields=["id"], name="article_unread", condition=~Q(revision=F("named_revision"))
            ),
            models.Index(fields=["outlet", "headline_key"], name="article_outlet_headline"),
            models.Index(fields=["record_id"], name="article_record_id"),
            # All that articles are counted by: a row has its text in it, and reading through a
            # hundred thousand of them takes half a second for each figure of a page.
            models.Index(
                fields=[
                    "visibility",
                    "outlet",
                    "text_held",
                    "published_precision",
                    "published_basis",
                    "published_at",
                ],
                name="article_counted",
            ),
            models.Index(fields=["visibility", "section", "genre"], name="article_printed_in"),
        ]

    def __str__(self) -> str:
        return self.headline

    def save(self, *args: object, **options: object) -> None:
        self.renew_keys()
        super().save(*args, **options)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.public_id, self.slug])

    def renew_keys(self, *, text: KeyedText | None = None) -> None:
        """Bring the keys in step with what they are made from.

        `text` is what is known of the row's text already, where nobody has changed it.
        """
        self.headline_key = self.printed_headline_key = headline_key(self.headline)[:500]
        self.url_key = self.printed_url_key = url_key(self.url)
        if self.printed:
            self.printed_headline_key = headline_key(self.as_printed("headline"))[:500]
            self.printed_url_key = url_key(self.as_printed("url"))
        if "outlet" not in self.curated_fields:
            self.printed_outlet_id = self.outlet_id
        if text is not None:
            self.content_hash, self.word_count = text
            return
        printed = self.as_printed("body")
        self.content_hash = text_key(paragraphs_of(printed)) if printed else ""
        self.word_count = count_words(self.body) or count_words(self.summary)

    @property
    def slug(self) -> str:
        slug = slug_of(self.headline, fallback="article")
        return f"article-{slug}" if _RESERVED.fullmatch(slug) else slug

    @property
    def paragraphs(self) -> list[str]:
        return paragraphs_of(self.body)

    @property
    def printed_paragraphs(self) -> list[str]:
        return paragraphs_of(self.as_printed("body"))

    def as_printed(self, name: str) -> Any:
        """Return a value as the pages print it, which a curator may have changed since."""
        if name not in self.printed:
            return getattr(self, name)
        value = self.printed[name]
        return dt.datetime.fromisoformat(value) if value and name in _MOMENTS else value

    def keep_printed(self, names: Iterable[str], shown: "Article") -> None:
        """Keep what `shown`, the row before a curator's change, has of the fields `names`."""
        for name in names:
            for column in _KEPT_WITH.get(name, ()):
                value = getattr(shown, column)
                kept = value.isoformat() if isinstance(value, dt.datetime) else value
                self.printed.setdefault(column, kept)

    @property
    def published_day(self) -> dt.date | None:
        return self.published_at.astimezone(dt.UTC).date() if self.published_at else None

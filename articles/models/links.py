"""Links between an article and the names on its page, each with where it comes from."""

from collections.abc import Iterable
from typing import Any, Self, TypeVar

from django.db import models
from django.db.models.functions import Coalesce

from articles.models.naming import NamedThing

Named = TypeVar("Named", bound=NamedThing)


class Length(models.Func):
    """How many values a list in a JSON field has."""

    function = "JSON_ARRAY_LENGTH"
    output_field = models.IntegerField()

    def as_postgresql(self, compiler: Any, connection: Any, **options: Any) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_ARRAY_LENGTH", **options)


class LinkQuerySet(models.QuerySet["Link"]):
    def accepted(self) -> Self:
        return self.filter(state=Link.State.ACCEPTED)

    def shown(self) -> Self:
        """Accepted links, but those of hidden articles: a few, so that none of the others is read."""
        articles: Any = self.model._meta.get_field("article").related_model
        hidden = articles._default_manager.exclude(visibility="public").order_by()
        return self.accepted().exclude(article__in=hidden.values("pk"))

    def naming(self) -> Self:
        """Links to whom an article names: writing it does not count."""
        return self.exclude(role="author")

    def most_linked(self, kind: type[Named], *, limit: int) -> list[tuple[Named, int]]:
        """Return the things of a kind in most articles, with how many those are.

        Counted over the links alone: a third of what counting from the things' side costs.
        """
        thing = kind.__name__.lower()
        counted = (
            self.order_by()
            .values_list(thing)
            # Only a person may be linked to one article twice: as author, and as named.
            .annotate(held=models.Count("article", distinct=thing == "person"))
            .order_by("-held", f"{thing}__name_key")[:limit]
        )
        held = dict(counted)
        things = kind._default_manager.in_bulk(held)
        return [(things[key], count) for key, count in held.items()]

    def how_many(self, thing: str) -> int:
        """Return how many different things ("person") are linked."""
        return self.aggregate(linked=models.Count(thing, distinct=True))["linked"]

    def by_role(self) -> dict[str, int]:
        """Return how many articles there are of each role."""
        return dict(self.order_by().values_list("role").annotate(models.Count("article")))

    def by_origin(self) -> dict[str, int]:
        """Return of how many articles a link is printed on the page, found, made by a curator."""
        articles = models.Count("article", distinct=True)
        return dict(self.order_by().values_list("origin").annotate(articles))

    def by_text(self, *, limit: int) -> list[tuple[str, int]]:
        """Return under which names things are linked, in how many articles, the most first."""
        named = self.exclude(text="").order_by().values_list("text")
        counted = named.annotate(held=models.Count("article", distinct=True))
        return list(counted.order_by("-held", "text")[:limit])

    def places(self) -> int:
        """Return at how many places in texts what is linked was found."""
        counted = self.exclude(spots=[]).aggregate(places=Coalesce(models.Sum(Length("spots")), 0))
        return int(counted["places"])

    def articles(self) -> list[int]:
        """Return the keys of the articles linked, each once."""
        return list(self.order_by().values_list("article", flat=True).distinct())

    def in_articles(self, keys: Iterable[int]) -> dict[int, list[Any]]:
        """Return the links in these articles, by article."""
        found: dict[int, list[Any]] = {}
        links: Any = self.filter(article__in=list(keys))
        for link in links:
            found.setdefault(link.article_id, []).append(link)
        return found


class Link(models.Model):
    class Origin(models.TextChoices):
        PAGE = "page", "printed on the page"
        RULE = "rule", "a rule"
        CURATOR = "curator", "a curator"
        EXTRACTION = "extraction", "found in the text"

    class State(models.TextChoices):
        PROPOSED = "proposed", "proposed"
        ACCEPTED = "accepted", "accepted"
        REJECTED = "rejected", "rejected"

    role = models.CharField(max_length=16, default="about")
    origin = models.CharField(max_length=16, choices=Origin, default=Origin.PAGE)
    text = models.CharField(max_length=255, blank=True, help_text="As printed.")
    position = models.PositiveIntegerField(default=0)
    spots = models.JSONField(
        default=list, blank=True, editable=False,
        help_text="Where in the text: of each the paragraph (from 1; 0 is the summary, null the "
        "headline), the first letter and the one behind the last.",
    )  # fmt: skip
    confidence = models.FloatField(default=1.0)
    state = models.CharField(
        max_length=8, choices=State, default=State.ACCEPTED,
        help_text="A rejected link blocks an import or a rule from adding it again.",
    )  # fmt: skip

    objects = LinkQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["position", "id"]


class ArticlePerson(Link):
    class Role(models.TextChoices):
        AUTHOR = "author", "author"
        ABOUT = "about", "about"
        MENTIONED = "mentioned", "mentioned"
        SOURCE = "source", "source"

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="person_links"
    )
    person = models.ForeignKey(
        "articles.Person", on_delete=models.CASCADE, related_name="article_links"
    )

    class Meta(Link.Meta):
        verbose_name_plural = "article people"
        constraints = [
            models.UniqueConstraint(
                fields=["article", "person", "role"], name="one_link_a_person_and_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.role})"


class ArticleTag(Link):
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="tag_links"
    )
    tag = models.ForeignKey("articles.Tag", on_delete=models.CASCADE, related_name="article_links")

    class Meta(Link.Meta):
        constraints = [models.UniqueConstraint(fields=["article", "tag"], name="one_link_a_tag")]

    def __str__(self) -> str:
        return str(self.tag)


class ArticleTopic(Link):
    """role "section" when the page prints the topic above the headline."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="topic_links"
    )
    topic = models.ForeignKey(
        "articles.Topic", on_delete=models.CASCADE, related_name="article_links"
    )

    class Meta(Link.Meta):
        constraints = [
            models.UniqueConstraint(fields=["article", "topic"], name="one_link_a_topic")
        ]

    def __str__(self) -> str:
        return str(self.topic)


class ArticlePlace(Link):
    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="place_links"
    )
    place = models.ForeignKey(
        "articles.Place", on_delete=models.CASCADE, related_name="article_links"
    )

    class Meta(Link.Meta):
        constraints = [
            models.UniqueConstraint(fields=["article", "place"], name="one_link_a_place")
        ]

    def __str__(self) -> str:
        return str(self.place)


class ArticleOutlet(Link):
    """An outlet that the text of an article names; who published it is `Article.outlet`."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="outlet_links"
    )
    outlet = models.ForeignKey(
        "articles.Outlet", on_delete=models.CASCADE, related_name="mention_links"
    )

    class Meta(Link.Meta):
        constraints = [
            models.UniqueConstraint(fields=["article", "outlet"], name="one_link_an_outlet")
        ]

    def __str__(self) -> str:
        return str(self.outlet)

"""Links between an article and the names on its page, each with where it comes from."""

from typing import Self, TypeVar

from django.db import models

from articles.models.naming import NamedThing

Named = TypeVar("Named", bound=NamedThing)


class LinkQuerySet(models.QuerySet["Link"]):
    def accepted(self) -> Self:
        return self.filter(state=Link.State.ACCEPTED)

    def on_visible(self) -> Self:
        return self.filter(article__visibility="public")

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

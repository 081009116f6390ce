"""Subjects: something with a name in, how to find the articles that name it out."""

from dataclasses import dataclass

from django.urls import reverse

from articles.models import Outlet, Person, Place, Tag
from articles.models.alias import Alias
from articles.models.links import LinkQuerySet
from articles.search.queries import Both, Choice, Ids, Node, Without
from articles.views.names import Kind


@dataclass(frozen=True, slots=True)
class Subject:
    """Whoever or whatever is named, and its accepted links to articles that readers may see."""

    thing: Outlet | Person | Place | Tag
    kind: Kind
    links: LinkQuerySet
    node: Node
    """What finds these articles, as a search does."""

    @property
    def names(self) -> list[str]:
        """What it may be called in a text."""
        aliases = self.thing.aliases.for_readers().exclude(kind=Alias.Kind.HOST)
        return [self.thing.label, self.thing.name, *aliases.values_list("name", flat=True)]

    def url(self, page: str) -> str:
        """Return the address of its "mentions" or its "mentions_data"."""
        return reverse(f"{self.kind.noun}_{page}", args=[self.thing.slug])


def subject_of(thing: Person | Place | Tag, kind: Kind) -> Subject:
    return Subject(thing, kind, thing.article_links.shown(), Choice(kind.noun, (thing.slug,)))


def outlet_elsewhere(outlet: Outlet, kind: Kind) -> Subject:
    """Return an outlet as others name it: the search knows who published, not who is named."""
    links = outlet.mention_links.shown().exclude(article__outlet=outlet)
    own = Without(Choice("outlet", (outlet.slug,)))
    return Subject(outlet, kind, links, Both((Ids(tuple(links.articles())), own)))

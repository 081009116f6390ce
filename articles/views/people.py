"""People: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Outlet, Person, Topic
from articles.views.at_address import at_address
from articles.views.etags import archive_etag
from articles.views.names import Kind, list_names
from articles.views.profile import SIDE, Side, profile_of
from articles.views.read_only import read_only

PEOPLE = Kind("person", "people", "Who is named in the articles held, and who wrote them.")
ROLES = (
    ("author", "writer of"),
    ("about", "subject of"),
    ("mentioned", "mentioned in"),
    ("source", "quoted in"),
)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def people(request: HttpRequest) -> HttpResponse:
    return list_names(request, PEOPLE, Person.objects.all())


@read_only
@at_address(Person.objects.all)
def person(request: HttpRequest, person: Person) -> HttpResponse:
    articles = Article.objects.visible().naming(person)
    others = Person.objects.exclude(pk=person.pk)
    sides = (
        Side("Named alongside", others.most_in(articles, limit=SIDE)),
        Side("Outlets", Outlet.objects.most_in(articles, limit=SIDE)),
        Side("Topics", Topic.objects.most_in(articles, limit=SIDE)),
    )
    counts = person.article_links.accepted().on_visible().by_role()
    context = profile_of(person, PEOPLE, articles, sides=sides) | {
        "roles": [(words, counts[role]) for role, words in ROLES if role in counts],
        "namesakes": list(Person.objects.used().with_counts().namesakes(person)),
        "linked_data": linked_data(request, person),
    }
    return render(request, "articles/person.html", context)


def linked_data(request: HttpRequest, person: Person) -> dict[str, Any]:
    """Return the person in schema.org's terms: no more than the name and where else it stands."""
    other_names = [alias.name for alias in person.aliases.for_readers()]
    return {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": person.name,
        "url": request.build_absolute_uri(person.get_absolute_url()),
        **({"alternateName": other_names} if other_names else {}),
        **({"sameAs": person.same_as} if person.same_as else {}),
    }

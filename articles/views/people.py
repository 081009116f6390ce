"""People: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, Person
from articles.views.at_address import at_address
from articles.views.etags import archive_etag
from articles.views.mentioning import answer_mentions
from articles.views.names import Kind, list_names
from articles.views.profile import answer_profile, mentions_of, profile_of
from articles.views.read_only import read_only
from articles.views.refusals import says_why_not
from articles.views.subjects import subject_of

PEOPLE = Kind("person", "people", "Who is named in the articles held, and who wrote them.")
BESIDE = (
    ("Named alongside", "person"),
    ("Outlets naming them most", "outlet"),
    ("Places", "place"),
    ("Tags", "tag"),
    ("Topics", "topic"),
)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=archive_etag)
def people(request: HttpRequest) -> HttpResponse:
    return list_names(request, PEOPLE, Person.objects.all())


@read_only
@at_address(Person.objects.all)
def person(request: HttpRequest, person: Person, *, data: bool = False) -> HttpResponse:
    articles = Article.objects.visible().naming(person)
    context = profile_of(person, PEOPLE, articles, wanted=BESIDE)
    context |= mentions_of(subject_of(person, PEOPLE), context["standing"].latest) | {
        "namesakes": list(Person.objects.used().with_counts().namesakes(person)),
        "linked_data": linked_data(request, person),
    }
    return answer_profile(request, "articles/person.html", context, data=data)


@read_only
@says_why_not
@at_address(Person.objects.all)
def mentions(request: HttpRequest, person: Person, *, data: bool = False) -> HttpResponse:
    return answer_mentions(request, subject_of(person, PEOPLE), data=data)


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

"""The about page: what the archive is, what it holds, how it dates, whom to write to."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.models import Article, ArticlePerson
from articles.views import etags
from articles.views.read_only import read_only


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=etags.archive_etag)
def about(request: HttpRequest) -> HttpResponse:
    visible = Article.objects.visible()
    context = {
        "title": f"About {settings.SITE_NAME}",
        "description": "What the archive holds, how its dates were found, and how to correct it.",
        "nav": "about",
        "holdings": visible.holdings(),
        "held": visible.by_text_held(),
        "bases": visible.by_basis(),
        "outlets": len(visible.by_outlet()),
        "people": ArticlePerson.objects.shown().how_many("person"),
        "contact": settings.CONTACT,
        "contact_address": contact_address(settings.CONTACT),
    }
    return render(request, "articles/about.html", context)


def contact_address(contact: str) -> str:
    """Return what a contact links to: a web address as it is, an e-mail address as mailto:."""
    if contact.startswith(("https://", "http://")):
        return contact
    return f"mailto:{contact}" if "@" in contact else ""

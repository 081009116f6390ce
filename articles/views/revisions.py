"""Revisions: the versions of an article as a list, each by itself, and any two compared."""

from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    JsonResponse,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles.forms import CompareForm
from articles.models import Article
from articles.views import diffs, etags
from articles.views.diffs import diff_of
from articles.views.read_only import read_only
from articles.views.versions import Revision, as_json, diff_url, revisions_of


def revisions_etag(request: HttpRequest, public_id: str, **_: Any) -> str | None:
    state = Article.objects.visible().versions_state_of(public_id.lower())
    return etags.etag_of(state, request.get_full_path()) if state else None


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=revisions_etag)
def revisions(request: HttpRequest, public_id: str, *, data: bool = False) -> HttpResponse:
    """List the versions, the newest first; small changes only when they are asked for."""
    article = _visible(public_id)
    if public_id != article.public_id:
        return _moved(request, article)
    held = revisions_of(article, texts=False)
    if data:
        return _data(_about(article, held) | {"revisions": [as_json(one) for one in held]})
    return render(request, "articles/revisions.html", _list(request, article, held))


def _list(request: HttpRequest, article: Article, held: list[Revision]) -> dict[str, Any]:
    small = [one for one in held if one.version.is_trivial]
    shows_small = request.GET.get("small") == "yes"
    shown = [one for one in held if shows_small or not one.version.is_trivial]
    return _context(
        article,
        title=f"Revisions: {article.headline}",
        canonical=reverse("revisions", args=[article.public_id]),
        data_url=reverse("revisions_data", args=[article.public_id]),
        revisions=shown[::-1],
        compare_url=reverse("compare", args=[article.public_id]) if len(shown) > 1 else "",
        first=shown[-2].number if len(shown) > 1 else 0,
        second=shown[-1].number,
        has_several=len(held) > 1,
        small=len(small),
        shows_small=shows_small,
    )


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=revisions_etag)
def revision(
    request: HttpRequest, public_id: str, number: int, *, data: bool = False
) -> HttpResponse:
    """Show one version whole."""
    article = _visible(public_id)
    if public_id != article.public_id:
        return _moved(request, article)
    held = revisions_of(article)
    one = _numbered(held, number)
    if data:
        return _data(_about(article, held) | {"revision": as_json(one, texts=True)})
    context = _context(
        article,
        title=f"Revision {number} of {len(held)}: {one.version.headline}",
        canonical=one.url,
        data_url=reverse("revision_data", args=[article.public_id, number]),
        revision=one,
        total=len(held),
        before=held[number - 2] if number > 1 else None,
        after=next((other for other in held if other.number == number + 1), None),
    )
    return render(request, "articles/revision.html", context)


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=revisions_etag)
def diff(
    request: HttpRequest, public_id: str, before: int, after: int, *, data: bool = False
) -> HttpResponse:
    """Show what changed from one version to a later one."""
    article = _visible(public_id)
    if before > after:
        return HttpResponsePermanentRedirect(diff_url(article, after, before))
    if public_id != article.public_id:
        return _moved(request, article)
    held = revisions_of(article)
    old, new = _numbered(held, before), _numbered(held, after)
    if before == after:
        return redirect(old.url)
    found = diff_of(held, before, after)
    if data:
        told = {"before": as_json(old), "after": as_json(new), **diffs.as_json(found)}
        return _data(_about(article, held) | told)
    context = _context(
        article,
        title=f"Revision {before} to {after}, compared: {article.headline}",
        canonical=diff_url(article, before, after),
        data_url=reverse("diff_data", args=[article.public_id, before, after]),
        before=old,
        after=new,
        diff=found,
        earlier=diff_url(article, before - 1, before),
        later=diff_url(article, after, after + 1) if after < len(held) else "",
    )
    return render(request, "articles/diff.html", context)


@read_only
@cache_control(public=True, no_cache=True)
def compare(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send the two chosen in the list on to their comparison."""
    article = _visible(public_id)
    form = CompareForm(request.GET)
    if form.is_valid():
        before, after = sorted((form.cleaned_data["before"], form.cleaned_data["after"]))
        if before != after:
            return redirect(diff_url(article, before, after))
    held = revisions_of(article, texts=False)
    context = _list(request, article, held) | {"problem": "Choose two different revisions."}
    context["title"] = f"Problem: {context['title']}"
    return render(request, "articles/revisions.html", context, status=400)


def _visible(public_id: str) -> Article:
    article = Article.objects.visible().at(public_id.lower())
    if article is None:
        raise Http404(f"No article has the id {public_id}.")
    return article


def _numbered(held: list[Revision], number: int) -> Revision:
    if not 1 <= number <= len(held):
        raise Http404(f"This article has no revision {number}; the last is {len(held)}.")
    return held[number - 1]


def _moved(request: HttpRequest, article: Article) -> HttpResponse:
    """Send on from an id in capital letters."""
    _, _, rest = request.path.removeprefix("/article/").partition("/")
    query = request.META.get("QUERY_STRING", "")
    address = f"/article/{article.public_id}/{rest}"
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


def _context(article: Article, **values: Any) -> dict[str, Any]:
    crumbs = [(article.outlet.name, article.outlet.get_absolute_url())] if article.outlet else []
    crumbs.append((article.headline, article.get_absolute_url()))
    return {"article": article, "crumbs": crumbs, **values}


def _data(told: dict[str, Any]) -> JsonResponse:
    return JsonResponse(told, headers={"X-Robots-Tag": "noindex"})


def _about(article: Article, held: list[Revision]) -> dict[str, Any]:
    return {
        "id": article.public_id,
        "address": article.get_absolute_url(),
        "headline": article.headline,
        "changed": sum(one.number > 1 and not one.version.is_trivial for one in held),
    }

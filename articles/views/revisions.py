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
from articles.models import Article, ArticleVersion
from articles.versions import changes_among
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
        out_of_order=_out_of_order(held),
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
        title=f"Revision {number} of {len(held)}: {one.headline}"
        if one.number == one.place
        else f"Revision {number}, {one.place} of {len(held)} in order: {one.headline}",
        canonical=one.url,
        data_url=reverse("revision_data", args=[article.public_id, number]),
        revision=one,
        total=len(held),
        before=_at(held, one.place - 1),
        after=_at(held, one.place + 1),
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
    if public_id != article.public_id:
        return _moved(request, article)
    held = revisions_of(article)
    old, new = _numbered(held, before), _numbered(held, after)
    if old.place > new.place:
        return redirect("diff_data" if data else "diff", article.public_id, after, before)
    if before == after:
        return redirect("revision_data" if data else "revision", article.public_id, before)
    found = diff_of(held, old.place, new.place)
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
        earlier=old.before_url,
        later=one.before_url if (one := _at(held, new.place + 1)) else "",
    )
    return render(request, "articles/diff.html", context)


@read_only
@cache_control(public=True, no_cache=True)
def compare(request: HttpRequest, public_id: str) -> HttpResponse:
    """Send the two chosen in the list on to their comparison."""
    article = _visible(public_id)
    if public_id != article.public_id:
        return _moved(request, article)
    form = CompareForm(request.GET)
    held = revisions_of(article, texts=False)
    if form.is_valid():
        chosen = {form.cleaned_data["before"], form.cleaned_data["after"]}
        places = {one.number: one.place for one in held}
        in_order = sorted(chosen, key=lambda number: places.get(number, 0))
        if len(in_order) > 1:
            return redirect(diff_url(article, *in_order))
    context = _list(request, article, held) | {"problem": "Choose two different revisions."}
    context["title"] = f"Problem: {context['title']}"
    return render(request, "articles/revisions.html", context, status=400)


def _visible(public_id: str) -> Article:
    article = Article.objects.visible().at(public_id.lower())
    if article is None:
        article = Article.objects.visible().formerly_at(public_id.lower())
    if article is None:
        raise Http404(f"No article has the id {public_id}.")
    return article


def _numbered(held: list[Revision], number: int) -> Revision:
    for one in held:
        if one.number == number:
            return one
    raise Http404(f"This article has no revision {number}.")


def _at(held: list[Revision], place: int) -> Revision | None:
    return held[place - 1] if 0 < place <= len(held) else None


def _out_of_order(held: list[Revision]) -> bool:
    """Whether a revision came to be known later than one that it is older than."""
    numbers = [one.number for one in held]
    return numbers != sorted(numbers)


def _moved(request: HttpRequest, article: Article) -> HttpResponse:
    """Send on from an id in capital letters, or of an article that went into another one: its own
    revisions have other numbers there. Whoever asks for data is sent to data.
    """
    former, _, rest = request.path.removeprefix("/article/").partition("/")
    if former.lower() != article.public_id:
        name = "revisions_data" if rest.endswith(".json") else "revisions"
        return HttpResponsePermanentRedirect(reverse(name, args=[article.public_id]))
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
        "changed": len(changes_among(one.version for one in held)),
        "edited": sum(one.version.why == ArticleVersion.Why.CURATOR for one in held),
    }

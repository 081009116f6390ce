"""Merging in the admin: names chosen in a list are shown beside each other; a button makes them one."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles.admin.curated import catch_up_on_commit
from articles.admin.site import site
from articles.curation.by_hand import choices_of, merge_by_hand
from articles.errors import ArchiveError
from articles.models import Article, MergeOperation
from articles.models.naming import NamedThing

MOST = 20
"""Names that are made one at once."""
CAUGHT_UP = 500
"""Articles that the index takes in before the answer."""


@admin.action(description="Merge these", permissions=["merge"])
def merge_these(
    model_admin: Any, request: HttpRequest, chosen: QuerySet[Any]
) -> HttpResponseBase | None:
    """Lead to the page that shows what would be one."""
    keys = list(chosen.order_by("pk").values_list("pk", flat=True)[: MOST + 1])
    if not 2 <= len(keys) <= MOST:
        messages.error(request, f"Choose two to {MOST} that are one.")
        return None
    told = "&".join(f"these={key}" for key in keys)
    return redirect(f"{_address(model_admin.model, 'merge')}?{told}")


def may_merge(request: HttpRequest, model: type[NamedThing]) -> bool:
    changes = request.user.has_perm(f"articles.change_{model._meta.model_name}")
    return changes and request.user.has_perm("articles.change_mergeoperation")


def merge_view(request: HttpRequest, model: type[NamedThing], articles_path: str) -> HttpResponse:
    """Show the chosen ones, what each has, and which is to stay; make them one when it is posted."""
    if not may_merge(request, model):
        raise PermissionDenied("You may not merge names; an administrator can allow it.")
    told = request.POST if request.method == "POST" else request.GET
    keys = {int(key) for key in told.getlist("these")[:MOST] if key.isdecimal() and len(key) < 19}
    things = list(model._default_manager.filter(pk__in=keys))
    if len(things) < 2:
        messages.error(request, "Fewer than two of them are there: nothing was changed.")
        return redirect(_address(model, "changelist"))
    stays = next((one for one in things if str(one.pk) == told.get("stays")), None)
    held = Article.objects.filter(**{f"{articles_path}__in": [one.pk for one in things]})
    if request.method == "POST" and stays is not None:
        catch_up_on_commit(held.order_by("pk").values_list("pk", flat=True).distinct()[:CAUGHT_UP])
        return _merge(request, stays, [one for one in things if one.pk != stays.pk])
    counts = held.order_by().values_list(articles_path).annotate(Count("pk", distinct=True))
    choices = choices_of(things, articles=dict(counts))
    context = {
        **site.each_context(request),
        "title": f"Merge {len(things)} {model._meta.verbose_name_plural}",
        "opts": model._meta,
        "choices": choices,
        "stays": stays or choices[0].thing,
        "together": held.distinct().count(),
        "outlets": model._meta.model_name == "outlet",
        "nothing_chosen": request.method == "POST",
    }
    return TemplateResponse(request, "admin/merge_names.html", context)


def _merge(request: HttpRequest, kept: NamedThing, going: Sequence[NamedThing]) -> HttpResponse:
    """Make them one; the answer says what can be undone."""
    by = request.user if request.user.pk else None
    reason = request.POST.get("reason", "").strip()[:500]
    names = [one.name for one in going]
    try:
        done = merge_by_hand(going, kept, by=by, reason=reason)
    except ArchiveError as error:
        messages.error(request, f"Nothing was merged: {error}.")
        return redirect(_address(type(kept), "changelist"))
    undo = format_html_join(
        ", ", '<a href="{}">{}</a>', ((_operation(one), f"undo “{one.gone_name}”") for one in done)
    )
    told = "“{}” went into “{}”: {}."
    messages.success(request, format_html(told, "”, “".join(names), kept.name, undo))
    return redirect(_address(type(kept), "change", kept.pk))


def _operation(operation: MergeOperation) -> str:
    return reverse("admin:articles_mergeoperation_change", args=[operation.pk])


def _address(model: type[NamedThing], name: str, *keys: int) -> str:
    return reverse(f"admin:articles_{model._meta.model_name}_{name}", args=keys)

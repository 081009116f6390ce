"""Merges in the admin: what went into what, by whom and why, and a button that undoes it."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse

from articles.admin.curated import catch_up_on_commit
from articles.admin.kept import KeptAdmin
from articles.admin.site import site
from articles.curation import meanwhile
from articles.curation.decisions import undo_merge, undone_with
from articles.errors import ArchiveError
from articles.models import MergeOperation


@admin.register(MergeOperation, site=site)
class MergeOperationAdmin(KeptAdmin):
    list_display = ("gone_name", "kept_name", "kind", "reason", "by", "at", "undone_at")
    list_filter = ("kind", "at", "undone_at")
    list_select_related = ("by",)
    search_fields = ("gone_name", "kept_name", "gone_id")
    fields = (
        "kind", "gone_name", "gone_id", "kept_name", "reason", "suggestion", "by", "at",
        "undone_by", "undone_at",
    )  # fmt: skip
    readonly_fields = fields
    change_form_template = "admin/merge.html"

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show a merge, and how many merges of articles go with it when it is undone."""
        operation = self.get_object(request, object_id)
        further = undone_with(operation)[:-1] if operation is not None else []
        context = {"undone_with_it": len(further), **(extra_context or {})}
        return super().change_view(request, object_id, form_url, context)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(undo_view)
        return [
            path("<int:key>/undo/", view, name="articles_mergeoperation_undo"),
            *super().get_urls(),
        ]


def undo_view(request: HttpRequest, key: int) -> HttpResponseBase:
    """Undo a merge that is posted, and show it."""
    if not request.user.has_perm("articles.change_mergeoperation"):
        raise PermissionDenied("You may not undo merges; an administrator can allow it.")
    operation = get_object_or_404(MergeOperation, pk=key)
    if request.method == "POST":
        try:
            articles = undo_merge(operation, by=request.user if request.user.pk else None)
        except ArchiveError as error:
            messages.error(request, f"It cannot be undone: {error}.")
        else:
            catch_up_on_commit(articles)
            told = f"“{operation.gone_name}” is there again."
            messages.success(request, f"{told} {meanwhile.in_words(operation)}".strip())
    return redirect(reverse("admin:articles_mergeoperation_change", args=[key]))

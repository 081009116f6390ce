"""Outlets in the admin."""

from django.contrib import admin

from articles.admin.kept import KeptInline
from articles.admin.named import AliasInline, NamedAdmin
from articles.admin.site import site
from articles.models import Outlet, OutletFigure


class FigureInline(KeptInline):
    model = OutletFigure
    verbose_name_plural = "figures as pages printed them"
    fields = ("metric", "text", "seen_on")


@admin.register(Outlet, site=site)
class OutletAdmin(NamedAdmin):
    articles_path = "outlet"
    list_display = ("name", "kind", "articles_held", "needs_review")
    list_filter = (*NamedAdmin.list_filter, "kind")
    autocomplete_fields = ("parent",)
    fields = (
        "name", "kind", "home_page", "about", "description", "country", "language", "parent",
        *NamedAdmin.readonly_fields,
    )  # fmt: skip
    inlines = (AliasInline, FigureInline)

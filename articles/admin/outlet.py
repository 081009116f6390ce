"""Outlets in the admin."""

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from articles.admin.named import NamedAdmin
from articles.admin.site import site
from articles.models import Outlet

FIGURES_SHOWN = 12


@admin.register(Outlet, site=site)
class OutletAdmin(NamedAdmin):
    articles_path = "outlet"
    list_display = ("name", "kind", "articles_held", "needs_review")
    list_filter = (*NamedAdmin.list_filter, "kind")
    autocomplete_fields = ("parent",)
    readonly_fields = (*NamedAdmin.readonly_fields, "printed_figures")
    fields = (
        "name", "kind", "home_page", "about", "description", "country", "language", "parent",
        *readonly_fields,
    )  # fmt: skip

    @admin.display(description="last printed figures")
    def printed_figures(self, outlet: Outlet) -> SafeString | str:
        """Return the newest ones; there may be one for every captured page."""
        newest = outlet.figures.order_by("-pk")[:FIGURES_SHOWN] if outlet.pk else []
        rows = ((figure.text, figure.metric, figure.seen_on or "no date") for figure in newest)
        return format_html_join("", "<p>{} {}, {}</p>", rows) or "-"

"""Places in the admin."""

from django.contrib import admin

from articles.admin.named import NamedAdmin
from articles.admin.site import site
from articles.models import Place


@admin.register(Place, site=site)
class PlaceAdmin(NamedAdmin):
    articles_path = "places"
    list_display = ("name", "kind", "parent", "articles_held", "needs_review")
    list_filter = (*NamedAdmin.list_filter, "kind")
    list_select_related = ("parent",)
    autocomplete_fields = ("parent",)
    fields = ("name", "kind", "parent", "description", *NamedAdmin.readonly_fields)

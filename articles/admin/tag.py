"""Tags in the admin."""

from django.contrib import admin

from articles.admin.named import NamedAdmin
from articles.admin.site import site
from articles.models import Tag


@admin.register(Tag, site=site)
class TagAdmin(NamedAdmin):
    articles_path = "tags"
    shown_on_articles = frozenset({"name", "display_name"})
    list_display = ("name", "display_name", "kind", "articles_held", "needs_review")
    list_filter = (*NamedAdmin.list_filter, "kind")
    fields = ("name", "display_name", "kind", "description", *NamedAdmin.readonly_fields)

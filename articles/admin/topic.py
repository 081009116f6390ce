"""Topics in the admin."""

from django.contrib import admin

from articles.admin.named import NamedAdmin
from articles.admin.site import site
from articles.models import Topic


@admin.register(Topic, site=site)
class TopicAdmin(NamedAdmin):
    articles_path = "topics"
    list_display = ("name", "kind", "parent", "articles_held", "needs_review")
    list_filter = (*NamedAdmin.list_filter, "kind")
    list_select_related = ("parent",)
    autocomplete_fields = ("parent", "place")
    fields = ("name", "kind", "parent", "place", "description", *NamedAdmin.readonly_fields)

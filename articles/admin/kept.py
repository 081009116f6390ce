"""Kept rows: what imports wrote down, to be read and never edited."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


class _ReadOnly:
    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class KeptAdmin(_ReadOnly, admin.ModelAdmin):
    actions = None
    list_per_page = 100
    show_full_result_count = False
    view_on_site = False


class KeptInline(_ReadOnly, admin.TabularInline):
    extra = 0
    can_delete = False
    view_on_site = False


def link_to(row: Model | None) -> SafeString | str:
    """Return a link to the admin page of a row."""
    if row is None:
        return "-"
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return format_html('<a href="{}">{}</a>', address, str(row))

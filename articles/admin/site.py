"""The curators' site: Django's admin under the archive's name, with what waits for a person on top."""

import functools
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from articles.admin.desk import desk_for

View = Callable[..., HttpResponse]


class KindAutocomplete(AutocompleteJsonView):
    """Tells Georgia the country from Georgia the state."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        result = super().serialize_result(obj, to_field_name)
        if getattr(obj, "kind", ""):
            result["text"] += f" ({obj.get_kind_display()})"  # type: ignore[attr-defined]
        return result


class CuratorsSite(admin.AdminSite):
    site_header = site_title = settings.SITE_NAME
    index_title = "The curators’ desk"

    def admin_view(self, view: Any, cacheable: Any = False) -> Any:
        return private(super().admin_view(view, cacheable))

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return private(super().login)(request, extra_context)

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        return super().index(request, {"desk": desk_for(request.user), **(extra_context or {})})

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        view = KindAutocomplete(admin_site=self)
        view.setup(request)
        return view.get(request)


def private(view: View) -> View:
    """Keep what a view answers out of every cache and every search engine."""

    @functools.wraps(view)
    def answer(*args: Any, **options: Any) -> HttpResponse:
        response = view(*args, **options)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    return answer


site = CuratorsSite(name="admin")

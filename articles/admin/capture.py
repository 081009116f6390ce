"""Captures in the admin: the pages as they were read, with where each value came from."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.kept import KeptAdmin, KeptInline, link_to
from articles.admin.site import site
from articles.models import Capture, RelatedLink
from articles.uploads import without_folders


@admin.display(description="page as read")
def raw_link(capture: Capture) -> SafeString:
    address = reverse("admin:articles_capture_raw", args=[capture.pk])
    return format_html('<a href="{}">Show the text</a>', address)


class CaptureInline(KeptInline):
    """The captures of an article, on its page."""

    model = Capture
    verbose_name_plural = "captures: the pages this was read from"
    fields = ("place", "captured_at", "parser", "confidence", "page")
    readonly_fields = fields
    show_change_link = True

    @admin.display(description="origin")
    def place(self, capture: Capture) -> str:
        return without_folders(capture.origin)

    @admin.display(description="page as read")
    def page(self, capture: Capture) -> SafeString:
        return raw_link(capture)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer("packed", "sources")


class RelatedInline(KeptInline):
    model = RelatedLink
    verbose_name_plural = "teasers printed beside it, in page order"
    fields = ("position", "section", "outlet_name", "row", "where")
    readonly_fields = fields

    @admin.display(description="article")
    def row(self, related: RelatedLink) -> SafeString | str:
        return link_to(related.article)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request).select_related("article")
        return rows.defer("article__body", "article__summary")


@admin.register(Capture, site=site)
class CaptureAdmin(KeptAdmin):
    list_display = ("place", "article_page", "media_type", "size", "captured_at", "parser")
    ordering = ("-id",)
    search_fields = ("sha256",)
    search_help_text = (
        "The id of the article in our addresses, or the checksum of the page. "
        "Import items are found by their origin."
    )
    fields = (
        "page", "article_page", "run", "place", "media_type", "charset", "size", "sha256", "url",
        "collection", "record_id", "copied_from", "captured_at", "captured_precision",
        "captured_from", "again", "read_at", "parser", "parser_version", "confidence", "skipped", "notes",
        "values",
    )  # fmt: skip
    readonly_fields = fields
    inlines = (RelatedInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        captures = super().get_queryset(request).select_related("article", "run")
        return captures.defer("packed", "article__body", "article__summary")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = search_term.strip()
        if not term:
            return queryset, False
        return queryset.filter(Q(article__public_id=term.lower()) | Q(sha256=term.lower())), False

    def get_urls(self) -> list[URLPattern]:
        raw = self.admin_site.admin_view(self.raw_view)
        return [path("<int:key>/raw/", raw, name="articles_capture_raw"), *super().get_urls()]

    @admin.display(description="page as read")
    def page(self, capture: Capture) -> SafeString:
        return raw_link(capture)

    @admin.display(description="origin", ordering="origin")
    def place(self, capture: Capture) -> str:
        return without_folders(capture.origin)

    @admin.display(description="article", ordering="article")
    def article_page(self, capture: Capture) -> SafeString | str:
        return link_to(capture.article)

    @admin.display(description="captured again")
    def again(self, capture: Capture) -> SafeString | str:
        moments = (
            (one.captured_at.isoformat(" "), one.captured_precision, one.captured_from or "-")
            for one in capture.recaptures.order_by("captured_at")
        )
        return format_html_join("", "<p>{} ({}, {})</p>", moments) or "-"

    @admin.display(description="warnings")
    def notes(self, capture: Capture) -> SafeString | str:
        return format_html_join("", "<p>{}</p>", ((note,) for note in capture.warnings)) or "-"

    @admin.display(description="where each value came from")
    def values(self, capture: Capture) -> SafeString | str:
        rows = format_html_join(
            "",
            "<tr><th scope=row>{}</th><td>{}</td><td>{}</td></tr>",
            (
                (name, source.get("parser", ""), source.get("where", ""))
                for name, source in capture.sources.items()
            ),
        )
        return format_html("<table>{}</table>", rows) if rows else "-"

    def raw_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show a page as it was read: plain text, whatever it says it is."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        capture = get_object_or_404(Capture, pk=key)
        try:
            text = capture.content.decode(capture.charset, errors="replace")
        except (ValueError, LookupError) as error:
            messages.error(request, f"The page cannot be shown: {error}")
            return redirect("admin:articles_capture_change", key)
        response = HttpResponse(text, content_type="text/plain; charset=utf-8")
        response["X-Content-Type-Options"] = "nosniff"
        return response

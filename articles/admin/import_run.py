"""Import runs in the admin: what was read, and what became of every record."""

from pathlib import PurePath
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin.errands import addresses, offers_for
from articles.admin.kept import KeptAdmin, link_to
from articles.admin.site import site
from articles.admin.uploading import preview_view, upload_view
from articles.importing import as_they_stand
from articles.models import Errand, ImportItem, ImportRun
from articles.models.import_run import OUTCOMES
from articles.uploads import without_folders

REASONS_OFFERED = 20
_BREAK = SafeString("<br>")


@admin.register(ImportRun, site=site)
class ImportRunAdmin(KeptAdmin):
    list_display = (
        "__str__", "state", "started_at", "took", "started_by", "names", "records", *OUTCOMES,
    )  # fmt: skip
    list_filter = ("state",)
    fields = (
        "dumps", "options", "state", "told", "started_by", "started_at", "finished_at", "took",
        "items", "teasers", "errands",
    )  # fmt: skip
    readonly_fields = fields

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("upload/", view(upload_view), name="articles_importrun_upload"),
            path("upload/<str:key>/", view(preview_view), name="articles_importrun_preview"),
            *addresses(view),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        may_import = request.user.has_perm("articles.add_importrun")
        return super().changelist_view(request, {"may_import": may_import, **(extra_context or {})})

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        shown = super().get_changelist_instance(request)
        shown.result_list = as_they_stand(shown.result_list)
        return shown

    def get_object(self, *args: Any, **options: Any) -> ImportRun | None:
        run = super().get_object(*args, **options)
        return as_they_stand([run])[0] if run is not None else None

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **options: Any
    ) -> HttpResponse:
        context["offers"] = offers_for(request, context["original"])
        return super().render_change_form(request, context, *args, **options)

    @admin.display
    def took(self, run: ImportRun) -> str:
        if run.finished_at is None:
            return "-"
        return str(run.finished_at - run.started_at).partition(".")[0]

    @admin.display(description="dumps")
    def names(self, run: ImportRun) -> str:
        return ", ".join(PurePath(path).name for path in run.paths) or "-"

    @admin.display
    def dumps(self, run: ImportRun) -> str:
        return ", ".join(without_folders(str(path)) for path in run.paths) or "-"

    @admin.display(description="message")
    def told(self, run: ImportRun) -> str:
        return without_folders(run.message) or "-"

    @admin.display(description="records")
    def items(self, run: ImportRun) -> SafeString:
        """Return the counts, each a link to the records it counts."""
        address = f"{reverse('admin:articles_importitem_changelist')}?run__id__exact={run.pk}"
        counts = [
            (f"{address}&outcome__exact={name}", getattr(run, name), name) for name in OUTCOMES
        ]
        return format_html(
            '<a href="{}">{} in all</a>: {}',
            address,
            run.records,
            format_html_join(", ", '<a href="{}">{} {}</a>', counts),
        )

    @admin.display(description="work on it")
    def errands(self, run: ImportRun) -> SafeString | str:
        """Return what was begun here, the newest first, each a link to how it went."""
        told = (
            (one.get_absolute_url(), one.get_kind_display(), one.get_state_display(),
             one.started_by, f"{one.started_at:%Y-%m-%d %H:%M}")
            for one in Errand.objects.of(run)
        )  # fmt: skip
        return format_html_join(_BREAK, '<a href="{}">{}</a>: {}, {}, {}', told) or "-"


class ReasonFilter(admin.SimpleListFilter):
    """The reasons most often given among the records that the other filters leave."""

    title = "reason"
    parameter_name = "reason"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        chosen = {
            name: request.GET[name]
            for name in ("run__id__exact", "outcome__exact")
            if request.GET.get(name, "").isalnum()
        }
        counted = (
            ImportItem.objects.filter(**chosen)
            .exclude(reason="")
            .order_by()
            .values_list("reason")
            .annotate(records=Count("pk"))
            .order_by("-records", "reason")
        )
        return [
            (reason, f"{reason} ({records:,})") for reason, records in counted[:REASONS_OFFERED]
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(reason=self.value()) if self.value() else queryset


@admin.register(ImportItem, site=site)
class ImportItemAdmin(KeptAdmin):
    list_display = ("place", "run", "number", "outcome", "reason", "article_page", "capture_page")
    list_filter = ("outcome", ReasonFilter)
    ordering = ("-run", "number")
    search_fields = ("origin",)
    search_help_text = "A part of the origin: the file, and the line or the name in it."
    fields = ("run", "number", "place", "outcome", "reason", "article_page", "capture_page")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        items = super().get_queryset(request).select_related("run", "article")
        return items.defer("article__body", "article__summary", "run__options", "run__paths")

    @admin.display(description="origin", ordering="origin")
    def place(self, item: ImportItem) -> str:
        return without_folders(item.origin)

    @admin.display(description="article")
    def article_page(self, item: ImportItem) -> SafeString | str:
        return link_to(item.article)

    @admin.display(description="page as read")
    def capture_page(self, item: ImportItem) -> SafeString | str:
        if item.capture_id is None:
            return "-"
        address = reverse("admin:articles_capture_change", args=[item.capture_id])
        return format_html('<a href="{}">Capture {}</a>', address, item.capture_id)

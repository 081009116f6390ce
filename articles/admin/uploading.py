"""Uploading: a dump is handed over, looked at and imported without a shell."""

import datetime as dt
import functools
from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from articles import uploads
from articles.admin.column_form import PREFIX, ColumnForm
from articles.admin.site import site
from articles.dumps import FORMATS
from articles.importing import is_importing
from articles.parsing import UnreadPath
from articles.records import Unread, is_to_come
from articles.uploads import Preview, Upload

View = Callable[..., HttpResponseBase]
MEGABYTE = 1024 * 1024
RUNS = "admin:articles_importrun_changelist"


class UploadForm(forms.Form):
    dump = forms.FileField(
        help_text="A page, a file of records, a feed, a web archive, or a zip of them."
    )
    captured_at = forms.DateField(
        required=False,
        label="Captured on",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="When the pages were copied, for those that do not say. Empty: not known.",
    )
    format = forms.ChoiceField(
        required=False,
        choices=[("", "told by its bytes and its name"), *((f.name, f.name) for f in FORMATS)],
        help_text="What the dump is, where that is read wrongly.",
    )

    def clean_dump(self) -> UploadedFile:
        dump: UploadedFile = self.cleaned_data["dump"]
        if (dump.size or 0) > settings.UPLOAD_LIMIT_MB * MEGABYTE:
            raise forms.ValidationError(_too_large(dump.size or 0))
        return dump

    def clean_captured_at(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["captured_at"]
        if day is not None and is_to_come(day, now=timezone.now()):
            raise forms.ValidationError("This day is yet to come: no page was captured then.")
        return day


def may_import(view: View) -> View:
    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
        if not request.user.has_perm("articles.add_importrun"):
            raise PermissionDenied("You may not import dumps; an administrator can allow it.")
        return view(request, *args, **options)

    return answer


@csrf_exempt
@may_import
def upload_view(request: HttpRequest) -> HttpResponseBase:
    """Take a dump in. What is too large is refused by its length before a byte of it is read."""
    length = request.headers.get("content-length") or "0"
    if int(length) > (settings.UPLOAD_LIMIT_MB + 1) * MEGABYTE:
        form = UploadForm()
        return _page(request, form=form, refused=_too_large(int(length)), status=413)
    return _take_in(request)


@csrf_protect
def _take_in(request: HttpRequest) -> HttpResponseBase:
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form=form, status=400 if form.errors else 200)
    dump = form.cleaned_data["dump"]
    upload = uploads.keep(
        dump.chunks(),
        name=dump.name,
        by=request.user.get_username(),
        dump_format=form.cleaned_data["format"],
        at=form.cleaned_data["captured_at"],
    )
    return redirect("admin:articles_importrun_preview", upload.key)


@may_import
def preview_view(request: HttpRequest, key: str) -> HttpResponseBase:
    """Show how an upload would be read, the columns of a table by a form that says otherwise.

    One button reads it again as the form says, one imports it, another drops it.
    """
    upload = uploads.find(key)
    if upload is None:
        raise Http404("This upload has been imported or dropped.")
    if request.method == "POST" and not _says_columns(request):
        return _decide(request, upload)
    preview = uploads.preview(upload)
    form = _column_form(request, upload, preview)
    if form is not None and form.is_bound and form.is_valid():
        return _decide(request, upload, form)
    context = {
        "title": f"Import {upload.name}",
        "upload": upload,
        "preview": preview,
        "unread": [_line_of(one) for one in preview.unread],
        "columns": form,
        "read_as": [uploads.without_folders(line) for line in preview.understood.lines()],
        "is_importing": is_importing(),
    }
    status = 400 if form is not None and form.errors else 200
    return _render(request, "admin/import_preview.html", context, status=status)


def _line_of(unread: Unread | UnreadPath) -> str:
    """Return which record was not read and why."""
    place = unread.path if isinstance(unread, UnreadPath) else unread.origin
    name, reason = map(uploads.without_folders, (place, unread.reason))
    return reason if reason.startswith(f"{name}: ") else f"{name}: {reason}"


def _says_columns(request: HttpRequest) -> bool:
    """Whether a table's form was handed in, and not to drop the table."""
    said = any(name.startswith(f"{PREFIX}-") for name in request.POST)
    return said and "drop" not in request.POST


def _column_form(request: HttpRequest, upload: Upload, preview: Preview) -> ColumnForm | None:
    if preview.table is None:
        return None
    return ColumnForm(
        preview.table,
        read_as=preview.understood.columns_of(preview.table.origin),
        said=upload.columns,
        data=request.POST if request.method == "POST" else None,
    )


def _decide(request: HttpRequest, upload: Upload, form: ColumnForm | None = None) -> HttpResponse:
    again = redirect("admin:articles_importrun_preview", upload.key)
    if "drop" in request.POST:
        upload.remove()
        messages.info(request, f"{upload.name} was dropped; nothing was imported.")
    elif form is not None and ("again" in request.POST or form.has_changed()):
        upload.read_with(form.columns)
        if "import" in request.POST:
            messages.warning(request, "You changed columns: see how they are read, then import it.")
        return again
    elif is_importing():
        messages.warning(request, "Another import is running; try again when it has ended.")
        return again
    else:
        uploads.begin(upload)
        messages.success(request, f"The import of {upload.name} has begun; it is listed below.")
    return redirect(RUNS)


def _too_large(size: int) -> str:
    return (
        f"This is {size / MEGABYTE:,.0f} MB; {settings.UPLOAD_LIMIT_MB} MB may be handed over here. "
        "Larger dumps are imported on the server: manage.py import_dump."
    )


def _page(
    request: HttpRequest, *, form: UploadForm, status: int, refused: str = ""
) -> HttpResponse:
    context = {
        "title": "Import a dump",
        "form": form,
        "refused": refused,
        "limit": settings.UPLOAD_LIMIT_MB,
        "waiting": uploads.waiting(),
    }
    return _render(request, "admin/import_upload.html", context, status=status)


def _render(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    return TemplateResponse(
        request, template, {**site.each_context(request), **context}, status=status
    )

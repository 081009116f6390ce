"""Errands in the admin: an import taken back, read again or gone on with, looked at before, watched."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self, cast

from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles import errands
from articles.admin.site import site
from articles.errors import ArchiveError
from articles.foreseen import foresee, listed
from articles.models import Article, Errand, ImportRun
from articles.pages import PARSER_VERSION

View = Callable[..., HttpResponseBase]
LISTED = 100
"""Articles of one list on a page."""
_RIGHTS = {
    Errand.Kind.TAKE_BACK: "articles.take_back_importrun",
    Errand.Kind.LOOK: "articles.reread_importrun",
    Errand.Kind.READ_AGAIN: "articles.reread_importrun",
    Errand.Kind.RESUME: "articles.add_importrun",
}
_DOES = {
    Errand.Kind.TAKE_BACK: "Began to take it back.",
    Errand.Kind.LOOK: "Began to look what reading its pages again would change.",
    Errand.Kind.READ_AGAIN: "Began to read its pages again.",
    Errand.Kind.RESUME: "Began to go on with it.",
}
"""What the history of the run says."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that may be done with a run, and the page that begins it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class _List:
    """The first articles of a list, and how many more there are."""

    label: str
    articles: list[Article]
    in_all: int

    @classmethod
    def of(cls, label: str, keys: Sequence[int]) -> Self:
        return cls(label, list(listed(keys[:LISTED])), len(keys))

    @property
    def more(self) -> int:
        return self.in_all - len(self.articles)


_LISTS = (
    ("Stay, for a curator changed them", "kept"),
    ("Stay, for other pages tell of them; they become what those say", "restored"),
    ("Go", "going"),
)


def offers_for(request: HttpRequest, run: ImportRun) -> list[Offer]:
    """Return what whoever asks may do with a run as it is."""
    offered = []
    if errands.is_broken_off(run):
        offered.append((Errand.Kind.RESUME, "Go on with it", "resume"))
    if run.state != ImportRun.State.TAKEN_BACK:
        offered.append((Errand.Kind.READ_AGAIN, "Read its captures again", "read_again"))
        offered.append((Errand.Kind.TAKE_BACK, "Take back this import", "take_back"))
    return [
        Offer(label, reverse(f"admin:articles_importrun_{name}", args=[run.pk]))
        for kind, label, name in offered
        if _may(request, kind)
    ]


def _may(request: HttpRequest, kind: str) -> bool:
    return request.user.has_perm(_RIGHTS[Errand.Kind(kind)])


def for_those_who_may(kind: Errand.Kind) -> Callable[[View], View]:
    def wrap(view: View) -> View:
        @functools.wraps(view)
        def answer(request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
            if not _may(request, kind):
                raise PermissionDenied("You may not do this; an administrator can allow it.")
            return view(request, *args, **options)

        return answer

    return wrap


@for_those_who_may(Errand.Kind.TAKE_BACK)
def take_back_view(request: HttpRequest, number: int) -> HttpResponseBase:
    """Show what would go and what would stay; the button does it."""
    run = get_object_or_404(ImportRun, pk=number)
    if request.method == "POST":
        return _begin(request, run, Errand.Kind.TAKE_BACK)
    try:
        plan = foresee(run)
    except ArchiveError:
        return _render(request, "admin/import_take_back.html", run, Errand.Kind.TAKE_BACK)
    return _render(
        request,
        "admin/import_take_back.html",
        run,
        Errand.Kind.TAKE_BACK,
        plan=plan,
        pages=plan.pages.count(),
        lists=[_List.of(label, getattr(plan, name)) for label, name in _LISTS],
        names=[
            {"kind": one._meta.model_name, "key": one.pk, "name": str(one)}
            for one in plan.names_kept[:LISTED]
        ],
        names_in_all=len(plan.names_kept),
    )


@for_those_who_may(Errand.Kind.READ_AGAIN)
def read_again_view(request: HttpRequest, number: int) -> HttpResponseBase:
    """Say what there is to read; a button looks what it would change, another page does it."""
    run = get_object_or_404(ImportRun, pk=number)
    if request.method == "POST":
        kind = Errand.Kind.READ_AGAIN if "write" in request.POST else Errand.Kind.LOOK
        return _begin(request, run, kind)
    return _render(
        request,
        "admin/import_read_again.html",
        run,
        Errand.Kind.LOOK,
        pages=run.captures.count(),
        older=run.captures.exclude(parser_version=PARSER_VERSION).count(),
    )


@for_those_who_may(Errand.Kind.RESUME)
def resume_view(request: HttpRequest, number: int) -> HttpResponseBase:
    """Say how far a run had come; the button goes on."""
    run = get_object_or_404(ImportRun, pk=number)
    if request.method == "POST":
        return _begin(request, run, Errand.Kind.RESUME)
    return _render(
        request, "admin/import_resume.html", run, Errand.Kind.RESUME, stored=run.items.count()
    )


def _begin(request: HttpRequest, run: ImportRun, kind: Errand.Kind) -> HttpResponse:
    try:
        errand = errands.begin(kind, run, by=request.user.get_username())
    except ArchiveError as error:
        messages.warning(request, str(error))
        return redirect("admin:articles_importrun_change", run.pk)
    user = cast(User, request.user).pk
    LogEntry.objects.log_actions(user, [run], CHANGE, _DOES[kind], single_object=True)
    return redirect("admin:articles_importrun_errand", run.pk, errand.pk)


def errand_view(request: HttpRequest, number: int, errand: int) -> HttpResponseBase:
    """Show how far an errand has come, and what it did."""
    if not request.user.has_perm("articles.view_importrun"):
        raise PermissionDenied
    found = Errand.objects.filter(pk=errand, run=number).select_related("run").first()
    if found is None:
        raise Http404("There is no such work on this import.")
    return _render(
        request,
        "admin/import_errand.html",
        found.run,
        Errand.Kind.READ_AGAIN,
        errand=found,
        has_died=errands.has_died(found),
        percent=100 * found.done // found.total if found.total else None,
        may_write=found.kind == Errand.Kind.LOOK and _may(request, Errand.Kind.READ_AGAIN),
    )


def _render(
    request: HttpRequest, template: str, run: ImportRun, kind: Errand.Kind, **context: Any
) -> HttpResponse:
    titles = {
        "admin/import_take_back.html": f"Take back {run}?",
        "admin/import_read_again.html": f"Read the captures of {run} again?",
        "admin/import_resume.html": f"Go on with {run}?",
    }
    told = {
        "title": titles.get(template) or str(context["errand"]),
        "run": run,
        "why_not": errands.why_not(kind, run),
    }
    return TemplateResponse(request, template, {**site.each_context(request), **told, **context})


def addresses(view: Callable[[View], Any]) -> list[URLPattern]:
    """Return the addresses of these pages below that of the list of runs."""
    named: list[tuple[str, View, str]] = [
        ("<int:number>/take-back/", take_back_view, "take_back"),
        ("<int:number>/read-again/", read_again_view, "read_again"),
        ("<int:number>/resume/", resume_view, "resume"),
        ("<int:number>/errands/<int:errand>/", errand_view, "errand"),
    ]
    return [path(at, view(one), name=f"articles_importrun_{name}") for at, one, name in named]

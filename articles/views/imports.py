"""Imports: which dumps the archive was made from, when, and what became of every record."""

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from articles import importing
from articles.forms import ImportForm
from articles.models import Article, ImportItem, ImportRun
from articles.models.import_run import OUTCOMES
from articles.reasons import general, without_places
from articles.views import etags
from articles.views.paging import make_pager, page_count
from articles.views.read_only import read_only
from articles.views.refusals import past_the_end

RUNS = 50
"""Runs on a page."""
ITEMS = 100
"""Records on a page."""
REASONS = 30
"""Reasons told of one outcome; the rarer ones are counted together."""


@dataclass(frozen=True, slots=True)
class Reason:
    text: str
    records: int


@dataclass(frozen=True, slots=True)
class Ending:
    """So many records of a run ended so; `reasons` say why, the commonest first."""

    outcome: str
    records: int
    address: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One record of a run as anybody may see it."""

    number: int
    outcome: str
    reason: str
    article: Article | None

    def as_json(self) -> dict[str, Any]:
        article = self.article
        return {
            "number": self.number,
            "outcome": self.outcome,
            "reason": self.reason,
            "article": article
            and {"headline": article.headline, "address": article.get_absolute_url()},
        }


def imports_etag(request: HttpRequest, *_: str, **__: Any) -> str:
    return etags.etag_of(etags.archive_etag(request), importing.state())


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=imports_etag)
def imports(request: HttpRequest, *, data: bool = False) -> HttpResponse:
    form = ImportForm(request.GET)
    form.is_valid()
    runs = ImportRun.objects.defer("paths", "options", "message")
    page = form.cleaned_data["page"]
    if data:
        about = {
            "totals": importing.totals(),
            "waiting": Article.objects.stale().count(),
        }
        return _data(request, about, "imports", runs, page, size=RUNS)
    return _listing(
        request,
        "articles/imports.html",
        runs,
        page,
        size=RUNS,
        data_url=reverse("imports_data"),
        title=f"Imports: {settings.SITE_NAME}",
        description="What was read into the archive, when, and what became of every record.",
        totals=importing.totals(),
        waiting=Article.objects.stale().count(),
    )


@read_only
@cache_control(public=True, no_cache=True)
@condition(etag_func=imports_etag)
def one_import(request: HttpRequest, number: int, *, data: bool = False) -> HttpResponse:
    asked = ImportRun.objects.defer("paths", "options", "message")
    (run,) = importing.as_they_stand([get_object_or_404(asked, pk=number)])
    form = ImportForm(request.GET)
    form.is_valid()
    outcome = form.cleaned_data["outcome"]
    items = ImportItem.objects.of(run).with_articles()
    shown = items.filter(outcome=outcome) if outcome else items
    page = form.cleaned_data["page"]
    if data:
        about = {"import": _run_as_json(run), "outcome": outcome, "why": _why_as_json(run)}
        return _data(request, about, "items", shown, page, size=ITEMS)
    return _listing(
        request,
        "articles/import.html",
        shown,
        page,
        size=ITEMS,
        data_url=reverse("import_data", args=[run.pk]),
        title=f"{run}: {settings.SITE_NAME}",
        description=f"What became of the records of import {run.pk}.",
        crumbs=[("Imports", reverse("imports"))],
        run=run,
        outcome=outcome,
        endings=endings_of(run),
        all_url=run.get_absolute_url(),
    )


def _page_of(rows: QuerySet[Any], page: int, *, size: int) -> tuple[QuerySet[Any] | None, int, int]:
    """Return the rows of a page, None past the end, how many there are in all, and on how many pages."""
    total = rows.count()
    pages = page_count(total, size=size)
    shown = rows[(page - 1) * size : page * size] if 1 <= page <= pages else None
    return shown, total, pages


def _listing(
    request: HttpRequest,
    template: str,
    rows: QuerySet[Any],
    page: int,
    *,
    size: int,
    **context: Any,
) -> HttpResponse:
    """Answer one page of `rows`."""
    shown, total, pages = _page_of(rows, page, size=size)
    if shown is None:
        return past_the_end(request, _address(request, pages), pages=pages)
    context |= {
        "rows": told_of(shown),
        "total": total,
        "read_at": timezone.now(),
        "canonical": _address(request, page),
        "pager": make_pager(page, pages=pages, address=lambda number: _address(request, number)),
    }
    return render(request, template, context)


def _data(
    request: HttpRequest,
    about: dict[str, Any],
    name: str,
    rows: QuerySet[Any],
    page: int,
    *,
    size: int,
) -> HttpResponse:
    """Answer one page of `rows` as JSON; other programs rely on its keys."""
    shown, total, pages = _page_of(rows, page, size=size)
    if shown is None:
        raise Http404("The list has no such page.")
    told = about | {
        "total": total,
        "page": page,
        "pages": pages,
        "next": _address(request, page + 1) if page < pages else None,
        name: [
            row.as_json() if isinstance(row, Line) else _run_as_json(row) for row in told_of(shown)
        ],
    }
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


def _run_as_json(run: ImportRun) -> dict[str, Any]:
    """Return a run as anybody may see it: without what it read and who started it."""
    return {
        "number": run.pk,
        "address": run.get_absolute_url(),
        "state": run.state,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "records": run.records,
        **run.outcomes,
    }


def _why_as_json(run: ImportRun) -> dict[str, list[dict[str, Any]]]:
    return {ending.outcome: [asdict(one) for one in ending.reasons] for ending in endings_of(run)}


def _address(request: HttpRequest, page: int) -> str:
    """Return the address of a page of what is asked for."""
    outcome = request.GET.get("outcome", "")
    pairs = {"outcome": outcome if outcome in OUTCOMES else "", "page": page if page > 1 else ""}
    said = urlencode({name: value for name, value in pairs.items() if value})
    return f"{request.path}?{said}" if said else request.path


def endings_of(run: ImportRun) -> list[Ending]:
    """Return how the records of a run ended, in the order of OUTCOMES, none left out."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for outcome, reason, records in ImportItem.objects.of(run).reasons():
        told[outcome][general(reason)] += records
    return [
        Ending(
            outcome,
            told[outcome].total(),
            f"{run.get_absolute_url()}?outcome={outcome}",
            _commonest(told[outcome]),
        )
        for outcome in OUTCOMES
    ]


def _commonest(reasons: Counter[str]) -> tuple[Reason, ...]:
    told = [Reason(text, records) for text, records in reasons.most_common() if text]
    rest = told[REASONS:]
    if not rest:
        return tuple(told)
    others = Reason("other reasons", sum(reason.records for reason in rest))
    return (*told[:REASONS], others)


def told_of(rows: QuerySet[Any]) -> list[Any]:
    """Return runs as they stand, or the lines of records."""
    if rows.model is ImportRun:
        return importing.as_they_stand(rows)
    return [line_of(item) for item in rows]


def line_of(item: ImportItem) -> Line:
    article = item.article
    shown = article if article and article.visibility == Article.Visibility.PUBLIC else None
    return Line(item.number, item.outcome, without_places(item.reason), shown)

"""The review queue: what the archive takes to be so, asked one by one, answered by a key or a button."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from articles.admin.asked import ANSWERS, DECISIONS, TITLES, asked_of
from articles.admin.curated import catch_up_on_commit
from articles.admin.kept import KeptAdmin
from articles.admin.site import site
from articles.curation.decisions import ask_again, decide
from articles.errors import ArchiveError
from articles.models import MatchSuggestion, Person

SHOWN = 10
"""Suggestions on a page."""
_PLACES = {str(place) for place in range(2, SHOWN + 1)}
"""All but the first, where the page begins anyway."""


@admin.register(MatchSuggestion, site=site)
class MatchSuggestionAdmin(KeptAdmin):
    list_display = ("__str__", "kind", "decision", "seen", "decided_by", "decided_at", "person")
    list_filter = ("kind", "decision")
    list_select_related = ("decided_by", "person")
    search_fields = ("key",)
    search_help_text = "A part of the name, in small letters and without accents."
    fields = (
        "kind", "name", "key", "score", "seen", "article", "other", "person", "suggested_at",
        "outlet", "other_outlet", "decision", "decided_by", "decided_at",
    )  # fmt: skip
    readonly_fields = fields
    change_form_template = "admin/suggestion.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(review_view)
        again = self.admin_site.admin_view(ask_again_view)
        return [
            path("review/<str:kind>/", view, name="articles_matchsuggestion_review"),
            path("<int:key>/ask-again/", again, name="articles_matchsuggestion_ask_again"),
            *super().get_urls(),
        ]


def review_view(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Show what waits of a kind; a decision posted is carried out, and the next one shown."""
    if kind not in MatchSuggestion.Kind.values:
        raise Http404(f"Nothing of the kind {kind} is suggested.")
    if not request.user.has_perm("articles.change_matchsuggestion"):
        raise PermissionDenied("You may not decide suggestions; an administrator can allow it.")
    if request.method == "POST":
        return _decide(request, kind)
    waiting = MatchSuggestion.objects.undecided().filter(kind=kind)
    related = ("article__outlet", "other__outlet", "person")
    shown = list(waiting.select_related(*related)[:SHOWN])
    context = {
        **site.each_context(request),
        "title": TITLES[MatchSuggestion.Kind(kind)],
        "kind": kind,
        "asked": asked_of(shown, MatchSuggestion.Kind(kind)),
        "waiting": waiting.count(),
    }
    return TemplateResponse(request, "admin/review.html", context)


def _decide(request: HttpRequest, kind: str) -> HttpResponse:
    """Carry out what was answered; "same:7" is yes, and who it is."""
    key = request.POST.get("suggestion", "")
    one = get_object_or_404(MatchSuggestion, pk=key if key.isdigit() else 0, kind=kind)
    if one.decision not in {"", MatchSuggestion.Decision.LATER}:
        # Another curator, or this one in another tab: what was done then must not be half undone.
        again = reverse("admin:articles_matchsuggestion_change", args=[one.pk])
        told = '{} was decided meanwhile; nothing was changed. <a href="{}">See the decision</a>'
        messages.warning(request, format_html(told, _called(one), again))
        return redirect(_next_behind(request, kind))
    decision, _, person = request.POST.get("decision", "").partition(":")
    further: dict[str, Any] = {}
    if decision == "same":
        further["same_as"] = get_object_or_404(Person, pk=person if person.isdigit() else 0)
        decision = "yes"
    articles = _concerned(one)
    try:
        decide(one, decision, by=request.user if request.user.pk else None, **further)
    except ValueError as error:
        messages.error(request, f"Nothing was decided: {error}.")
    else:
        catch_up_on_commit(articles)
        again = reverse("admin:articles_matchsuggestion_change", args=[one.pk])
        messages.success(
            request, format_html('{} <a href="{}">Change your mind</a>', _said(one), again)
        )
    return redirect(_next_behind(request, kind))


def _next_behind(request: HttpRequest, kind: str) -> str:
    """Return the address of what stands now in the place of what was answered; see review.js.

    A browser keeps the place it came from where the address names none: the first is the top.
    """
    address = reverse("admin:articles_matchsuggestion_review", args=[kind])
    place = request.POST.get("place", "")
    return f"{address}#place-{place}" if place in _PLACES else f"{address}#top"


def _concerned(one: MatchSuggestion) -> list[int]:
    """Return the first of the articles that a decision changes."""
    keys = [key for key in (one.article_id, one.other_id) if key is not None]
    keys += one.sightings.values_list("article", flat=True)[:500]
    if one.person is not None:
        keys += one.person.article_links.order_by().values_list("article", flat=True)[:500]
    return keys


def ask_again_view(request: HttpRequest, key: int) -> HttpResponseBase:
    """Undo a decision that is posted, and go on to the queue where it is asked again."""
    if not request.user.has_perm("articles.change_matchsuggestion"):
        raise PermissionDenied("You may not decide suggestions; an administrator can allow it.")
    one = get_object_or_404(MatchSuggestion, pk=key)
    if request.method != "POST":
        return redirect(reverse("admin:articles_matchsuggestion_change", args=[key]))
    decision = one.decision
    try:
        articles = ask_again(one, by=request.user if request.user.pk else None)
    except ArchiveError as error:
        messages.error(request, f"It cannot be asked again: {error}.")
        return redirect(reverse("admin:articles_matchsuggestion_change", args=[key]))
    catch_up_on_commit(articles)
    messages.success(request, f"{_called(one)} is asked about again; {_undone(one, decision)}.")
    return redirect(reverse("admin:articles_matchsuggestion_review", args=[one.kind]))


def _undone(suggestion: MatchSuggestion, decision: str) -> str:
    """Return what became of what a decision had done, now that it is asked about again."""
    if decision == MatchSuggestion.Decision.YES and suggestion.person is not None:
        return f"{suggestion.person.name} stays, with all links, until it is answered"
    return "what was done is undone"


def _said(suggestion: MatchSuggestion) -> str:
    if suggestion.decision == MatchSuggestion.Decision.LATER:
        return f"{_called(suggestion)} comes again at the end."
    if suggestion.decision == MatchSuggestion.Decision.YES and suggestion.person is not None:
        return f"{_called(suggestion)} is {suggestion.person.name}; the articles are linked."
    number = DECISIONS.index(suggestion.decision)
    return f"{_called(suggestion)}: {ANSWERS[MatchSuggestion.Kind(suggestion.kind)][number]}."


def _called(suggestion: MatchSuggestion) -> str:
    pair = suggestion.kind in {MatchSuggestion.Kind.SAME_STORY, MatchSuggestion.Kind.SAME_ARTICLE}
    return f"“{suggestion.name}”" if suggestion.name and not pair else "The pair"

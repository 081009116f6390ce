"""The review queue: what the archive takes to be so, asked one by one, answered by a key or a button."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles.admin.curated import catch_up_on_commit
from articles.admin.kept import KeptAdmin
from articles.admin.site import site
from articles.curation.decisions import decide
from articles.keys import name_key
from articles.models import Article, MatchSuggestion, Person
from articles.naming.surnames import family_name
from articles.naming.text import alike
from articles.search.results import Run

SHOWN = 10
"""Suggestions on a page."""
LIKE_IT = 5
"""People of the same family name who are offered."""
OPENING_LETTERS = 400
ANSWERS = {
    MatchSuggestion.Kind.NEW_PERSON: ("A new person", "Not a person", "Not sure"),
    MatchSuggestion.Kind.SAME_STORY: ("Same", "Different", "Not sure"),
}
TITLES = {
    MatchSuggestion.Kind.NEW_PERSON: "New people",
    MatchSuggestion.Kind.SAME_STORY: "One story or two",
}
_DECISIONS = ("yes", "no", "later")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that prints a name, and where it stands."""

    article: Article
    anchor: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    key: str
    """What is pressed for it."""
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A suggestion as it is shown."""

    suggestion: MatchSuggestion
    answers: tuple[Answer, ...]
    examples: tuple[Example, ...] = ()
    articles: tuple[Article, ...] = ()
    """Of two that may be one story."""

    @property
    def percent(self) -> int:
        return round(self.suggestion.score * 100)


@admin.register(MatchSuggestion, site=site)
class MatchSuggestionAdmin(KeptAdmin):
    list_display = ("__str__", "kind", "decision", "seen", "decided_by", "decided_at", "person")
    list_filter = ("kind", "decision")
    list_select_related = ("decided_by", "person")
    search_fields = ("key",)
    search_help_text = "A part of the name, in small letters and without accents."
    fields = (
        "kind", "name", "key", "score", "seen", "article", "other", "person", "suggested_at",
        "decision", "decided_by", "decided_at",
    )  # fmt: skip
    readonly_fields = fields

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(review_view)
        return [
            path("review/<str:kind>/", view, name="articles_matchsuggestion_review"),
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
    shown = list(waiting.select_related("article__outlet", "other__outlet")[:SHOWN])
    context = {
        **site.each_context(request),
        "title": TITLES[MatchSuggestion.Kind(kind)],
        "kind": kind,
        "asked": _asked(shown, MatchSuggestion.Kind(kind)),
        "waiting": waiting.count(),
    }
    return TemplateResponse(request, "admin/review.html", context)


def _asked(shown: Sequence[MatchSuggestion], kind: MatchSuggestion.Kind) -> list[Asked]:
    answers = tuple(
        Answer(str(number), value, text)
        for number, (value, text) in enumerate(zip(_DECISIONS, ANSWERS[kind], strict=True), 1)
    )
    if kind == MatchSuggestion.Kind.SAME_STORY:
        pairs = ((one, [a for a in (one.article, one.other) if a is not None]) for one in shown)
        return [Asked(one, answers, articles=tuple(pair)) for one, pair in pairs]
    keys = {example["article"] for one in shown for example in one.examples}
    articles = Article.objects.for_listing().in_bulk(keys)
    return [
        Asked(one, (*answers, *_same_as(one.name)), tuple(_examples(one, articles)))
        for one in shown
    ]


def _same_as(name: str) -> Iterable[Answer]:
    """Yield the people of the same family name, each an answer of its own."""
    family = family_name(name)
    like = Person.objects.called(f" {name_key(family)}") if name_key(family) else ()
    for letter, person in zip("abcde", like[:LIKE_IT], strict=False):
        yield Answer(letter, f"same:{person.pk}", f"Same as {person.name}")


def _examples(suggestion: MatchSuggestion, articles: dict[int, Article]) -> Iterable[Example]:
    for example in suggestion.examples:
        if (article := articles.get(example["article"])) is not None:
            anchor = f"#p{example['paragraph']}" if example["paragraph"] else ""
            yield Example(article, anchor, marked(example["text"], suggestion.name))


def marked(text: str, name: str) -> tuple[Run, ...]:
    """Return a text with every place of a name marked."""
    plain, wanted = alike(text).lower(), alike(name).lower()
    runs, reached = [], 0
    while wanted and (at := plain.find(wanted, reached)) >= 0:
        runs += [Run(text[reached:at]), Run(text[at : at + len(wanted)], marked=True)]
        reached = at + len(wanted)
    return tuple(run for run in (*runs, Run(text[reached:])) if run.text)


def _decide(request: HttpRequest, kind: str) -> HttpResponse:
    """Carry out what was answered; "same:7" is yes, and who it is."""
    key = request.POST.get("suggestion", "")
    one = get_object_or_404(MatchSuggestion, pk=key if key.isdigit() else 0, kind=kind)
    decision, _, person = request.POST.get("decision", "").partition(":")
    further: dict[str, Any] = {}
    if decision == "same":
        further["same_as"] = get_object_or_404(Person, pk=person if person.isdigit() else 0)
        decision = "yes"
    articles = list(one.sightings.values_list("article", flat=True)[:500])
    try:
        decide(one, decision, by=request.user if request.user.pk else None, **further)
    except ValueError as error:
        messages.error(request, f"Nothing was decided: {error}.")
    else:
        catch_up_on_commit(articles)
        messages.success(request, _said(one))
    return redirect(reverse("admin:articles_matchsuggestion_review", args=[kind]))


def _said(suggestion: MatchSuggestion) -> str:
    if suggestion.decision == MatchSuggestion.Decision.LATER:
        return f"{_called(suggestion)} comes again at the end."
    if suggestion.person is not None:
        return f"{_called(suggestion)} is {suggestion.person.name}; the articles are linked."
    number = _DECISIONS.index(suggestion.decision)
    return f"{_called(suggestion)}: {ANSWERS[MatchSuggestion.Kind(suggestion.kind)][number]}."


def _called(suggestion: MatchSuggestion) -> str:
    return f"“{suggestion.name}”" if suggestion.name else "The pair"

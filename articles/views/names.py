"""Lists of names: outlets, people, tags, topics, places, from A to Z or by what is held."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from articles.forms import NamesForm
from articles.models.naming import NamedQuerySet
from articles.views.addresses import ListAddress, is_tidy
from articles.views.paging import make_pager, page_count
from articles.views.refusals import past_the_end

PAGE_SIZE = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of name is called; `plural` names its list in addresses and in the nav."""

    noun: str
    plural: str
    introduction: str

    @property
    def heading(self) -> str:
        return self.plural.capitalize()

    @property
    def url(self) -> str:
        return reverse(self.plural)


@dataclass(frozen=True, slots=True)
class Letter:
    label: str
    url: str
    is_current: bool


def list_names(request: HttpRequest, kind: Kind, every: NamedQuerySet) -> HttpResponse:
    """Answer the list of those of `every` that anything is held of."""
    form = NamesForm(request.GET)
    form.is_valid()
    asked = ListAddress(name=kind.plural, **form.cleaned_data)
    if not is_tidy(request, asked.pairs()):
        return redirect(asked.url())
    names = _chosen(every, asked)
    total = names.count()
    pages = page_count(total, size=PAGE_SIZE)
    if not 1 <= asked.page <= pages:
        return past_the_end(request, asked.with_page(pages).url(), pages=pages)
    context = {
        **_head(kind, asked, total),
        "names": names[(asked.page - 1) * PAGE_SIZE : asked.page * PAGE_SIZE],
        "letters": _letters(every, asked),
        "pager": make_pager(
            asked.page, pages=pages, address=lambda page: asked.with_page(page).url()
        ),
    }
    return render(request, "articles/names.html", context)


def _chosen(every: NamedQuerySet, asked: ListAddress) -> NamedQuerySet:
    names = every.used().called(asked.find)
    if asked.letter:
        names = names.beginning_with(asked.letter)
    return names.with_counts().by_holdings() if asked.sort else names.with_counts().by_name()


def _head(kind: Kind, asked: ListAddress, total: int) -> dict[str, Any]:
    return {
        "kind": kind,
        "nav": kind.plural,
        "asked": asked,
        "total": total,
        "canonical": asked.url(),
        "by_name_url": asked.with_sort("").url(),
        "by_holdings_url": asked.with_sort("held").url(),
        "all_url": ListAddress(name=kind.plural).url(),
    }


def _letters(every: NamedQuerySet, asked: ListAddress) -> tuple[Letter, ...]:
    """Return a link for each letter that a name begins with."""
    found = every.used().called(asked.find).letters()
    return tuple(
        Letter(
            letter.upper() if len(letter) == 1 else "Other",
            asked.with_letter(letter).url(),
            letter == asked.letter,
        )
        for letter in found
    )

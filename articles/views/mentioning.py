"""Mentioning: the page of every mention of somebody or something, and the same as data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from articles.forms import MentionsForm, read_span
from articles.labels import labels_of
from articles.views.addresses import is_tidy
from articles.views.facets import dates_in_words
from articles.views.mention_list import (
    OUTLETS,
    UNDATED,
    Entry,
    MentionList,
    MentionsAddress,
    read_mentions,
)
from articles.views.namings import ORIGINS, ROLES
from articles.views.paging import make_pager
from articles.views.refusals import past_the_end
from articles.views.spots import Block
from articles.views.subjects import Subject


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    words: str
    is_chosen: bool
    count: int | None = None


def answer_mentions(request: HttpRequest, subject: Subject, *, data: bool = False) -> HttpResponse:
    """Answer one page of the mentions of a subject. Raises IndexUnreadableError."""
    form = MentionsForm(request.GET)
    form.is_valid()
    asked = _asked(form.cleaned_data, subject, path=request.path)
    if not is_tidy(request, asked.pairs()):
        return redirect(asked.url())
    found = read_mentions(subject, asked)
    if not 1 <= asked.page <= found.pages:
        last = asked.changed(page=found.pages).url()
        return past_the_end(request, last, pages=found.pages)
    if data:
        told = _as_json(subject, found)
        return JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    return render(request, "articles/mentions.html", _context(subject, found))


def _asked(clean: dict[str, Any], subject: Subject, *, path: str) -> MentionsAddress:
    return MentionsAddress(
        path=path,
        outlet=clean["outlet"],
        date=clean["date"],
        is_undated=clean["is_undated"],
        role=clean["as"] if subject.kind.noun == "person" else "",
        origin=clean["by"],
        name=clean["name"],
        copies=clean["copies"],
        page=clean["page"],
    )


def _context(subject: Subject, found: MentionList) -> dict[str, Any]:
    thing, kind, asked = subject.thing, subject.kind, found.asked
    return {
        "thing": thing,
        "kind": kind,
        "nav": kind.plural,
        "asked": asked,
        "found": found,
        "results": found.results,
        "crumbs": [(kind.heading, kind.url), (thing.label, thing.get_absolute_url())],
        "canonical": asked.url(),
        "clear_url": asked.path,
        "data_url": MentionsAddress(path=subject.url("mentions_data")).url(),
        "timeline": found.timeline(f"{thing.label}: articles that name it, by month"),
        "outlets": _outlets(found),
        "are_cut": len(found.results.facets.get("outlet", ())) > OUTLETS,
        "dates": _dates(found),
        "roles": _options(ROLES, asked.role) if kind.noun == "person" else (),
        "origins": _options(ORIGINS, asked.origin),
        "pager": make_pager(
            asked.page, pages=found.pages, address=lambda page: asked.changed(page=page).url()
        ),
    }


def _options(words: Iterable[tuple[str, str]], chosen: str) -> list[Option]:
    return [Option(str(value), said.capitalize(), value == chosen) for value, said in words]


def _outlets(found: MentionList) -> list[Option]:
    """Return the outlets that have the most of them from A to Z, and the one that is chosen."""
    counts = dict(found.results.facets.get("outlet", ())[:OUTLETS])
    chosen = found.asked.outlet
    labels = labels_of("outlet", {*counts, *([chosen] if chosen else [])})
    return sorted(
        (
            Option(slug, label, slug == chosen, counts.get(slug, 0))
            for slug, label in labels.items()
        ),
        key=lambda option: option.words.casefold(),
    )


def _dates(found: MentionList) -> list[Option]:
    asked = found.asked
    chosen = asked.date.text if asked.date else ""
    options = [Option(year, year, year == chosen) for year in found.years if year != chosen]
    if asked.date:
        first, _, last = chosen.partition("..")
        words = dates_in_words(read_span(first), read_span(last or first))
        options.insert(0, Option(chosen, words, is_chosen=True))
    if found.undated or asked.is_undated:
        options.append(Option(UNDATED, "Date unknown", asked.is_undated, found.undated))
    return options


def _as_json(subject: Subject, found: MentionList) -> dict[str, Any]:
    """Return the page as data; other programs rely on its keys."""
    asked = found.asked
    more = asked.page < found.pages
    return {
        "name": subject.thing.label,
        "address": subject.thing.get_absolute_url(),
        "total": found.results.total,
        "stories": found.results.stories,
        "undated": found.undated,
        "page": asked.page,
        "pages": found.pages,
        "next": asked.changed(page=asked.page + 1).url() if more else None,
        "outlets": dict(found.results.facets.get("outlet", ())),
        "articles": [_entry_json(entry) for entry in found.entries],
    }


def _entry_json(entry: Entry) -> dict[str, Any]:
    article = entry.article
    day = article.published_day
    return {
        "id": article.public_id,
        "address": article.get_absolute_url(),
        "headline": article.headline,
        "outlet": article.outlet.name if article.outlet else None,
        "published": day.isoformat() if day else None,
        "precision": article.published_precision,
        "as": entry.roles,
        "known_by": entry.origins,
        "printed_as": entry.printed or None,
        "story": entry.story.public_id if entry.story else None,
        "passages": [_block_json(block) for block in entry.blocks],
    }


def _block_json(block: Block) -> dict[str, Any]:
    return {
        "paragraph": block.paragraph,
        "text": "".join(run.text for run in block.runs),
        "marked": [run.text for run in block.runs if run.marked],
        "places": [list(span) for span in block.spans],
    }

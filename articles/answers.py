"""Answers: what the engine found, joined with its rows and told as data."""

import datetime as dt
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any

from django.conf import settings
from django.utils.html import escape

from articles.index import engine
from articles.kinds import notes_on_kinds
from articles.labels import labels_of
from articles.models import Article, Story
from articles.search.corrections import corrections
from articles.search.document import FACETS
from articles.search.explain import explain
from articles.search.fallback import ENOUGH, Answered, search
from articles.search.queries import Query
from articles.search.results import Hit, Results, Run
from articles.search.syntax import parse
from articles.whole_names import WholeNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One page of results: hits in the engine's order, each with its row."""

    query: Query
    """As typed."""
    answered: Answered
    rows: Sequence[tuple[Hit, Article]]
    milliseconds: float
    stories: Mapping[int, Story] = field(default_factory=dict)
    """Of the rows that others carry too, their story with its counts."""

    @property
    def results(self) -> Results:
        return self.answered.results

    def as_json(self, *, facets: bool = False) -> dict[str, Any]:
        """Return the object `search --json` prints; other programs rely on its keys."""
        told: dict[str, Any] = {
            "query": self.query.text,
            "explained": explain(self.answered.query),
            "total": self.results.total,
            "stories": self.results.stories,
            "took_ms": round(self.milliseconds, 2),
            "hits": [
                _hit_json(hit, article) | {"story": _story_json(self.stories.get(article.pk))}
                for hit, article in self.rows
            ],
            "notes": [problem.message for problem in self.query.problems] + [*self.answered.notes],
        }
        if facets:
            told["facets"] = _facets_json(self.results)
        return told


def ask(query: Query, **options: Any) -> Answered:
    """Search as every reader does: with the fall-back for questions, within SEARCH_SECONDS.

    `options` are those of SearchEngine.search. Raises IndexUnreadableError and QueryTooSlowError.
    """
    options.setdefault("within_seconds", settings.SEARCH_SECONDS)
    names = WholeNames()

    def find(asked: Query, **how: Any) -> Results:
        return engine().search(replace(asked, root=names.in_place(asked.root)), **how)

    answered = search(find, query, **options)
    if not (notes := notes_on_kinds(query.root)):
        return answered
    results = replace(answered.results, notes=(*notes, *answered.results.notes))
    return replace(answered, results=results)


@dataclass(frozen=True, slots=True)
class Mended:
    """The text of a search without its slips of spelling, and how many articles that finds."""

    text: str
    count: int


def did_you_mean(
    query: Query, answered: Answered, *, today: dt.date, within_seconds: float | None = None
) -> Mended | None:
    """Return the search as it may have been meant, where few were found and that finds more."""
    if answered.with_all >= ENOUGH:
        return None
    before = (answered.with_all, answered.results.total)
    tried: list[tuple[tuple[int, int], str]] = []
    for text in corrections(query, _spellings):
        mended = parse(text, today=today)
        mended = replace(query, text=text, root=mended.root, strict=mended.strict)
        other = ask(mended, limit=0, snippets=False, within_seconds=within_seconds)
        tried.append(((other.with_all, other.results.total), text))
        if other.with_all > answered.with_all:
            break  # the likeliest way that is found together
    found, text = max(tried, key=itemgetter(0), default=((0, 0), ""))
    return Mended(text, found[1]) if found > before else None


def _spellings(word: str, in_name: bool) -> Sequence[str]:
    return engine().spellings(word, among_names=in_name)


def count(query: Query, **options: Any) -> int:
    """Return how many articles a page of `query` would say there are. Raises what `ask` raises."""
    return ask(query, limit=0, snippets=False, **options).results.total


def answer(query: Query, *, offset: int = 0, limit: int = 20, facets: bool = False) -> Answer:
    """Ask without a time limit and read the rows of the hits. Raises IndexUnreadableError."""
    started = time.perf_counter()
    answered = ask(
        query,
        within_seconds=None,
        offset=offset,
        limit=limit,
        facets=FACETS if facets else (),
        months=facets,
    )
    hits = answered.results.hits
    rows = Article.objects.select_related("outlet").in_bulk([hit.id for hit in hits])
    return Answer(
        query=query,
        answered=answered,
        rows=[(hit, rows[hit.id]) for hit in hits if hit.id in rows],
        stories=Story.objects.of_articles(rows),
        milliseconds=(time.perf_counter() - started) * 1000,
    )


def _hit_json(hit: Hit, article: Article) -> dict[str, Any]:
    day = article.published_day
    return {
        "id": article.public_id,
        "address": article.get_absolute_url(),
        "headline": article.headline,
        "source_url": article.url or None,
        "outlet": article.outlet.name if article.outlet else None,
        "published": day.isoformat() if day else None,
        "text_held": article.text_held,
        "score": round(hit.score, 4),
        "snippet": " … ".join(_marked(snippet.runs) for snippet in hit.snippets),
    }


def _story_json(story: Any) -> dict[str, Any] | None:
    if story is None:
        return None
    return {
        "id": story.public_id,
        "address": story.get_absolute_url(),
        "articles": story.articles_held,
        "outlets": story.outlets_held,
    }


def _marked(runs: Iterable[Run]) -> str:
    """Return a snippet as text that is safe in HTML, what matched in <mark>."""
    return "".join(
        f"<mark>{escape(run.text)}</mark>" if run.marked else escape(run.text) for run in runs
    )


def _facets_json(results: Results) -> dict[str, list[list[Any]]]:
    told: dict[str, list[list[Any]]] = {}
    for group, counts in results.facets.items():
        if group == "held":  # as data it keeps its own words
            told["text_held"] = [[value, count] for value, count in counts]
            continue
        labels = labels_of(group, (value for value, _ in counts))
        told[group] = [[labels[value], count] for value, count in counts]
    told["year"] = [[year, count] for year, count in sorted(_years(results.months).items())]
    return told


def _years(months: Mapping[str, int]) -> Counter[str]:
    years: Counter[str] = Counter()
    for month, count in months.items():
        years[month[:4]] += count
    return years

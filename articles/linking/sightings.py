"""Sightings: names that may be people's in, suggestions for the curators with their examples out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Count, Max

from articles.models import Article, MatchSuggestion, Sighting
from articles.naming import Proposal
from articles.naming.text import sentence_around
from articles.paragraphs import paragraphs_of
from articles.store.writing import in_pieces, insert, update

EXAMPLES = 3
NEW_PERSON = MatchSuggestion.Kind.NEW_PERSON
OPEN = (MatchSuggestion.Decision.WAITING, MatchSuggestion.Decision.LATER)


def keep_sightings(found: Mapping[int, Sequence[Proposal]]) -> int:
    """Keep who is proposed by the text of each article; return how many suggestions are new.

    What a curator has decided is not asked again. An article that no longer prints a name is no
    sighting of it, and a name that none prints any more is not asked about.
    """
    before = _before(found)
    keys = {one.key for proposals in found.values() for one in proposals}
    suggestions = _suggestions(keys)
    new = _make(found, suggestions)
    rows: list[tuple[Any, ...]] = []
    changed: list[tuple[int, dict[str, Any]]] = []
    touched: set[int] = set()
    for article, proposals in found.items():
        for one in proposals:
            suggestion = suggestions[one.key]
            if suggestion.decision not in OPEN:
                continue
            values = (one.name[:255], one.score, one.spot.paragraph, one.spot.start, one.spot.end)
            pk, *held = before.get(article, {}).pop(suggestion.pk, (None,))
            if pk is None:
                rows.append((suggestion.pk, article, *values))
            elif tuple(held) != values:
                changed.append((pk, dict(zip(_SEEN, values, strict=True))))
            else:
                continue
            touched.add(suggestion.pk)
            _learn_example(suggestion, article, one)
    gone = {pk: key for held in before.values() for key, (pk, *_) in held.items()}
    for piece in in_pieces(gone):
        Sighting.objects.filter(pk__in=piece).delete()
    update(Sighting, changed)
    insert(Sighting, ("suggestion_id", "article_id", *_SEEN), rows)
    update(
        MatchSuggestion,
        [(s.pk, {"examples": s.examples}) for s in suggestions.values() if s.pk in touched],
    )
    recount(touched | set(gone.values()))
    return new


_SEEN = ("name", "score", "paragraph", "start", "end")


def _before(articles: Iterable[int]) -> dict[int, dict[int, tuple[Any, ...]]]:
    """Return the sightings in these articles: by article and suggestion, key and values."""
    before: dict[int, dict[int, tuple[Any, ...]]] = defaultdict(dict)
    for piece in in_pieces(articles):
        rows = Sighting.objects.filter(article__in=piece).order_by()
        for article, suggestion, *row in rows.values_list(
            "article_id", "suggestion_id", "pk", *_SEEN
        ):
            before[article][suggestion] = tuple(row)
    return before


def _suggestions(keys: Iterable[str]) -> dict[str, MatchSuggestion]:
    held = {}
    for piece in in_pieces(key[:255] for key in keys):
        for one in MatchSuggestion.objects.filter(kind=NEW_PERSON, key__in=piece):
            held[one.key] = one
    return held


def _make(found: Mapping[int, Sequence[Proposal]], suggestions: dict[str, MatchSuggestion]) -> int:
    new = {}
    for proposals in found.values():
        for one in proposals:
            if one.key not in suggestions and one.key not in new:
                new[one.key] = MatchSuggestion(
                    kind=NEW_PERSON, key=one.key, name=one.name[:255], score=one.score
                )
    made = MatchSuggestion.objects.bulk_create(new.values(), batch_size=400)
    suggestions |= {one.key: one for one in made}
    return len(made)


def _learn_example(suggestion: MatchSuggestion, article: int, one: Proposal) -> None:
    kept = [example for example in suggestion.examples if example["article"] != article]
    told = {"article": article, "paragraph": one.spot.paragraph, "text": one.example}
    suggestion.examples = [*kept, told][:EXAMPLES] if len(kept) < EXAMPLES else kept


def recount(keys: Iterable[int]) -> None:
    """Bring counts, scores, names and examples of suggestions in line with their sightings."""
    for piece in in_pieces(keys):
        seen = Sighting.objects.filter(suggestion__in=piece).order_by()
        counted = {
            key: (count, score)
            for key, count, score in seen.values_list("suggestion").annotate(
                Count("pk"), Max("score")
            )
        }
        names: dict[int, Counter[str]] = defaultdict(Counter)
        for key, name, count in seen.values_list("suggestion", "name").annotate(Count("pk")):
            names[key][name] += count
        there = set(seen.values_list("suggestion", "article"))
        changes = []
        for one in MatchSuggestion.objects.filter(pk__in=piece, decision__in=OPEN):
            if one.pk not in counted:
                if one.person_id is None:  # else pages print it, as a person's
                    one.delete()
                continue
            count, score = counted[one.pk]
            examples = [e for e in one.examples if (one.pk, e["article"]) in there]
            name = min(names[one.pk], key=lambda name: (-names[one.pk][name], name))
            values = {"seen": count, "score": score, "name": name}
            if not examples or len(examples) < len(one.examples):
                values["examples"] = _examples_of(one)
            changes.append((one.pk, values))
        update(MatchSuggestion, changes)


def _examples_of(suggestion: MatchSuggestion) -> list[dict[str, Any]]:
    """Return the sentences around a name in the first articles that print it."""
    examples = []
    for sighting in suggestion.sightings.order_by("-score", "pk")[:EXAMPLES]:
        text = paragraph_of(sighting.article, sighting.paragraph)
        begin, stop = sentence_around(text, sighting.start, sighting.end)
        told = {"article": sighting.article_id, "paragraph": sighting.paragraph}
        examples.append(told | {"text": text[begin:stop].strip()})
    return examples


def paragraph_of(article: Article, number: int | None) -> str:
    """Return the text that a place counts in: a paragraph, the summary (0) or the headline."""
    if number is None:
        return article.headline
    if number == 0:
        return article.summary
    return (*paragraphs_of(article.body), *[""] * number)[number - 1]

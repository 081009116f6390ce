"""Ties: what articles are linked to already and what their texts name in, links written out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.models import ArticleOutlet, ArticlePerson, ArticlePlace, ArticleTag
from articles.models.links import Link
from articles.naming import Mention, Spot, Thing
from articles.store.writing import insert, update

TABLES: dict[str, Any] = {
    "person": ArticlePerson, "outlet": ArticleOutlet, "tag": ArticleTag, "place": ArticlePlace,
}  # fmt: skip
MENTIONED = ArticlePerson.Role.MENTIONED
AUTHOR = ArticlePerson.Role.AUTHOR
FOUND_FROM = 1_000
"""The position of the first that was found in the text: behind all that pages print."""
_COLUMNS = (
    "pk", "article_id", "role", "origin", "state", "text", "position", "confidence", "spots",
)  # fmt: skip


def told_of(articles: Sequence[int]) -> dict[int, set[Thing]]:
    """Return what pages or curators tie to each of these articles: as many as `Ties.of` takes."""
    told: dict[int, set[Thing]] = defaultdict(set)
    for kind, model in TABLES.items():
        rows = model.objects.filter(article__in=articles, state=Link.State.ACCEPTED).order_by()
        told_only = rows.exclude(origin=Link.Origin.EXTRACTION)
        for article, key in told_only.values_list("article_id", f"{kind}_id"):
            told[article].add(Thing(kind, key))
    return told


@dataclass(slots=True)
class Tie:
    """A link as it is held."""

    pk: int
    article: int
    thing: Thing
    role: str
    origin: str
    state: str
    text: str
    position: int
    confidence: float
    spots: list[list[int | None]]

    @property
    def is_found(self) -> bool:
        """Whether nothing but a text said so, and nobody has rejected it."""
        return self.origin == Link.Origin.EXTRACTION and self.state == Link.State.ACCEPTED


@dataclass(slots=True)
class Ties:
    """The links of some articles, and what is to be written of them."""

    there: dict[int, list[Tie]] = field(default_factory=lambda: defaultdict(list))
    _new: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))
    _changed: dict[str, list[tuple[int, dict[str, Any]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _gone: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, articles: Sequence[int]) -> "Ties":
        """Read the links of these articles: some hundred, as many as a query may ask for."""
        ties = cls()
        for kind, model in TABLES.items():
            rows = model.objects.filter(article__in=articles).order_by("pk")
            for thing, *values in rows.values_list(f"{kind}_id", *_COLUMNS):
                pk, article, *further = values
                ties.there[article].append(Tie(pk, article, Thing(kind, thing), *further))
        return ties

    def settle(self, article: int, mentions: Iterable[Mention], *, outlet: int | None) -> bool:
        """Bring the links of an article in line with what its text names; whether any changed.

        1. What somebody rejected stays rejected, in whatever role.
        2. A link that a page or a curator made keeps what it is and learns the places.
        3. Who wrote the article and who published it are not mentioned in it.
        4. What was found before and is not any more goes.
        """
        there = self.there[article]
        by_thing: dict[Thing, list[Tie]] = defaultdict(list)
        for tie in there:
            by_thing[tie.thing].append(tie)
        seen: set[tuple[str, int]] = set()  # four tables: keys alone are no link's own
        changed = False
        for position, mention in enumerate(mentions, FOUND_FROM):
            if mention.thing == Thing("outlet", outlet or 0):
                continue
            held = by_thing.get(mention.thing, [])
            if any(tie.state != Link.State.ACCEPTED or tie.role == AUTHOR for tie in held):
                continue
            told = [tie for tie in held if not tie.is_found]
            if kept := told or held:
                seen.add((kept[0].thing.kind, kept[0].pk))
                changed |= self._learn(kept[0], mention, position=position)
            else:
                self._add(article, mention, position=position)
                changed = True
        for tie in there:
            if (tie.thing.kind, tie.pk) not in seen:
                changed |= self._forget(tie)
        return changed

    def _learn(self, tie: Tie, mention: Mention, *, position: int) -> bool:
        values: dict[str, Any] = {"spots": places(mention.spots)}
        if tie.is_found:
            values |= {"text": mention.text[:255], "confidence": mention.confidence}
            values["position"] = position
        new = {name: value for name, value in values.items() if getattr(tie, name) != value}
        if new:
            self._changed[tie.thing.kind].append((tie.pk, new))
        return bool(new)

    def _add(self, article: int, mention: Mention, *, position: int) -> None:
        kind, key = mention.thing
        how = (Link.Origin.EXTRACTION, mention.confidence, Link.State.ACCEPTED)
        row = (article, key, MENTIONED, mention.text[:255], position, *how, places(mention.spots))
        self._new[kind].append(row)

    def _forget(self, tie: Tie) -> bool:
        if tie.is_found:
            self._gone[tie.thing.kind].append(tie.pk)
            return True
        if tie.spots:
            self._changed[tie.thing.kind].append((tie.pk, {"spots": []}))
        return bool(tie.spots)

    def write(self) -> None:
        """Write what waits, within the caller's transaction."""
        further = ("role", "text", "position", "origin", "confidence", "state", "spots")
        for kind, model in TABLES.items():
            if gone := self._gone.get(kind):
                model.objects.filter(pk__in=gone).delete()
            update(model, self._changed.get(kind, ()))
            insert(model, ("article_id", f"{kind}_id", *further), self._new.get(kind, ()))


def places(spots: Iterable[Spot]) -> list[list[int | None]]:
    return [[spot.paragraph, spot.start, spot.end] for spot in spots]

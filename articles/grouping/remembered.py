"""Remembered: what curators decided of pairs of articles, and what they are yet to be asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.copies.judging import Judgement
from articles.copies.printed import Printed
from articles.models import MatchSuggestion
from articles.store.writing import in_pieces

KIND = MatchSuggestion.Kind.SAME_STORY
_SHOWN = 400
"""Letters of an example."""


def key_of(one: int, other: int) -> str:
    return f"{min(one, other)}-{max(one, other)}"


@dataclass(slots=True)
class Remembered:
    """Decisions on pairs that some articles are in."""

    one: set[frozenset[int]] = field(default_factory=set)
    """Pairs of one story, a curator said."""
    apart: set[frozenset[int]] = field(default_factory=set)

    def read(self, keys: Iterable[int]) -> None:
        for piece in in_pieces(keys):
            for side in ("article", "other"):
                decided = MatchSuggestion.objects.filter(kind=KIND, decision__in=["yes", "no"])
                rows = decided.filter(**{f"{side}__in": piece}).order_by()
                for article, other, decision in rows.values_list("article", "other", "decision"):
                    pair = frozenset((article, other))
                    (self.one if decision == "yes" else self.apart).add(pair)

    def keeps_apart(self, key: int, members: Iterable[int]) -> bool:
        return any(frozenset((key, member)) in self.apart for member in members)

    def with_yes(self, key: int) -> list[int]:
        return [other for pair in self.one if key in pair for other in pair - {key}]


def ask(key: int, text: Printed, other: int, its_text: Printed, judged: Judgement) -> None:
    """Put a pair on the curators' list, unless it stands there or was decided."""
    first, second = sorted(((key, text), (other, its_text)), key=lambda one: one[0])
    MatchSuggestion.objects.get_or_create(
        kind=KIND,
        key=key_of(key, other),
        defaults={
            "name": first[1].headline[:255],
            "article_id": first[0],
            "other_id": second[0],
            "score": judged.score,
            "examples": [
                _example(*first, second[1]) | {"why": judged.why},
                _example(*second, first[1]) | {"why": judged.why},
            ],
        },
    )


def _example(key: int, text: Printed, other: Printed) -> dict[str, int | str]:
    """Return the paragraph of an article that shares most with the other one."""
    best, shared = 1, -1
    for number, paragraph in enumerate(text.paragraphs, 1):
        found = len(Printed("", (paragraph,)).runs & other.runs)
        if found > shared:
            best, shared = number, found
    printed = text.paragraphs[best - 1] if text.paragraphs else ""
    shown = printed if len(printed) <= _SHOWN else f"{printed[: _SHOWN - 1]}…"
    return {"article": key, "paragraph": best, "text": shown}

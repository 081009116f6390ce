"""Remembered: what curators decided of pairs of articles, and what they are yet to be asked."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from articles.copies.judging import Judgement
from articles.copies.passages import excerpt_of
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


def decisions_on(some: Set[int], others: Set[int]) -> set[str]:
    """Return what was decided of pairs of one of these and one of those; "" where one waits."""
    few, many = (some, others) if len(some) <= len(others) else (others, some)
    decisions: set[str] = set()
    for piece in in_pieces(sorted(few)):
        for near, far in (("article", "other"), ("other", "article")):
            rows = MatchSuggestion.objects.filter(kind=KIND, **{f"{near}__in": piece}).order_by()
            decisions.update(
                decision for key, decision in rows.values_list(far, "decision") if key in many
            )
    return decisions


def ask_no_more(some: Set[int], others: Set[int]) -> None:
    """Take from the list what waits of pairs of one of these and one of those."""
    waiting = MatchSuggestion.objects.filter(kind=KIND, decision="").order_by()
    for piece in in_pieces(sorted(some)):
        for near, far in (("article", "other"), ("other", "article")):
            rows = waiting.filter(**{f"{near}__in": piece}).values_list("pk", far)
            done = [key for key, other in rows if other in others]
            waiting.filter(pk__in=done).delete()


def ask(key: int, text: Printed, other: int, its_text: Printed, judged: Judgement) -> None:
    """Put a pair on the curators' list, unless it stands there or was decided."""
    (first, one), (second, its) = sorted(((key, text), (other, its_text)), key=lambda pair: pair[0])
    number = _paragraph_in(one, its)
    shown = Printed("", one.paragraphs[number - 1 : number])  # both show one passage
    its_number = _paragraph_in(its, shown)
    MatchSuggestion.objects.get_or_create(
        kind=KIND,
        key=key_of(key, other),
        defaults={
            "name": one.headline[:255],
            "article_id": first,
            "other_id": second,
            "score": judged.score,
            "examples": [
                _example(first, one, number, its) | {"why": judged.why},
                _example(second, its, its_number, shown) | {"why": judged.why},
            ],
        },
    )


def _paragraph_in(text: Printed, other: Printed) -> int:
    """Return the number of the paragraph that shares most with another text, from 1."""
    best, shared = 1, -1
    for number, paragraph in enumerate(text.paragraphs, 1):
        found = len(Printed("", (paragraph,)).runs & other.runs)
        if found > shared:
            best, shared = number, found
    return best


def _example(key: int, text: Printed, number: int, other: Printed) -> dict[str, int | str]:
    """Return a paragraph of an article as the queue shows it, with what it shares in sight."""
    printed = text.paragraphs[number - 1] if text.paragraphs else ""
    return {
        "article": key,
        "paragraph": number,
        "text": excerpt_of(printed, other, most=_SHOWN),
    }

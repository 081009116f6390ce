"""The fall-back: a question that all its words find little for is searched by any of them.

1. Plain words beside each other must all be in an article; where they find enough, that is all.
2. Without the words that only ask (fillers.py) or instruct (instructions.py), where what is left
   finds enough.
3. Any of what is left, in every form (question.py): the more of it an article has the better, rare
   words counting more, and better still where words that were typed together stand together, or
   where it was printed in the days that the question names (told_days.py).

A long question is searched by any of its words at once where the best come first: that some
articles have every word of it is chance, and the right ones may not be among them. In another order
than that, what has one common word would drown what has all.

Fields, phrases, exclusions, filters and dates stay required throughout; but phrases in a question,
or a whole sentence in quotation marks, that nothing is found for are read as their words. A + before
a word, or AND, asks for all the words and nothing else. Two words are loosened where no article has
both; where they were typed as a question, with fillers or a question mark, where few have.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from articles.search.queries import Query
from articles.search.question import ENOUGH, Question
from articles.search.results import Results

__all__ = ["ENOUGH", "Answered", "Loosening", "search"]

_LISTED = 8
"""Words that are listed one by one."""


@dataclass(frozen=True, slots=True)
class Loosening:
    """How a question was searched instead of by all its words."""

    wanted: tuple[str, ...]
    left_out: tuple[str, ...]
    """The words that only ask."""
    with_all: int
    """How many articles have all that is wanted."""
    strict: Query
    """The search for those alone."""
    is_any: bool
    """Whether an article with some of the words is found too."""
    unquoted: tuple[str, ...] = ()
    """Phrases that were searched as words."""

    @property
    def sentences(self) -> str:
        """Return what the reader must know of it."""
        wanted = _listed(self.wanted)
        if not self.is_any:
            said = f"Shown are the articles with {wanted}."
        else:
            said = f"{_shown(self.with_all)} {wanted}. "
            said += f"Shown are {'all' if self.with_all else 'those'} with some of these words, "
            said += "the more of them the higher."
        if self.unquoted:
            said = f"Nothing was found with {_listed(self.unquoted)} as quoted. {said}"
        if self.left_out:
            said += f" {_listed(self.left_out)} {'was' if len(self.left_out) == 1 else 'were'} left out."
        return said


@dataclass(frozen=True, slots=True)
class Answered:
    query: Query
    """As it was searched."""
    results: Results
    loosened: Loosening | None = None

    @property
    def with_all(self) -> int:
        """How many articles have all that is asked for, though more may be found."""
        return self.loosened.with_all if self.loosened else self.results.total

    @property
    def notes(self) -> tuple[str, ...]:
        own = (self.loosened.sentences,) if self.loosened else ()
        return own + self.results.notes


def search(find: Callable[..., Results], query: Query, **options: Any) -> Answered:
    """Return what is found; `find` is SearchEngine.search or what stands in front of it.

    `options` are those of SearchEngine.search; the time is that of all searches together. Raises
    what `find` raises.
    """
    question = Question(query)
    find = partial(_in_time, find, options.pop("within_seconds", None), time.monotonic())
    if question.few:
        found = _count(find, query)
        if found < question.few or question.is_long:
            loosened = _loosened(find, question, found, options)
            if loosened is not None:
                return loosened
    results = find(query, **options)
    if not results.total and (unquoted := question.unquoted()):
        return _loosened(find, unquoted, 0, options) or Answered(query, results)
    return Answered(query, results)


def _loosened(
    find: Callable[..., Results], question: Question, found: int, options: dict[str, Any]
) -> Answered | None:
    """Return the answer to a question that all its words find so much for; None is no more."""
    with_all = _count(find, question.strict()) if question.is_changed else found
    is_any = question.has_several and (with_all < question.few or question.is_long)
    asked = question.loose() if is_any else question.strict()
    results = find(asked, **options)
    if results.total == found:  # nothing is gained
        return None
    loosening = Loosening(
        wanted=_each_once(question.wanted),
        left_out=_each_once(question.left_out),
        with_all=with_all,
        strict=question.strict(),
        is_any=is_any,
        unquoted=question.phrases_read,
    )
    return Answered(asked, results, loosening)


def _each_once(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the words as first typed, in whatever letters they come again."""
    return tuple({text.casefold(): text for text in reversed(texts)}.values())[::-1]


def _count(find: Callable[..., Results], asked: Query) -> int:
    return find(asked, limit=0, snippets=False).total


def _in_time(
    find: Callable[..., Results],
    within_seconds: float | None,
    started: float,
    query: Query,
    **options: Any,
) -> Results:
    if within_seconds is not None:
        within_seconds = max(0.0, started + within_seconds - time.monotonic())
    return find(query, within_seconds=within_seconds, **options)


def _shown(with_all: int) -> str:
    if not with_all:
        return "No article has all of"
    return "One article has all of" if with_all == 1 else f"{with_all:,} articles have all of"


def _listed(texts: Sequence[str]) -> str:
    quoted = [f"“{text}”" for text in texts]
    if len(quoted) > _LISTED:
        quoted = [*quoted[: _LISTED - 1], f"{len(quoted) - _LISTED + 1} more words"]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)

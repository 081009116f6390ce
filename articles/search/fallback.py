"""The fall-back: a question that all its words find little for is searched by any of them.

1. Plain words beside each other must all be in an article; where they find enough, that is all.
2. Without the words that only ask (what, did, say, about), where what is left finds enough.
3. Any of what is left: an article with all of it first, then the more of it the better, rare words
   counting more, and better still where words that were typed together stand together.

Fields, phrases, exclusions, filters and dates stay required throughout. A + before a word, or AND,
asks for all the words and nothing else. Two words are loosened only where they were typed as a
question, with fillers or a question mark, or with common words that find nothing at all.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Any

from articles.search import words
from articles.search.fillers import FILLERS
from articles.search.queries import Both, Covering, Node, Phrase, Query, Weighed, Word
from articles.search.results import Results

ENOUGH = 10
"""Articles; where a question finds fewer, it is searched by any of its words too."""

_LONG = 3  # from so many words on a search reads as a question, not as a combination of terms
_NEAR = 4  # words that may stand between the two of a pair
# A pair is rare and would outweigh the words themselves; what has all of them outweighs everything.
_PAIR_WEIGHT = 0.25
_ALL_WEIGHT = 100.0


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

    @property
    def sentences(self) -> str:
        """Return what the reader must know of it."""
        said = f"{_shown(self.with_all)} {_listed(self.wanted)}"
        if not self.is_any:
            said = f"Shown are the articles with {_listed(self.wanted)}."
        elif self.with_all:
            said += "; it comes first." if self.with_all == 1 else "; they come first."
            said += " Then come those with some of these words, the more of them the higher."
        else:
            said += ". Shown are those with some of these words, the more of them the higher."
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
    question = _Question(query)
    find = partial(_in_time, find, options.pop("within_seconds", None), time.monotonic())

    def count(asked: Query) -> int:
        return find(asked, limit=0, snippets=False).total

    if not question.few or (found := count(query)) >= question.few:
        return Answered(query, find(query, **options))
    with_all = count(question.strict()) if question.fillers else found
    is_any = with_all < question.few and len(question.content) > 1
    asked = question.loose() if is_any else question.strict()
    results = find(asked, **options)
    if results.total == found:  # nothing is gained
        return Answered(query, find(query, **options))
    return Answered(asked, results, question.loosening(with_all, is_any=is_any))


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


class _Question:
    """The plain words of a query, in the order typed, and what is required beside them."""

    def __init__(self, query: Query) -> None:
        self._query = query
        root = query.root
        parts = root.parts if isinstance(root, Both) else (root,)
        plain = [part for part in parts if _plain(part)]
        self._others = [part for part in parts if not _plain(part)]
        self.content = [part for part in plain if not _is_filler(part)] or plain
        self.fillers = [part for part in plain if part not in self.content]
        self.few = 0 if query.strict or not plain else self._few(query.text)

    def _few(self, text: str) -> int:
        """Return the number of articles that is enough; 0 where the words are all wanted."""
        if len(self.content) >= _LONG or self.fillers:
            return ENOUGH
        if len(self.content) < 2:
            return 0
        if text.rstrip().endswith("?"):
            return ENOUGH
        return int(any(form in words.STOP_WORDS for form in words.forms(text)))

    def strict(self) -> Query:
        """Return the search for what has all the words but the fillers."""
        return self._with(*self.content, strict=True)

    def loose(self) -> Query:
        pairs = [
            Weighed(Phrase(f"{first} {second}", within=_NEAR + 1), _PAIR_WEIGHT)
            for first, second in pairwise(map(_plain, self.content))
        ]
        every = Weighed(Both(tuple(self.content)), _ALL_WEIGHT)
        return self._with(Covering(tuple(self.content), closer=(*pairs, every)))

    def _with(self, *wanted: Node, strict: bool = False) -> Query:
        nodes = (*wanted, *self._others)
        return replace(
            self._query, root=nodes[0] if len(nodes) == 1 else Both(nodes), strict=strict
        )

    def loosening(self, with_all: int, *, is_any: bool) -> Loosening:
        return Loosening(
            wanted=tuple(map(_plain, self.content)),
            left_out=tuple(map(_plain, self.fillers)),
            with_all=with_all,
            strict=self.strict(),
            is_any=is_any,
        )


def _plain(node: Node) -> str:
    """Return a plain word as typed, weighed or not; "" for any other node."""
    match node:
        case Word(text, "") | Weighed(Word(text, ""), _):
            return text
    return ""


def _is_filler(node: Node) -> bool:
    return all(form in FILLERS or form in words.STOP_WORDS for form in words.forms(_plain(node)))


def _shown(with_all: int) -> str:
    if not with_all:
        return "No article has all of"
    return "One article has all of" if with_all == 1 else f"{with_all:,} articles have all of"


def _listed(texts: Sequence[str]) -> str:
    quoted = [f"“{text}”" for text in texts]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)

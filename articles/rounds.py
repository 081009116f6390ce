"""Rounds: many articles read again from their kept pages; keys in, what it changes or would out."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles import index, linking
from articles.importing import only_import
from articles.models import Article, Capture, ImportRun
from articles.rereading import Reread, reread


@dataclass(slots=True)
class Round:
    """What reading many articles again did, or would do."""

    articles: int = 0
    changed: int = 0
    lost: int = 0
    """Their pages give no article any more; they stay as they are."""
    fields: Counter[str] = field(default_factory=Counter)
    """Of how many articles each value changed."""

    def take_in(self, result: Reread) -> None:
        self.articles += 1
        self.changed += bool(result.differences)
        self.lost += bool(result.lost)
        self.fields.update(difference.field for difference in result.differences)

    def in_words(self, *, would: bool) -> str:
        did = "would change" if would else "changed"
        told = ", ".join(f"{name} {number:,}" for name, number in self.fields.most_common())
        return f"{self.changed:,} of {self.articles:,} articles {did}{': ' + told if told else ''}"


def articles_of(run: ImportRun) -> Iterator[int]:
    """Yield the keys of the articles that pages of an import tell of."""
    pages = Capture.objects.filter(run=run, article__isnull=False)
    yield from pages.order_by("article").values_list("article", flat=True).distinct()


def read_again(keys: Sequence[int], *, write: bool, tell: Callable[[Round, Reread], None]) -> Round:
    """Read the kept pages of articles again; keep what that makes of them if `write`.

    `tell` is called for each article, also for those that stay as they were. Who broke it off
    may begin again: an article is changed as a whole or not at all.
    """
    done = Round()
    with only_import():
        for key in keys:
            if not Article.objects.filter(pk=key).exists():
                continue  # a curator or another round was faster
            result = reread(key, write=write)
            done.take_in(result)
            tell(done, result)
        if write:
            linking.catch_up()
            index.catch_up()
    return done


def printable(value: Any) -> Any:
    """Return a value of an article as JSON takes it."""
    return value if value is None or isinstance(value, int | str) else str(value)


def in_short(value: Any) -> str:
    """Return a value of an article, dates and names of links among them, in one line."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 100 else f"{text[:99]}…"

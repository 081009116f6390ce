"""Held wordings: which articles have said a headline over a text before, whatever their rows show now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from articles.models import ArticleVersion
from articles.paragraphs import paragraphs_of
from articles.store.lookups import rows_with
from articles.versions import Version

FEW = 16
"""Articles that have said the same: what more have is a notice, and tells none of them."""
Looked = tuple[str, str]
"""The key of a text and that of the headline over it."""
_By = Literal["content_hash", "headline_key"]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a page of an article printed once: the headline, and the keys of it and of the whole text."""

    article: int
    headline: str
    headline_key: str
    text_key: str


_COLUMNS = ("article_id", "headline", "headline_key", "content_hash")


class HeldWordings:
    """Wordings by text and by headline, stored ones and those that the batch changed.

    Few articles have any.
    """

    def __init__(self) -> None:
        self._asked: set[tuple[_By, str]] = set()
        self._called: dict[tuple[_By, str], set[int]] = defaultdict(set)
        """Articles that have, or had before the batch, a wording of a key."""
        self._of_article: dict[int, list[Wording]] = defaultdict(list)
        self._known_whole: set[int] = set()
        """Articles whose versions the batch has read: what is stored of them may be outdated."""
        self._bodies: dict[str, str] = {}
        """A text of each key, as far as they were read."""

    def load(self, looked: Iterable[Looked]) -> None:
        """Look up which articles have a version of one of these texts or under one of these headlines."""
        looked = list(looked)
        self._ask("content_hash", [text for text, _ in looked])
        self._ask("headline_key", [headline for _, headline in looked])

    def _ask(self, by: _By, keys: Iterable[str]) -> None:
        new = [key for key in dict.fromkeys(keys) if key and (by, key) not in self._asked]
        if not new:
            return
        self._asked.update((by, key) for key in new)
        for values in rows_with(ArticleVersion, _COLUMNS, where=by, among=new):
            one = Wording(*values)
            if one.article not in self._known_whole:
                self._add(one)

    def renew(self, article: int, versions: Sequence[Version]) -> None:
        """Take the versions of an article as they are by now."""
        self._known_whole.add(article)
        self._of_article[article].clear()
        for version in versions:
            if key := version.text_key:
                headline = version.texts.get("headline", "")
                self._add(Wording(article, headline, version.headline_key, key))
                self._bodies[key] = version.texts["body"]

    def _add(self, one: Wording) -> None:
        if one not in (wordings := self._of_article[one.article]):
            wordings.append(one)
        self._called["content_hash", one.text_key].add(one.article)
        self._called["headline_key", one.headline_key].add(one.article)

    def of(self, looked: Looked) -> list[Wording]:
        """Return the wordings of a text under a headline, those of the oldest row first."""
        text, headline = looked
        if not headline:
            return []
        self._ask("content_hash", [text])
        if ("content_hash", text) not in self._called:
            return []
        found = [
            one
            for article in sorted(self._called.get(("content_hash", text), ()))
            for one in self.under(headline, article)
            if one.text_key == text
        ]
        return found if len({one.article for one in found}) <= FEW else []

    def headed(self, headline: str) -> list[int]:
        """Return the articles that were under a headline once, the oldest row first."""
        self._ask("headline_key", [headline])
        called = self._called.get(("headline_key", headline), ())
        return [article for article in sorted(called) if self.under(headline, article)]

    def under(self, headline: str, article: int) -> list[Wording]:
        """Return what an article said under a headline."""
        return [one for one in self._of_article[article] if one.headline_key == headline]

    def texts(self, wordings: Sequence[Wording]) -> list[list[str]]:
        """Return the paragraphs of each of some wordings."""
        new = {one.text_key for one in wordings} - self._bodies.keys()
        columns = ("content_hash", "body")
        self._bodies.update(rows_with(ArticleVersion, columns, where="content_hash", among=new))
        return [paragraphs_of(self._bodies[one.text_key]) for one in wordings]

"""Held wordings: which articles have said a headline over a text before, whatever their rows show now."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.keys import headline_key
from articles.models import ArticleVersion
from articles.store.lookups import rows_with
from articles.versions import Version

_FEW = 16
"""Articles that have said the same: what more have is a notice, and tells none of them."""
Looked = tuple[str, str]
"""The key of a text and that of the headline over it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a page of an article printed once: the headline, and the key of the whole text."""

    article: int
    headline: str
    text_key: str


class HeldWordings:
    """Wordings by text, stored ones and those that the batch changed. Few articles have any."""

    def __init__(self) -> None:
        self._asked: set[str] = set()
        self._of_text: dict[str, set[int]] = defaultdict(set)
        self._of_article: dict[int, list[Wording]] = defaultdict(list)
        self._known_whole: set[int] = set()
        """Articles whose versions the batch has read: what is stored of them may be outdated."""

    def load(self, keys: Iterable[str]) -> None:
        """Look up which articles have a version of one of these texts."""
        new = [key for key in dict.fromkeys(keys) if key and key not in self._asked]
        self._asked.update(new)
        columns = ("article_id", "headline", "content_hash")
        for values in rows_with(ArticleVersion, columns, where="content_hash", among=new):
            one = Wording(*values)
            if one.article not in self._known_whole:
                self._add(one)

    def renew(self, article: int, versions: Sequence[Version]) -> None:
        """Take the versions of an article as they are by now."""
        self._known_whole.add(article)
        self._of_article[article].clear()
        for version in versions:
            if key := version.text_key:
                self._add(Wording(article, version.texts.get("headline", ""), key))

    def _add(self, one: Wording) -> None:
        self._of_article[one.article].append(one)
        self._of_text[one.text_key].add(one.article)

    def of(self, looked: Looked) -> list[Wording]:
        """Return the wordings of a text under a headline, one an article, the oldest row first."""
        key, headline = looked
        self.load([key])
        if not key or not headline or key not in self._of_text:
            return []
        found = {
            one.article: one
            for article in sorted(self._of_text[key])
            for one in self._of_article[article]
            if one.text_key == key and headline_key(one.headline)[:500] == headline
        }
        return list(found.values()) if len(found) <= _FEW else []

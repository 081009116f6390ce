"""The seam between the archive and its search engine: what every engine does."""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from articles.search.document import Document
from articles.search.queries import Query
from articles.search.results import Results


class Batch(Protocol):
    """Changes to the index that become visible together."""

    def put(self, document: Document) -> None: ...
    def remove(self, document_id: int) -> None: ...


class SearchEngine(Protocol):
    def batch(self, *, memory_megabytes: int | None = None) -> AbstractContextManager[Batch]:
        """Commit on a clean exit, else leave no trace. Raises IndexBusyError at once.

        It holds so many megabytes, or as many as the engine was opened with, before it writes.
        """
        ...

    def search(
        self,
        query: Query,
        *,
        offset: int = 0,
        limit: int = 20,
        facets: Sequence[str] = (),
        facet_size: int = 20,
        months: bool = False,
        snippets: bool = True,
        passages: int | None = 2,
        within_seconds: float | None = None,
    ) -> Results:
        """Answer `query` with exact totals; `passages` shown of a hit at most, None is all.

        With `one_of_each` hits and `stories` count each story once, by its first article where that
        was found; all else counts articles.

        Raises IndexUnreadableError, and QueryTooSlowError where it takes longer than
        `within_seconds`; 0 is too short for any word.
        """
        ...

    def complete(self, beginning: str, *, limit: int = 8) -> Sequence[tuple[str, int]]:
        """Return the words that begin as the last word of `beginning` does, the commonest first.

        Exact forms of headlines, names and texts, each with how many articles have it; of equal
        counts in the order of the alphabet. Nothing when no word is begun: after a space.
        """
        ...

    def values(self, field: str, slugs: Sequence[str]) -> Mapping[str, int]:
        """Return how many articles have each of these values of one of NAME_FIELDS; 0 of others.

        Raises ValueError for another field.
        """
        ...

    def spellings(self, word: str, *, among_names: bool = False, limit: int = 3) -> Sequence[str]:
        """Return exact forms of the archive that `word` may be a misspelling of, likeliest first.

        Words of letters only, of 4 to 7 letters one letter off, of more letters two. The nearest,
        then those of most articles, then the first in the alphabet; no FILLERS. Each must be in
        at least ten times as many articles as Word(word) finds, a hundred times where these are
        three or more, a thousand times where a headline has the word. What a name has is no
        misspelling, nor is another form of the word itself. `among_names` asks for what stands in
        names: these are looked for as they are, so another form is one, and all that counts.
        """
        ...

    def key_words(self, document_id: int, *, limit: int = 20) -> Sequence[str]:
        """Return the exact forms that tell an article from the others, the most telling first.

        Of headline and text: what at least one other article has too, no STOP_WORDS, no single
        signs, nothing that begins with a digit. By rarity (as in BM25F, of the form in headline, names and text) times
        w / (1.2 + w), where w is the number of times it stands there: in the headline 5 each, in the
        summary and the first paragraph 2, further down 1. Equal ones in the order of the alphabet.
        Nothing for an article that is not held.
        """
        ...

    def digests(self, document_ids: Sequence[int]) -> Mapping[int, str]:
        """Return of those of some articles that are held the `digest_of` their texts as they are held."""
        ...

    def damage(self) -> Sequence[str]:
        """Look through all that the engine has written; return what is not as it was written.

        Raises IndexUnreadableError where it cannot even be opened.
        """
        ...

    def count(self) -> int:
        """Return how many articles the index holds."""
        ...

    def generation(self) -> str:
        """Return a text that changes whenever what can be found changes."""
        ...

    def written_at(self) -> dt.datetime | None:
        """Return when the last commit was made, in UTC; None before the first."""
        ...

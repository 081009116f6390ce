"""Numbers for names: names in, the numbers of their slugs, normal forms and words out."""

from array import array

import numpy as np

from articles.search.document import Name
from articles.search.whoosh_engine.entries import name_keys
from articles.search.whoosh_engine.word_numbers import Numbered, PrintedWords, Rows

_PER_NAME = 1000
"""Bytes that a name takes with its spellings and normal forms, roughly."""


class NameNumbers(dict[Name, int]):
    """Names and their numbers; each is read once, when first met."""

    __slots__ = (
        "_keys_of",
        "_printed",
        "_rows",
        "_slug_of",
        "_words_of",
        "key_texts",
        "slugs",
        "spellings",
        "words",
    )

    def __init__(self, printed: PrintedWords) -> None:
        super().__init__()
        self._printed = printed
        self._rows: dict[str, int] = {}
        self.spellings: list[list[int]] = []
        """Of each name, its label and aliases as rows of `printed`; a spelling has one row."""
        self.slugs = Numbered()
        self.key_texts = Numbered()
        self.words = Numbered()
        self._slug_of = array("I")
        self._keys_of = Rows()
        self._words_of = Rows()

    def __missing__(self, name: Name) -> int:
        keys = name_keys([name])
        self.spellings.append([self._row(text) for text in (name.label, *name.aliases)])
        self._slug_of.append(self.slugs[name.slug])
        number = self[name] = self._keys_of.append([self.key_texts[key] for key in keys])
        for key in self.key_texts.texts[len(self._words_of) :]:
            self._words_of.append([self.words[word] for word in key.split()])
        return number

    def _row(self, spelling: str) -> int:
        if (row := self._rows.get(spelling)) is None:
            row = self._rows[spelling] = self._printed[spelling]
        return row

    @property
    def bytes(self) -> int:
        """Memory held, roughly."""
        return len(self) * _PER_NAME

    def slugs_of(self, names: np.ndarray) -> np.ndarray:
        """Return the numbers in `slugs`."""
        return np.frombuffer(self._slug_of, dtype=np.uint32).take(names)

    def keys_of(self, names: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the numbers in `key_texts`, one name after the other, and how many each name has."""
        return self._keys_of.take(names)

    def words_of(self, keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the numbers in `words`, one key after the other, and how many each key has."""
        return self._words_of.take(keys)

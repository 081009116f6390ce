"""Invented words: a seed in, a lexicon of pronounceable words with endings out, the commonest first."""

from dataclasses import dataclass

import numpy as np

COMMON = (
    "the", "of", "to", "and", "a", "in", "that", "for", "is", "on", "was", "with", "as", "it", "by",
    "at", "from", "be", "are", "this", "were", "or", "an", "his", "has", "had", "not", "but",
    "they", "have", "their", "who", "will", "been", "which", "its", "more", "after", "would",
    "about", "than", "when",
)  # fmt: skip
"""Real words stand first, for what a search leaves out has to be in the text."""

ENDINGS = ("", "s", "ed", "ing")
_ENDING_SHARES = (0.64, 0.18, 0.09, 0.09)
FOREIGN = ("es", "de", "fr")
_FOREIGN_ENDINGS = {
    "es": ("", "s", "o", "os"),
    "de": ("", "en", "er", "e"),
    "fr": ("", "s", "e", "es"),
}
FOREIGN_LEMMAS = 4_000
_POOL_PER_LEMMA = 100

_ONSETS = (
    "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
    "pl", "pr", "qu", "r", "s", "sk", "st", "str", "t", "tr", "v", "w", "z",
)  # fmt: skip
_VOWELS = ("a", "e", "i", "o", "u", "a", "e", "o", "ai", "ea", "ou")
_CODAS = ("ck", "d", "ft", "g", "k", "lt", "m", "n", "nd", "nt", "p", "rk", "rm", "rt", "st", "t")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by number. Four forms a lemma: number 4 * lemma + ending."""

    printed: np.ndarray
    """Every form as an object array, and after `capital` forms the same with a capital."""
    capital: int
    english: int
    """How many lemmas are English, COMMON first, by how often they are used."""
    names: int
    """The first lemma that is a name; names have no endings."""
    foreign: tuple[int, ...]
    """The first lemma of each language of FOREIGN."""
    pool: np.ndarray
    """English forms, each as often as its share of running text: to draw from at random."""

    def draw(self, random: np.random.Generator, count: int) -> np.ndarray:
        """Return `count` numbers of English forms as they fall in running text."""
        return self.pool[random.integers(0, len(self.pool), count, dtype=np.int32)]

    def with_endings(self, random: np.random.Generator, lemmas: np.ndarray) -> np.ndarray:
        return _with_endings(random, lemmas)

    def word(self, lemma: int, *, ending: int = 0) -> str:
        return str(self.printed[lemma * len(ENDINGS) + ending])


def make_lexicon(seed: int, *, lemmas: int, names: int) -> Lexicon:
    """Return a lexicon of so many English lemmas and names.

    The use of a word falls with its rank as in English text: Zipf's law with Mandelbrot's shift.
    """
    random = np.random.default_rng([seed, 1])
    invented = make_words(random, lemmas - len(COMMON) + FOREIGN_LEMMAS * len(FOREIGN) + names)
    english = [*COMMON, *invented[: lemmas - len(COMMON)]]
    proper = [word.capitalize() for word in invented[lemmas - len(COMMON) :][:names]]
    # A letter no English word begins with: the stem of a foreign word is never that of an English one.
    others = [f"y{word}" for word in invented[len(invented) - FOREIGN_LEMMAS * len(FOREIGN) :]]
    forms = [word for word in COMMON for _ in ENDINGS]
    forms += [word + ending for word in english[len(COMMON) :] for ending in ENDINGS]
    forms += [word for word in proper for _ in ENDINGS]
    for place, language in enumerate(FOREIGN):
        block = others[place * FOREIGN_LEMMAS : (place + 1) * FOREIGN_LEMMAS]
        forms += [word + ending for word in block for ending in _FOREIGN_ENDINGS[language]]
    first_foreign = lemmas + names
    return Lexicon(
        printed=np.array(forms + [form.capitalize() for form in forms], dtype=object),
        capital=len(forms),
        english=lemmas,
        names=lemmas,
        foreign=tuple(first_foreign + place * FOREIGN_LEMMAS for place in range(len(FOREIGN))),
        pool=_pool(random, lemmas),
    )


def _pool(random: np.random.Generator, lemmas: int) -> np.ndarray:
    """Return forms drawn evenly from the whole range of chances, so that no rare one is missed."""
    weights = 1 / (np.arange(lemmas) + 2.7) ** 1.13
    size = _POOL_PER_LEMMA * lemmas
    points = (np.arange(size) + random.random(size)) / size
    drawn = np.searchsorted(np.cumsum(weights) / weights.sum(), points)
    return _with_endings(random, np.minimum(drawn, lemmas - 1))


def _with_endings(random: np.random.Generator, lemmas: np.ndarray) -> np.ndarray:
    endings = np.searchsorted(np.cumsum(_ENDING_SHARES), random.random(len(lemmas)))
    return (lemmas * len(ENDINGS) + np.minimum(endings, 3)).astype(np.int32)


def make_words(random: np.random.Generator, count: int) -> list[str]:
    """Return `count` different words of one to four syllables, the shorter ones rather first."""
    words: dict[str, None] = dict.fromkeys(COMMON)
    while len(words) < count + len(COMMON):
        batch = max(count // 4, 64)
        longest = 1.4 + 1.5 * len(words) / (count + len(COMMON))
        syllables = 1 + np.minimum(random.poisson(longest - 1, batch), 4)
        parts = random.integers(0, 2**31, size=(batch, 5, 3))
        for length, choices in zip(syllables.tolist(), parts.tolist(), strict=True):
            words[_word(choices[:length])] = None
    return list(words)[len(COMMON) : count + len(COMMON)]


def _word(choices: list[list[int]]) -> str:
    """Only the last syllable is closed, by letters that stay when an ending follows."""
    word = ""
    for onset, vowel, _ in choices:
        word += _ONSETS[onset % len(_ONSETS)] + _VOWELS[vowel % len(_VOWELS)]
    return word + _CODAS[choices[-1][2] % len(_CODAS)]

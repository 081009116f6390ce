"""Languages: a code, a locale, an English name or a text in, the ISO 639-1 code out."""

import functools
import re
from collections import Counter
from typing import TYPE_CHECKING

from articles.pages.english import is_plainly_english
from articles.records import ArticleRecord, Source
from articles.travelling import changed

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_BY_NAME = {
    "arabic": "ar", "bengali": "bn", "bulgarian": "bg", "catalan": "ca", "chinese": "zh",
    "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en",
    "estonian": "et", "finnish": "fi", "french": "fr", "german": "de", "greek": "el",
    "hebrew": "he", "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it",
    "japanese": "ja", "korean": "ko", "latvian": "lv", "lithuanian": "lt", "norwegian": "no",
    "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
    "serbian": "sr", "slovak": "sk", "slovenian": "sl", "spanish": "es", "swedish": "sv",
    "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it",
    "por": "pt", "rus": "ru", "nld": "nl", "pol": "pl", "swe": "sv", "tur": "tr",
}  # fmt: skip
DETECTED = "detected"
"""Named as the parser of a language that no page states."""
_SAMPLE = 1_000
_OPENING = 240
"""Characters that are looked at first: four of five texts are told by them, in a third of the time."""
_FEWEST_LETTERS = 60
_SURE = 0.9
"""Real texts this long reach 0.99; tables of results and lists of names stay below 0.2."""
_SURE_AT_ONCE = 0.95
"""What the opening alone must reach: of 216 real texts it then told none otherwise than all of it."""
_WRITTEN_AS = {"wuu": "zh", "yue": "zh", "nb": "no", "nn": "no"}
"""Dialects that news is not told apart by: the written language is."""
_CODE = re.compile(r"(?P<code>[a-z]{2,3})(?:[-_][a-z0-9]{2,8})*(?:\.utf-?8)?", re.IGNORECASE)


@functools.lru_cache(maxsize=1024)
def language_code(text: str) -> str:
    """Return "en" for "en-US", "en_GB.UTF-8", "eng" and "English"; "" for what is none of these."""
    text = text.strip().casefold()
    if text in _BY_NAME:
        return _BY_NAME[text]
    found = _CODE.fullmatch(text)
    if not found or found["code"] in {"und", "mul", "zxx", "xx"}:
        return ""
    return _BY_NAME.get(found["code"], found["code"])


def language_of(text: str) -> str:
    """Return the language of a text by its first 1,000 characters; "" where that is not sure.

    1. What only English has so many of, its small words, decides without the model.
    2. The opening alone decides where it is surer than the whole has to be.
    3. The model decides by the whole sample.
    """
    if is_plainly_english(text):
        return "en"
    opening = text[:_OPENING]
    if len(text) > _OPENING and _has_letters(opening):
        code, chance = _likeliest(opening)
        if chance >= _SURE_AT_ONCE:
            return code
    sample = text[:_SAMPLE]
    if not _has_letters(sample):
        return ""
    code, chance = _likeliest(sample)
    return code if chance >= _SURE else ""


def _has_letters(sample: str) -> bool:
    if sample.isascii():
        return sum(map(str.isalpha, sample)) >= _FEWEST_LETTERS
    return sum(map(_weight, filter(str.isalpha, sample))) >= _FEWEST_LETTERS


def _likeliest(sample: str) -> tuple[str, float]:
    label, chance = _identifier().classify(sample)
    if chance > 0.5 and label in _only_ones():  # two of a half each would be all there is
        return _code_of(label), chance
    chances: dict[str, float] = {}
    for label, chance in _identifier().rank(sample):
        code = _code_of(label)
        chances[code] = chances.get(code, 0.0) + chance
    code = max(chances, key=chances.__getitem__)
    return code, chances[code]


def with_language(record: ArticleRecord) -> ArticleRecord:
    """Return the record with the language its text is in, where the page names none."""
    facts = record.facts
    if facts.language or not (language := language_of("\n".join(facts.body))):
        return record
    return changed(
        record,
        facts=changed(facts, language=language),
        sources={**record.sources, "language": Source(DETECTED, "words of the text")},
    )


def load_model() -> None:
    """Read the model before the first text needs it: processes forked from this one share it."""
    _only_ones()


def forget_model() -> None:
    """Let go of the model, 75 MB, in a process that leaves parsing to others; one more text reads it."""
    _identifier.cache_clear()


@functools.cache
def _code_of(label: str) -> str:
    return language_code(_WRITTEN_AS.get(label, label))


@functools.cache
def _only_ones() -> frozenset[str]:
    """Return the labels of the model that share their code with no other."""
    labels = _identifier().labels
    shared = Counter(map(_code_of, labels))
    return frozenset(label for label in labels if shared[_code_of(label)] == 1)


@functools.cache
def _identifier() -> "LanguageIdentifier":
    """Return the model, read when the first text needs it: that takes a second or two.

    So does NumPy, which nothing else here needs.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _weight(letter: str) -> int:
    """A Chinese, Japanese or Korean letter says as much as three of an alphabet."""
    return 3 if letter >= "\u2e80" else 1

"""Languages: a code, a locale, an English name or a text in, the ISO 639-1 code out."""

import dataclasses
import re

import py3langid

from articles.records import ArticleRecord, Source

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
_SAMPLE = 2_000
_FEWEST_LETTERS = 150
_CODE = re.compile(r"(?P<code>[a-z]{2,3})(?:[-_][a-z0-9]{2,8})*(?:\.utf-?8)?", re.IGNORECASE)


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
    """Return the language of the first 2,000 characters; "" for a text too short to tell by."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return ""
    return language_code(py3langid.classify(sample)[0])


def with_language(record: ArticleRecord) -> ArticleRecord:
    """Return the record with the language its text is in, where the page names none."""
    facts = record.facts
    if facts.language or not (language := language_of("\n".join(facts.body))):
        return record
    return dataclasses.replace(
        record,
        facts=dataclasses.replace(facts, language=language),
        sources={**record.sources, "language": Source("py3langid", "words of the text")},
    )

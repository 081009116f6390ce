"""Known items: real articles in, questions whose one answer is known out.

The articles lie in a folder that is not part of the project (REAL_DATA); nothing of them is kept.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from articles.reading import Reading, read_records
from articles.records import ArticleRecord
from articles.search.document import Document

_PIECE = 3
"""Paragraphs of a piece: pieces of one article are near enough to be mistaken for each other."""
_LEAST_WORDS = 60
_SENTENCE_WORDS = range(10, 41)


@dataclass(frozen=True, slots=True)
class KnownItem:
    question: str
    answer: int


@dataclass(frozen=True, slots=True)
class Collection:
    documents: tuple[Document, ...]
    items: tuple[KnownItem, ...]


@dataclass(frozen=True, slots=True)
class _Real:
    headline: str
    body: tuple[str, ...]


def headlines(folder: Path) -> Collection:
    """Ask for each article by its headline, of which its text does not have more than it must."""
    documents, items = [], []
    for number, article in enumerate(_articles(folder), 1):
        hidden = bool(article.headline) and len(article.body) > 3
        body = article.body[2:] if hidden else article.body
        documents.append(Document(id=number, headline="", body=body, language="en"))
        if hidden:
            items.append(KnownItem(article.headline, number))
    return Collection(tuple(documents), tuple(items))


def sentences(folder: Path, *, kept: float) -> Collection:
    """Ask for each piece of an article by a share of the words of a sentence in its midst."""
    documents: list[Document] = []
    items = []
    for article in _articles(folder):
        for start in range(0, len(article.body), _PIECE):
            body = article.body[start : start + _PIECE]
            number = len(documents) + 1
            documents.append(
                Document(id=number, headline=article.headline, body=body, language="en")
            )
            if question := _some_words(body, kept=kept, seed=number):
                items.append(KnownItem(question, number))
    return Collection(tuple(documents), tuple(items))


def _some_words(body: tuple[str, ...], *, kept: float, seed: int) -> str:
    random = np.random.default_rng([seed, 11])
    found = [
        sentence.split()
        for paragraph in body
        for sentence in paragraph.split(". ")
        if len(sentence.split()) in _SENTENCE_WORDS
    ]
    if not found:
        return ""
    words = found[len(found) // 2]
    return " ".join(word for word in words if random.random() < kept)


def _articles(folder: Path) -> Iterator[_Real]:
    for held in _lines(folder / "wikinews_gum" / "articles.jsonl"):
        yield _Real(held["title"], tuple(held["paragraphs"][1:]))
    for held in _lines(folder / "re3d" / "documents.jsonl"):
        yield _Real("", tuple(held["sentences"]))
    for record in read_records([folder / "html_pages"], Reading()):
        if isinstance(record, ArticleRecord) and record.facts.body:
            yield _Real(record.facts.headline, record.facts.body)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)

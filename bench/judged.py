"""Judged collections: a folder of articles, questions and judgements in, all three together out.

    corpus.jsonl    {"_id", "title", "text"}, as BEIR has them; paragraphs part at empty lines. Also
                    read: "summary", "language", "date" (2021-08-31), "names" {"outlet": [[name, alias, …], …]}
    queries.jsonl   {"_id", "text", "kind"}; or
    topics          TREC's <top> with <num>, <title>, <desc> and <narr>, each asked as a kind
    qrels           lines of question, 0 (may be missing), article, grade; 0 and less are no answers

The name of a file may end otherwise (qrels.txt, qrels.test.tsv, topics.51-100).
"""

import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.search.document import Document, Name

_TOPIC = re.compile(r"<top>(.*?)(?:</top>|(?=<top>)|\Z)", re.S)
_PART = re.compile(r"<(num|title|desc|narr)>(.*?)(?=<(?:num|title|desc|narr)>|</|\Z)", re.S)
_LABEL = re.compile(r"\s*(?:Number|Topic|Description|Narrative):\s*")
_KINDS = {"title": "title", "desc": "description", "narr": "narrative"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A set of documents, and questions with the grades of what answers them (others are 0)."""

    name: str
    documents: Sequence[Document]
    asked: Mapping[str, Sequence[tuple[str, Mapping[int, int]]]]
    """By kind."""


def read_judged(folder: Path) -> Judged:
    """Return what lies in the folder; questions without any answer are left out."""
    documents, numbers = [], {}
    for number, held in enumerate(_lines(_only(folder, "corpus")), 1):
        numbers[str(held["_id"])] = number
        documents.append(_document(number, held))
    grades = _grades(_only(folder, "qrels"), numbers)
    asked: dict[str, list[tuple[str, Mapping[int, int]]]] = defaultdict(list)
    for key, kind, text in _questions(folder):
        if answers := grades.get(key):
            asked[kind].append((text, answers))
    return Judged(folder.name, documents, asked)


def _only(folder: Path, name: str) -> Path:
    [path] = sorted(folder.glob(f"{name}*"))
    return path


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _document(number: int, held: Mapping[str, Any]) -> Document:
    body = (" ".join(part.split()) for part in re.split(r"\n\s*\n", held["text"]))
    day = dt.date.fromisoformat(held["date"]) if held.get("date") else None
    return Document(
        id=number,
        headline=held.get("title", ""),
        body=tuple(paragraph for paragraph in body if paragraph),
        summary=held.get("summary", ""),
        language=held.get("language", "en"),
        names={
            field: tuple(Name(label, label, tuple(aliases)) for label, *aliases in named)
            for field, named in held.get("names", {}).items()
        },
        published=day,
        earliest=day,
        latest=day,
        precision="day" if day else "unknown",
    )


def _grades(path: Path, numbers: Mapping[str, int]) -> Mapping[str, Mapping[int, int]]:
    """Return by question the grades of the articles that answer it, as far as they are held."""
    grades: dict[str, dict[int, int]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        question, *_, article, grade = line.split()
        if grade.lstrip("-").isdigit() and int(grade) > 0 and article in numbers:
            grades[question][numbers[article]] = int(grade)
    return grades


def _questions(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the kind and the text of each question."""
    if not list(folder.glob("topics*")):
        for held in _lines(_only(folder, "queries")):
            yield str(held["_id"]), held.get("kind", "question"), held["text"]
        return
    for topic in _TOPIC.finditer(_only(folder, "topics").read_text(encoding="utf-8")):
        told = {name: _LABEL.sub(" ", text).strip() for name, text in _PART.findall(topic[1])}
        for name, kind in _KINDS.items():
            if told.get(name):
                yield told["num"].lstrip("0"), kind, " ".join(told[name].split())

"""Invented dumps to import: a number of records in, a dump in JSON Lines or pages of text out."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from articles.search.document import Document
from bench.corpus import Corpus

TEASERS = 11
_TEASER_LETTERS = 220


def write_lines(path: Path, *, count: int) -> None:
    """Write so many records; every other one does not say which language it is in."""
    with path.open("w", encoding="utf-8") as file:
        for document in Corpus(count).documents():
            file.write(json.dumps(_fields(document), ensure_ascii=False) + "\n")


def write_pages(folder: Path, *, count: int) -> None:
    """Write so many NewsBreak pages of 2021, each with eleven teasers of other articles."""
    folder.mkdir()
    documents = iter(list(Corpus(count * (TEASERS + 1)).documents()))
    for number in range(count):
        page, *beside = islice(documents, TEASERS + 1)
        lines = "\n".join(_page(page, beside))
        (folder / f"page-{number:05}.txt").write_text(lines + "\n", encoding="utf-8")


def _named(document: Document, field: str) -> list[str]:
    return [name.label for name in document.names.get(field, ())]


def _fields(document: Document) -> dict[str, Any]:
    fields = {
        "id": str(document.id),
        "url": document.url,
        "title": document.headline,
        "text": "\n\n".join(document.body),
        "summary": document.summary,
        "outlet": _named(document, "outlet")[0],
        "section": " ".join(_named(document, "section")),
        "authors": _named(document, "author"),
        "people": _named(document, "about"),
        "tags": _named(document, "tag"),
        "published": str(document.published) if document.published else "",
        "captured_at": "2025-02-01",
        "language": document.language if document.id % 2 else "",
    }
    return {name: value for name, value in fields.items() if value}


def _page(document: Document, beside: list[Document]) -> Iterator[str]:
    outlet = _named(document, "outlet")[0]
    section = " ".join(_named(document, "section"))
    yield from ("Cancel", "CreatorsPublishersAdvertisers", "View more in", section, "")
    yield from (document.headline, "")
    if authors := _named(document, "author"):
        yield f"By {authors[0]}"
    yield from ("Posted by\xa0", outlet, outlet, "\xa02 days ago", "")
    for paragraph in document.body or (document.summary,):
        yield from (paragraph, "")
    yield from ("Comments / 0", "", outlet, "", outlet, "", "12K+", "Followers", "3K+", "Post")
    yield from ("5M+", "Views", "ABOUT", "", f"All the news of {outlet}.", "", "RELATED PEOPLE")
    for person in _named(document, "about"):
        yield from ("Person", person)
    yield from ("IN THIS ARTICLE", "".join(f"#{tag}" for tag in _named(document, "tag")), "Related")
    for other in beside:
        yield from (f"{' '.join(_named(other, 'section'))}Posted by", _named(other, "outlet")[0])
        text = " ".join(other.body) or other.summary
        yield from ("", other.headline, "", f"{text[:_TEASER_LETTERS].rpartition(' ')[0]}...")
    yield from ("", "Comments / 0", "", "Community Policy")

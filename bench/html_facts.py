"""How well HTML pages are read: our facts and text beside trafilatura's, over pages with their truth.

    REAL_DATA=folder python -m bench.html_facts [--misses] [--peers newspaper4k,news-please]

The folder holds html_pages/fundus/*/NAME.json and NAME_DATE.html.gz, in the same order.
"""

import argparse
import datetime as dt
import gzip
import importlib
import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trafilatura
from trafilatura.settings import Document

from articles.keys import fold, name_key
from articles.pages.html import read_html
from articles.records import RawPage


@dataclass(frozen=True, slots=True)
class Truth:
    name: str
    html: str
    headline: str
    authors: tuple[str, ...]
    day: dt.datetime | None
    tags: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    headline: str = ""
    authors: tuple[str, ...] = ()
    published: dt.date | None = None
    tags: tuple[str, ...] = ()
    text: str = ""


@dataclass(slots=True)
class Scores:
    """Sums over the pages for which the truth says something."""

    sums: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    def add(self, measure: str, score: float) -> None:
        self.sums[measure] = self.sums.get(measure, 0.0) + score
        self.counts[measure] = self.counts.get(measure, 0) + 1

    def mean(self, measure: str) -> float:
        return self.sums.get(measure, 0.0) / max(self.counts.get(measure, 0), 1)


MEASURES = ("text", "headline", "headline_key", "authors", "day", "tags")


def truths(folder: Path) -> Iterator[Truth]:
    for path in sorted((folder / "html_pages" / "fundus").glob("*/*.json")):
        versions = json.loads(path.read_text())
        pages = sorted(path.parent.glob(f"{path.stem}_*.html.gz"))
        for (version, stated), page in zip(versions.items(), pages, strict=True):
            html = gzip.decompress(page.read_bytes()).decode(errors="replace")
            yield _truth(f"{path.stem} {version}", html, stated)


def _truth(name: str, html: str, stated: dict[str, Any]) -> Truth:
    body = stated.get("body") or {"summary": [], "sections": []}
    parts = list(body["summary"])
    for section in body["sections"]:
        parts += section["headline"] + section["paragraphs"]
    day = stated.get("publishing_date")
    return Truth(
        name=name,
        html=html,
        headline=stated.get("title") or "",
        authors=tuple(stated.get("authors") or ()),
        day=dt.datetime.fromisoformat(day) if day else None,
        tags=tuple(stated.get("topics") or ()),
        text="\n".join(parts),
    )


def ours(html: str) -> Answer:
    page = RawPage(origin="bench", media_type="text/html", content=b"", text=html)
    facts = read_html(page).facts
    at = facts.published.at
    return Answer(facts.headline, facts.authors, at, facts.tags, "\n".join(facts.body))


def theirs(html: str) -> Answer:
    document = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False)
    if not isinstance(document, Document):
        return Answer()
    found = document.as_dict()
    return Answer(
        found["title"] or "",
        tuple((found["author"] or "").split("; ")),
        dt.date.fromisoformat(found["date"]) if found["date"] else None,
        tuple(found["tags"] or ()),
        found["text"] or "",
    )


def newspaper(html: str) -> Answer:
    article = importlib.import_module("newspaper").Article(
        "https://page.example/", language="en", fetch_images=False
    )
    article.download(input_html=html)
    article.parse()
    day = article.publish_date.date() if article.publish_date else None
    tags = (*(article.tags or ()), *(article.meta_keywords or ()))
    return Answer(
        article.title, tuple(article.authors), day, tuple(filter(None, tags)), article.text
    )


def news_please(html: str) -> Answer:
    reader = importlib.import_module("newsplease").NewsPlease
    article = reader.from_html(html, url="https://page.example/", fetch_images=False)
    day = article.date_publish.date() if article.date_publish else None
    return Answer(
        article.title or "", tuple(article.authors or ()), day, (), article.maintext or ""
    )


_PEERS: dict[str, Callable[[str], Answer]] = {
    "newspaper4k": newspaper,
    "news-please": news_please,
}


def shingles(text: str, *, length: int = 4) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", fold(text))
    return {tuple(words[at : at + length]) for at in range(max(len(words) - length + 1, 1))}


def f1(found: set[Any], right: set[Any]) -> float:
    both = len(found & right)
    return 2 * both / (len(found) + len(right)) if both else float(not found and not right)


def score(answer: Answer, truth: Truth, scores: Scores) -> dict[str, float]:
    each: dict[str, float] = {}
    if truth.text:
        each["text"] = f1(shingles(answer.text), shingles(truth.text))
    if truth.headline:
        each["headline"] = float(answer.headline.strip() == truth.headline.strip())
        each["headline_key"] = float(name_key(answer.headline) == name_key(truth.headline))
    if truth.authors:
        each["authors"] = f1(
            {name_key(name) for name in answer.authors}, {name_key(name) for name in truth.authors}
        )
    if truth.day:
        each["day"] = float(_same_day(answer.published, truth.day))
    if truth.tags:
        each["tags"] = f1({fold(tag) for tag in answer.tags}, {fold(tag) for tag in truth.tags})
    for measure, value in each.items():
        scores.add(measure, value)
    return each


def _same_day(found: dt.date | None, right: dt.datetime) -> bool:
    if found is None:
        return False
    days = {right.date(), right.astimezone(dt.UTC).date()}
    return (found.date() if isinstance(found, dt.datetime) else found) in days


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print each page we read amiss")
    parser.add_argument("--peers", default="", help="newspaper4k,news-please: beside trafilatura")
    options = parser.parse_args()
    pages = list(truths(Path(os.environ["REAL_DATA"])))
    lost: list[str] = []
    readers: dict[str, Callable[[str], Answer]] = {"ours": ours, "trafilatura": theirs}
    readers |= {name: _PEERS[name] for name in filter(None, options.peers.split(","))}
    columns: dict[str, Scores] = {name: Scores() for name in readers}
    for read in readers.values():
        read(pages[0].html)  # what is loaded once is not counted
    for truth in pages:
        each: dict[str, dict[str, float]] = {}
        for name, read in readers.items():
            start = time.process_time()
            answer = read(truth.html)
            columns[name].seconds += time.process_time() - start
            each[name] = score(answer, truth, columns[name])
            if options.misses and name == "ours":
                _print_misses(truth, answer, each[name])
        if each["ours"].get("text", 1) < each["trafilatura"].get("text", 0):
            lost.append(truth.name)
        if options.misses and "text" in each["ours"]:
            _say(f"   text {each['ours']['text']:.3f} / {each['trafilatura'].get('text', 0):.3f}")
    _say(f"{len(pages)} pages {'':8}" + "".join(f"{name:>14}" for name in columns))
    for measure in MEASURES:
        _say(f"{measure:18}" + "".join(f"{s.mean(measure):14.3f}" for s in columns.values()))
    _say(f"text below trafilatura's on {len(lost)}: {', '.join(lost) or 'none'}")
    rates = (len(pages) / scores.seconds for scores in columns.values())
    _say(f"{'pages/s of CPU':18}" + "".join(f"{rate:14.1f}" for rate in rates))


def _print_misses(truth: Truth, answer: Answer, each: dict[str, float]) -> None:
    _say(f"## {truth.name}")
    if each.get("headline", 1) < 1:
        _say(f"   headline {answer.headline!r}\n     truth  {truth.headline!r}")
    if each.get("authors", 1) < 1:
        _say(f"   authors {answer.authors} truth {truth.authors}")
    if each.get("day", 1) < 1:
        _say(f"   day {answer.published} truth {truth.day}")
    if each.get("tags", 1) < 1:
        _say(f"   tags {answer.tags}\n   truth {truth.tags}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()

"""Crawls: pages in, lines of JSON out, in the field names of three different tools."""

import json
from typing import Any

from press.edition import Placed
from press.newsbreak import print_page
from press.prose import slug, straight
from press.saved import address, printed_at

CRAWLED, EXPORT, HARVEST = "crawled-pages.jsonl", "newsroom-export.jsonl", "harvest.jsonl"


def file_of(placed: Placed) -> str:
    """Return which of the three files an article's record goes to."""
    return placed.article.chance("crawl").choice([CRAWLED, EXPORT, HARVEST])


def newsbreak_address(placed: Placed) -> str:
    number = placed.article.chance("number").randint(10**11, 10**12 - 1)
    return f"https://newsbreak.example/news/2{number}/{slug(placed.article.headline)}"


def record(placed: Placed) -> dict[str, Any]:
    return _RECORDS[file_of(placed)](placed)


def _crawled(placed: Placed) -> dict[str, Any]:
    """A crawler's record: the text of a page as it stood, its address and the moment."""
    return {
        "text": print_page(placed),
        "url": newsbreak_address(placed),
        "timestamp": f"{placed.captured}T09:30:00Z",
    }


def _export(placed: Placed) -> dict[str, Any]:
    article = placed.article
    return {
        "title": article.headline,
        "text": "\n\n".join(article.paragraphs),
        "url": address(article),
        "published": printed_at(article).isoformat(),
        "authors": list(article.authors),
        "source": article.outlet.name,
        "section": article.section,
        "tags": list(article.tags),
        "people": list(article.people),
        "language": "en",
        "captured": placed.captured.isoformat(),
    }


def _harvest(placed: Placed) -> dict[str, Any]:
    """A harvester's record: other names, plain quotes, a printed byline."""
    article = placed.article
    return {
        "headline": straight(article.headline),
        "byline": f"By {' and '.join(article.authors)}" if article.authors else "",
        "outlet": article.outlet.name,
        "pubDate": article.printed.isoformat(),
        "link": address(article),
        "keywords": list(article.tags),
        "maintext": "\n\n".join(straight(paragraph) for paragraph in article.paragraphs),
        "date_download": f"{placed.captured} 06:15:00",
    }


_RECORDS = {CRAWLED: _crawled, EXPORT: _export, HARVEST: _harvest}


def as_line(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)


# One bad line in each file, among good ones: no import may stop at any of them.
DAMAGED = {
    CRAWLED: (
        '{"text": "Cancel\\nView more in\\nPolitics\\n\\nThe line breaks off he',
        "broken JSON",
    ),
    EXPORT: ('{"title": "", "text": "", "url": "https://anselcourier.example/"}', "empty record"),
    HARVEST: ('["a list", "is not a record"]', "not an object"),
}
DAMAGED_AFTER = 3
"""How many good lines stand before the bad one."""

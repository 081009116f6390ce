"""Answers: what each page of the dump must give, written from the plan and not from the page."""

from typing import Any

from press.crawl import CRAWLED, HARVEST, file_of
from press.edition import CRAWL, NEWSBREAK, TRUNCATED_HTML, Placed
from press.newsbreak import is_cut, layout_of, printed_outlet, says_outlet
from press.prose import straight

WITH_LISTS = {"posted", "whole", "contributors"}


def answer(placed: Placed, *, is_dated: bool) -> dict[str, Any]:
    """Return the facts of one page; None where the page does not say.

    `is_dated` tells whether the dump knows when the page was seen; without that, a page that says
    "2 days ago" has no day.
    """
    article = placed.article
    as_page = placed.form == NEWSBREAK or (placed.form == CRAWL and file_of(placed) == CRAWLED)
    facts: dict[str, Any] = {
        "kind": "article",
        "headline": article.headline,
        "outlet": article.outlet.name,
        "day": article.printed.isoformat(),
        "authors": list(article.authors),
        "tags": list(article.tags),
        "paragraphs": len(article.paragraphs),
        "is_wire": article.is_wire,
    }
    if as_page:
        has_lists = layout_of(placed) in WITH_LISTS and not is_cut(placed)
        facts["outlet"] = printed_outlet(placed) if says_outlet(placed) else None
        facts["day"] = facts["day"] if is_dated else None
        facts["authors"] = facts["authors"] if says_outlet(placed) else []
        facts["tags"] = facts["tags"] if has_lists else []
        facts["teasers"] = [a.headline for a in placed.beside] if _shows_beside(placed) else []
    elif placed.form == CRAWL and file_of(placed) == HARVEST:
        facts["headline"] = straight(article.headline)
    if (as_page and is_cut(placed)) or article.key in TRUNCATED_HTML:
        facts["paragraphs"] = None
    return facts


def _shows_beside(placed: Placed) -> bool:
    layout = layout_of(placed)
    return layout == "county" or not (is_cut(placed) or layout == "cover")

"""JSON Feeds: one item with its feed's own words in, a record out."""

import dataclasses
import json
from typing import Any

from articles.keys import host_of
from articles.pages.authors import byline_with_house, read_authors
from articles.pages.feed import read_feed_date
from articles.pages.feed_sites import site_of_title
from articles.pages.feed_texts import choose_text, read_text_of, summary_beside
from articles.pages.field_values import lines_of, one_line, person_names
from articles.pages.joining import join
from articles.pages.languages import language_code, with_language
from articles.pages.late_dates import is_late
from articles.pages.meta_names import Said
from articles.pages.tags import clean_tags
from articles.pages.web_addresses import warning_of, whole_address
from articles.pages.zero_dates import is_zero
from articles.records import ArticleRecord, Facts, RawPage

NAME = "json_feed"


def read_json_feed(page: RawPage) -> ArticleRecord:
    """Return what the first item says, and of its feed the outlet, the language and the section."""
    try:
        feed = json.loads(page.text, strict=False)
        item = feed["items"][0]
    except (ValueError, LookupError, TypeError, RecursionError):
        return join(page, [(NAME, Facts(skipped="there is no item in it"))])
    if not isinstance(item, dict):
        return join(page, [(NAME, Facts(skipped="there is no item in it"))])
    return with_language(join(page, [(NAME, _facts(item, feed, page))]))


def _facts(item: dict[str, Any], feed: dict[str, Any], page: RawPage) -> Facts:
    said = Said()
    home = one_line(feed.get("home_page_url") or feed.get("feed_url"))
    outlet, section = site_of_title(one_line(feed.get("title")), host=host_of(home))
    said.add("headline", one_line(item.get("title")), "field title")
    said.add("outlet", outlet, "title of the feed")
    said.add("section", section, "title of the feed")
    _add_address(said, item, home)
    said.add("record_id", page.record_id, "field id")
    said.add("outlet_host", host_of(home) or host_of(said.values.get("url", "")), "address")
    _add_text(said, item)
    for source, whose in ((item, ""), (feed, " of the feed")):
        for name in ("authors", "author"):
            stated = person_names(source.get(name))
            outlets = (outlet, one_line(feed.get("title")))
            authors = read_authors(stated, outlets=outlets)
            said.add("authors", authors.names, f"field {name}{whose}")
            said.add("wire_agency", authors.agency, f"field {name}{whose}")
            byline = byline_with_house(stated, outlets=outlets)
            said.add("byline", byline, f"field {name}{whose}")
    for name in ("date_published", "date_modified"):
        text = one_line(item.get(name))
        if text and len(text) <= 100:
            published = read_feed_date(text)
            if published.at is not None and not (is_late(published, page) or is_zero(published)):
                said.add("published", published, f"field {name}")
    said.add("tags", clean_tags(lines_of(item.get("tags"))), "field tags")
    for name in ("image", "banner_image"):
        printed = item.get(name)
        picture = whole_address(printed, base=home).address if isinstance(printed, str) else ""
        said.add("image_url", picture, f"field {name}")
    said.add("language", language_code(one_line(item.get("language"))), "field language")
    said.add("language", language_code(one_line(feed.get("language"))), "language of the feed")
    facts = said.facts(confidence=0.95 if "headline" in said.values else 0.5)
    if not facts.headline and not facts.body:
        return dataclasses.replace(facts, skipped="an item with neither headline nor text")
    if not facts.headline:
        warnings = (*facts.warnings, "the item has no headline")
        return dataclasses.replace(facts, warnings=warnings)
    return facts


def _add_text(said: Said, item: dict[str, Any]) -> None:
    headline = said.values.get("headline", "")
    name = "content_html" if isinstance(item.get("content_html"), str) else "content_text"
    markup, summary = item.get(name), item.get("summary")
    full = read_text_of(markup if isinstance(markup, str) else "", headline=headline)
    excerpt = read_text_of(summary if isinstance(summary, str) else "", headline=headline)
    chosen, which = choose_text(full, excerpt)
    where = f"field {name if which == 'full' else 'summary'}"
    said.add("body", chosen.paragraphs, where)
    said.add("cut", chosen.cut, where)
    if which == "full":
        said.add("summary", summary_beside(full, excerpt), "field summary")


def _add_address(said: Said, item: dict[str, Any], home: str) -> None:
    """Keep the first address the item gives; an id is one where it is whole."""
    odd = ""
    for name in ("url", "external_url", "id"):
        printed = item.get(name)
        if not isinstance(printed, str) or "url" in said.values:
            continue
        if name == "id" and "://" not in printed:
            continue
        address, why = whole_address(printed, base=home)
        said.add("url", address, f"field {name}")
        if why and not odd and name != "id":
            odd = warning_of(printed, why, f"field {name}")
    if odd:
        said.warn(odd)

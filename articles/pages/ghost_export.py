"""Ghost's export: one post with the names that belong to it in, a record out."""

import dataclasses
import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from articles.keys import host_of, url_key
from articles.pages.authors import byline_with_house, read_authors
from articles.pages.feed import read_feed_date
from articles.pages.feed_texts import read_text_of
from articles.pages.field_values import lines_of, one_line
from articles.pages.joining import join
from articles.pages.languages import language_code, with_language
from articles.pages.meta_names import Said
from articles.pages.tags import clean_tags
from articles.records import ArticleRecord, Facts, RawPage

NAME = "ghost"
_SITE = "__GHOST_URL__"
"""What an export has for the site's address wherever a text or a picture names it."""
_NO_ZONE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")
_LOCKED = {"members": "its members", "paid": "readers who pay"}
_SLUG = re.compile(r"[\w%.~-]{1,300}")
_PERMALINK = "/:slug/"


def read_ghost_post(page: RawPage) -> ArticleRecord:
    """Return what a post says, or why it is none that the site shows to everybody."""
    try:
        told = json.loads(page.text, strict=False)
        post = told["post"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return join(page, [(NAME, Facts(skipped="there is no post in it"))])
    if not isinstance(post, dict):
        return join(page, [(NAME, Facts(skipped="there is no post in it"))])
    if reason := _why_no_article(post):
        return join(page, [(NAME, Facts(skipped=reason))])
    return with_language(join(page, [(NAME, _facts(post, told, page))]))


def _why_no_article(post: Mapping[str, Any]) -> str:
    if one_line(post.get("type")) == "page" or post.get("page") in (True, 1):
        return "a standing page of the site, no article"
    if (status := one_line(post.get("status"))) != "published":
        return f"not published by its site: {status[:40] or 'it has no status'}"
    if (shown := one_line(post.get("visibility"))) not in {"", "public"}:
        return f"not public: its site shows it only to {_LOCKED.get(shown, 'some readers')}"
    return ""


def _facts(post: Mapping[str, Any], told: Mapping[str, Any], page: RawPage) -> Facts:
    said = Said()
    stated = told.get("site")
    site = stated if isinstance(stated, dict) else {}
    home = one_line(site.get("url"))
    home = home if "://" in home and url_key(home) else ""
    outlet = one_line(site.get("title"))
    said.add("headline", one_line(post.get("title")), "field title")
    said.add("outlet", outlet, "setting title")
    said.add("outlet_host", host_of(home) if home else "", "setting url")
    _add_address(said, post, site, home)
    said.add("record_id", page.record_id, "id of the post")
    _add_text(said, post)
    names = lines_of(told.get("authors"))
    authors = read_authors(names, outlets=(outlet,))
    said.add("authors", authors.names, "table posts_authors")
    said.add("wire_agency", authors.agency, "table posts_authors")
    said.add("byline", byline_with_house(names, outlets=(outlet,)), "table posts_authors")
    _add_date(said, post)
    said.add("tags", clean_tags(lines_of(told.get("tags"))), "table posts_tags")
    for name in ("feature_image", "image"):
        said.add("image_url", _whole(one_line(post.get(name)), home), f"field {name}")
    said.add(
        "image_caption", one_line(post.get("feature_image_caption")), "field feature_image_caption"
    )
    said.add("language", language_code(one_line(post.get("locale"))), "field locale")
    for name in ("locale", "lang", "default_locale"):
        said.add("language", language_code(one_line(site.get(name))), f"setting {name}")
    facts = said.facts(confidence=0.95 if "headline" in said.values else 0.5)
    if not facts.headline and not facts.body:
        return dataclasses.replace(facts, skipped="a post with neither headline nor text")
    warnings = []
    if not facts.headline:
        warnings.append("the post has no headline")
    if not facts.body and (form := one_line(told.get("unread"))):
        warnings.append(f"its text is only there as its editor keeps it ({form[:20]}): not read")
    return dataclasses.replace(facts, warnings=tuple(warnings))


def _add_address(said: Said, post: Mapping[str, Any], site: Mapping[str, Any], home: str) -> None:
    """Keep the address, where the export says what site it is of.

    A canonical address on another site is that of another outlet's article.
    """
    if not home:
        return
    canonical = _whole(one_line(post.get("canonical_url")), home)
    is_own = canonical and host_of(canonical) == host_of(home)
    said.add("url", canonical if is_own else "", "field canonical_url")
    slug = one_line(post.get("slug"))
    is_plain = one_line(site.get("permalinks")) in {"", _PERMALINK} and _SLUG.fullmatch(slug)
    said.add("url", f"{home.rstrip('/')}/{slug}/" if is_plain else "", "field slug")


def _add_text(said: Said, post: Mapping[str, Any]) -> None:
    headline = said.values.get("headline", "")
    for name in ("html", "plaintext"):
        markup = post.get(name)
        text = read_text_of(markup if isinstance(markup, str) else "", headline=headline)
        said.add("body", text.paragraphs, f"field {name}")
        said.add("cut", text.cut, f"field {name}")
    excerpt = one_line(post.get("custom_excerpt"))
    is_opening = excerpt and excerpt == " ".join(said.values.get("body", ()))
    said.add("summary", "" if is_opening else excerpt, "field custom_excerpt")


def _add_date(said: Said, post: Mapping[str, Any]) -> None:
    """Keep when it was published; Ghost keeps its times in UTC, in old exports without saying so."""
    text = (
        ""
        if isinstance(post.get("published_at"), bool)
        else one_line(lines_of(post.get("published_at")))
    )
    if not text or len(text) > 100:
        return
    published = read_feed_date(f"{text}Z" if _NO_ZONE.fullmatch(text) else text)
    published = dataclasses.replace(published, text=text)
    said.add("published", published, "field published_at")


def _whole(printed: str, home: str) -> str:
    """Return an address in the post made whole; "" where that needs a site that is not stated."""
    if printed.startswith(_SITE):
        printed = printed.removeprefix(_SITE) or "/"
    try:
        whole = urljoin(home, printed) if printed else ""
    except ValueError:
        return ""
    return whole if "://" in whole and url_key(whole) else ""

"""NewsBreak's page JSON: what its pages keep in `<script id="__NEXT_DATA__">` for themselves."""

from typing import Any

from lxml.html import HtmlElement

from articles.keys import host_of, url_key
from articles.pages.dates import read_date
from articles.pages.fragments import paragraphs_of
from articles.pages.html_tree import elements_at
from articles.pages.json_ld import as_list, first_line
from articles.pages.json_text import read_json
from articles.pages.meta_names import Said
from articles.pages.paragraphs import is_cut
from articles.records import Facts, RawPage

NEWSBREAK = "NewsBreak"
_LAYOUT = {"catChannel", "cityChannel", "originalUrl"}


def read_next_data(page: RawPage, tree: HtmlElement) -> Facts:
    """Return what `props.pageProps` says; nothing for another site's page JSON."""
    script = next(iter(elements_at(tree, "descendant::script[@id='__NEXT_DATA__']")), None)
    value = read_json(script.text or "") if script is not None else None
    for key in ("props", "pageProps"):
        value = value.get(key) if isinstance(value, dict) else None
    if not isinstance(value, dict):
        return Facts()
    stated = _article_in(value)
    if stated is None:
        return Facts()
    return _facts(stated)


def _article_in(properties: dict[str, Any]) -> dict[str, Any] | None:
    """Return the object that is the article: the page's properties, or one directly inside them."""
    for item in (properties, *properties.values()):
        if isinstance(item, dict) and first_line(item.get("title")) and _LAYOUT & item.keys():
            return item
    return None


def _facts(stated: dict[str, Any]) -> Facts:
    said = Said()
    said.add("headline", first_line(stated.get("title")), "page JSON title")
    published = read_date(first_line(stated.get("date")))
    said.add("published", published, "page JSON date")
    names = [name for author in as_list(stated.get("authors")) if (name := first_line(author))]
    said.add("authors", tuple(names), "page JSON authors")
    said.add("outlet", first_line(stated.get("publisher")), "page JSON publisher")
    said.add("section", first_line(stated.get("catChannel")), "page JSON catChannel.name")
    said.add("place", first_line(stated.get("cityChannel")), "page JSON cityChannel.name")
    address = first_line(stated.get("originalUrl"))
    said.add("url", address if url_key(address) else "", "page JSON originalUrl")
    content = stated.get("content")
    body = paragraphs_of(content) if isinstance(content, str) else ()
    said.add("body", body, "page JSON content")
    said.add("cut", bool(body) and is_cut(body[-1]), "page JSON content")
    said.add("copied_from", NEWSBREAK, "page JSON")
    return said.facts(confidence=0.95)


def is_newsbreak(address: str) -> bool:
    host = host_of(address)
    return host == "newsbreak.com" or host.endswith(".newsbreak.com")

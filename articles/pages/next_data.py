"""NewsBreak's page JSON: what its pages keep in `<script id="__NEXT_DATA__">` for themselves."""

import html
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from articles.keys import host_of, url_key
from articles.pages.dates import read_date
from articles.pages.feed_picture import first_picture
from articles.pages.fragments import paragraphs_of
from articles.pages.html_tree import elements_with
from articles.pages.joining import join
from articles.pages.json_ld_nodes import as_list, first_line
from articles.pages.json_text import read_json
from articles.pages.languages import with_language
from articles.pages.meta_names import Said
from articles.pages.paragraphs import is_cut
from articles.records import ArticleRecord, Facts, RawPage, Teaser
from articles.travelling import changed

NEWSBREAK = "NewsBreak"
NAME = "newsbreak page JSON"
CHANNEL = "a channel page: a list of other articles"
_TEASED = {
    "docid",
    "doc_id",
    "url",
    "originalUrl",
    "shareUrl",
    "source",
    "publisher",
    "date",
    "summary",
}
_MOST_TEASERS = 300
_DEEPEST = 6
_LAYOUT = {"catChannel", "cityChannel", "originalUrl"}
_ITS_OWN = {"docid", *_LAYOUT}


def read_next_data(page: RawPage, tree: HtmlElement) -> Facts:
    """Return what `props.pageProps` says; nothing for another site's page JSON."""
    script = next((one for one in elements_with(tree, "id") if _is_page_json(one)), None)
    text = (script.text or "") if script is not None else ""
    if not any(map(text.__contains__, _LAYOUT)):  # another site's: reading it takes long
        return Facts()
    properties = _properties(read_json(text))
    stated = _article_in(properties) if properties is not None else None
    return _facts(stated) if stated is not None else Facts()


def _is_page_json(element: HtmlElement) -> bool:
    return element.tag == "script" and element.get("id") == "__NEXT_DATA__"


def read_page_json(page: RawPage) -> ArticleRecord | None:
    """Return the record of a page's JSON that was saved alone; None for any other object.

    A channel's JSON is a list of other articles: teasers, and no article.
    """
    properties = _properties(page.fields)
    if properties is None:
        return None
    stated = _article_in(properties)
    listed = list(_listed_in(properties, stated))
    if stated is None and not any(_ITS_OWN & item.keys() for item, _ in listed):
        return None
    teasers = _teasers(listed)
    facts = _facts(stated) if stated is not None else Facts(skipped=CHANNEL, copied_from=NEWSBREAK)
    where = {**facts.where, "teasers": "page JSON"}
    facts = changed(facts, teasers=teasers, where=where)
    given = Facts(url=page.url, where={"url": "address given with the page"})
    return with_language(join(page, [(NAME, facts), ("manifest", given)]))


def _properties(value: object) -> dict[str, Any] | None:
    """Return `props.pageProps`, or an object that is one, saved without what is around it."""
    if not isinstance(value, dict):
        return None
    outer = value.get("props")
    inner = outer.get("pageProps") if isinstance(outer, dict) else value.get("pageProps")
    if isinstance(inner, dict):
        return inner
    return value if len(_LAYOUT & value.keys()) >= 2 else None


def _listed_in(
    properties: dict[str, Any], article: dict[str, Any] | None
) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each article listed on the page with the name of its list, in their order."""
    waiting: list[tuple[Any, str, int]] = [(properties, "pageProps", 0)]
    while waiting:
        item, name, depth = waiting.pop()
        if isinstance(item, list):
            inner = [(value, name, depth + 1) for value in item]
        elif depth and item is not article and _is_listed(item):
            yield item, name
            continue
        else:
            inner = [
                (value, str(key), depth + 1) for key, value in item.items() if key != "authors"
            ]
        if depth < _DEEPEST:
            waiting += [one for one in reversed(inner) if isinstance(one[0], dict | list)]


def _teasers(listed: list[tuple[dict[str, Any], str]]) -> tuple[Teaser, ...]:
    """Return the teasers, each article once."""
    teasers: dict[tuple[str, str], Teaser] = {}
    for item, name in listed[:_MOST_TEASERS]:
        teaser = _teaser(item, len(teasers) + 1, name)
        teasers.setdefault((teaser.headline, teaser.outlet), teaser)
    return tuple(teasers.values())


def _is_listed(item: dict[str, Any]) -> bool:
    return bool(first_line(item.get("title"))) and len(_TEASED & item.keys()) >= 2


def _teaser(item: dict[str, Any], position: int, name: str) -> Teaser:
    addresses = map(first_line, (item.get("originalUrl"), item.get("url"), item.get("shareUrl")))
    outlet = next(filter(None, map(first_line, (item.get("publisher"), item.get("source")))), "")
    return Teaser(
        position=position,
        headline=first_line(item.get("title")),
        text=first_line(item.get("summary") or item.get("description")),
        section=first_line(item.get("catChannel")),
        place=first_line(item.get("cityChannel")),
        outlet=outlet,
        url=next((one for one in addresses if url_key(one)), ""),
        published=read_date(first_line(item.get("date"))),
        where=f"page JSON {name}",
    )


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
    _add_picture(said, stated.get("image"), content if isinstance(content, str) else "")
    said.add("copied_from", NEWSBREAK, "page JSON")
    return said.facts(confidence=0.95)


def _add_picture(said: Said, named: object, content: str) -> None:
    """Keep the first picture of the text with its words, else the one the page names."""
    printed, caption, credit = first_picture(content)
    shown = html.unescape(printed)
    for address, where in ((shown, "page JSON content"), (first_line(named), "page JSON image")):
        is_address = address.startswith(("http://", "https://")) and bool(url_key(address))
        said.add("image_url", address if is_address else "", where)
    if said.values.get("image_url") == shown:
        said.add("image_caption", caption, "page JSON content")
        said.add("image_credit", credit, "page JSON content")


def is_newsbreak(address: str) -> bool:
    host = host_of(address)
    return host == "newsbreak.com" or host.endswith(".newsbreak.com")

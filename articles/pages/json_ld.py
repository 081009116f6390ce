"""JSON-LD: the NewsArticle a page states in its `<script type="application/ld+json">` elements."""

import functools
import re
from collections.abc import Callable, Iterable
from typing import Any

from lxml.html import HtmlElement

from articles.pages.breadcrumbs import first_step, section_of
from articles.pages.day_order import puts_day_first
from articles.pages.fragments import paragraphs_of
from articles.pages.json_ld_graph import Graph, graph_of
from articles.pages.json_ld_nodes import (
    Node,
    addresses_of,
    as_list,
    first_line,
    published_of,
    types_of,
)
from articles.pages.languages import language_code
from articles.pages.live_updates import UPDATES, with_updates
from articles.pages.markdown_words import words_of_markdown
from articles.pages.outlet_names import first_to_name_people, outlet_names
from articles.pages.page_names import PageNames, page_names
from articles.pages.paragraphs import is_cut
from articles.pages.stated_addresses import stated_address
from articles.pages.tags import clean_tags, split_keywords
from articles.pages.web_addresses import warning_of
from articles.records import Facts, RawPage
from articles.travelling import changed

_GENRES = {
    "OpinionNewsArticle": "opinion", "AnalysisNewsArticle": "analysis",
    "ReviewNewsArticle": "review", "BackgroundNewsArticle": "background",
    "AdvertiserContentArticle": "advertising", "SatiricalArticle": "satire",
    "LiveBlogPosting": "live",
}  # fmt: skip
_OF_PAGE = "WebPage.author"
ABOUT = "JSON-LD about"
"""Where tags come from that no list of keywords states: things the article is about."""

# What editors' systems leave in the text: "+++dropcap", "[#image: /photos/1]" and "{: .wide}" on a
# line of their own.
_EDITOR_MARK = re.compile(
    r"^[^\S\n]*(?:\+\+\+.*|\[#\w+:[^\]\n]*\]\S*|\{:[^}\n]*\})[^\S\n]*$", re.MULTILINE
)


def read_json_ld(page: RawPage, tree: HtmlElement) -> Facts:
    """Return what the page's article node says, filled from further nodes of the same article."""
    graph = graph_of(tree)
    names = functools.cache(lambda: page_names(tree, page.url))
    article = graph.article(names)
    if article is None:
        return _facts_of_page(graph, tree, names)
    stated = [(name, list(graph.names(article.get(name)))) for name in ("author", "creator")]
    stated.append((_OF_PAGE, list(graph.names(graph.of_page("author", names)))))
    property_of_authors, authors = first_to_name_people(stated, outlet_names(tree))
    facts: dict[str, Any] = {
        **_address(article, page),
        "headline": first_line(article.get("headline")) or first_line(article.get("name")),
        "authors": tuple(authors),
        "section": first_step(first_line(article.get("articleSection"))),
        "published": published_of(article, day_first=puts_day_first(tree, page.url)),
        "language": language_code(first_line(article.get("inLanguage"))),
        "summary": first_line(article.get("description")),
        "tags": clean_tags(
            _keywords(article.get("keywords") or graph.of_page("keywords", names)), is_editors=True
        ),
        "people": tuple(graph.people(article)),
        "places": tuple(graph.names(article.get("contentLocation"))),
        "comments": _count(article.get("commentCount")),
        "genre": next((_GENRES[kind] for kind in types_of(article) if kind in _GENRES), ""),
        **graph.outlet(article),
        **graph.image(article),
        **_body(article),
    }
    said = {name: value for name, value in facts.items() if value or value == 0}
    is_about = "tags" not in said and (about := clean_tags(graph.things(article)))
    if is_about:
        said["tags"] = about
    where = {name: f"JSON-LD {_PROPERTY.get(name, name)}" for name in said if name != "warnings"}
    if article.get("liveBlogUpdate") and "body" in said and len(said["body"]) > 1:
        where["body"] = UPDATES
    if authors:
        where["authors"] = f"JSON-LD {property_of_authors}"
    if is_about:
        where["tags"] = ABOUT
    if "section" not in said and (section := section_of(graph.top(), headline=facts["headline"])):
        said["section"], where["section"] = section, "JSON-LD BreadcrumbList"
    return Facts(**said, where=where, confidence=0.95)


def _facts_of_page(graph: Graph, tree: HtmlElement, names: Callable[[], PageNames]) -> Facts:
    """Return what the page says of itself where it states no article: who wrote it and its keywords, too."""
    facts = graph.page_facts(names)
    stated = [(_OF_PAGE, list(graph.names(graph.of_page("author", names))))]
    where, authors = first_to_name_people(stated, outlet_names(tree))
    tags = clean_tags(_keywords(graph.of_page("keywords", names)), is_editors=True)
    said = {"authors": tuple(authors), "tags": tags}
    places = {"authors": f"JSON-LD {where}", "tags": "JSON-LD WebPage.keywords"}
    kept = {name: value for name, value in said.items() if value}
    return changed(facts, **kept, where={**facts.where, **{name: places[name] for name in kept}})


def _address(article: Node, page: RawPage) -> dict[str, Any]:
    """Return the first address the node gives the article that is one, and a warning of an odd `url`."""
    printed = article.get("url")
    stated = printed if isinstance(printed, str) else ""
    own, why = stated_address(stated, base=page.url, given=page.url)
    for address in addresses_of(article):
        own = own or stated_address(address, base=page.url, given=page.url).address
    return {"url": own, "warnings": (warning_of(stated, why, "JSON-LD url"),) if why else ()}


_PROPERTY = {
    "published": "datePublished", "outlet": "publisher.name",
    "outlet_card": "publisher.url", "section": "articleSection", "language": "inLanguage",
    "summary": "description", "tags": "keywords", "people": "about", "places": "contentLocation",
    "comments": "commentCount", "genre": "@type", "image_url": "image", "cut": "articleBody",
    "image_caption": "image.caption", "image_credit": "image.creditText", "body": "articleBody",
}  # fmt: skip


def kinds_of_page(tree: HtmlElement) -> frozenset[str]:
    """Return the types of the nodes at the top level of the page's JSON-LD."""
    return frozenset(kind for node in graph_of(tree).top() for kind in types_of(node))


def _keywords(value: Any) -> Iterable[str]:
    value = value["@list"] if isinstance(value, dict) and "@list" in value else value
    items = [inner for item in as_list(value) for inner in as_list(item)]
    for item in items:
        if isinstance(item, dict):
            yield first_line(item)
        elif isinstance(item, str):
            # One text is a line of keywords; a list's items are keywords, commas and all,
            # unless the list is that one line again.
            yield from split_keywords(item) if len(items) == 1 else [item]


def _count(value: Any) -> int | None:
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        value = int(value.strip()[:9])
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _body(node: Node) -> dict[str, Any]:
    text = node.get("articleBody") or node.get("text")
    joined = "\n\n".join(part for part in as_list(text) if isinstance(part, str))
    body = paragraphs_of(words_of_markdown(_EDITOR_MARK.sub("\n", joined)))
    posts = with_updates(body, node.get("liveBlogUpdate"))
    return {"body": posts, "cut": posts == body != () and is_cut(body[-1])}

"""JSON-LD: the NewsArticle a page states in its `<script type="application/ld+json">` elements."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

from articles.keys import headline_key, url_key
from articles.pages.breadcrumbs import section_of
from articles.pages.dates import read_date
from articles.pages.day_order import puts_day_first
from articles.pages.fragments import paragraphs_of, plain_line
from articles.pages.json_text import objects_in, read_json
from articles.pages.languages import language_code
from articles.pages.paragraphs import is_cut
from articles.pages.tags import clean_tags, split_keywords
from articles.records import Facts, OutletCard, PersonNamed, Publication, RawPage

_POSTINGS = {"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "NewsStory"}
_GENRES = {
    "OpinionNewsArticle": "opinion", "AnalysisNewsArticle": "analysis",
    "ReviewNewsArticle": "review", "BackgroundNewsArticle": "background",
    "AdvertiserContentArticle": "advertising", "SatiricalArticle": "satire",
    "LiveBlogPosting": "live",
}  # fmt: skip
_MOST_THINGS = 40
ABOUT = "JSON-LD about"
"""Where tags come from that no list of keywords states: things the article is about."""
_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage")

# What editors' systems leave in the text: "+++dropcap", "[#image: /photos/1]" and "{: .wide}" on a
# line of their own.
_EDITOR_MARK = re.compile(
    r"^[^\S\n]*(?:\+\+\+.*|\[#\w+:[^\]\n]*\]\S*|\{:[^}\n]*\})[^\S\n]*$", re.MULTILINE
)

Node = dict[str, Any]


def read_json_ld(page: RawPage, tree: HtmlElement) -> Facts:
    """Return what the page's article node says, filled from further nodes of the same article."""
    graph = Graph(tree)
    article = graph.article(page.url)
    if article is None:
        return graph.page_facts()
    facts: dict[str, Any] = {
        "url": _url(article),
        "headline": first_line(article.get("headline")) or first_line(article.get("name")),
        "authors": tuple(graph.names(article.get("author") or article.get("creator"))),
        "section": re.split(r",(?=\S)", first_line(article.get("articleSection")))[0],
        "published": _published(article, day_first=puts_day_first(tree, page.url)),
        "language": language_code(first_line(article.get("inLanguage"))),
        "summary": first_line(article.get("description")),
        "tags": clean_tags(_keywords(article.get("keywords"))),
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
    where = {name: f"JSON-LD {_PROPERTY.get(name, name)}" for name in said}
    if is_about:
        where["tags"] = ABOUT
    if "section" not in said and (section := section_of(graph.top(), headline=facts["headline"])):
        said["section"], where["section"] = section, "JSON-LD BreadcrumbList"
    return Facts(**said, where=where, confidence=0.95)


_PROPERTY = {
    "authors": "author", "published": "datePublished", "outlet": "publisher.name",
    "outlet_card": "publisher.url", "section": "articleSection", "language": "inLanguage",
    "summary": "description", "tags": "keywords", "people": "about", "places": "contentLocation",
    "comments": "commentCount", "genre": "@type", "image_url": "image", "cut": "articleBody",
    "image_caption": "image.caption", "image_credit": "image.creditText", "body": "articleBody",
}  # fmt: skip


def kinds_of_page(tree: HtmlElement) -> frozenset[str]:
    """Return the types of the nodes at the top level of the page's JSON-LD."""
    return frozenset(kind for node in Graph(tree).top() for kind in types_of(node))


class Graph:
    """All objects of a page's JSON-LD blocks, references among them resolved by `@id`."""

    def __init__(self, tree: HtmlElement) -> None:
        self.blocks = [
            value
            for script in tree.iter("script")
            if "ld+json" in (script.get("type") or "").lower()
            and (value := read_json(script.text or "")) is not None
        ]
        self.by_id: dict[str, Node] = {}
        for node in objects_in(self.blocks):
            name = node.get("@id")
            if isinstance(name, str) and len(node) > len(self.by_id.get(name, {"@id": name})):
                self.by_id[name] = node

    def article(self, address: str) -> Node | None:
        """Return the page's article: nodes that agree on headline or address, made one.

        The node of `address` is preferred, then the one that says most; a node inside another
        (a related article, a list item) is taken only when the top level has none and it is alone.
        """
        nodes = [node for node in self.top() if is_article(node)] or [
            node for node in self.top() if node.get("headline") and node.get("datePublished")
        ]
        if not nodes:
            inner = [node for node in objects_in(self.blocks) if is_article(node)]
            nodes = inner if len(inner) == 1 else []
        if not nodes:
            return None
        here = url_key(address)
        nodes.sort(key=lambda node: (not here or url_key(_url(node)) != here, -_weight(node)))
        merged = dict(nodes[0])
        for other in nodes[1:]:
            if _same_article(nodes[0], other):
                merged = {**other, **{name: value for name, value in merged.items() if value}}
        return merged

    def page_facts(self) -> Facts:
        """Return what nodes about the page and the site say where no article is stated."""
        said: dict[str, Any] = {}
        where: dict[str, str] = {}
        for node in self.top():
            kinds = types_of(node)
            if "published" not in said and "WebPage" in kinds and (when := _published(node)):
                said["published"], where["published"] = when, "JSON-LD WebPage.datePublished"
            name = first_line(node.get("name"))
            if "published" not in said and "VideoObject" in kinds and (when := _published(node)):
                said["published"], where["published"] = when, "JSON-LD VideoObject.uploadDate"
            if "outlet" not in said and name and kinds & {"WebSite", "NewsMediaOrganization"}:
                said["outlet"], where["outlet"] = name, "JSON-LD name of the site"
        return Facts(**said, where=where, confidence=0.3)

    def top(self) -> Iterator[Node]:
        waiting: list[tuple[Any, int]] = [(block, 0) for block in reversed(self.blocks)]
        while waiting:
            item, depth = waiting.pop()
            if depth > 8:
                continue
            if isinstance(item, list):
                waiting.extend((inner, depth + 1) for inner in reversed(item))
            elif isinstance(item, dict):
                yield item
                waiting.extend((item[key], depth + 1) for key in _WRAPPERS if key in item)

    def resolved(self, value: Any) -> Any:
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value

    def names(self, value: Any, *, depth: int = 0) -> Iterator[str]:
        """Yield the names in a text, an object, a list or a reference to an object."""
        value = self.resolved(value)
        if isinstance(value, str) and (name := plain_line(value)):
            yield name
        elif isinstance(value, dict) and depth < 4:
            named = (value.get(key) for key in ("name", "@value", "@list", "byline"))
            yield from self.names(next(filter(None, named), _whole_name(value)), depth=depth + 1)
        elif isinstance(value, list) and depth < 4:
            for item in value[:50]:
                yield from self.names(item, depth=depth + 1)

    def people(self, article: Node) -> Iterator[PersonNamed]:
        for key, role in (("about", "about"), ("mentions", "mentioned")):
            for item in as_list(article.get(key)):
                thing = self.resolved(item)
                if isinstance(thing, dict) and "Person" in types_of(thing):
                    yield from (PersonNamed(name, role) for name in self.names(thing))

    def things(self, article: Node) -> Iterator[str]:
        """Yield the names of what the article is about, or mentions."""
        for key in ("about", "mentions"):
            for item in as_list(article.get(key))[:_MOST_THINGS]:
                if isinstance(thing := self.resolved(item), dict):
                    yield from self.names(thing)

    def outlet(self, article: Node) -> dict[str, Any]:
        for key in ("publisher", "sourceOrganization", "provider", "isPartOf"):
            for item in as_list(article.get(key)):
                owner = self.resolved(item)
                if isinstance(owner, dict) and (name := first_line(owner.get("name"))):
                    address = owner.get("url") if key == "publisher" else None
                    home = address if isinstance(address, str) and url_key(address) else ""
                    return {"outlet": name, "outlet_card": OutletCard(home_page=home)}
                if isinstance(owner, str) and not url_key(owner) and (name := plain_line(owner)):
                    return {"outlet": name}
        return {}

    def image(self, article: Node) -> dict[str, str]:
        for item in as_list(article.get("image")):
            picture = self.resolved(item)
            if isinstance(picture, str) and picture.strip():
                return {"image_url": picture.strip()}
            if isinstance(picture, dict):
                address = first_line(picture.get("url") or picture.get("contentUrl"))
                if address:
                    credit = picture.get("creditText") or picture.get("copyrightHolder")
                    return {
                        "image_url": address,
                        "image_caption": first_line(picture.get("caption")),
                        "image_credit": next(
                            self.names(credit or picture.get("author") or picture.get("creator")),
                            "",
                        ),
                    }
        return {}


def types_of(node: Node) -> set[str]:
    """Return the types of `node` without the address of their vocabulary."""
    return {
        kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1]
        for kind in as_list(node.get("@type"))
        if isinstance(kind, str)
    }


def is_article(node: Node) -> bool:
    return any(kind.lower().endswith("article") or kind in _POSTINGS for kind in types_of(node))


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def first_line(value: Any) -> str:
    """Return the first text in a text, a number, a list or an object's value or name."""
    for item in as_list(value):
        if isinstance(item, dict):
            item = item.get("@value") or item.get("name") or item.get("url") or ""
        if isinstance(item, int | float) and not isinstance(item, bool):
            item = str(item)
        if isinstance(item, str) and (line := plain_line(item)):
            return line
    return ""


def _url(node: Node) -> str:
    """Return the address the node gives the article: `url`, else the page it is the main thing of."""
    page = node.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    for value in (node.get("url"), page, node.get("@id")):
        if isinstance(value, str) and url_key(value):
            return value.strip()
    return ""


def _weight(node: Node) -> int:
    said = ("headline", "datePublished", "author", "articleBody", "publisher", "image", "keywords")
    return sum(bool(node.get(name)) for name in said) + 2 * ("NewsArticle" in types_of(node))


def _same_article(node: Node, other: Node) -> bool:
    headline = headline_key(first_line(node.get("headline")))
    if headline and headline == headline_key(first_line(other.get("headline"))):
        return True
    address = url_key(_url(node))
    return bool(address) and address == url_key(_url(other))


def _published(node: Node, *, day_first: bool = False) -> Publication:
    """Return the first that names a date, else the first text that should have."""
    names = ("datePublished", "dateCreated", "uploadDate")
    said = [
        read_date(line, day_first=day_first)
        for name in names
        if (line := first_line(node.get(name)))
    ]
    dated = [published for published in said if published.at is not None]
    return next(iter([*dated, *said]), Publication())


def _keywords(value: Any) -> Iterable[str]:
    items = as_list(value)
    for item in items:
        if isinstance(item, dict):
            yield first_line(item)
        elif isinstance(item, str):
            # One text is a line of keywords; a list's items are keywords, commas and all,
            # unless the list is that one line again.
            yield from split_keywords(item) if len(items) == 1 else [item]


def _whole_name(person: Node) -> str:
    """Return the name of a person that is stated in its parts."""
    parts = map(first_line, map(person.get, ("givenName", "additionalName", "familyName")))
    return " ".join(filter(None, parts))


def _count(value: Any) -> int | None:
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        value = int(value.strip()[:9])
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _body(node: Node) -> dict[str, Any]:
    text = node.get("articleBody") or node.get("text")
    joined = "\n\n".join(part for part in as_list(text) if isinstance(part, str))
    body = paragraphs_of(_EDITOR_MARK.sub("\n", joined))
    return {"body": body, "cut": bool(body) and is_cut(body[-1])}

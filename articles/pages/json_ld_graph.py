"""All the JSON-LD of a page: its nodes, what they refer to, and which of them is the article."""

import re
from collections.abc import Callable, Iterator
from itertools import chain, repeat
from typing import Any

from lxml.html import HtmlElement

from articles.keys import headline_key, name_key, url_key
from articles.pages.bounds import MOST_NAMED
from articles.pages.bylines import is_person
from articles.pages.captions import split_credit, without_label
from articles.pages.fragments import plain_line
from articles.pages.html_tree import once_a_page
from articles.pages.json_ld_nodes import (
    Node,
    address_of,
    as_list,
    first_line,
    is_article,
    published_of,
    types_of,
)
from articles.pages.json_ld_others import distance_of, is_of_another, is_page_of_site
from articles.pages.json_text import objects_in, read_json
from articles.pages.page_names import OWN, PageNames
from articles.pages.paragraphs import clean_line
from articles.pages.tags import split_keywords
from articles.records import Facts, OutletCard, PersonNamed

_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage")
_MOST_LISTED = MOST_NAMED + 1
"""Of one list: one more than is kept of an article, whose warning tells then that there are more."""
_MOST_INSIDE = 50
"""Of a list inside what is named: references may lead from each to all of another, and so on."""
_DEEPEST = 4
"""A name in an object in a list in an object."""
_MOST_WORDS = 4
_BEHIND_GAP = re.compile(r"(?<=\w)(?:\s*\u200b\s+|\s+\u200b\s*)\S.*", re.DOTALL)
"""A space nobody sees, beside one that all do, parts a name from what is said of it: its town."""
_NAMED = ("name", "@value", "@list", "byline", "author")
"""What holds the name; a role holds whose it is."""
_OWNED_BY = ("publisher", "provider", "sourceOrganization")
OF_PAGE = "JSON-LD WebPage.datePublished"
OF_VIDEO = "JSON-LD VideoObject.uploadDate"
_DATED = {"WebPage": OF_PAGE, "VideoObject": OF_VIDEO}
_ORGANISATIONS = {"Organization", "NewsMediaOrganization", "WebSite", "Corporation"}


class Graph:
    """All objects of a page's JSON-LD blocks, references among them resolved by `@id`."""

    def __init__(self, tree: HtmlElement) -> None:
        self.tree = tree
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

    def article(self, names: Callable[[], PageNames]) -> Node | None:
        """Return the page's article: nodes that agree on headline or address, made one.

        Of several articles they are those at an address of the page or called as it is, which `names`
        tells, else the one that says most: the next article below the page's own has often more to say. A node inside another (a related article, a list item) is taken
        only when the top level has none and it is alone. None is taken that is surely another page's (`json_ld_others.py`).
        """
        nodes = [node for node in self.top() if is_article(node)] or [
            node for node in self.top() if node.get("headline") and node.get("datePublished")
        ]
        if not nodes:
            inner = [node for node in objects_in(self.blocks) if is_article(node)]
            nodes = inner if len(inner) == 1 else []
        if not nodes:
            return None
        own = names()
        nodes = [node for node in nodes if not is_of_another(node, own, self.tree)]
        if len(nodes) < 2:
            return dict(nodes[0]) if nodes else None
        ranked = [(distance_of(node, own), -_weight(node), node) for node in nodes]
        ranked.sort(key=lambda each: each[:2])
        first = ranked[0][2]
        merged = dict(first)
        for far, _, other in ranked[1:]:
            if far <= OWN or _same_article(first, other):
                merged = {**other, **{name: value for name, value in merged.items() if value}}
        return merged

    def page_facts(self, names: Callable[[], PageNames]) -> Facts:
        """Return what nodes about the page and the site say where no article is stated."""
        said: dict[str, Any] = {}
        where: dict[str, str] = {}
        for node in self.top():
            kinds = types_of(node)
            name = first_line(node.get("name"))
            for kind, place in _DATED.items():
                if "published" in said or kind not in kinds or not (when := published_of(node)):
                    continue
                if kind != "WebPage" or not is_page_of_site(node, names()):
                    said["published"], where["published"] = when, place
            if "outlet" not in said and name and kinds & {"WebSite", "NewsMediaOrganization"}:
                said["outlet"], where["outlet"] = name, "JSON-LD name of the site"
        return Facts(**said, where=where, confidence=0.3)

    def of_page(self, name: str, names: Callable[[], PageNames]) -> Any:
        """Return what the page an article stands on states of itself: its authors and keywords are the article's."""
        pages = (node for node in self.top() if "WebPage" in types_of(node) and node.get(name))
        return next((node[name] for node in pages if not is_page_of_site(node, names())), None)

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
        if isinstance(value, str):
            yield from _names_by_line(_BEHIND_GAP.sub("", value))
        elif isinstance(value, dict) and depth < _DEEPEST:
            named = (value.get(key) for key in _NAMED)
            yield from self.names(next(filter(None, named), _whole_name(value)), depth=depth + 1)
        elif isinstance(value, list) and not depth:
            for item, deep in _listed(value):
                yield from self.names(item, depth=deep)
        elif isinstance(value, list) and depth < _DEEPEST:
            for item in value[:_MOST_INSIDE]:
                yield from self.names(item, depth=depth + 1)

    def people(self, article: Node) -> Iterator[PersonNamed]:
        for key, role in (("about", "about"), ("mentions", "mentioned")):
            for item, deep in _listed(article.get(key)):
                thing = self.resolved(item)
                if isinstance(thing, dict) and "Person" in types_of(thing):
                    yield from (PersonNamed(name, role) for name in self.names(thing, depth=deep))

    def things(self, article: Node) -> Iterator[str]:
        """Yield the names of what the article is about, or mentions."""
        for key in ("about", "mentions"):
            for item, deep in _listed(article.get(key)):
                thing = self.resolved(item)
                if isinstance(thing, dict):
                    yield from self.names(thing, depth=deep)
                elif isinstance(thing, str):
                    yield from filter(_is_name, split_keywords(thing))

    def outlet(self, article: Node) -> dict[str, Any]:
        for key in ("publisher", "sourceOrganization", "provider", "isPartOf"):
            for item in as_list(article.get(key)):
                owner = self.resolved(item)
                if isinstance(owner, dict) and (name := first_line(owner.get("name"))):
                    address = owner.get("url") if key == "publisher" else None
                    home = clean_line(address) if isinstance(address, str) else ""
                    home = home if url_key(home) else ""
                    return {"outlet": name, "outlet_card": OutletCard(home_page=home)}
                if isinstance(owner, str) and not url_key(owner) and (name := plain_line(owner)):
                    return {"outlet": name}
        return {}

    def owners(self) -> Iterator[str]:
        """Yield the names of all that publish or provide something on the page."""
        for node in objects_in(self.blocks):
            for key in _OWNED_BY:
                for item, deep in _listed(node.get(key)):
                    owner = self.resolved(item)
                    if not isinstance(owner, dict) or "Person" not in types_of(owner):
                        yield from self.names(owner, depth=deep)

    def organisations(self) -> Iterator[str]:
        """Yield the names of sites and organisations, those stated as authors among them."""
        for node in objects_in(self.blocks):
            if types_of(node) & _ORGANISATIONS and "Person" not in types_of(node):
                yield from self.names(node)

    def image(self, article: Node) -> dict[str, str]:
        for item in as_list(article.get("image")):
            picture = self.resolved(item)
            if isinstance(picture, str) and picture.strip():
                return {"image_url": picture.strip()}
            if isinstance(picture, dict):
                address = first_line(picture.get("url") or picture.get("contentUrl"))
                if address:
                    caption, printed = split_credit(first_line(picture.get("caption")))
                    return {
                        "image_url": address,
                        "image_caption": caption,
                        "image_credit": self._credit(article, picture, printed),
                    }
        return {}

    def _credit(self, article: Node, picture: Node, printed: str) -> str:
        """Return whose a picture is: as stated, as printed in its caption, else its holder or author.

        Systems put the site itself there for each of its pictures: that names nobody.
        """
        stated = next(self.names(picture.get("creditText")), "") or printed
        site = name_key(str(self.outlet(article).get("outlet", "")))
        for key in ("copyrightHolder", "author", "creator"):
            if stated:
                break
            named = next(self.names(picture.get(key)), "")
            stated = named if name_key(without_label(named)) != site else ""
        return without_label(stated)


@once_a_page
def graph_of(tree: HtmlElement) -> Graph:
    """Return the JSON-LD of a page, read once for all who ask."""
    return Graph(tree)


def _listed(value: Any) -> Iterator[tuple[Any, int]]:
    """Yield what stands in a list, each with the depth its names are read at.

    Past the first few a list inside gives its texts alone: a thousand references to a list of
    references, each to one more list, would be a million names and more.
    """
    return zip(
        as_list(value)[:_MOST_LISTED],
        chain(repeat(1, _MOST_INSIDE), repeat(_DEEPEST - 2)),
        strict=False,
    )


def _names_by_line(text: str) -> Iterator[str]:
    """Yield the name in a text; each where they stand one a line, all of them whole names of people."""
    lines = list(filter(None, map(plain_line, text.split("\n")))) if "\n" in text else []
    if len(lines) > 1 and all(" " in line and is_person(line) for line in lines):
        yield from lines
    elif name := plain_line(text):
        yield name


def _is_name(text: str) -> bool:
    """Tell whether what an article is said to be about is a name and no sentence or address."""
    return 0 < len(text.split()) <= _MOST_WORDS and not url_key(text)


def _weight(node: Node) -> int:
    said = ("headline", "datePublished", "author", "articleBody", "publisher", "image", "keywords")
    return sum(bool(node.get(name)) for name in said) + 2 * ("NewsArticle" in types_of(node))


def _same_article(node: Node, other: Node) -> bool:
    headline = headline_key(first_line(node.get("headline")))
    if headline and headline == headline_key(first_line(other.get("headline"))):
        return True
    address = url_key(address_of(node))
    return bool(address) and address == url_key(address_of(other))


def _whole_name(person: Node) -> str:
    """Return the name of a person that is stated in its parts."""
    parts = map(first_line, map(person.get, ("givenName", "additionalName", "familyName")))
    return " ".join(filter(None, parts))

"""Printed sections: a page in, the section its breadcrumbs or the category above its headline tell out.

Asked only where nothing states the section.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice, takewhile

from lxml.html import HtmlElement

from articles.keys import host_of, name_key
from articles.pages.breadcrumbs import is_home
from articles.pages.fragments import plain_line
from articles.pages.heading import main_heading
from articles.pages.html_tree import elements_with, holds_at_most, text_of
from articles.pages.surroundings import is_around, is_named_around, marks_of
from articles.records import Facts

Step = tuple[str, str]
"""What a step of breadcrumbs is called, and its address."""

_PRINTED = re.compile(
    r"(?:^|[\s_-]|[a-z](?=[BC]))(?:bread-?_?crumbs?|crumbs|ariadne|ariane)(?:$|[\s_-]|(?=[A-Z]))",
    re.IGNORECASE,
)
_ROUTE = re.compile(
    r"(?:^|[\s_-])(?:route|path|position|location|weizhi|dqwz)(?:$|[\s_-])", re.IGNORECASE
)
"""Breadcrumbs by other names, where marks part their links: "青河网>>交通"."""
_STEP_MARK = re.compile(r"\s*[>›»＞→]{1,3}\s*")
_NAMED = re.compile(r"bread ?crumbs?|fil d[’']ariane", re.IGNORECASE)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TAGS = frozenset({"nav", "ol", "ul", "div", "p", "section", "span"})
_NO_SECTIONS = frozenset(map(name_key, (
    "article", "articles", "story", "stories", "archive", "archives", "archiv", "post", "posts", "blog", "detail",
    "details", "search", "tags", "topics", "back", "category", "categories", "sections", "uncategorized", "uncategorised",
    "sin categoría", "sem categoria", "non classé", "senza categoria", "allgemein", "geen categorie", "bez kategorii",
    "без рубрики", "kategorisiz", "未分类", "未分類",
)))  # fmt: skip
_LANGUAGE_HOME = re.compile(
    r"(?:https?://[^/?#]*)?/(?:[a-z]{2}(?:[-_][a-z]{2})?/?|index\.\w+)?", re.IGNORECASE
)
_CATEGORY = re.compile(
    r"(?:^|[\s_-])(?:cat(?:s|[-_]?(?:links?|name|label|title))?|categor(?:y|ies|[ií]as?|i[ae])|kategori(?:e|a|en|er)?|rubri(?:k|c|que|ka|ca|ek)|"
    r"sections?[-_]?(?:name|link|label|title)|slug|editoria|ressort|secci[oó]n|sezione|se[cç][aã]o|osio|rovat)"
    r"(?:[-_]{0,2}(?:link|name|label|title|item|tag|badge|list))?(?:$|\s)",
    re.IGNORECASE,
)
_TO_OTHERS = re.compile(
    r"/(?:tags?|topics?|authors?|by|people|themen?|temas?)/|^#|javascript:|mailto:", re.IGNORECASE
)
_NEWS = "news"
_PATH = re.compile(r"(?:https?://[^/?#]*)?(?P<path>/[^?#]*)", re.IGNORECASE)
_FEWEST_STEPS = 2
_MENUS = frozenset({"nav", "ul", "ol", "menu", "footer", "aside"})
_PAGE = frozenset({"html", "body", "main"})
_FARTHEST_UP = 3
_MOST_LINKS = 40
_AROUND = ("footer", "aside")
_LONGEST = 40
_MOST_STEPS = 10
_MOST_TRAILS = 5
_MOST_INSIDE = 80
_FEWEST_LETTERS = 12


def read_printed_section(tree: HtmlElement, *, names: Set[str], address: str = "") -> Facts:
    """Return the section; tried in order, `names` are the headline's and the outlet's, `address` the page's.

    1. a BreadcrumbList in microdata or RDFa, or the older Breadcrumb;
    2. the one category WordPress links to above or below the main heading (`rel="category tag"`);
    3. links in an element called breadcrumbs, or a path and parted by ">";
    4. the one link beside the main heading that is called a category or a section, or stands in what is;
    5. the one link above it, or in one header with it, to a page that the article's address lies below.
    Of breadcrumbs it is the first step that is neither the home page nor the article.
    """
    keys = {name_key(name) for name in names} - {""}
    for trail in islice(_stated(tree), _MOST_TRAILS):
        if section := _section_of(trail, keys):
            return _facts(section, "BreadcrumbList")
    if section := _category(tree, keys):
        return _facts(section, "a rel=category")
    for trail in islice(_printed(tree), _MOST_TRAILS):
        if section := _section_of(trail, keys):
            return _facts(section, "breadcrumbs")
    if section := _beside_heading(tree, keys):
        return _facts(section, "a link called a category")
    if section := _above_address(tree, address, keys):
        return _facts(section, "a link that the address lies below")
    return Facts()


def _facts(section: str, where: str) -> Facts:
    return Facts(section=section, where={"section": where}, confidence=0.4)


def _section_of(trail: list[Step], keys: Set[str]) -> str:
    site = host_of(trail[0][1]) if trail else ""
    for name, address in trail:
        key = name_key(name)
        # The first page of another host is a section's: "青河网" on www, "交通" on a host of its own.
        own = address if host_of(address) in {site, ""} else ""
        is_site = is_home(name, own) or bool(own and _LANGUAGE_HOME.fullmatch(own))
        if not key or is_site or key in keys or key in _NO_SECTIONS:
            continue
        return name if _is_section(name, key, keys) else ""
    return ""


def _is_section(name: str, key: str, keys: Set[str]) -> bool:
    """Tell whether a step may be a section: no year, and not the headline cut short."""
    is_cut = name.endswith(("…", "...")) or len(key) >= _FEWEST_LETTERS
    is_headline = is_cut and any(own.startswith(key) for own in keys)
    return len(name) <= _LONGEST and any(map(str.isalpha, name)) and not is_headline


def _stated(tree: HtmlElement) -> Iterator[list[Step]]:
    loose: list[Step] = []
    for element in [*elements_with(tree, "itemscope"), *elements_with(tree, "typeof")]:
        kind = re.split(
            r"[/:#]", (element.get("itemtype") or element.get("typeof") or "").rstrip("/")
        )[-1]
        if kind == "BreadcrumbList" and not _is_below(element):
            items = [each for each in element.iter() if _property(each) == "itemListElement"]
            yield [_step(item) for item in items[:_MOST_STEPS]]
        elif kind == "Breadcrumb" and len(loose) < _MOST_STEPS:
            loose.append(_step(element))
    if loose:
        yield loose


def _property(element: HtmlElement) -> str:
    said = element.get("itemprop") or element.get("property") or ""
    return said.rpartition(":")[2]


def _step(item: HtmlElement) -> Step:
    named = next((each for each in item.iter() if _property(each) in {"name", "title"}), item)
    link = next(item.iter("a", "link"), None)
    address = "" if link is None else link.get("href") or ""
    return plain_line(named.get("content") or "") or text_of(named), address.strip()


def _printed(tree: HtmlElement) -> Iterator[list[Step]]:
    """Yield the links of each element called breadcrumbs, the outermost first."""
    for element in _called_breadcrumbs(tree):
        if not holds_at_most(element, _MOST_INSIDE) or _is_below(element):
            continue
        if element.find(".//h1") is None:
            links = list(islice(element.iter("a"), _MOST_STEPS))
            yield [(text_of(link), (link.get("href") or "").strip()) for link in links]


def _called_breadcrumbs(tree: HtmlElement) -> Iterator[HtmlElement]:
    for name in ("class", "id"):
        for element in elements_with(tree, name):
            called = element.get(name) or ""
            is_called = "rumb" in called or "riane" in called or "riadne" in called
            if (is_called and element.tag in _TAGS and _PRINTED.search(called)) or (
                element.tag in _TAGS and _is_route(element, called)
            ):
                yield element
    yield from (nav for nav in tree.iter("nav") if _NAMED.search(nav.get("aria-label") or ""))


def _is_route(element: HtmlElement, called: str) -> bool:
    """Tell whether what is called a path is one: links with a mark between each two."""
    if not _names_route(called) or not holds_at_most(element, _MOST_STEPS):
        return False
    links = element.findall("a")
    return len(links) > 1 and all(_STEP_MARK.fullmatch(link.tail or "") for link in links[:-1])


@functools.lru_cache(maxsize=16_384)
def _names_route(called: str) -> bool:
    return bool(_ROUTE.search(called))


def _is_below(element: HtmlElement) -> bool:
    return next(element.iterancestors(*_AROUND), None) is not None


def _category(tree: HtmlElement, keys: Set[str]) -> str:
    """Return the one category linked to in what holds the main heading, a card or a list of others left out."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return ""
    holding = frozenset(heading.iterancestors())
    block = next(heading.iterancestors("article", "main"), None)
    named: dict[str, str] = {}
    for link in elements_with(tree, "rel"):
        relations = (link.get("rel") or "").split()
        if link.tag != "a" or not {"category", "tag"} <= set(relations):
            continue
        if block is not None and block not in link.iterancestors():
            continue
        name = text_of(link)
        if not is_around(link, inside=holding) and name_key(name) not in keys:
            named.setdefault(name_key(name), name)
    if len(named) != 1:
        return ""
    [(key, name)] = named.items()
    return name if key and key not in _NO_SECTIONS and len(name) <= _LONGEST else ""


def _beside_heading(tree: HtmlElement, keys: Set[str]) -> str:
    """Return the name of the one category linked to above the main heading in what holds both; none of two.

    A kicker is as often a topic's, and what stands below the heading the author's or a share's.
    """
    heading = main_heading(tree)
    if heading is None:
        return ""
    holding = list(islice(heading.iterancestors(), _FARTHEST_UP))
    named: dict[str, str] = {}
    for link in _links_above(heading, holding):
        if _is_called_category(link, holding) and (name := text_of(link)):
            named.setdefault(name_key(name), name)
    return _one_of(named, keys)


def _links_above(heading: HtmlElement, holding: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
    around = next((each for each in reversed(holding) if each.tag not in _PAGE), None)
    inside = around.iter(heading.tag, "a") if around is not None else ()
    links = takewhile(lambda each: each is not heading, islice(inside, _MOST_LINKS))
    return (each for each in links if each.tag == "a")


def _above_address(tree: HtmlElement, address: str, keys: Set[str]) -> str:
    """Return the name of the one link above the main heading, or in one header with it, to a page that the
    article's address lies below.

    No step of a menu: that leads to all sections.
    """
    heading = main_heading(tree)
    own = _steps_of(address)
    if heading is None or len(own) < _FEWEST_STEPS:
        return ""
    hosts = {host_of(address), ""}
    holding = list(islice(heading.iterancestors(), _FARTHEST_UP))
    named: dict[str, str] = {}
    box = next((each for each in holding if each.tag == "header"), None)
    below = islice(box.iter("a"), _MOST_LINKS) if box is not None else ()
    for link in (*_links_above(heading, holding), *below):
        place = link.get("href") or ""
        steps = _steps_of(place)
        is_above = 0 < len(steps) < len(own) and own[: len(steps)] == steps
        if is_above and host_of(place) in hosts and not _is_in_menu(link, holding):
            named.setdefault(name_key(text_of(link)), text_of(link))
    section = _one_of(named, keys)
    return "" if name_key(section) == _NEWS else section


def _steps_of(address: str) -> list[str]:
    path = _PATH.match(address)
    return [step for step in path["path"].casefold().split("/") if step] if path else []


def _is_in_menu(link: HtmlElement, holding: Sequence[HtmlElement]) -> bool:
    around = takewhile(lambda each: each not in holding, link.iterancestors())
    return any(each.tag in _MENUS or is_named_around(marks_of(each)) for each in around)


def _one_of(named: Mapping[str, str], keys: Set[str]) -> str:
    if len(named) != 1:
        return ""
    [(key, name)] = named.items()
    # What a blog files under "News" is news; as a step of breadcrumbs it is the first page.
    is_other = key in keys or key in _NO_SECTIONS or (key != _NEWS and is_home(name, ""))
    return name if key and not is_other and _is_section(name, key, keys) else ""


def _is_called_category(link: HtmlElement, holding: Sequence[HtmlElement]) -> bool:
    if _TO_OTHERS.search(link.get("href") or ""):
        return False
    near = [each for each in (link, *islice(link.iterancestors(), 2)) if each not in holding]
    if not any(_names_category(marks_of(each)) for each in near):
        return False
    return not any(_is_card(each) for each in near)


def _is_card(box: HtmlElement) -> bool:
    """Tell whether a box beside the main heading links to another headline, not to a category printed as a heading."""
    return any(
        each.find(".//a") is not None and not _names_category(marks_of(each))
        for each in islice(box.iter(*_HEADINGS), _MOST_LINKS)
    ) or (box.tag == "a" and next(box.iter(*_HEADINGS), None) is not None)


@functools.lru_cache(maxsize=16_384)
def _names_category(marks: str) -> bool:
    return bool(_CATEGORY.search(marks))

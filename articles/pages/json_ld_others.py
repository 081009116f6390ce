"""Other articles in JSON-LD: a node and the page it stands on in, whether it is surely of another page out."""

import datetime as dt
import re
from collections.abc import Iterable
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import headline_key
from articles.lengths import size_of
from articles.pages.dates import read_date
from articles.pages.html_tree import once_a_page, text_of
from articles.pages.json_ld_nodes import (
    Node,
    address_of,
    addresses_of,
    first_line,
    published_of,
    types_of,
)
from articles.pages.meta_names import meta_contents
from articles.pages.page_names import OWN, PageNames
from articles.pages.surroundings import is_around
from articles.pages.time_element import read_time_element
from articles.records import Moment, RawPage

_COMMENTS = {"DiscussionForumPosting", "Comment", "Answer"}
_MOST_PARAGRAPHS = 60
_LINE_OF_PROSE = 60
_FEWEST_PARAGRAPHS = 2
_MOST_OF_HEADLINE = 0.7
_MOST_LINKS = 3_000
_MOST_OF_ONE = 20
_OPENING = 40
"""Characters of a text that surely stand nowhere else."""


def distance_of(node: Node, own: PageNames) -> int:
    """Return how far an article is from the page it stands on."""
    return own.distance(address_of(node), headlines_of(node))


def is_of_another(node: Node, own: PageNames, tree: HtmlElement) -> bool:
    """Tell whether a node is the article of another page, which this one lists or goes on with, or a comment.

    1. each of its addresses is another page's, and hardly a word of its headline the page's;
    2. it has no address, and no word of its headline is in titles and headings, and few in the text;
    3. it is a comment, unless it is called as the page is: then the page is the talk of a forum;
    4. the page leads to it: a link to its address is all its headline, which no heading of the page is.
    Never what was published at the very moment that the page states.
    """
    far = distance_of(node, own)
    if far <= OWN:
        return False
    if _COMMENTS & types_of(node) and (own.titles or own.headings):
        return far > OWN + 1
    headlines = headlines_of(node)
    addresses = list(addresses_of(node))
    is_linked = (
        far > OWN + 1 and own.is_page_beside(addresses) and _is_linked(addresses, headlines, tree)
    )
    if is_linked or own.are_of_another(addresses, headlines):
        return not _is_of_the_moment(node, tree)
    if not own.share_no_word(headlines):
        return False
    return not _is_told(node, headlines, tree) and not _is_of_the_moment(node, tree)


def is_page_of_site(node: Node, own: PageNames) -> bool:
    """Tell whether a WebPage is the site's, named in words that no heading of this page has."""
    name = first_line(node.get("name"))
    if not name or own.distance(address_of(node), [name]) <= OWN + 1:
        return False
    return PageNames(headings=own.headings).shared(name) == 0


def headlines_of(node: Node) -> list[str]:
    names = ("headline", "name", "alternativeHeadline")
    return [line for name in names if (line := first_line(node.get(name)))]


def _is_told(node: Node, headlines: list[str], tree: HtmlElement) -> bool:
    """Tell whether the page's paragraphs tell what a node is about, or are too few to tell that they do not."""
    paragraphs = [
        line
        for each in islice(tree.iter("p"), _MOST_PARAGRAPHS)
        if size_of(line := text_of(each)) >= _LINE_OF_PROSE and not is_around(each)
    ]
    if len(paragraphs) < _FEWEST_PARAGRAPHS:
        return True
    opening = first_line(node.get("articleBody"))[:_OPENING]
    if opening and any(opening in line for line in paragraphs):
        return True
    told = PageNames(headings=frozenset({" ".join(paragraphs).casefold()}))
    return any((told.shared(each) or 0) >= _MOST_OF_HEADLINE for each in headlines)


def _is_linked(addresses: Iterable[str], headlines: Iterable[str], tree: HtmlElement) -> bool:
    """Tell whether a link of the page to one of the addresses is one of the headlines and nothing else."""
    called = set(map(headline_key, headlines)) - {""}
    links = _links_of(tree)
    leading = (link for each in addresses for link in links.get(_path_of(each), ()))
    return any(headline_key(text_of(link)) in called for link in islice(leading, _MOST_OF_ONE))


@once_a_page
def _links_of(tree: HtmlElement) -> dict[str, list[HtmlElement]]:
    links: dict[str, list[HtmlElement]] = {}
    for link in islice(tree.iter("a"), _MOST_LINKS):
        if path := _path_of(link.get("href") or ""):
            links.setdefault(path, []).append(link)
    return links


def _path_of(address: str) -> str:
    return re.sub(r"^(?:https?:)?//[^/]*|[?#].*$", "", address).rstrip("/")


def _is_of_the_moment(node: Node, tree: HtmlElement) -> bool:
    """Tell whether a node has the hour and minute at which the page says it was published."""
    moment = published_of(node).at
    if not isinstance(moment, dt.datetime) or not (moment.hour or moment.minute):
        return False
    return moment in _moments_of(tree)


def _moments_of(tree: HtmlElement) -> set[Moment | None]:
    stated = meta_contents(tree).get("article:published_time", ())[:1]
    page = RawPage(origin="", media_type="text/html", content=b"")
    return {*(read_date(each).at for each in stated), read_time_element(page, tree).published.at}

"""Page names: a page in, the addresses and headlines it is known by out.

A page that loads the next article below its own, or lists others, states several articles at once:
its own is the one that is called as the page is.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import headline_key, url_key
from articles.pages.base_address import base_address, joined
from articles.pages.html_tree import text_of
from articles.pages.meta_names import meta_contents
from articles.pages.script_addresses import lacks_query

_TITLES = ("og:title", "twitter:title", "headline", "title")
_MOST_HEADINGS = 20
_FEWEST_WORDS = 2
"""One word that the title begins with is as often a topic's or the site's."""


@dataclass(frozen=True, slots=True)
class PageNames:
    """Keys of addresses, the most trusted first, of titles and of main headings.

    The headings are more than one where further articles are printed below, the titles are the page's.
    """

    addresses: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()

    def distance(self, addresses: Iterable[str], headlines: Iterable[str]) -> tuple[int, int]:
        """Return how far an article is from the page, by its addresses, then by its headlines; less is nearer."""
        places = [
            self.addresses.index(key) for key in map(url_key, addresses) if key in self.addresses
        ]
        called = [*map(headline_key, headlines)]
        kinds = (self.titles, self.headings)
        by_name = [
            place
            for place, names in enumerate(kinds)
            if any(_is_among(key, names) for key in called)
        ]
        return min(places, default=len(self.addresses)), min(by_name, default=len(kinds))


def page_names(tree: HtmlElement, address: str) -> PageNames:
    """Return what a page is called; `address` is where the dump says it is from."""
    metas = meta_contents(tree)
    addresses = [address, *_canonical(tree, base_address(tree, address)), *metas.get("og:url", ())]
    told = [each for each in addresses if not lacks_query(each, addresses)]
    keys = dict.fromkeys(filter(None, map(url_key, told)))
    title = tree.find(".//title")
    titles = [text for name in _TITLES for text in metas.get(name, ())[:1]]
    titles += [text_of(title)] if title is not None else []
    headings = [text_of(each) for each in islice(tree.iter("h1"), _MOST_HEADINGS)]
    return PageNames(
        tuple(keys), *(frozenset(map(headline_key, each)) for each in (titles, headings))
    )


def _is_among(key: str, names: Collection[str]) -> bool:
    """Tell whether a headline is one of `names`, with a part for the site before or behind it or not."""
    if key in names:
        return bool(key)
    return len(key.split()) >= _FEWEST_WORDS and any(
        name.startswith(f"{key} ") or name.endswith(f" {key}") for name in names
    )


def _canonical(tree: HtmlElement, base: str) -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical":
            yield joined(base, link.get("href") or "")

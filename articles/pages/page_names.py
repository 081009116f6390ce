"""Page names: a page in, the addresses and headlines it is known by out.

A page that loads the next article below its own, or lists others, states several articles at once:
its own is the one that is called as the page is.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import headline_key, names_page, url_key
from articles.pages.base_address import base_address, joined
from articles.pages.html_tree import text_of
from articles.pages.meta_names import meta_contents
from articles.pages.script_addresses import lacks_query

_TITLES = ("og:title", "twitter:title", "headline", "title")
_MOST_HEADINGS = 20
_FEWEST_WORDS = 4
_MOST_MORE = 5
"""Words: fewer that a title begins with, or with more behind them, are as often another article's headline."""
OWN = 1
"""The distance up to which an article is the page's own."""


@dataclass(frozen=True, slots=True)
class PageNames:
    """Keys of the address the dump gives, of all addresses, of titles and of main headings.

    The headings are more than one where further articles are printed below, the titles are the page's.
    """

    given: str = ""
    addresses: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()

    def distance(self, address: str, headlines: Iterable[str]) -> int:
        """Return how far an article is from the page, less being nearer; up to `OWN` it is the page's.

        0 at the address the dump gives, 1 at another of the page's or called as it is in its head,
        2 called as one of its headings, 3 none of these.
        """
        key = url_key(address)
        called = set(map(headline_key, headlines))
        if key and key == self.given:
            return 0
        if key in self.addresses or any(_is_among(each, self.titles) for each in called):
            return OWN
        return 2 if any(_is_among(each, self.headings) for each in called) else 3


def page_names(tree: HtmlElement, address: str) -> PageNames:
    """Return what a page is called; `address` is where the dump says it is from."""
    metas = meta_contents(tree)
    addresses = [address, *_canonical(tree, base_address(tree, address)), *metas.get("og:url", ())]
    told = [each for each in addresses if not lacks_query(each, addresses)]
    title = tree.find(".//title")
    titles = [text for name in _TITLES for text in metas.get(name, ())[:1]]
    titles += [text_of(title)] if title is not None else []
    headings = [text_of(each) for each in islice(tree.iter("h1"), _MOST_HEADINGS)]
    return PageNames(
        given=url_key(address),
        addresses=frozenset(filter(names_page, map(url_key, told))),
        titles=frozenset(map(headline_key, titles)),
        headings=frozenset(map(headline_key, headings)),
    )


def _is_among(key: str, names: Collection[str]) -> bool:
    """Tell whether a headline is one of `names`, with a part for the site before or behind it or not."""
    if key in names:
        return bool(key)
    size = len(key.split())
    return size >= _FEWEST_WORDS and any(
        (name.startswith(f"{key} ") or name.endswith(f" {key}"))
        and len(name.split()) <= min(size + _MOST_MORE, 2 * size)
        for name in names
    )


def _canonical(tree: HtmlElement, base: str) -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical":
            yield joined(base, link.get("href") or "")

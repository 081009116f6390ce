"""Page names: a page in, the addresses and headlines it is known by out.

A page that loads the next article below its own, or lists others, states several articles at once:
its own is the one that is called as the page is.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import headline_key, names_page, url_key
from articles.pages.base_address import base_address
from articles.pages.html_tree import text_of
from articles.pages.meta_names import meta_contents
from articles.pages.script_addresses import lacks_query
from articles.pages.stated_addresses import stated_address

_TITLES = ("og:title", "twitter:title", "headline", "title")
_MOST_HEADINGS = 20
_FEWEST_WORDS = 4
_MOST_MORE = 5
"""Words: fewer that a title begins with, or with more behind them, are as often another article's headline."""
_LONG_WORD = 4
"""Letters: as many are compared of a longer word, since the next title may bend it."""
_FEWEST_LONG_WORDS = 3
_MOST_SHARED = 0.2
"""Of the long words of a headline: two articles of one place have its name in both."""
_NUMBER_OF_ARTICLE = re.compile(r"\d{5,}")
_LATIN = re.compile("[a-z\u00c0-\u024f\u1e00-\u1eff]", re.IGNORECASE)
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af]+")
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

    def are_of_another(self, addresses: Iterable[str], headlines: Iterable[str]) -> bool:
        """Tell whether an article at `addresses` is surely not the page's, which may be called otherwise there.

        All must hold: each address names another page of the one site that all of the page's are of, with
        nothing of theirs in it; and a headline of several words has hardly one of the titles, headings
        and addresses of the page. Of a page that states no address one of the headings must be a title
        too, and the headline be written in the letters that this is.
        """
        keys = set(filter(None, map(url_key, addresses)))
        if not keys or not all(map(names_page, keys)):
            return False
        called = [headline_key(each) for each in headlines]
        is_elsewhere = (
            self._are_of_its_site(keys) if self.addresses else self._is_called_twice(called)
        )
        if not is_elsewhere:
            return False
        names = self.titles | self.headings
        if not any(len(name.split()) >= _FEWEST_WORDS for name in names):
            return False
        words = list(map(_long_words, called))
        known = _long_words(" ".join((*names, *self.addresses)))
        told = [each for each in words if len(each) >= _FEWEST_LONG_WORDS]
        return bool(told) and all(len(each & known) <= _MOST_SHARED * len(each) for each in words)

    def is_called(self, headline: str) -> bool:
        """Tell whether the page is called so, in its head or by a heading."""
        return self.distance("", [headline]) <= OWN + 1

    def shared(self, headline: str) -> float | None:
        """Return the part of a headline's words that the page is called by; None where it has none, or the page."""
        if self.is_called(headline):
            return 1.0
        words = _telling(headline_key(headline))
        known = _telling(" ".join(self.titles | self.headings))
        return len(words & known) / len(words) if words and known else None

    def share_no_word(self, headlines: Iterable[str]) -> bool:
        """Tell whether headlines of several words have none of the page's, which says twice how it is called.

        They must be written in the same letters: else they may be a translation.
        """
        called = [headline_key(each) for each in headlines]
        words = list(map(_telling, called))
        if not any(len(each) >= _FEWEST_LONG_WORDS for each in words):
            return False
        known = _telling(" ".join((*self.titles, *self.headings, *self.addresses)))
        if not all(map(known.isdisjoint, words)):
            return False
        twice = [each for each in self.headings if _is_among(each, self.titles)]
        told = [each for each in twice if len(_telling(each)) >= _FEWEST_LONG_WORDS]
        return bool(told) and len({_is_latin(text) for text in (*told, *called)}) == 1

    def is_page_beside(self, addresses: Iterable[str]) -> bool:
        """Tell whether each address names another page of the one site that all of the page's are of."""
        keys = set(filter(None, map(url_key, addresses)))
        return bool(keys) and all(map(names_page, keys)) and self._are_of_its_site(keys)

    def _are_of_its_site(self, keys: Collection[str]) -> bool:
        """Tell whether addresses are of further pages of the one site that the page's are of."""
        sites = set(map(_site_of, self.addresses))
        is_one = len(sites) == 1 and sites == set(map(_site_of, keys))
        return is_one and not any(map(self._may_lead_here, keys))

    def _is_called_twice(self, headlines: Iterable[str]) -> bool:
        """Tell whether a heading is a title of the page too, in the letters that the headlines are written in."""
        names = [
            name
            for name in self.headings
            if len(name.split()) >= _FEWEST_WORDS and _is_among(name, self.titles)
        ]
        return bool(names) and len({_is_latin(text) for text in (*names, *headlines)}) == 1

    def _may_lead_here(self, key: str) -> bool:
        """Tell whether an address may be a form of one of the page's ("/?p=5"), or the section it is in."""
        steps = key.split("/")
        for own in self.addresses:
            own_steps = own.split("/")
            if (len(steps) == 1) != (len(own_steps) == 1):
                return True
            if own.startswith(key) or key.startswith(own):
                return True
            if steps[-1] in own_steps or own_steps[-1] in steps:
                return True
            if {*_NUMBER_OF_ARTICLE.findall(key)} & {*_NUMBER_OF_ARTICLE.findall(own)}:
                return True
        return False


def page_names(tree: HtmlElement, address: str) -> PageNames:
    """Return what a page is called; `address` is where the dump says it is from."""
    metas = meta_contents(tree)
    base = base_address(tree, address)
    stated = [*_canonical(tree), *metas.get("og:url", ())]
    addresses = [
        address, *(stated_address(each, base=base, given=address).address for each in stated)
    ]  # fmt: skip
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


def _is_latin(text: str) -> bool:
    """Tell whether most letters of a text are Latin: a headline in other ones may be a translation."""
    letters = re.sub(r"[\W\d_]+", "", text)
    return 2 * len(_LATIN.findall(letters)) > len(letters)


def _site_of(key: str) -> str:
    return re.split(r"[/?#]", key, maxsplit=1)[0]


def _long_words(text: str) -> set[str]:
    return {word[:_LONG_WORD] for word in re.findall(r"[^\W_]+", text) if len(word) >= _LONG_WORD}


def _telling(text: str) -> set[str]:
    """Return the long words of a text, of one written without spaces each two signs in a row."""
    pairs = {run[at : at + 2] for run in _UNSPACED.findall(text) for at in range(len(run) - 1)}
    return pairs | _long_words(_UNSPACED.sub(" ", text))


def _canonical(tree: HtmlElement) -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical":
            yield link.get("href") or ""

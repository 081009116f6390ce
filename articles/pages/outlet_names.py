"""Outlet names: a page in, what it calls the outlet it stands in out, for no outlet writes articles.

Where only a system's default or a portal's name is stated as the author, the byline in the page
says who wrote it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import host_of, name_key
from articles.pages.agencies import agency_named
from articles.pages.authors import keys_of_outlets, read_authors
from articles.pages.bylines import sounds_like_outlet, sounds_like_paper
from articles.pages.html_tree import once_a_page, text_of
from articles.pages.json_ld_graph import graph_of
from articles.pages.meta_names import meta_contents
from articles.pages.newsrooms import is_organisation
from articles.pages.outlet_in_name import without_outlet
from articles.pages.stated_addresses import is_home
from articles.pages.surroundings import marks_of

_STATED = ("og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher",
           "sitename", "apple-mobile-web-app-title", "article:publisher")  # fmt: skip
_LIKELY = ("twitter:site", "copyright", "source", "mediaid")
_PARTS_OF_TITLE = re.compile(
    r"\s+[-–—•·»«:]+\s+|\s*[|｜_]\s*|(?<!-)-{2,3}(?=[\u4e00-\u9fff]{2,8}$|[\u4e00-\u9fff]{2,8}--)"
)
_RIGHTS = re.compile(
    r"^(?:copyright|\(c\)|[©ⓒ]|(?:19|20)\d\d|[\s,-])+|[\s.,]+(?:all rights reserved.*)?$",
    re.IGNORECASE,
)
_LOGO = re.compile(r"(?:^|[\s_-])logo|logo(?:$|[\s_-])", re.IGNORECASE)
_OF_LOGO = re.compile(r"^logo(?:\s+(?:of|de|von|der|du))?\s+|\s+logo$", re.IGNORECASE)
_HAN_PAPER = re.compile(r"[\u4e00-\u9fff](?:网|網|报|報|[电電][视視][台臺])$")
_DIGITAL = tuple(map(name_key, ("デジタル", "電子版", "オンライン", "ニュース")))
_ON_THE_WEB = (
    " online", " digital", " news", " nachrichten", " com", " plus", " web", " haber", *_DIGITAL,
)  # fmt: skip
_MOST_PICTURES = 60
_LONGEST = 200
_MOST_WORDS = 5
_MOST_OF_TOWN = 2
_SHORTEST_WHOLE = 4
_MOST_LINKS = 60


@dataclass(frozen=True, slots=True)
class OutletNames:
    """`stated` are outlets'; `likely` stand where an outlet's name does, and a columnist's may.

    `titled` is what the title ends in and the way to the article begins with: "青河网>>新闻".
    """

    stated: frozenset[str] = frozenset()
    likely: frozenset[str] = frozenset()
    titled: str = ""


NO_OUTLETS = OutletNames()


@once_a_page
def outlet_names(tree: HtmlElement) -> OutletNames:
    """Return what a page's head, its JSON-LD, the end of its title and its logo call the outlet.

    A likely name that ends as newspapers' do is as good as stated.
    """
    graph, metas, ends = graph_of(tree), meta_contents(tree), list(_end_of_title(tree))
    stated = {text for name in _STATED for text in metas.get(name, ())} | set(graph.owners())
    likely = {
        *(
            _RIGHTS.sub("", text[:_LONGEST]).lstrip("@")
            for name in _LIKELY
            for text in metas.get(name, ())
        ),
        *graph.organisations(),
        *ends,
        *_names_of_logos(tree),
    }
    papers = {name for name in likely if sounds_like_paper(name) or _HAN_PAPER.search(name)}
    titled = next(
        (name for name in ends if _HAN_PAPER.search(name) and _leads_home(tree, name)), ""
    )
    return OutletNames(frozenset(stated | papers), frozenset(likely - papers - {""}), titled)


def named_by_host(of_page: OutletNames, address: str) -> str:
    """Return what the page calls its outlet where the host is called the same, letter for letter.

    "Radio Ansel" at the end of a title is it on radio-ansel.example and on radioansel.example; so is
    one whose words the host has by their first letters, "The Upper Wend Times" on uwtimes.example.
    """
    label = max(host_of(address).split(".")[:-1], key=len, default="").replace("-", "")
    names = of_page.stated | of_page.likely if label else frozenset()
    found = [name for name in names if _joined(name) == label] or [
        name for name in names if _shortened(name, label)
    ]
    return min(found, key=lambda name: (name.islower(), name), default="")


def _shortened(name: str, label: str) -> bool:
    """Tell whether a host has the words of a name in their order, the last one whole and another by its first letter."""
    *words, last = name_key(name).removeprefix("the ").split() or [""]
    if not words or len(words) >= _MOST_WORDS or len(last) < _SHORTEST_WHOLE:
        return False
    if not label.endswith(last) or not label.isascii():
        return False
    pattern = "".join(f"(?:{re.escape(word)}|{re.escape(word[0])})" for word in words)
    return re.fullmatch(pattern, label.removesuffix(last)) is not None


def _joined(name: str) -> str:
    return name_key(name).removeprefix("the ").replace(" ", "").replace("-", "")


def keys_of_no_tags(of_page: OutletNames) -> set[str]:
    """Return the keys of what a page calls its outlet, likely names where they end as newspapers' do."""
    likely = (name for name in of_page.likely if sounds_like_outlet(name))
    return set(map(name_key, (*of_page.stated, *likely)))


def names_outlet(tag: str, keys: Collection[str]) -> bool:
    """Tell whether a tag is the outlet's name, by the keys of its names: "The Grain", "Grain Digital"."""
    key = name_key(tag)
    names = (
        key,
        *(key.removesuffix(ending) for ending in _ON_THE_WEB),
        *(key + ending for ending in _DIGITAL),
    )
    return any(name in keys for name in names)


def first_to_name_people(
    stated: Iterable[tuple[str, Sequence[str]]], of_page: OutletNames
) -> tuple[str, Sequence[str]]:
    """Return the first of (place, names) that names somebody; where none does, the first of all."""
    outlets = of_page.stated | of_page.likely
    places = [(place, names) for place, names in stated if names]
    people = (each for each in places if read_authors(each[1], outlets=outlets).names)
    return next(people, places[0] if places else ("", ()))


def outlets_beside(
    authors: Sequence[Sequence[str]], names: Iterable[str], of_page: OutletNames
) -> set[str]:
    """Return which names are no author's, of a page whose sources state `authors`, one list each.

    They are `names`, what the page states as outlets and, where somebody is left as the author
    then, likely ones, newspapers and other organisations among the authors, the outlet with its town
    behind ("V1 Wend") and the portals printed behind an outlet: "Valley Post | Portal". Before the portal that the page is of, one word that
    the page names nowhere as an author is an outlet. A person with an outlet run into the name is one.
    """
    sure = {*names, *of_page.stated}
    sure_keys = keys_of_outlets(sure)
    texts = {text for stated in authors for text in stated}
    organisations = {
        text
        for text in texts
        if (sounds_like_paper(text) or is_organisation(text))
        and without_outlet(text, sure_keys) == text
    }
    houses = {text for text in texts if _is_house_in_town(text, sure_keys)}
    strict = sure | of_page.likely | organisations | houses
    keys = set(map(name_key, strict))
    for text in texts:
        outlet, *portals = text.split("|")
        if name_key(outlet) in keys:
            strict.update(portals)
        elif portals and _is_portal(portals[-1], sure_keys):
            is_word = len(outlet.split()) == 1 and outlet.strip() not in texts
            strict.update((outlet, *portals) if is_word else portals)
    return (
        strict
        if any(_is_somebody(read_authors(each, outlets=strict).names) for each in authors)
        else sure
    )


def _is_house_in_town(name: str, keys: Collection[str]) -> bool:
    """Tell whether a name begins with the outlet's, and that with no given name: "V1 Wend", "Valley Live Denby"."""
    words = name.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    for size in range(max(len(words) - _MOST_OF_TOWN, 1), len(words)):
        house = " ".join(words[:size])
        is_letters = house.isupper() and len(house) > 1 and not name.isupper()
        is_one = size > 1 or is_letters or any(map(str.isdigit, house))
        if is_one and name_key(house) in keys:
            return True
    return False


def _is_portal(portal: str, keys: Collection[str]) -> bool:
    """Tell whether a name is the page's site's, or begins it: "門戶" of "門戶新聞"."""
    key = name_key(portal)
    start = f"{key} " if key.isascii() else key
    return len(key) > 1 and any(each == key or each.startswith(start) for each in keys)


def _is_somebody(names: Iterable[str]) -> bool:
    return any(not agency_named(name) for name in names)


def _end_of_title(tree: HtmlElement) -> Iterator[str]:
    title = tree.find(".//title")
    parts = _PARTS_OF_TITLE.split(text_of(title)) if title is not None else []
    if len(parts) > 1 and len(parts[-1].split()) <= _MOST_WORDS:
        yield parts[-1]


def _leads_home(tree: HtmlElement, name: str) -> bool:
    """Tell whether one of the first links is called `name` and leads to the first page of a site."""
    links = (link for link in islice(tree.iter("a"), _MOST_LINKS) if text_of(link) == name)
    return any((address := link.get("href") or "") == "/" or is_home(address) for link in links)


def _names_of_logos(tree: HtmlElement) -> Iterator[str]:
    for picture in islice(tree.iter("img"), _MOST_PICTURES):
        name = _OF_LOGO.sub("", (picture.get("alt") or "").strip())
        around = (picture, *islice(picture.iterancestors(), 2))
        if (
            name
            and len(name.split()) <= _MOST_WORDS
            and any(_LOGO.search(marks_of(each)) for each in around)
        ):
            yield name

"""Picture sources: an element that shows a picture in, the address of the picture out."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.placeholders import is_placeholder

_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_MOST_SOURCES = 8
_LONGEST_SET = 4_000


def source_of(picture: HtmlElement) -> str:
    """Return the address of a picture: its own, else the widest that it or a `<source>` beside it is offered in.

    A page that loads its pictures late shows a blank one first, and the true one to readers without
    scripts, in `<noscript>` beside it: what stands for any picture is taken last.
    """
    addresses = list(filter(None, _addresses_of(picture)))
    return next((each for each in addresses if not is_placeholder(each)), "") or next(
        iter(addresses), ""
    )


def _addresses_of(picture: HtmlElement) -> Iterator[str]:
    yield from (_stated(picture, name) for name in _ADDRESSES)
    yield from (_widest(picture.get(name) or "") for name in _SETS)
    # libxml2 nests what follows a `<source>` in it.
    near = islice(picture.iterancestors(), _MOST_SOURCES)
    around = next((each for each in near if each.tag == "picture"), None)
    if around is not None:
        for source in islice(around.iter("source"), _MOST_SOURCES):
            yield from (_widest(source.get(name) or "") for name in _SETS)
    behind = (picture if around is None else around).getnext()
    if behind is not None and behind.tag == "noscript":
        shown = next(behind.iter("img"), None)
        yield _stated(shown, "src") if shown is not None else ""


def _stated(picture: HtmlElement, name: str) -> str:
    value = (picture.get(name) or "").strip()
    return "" if value.startswith("data:") else value


def _widest(offered: str) -> str:
    """Return the address with the greatest width in a `srcset`, "" where none is there."""
    found = ("", -1.0)
    for each in offered[:_LONGEST_SET].split(", "):
        address, _, size = each.strip().rstrip(",").partition(" ")
        number = size.strip()[:-1]
        width = float(number) if number.replace(".", "", 1).isdecimal() else 0.0
        if address and not address.startswith("data:") and width > found[1]:
            found = (address, width)
    return found[0]

"""Caption elements: words a page prints under a picture within its text, by what their element is called."""

import functools
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.surroundings import marks_of

_PICTURE = r"(?:img|image|photo|pic|picture|figure|fig|foto|bild|thumb|media)s?[-_]{0,2}"
_NAMED = re.compile(
    rf"(?:^|[\s_-]){_PICTURE}"
    r"(?:desc(?:r|ription)?|cap(?:tion)?|legend[ae]?|credits?|copyright|source|author)(?:$|[\s_-])|"
    rf"(?:^|[\s_-])(?:{_PICTURE})?caption(?:[-_]?text)?(?:$|\s)|(?-i:[a-z]Caption)(?:$|\s)|"
    r"(?:^|[\s_-])(?:legend[ae]?|leyenda|pie-?(?:de-?)?foto|bild-?(?:text|unterschrift)|billede?-?tekst|bildetekst|kuvateksti|"
    r"bijschrift|onderschrift)(?:$|\s)",
    re.IGNORECASE,
)
_SURE = re.compile(
    rf"(?:^|[\s_-]){_PICTURE}desc(?:r|ription)?(?:$|[\s_-])|"
    rf"(?:^|[\s_-])(?:{_PICTURE})?caption(?:[-_]?text)?(?:$|\s)",
    re.IGNORECASE,
)
"""Names of nothing else: a credit and a source may be the text's, a description and a caption are a picture's."""
_BOX = re.compile(
    r"(?:^|[\s_-])(?:(?:main|lead|article|story|post|news|block|blog|content|top|single|detail|entry|hero|featured?|big)[-_]{0,2})*"
    r"(?:images?|img|photos?|pictures?|pics?|fotos?|bild|media|figure|imagem|imagen|obrazek|zdjecie|slika|kuva|resim|gorsel)"
    r"(?:[-_]{0,2}(?:wrap(?:per)?|box|container|block|holder|area|main|lead|big|large|full|top|wide|left|right|center))*(?:$|\s)",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"author|autor|avatar|profile|logo|byline|ads?(?:$|[\s_-])", re.IGNORECASE)
_NAMED_IN_BOX = re.compile(
    r"(?:^|\s)(?:desc(?:ription)?|pie|ep[ií]grafe|popis(?:e?k|ok)?|podpis|opis|autor-?foto|foto-?autor)(?:$|\s)",
    re.IGNORECASE,
)
"""Names of much else outside the box of a picture."""
CAPTION_TAGS = frozenset(
    {"em", "span", "i", "b", "strong", "small", "font", "cite", "p", "div", "dd", "td"}
)
_PICTURES = ("img", "picture", "amp-img")
_FARTHEST_UP = 2
_LONGEST = 600


def caption_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements called a caption, or a credit, that have a picture beside them; those of figures not."""
    return (element for element in tree.iter(*CAPTION_TAGS) if _is_beside_picture(element))


def is_caption(element: HtmlElement) -> bool:
    """Tell whether an element is a line called a caption, whatever stands around it, or is one of a picture.

    The picture may be out of sight: a script loads it, or the dump left it out.
    """
    if element.tag not in CAPTION_TAGS or not _may_name_caption(marks_of(element)):
        return False
    return is_surely_caption(element) or _is_beside_picture(element)


def is_surely_caption(element: HtmlElement) -> bool:
    """Tell whether an element is a line with a name that nothing but captions have."""
    marks = marks_of(element)
    is_named = is_named_caption(marks) and _SURE.search(marks) is not None
    return is_named and element.find(".//p") is None and _size_of(element) <= _LONGEST


def _is_beside_picture(element: HtmlElement) -> bool:
    marks = marks_of(element)
    if not _may_name_caption(marks) or _size_of(element) > _LONGEST:
        return False
    around = element.getparent()
    if not is_named_caption(marks) and (around is None or not is_named_picture(marks_of(around))):
        return False
    if next(element.iterancestors("figure"), None) is not None:
        return False
    near = islice(element.iterancestors(), _FARTHEST_UP)
    return any(next(parent.iter(*_PICTURES), None) is not None for parent in near)


@functools.lru_cache(maxsize=16_384)
def is_named_caption(marks: str) -> bool:
    return bool(_NAMED.search(marks))


@functools.lru_cache(maxsize=16_384)
def is_named_picture(marks: str) -> bool:
    return bool(_BOX.search(marks)) and not _OF_PEOPLE.search(marks)


@functools.lru_cache(maxsize=16_384)
def _may_name_caption(marks: str) -> bool:
    return is_named_caption(marks) or bool(_NAMED_IN_BOX.search(marks))


def _size_of(element: HtmlElement) -> int:
    return sum(map(len, map(str, element.itertext())))

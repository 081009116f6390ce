"""Photo stories: pages whose text is what stands under their pictures."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence
from articles.pages.surroundings import is_around

_FEWEST = 3
_SHORTEST = 40
_MOST_BESIDE = 0.5
_MOST_PROSE = 0.25
_MOST_UP = 8


def settle_photo_story(tree: HtmlElement) -> None:
    """Make paragraphs of captions that are sentences, where figures hold nearly all the prose of a page.

    Beside a text they are none of it, however many: what stands in paragraphs may be a quarter of
    them, the words of their own element half.
    """
    captions = [each for each in tree.iter("figcaption") if _is_told(each)]
    if len(captions) < _FEWEST or any(map(is_around, captions)):
        return
    size = sum(size_of(text_of(each)) for each in captions)
    around = _around(captions)
    if around is None or size_of(text_of(around)) > (1 + _MOST_BESIDE) * size:
        return
    if sum(map(_prose_in, tree.iter("p"))) > _MOST_PROSE * size:
        return
    for caption in captions:
        caption.tag = "p"
        caption.attrib.clear()
        figure = next(caption.iterancestors("figure"), None)
        if figure is not None:
            figure.tag = "div"


def _is_told(caption: HtmlElement) -> bool:
    text = text_of(caption)
    return (
        size_of(text) >= _SHORTEST
        and ends_sentence(text)
        and next(caption.iter("a", "p"), None) is None
    )


def _around(captions: Sequence[HtmlElement]) -> HtmlElement | None:
    """Return the innermost element that holds them all, where it is not far above the first."""
    outer = set(captions[-1].iterancestors())
    for at, around in enumerate(captions[0].iterancestors()):
        if around in outer or at > _MOST_UP:
            return around if around in outer else None
    return None


def _prose_in(paragraph: HtmlElement) -> int:
    """Return how many letters of prose a paragraph of the text has: none of a caption, a sidebar, a footer."""
    text = text_of(paragraph)
    return size_of(text) if ends_sentence(text) and not is_around(paragraph) else 0

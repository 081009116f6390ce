"""The column: the elements that hold a text's paragraphs, and those in them that a reading missed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import islice, pairwise, takewhile

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.furniture import ends_article, is_furniture
from articles.pages.html_tree import text_of
from articles.pages.lines import ends_sentence
from articles.pages.surroundings import is_around
from articles.pages.text_holder import holding_article

_ENOUGH_OF_IT = 0.2
"""A box that is never closed parts the text of a page into two elements."""
_FEWEST = 3
_SHORTEST = 20
_LINES = ("p", "h2", "h3", "h4", "h5", "h6")
_WHOLE = frozenset({"body", "main", "article"})
_SHORTEST_PROSE = 60
_MOST_OF_IT = 0.8
_ENDS = 24
"""Letters of a paragraph's start and end by which it is known again."""
_START = 5
_LONGEST_HOLE = 80
_SUB_HEADS = ("h2", "h3", "h4", "h5", "h6")
_MOST_LINKED = 0.5
_LONGEST_HEAD = 150
_NEAR = 3
_MOST_PARAGRAPHS = 1_000
_MOST_ITEMS = 20


def with_missed(
    paragraphs: Sequence[str],
    tree: HtmlElement,
    *,
    texts: Mapping[HtmlElement, str],
    is_left_out: Callable[[str], bool],
    further: Set[HtmlElement] = frozenset(),
) -> list[str]:
    """Return the paragraphs with those that stand between or after them in the same element, or in one like it.

    Extractors stop at a box in the middle of an article, take the first of its parts for all of it, or
    lose a last line for its brevity, or words of a sentence. Only `<p>` directly in `holders_of` the text are taken, and lists
    there, before the text as well: sentences, not mostly links. `texts` holds what stands in each `<p>`;
    `further` are lines elsewhere that are of the text as well, before it, too.
    """
    column = [
        (element, texts[element] if element in texts else text_of(element))
        for element in _column(paragraphs, tree, texts, further)
    ]
    known = set(paragraphs)
    printed = {text for _, text in column}
    ending = max((at for at, (_, text) in enumerate(column) if text in known), default=0)
    joined = "\n".join(paragraphs)
    whole = list(paragraphs)
    at = 0
    started = False
    opening: list[str] = []
    for position, (element, text) in enumerate(column):
        same = whole.index(text) if text in known else _same(text, whole)
        if same is not None and (started or element.tag != "li"):
            if not started:
                whole[same:same] = opening
                same += len(opening)
            if whole[same] not in printed and _has_hole(whole[same], text):
                whole[same] = text
            at = same + 1
            started = True
        elif element in further or element.tag == "li":
            is_missed = element in further or _is_missed_item(element, text)
            if text not in joined and is_missed and not is_left_out(text):
                (whole if started else opening).insert(at, text)
                at += 1
        elif started and position > ending and (element.tag == "h1" or ends_article(text)):
            break
        elif started and text not in joined and _is_missed(element, text) and not is_left_out(text):
            whole.insert(at, text)
            at += 1
    return whole


def _same(text: str, paragraphs: Sequence[str]) -> int | None:
    """Return which of the paragraphs is `text` but for what an extractor left out of it: a mark, a button, a word."""
    for at, paragraph in enumerate(paragraphs):
        if _has_hole(paragraph, text):
            return at
        if _MOST_OF_IT * len(text) <= len(paragraph) < len(text) and (
            paragraph in text
            or (paragraph[:_ENDS] == text[:_ENDS] and paragraph[-_ENDS:] == text[-_ENDS:])
        ):
            return at
    return None


def _has_hole(paragraph: str, text: str) -> bool:
    """Tell whether a paragraph is `text` but for some words of a sentence: no mark, and nothing between sentences."""
    missing = len(text) - len(paragraph)
    if not 1 < missing <= _LONGEST_HOLE or paragraph[:_START] != text[:_START]:
        return False
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(paragraph, text, strict=False))
    before = paragraph[: sum(1 for _ in alike)]
    rest = paragraph[len(before) :]
    if not rest or ends_sentence(before.rstrip()) or not text.endswith(rest.lstrip()):
        return False
    return any(map(str.isalpha, text[len(before) : -len(rest)]))


def with_sub_heads(
    paragraphs: Sequence[str],
    tree: HtmlElement,
    *,
    texts: Mapping[HtmlElement, str],
    is_left_out: Callable[[str], bool],
) -> list[str]:
    """Return the paragraphs with the headings over some of them that stand between two, or like others there.

    Of a page of updates, each a block of its own, extractors keep the first sub-head and lose the
    others; of a text in blocks, they lose those between blocks. Like is what has the same tag and
    class; `texts` holds what stands in each `<p>`.
    """
    known = set(paragraphs)
    over: list[tuple[HtmlElement, str, str]] = []
    for heading, below in pairwise(tree.iter("p", *_SUB_HEADS)):
        if heading.tag != "p" and texts.get(below) in known:
            over.append((heading, text_of(heading), texts[below]))
    kept = {_kind(heading) for heading, text, _ in over if text in known}
    once = {text for text, count in Counter(texts.values()).items() if count == 1 and text in known}
    left = [
        (heading, text, below)
        for heading, text, below in over
        if text and text not in known and not is_left_out(text) and not _lies_around(heading)
    ]
    direct = {heading for heading, text, _ in left if _stands_over(heading, text, once)}
    kept |= _of_posts(direct)
    whole = list(paragraphs)
    for heading, text, below in left:
        if _kind(heading) in kept or (heading in direct and _is_between(heading, once)):
            whole.insert(whole.index(below), text)
    return whole


def _stands_over(heading: HtmlElement, text: str, known: Set[str]) -> bool:
    """Tell whether a heading stands directly over a paragraph of the text."""
    if (
        len(text) > _LONGEST_HEAD
        or heading.find(".//a") is not None
        or is_furniture(text)
        or ends_article(text)
    ):
        return False
    block = _block_of(heading)
    if (block.tail or "").strip():
        return False
    below = block.getnext()
    if below is not None:
        return _opens_with(below, known)
    part = block.getparent()  # a part of the text may end with the head of the next
    if part is None or part.tag in _WHOLE:
        return False
    part = _outermost_of(part)
    further = islice(part.itersiblings(), _NEAR)
    below = next((each for each in further if next(each.iter("p"), None) is not None), None)
    return below is not None and _kind(below) == _kind(part) and _opens_with(below, known)


def _is_between(heading: HtmlElement, known: Set[str]) -> bool:
    """Tell whether a heading over a paragraph stands beside one that comes before."""
    block = _block_of(heading)
    below = block.getnext()
    may_open = below is not None and below.tag != "p"
    for _ in range(_NEAR if may_open else 0):  # a section, over the element of its text
        around = block.getparent()
        if block.getprevious() is not None or around is None or around.tag in _WHOLE:
            break
        if (around.text or "").strip():
            return False
        block = around
    before = islice(block.itersiblings(preceding=True), _NEAR)
    return any(text_of(line) in known for each in before for line in each.iter("p"))


def _of_posts(headings: Set[HtmlElement]) -> set[tuple[str, str]]:
    """Return the kinds of heading that each open a block of the text of their own, block after block."""
    opening = {
        block: (_kind(heading), block.getparent(), block.tag, block.get("class"))
        for heading in headings
        if (block := heading.getparent()) is not None and _block_of(heading) is heading
    }
    counted = Counter(opening.values())
    return {kind for (kind, *_), count in counted.items() if count >= _FEWEST}


def _block_of(heading: HtmlElement) -> HtmlElement:
    """Return the element that holds a heading and nothing else."""
    block = heading
    around = block.getparent()
    while around is not None and len(around) == 1 and text_of(around) == text_of(heading):
        block, around = around, around.getparent()
    return block


def _outermost_of(part: HtmlElement) -> HtmlElement:
    """Return the element around a part that it is all of."""
    around = part.getparent()
    while around is not None and len(around) == 1 and around.tag not in _WHOLE:
        part, around = around, around.getparent()
    return part


def _opens_with(block: HtmlElement, known: Set[str]) -> bool:
    line = next(block.iter("p"), None)
    return line is not None and text_of(line) in known and text_of(block).startswith(text_of(line))


def _kind(heading: HtmlElement) -> tuple[str, str]:
    return str(heading.tag), heading.get("class") or ""


def holders_of(paragraphs: Sequence[str], texts: Mapping[HtmlElement, str]) -> set[HtmlElement]:
    """Return the elements that hold the text: three of its paragraphs and a fifth of it, alone or with others.

    The others have the same tag and class and stand in the same element: a video parts a text into
    two bodies, a system puts each paragraph into a block. Whole articles are held apart, and
    elements without a class as long as one of them alone is known to hold text.
    """
    known = set(paragraphs)
    alike: dict[object, list[HtmlElement]] = {}
    holding: dict[object, list[HtmlElement]] = {}
    sizes: dict[object, int] = {}
    for element, text in texts.items():
        holder = element.getparent()
        if holder is None:
            continue
        kind = _kind_of_holder(holder)
        alike.setdefault(kind, []).append(holder)
        if text in known:
            holding.setdefault(kind, []).append(holder)
            sizes[kind] = sizes.get(kind, 0) + len(text)
    enough = _ENOUGH_OF_IT * sum(map(len, paragraphs))
    holders: set[HtmlElement] = set()
    for kind, found in holding.items():
        if sizes[kind] >= enough and len(found) >= _FEWEST:
            is_named = bool(found[0].get("class"))
            holders.update(alike[kind] if is_named or len(set(found)) > 1 else found)
    return holders


def _kind_of_holder(holder: HtmlElement) -> object:
    around = holder.getparent()
    if around is None or holder.tag in _WHOLE:
        return holder
    return around, holder.tag, holder.get("class")


def _column(
    paragraphs: Sequence[str],
    tree: HtmlElement,
    texts: Mapping[HtmlElement, str],
    further: Set[HtmlElement],
) -> list[HtmlElement]:
    holders = holders_of(paragraphs, texts)
    others = {*further, *islice(tree.iter("h1"), 1, None)}
    if not holders and not others:
        return []
    lines = (
        each
        for each in tree.iter("h1", "li", *_LINES, *{str(line.tag) for line in further})
        if _holder_of(each) in holders or each in others
    )
    return list(islice(lines, _MOST_PARAGRAPHS))


def _holder_of(line: HtmlElement) -> HtmlElement | None:
    """Return the element that a line stands directly in, that of its list where it is an item."""
    around = line.getparent()
    return around.getparent() if line.tag == "li" and around is not None else around


def is_prose(element: HtmlElement, text: str) -> bool:
    """Tell whether a paragraph reads as one of a text: a sentence of some length, not mostly links."""
    return size_of(text) >= _SHORTEST_PROSE and _is_missed(element, text)


def _is_missed(element: HtmlElement, text: str) -> bool:
    return element.tag == "p" and _is_text(element, text)


def _lies_around(element: HtmlElement) -> bool:
    return is_around(element, inside=holding_article(element.getroottree().getroot()))


def _is_missed_item(item: HtmlElement, text: str) -> bool:
    """Tell whether an item, and each beside it in its list, reads as a paragraph of a text."""
    around = item.getparent()
    items = [] if around is None else list(islice(around.iter("li"), _MOST_ITEMS))
    return len(items) < _MOST_ITEMS and all(_is_text(each, text_of(each)) for each in items)


def _is_text(element: HtmlElement, text: str) -> bool:
    if len(text) < _SHORTEST or not ends_sentence(text) or _lies_around(element):
        return False
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked <= _MOST_LINKED * len(text)

"""Rendering: the tree of a page as it was sent becomes the tree of what a reader is shown of it."""

import functools
import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from articles.pages.caption_elements import is_caption
from articles.pages.html_tree import UNSEEN, elements_with, fit_text, forget_page, text_of
from articles.pages.lines import ends_sentence
from articles.pages.surroundings import is_around, marks_of

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SHADOW_ROOT = ("shadowrootmode", "shadowroot")
"""Attributes of a template whose content a browser shows; SingleFile saves pages with them."""
_OF_SCRIPTS = ("script", "style")
_NAMES = ("class", "id", "data-testid")
_HIDING = ("aria-hidden", "hidden", "style")
_UNSEEN = ("link", "meta", "script", "style", "svg")
_STATEMENTS = "application/ld+json"
_STATED = "kept-script"
_STREAMED = re.compile(r"S:\d")
"""React sends what comes late in hidden elements; its script then puts it where it is seen."""
_MOST_HIDDEN = 0.25
"""Text behind a wall of payment is hidden as well: where so much is, it is the article."""
_UNHEARD = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text)?|u-hidden-visually)(?:$|\s)",
    re.IGNORECASE,
)
_DROP_CAP = re.compile(r"drop-?_?cap|first-?letter|lettrine|initial-?cap", re.IGNORECASE)
_LONGEST_CAP = 3
_POPUP = re.compile(r"(?:^|[\s_-])pop-?up(?:$|[\s_-])", re.IGNORECASE)
_LONGEST_POPUP = 600
_MOST_BOXED = 0.5
_LITTLE_OF_LINES = 0.25
_FEW_OF_ALL = 0.1
_POPUP_TAGS = frozenset({"div", "section", "aside"})
_FOOTNOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?", re.IGNORECASE)
_EMBEDS = frozenset(
    {"amp-twitter", "amp-instagram", "amp-facebook", "amp-tiktok", "amp-ad", "amp-embed", "amp-consent",
     "amp-user-notification", "amp-sidebar", "amp-lightbox"}
)  # fmt: skip
_STEMS = re.compile(
    r"cap|desc|legend|leyenda|\bpie\b|grafe|popis|podpis|opis|autor|bild|billed|kuvateksti|schrift|credit|copyright|source|author|pop-?up|hidden|"
    r"sr-only|screen-reader"
)
"""What is in every name that tells of captions, pop-ups and the unheard: most names have nothing of it."""
_MOST_INSIDE = 60
_SHORTEST_LINE = 60
_FEWEST_LINES = 3
_TABLE_PARTS = ("tr", "tbody", "thead", "tfoot")
_CELLS = ("td", "th")
_SHARE_OF_ARTICLE = 0.3
_SHORTEST_CELL = 200
_LITTLE = 0.3
_MOST_LINKED = 0.5


def render(tree: HtmlElement) -> None:
    """Make of the page what a reader is shown of it.

    Out go scripts, styles and drawings, what is hidden, marks of footnotes, captions, pop-ups, posts of other sites in AMP's
    elements, and what only machines that read aloud are told of a link. Capitals that open a text
    are letters of it, drawn or hidden from those machines. Tables that lay the page out are blocks.
    """
    _drop_unseen(tree)
    replaced = _replaced(tree)
    forget_page()
    cells = _layout_cells(tree)
    for cell in cells:
        _unfold(cell)
    for element, text in replaced.items():
        if text is None:
            element.attrib.pop("style", None)
            element.attrib.pop("hidden", None)
        else:
            _replace(element, text)
    _set_paragraphs(tree)


def _set_paragraphs(tree: HtmlElement) -> None:
    """Make paragraphs of blocks alike that each hold one `<span>` of a sentence, on a page that has no others."""
    lines = (each for each in tree.iter("p") if len(text_of(each)) >= _SHORTEST_LINE)
    if next(islice(lines, _FEWEST_LINES - 1, None), None) is not None:
        return
    alike: dict[object, list[HtmlElement]] = {}
    for block in tree.iter("div"):
        if len(block) == 1 and block[0].tag == "span" and block.get("class"):
            around = f"{block.text or ''}{block[0].tail or ''}"
            text = "" if around.strip() else text_of(block)
            if len(text) >= _SHORTEST_LINE and ends_sentence(text):
                alike.setdefault((block.getparent(), block.get("class")), []).append(block)
    for blocks in alike.values():
        if len(blocks) >= _FEWEST_LINES:
            for block in blocks:
                block[0].tag = "p"


def _drop_unseen(tree: HtmlElement) -> None:
    """Take out what no reader sees: half of many a page, and every copy of it would have it too.

    What a page states in JSON-LD stays: trafilatura tells a forum by that.
    """
    for script in tree.iter("script"):
        if script.get("type") == _STATEMENTS:
            script.tag = _STATED
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    for stated in tree.iter(_STATED):
        stated.tag = "script"


def open_templates(tree: HtmlElement) -> None:
    """Make of templates what a browser does: blocks of those of shadow roots, nothing of what scripts would use.

    Unless they hold much of what there is to read, and no article is shown already: then it is the
    article, which a script puts there. One that goes on with the paragraphs before it is kept as well.
    """
    templates = list(tree.iter("template"))
    kept = [each for each in templates if any(each.get(name) is not None for name in _SHADOW_ROOT)]
    for template in kept:
        template.tag = "div"
    unused = [
        each
        for each in templates
        if each not in kept and next(each.iterancestors("template"), None) is None
    ]
    if not unused:
        return
    held = sum(_size_of_templates(each) for each in unused)
    inside = {line for each in unused for line in each.iter("p")}
    lines = sum(len(line.text_content()) for line in tree.iter("p") if line not in inside)
    is_small = held <= _MOST_HIDDEN * lines
    if is_small or _shows_article(tree, inside):
        for template in unused:
            if is_small or not _is_rest(template):
                _replace(template, "")


def _shows_article(tree: HtmlElement, inside: Set[HtmlElement]) -> bool:
    """Tell whether a text stands below a main heading as a reader sees it; `inside` are paragraphs that none does."""
    heading = next(
        (each for each in tree.iter("h1") if next(each.iterancestors("template"), None) is None),
        None,
    )
    if heading is None:
        return False
    lines: dict[HtmlElement, int] = {}
    is_below = False
    for element in tree.iter("h1", "p"):
        is_below = is_below or element is heading
        parent = element.getparent()
        if not is_below or element.tag != "p" or element in inside or parent is None:
            continue
        if len(text_of(element)) >= _SHORTEST_LINE and not is_around(element):
            lines[parent] = lines.get(parent, 0) + 1
    return any(count >= _FEWEST_LINES for count in lines.values())


def _size_of_templates(template: HtmlElement) -> int:
    unread = sum(len(each.text or "") for each in template.iter(*_OF_SCRIPTS))
    return len(template.text_content()) - unread


def _replaced(tree: HtmlElement) -> dict[HtmlElement, str | None]:
    """Return the elements that a reader is not shown as they are, each with what is there to read.

    None for the rest of an article that a button shows.
    """
    replaced: dict[HtmlElement, str | None] = dict.fromkeys(tree.iter(*_EMBEDS), "")
    hidden: list[HtmlElement] = []
    boxes: list[HtmlElement] = []
    for element in _may_differ(tree):
        if _is_footnote(element):
            replaced[element] = ""
        elif (letter := _drop_cap(element)) is not None or _is_unheard(element):
            replaced[element] = letter or ""
        elif is_caption(element) or _is_popup(element):
            boxes.append(element)
        elif _is_hidden(element):
            if _is_rest(element):
                replaced[element] = None
            else:
                hidden.append(element)
    for found, most in ((hidden, _MOST_HIDDEN), (boxes, _MOST_BOXED)):
        if found and _share_of_text(set(found), tree) <= most:
            replaced |= dict.fromkeys(found, "")
    return replaced


def _may_differ(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield, at little cost, the elements that may be shown otherwise than they are sent, each once."""
    found = dict.fromkeys(tree.iter("sup", "img"))
    for name in _NAMES:
        called = elements_with(tree, name)
        found |= dict.fromkeys([each for each in called if _is_telling(each.get(name) or "")])
    for name in _HIDING:
        found |= dict.fromkeys(elements_with(tree, name))
    return (each for each in found if each.tag not in _UNSEEN)


@functools.lru_cache(maxsize=16_384)
def _is_telling(name: str) -> bool:
    return bool(_STEMS.search(name.lower()))


def _is_hidden(element: HtmlElement) -> bool:
    if _STREAMED.match(element.get("id") or ""):
        return False
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _is_rest(element: HtmlElement) -> bool:
    """Tell whether a hidden element goes on with the text: paragraphs that follow a paragraph."""
    before = element.getprevious()
    if before is None or before.tag != "p" or element.find(".//form") is not None:
        return False
    lines = [each for each in element if each.tag == "p"]
    long_ones = [each for each in (before, *lines) if len(text_of(each)) >= _SHORTEST_LINE]
    return len(long_ones) >= _FEWEST_LINES


def _share_of_text(outer: Set[HtmlElement], tree: HtmlElement) -> float:
    """Return how much text stands in `outer`, as a share of that in paragraphs.

    Of all, where all are in it, or where they are few: a page may part its text by other elements.
    """
    alone = [each for each in outer if outer.isdisjoint(each.iterancestors())]
    size = sum(map(_length, alone))
    paragraphs = list(tree.iter("p"))
    lines = sum(len(p.text_content()) for p in paragraphs) if set(paragraphs) - outer else 0
    if size > lines * _LITTLE_OF_LINES and lines < (whole := _length(tree)) * _FEW_OF_ALL:
        lines = whole
    return size / max(lines, 1)


def _length(element: HtmlElement) -> int:
    """Return how many characters of text stand in an element, those of scripts left out."""
    unseen = sum(len(" ".join(each.text_content().split())) for each in element.iter(*UNSEEN))
    return len(" ".join(element.text_content().split())) - unseen


def _drop_cap(element: HtmlElement) -> str | None:
    """Return the capital that opens a text, "" where it is told again beside; None where it is none."""
    if element.tag != "img" and (element.get("aria-hidden") != "true" or not _is_small(element)):
        return None
    letter = (element.get("alt") if element.tag == "img" else element.text_content()) or ""
    letter = letter.strip()
    ended = _outermost(element)
    tail = ended.tail or ""
    told = ended.getnext()
    if not tail.strip() and told is not None and _UNHEARD.search(told.get("class") or ""):
        return "" if letter and text_of(told).startswith(letter) else None
    if not letter or len(letter) > _LONGEST_CAP or not letter[-1].isalpha():
        return None
    named = bool(_DROP_CAP.search(f"{marks_of(element)} {marks_of(ended)}"))
    return letter if tail[:1].isalpha() and (named or letter.isupper()) else None


def _outermost(element: HtmlElement) -> HtmlElement:
    """Return the element that holds this one and nothing else: a span in a span."""
    around = element.getparent()
    while around is not None and around.tag == "span" and len(around) == 1:
        if (around.text or "").strip() or (element.tail or "").strip():
            break
        element, around = around, around.getparent()
    return element


def _is_small(element: HtmlElement) -> bool:
    return next(islice(element.iter(), _MOST_INSIDE, None), None) is None


def _is_footnote(element: HtmlElement) -> bool:
    """Tell whether an element is the raised mark of a note, a link to it; powers and "5th" are none."""
    if element.tag != "sup" or not _is_small(element) or element.find(".//a") is None:
        return False
    return bool(_FOOTNOTE.fullmatch(text_of(element)))


def _is_popup(element: HtmlElement) -> bool:
    if element.tag not in _POPUP_TAGS or not _POPUP.search(element.get("class") or ""):
        return False
    is_box = _is_small(element) and element.find(".//h1") is None
    return is_box and len(element.text_content()) <= _LONGEST_POPUP


def _is_unheard(element: HtmlElement) -> bool:
    """Tell whether an element says only to machines that read aloud what a link does."""
    if element.tag != "span" or not _UNHEARD.search(element.get("class") or ""):
        return False
    link = next(element.iterancestors("a"), None)
    return link is not None and text_of(link) != text_of(element)


def _replace(element: HtmlElement, text: str) -> None:
    """Put a text in the place of an element; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    text += element.tail or ""
    if before is not None:
        before.tail = fit_text((before.tail or "") + text)
    else:
        parent.text = fit_text((parent.text or "") + text)
    parent.remove(element)


def _layout_cells(tree: HtmlElement) -> list[HtmlElement]:
    """Return the cells that hold much of a page's text outside of links."""
    cells = list(tree.iter(*_CELLS))
    if not cells:
        return []
    sizes = _sizes(list(tree.iter()))
    enough = max(_SHARE_OF_ARTICLE * sizes[tree], _SHORTEST_CELL)
    return [cell for cell in cells if sizes[cell] >= enough]


def _sizes(nodes: Sequence[HtmlElement]) -> dict[HtmlElement, int]:
    """Return how many characters stand in each element, those in links left out."""
    sizes: dict[HtmlElement, int] = {}
    for element in reversed(nodes):
        own = len((element.text or "").strip())
        whole = sizes.get(element, 0) + own
        sizes[element] = 0 if element.tag == "a" or element.tag in UNSEEN else whole
        parent = element.getparent()
        if parent is not None:
            tail = len((element.tail or "").strip())
            sizes[parent] = sizes.get(parent, 0) + sizes[element] + tail
    return sizes


def _unfold(cell: HtmlElement) -> None:
    """Make blocks of the table around a cell; navigation of its cells of links, and small ones beside it."""
    table = next(cell.iterancestors("table"), None)
    if table is None:
        return
    little = _LITTLE * len(text_of(cell))
    for beside in (*cell.itersiblings(preceding=True), *cell.itersiblings()):
        is_little = len(text_of(beside)) < little and beside.find(".//h1") is None
        if beside.tag in _CELLS and is_little and beside.find(".//a") is not None:
            beside.tag = "nav"
    for part in list(_parts(table)):
        if part.tag in _CELLS:
            whole = len(text_of(part))
            links = sum(len(text_of(link)) for link in part.iter("a"))
            part.tag = "nav" if links > _MOST_LINKED * whole else "div"
        else:
            part.tag = "div"
    table.tag = "div"


def _parts(table: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the rows and cells of a table, without those of tables inside it."""
    for part in table:
        if part.tag in _TABLE_PARTS:
            yield part
            yield from _parts(part)
        elif part.tag in _CELLS:
            yield part

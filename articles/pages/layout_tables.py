"""Layout tables: tables that lay a page out, made blocks again."""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from articles.pages.html_tree import UNSEEN, text_of

_PARTS = ("tr", "tbody", "thead", "tfoot")
_CELLS = ("td", "th")
_SHARE_OF_ARTICLE = 0.3
_SHORTEST_CELL = 200
_LITTLE = 0.3
_MOST_LINKED = 0.5


def layout_cells(tree: HtmlElement) -> list[HtmlElement]:
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


def unfold(cell: HtmlElement) -> None:
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
        if part.tag in _PARTS:
            yield part
            yield from _parts(part)
        elif part.tag in _CELLS:
            yield part

"""Body parts: paragraphs of a text that an extractor passed by in, where they stand in further elements out.

Systems part a text into several bodies, one behind each advertisement, each in a wrapper of its own; the
extractor takes the first for all of it. And it drops a block for a part of its name ("teaser-content").
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.boxes import is_boxed
from articles.pages.column import holders_of
from articles.pages.furniture import heads_other_articles, is_furniture
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.lines import ends_sentence
from articles.pages.loose_paragraphs import loose_paragraphs
from articles.pages.surroundings import is_around, is_called_around, marks_of

_WHOLE = ("article", "main", "body")
_BLOCKS = ("div", "section")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SHORTEST = 20
_SHORTEST_PROSE = 60
_OTHERS = ("img", "form", "button", "input", "time")
_MOST_PARTS = 200
_MOST_IN_BLOCK = 60
_SEVERAL = 2
_END_MARKS = " ♦◆■□▪●∎"
"""What magazines print behind the last sentence."""


def further_lines(
    found: Sequence[str], texts: Mapping[HtmlElement, str], tree: HtmlElement
) -> set[HtmlElement]:
    """Return the lines of a page that are of the text `found` although no `<p>` in what holds it: in further parts, blocks.

    `texts` holds what stands in each `<p>`.
    """
    holders = holders_of(found, texts)
    if not holders:
        return set()
    known = set(found)
    lines = set(_in_further_parts(holders, texts, tree))
    lines.update(loose_paragraphs(holders, known))
    lines.update(_in_passed_blocks(holders, known, texts))
    return lines


def _in_further_parts(
    holders: Set[HtmlElement], texts: Mapping[HtmlElement, str], tree: HtmlElement
) -> Iterator[HtmlElement]:
    """Yield the paragraphs in elements called as one of the holders is, in the same article and in no teaser."""
    kinds = {kind for holder in holders if (kind := _kind(holder)) is not None}
    if not kinds:
        return
    parts: dict[HtmlElement, list[HtmlElement]] = {}
    for line in texts:
        part = line.getparent()
        if part is not None and part not in holders and _kind(part) in kinds:
            parts.setdefault(part, []).append(line)
    if not parts or len(parts) > _MOST_PARTS:
        return
    of_text = {around for holder in holders for around in (holder, *holder.iterancestors())}
    articles = {next(holder.iterancestors(*_WHOLE), None) for holder in holders}
    ended = _behind_the_end(holders, parts, tree)
    others: dict[HtmlElement, bool] = {}
    for part, lines in parts.items():
        if part in ended or next(part.iterancestors(*_WHOLE), None) not in articles:
            continue
        told = [line for line in lines if _is_told(line, texts[line])]
        is_long = len(told) > 1 or any(size_of(texts[each]) >= _SHORTEST_PROSE for each in told)
        if not is_long or is_boxed(part) or is_around(part, inside=of_text):
            continue
        branch = _branch(part, of_text)
        if branch not in others:
            others[branch] = _is_others(branch)
        if not others[branch]:
            yield from told


def _in_passed_blocks(
    holders: Set[HtmlElement], known: Set[str], texts: Mapping[HtmlElement, str]
) -> Iterator[HtmlElement]:
    """Yield the paragraphs of blocks right beside those found that hold nothing but several of them, whatever a part of their names says.

    Only those that open the text, before what holds it, may have links.
    """
    for holder in holders:
        for block in holder.iterchildren(*_BLOCKS):
            beside = (block.getprevious(), block.getnext())
            if any(each in holders or texts.get(each, "") in known for each in beside):
                yield from _told_in(block, known, texts)
        around = holder.getparent()
        if around is None or holder.tag in _WHOLE:
            continue
        yield from _told_in(holder.getprevious(), known, texts, may_link=True)
        if around.tag not in _WHOLE:
            yield from _told_in(around.getprevious(), known, texts, may_link=True)
            yield from _told_in(holder.getnext(), known, texts)


def _told_in(
    block: HtmlElement | None,
    known: Set[str],
    texts: Mapping[HtmlElement, str],
    *,
    may_link: bool = False,
) -> Sequence[HtmlElement]:
    """Return the paragraphs of a block that holds nothing else, of which none was found."""
    if block is None or block.tag not in _BLOCKS or not holds_at_most(block, _MOST_IN_BLOCK):
        return ()
    lines = list(block.iter("p"))
    told = [texts.get(line, "") for line in lines]
    is_prose = sum(size_of(text) >= _SHORTEST_PROSE for text in told) >= _SEVERAL
    if not is_prose or any(text in known for text in told):
        return ()
    if next(block.iter(*_OTHERS, *(() if may_link else ("a",))), None) is not None:
        return ()
    if not all(map(_is_told, lines, told)) or text_of(block) != " ".join(told):
        return ()
    names = " ".join(map(marks_of, (block, *block.iterdescendants("div", "section"))))
    above = block.getprevious()
    is_headed = above is not None and above.tag in _HEADINGS and _heads_others(above)
    return () if is_headed or is_called_around(names) or is_boxed(block) else lines


def _heads_others(heading: HtmlElement) -> bool:
    text = text_of(heading)
    return _leads_on(heading) or heads_other_articles(text) or is_furniture(text)


def _kind(element: HtmlElement) -> tuple[str, str] | None:
    """Return what an element is called; None where it says nothing."""
    called = element.get("class") or element.get("itemprop")
    return (str(element.tag), called) if called and element.tag not in _WHOLE else None


def _behind_the_end(
    holders: Set[HtmlElement], parts: Mapping[HtmlElement, object], tree: HtmlElement
) -> set[HtmlElement]:
    """Return the parts below the text before which a main heading stands, or one over other articles."""
    ended: set[HtmlElement] = set()
    is_below = is_ended = False
    tags = {str(each.tag) for each in (*holders, *parts)}
    for element in tree.iter(*_HEADINGS, *tags):
        if element in holders:
            is_below, is_ended = True, False
        elif element.tag in _HEADINGS:
            text = text_of(element) if is_below and not is_ended else ""
            is_ended |= bool(text) and (element.tag == "h1" or heads_other_articles(text))
        elif is_ended and element in parts:
            ended.add(element)
    return ended


def _branch(part: HtmlElement, of_text: Set[HtmlElement]) -> HtmlElement:
    """Return the outermost element around a part that holds none of the text found."""
    branch = part
    for around in part.iterancestors():
        if around in of_text:
            break
        branch = around
    return branch


def _is_others(branch: HtmlElement) -> bool:
    """Tell whether an element is a link, an item, or holds an article of its own: a time or a heading that leads on."""
    if branch.tag in {"a", "li"} or next(branch.iter("h1", "time"), None) is not None:
        return True
    headings = (each for each in branch.iter(*_HEADINGS) if not is_around(each, inside={branch}))
    return any(map(_leads_on, headings))


def _leads_on(heading: HtmlElement) -> bool:
    links = (*heading.iter("a"), *islice(heading.iterancestors("a"), 1))
    return any(not (link.get("href") or "#").startswith("#") for link in links)


def _is_told(line: HtmlElement, text: str) -> bool:
    """Tell whether a line is a sentence that is not mostly links."""
    if len(text) < _SHORTEST or not ends_sentence(text.rstrip(_END_MARKS)):
        return False
    return 2 * sum(len(text_of(link)) for link in line.iter("a")) <= len(text)

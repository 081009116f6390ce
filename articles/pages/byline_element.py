"""Byline elements: the names a page prints where it says who wrote it."""

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from lxml.html import HtmlElement

from articles.pages.agencies import agency_named
from articles.pages.article_items import article_item, may_be_the_articles, owner_of
from articles.pages.authors import read_authors
from articles.pages.bold_bylines import bold_bylines
from articles.pages.byline_lines import printed_bylines, signatures
from articles.pages.byline_names import (
    LONGEST,
    NEAR_HEADING,
    OF_EDITORS,
    PROFILE,
    Reading,
    in_a_row,
    is_small,
    is_whole_name,
    people_in,
    without_run_on,
)
from articles.pages.byline_texts import is_told_of_author, parted_text, text_of_names
from articles.pages.bylines import is_byline, read_byline
from articles.pages.bylines_of_others import is_apart, is_of_others
from articles.pages.foreign_bylines import (
    is_of_editors,
    is_of_reviewers,
    names_alone,
    without_by_of,
)
from articles.pages.html_tree import elements_with, once_a_page, text_of
from articles.pages.linked_people import is_behind_editors, linked_people
from articles.pages.outlet_names import outlet_names
from articles.pages.person_items import person_items
from articles.pages.surroundings import is_around, marks_of
from articles.pages.text_holder import holding_article
from articles.pages.text_signatures import text_signatures
from articles.records import Facts, RawPage

_BYLINE = re.compile(
    r"by-?line|(?:^|[\s_-])(?:authors?|autor(?:e[ns]?|i|zy)?|auteurs?|forfatter|"
    r"skribent|yazar|penulis|journalist|reporter|signature|firma|writer|verfasser)"
    r"(?:$|[\s_-]+(?:names?|link|list|url|info|mail|meta|s)(?![a-z])|\s)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?<=[a-z])(?=(?:Authors?|Autor(?:e[ns]?|in)?|Auteurs?|Byline)(?![a-z]))|(?<=[aA]uthor)(?=[nN]ames?(?![a-z]))"
)
"""Where names such as "articleAuthor" and "authorname" part."""
_WRITER = re.compile(
    r"(?:^|[\s_-])(?:(?:written|write|posted|post|published|reported|created|story|news)[_-]?by|contributors?|columnists?|writer|"
    r"journalist|reporter|authors?|autore?|autor[ai]?|firma|redactora?|redaktora?|muhabir|yazar[iı]?|penulis|"
    r"tac-gia|tacgia|toimittajat?|kirjoittajat?|forfatter|skribent|szerz[oő])(?:$|[\s_-])",
    re.IGNORECASE,
)
_OF_PICTURES = re.compile(
    r"\b(?:foto|fotograf\w*|photo|photos|photographer|photographe|bild|bilder|fotó|kuvat?|valokuva\w*|video|videographer|фото)\b",
    re.IGNORECASE,
)
_WRITERS_PAGE = re.compile(
    r"/(?:authors?|by|contributors?|journalists?|writers?|columnists?|autor(?:e[ns]?|es|i|zy)?|reporters?|correspondents?|"
    r"auteurs?|journalistes?|giornalist[ai]|redakt\w+|skribent\w*|forfattere?|yazar(?:lar)?|penulis|tac-gia|avtor\w*|szerzok?)/\w",
    re.IGNORECASE,
)
"""Pages of "people" and "profiles" may be of whom the article is about."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_WRITERS = re.compile(
    r"(?:^|[\s_-])(?:bio|avatar|image|img|photo|foto|date|time|social|follow|share|more|list|archive|related|all|top)"
    r"(?:s?$|[\s_-])",
    re.IGNORECASE,
)
_PLACES = ("p", "div", "span", "a", "address", "li", "h2", "h3", "h4", "h5", "h6", "cite", "ul", "header", "section", "strong", "em", "td", "dd")  # fmt: skip
_MENU = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|pull-?quote|quote|podcasts?|cartoons?)(?:$|[\s_-])|(?:^|\s)books?(?:$|\s)",
    re.IGNORECASE,
)
_WHOLE = frozenset({"html", "body", "main", "article"})
_NEAREST = 3
_MOST_BESIDE = 20
_MOST_READ = 20
_FARTHEST_UP = 20
_AND = r"and|&|und|et|y|e|i|og|och|en|ve|и"
_OF_OTHERS = frozenset({"figure", "figcaption", "blockquote"})
"""What names whose a picture is, and who said something."""
_OWN_FOOTER = re.compile(r"(?:^|\s)(?:entry|post|article)[_-]+footer", re.IGNORECASE)
_NOT_NAMES = re.compile(
    r"bio|avatar|image|img|photo|date|time|social|follow|share|desc|box|more", re.IGNORECASE
)
_MOST_NAMES = 4
_LONGEST_BETWEEN = 30
_LONGEST_BOX = 80
_TEXTS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "article", "ul", "ol", "table"})


def read_byline_element(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the names printed as the article's authors; tried in order.

    1. `itemprop="author"`, `rel="author"`, in the article;
    2. an element whose class or id says "byline" or "author", and its like beside it: its links to
       people, else its text; who edited the article comes last of all;
       people that schema.org's type alone calls so;
    3. a short line "By Ann Roe" soon after the main heading, "Von" and a link to a person;
    4. a line of its own on the right that is a name or two, as Vietnamese sites sign a text;
    5. a bold line over the text that is a name and a place or role;
    6. the reporter whom the text names itself, in brackets or below it.

    One that names the outlet alone gives way to one that names somebody.
    """
    outlets = outlet_names(tree)
    others = Facts()
    for names, byline, where in islice(_readings(tree), _MOST_READ):
        facts = Facts(
            authors=names,
            byline=byline,
            where={"authors": where, "byline": where},
            confidence=0.6,
        )
        if read_authors(names, outlets=outlets.stated | outlets.likely).names:
            return facts
        others = others if others.authors else facts
    return others


def _readings(tree: HtmlElement) -> Iterator[Reading]:
    """Yield the places that name somebody, each looked for when those before did not do."""
    for read in (
        _marked,
        _classed,
        person_items,
        printed_bylines,
        _linked,
        _called,
        signatures,
        bold_bylines,
        text_signatures,
        _edited,
    ):
        yield from (reading for reading in read(tree) if reading[0])


def _marked(tree: HtmlElement) -> Iterator[Reading]:
    item = article_item(tree)
    for attribute in ("itemprop", "rel"):
        marked = elements_with(tree, attribute)
        found = [element for element in marked if element.get(attribute) == "author"]
        own = [element for element in found if item is not None and owner_of(element) is item]
        for group in (
            [element for element in own if not is_around(element)],
            [element for element in own if not _is_comment(element)],
            [each for each in found if not _is_outside(each) and may_be_the_articles(each)],
        ):
            group = [element for element in group if not is_behind_editors(element)]
            names = people_in(map(_name_in, group)) or linked_people(group)
            row = in_a_row(names, _text_around(group), linked=True) if len(names) > 1 else ""
            yield names, "", f"{attribute}=author{row}"


def _text_around(group: Sequence[HtmlElement]) -> str:
    """Return the text of the smallest box that holds all elements of a group, "" where it is the page's."""
    box = next(
        (
            parent
            for parent in islice(group[0].iterancestors(), _MOST_NAMES)
            if all(parent in set(other.iterancestors()) for other in group[1:_MOST_READ])
        ),
        None,
    )
    return text_of(box) if box is not None and is_small(box) else ""


def _is_comment(element: HtmlElement) -> bool:
    parents = islice(element.iterancestors(), _FARTHEST_UP)
    return any("comment" in marks_of(parent).lower() for parent in parents)


@functools.lru_cache(maxsize=16_384)
def _is_menu(marks: str) -> bool:
    return bool(_MENU.search(marks))


def _is_outside(element: HtmlElement) -> bool:
    """Tell whether a byline stands around the article, in a menu, below a picture or a quotation.

    What holds the heading is the article, and so is its own footer.
    """
    holding = _holding_heading(element.getroottree().getroot())
    within = [
        element,
        *takewhile(lambda each: each not in holding, islice(element.iterancestors(), _FARTHEST_UP)),
    ]
    if any(each.tag in _OF_OTHERS or _is_menu(marks_of(each)) for each in within):
        return True
    if not is_around(element, inside=holding | holding_article(element.getroottree().getroot())):
        return is_of_others(element, holding)
    footers = (
        parent
        for parent in islice(element.iterancestors(), _MOST_NAMES)
        if _OWN_FOOTER.search(marks_of(parent))
    )
    footer = next(footers, None)
    return footer is None or footer.getparent() is None or is_around(footer.getparent())


@once_a_page
def _holding_heading(tree: HtmlElement) -> frozenset[HtmlElement]:
    heading = next(tree.iter("h1"), None)
    return frozenset() if heading is None else frozenset(heading.iterancestors())


def _name_in(element: HtmlElement) -> str:
    inner = element.find(".//*[@itemprop='name']")
    shown = inner if inner is not None else element
    return (shown.get("content") or without_run_on(text_of(shown)))[:LONGEST]


def _classed(tree: HtmlElement) -> Iterator[Reading]:
    for element in _byline_elements(tree):
        if is_of_editors(text_of(element)):
            continue
        names, byline, where = _reading_of(element)
        if not names:
            continue
        beside = [each for each in _alike_beside(element) if not _is_of_others_work(text_of(each))]
        more = [name for other in beside for name in _reading_of(other)[0]]
        if more:  # a single word beside full names is a place here, too
            names = read_byline(", ".join((*names, *more))).authors or names
        yield names, byline, where


def _is_of_others_work(text: str) -> bool:
    return bool(_OF_PICTURES.search(text)) or is_of_editors(text)


def _linked(tree: HtmlElement) -> Iterator[Reading]:
    """Yield whole names near the heading that lead to the pages of writers, those side by side."""
    left = 0
    for element in tree.iter("h1", *_PLACES):
        left = NEAR_HEADING if element.tag == "h1" else left - 1
        box = element.getparent()
        if left < 1 or element.tag != "a" or box is None or not _leads_to_writer(element):
            continue
        if len(text_of(box)) <= LONGEST and not _is_outside(element) and not _is_behind(element):
            names = linked_people(link for link in box.iter("a") if _leads_to_writer(link))
            if all(map(is_whole_name, names)):
                row = in_a_row(names, text_of(box), linked=True)
                yield names, "", f"a, a link to the page of a writer{row}"


def _is_behind(element: HtmlElement) -> bool:
    return is_apart(element, _holding_heading(element.getroottree().getroot()))


def _leads_to_writer(link: HtmlElement) -> bool:
    return bool(_WRITERS_PAGE.search(link.get("href") or ""))


def _called(tree: HtmlElement) -> Iterator[Reading]:
    """Yield whole names near the heading in elements called a writer's in rarer words, which hold no more."""
    left = 0
    for element in tree.iter("h1", *_PLACES):
        left = NEAR_HEADING if element.tag == "h1" else left - 1
        marks = marks_of(element) if left > 0 else ""
        if not marks or not _is_called_writer(marks) or not is_small(element):
            continue
        if is_told_of_author(element) and not len(element):
            continue
        text = text_of_names(element) or parted_text(element)
        if len(text) > _LONGEST_BOX or _is_outside(element) or is_of_editors(text):
            continue
        names = read_byline(names_alone(without_run_on(text))).authors
        if all(is_whole_name(name) for name in names):
            yield names, "", f"{element.tag}.{marks.split()[0]}"


@functools.lru_cache(maxsize=16_384)
def _is_called_writer(marks: str) -> bool:
    return bool(_WRITER.search(_CAMEL.sub("-", marks))) and not _NOT_WRITERS.search(marks)


def _edited(tree: HtmlElement) -> Iterator[Reading]:
    for element in _byline_elements(tree):
        text = text_of(element)
        if is_of_editors(text) and not is_of_reviewers(text):
            names, byline, where = _reading_of(element)
            yield names, byline, where + OF_EDITORS


def _alike_beside(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements of the same kind that follow a byline, each of one more author.

    They stand beside it, or each in a box like the box it stands in.
    """
    kind = _kind_of(element)
    found = False
    for other in islice(element.itersiblings(), _MOST_BESIDE):
        if _kind_of(other) == kind:
            found = True
            yield other
        elif other.tag in _TEXTS or len(text_of(other)) > _LONGEST_BETWEEN:
            return
    box = element.getparent()
    if found or box is None:
        return
    for other in islice(box.itersiblings(), _MOST_BESIDE):
        if _kind_of(other) != _kind_of(box) or not is_small(other):
            return
        inside = [each for each in other.iter() if each.tag in _TEXTS or _kind_of(each) == kind]
        if len(inside) != 1 or inside[0].tag != element.tag or len(text_of(other)) > _LONGEST_BOX:
            return
        yield inside[0]


def _kind_of(element: HtmlElement) -> tuple[str, str]:
    return element.tag, element.get("class") or ""


def _reading_of(element: HtmlElement) -> Reading:
    links = [
        link
        for link in element.iter("a")
        if PROFILE.search(link.get("href") or "") or link.get("rel") == "author"
    ]
    text = _without_by(without_run_on(parted_text(element)), element)
    if not text or len(text) > LONGEST:
        text = ""
    byline = read_byline(names_alone(text)) if text else None
    bare = _without_by(without_run_on(text_of_names(element)), element) if text else ""
    where = (
        f"{element.tag}.{'.'.join((element.get('class') or element.get('id') or '').split()[:1])}"
    )
    names = read_byline(names_alone(bare)).authors if bare else ()
    names = names or (byline.authors if byline else ())
    if linked := linked_people(links):
        names = names if _goes_on(names, linked, text) else linked
    if byline and not names and agency_named(byline.printed):
        names = (byline.printed,)
    where += in_a_row(names, text_of(element), linked=len(linked) > 1)
    is_printed = byline is not None and (is_byline(text) or bool(byline.agency and byline.authors))
    return names, byline.printed if byline and is_printed else "", where


def _without_by(text: str, element: HtmlElement) -> str:
    """Return a byline without the word for "by" that is one in the language of the page alone."""
    language = element.getroottree().getroot().get("lang", "")[:3].rstrip("-_")
    return without_by_of(language, text)


def _goes_on(names: Sequence[str], linked: Sequence[str], text: str) -> bool:
    """Tell whether a byline names more people than it has links: "Io Dodds, [Ann Roe] and Kim Marsh"."""
    if not set(linked) < set(names):
        return False
    last = max(map(names.index, linked))
    return all(
        re.search(rf"\s(?:{_AND})\s+{re.escape(name)}", text, re.IGNORECASE)
        for name in names[last + 1 :]
    )


def _byline_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what is called a byline, first what follows the main heading or stands in one box with it."""
    above: list[HtmlElement] = []
    is_below = False
    heading = next(tree.iter("h1"), tree)
    boxes = {box for box in islice(heading.iterancestors(), _NEAREST) if box.tag not in _WHOLE}
    for element in tree.iter("h1", *_PLACES):
        is_below = is_below or element is heading
        marks = marks_of(element)
        if not marks or not _names_byline(marks) or not is_small(element):
            continue
        if element.tag != "h1" and not _is_outside(element):
            if is_below or not boxes.isdisjoint(islice(element.iterancestors(), _FARTHEST_UP)):
                yield element
            else:
                above.append(element)
    yield from above


@functools.lru_cache(maxsize=16_384)
def _names_byline(marks: str) -> bool:
    return bool(_BYLINE.search(_JOINED.sub("-", marks))) and not _NOT_NAMES.search(marks)

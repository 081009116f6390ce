"""Boxes: what a page prints in and below its text that is none of it; the lines in them out."""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.surroundings import marks_of
from articles.pages.teasers_behind import lines_of_teasers
from articles.pages.told_lines import is_told_of, names_amid
from articles.pages.wall_boxes import lines_in, lines_of_walls

_BOX = re.compile(
    r"news-?letter|author-?(?:bio|box|card|description|info|note)|about-?(?:the-?)?author|(?:^|[\s_-])bio(?:$|[\s_-])|"
    r"paywall-?(?:message|prompt|box|teaser|cta|offers?)|(?:e-?)?mail-?sign-?up|sign-?up-?(?:box|form|cta|promo)|"
    r"(?:^|[\s_-])(?:contributors?|polls?|quiz|encuesta|umfrage|enquete|sondaggio|ankieta|anketa|szavazas)(?:$|[\s_-])|(?:app|in-?article)-?promo|promo[-_]?(?:box|block|unit|banner)|(?:inline|article|event|newsletter|wp-block-[a-z]{2,20}-inline)-cta(?![a-z])|(?:^|[\s_-])(?:google|g)-?news-?(?:link|box|follow|button|cta|banner)|(?:^|\s)(?:\w-)?promo(?:$|\s)|"
    r"subscri(?:be|ption)-?(?:box|cta|prompt|banner|promo|form)|"
    r"twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|fb-post|telegram-post|"
    r"caption|(?:photo|image|img)-?(?:credit|copyright|source)|copyright|disclaimer|"
    r"video-?(?:title|headline|description)|related|read-?(?:more|also|next)|see-?also|also-?read|recommend|most-?(?:read|viewed|popular)|"
    r"kapcsolod|relacionad[ao]s|correlat[aei](?![a-z])|gerelateerd|souvisejici|suvisiac|relatert|relaterad|relatered|terkait|tin-?lien-?quan|ilgili-?haber|"
    r"lire-?aussi|leggi-?anche|lea-?tambien|te-?puede-?interesar|leia-?(?:mais|tambem)|saiba-?mais|veja-?(?:mais|tambem)|lees-?(?:ook|meer)|"
    r"lesen-?sie-?auch|czytaj-?(?:tez|takze|wiecej)|zobacz-?(?:tez|takze)|citeste-?si|baca-?juga|xem-?them|(?<![a-z])(?:les-?(?:ogsa|mer)|las-?(?:ocksa|aven|mer)|lue-?(?:myos|lisaa))\b|"
    r"teaser-?(?:containers?|lists?|groups?|grid|row|stack|section|wall)|(?:^|[\s_-])teasers(?:$|[\s_-])|"
    r"nieuwsbrief|boletin|uutiskirje|infolettre|hirlevel|nyhe[td]s-?brev|(?:bild-?(?:text|unterschrift|legende)|foto-?(?:info|popis|onderschrift)|didascalia|pie-?(?:de-?)?foto|bijschrift|kepalairas)\b|"
    r"comments?-?(?:list|section|area|body|text|item)|comment-content|donat(?:e|ion)|cookie|gdpr",
    re.IGNORECASE,
)
_HOLDS_ARTICLE = 0.2
"""A box that holds this share of the text is no box: its name says what the page has, not what it is."""
_ASKING = re.compile(
    r"(?:inline|article|event|newsletter)-cta(?![a-z])|promo[-_]?(?:box|block|unit|banner)|news-?letter-?(?:box|widget|sign-?up|cta|promo|form)|g(?:oogle)?-?news-?(?:link|box|follow|button|cta|banner)",
    re.IGNORECASE,
)
_MOST_ASKED = 0.4
"""Of a short text what asks for a click is soon more than a fifth."""
_OTHERS = re.compile(
    r"related|recommend|most-?(?:read|viewed|popular)|kapcsolod|relacionad|correlat[aei](?![a-z])|gerelateerd|teaser",
    re.IGNORECASE,
)
_OF_MANY = re.compile(r"quiz|poll|comment|recommend|related", re.IGNORECASE)
"""What a paragraph may well be about, or be written for: names of boxes that are never one paragraph alone."""
_OF_SITE = re.compile(r"copyright|disclaimer|caption|newsletter|promo|bio|author", re.IGNORECASE)
_MAY_BE_TOLD = re.compile(r"copyright|disclaimer|promo|quiz|poll|recommend", re.IGNORECASE)
"""What a part of a story may be called whose words are the story's."""
_SHORTEST_PROSE = 80
_LABELS = ("h2", "h3", "h4", "h5", "li", "a", "button")
_MOST_LABELS = 40
_MOST_IN_PARAGRAPH = 6
_HEADINGS = ("h2", "h3", "h4", "h5")
_MOST_OF_A_BRIEF = 0.6
"""Beside a text of a sentence, one of another article is much."""
_BUILT = ("data-component", "data-area", "data-qa")
"""Attributes in which systems call by its name what they build a page of."""
_FARTHEST_UP = 6
_ENOUGH_OF_IT = 0.3
_NEARLY_ALL = 0.7
"""Of a text in no `<article>`, beside those of teasers."""
_CONTAINERS = frozenset({"body", "html", "main", "article"})


def boxed_lines(found: Iterable[str], texts: Mapping[HtmlElement, str]) -> set[str]:
    """Return those of the lines `found` that stand in a box named for what it is, or in another article.

    `texts` holds the page's paragraphs. A line that is printed in the article as well stays.
    """
    places: dict[str, list[HtmlElement]] = {text: [] for text in found}
    for element, text in texts.items():
        if text in places:
            places[text].append(element)
    named = functools.cache(lambda: Counter(name for text in places for name in names_amid(text)))
    lines: dict[HtmlElement, set[str]] = {}
    for text, elements in places.items():
        boxes = [box for element in elements if (box := _box_around(element)) is not None]
        boxes = [box for box in boxes if not _is_of_story(box, text, named)]
        if boxes and len(boxes) == len(elements):
            for box in boxes:
                lines.setdefault(box, set()).add(text)
    whole = sum(map(len, places))
    small = {
        box: inside
        for box, inside in lines.items()
        if sum(map(len, inside)) <= whole * _most_of(box)
    }
    labels = set().union(*map(_labels, small)) & set(places)
    others = _of_other_articles(texts, places) | _under_other_headlines(texts, set(places))
    others |= lines_of_teasers(texts, places)
    return labels.union(others, lines_of_walls(places), *small.values())


def _most_of(box: HtmlElement) -> float:
    """Return how much of a text a box may hold and yet be one."""
    if _lists_others(box):
        return _MOST_OF_A_BRIEF
    names = (marks_of(box), *filter(None, map(box.get, _BUILT)))
    return _MOST_ASKED if any(map(_ASKING.search, names)) else _HOLDS_ARTICLE


def _labels(box: HtmlElement) -> set[str]:
    """Return what stands in a box beside its paragraphs: headings, items, buttons, what is in none of these."""
    lines = {text_of(line) for line in islice(box.iter(*_LABELS), _MOST_LABELS)}
    return lines | lines_in(box) if holds_at_most(box, _MOST_LABELS) else lines


def is_boxed(element: HtmlElement) -> bool:
    """Tell whether an element stands in a box named for what it is, or is one."""
    return _box_around(element) is not None


def _box_around(element: HtmlElement) -> HtmlElement | None:
    if _is_box(marks := marks_of(element)) and not _is_paragraph(element, marks):
        return element
    for parent in islice(element.iterancestors(), _FARTHEST_UP):
        if parent.tag in _CONTAINERS and not _is_nested(parent):
            return None
        if _is_box(marks_of(parent)) or any(map(_is_box, filter(None, map(parent.get, _BUILT)))):
            return parent
    return None


def _is_paragraph(element: HtmlElement, marks: str) -> bool:
    """Tell whether a `<p>` called as a box of others' words is, goes on from a paragraph and leads nowhere."""
    if element.tag != "p" or not _OF_MANY.search(marks) or _OF_SITE.search(marks):
        return False
    before = element.getprevious()
    if before is None or before.tag != "p" or element.find(".//a") is not None:
        return False
    return len(text_of(element)) >= _SHORTEST_PROSE <= len(text_of(before))


def _is_of_story(box: HtmlElement, text: str, named: Callable[[], Counter[str]]) -> bool:
    """Tell whether a box is a paragraph between two others that tells of what the text names, and leads nowhere."""
    if not _MAY_BE_TOLD.search(marks_of(box)) or len(text) < _SHORTEST_PROSE:
        return False
    before, behind = box.getprevious(), box.getnext()
    is_amid = all(each is not None and each.tag == "p" for each in (before, behind))
    is_alone = is_amid and holds_at_most(box, _MOST_IN_PARAGRAPH) and text_of(box) == text
    return is_alone and box.find(".//a") is None and is_told_of(text, named)


def _is_nested(element: HtmlElement) -> bool:
    """Tell whether an element is an `<article>` in another one, as a teaser in a box of its text is."""
    return element.tag == "article" and next(element.iterancestors("article"), None) is not None


def _lists_others(box: HtmlElement) -> bool:
    """Tell whether a box is named for other articles and has a heading that leads to one."""
    if not _OTHERS.search(marks_of(box)):
        return False
    return any(box.find(f".//{heading}//a") is not None for heading in _HEADINGS)


@functools.lru_cache(maxsize=16_384)
def _is_box(marks: str) -> bool:
    return bool(_BOX.search(marks))


def _of_other_articles(
    texts: Mapping[HtmlElement, str], places: Mapping[str, list[HtmlElement]]
) -> set[str]:
    """Return the lines of further `<article>`s, where the first with a main heading has enough of the text."""
    lines: dict[HtmlElement, set[str]] = {}
    for text, elements in places.items():
        for element in elements:
            if (article := _outermost(element)) is not None:
                lines.setdefault(article, set()).add(text)
    main = next((each for each in lines if each.find(".//h1") is not None), None)
    if main is None:
        return _of_teasers(texts, places, lines)
    own = lines.pop(main)
    if sum(map(len, own)) < _ENOUGH_OF_IT * sum(map(len, places)):
        return set()
    return set().union(*lines.values()) - own


def _of_teasers(
    texts: Mapping[HtmlElement, str],
    places: Mapping[str, list[HtmlElement]],
    articles: Mapping[HtmlElement, set[str]],
) -> set[str]:
    """Return the lines of `<article>`s behind a text that stands in none, or in a box: each with a heading that is a link, or a teaser by name."""
    inside = set().union(*articles.values())
    own = {text for text, elements in places.items() if elements and text not in inside}
    size = sum(len(text) for text, elements in places.items() if elements)
    if not articles or sum(map(len, own)) < _NEARLY_ALL * size:
        return set()
    order = {text: at for at, text in enumerate(texts.values())}
    end = max(order[text] for text in own)
    return set().union(
        *(
            lines | (_labels(article) & set(places))
            for article, lines in articles.items()
            if (min(order[text] for text in lines) > end or _box_around(article) is not None)
            and _leads_on(article)
        )
    )


def _leads_on(article: HtmlElement) -> bool:
    """Tell whether an `<article>` is called a teaser or has a heading that leads to another page."""
    if "teaser" in marks_of(article).lower():
        return True
    links = (link for link in article.iter("a") if not (link.get("href") or "#").startswith("#"))
    return any(
        _in_heading(link) or link.find(f".//{heading}") is not None
        for link in links
        for heading in _HEADINGS
    )


def _in_heading(link: HtmlElement) -> bool:
    return next(link.iterancestors(*_HEADINGS), None) is not None


def _under_other_headlines(texts: Mapping[HtmlElement, str], found: set[str]) -> set[str]:
    """Return the lines under a further main heading, where the first has enough of the text.

    A page that goes on as it is scrolled holds the next article as well, in an element like that of
    the first. A further main heading amid one text is a sub-head.
    """
    tree = next((element.getroottree().getroot() for element in texts), None)
    headings = [] if tree is None else list(tree.iter("h1"))
    others: set[str] = set()
    for heading in headings[1:]:
        own, other = _apart(headings[0], heading)
        if not own.get("class") or (own.tag, own.get("class")) != (other.tag, other.get("class")):
            continue
        lines = found.intersection(texts.get(line, "") for line in own.iter("p"))
        if sum(map(len, lines)) >= _ENOUGH_OF_IT * sum(map(len, found)):
            others.update(texts.get(line, "") for line in other.iter("p"))
            others -= lines
    return others & found


def _apart(first: HtmlElement, second: HtmlElement) -> tuple[HtmlElement, HtmlElement]:
    """Return the outermost element around each of two that does not hold the other."""
    of_first = [first, *first.iterancestors()]
    of_second = [second, *second.iterancestors()]
    while len(of_first) > 1 and len(of_second) > 1 and of_first[-1] is of_second[-1]:
        of_first.pop()
        of_second.pop()
    return of_first[-1], of_second[-1]


def _outermost(element: HtmlElement) -> HtmlElement | None:
    found = None
    for parent in element.iterancestors("article"):
        found = parent
    return found

"""Tag links: the links to its topics that an article prints below or above its text."""

import functools
import re
from collections.abc import Iterator
from itertools import islice, takewhile

from lxml.html import HtmlElement

from articles.pages.heading import holding_heading, main_heading
from articles.pages.html_tree import elements_with, holds_at_most, once_a_page, text_of
from articles.pages.surroundings import marks_of, without_states
from articles.pages.tags import clean_tags
from articles.pages.text_holder import holding_article
from articles.pages.topic_addresses import are_other_articles
from articles.records import Facts, RawPage

_LIST = re.compile(
    r"(?:^|[\s_-])(?:tags?|tag-?(?:list|links|cloud|s?-?container|s?-?wrapper)|taglist|topics?|keywords?|hashtags?|"
    r"etiquetas?|temas|themen|schlagw\w+|stichw\w+|mots-?cles|emner|amnesord|temata|stitky|tagek|"
    r"cimkek|etiketler|tagi|tagovi|concept-list|entities|(?:post|relevant)-terms)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"related|recommend|sidebar|teaser|trending|most-?(?:read|viewed|popular)|popular|promo|"
    r"(?<!post)(?<!dis)(?<!score)(?<!(?<![a-z])v)cards?(?:list|grid|box)?(?![a-z])|nav(?:i|s|bar|igation|igator|list|links?|menu)?(?![a-z])|"
    r"widget|outbrain|taboola|carousel|menu|cloud(?!inary|flare)|(?<!below-)(?<!after-)header(?!-(?:style|layout|type))|breadcrumb|sponsor|"
    r"(?<![a-z])hot(?:s|topics?|tags?|news|words?)?(?![a-z])|recirc|also-?like|"
    r"(?:^|[\s_-])(?:share|sharing)(?:$|\s|[_-](?!(?:container|and-tags|tags)(?:$|[\s_-])))|(?:author|autor)s?[\s_-]?(?:bio|box|card|info|profile|description)",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CLOUD = re.compile(r"(?<![a-z])tags?-?cloud(?![a-z])", re.IGNORECASE)
_CARD = re.compile(r"\s*(?:(?:main|post|article|content|tags?)-)?card\s*", re.IGNORECASE)
_OF_BLOG = re.compile(r"(?:^|\s)widget Blog(?:$|\s)")
"""What Blogger calls all that it prints of a post."""
_JOINED = re.compile(
    r"(?<=[a-z])(?=(?:Tags?|Topics?|Keywords?|Themen)(?![a-z]))|(?<=[a-z])(?=(?:List|Links?|Container)(?![a-z]))"
)
"""Where names such as "articleTags" and "topicList" part."""
_RELATED = re.compile(r"related[\s_-]?(?=(?:tags?|topics?|keywords?)(?![a-z]))", re.IGNORECASE)
"""What is related in "related-tags" are tags, not articles."""
_ALL_OF_THEM = re.compile(
    r"(?:all|more|see all|alle|weitere|mehr|tous les|toutes les|más|todos los|ver todos los|tutti gli|tutti i|alla|flere|"
    r"wszystkie|všechna) (?:tags?|topics?|themen|temas?|sujets|thèmes|argomenti|ämnen|emner|tematy|témata)|more|mehr|…",
    re.IGNORECASE,
)
# Over what all of a site is about now: "Popular topics", "Beliebte Themen", "注目のキーワード".
_OF_SITE = re.compile(
    r"popul|trending|\bhot\b|\btop\b|most (?:read|viewed|searched)|beliebt|meistge|tendanc|tendenc|del d[ií]a|do dia|del giorno|à la une|"
    r"destacad|in evidenza|meest|mest l[æeä]s|suosit|najpop|nejčten|oblíben|népszerű|популярн|горяч|δημοφιλ|popüler|öne çıkan|"
    r"الأكثر|رائج|پربازدید|פופולרי|חמים|लोकप्रिय|ट्रेंडिंग|জনপ্রিয়|人気|注目|話題の|ランキング|인기|热门|熱門|terpopuler|nổi bật|xu hướng|ยอดนิยม",
    re.IGNORECASE,
)
_LONGEST_LABEL = 40
_COMPONENTS = (
    "data-component",
    "data-section",
    "data-block",
    "data-tb-region",
    "data-mrf-section",
    "data-qa",
    "data-test",
    "data-cy",
)
_COMMAND = re.compile(
    r"\+? ?(?:subscribe|follow(?:ing)?|share|sign up|log in|abonnieren|folgen|s['’]abonner|suivre|seguir|segui|volg(?:en)?|följ|følg|"
    r"seuraa|obserwuj|sledovat|követem|takip et|подписаться|стежити|フォロー(?:する)?|구독|팔로우|关注|追蹤|ikuti|theo dõi)",
    re.IGNORECASE,
)
"""A button among the links to topics."""
_MOST_LINKS = 25
_MOST_INSIDE = 120
_LONGEST = 60
_MOST_WORDS = 6
_PEOPLE = re.compile(r"/(?:authors?|by|people|profiles?|staff|autor\w*)/", re.IGNORECASE)
_FARTHEST_UP = 8


def read_tag_links(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the topics an article links to; tried in order, below the main heading.

    1. links with `rel="tag"` alone: "category tag" is a section;
    2. the first list whose class says that it holds tags or topics, and that holds links alone;
       with its like beside it, where each holds one.
    """
    links = [
        link
        for link in islice(filter(_is_tag, elements_with(tree, "rel")), 200)
        if not _is_elsewhere(link)
    ]
    if tags := tags_of_links(links[:_MOST_LINKS]):
        return Facts(tags=tags, where={"tags": "a rel=tag"}, confidence=0.4)
    for element in _lists(tree):
        if tags := tags_of_links(list(islice(_links_in(element), _MOST_LINKS))):
            where = f"{element.tag}.{'.'.join(marks_of(element).split()[:1])}"
            return Facts(tags=tags, where={"tags": where}, confidence=0.4)
    return Facts()


def _is_tag(link: HtmlElement) -> bool:
    relations = (link.get("rel") or "").split()
    return link.tag == "a" and "tag" in relations and "category" not in relations


def _lists(tree: HtmlElement) -> Iterator[HtmlElement]:
    heading, headed = main_heading(tree), False
    tags = () if heading is None or heading.tag == "h1" else (heading.tag,)
    for element in tree.iter("h1", "div", "ul", "p", "section", "footer", "ol", "nav", *tags):
        headed = headed or element is heading
        if headed and _names_list(_names_of(element)) and is_list_of_links(element):
            yield element


def _links_in(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the links of a list, and of the lists of one link each that go on behind the first such."""
    links = list(islice(element.iter("a"), _MOST_LINKS))
    yield from links
    before = element.getprevious()
    if len(links) != 1 or (before is not None and _is_alike(before, element)):
        return
    for other in element.itersiblings():
        inside = list(islice(other.iter("a"), 2))
        if not _is_alike(other, element) or len(inside) != 1:
            return
        yield from inside


def _is_alike(element: HtmlElement, other: HtmlElement) -> bool:
    return (element.tag, element.get("class")) == (other.tag, other.get("class"))


def _names_of(element: HtmlElement) -> str:
    """Return what an element is called, in the attributes of components too."""
    components = filter(None, map(element.get, _COMPONENTS))
    return " ".join((marks_of(element), *components))


@functools.lru_cache(maxsize=16_384)
def _names_list(marks: str) -> bool:
    return bool(_LIST.search(_JOINED.sub("-", marks)))


def is_list_of_links(element: HtmlElement) -> bool:
    return (
        _is_small(element)
        and not _is_elsewhere(element)
        and _holds_links_alone(element)
        and not _is_of_site(element)
    )


def _is_of_site(element: HtmlElement) -> bool:
    """Tell whether what stands over the links, in the list or before it, says that they are the site's."""
    first = next(element.iter("a"), None)
    inside = text_of(element).partition(text_of(first))[0] if first is not None else ""
    before = element.getprevious()
    outside = text_of(before) if before is not None and _is_small(before) else ""
    return _says_of_site(inside) or _says_of_site(outside)


def _says_of_site(text: str) -> bool:
    """Tell whether a label, not a short sentence, is one of what the whole site is about."""
    is_label = 0 < len(text) <= _LONGEST_LABEL and text[-1] not in ".!?…"
    return is_label and bool(_OF_SITE.search(text))


def _holds_links_alone(element: HtmlElement) -> bool:
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked > 0 and len(text_of(element)) < linked * 1.5 + 20


def _is_small(element: HtmlElement) -> bool:
    return holds_at_most(element, _MOST_INSIDE)


def _is_elsewhere(element: HtmlElement) -> bool:
    main, article, holding = _around_heading(element.getroottree().getroot())
    if main is not None and main not in element.iterancestors():
        return True
    if article is not None and _is_called_cloud(element) and article in element.iterancestors():
        return any(
            map(_is_box, takewhile(lambda each: each is not article, element.iterancestors()))
        )
    parent: HtmlElement | None = element
    if element.tag == "nav" and not _is_named_elsewhere(marks_of(element)):
        parent = (
            element.getparent()
        )  # a list of links by its nature, of the article where that holds it or right behind it
        is_behind = article is not None and element.getprevious() is article
        if not is_behind and next(element.iterancestors("article", "main"), None) is None:
            return True
    for _ in range(_FARTHEST_UP):
        if parent is None or parent.tag in {"body", "main", "article"} or parent in holding:
            return False
        if _is_box(parent) and not (parent is not element and _is_card_of_list(parent, element)):
            return True
        parent = parent.getparent()
    return False


def _is_box(element: HtmlElement) -> bool:
    return element.tag in {"aside", "nav", "header"} or _is_named_elsewhere(marks_of(element))


def _is_called_cloud(element: HtmlElement) -> bool:
    """Tell whether a list is called a cloud or a widget of tags: in the article's own element it is its tags."""
    marks = _CAMEL.sub("-", marks_of(element))
    return bool(_CLOUD.search(marks)) or {"tags", "widget"} <= set(marks.split())


def _is_card_of_list(card: HtmlElement, element: HtmlElement) -> bool:
    """Tell whether what is called a card, and nothing else, holds no more than a list and a word above it."""
    if not _CARD.fullmatch(marks_of(card)):
        return False
    return (
        _is_small(card)
        and len(text_of(card)) <= len(text_of(element)) + _LONGEST_LABEL
        and not any(element not in link.iterancestors() for link in card.iter("a"))
    )


def is_within_another(link: HtmlElement, element: HtmlElement) -> bool:
    """Tell whether a box of the site's or of others stands between a link and the element around."""
    boxes = takewhile(lambda each: each is not element, link.iterancestors())
    return any(_is_named_elsewhere(marks_of(box)) for box in islice(boxes, _FARTHEST_UP))


@once_a_page
def _around_heading(
    tree: HtmlElement,
) -> tuple[HtmlElement | None, HtmlElement | None, frozenset[HtmlElement]]:
    """Return the `<main>` and the `<article>` that the main heading stands in, and all that hold it or the text.

    What lies outside of the first is of the whole site; what lies beside the heading in the others
    is the article's, unless that is the site's own: a logo or a link.
    """
    heading, holding = next(tree.iter("h1"), None), holding_article(tree)
    if heading is None:
        return None, None, holding
    if next(heading.iter("a", "img", "svg"), None) is not None:
        holding -= holding_heading(tree)
    main, article = (next(heading.iterancestors(tag), None) for tag in ("main", "article"))
    return main, article, holding


@functools.lru_cache(maxsize=16_384)
def _is_named_elsewhere(marks: str) -> bool:
    if not _ELSEWHERE.search(marks):
        return False
    parted = without_states(_CAMEL.sub("-", _OF_BLOG.sub(" ", _RELATED.sub("", marks))))
    return bool(_ELSEWHERE.search(parted))


def tags_of_links(links: list[HtmlElement]) -> tuple[str, ...]:
    """Return the texts of the links; none when one is a headline."""
    named = (text_of(link) for link in links if not _PEOPLE.search(link.get("href") or ""))
    texts = [text for text in named if not _COMMAND.fullmatch(text)]
    if texts and _ALL_OF_THEM.fullmatch(texts[-1]):
        texts.pop()
    if are_other_articles(links) or any(
        len(text.split()) > _MOST_WORDS or len(text) > _LONGEST for text in texts
    ):
        return ()
    return clean_tags(texts, is_editors=True)

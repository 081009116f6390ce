"""Tag lists: the links to topics that a page prints under a label, or that lead to its topics."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of
from articles.pages.tag_links import is_list_of_links, tags_of_links
from articles.records import Facts, RawPage

_TO_TOPIC = re.compile(
    r"/(?:tags?|tagged|topics?|topik|theme[ns]?|thema|themen|temas?|tema|temat|temata|etiquetas?|etiket(?:ler)?|schlagwort(?:e)?|"
    r"keywords?|hashtags?|emner?|emne|amne|aihe|sujets?|mots?-cles?|argoment[oi]|stitek|stitky|cimkek?|eticheta|subjects?|label|"
    r"tu-khoa|chu-de|noticias-de|assunto|tudo-sobre|dossier)/|[?&](?:tag|topic|keyword)=",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W{0,3}(?:(?:article )?tags?|topics?(?: in this (?:article|story))?|in this (?:article|story)|more on(?: this topic)?|keywords?|filed under|read more about|"
    r"temas?(?: relacionados)?|etiquetas|palabras clave|en esta noticia|schlagw[oö]rter?|schlagworte|stichw[oö]rter|themen|mehr zum thema|"
    r"mehr zu|mots[ -]clés|sujets?|thèmes?|sur le même thème|tutto su|argomenti|trefwoorden|onderwerpen|lees meer over|emner|mer om|"
    r"ämnen|läs mer om|avainsanat|aiheet|tagi|tematy|słowa kluczowe|štítky|témata|klíčová slova|címkék|etichete|ознаки|теги|темы|"
    r"тема|ключевые слова|ключові слова|етикети|тагове|ετικέτες|etiketler|konular|برچسب(?: ?ها)?|كلمات مفتاحية|الكلمات المفتاحية|وسوم|"
    r"תגיות|標籤|标签|关键词|關鍵字|關鍵詞|タグ|キーワード|관련기사 키워드|태그|키워드|แท็ก|từ khóa|chủ đề|topik|assuntos|tópicos|mada)\s*[:：]?\s*",
    re.IGNORECASE,
)
_TAGS = ("h1", "div", "ul", "ol", "p", "section", "footer", "dl", "td", "span")
_FEWEST = 2
_MOST_LINKS = 25
_MOST_INSIDE = 120
_LONGEST_LABEL = 40
_MOST_LOOKED_AT = 4_000


def read_tag_lists(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the topics that stand below the main heading; asked only where no other source has tags.

    1. links behind a label in the same element or before it: "Topics: weirs, mills";
    2. two links or more in one element, all to pages of topics.
    """
    for element in _below_heading(tree):
        if next(islice(element.iter(), _MOST_INSIDE, None), None) is not None:
            continue
        links = [link for link in islice(element.iter("a"), _MOST_LINKS) if text_of(link)]
        if not links or not (_lead_to_topics(links) or _is_labelled(element, links[0])):
            continue
        if is_list_of_links(element) and (tags := tags_of_links(links)):
            return Facts(tags=tags, where={"tags": _name(element)}, confidence=0.4)
    return Facts()


def _lead_to_topics(links: list[HtmlElement]) -> bool:
    return len(links) >= _FEWEST and all(_TO_TOPIC.search(link.get("href") or "") for link in links)


def _below_heading(tree: HtmlElement) -> Iterator[HtmlElement]:
    headed = False
    for element in islice(tree.iter(*_TAGS), _MOST_LOOKED_AT):
        headed = headed or element.tag == "h1"
        if (
            headed
            and element.tag != "h1"
            and any(element.find(path) is not None for path in ("a", "*/a", "*/*/a"))
        ):
            yield element


def _is_labelled(element: HtmlElement, link: HtmlElement) -> bool:
    before = text_of(element).partition(text_of(link))[0]
    if before.strip():
        return bool(_LABEL.fullmatch(before))
    sibling = element.getprevious()
    if sibling is None or sibling.find(".//a") is not None:
        return False
    text = text_of(sibling)
    return len(text) <= _LONGEST_LABEL and bool(_LABEL.fullmatch(text))


def _name(element: HtmlElement) -> str:
    marks = (element.get("class") or "").split()
    return f"{element.tag}.{marks[0]}" if marks else f"{element.tag} of links to topics"

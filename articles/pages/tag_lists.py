"""Tag lists: the links to topics that a page prints under a label, or that lead to its topics."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import holds_at_most, text_before, text_of
from articles.pages.tag_lines import tags_in_lines
from articles.pages.tag_links import is_list_of_links, is_within_another, tags_of_links
from articles.pages.topic_addresses import leads_to_topic
from articles.records import Facts, RawPage

# What topics are called where they are listed: "Tags:", "Topics in this story", "Ämnen i artikeln".
_NAMES_OF_TOPICS = (
    r"(?:article |related |story )?(?:tags?|topics?)(?: in this (?:article|story))?", r"in this (?:article|story)", "(?:related )?keywords?",
    "filed (?:under|in)", r"(?:related )?subjects?", "tagged", r"tags ?/ ?keywords", r"(?:explore more on|follow) (?:these|the) topics(?: in this (?:article|story))?",
    r"schlagw[oö]rter?|schlagworte|stichw[oö]rter|stichworte|themen(?: (?:dieses artikels|des artikels|in diesem artikel))?|verwandte themen",
    r"temas?(?: (?:relacionad|recomendad)[oa]s)?|ver más temas|etiquetas?(?: relacionadas)?|palabras clave|en esta (?:noticia|nota)|archivado en|materias",
    r"assuntos(?: relacionados)?|t[oó]picos(?: relacionados)?|temas deste artigo|palavras[- ]chave|marcadores",
    r"mots[ -]cl[ée]s|sujets?(?: associés| liés)?|thèmes?(?: associés| liés)?|thématiques?(?: associées)?|dans cet article",
    r"argomenti(?: (?:trattati|correlati|dell['’]articolo))?|temi|parole chiave|trefwoorden|onderwerpen|in dit artikel",
    r"emner?(?: i artiklen)?|emneord|nøkkelord|stikord|tema(?:er)?|ämnen(?: i (?:artikeln|den här artikeln))?|nyckelord|taggar",
    r"avainsanat|asiasanat|(?:artikkelin )?aiheet|aiheesta|efnisorð", r"tagi|tematy|słowa kluczowe|hasła",
    r"štítky|(?:související )?témata|klíčová slova|(?:súvisiace )?témy|kľúčové slová|tagy", r"címkék|témák|kulcsszavak|kapcsolódó témák",
    r"etichete|tag-uri|cuvinte[- ]cheie|subiecte", r"oznake|tagovi|ključne riječi|ključne reči|ključne besede|teme|povezane teme",
    r"temos|žymos|raktažodžiai|atslēgvārdi|tēmas|birkas|märksõnad|teemad|sildid",
    r"теги|темы|тема|теми|метки|мітки|ознаки|ключевые слова|ключові слова|етикети|тагове|ключови думи(?: към статията)?|тагови|кључне речи|сюжеты",
    r"ετικέτες|(?:σχετικά )?tags|θέματα|λέξεις[- ]κλειδιά",
    r"(?:[iİ]̇?lgili )?etiketler|(?:[iİ]̇?lgili )?konular|anahtar kelimeler|haber etiketleri",
    r"برچسب[ \u200c]?(?:ها)?|کلید ?واژه[ \u200c]?(?:ها)?|کلمات کلیدی|كلمات مفتاحية|الكلمات المفتاحية|(?:ال)?كلمات (?:ال)?دلالية|(?:ال)?وسوم|ٹیگز",
    r"תגיות|תגיות הכתבה|נושאים", r"टैग(?:्स)?|टॉपिक(?:्स)?|विषय|বিষয়|বিষয়|ট্যাগ", r"(?:相關|相关)?(?:標籤|标签)|关键词|關鍵字|關鍵詞|关键字",
    r"(?:関連)?(?:タグ|キーワード|トピックス?|テーマ)|この記事の(?:タグ|キーワード)", r"관련기사 키워드|(?:관련 ?)?(?:태그|키워드)",
    r"แท็ก(?:ที่เกี่ยวข้อง)?|คำค้น|từ khóa|chủ đề|thẻ", r"(?:topik|tag|tema)(?: (?:terkait|berkaitan))?|kata kunci|mada",
)  # fmt: skip
# A word for "about" calls for a topic; "more on this" stands as often before other articles.
_ABOUT = (
    r"read more (?:about|on)|mehr zu|mehr (?:lesen )?über|más (?:información )?sobre|mais sobre|saiba mais sobre|tudo (?:o que sabemos )?sobre|en savoir plus sur|lire plus sur le sujet|plus sur|"
    r"tutto su|lees meer over|meer over|mer om|läs mer om|les mer om|læs mere om|lue lisää|więcej o|viac o|více o|još o|више о|ещ[её] о|още за|اقرأ المزيد عن"
)
_MORE_ON = (
    r"more on(?: this topic)?|more about|in(?=\s*:)|mehr zum thema|(?:sur|dans) le même (?:thème|sujet)|meer over dit onderwerp|lisää aiheesta|viac o téme|"
    r"ещ[её] по теме|още по темата"
)
_LABEL = re.compile(
    rf"\W{{0,3}}(?:{'|'.join(_NAMES_OF_TOPICS)}|{_ABOUT})\s*[:：—–-]?\s*", re.IGNORECASE
)
_LABEL_OF_MORE = re.compile(rf"\W{{0,3}}(?:{_MORE_ON})\s*[:：]?\s*", re.IGNORECASE)
_MOST_WORDS_BEHIND_MORE = 3
_MOST_IN_LABEL = 8
_OF_NETWORKS = re.compile(
    r"//(?:[\w-]+\.)*(?:twitter|x|facebook|instagram|tiktok|linkedin|youtube|bsky|threads|vk|weibo|naver)\.\w+/",
    re.IGNORECASE,
)
"""Where words with "#" in a text lead."""
_TAGS = ("h1", "div", "ul", "ol", "p", "section", "footer", "dl", "td", "span", "li", "nav")
_FEWEST = 2
_FARTHEST_DOWN = 3
_MOST_LINKS = 25
_MOST_INSIDE = 120
_LONGEST_LABEL = 40
_MOST_LOOKED_AT = 6_000


def read_tag_lists(page: RawPage, tree: HtmlElement) -> Facts:
    """Return the topics that stand below the main heading; asked only where no other source has tags.

    1. links behind a label in the same element or before it: "Topics: weirs, mills";
    2. two links or more in one element, all to pages of topics;
    3. words behind a label, with no links.
    """
    for element in _below_heading(tree):
        if not holds_at_most(element, _MOST_INSIDE):
            continue
        inside = list(islice(element.iter("a"), _MOST_LINKS))
        first = next(filter(text_of, inside), None)
        if first is None or not (_may_lead_to_topics(inside) or _is_labelled(element, first)):
            continue
        links = [link for link in inside if text_of(link)]
        if not (_lead_to_topics(links) or _is_labelled(element, first)):
            continue
        # What stands around a box of the site's is no list of the article's.
        is_own = is_list_of_links(element) and not is_within_another(first, element)
        if is_own and (tags := tags_of_links(links)):
            return Facts(tags=tags, where={"tags": _name(element)}, confidence=0.4)
    tags, where = tags_in_lines(tree)
    return Facts(tags=tags, where={"tags": where}, confidence=0.4) if tags else Facts()


def _may_lead_to_topics(links: list[HtmlElement]) -> bool:
    """Tell, without reading them, whether two of the links lead to topics: each is in many elements."""
    topics = (link for link in links if leads_to_topic(link.get("href") or ""))
    return next(islice(topics, _FEWEST - 1, None), None) is not None


def _lead_to_topics(links: list[HtmlElement]) -> bool:
    addresses = [link.get("href") or "" for link in links]
    if len(links) < _FEWEST or not all(map(leads_to_topic, addresses)):
        return False
    return not any(map(_OF_NETWORKS.search, addresses))


def _below_heading(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements behind the main heading that a link stands in, no deeper than a list's do."""
    around = {
        each for link in tree.iter("a") for each in islice(link.iterancestors(), _FARTHEST_DOWN)
    }
    headed = False
    for element in islice(tree.iter(*_TAGS), _MOST_LOOKED_AT):
        headed = headed or element.tag == "h1"
        if headed and element in around and element.tag != "h1":
            yield element


def _is_labelled(element: HtmlElement, link: HtmlElement) -> bool:
    if _is_label(element.get("aria-label") or "", element):
        return True
    before = text_before(element, link)
    if before:
        return _is_label(before, element)
    sibling = element.getprevious()
    if sibling is None or sibling.find(".//a") is not None:
        return False
    if not holds_at_most(sibling, _MOST_IN_LABEL):
        return False
    return _is_label(text_of(sibling), element)


def _is_label(text: str, element: HtmlElement) -> bool:
    """Tell whether `text` announces topics; "More on" does so where none is as long as a headline."""
    if len(text) > _LONGEST_LABEL:
        return False
    if _LABEL_OF_MORE.fullmatch(text):
        names = (text_of(link) for link in islice(element.iter("a"), _MOST_LINKS))
        return all(
            len(name.split()) <= _MOST_WORDS_BEHIND_MORE and ":" not in name for name in names
        )
    return bool(_LABEL.fullmatch(text))


def _name(element: HtmlElement) -> str:
    marks = (element.get("class") or "").split()
    return f"{element.tag}.{marks[0]}" if marks else f"{element.tag} of links to topics"

"""Tag lines: the topics a page prints as words behind a label, with no links to them: "Tags: weirs, mills"."""

import re
from itertools import islice

from lxml.html import HtmlElement

from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.surroundings import is_around
from articles.pages.tags import clean_tags, split_keywords

# What is told of topics alone: "In this article: …" may be a list of its parts.
_LINE = re.compile(
    r"(?:tags?|key ?words?|schlag(?:wörter|worte)|stich(?:wörter|worte)|etiquetas|palabras clave|palavras[- ]chave|mots[ -]clés|parole chiave|"
    r"trefwoorden|emneord|nøkkelord|stikord|nyckelord|taggar|avainsanat|asiasanat|tagi|słowa kluczowe|štítky|klíčová slova|kľúčové slová|"
    r"címkék|kulcsszavak|etichete|cuvinte[- ]cheie|oznake|tagovi|ključne (?:riječi|reči|besede)|raktažodžiai|atslēgvārdi|märksõnad|"
    r"теги|метки|мітки|ключевые слова|ключові слова|етикети|тагове|ключови думи|λέξεις[- ]κλειδιά|ετικέτες|etiketler|anahtar kelimeler|"
    r"برچسب[ \u200c]?ها|کلید ?واژه[ \u200c]?ها|کلمات کلیدی|الكلمات المفتاحية|كلمات (?:مفتاحية|دلالية)|תגיות|टैग्?स?|ট্যাগ|关键[词字]|關鍵[詞字]|标签|標籤|"
    r"キーワード|タグ|키워드|태그|คำค้น|แท็ก|từ khóa|kata kunci)\s*[:：]\s*(?P<words>\S.{2,240})",
    re.IGNORECASE,
)
_TAGS = ("h1", "p", "div", "li", "span", "td", "ul")
_MOST_LOOKED_AT = 6_000
_MOST_INSIDE = 40
_LONGEST_LABEL = 24
_FEWEST = 2
_MOST_WORDS = 4


def tags_in_lines(tree: HtmlElement) -> tuple[tuple[str, ...], str]:
    """Return the topics of the first such line below the main heading, and what it stands in."""
    headed = False
    for element in islice(tree.iter(*_TAGS), _MOST_LOOKED_AT):
        headed = headed or element.tag == "h1"
        if headed and _begins_with_label(element) and (tags := _tags_of(element)):
            return tags, f"{element.tag} of words behind a label"
    return (), ""


def _begins_with_label(element: HtmlElement) -> bool:
    begun = (element.text or "").strip()
    if not begun and len(element):
        begun = (element[0].text or "").strip() if isinstance(element[0].tag, str) else ""
    return bool(begun) and _begins(begun[:_LONGEST_LABEL])


def _begins(text: str) -> bool:
    label = re.split("[:：]", text)[0].strip()
    return _LINE.fullmatch(f"{label}: abc") is not None


def _tags_of(element: HtmlElement) -> tuple[str, ...]:
    if not holds_at_most(element, _MOST_INSIDE) or is_around(element):
        return ()
    found = _LINE.fullmatch(text_of(element))
    words = split_keywords(found["words"].rstrip(".")) if found else []
    if len(words) < _FEWEST or any(len(word.split()) > _MOST_WORDS for word in words):
        return ()
    return clean_tags(words)

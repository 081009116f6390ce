"""Topic addresses: a link in, whether it leads to a topic, or to another article, out."""

import functools
import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.pages.html_tree import text_of

_TO_TOPIC = re.compile(
    r"/(?:tags?|tagged|topics?|topik|theme[ns]?|thema|themen|temas?|tema|temat|temata|etiquetas?|etiket(?:ler)?|schlagwort(?:e)?|"
    r"keywords?|hashtags?|emner?|emne|amne|aihe|sujets?|mots?-cles?|argoment[oi]|stitek|stitky|cimkek?|eticheta|subjects?|label|"
    r"tu-khoa|chu-de|noticias-de|assunto|tudo-sobre|dossier)/|[?&](?:tag|topic|keyword)=",
    re.IGNORECASE,
)
_OF_A_DAY = re.compile(r"/(?:19|20)\d\d/[01]?\d/[0-3]?\d/\S")
_OF_A_PAGE = re.compile(r"[-_/]\d{3,}(?:\.html?)?/?$|\.html?$", re.IGNORECASE)
_IN_A_CARD = ("h2", "h3", "h4", "h5", "h6", "time")
_FEWEST_WORDS = 4
_SMALL_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_SMALL_WORDS = 2


@functools.lru_cache(maxsize=4_096)
def leads_to_topic(address: str) -> bool:
    """Tell whether an address is a topic's; each link of a list stands in all that is around it, too."""
    return bool(_TO_TOPIC.search(address))


def are_other_articles(links: Sequence[HtmlElement]) -> bool:
    """Tell whether links lead to other articles: one holds a heading, a time or the day in its address, or half are headlines.

    A headline is a line of words in small letters that leads to a page with a number or ".html".
    """
    if any(_is_card(link) for link in links):
        return True
    headlines = sum(map(_is_headline, links))
    return headlines > 0 and 2 * headlines >= len(links)


def _is_card(link: HtmlElement) -> bool:
    address = link.get("href") or ""
    if _OF_A_DAY.search(address) and not leads_to_topic(address):
        return True
    return len(link) > 0 and next(link.iter(*_IN_A_CARD), None) is not None


def _is_headline(link: HtmlElement) -> bool:
    address = link.get("href") or ""
    if not _OF_A_PAGE.search(address) or leads_to_topic(address):
        return False
    words = text_of(link).split()
    small = [word for word in words if _SMALL_WORD.fullmatch(word) and word.islower()]
    return len(words) >= _FEWEST_WORDS and len(small) >= _FEWEST_SMALL_WORDS

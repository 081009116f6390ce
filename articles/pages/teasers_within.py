"""Teasers within: a brief in, what its own element prints of other articles behind it out.

Systems set the list of further articles into the element of the text. Linked headings and their paragraphs
are as often parts of it: books, candidates, places to eat. What tells is that each is an article, or the list called one.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement

from articles.keys import host_of
from articles.lengths import count_words, size_of
from articles.pages.furniture import ends_article, heads_other_articles
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.labelled_lines import heads_others, leads_elsewhere, stands_below
from articles.pages.page_names import PageNames
from articles.pages.surroundings import marks_of
from articles.pages.tags import is_news_itself

_MOST_OF_TEXT = 3
"""Paragraphs: behind more, few teasers matter, and the more likely they are parts of the article."""
_FEWEST = 3
_SHORTEST_TEXT = 60
_MOST_INSIDE = 20
_MOST_LINKS = 400
_TOLD = 0.6
"""Of the headline's words, in a text that is the headline's own: the opening of a digest has few."""
_FEWEST_WORDS = 3
_LONGEST_TEASER = 300
_NEXT_SENTENCE = re.compile(r"[.!?][\"”»]?\s+\w|[。！？]\w")
_GATHERING = re.compile(
    r"\b(?:digest|briefing|round-?up|recap|newsletter|headlines?|things|stories|your?|here(?:’s|'s| are| is)|this (?:week|morning)|"
    r"überblick|meldungen|themen|schlagzeilen|nachrichten|kurz|rückblick|lage|l['’]essentiel|l['’]actu(?:alité)?s?|brèves|infos|titres|"
    r"resumen|titulares|noticias|claves|repaso|resumo|manchetes|notícias|destaques|notizie|riassunto|rassegna|titoli|"
    r"overzicht|nieuws|koppen|nyheter|nyheder|uutiset|przegląd|skrót|wiadomości|zprávy|přehled|správy|prehľad|hírek|röviden|știri|"
    r"haberler|özet|berita|rangkuman|tin tức|новости|дайджест|главное|сводка|новини|коротко|вести|vijesti|vesti|ειδήσεις)\b|"
    r"新闻|新聞|要闻|要聞|早报|快讯|简讯|ニュース|まとめ|뉴스|브리핑",
    re.IGNORECASE,
)
"""What a digest calls itself, in its headline or its opening."""
_LIST = re.compile(
    r"related|teasers|read-?(?:more|next|also)|more-?(?:news|stories|articles|from)|latest|recent|(?:news|story|stories|articles?|posts?|results?)-?list|"
    r"most-?(?:read|viewed|popular)|recommend",
    re.IGNORECASE,
)
_LABELS = frozenset({"h2", "h3", "h4", "h5", "p"})
_COUNTED = re.compile(r"\d{1,2}\s")
_MOST_SHARED = 0.25
"""Of the words of the headings, in the headline and the text: a digest is called by what it tells."""


def teasers_within(
    lines: Iterable[tuple[str, HtmlElement]],
    found: Container[str],
    headlines: Callable[[], Collection[str]],
    heading_over: Callable[[HtmlElement], HtmlElement | None],
) -> dict[str, HtmlElement]:
    """Return the last of the `lines` of an element that are teasers, each with its heading, which `heading_over` gives.

    Up to three paragraphs that are `found` stand above them and tell what the headline says. Each teaser is an
    `<article>` or stands in a list of others, and has one sentence; their headings speak of something else.
    """
    told: list[str] = []
    teasers: dict[str, HtmlElement] = {}
    for text, line in lines:
        heading = heading_over(line)
        if heading is not None and _is_teaser(line, heading):
            if len(text) > _LONGEST_TEASER or _NEXT_SENTENCE.search(text):
                return {}
            teasers[text] = heading
        elif text not in found:
            continue
        elif teasers or len(told) == _MOST_OF_TEXT:
            return {}
        else:
            told.append(text)
    if len(teasers) < _FEWEST or not told or sum(map(size_of, told)) < _SHORTEST_TEXT:
        return {}
    if not _lead_within_site(list(teasers.values())) or not _are_of_others(
        teasers, told, headlines()
    ):
        return {}
    return teasers


def _is_teaser(line: HtmlElement, heading: HtmlElement) -> bool:
    """Tell whether a heading and its paragraph are all the words of a block that is an `<article>` or in a list of others."""
    block = line.getparent()
    if block is None or not holds_at_most(block, _MOST_INSIDE) or len(block.findall("p")) > 1:
        return False
    if block[0] not in (heading, heading.getparent()):
        return False
    around = block.getparent()
    return block.tag == "article" or (around is not None and _is_list(around))


def _lead_within_site(headings: Sequence[HtmlElement]) -> bool:
    """Tell whether headings lead to pages of the site that most links of the page lead to: a shop's are parts of a guide."""
    tree = headings[0].getroottree().getroot()
    hosts = Counter(host_of(link.get("href") or "") for link in islice(tree.iter("a"), _MOST_LINKS))
    own = {"", *(host for host, _ in hosts.most_common(1))}
    links = ((*heading.iter("a"), *heading.iterancestors("a")) for heading in headings)
    return all(host_of(link.get("href") or "") in own for found in links for link in found)


def _is_list(box: HtmlElement) -> bool:
    """Tell whether a box is called a list of other articles, or a heading of one opens it or stands right above it."""
    if _LIST.search(marks_of(box)):
        return True
    label = box[0] if box[0].tag in _LABELS else box.getprevious()
    return label is not None and label.tag in _LABELS and _heads_others(text_of(label))


def _heads_others(text: str) -> bool:
    is_label = heads_others(text) or leads_elsewhere(text) or stands_below(text)
    return is_label or ends_article(text) or heads_other_articles(text) or is_news_itself(text)


def _are_of_others(
    teasers: Mapping[str, HtmlElement], told: Sequence[str], headlines: Collection[str]
) -> bool:
    opening = " ".join(told)
    own = [each for each in headlines if count_words(each) >= _FEWEST_WORDS]
    text = PageNames(headings=frozenset({opening.casefold()}))
    if not any((text.shared(headline) or 0) >= _TOLD for headline in own):
        return False
    if any(map(_GATHERING.search, (*own, told[0]))) or any(map(_COUNTED.match, own)):
        return False
    known = PageNames(headings=frozenset({" ".join((opening, *headlines)).casefold()}))
    shares = [known.shared(text_of(heading)) or 0 for heading in teasers.values()]
    return sum(shares) <= _MOST_SHARED * len(shares)

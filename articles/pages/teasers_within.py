"""Teasers within: a brief in, what its own element prints of other articles behind it out.

Systems set the list of further articles into the element of the text. In one column with it headings
and paragraphs may be a digest; so may blocks of their own that nothing stands above.
"""

import re
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence

from lxml.html import HtmlElement

from articles.lengths import count_words, size_of
from articles.pages.html_tree import holds_at_most, text_of
from articles.pages.page_names import PageNames

_MOST_OF_TEXT = 3
"""Paragraphs: behind more, few teasers matter, and the more likely they are parts of the article."""
_FEWEST = 3
_SHORTEST_TEXT = 60
_MOST_INSIDE = 20
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

    Up to three paragraphs that are `found` stand above them and tell what the headline says. Each teaser has a block
    of its own, or a link to read on, and one sentence; their headings speak of something else.
    """
    told: list[str] = []
    teasers: dict[str, HtmlElement] = {}
    for text, line in lines:
        heading = heading_over(line)
        if heading is not None and _is_apart(line, heading):
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
    return teasers if _are_of_others(teasers, told, headlines()) else {}


def _is_apart(line: HtmlElement, heading: HtmlElement) -> bool:
    """Tell whether a heading and its paragraph have a block of their own, or a link to read on behind them."""
    block, behind = line.getparent(), line.getnext()
    if behind is not None and behind.tag == "p" and behind.find(".//a") is not None:
        return True
    if block is None or not holds_at_most(block, _MOST_INSIDE) or len(block.findall("p")) > 1:
        return False
    return block[0] in (heading, heading.getparent())


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

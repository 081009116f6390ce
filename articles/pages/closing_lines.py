"""Closing lines: what a site prints at the end of a text of its makers, its sources and itself, left out."""

import re
from collections.abc import Sequence

from articles.pages.agencies import agency_named

_MAKERS = re.compile(
    r"(?:with |and )?(?:additional |further )?(?:reporting|contributions?|research) (?:by|from)\b|"
    r"(?:reporting|writing|editing|compiled|translated|edited|written|produced|photography|graphics) by\b|"
    r"(?:the )?(?:[A-Z][\w’'.-]+,? ){1,8}.{0,250}\b(?:reported from|contributed (?:to this|reporting|from))\b|"
    r"(?:the (?:writer|author) is |about the author)|"
    r"(?-i:(?:[A-Z][\w’'.-]+ ){1,4})(?:is|was) (?:an?|the|our)\b.{0,200}\b(?:reporter|editor|correspondent|journalist|columnist|"
    r"writer|professor|author of|fellow at|producer|critic|contributor)\b|"
    r"(?-i:(?:[A-Z][\w’'.-]+ ){2,4})(?:covers|writes (?:about|on|for)|reports (?:on|for)|joined the)\b",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:this|the) (?:article|story|report|piece|column|post)\b.{0,40}\b(?:published|appeared|updated|translated|adapted|"
    r"produced|syndicated|republished)\b|this is a (?:breaking|developing)\b|our (?:standards\b|website is the place)|"
    r"(?:get in touch|contact (?:the author|us|our|\S+@)|(?:have|do) you (?:have|got|know)|got an? (?:tip|story|confidential)|"
    r"e-?mail (?:us|the|your|\S+@)|send (?:your|us)|write to us|follow (?:us|the|our|\w+ on)|find us|join (?:our|us|the)|"
    r"sign up|subscribe|donate|download (?:our|the)|like us|check out (?:our|more)|for (?:more|all the latest|the latest)\b|"
    r"stay (?:up to date|informed|tuned)|to (?:read|get|stay|continue)\b.{0,80}\b(?:subscribe|sign up|newsletter|app)\b)|"
    r"(?:©|ⓒ|\(c\)|copyright\b)|.{0,80}\ball rights reserved\b|(?:image|photo|picture|cover|featured image)s?(?: credits?)?\s*:",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"(?:this|the) (?:article|story|content|page) is (?:\w+ ){0,3}(?:available |reserved )?(?:for|to) (?:\w+ )?(?:subscribers|members)|"
    r"(?:already|not (?:yet )?) ?an? (?:subscriber|member)|(?:subscribe|log in|sign in|register)(?: now)? to (?:continue|read|unlock|keep)|"
    r"(?:jetzt|hier) (?:weiterlesen|abonnieren|anmelden)|(?:diese[rn]?|den) (?:artikel|beitrag|text)\b.{0,60}\b(?:abo\w*|abonnent\w*)|"
    r"(?:cet|la suite de cet|la suite)\b.{0,40}\b(?:réservée? (?:à|aux)|abonnés)|il vous reste \d+|déjà abonné|"
    r"(?:contenido|artículo|noticia)\b.{0,30}\b(?:exclusivo|para suscriptores)|(?:conteúdo|matéria)\b.{0,30}\bassinantes|"
    r"(?:questo|contenuto|l'articolo)\b.{0,40}\babbonati|(?:denne|denna)\b.{0,40}\babonnent\w*|för att läsa (?:vidare|hela)|"
    r"dit artikel is (?:alleen|exclusief)|lees verder met|(?:artykuł|treść|tekst)\b.{0,30}\b(?:dla prenumeratorów|subskry)|"
    r"(?:この記事は)?(?:有料|会員限定)|残り[\d,]+(?:文字|字)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"mit (?:material|informationen) (?:von|der)|dieser (?:artikel|text|beitrag) (?:ist|erschien|wurde)\b|[(]?avec (?:afp|reuters|agences)|"
    r"con información de|com informações d\w+|(?:quellen?|sources?|fuentes?|fontes?|kaynak|źródło|zdroj[e]?|forrás|sursa|"
    r"источник|джерело|източник|πηγή|πηγές|المصدر|منبع|nguồn|sumber|kilde|källa|lähde|bron|出典|来源|來源|出处|责任编辑|責任編輯|责编|编辑|"
    r"(?:penulis|editor|redaktor|redaktør|autor|автор|yazar|szerző|作者|記者|记者))\s*[:：/]\s*\S.{0,160}$|"
    r"[\[【(（]?(?:责任编辑|編輯|责编)|.{0,60}(?:무단\s?전재|재배포\s?금지|저작권자)|[^.。]{0,30}기자\s*[\[(]?\S+@\S+$|\S+@\S+\.\w+$|"
    r"(?:mehr|alles|weitere \w+) (?:zum thema|dazu)|folge[nr]? (?:sie )?uns|suivez[- ]|retrouvez|síg[ua]|siga |segui|acompanhe|volg ons|"
    r"følg oss|följ oss|подписывайтесь|підписуй|следите за|bizi takip|obserwuj nas|sledujte|urmăre|ακολουθ|تابعوا|ติดตาม|theo dõi|ikuti",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(\[](?P<who>[^()\[\]]{2,60})[)\]]\.?")
_LONGEST = 420
_LONGEST_FOREIGN = 200
_MOST_LINES = 6
_MOST_OF_IT = 0.4


def without_closing_lines(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs before the lines at their end that are the site's: at most six, two fifths of all.

    Credits of makers and sources, notes on an author, copyright, walls of payment, requests to write,
    follow, or subscribe.
    """
    end = len(paragraphs)
    most = _MOST_OF_IT * sum(map(len, paragraphs))
    while end > 1 and len(paragraphs) - end < _MOST_LINES and is_closing(paragraphs[end - 1]):
        if sum(map(len, paragraphs[end - 1 :])) > most:
            break
        end -= 1
    return list(paragraphs[:end])


def is_closing(line: str) -> bool:
    """Tell whether a line, where it ends a text, speaks of those who made it or of its site."""
    if len(line) > _LONGEST:
        return False
    bare = line.lstrip("*•-–—_>» ")
    if found := _IN_BRACKETS.fullmatch(bare):
        names = re.split(r"[/,;&+ ]+(?:and |und |et )?", found["who"])
        return any(map(agency_named, (found["who"], *names)))
    if any(pattern.match(bare) for pattern in (_MAKERS, _SITE, _PAYWALL)):
        return True
    return len(line) <= _LONGEST_FOREIGN and bool(_FOREIGN.match(bare))

"""Error pages: the titles and the text of a page in, whether a server or a guard speaks in them out."""

import re
from collections.abc import Iterable

from articles.lengths import size_of

_NUMBER = r"(?:40[0-9]|41[0-9]|429|45[01]|50[0-9]|52[0-9])\b"
_NO_PAGE = (
    r"\b(?:page|file|article|story) (?:was |is )?"
    r"(?:not found|cannot be found|could not be found|no longer (?:exists|available))"
)
_WORDS = (
    r"not found|access (?:to this page has been )?denied|forbidden|just a moment|attention required|"
    r"are you (?:a robot|human)|(?:internal )?server error|bad gateway|service unavailable|"
    r"(?:site|page) (?:unavailable|under maintenance)|security check|pardon our interruption|"
    r"verify(?:ing)? you are human|"
    r"(?:oops\W+)?(?:that|this|the) page can[’']t be found|too many requests|page (?:does not|doesn[’']t) exist|"
    r"(?:diese |die )?seite (?:wurde |konnte )?nicht (?:gefunden|verfügbar)(?: werden)?|"
    r"page (?:introuvable|non trouvée)|cette page n[’']existe p(?:as|lus)|"
    r"página no encontrada|página (?:não|nao) encontrada|pagina non trovata|"
    r"pagina niet gevonden|(?:sidan|siden|sida) (?:kunde inte hittas|hittades inte|finns inte|blev ikke funnet|blev ikke fundet|ikke funnet|findes ikke|finnes ikke)|"
    r"sivua ei (?:löytynyt|löydy)|nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|stránka (?:nenalezena|nebyla nalezena|neexistuje)|"
    r"страница не (?:найдена|существует)|сторінку не знайдено|sayfa bulunamadı|halaman tidak ditemukan|không tìm thấy trang|"
    r"ページが(?:見つかりません|存在しません)(?:でした)?|お探しのページ(?:は|が)見つかりません(?:でした)?|页面(?:不存在|未找到|找不到)|找不到(?:页面|頁面|該頁面)|頁面不存在|"
    r"페이지를 찾을 수 없습니다|الصفحة غير موجودة|لم يتم العثور على الصفحة|पेज नहीं मिला|पृष्ठ नहीं मिला"
)
_BEHIND_NUMBER = (
    r"error|page|unauthori[sz]ed|bad request|gone|request time-?out|gateway time-?out|"
    r"too many requests|service temporarily unavailable|unavailable for legal reasons"
)
_ALONE = (
    r"(?:please )?(?:confirm|verify|prove) (?:that )?you are (?:a )?(?:human|not a robot)|captcha|checking your browser|"
    r"(?:please )?(?:enable|turn on) (?:javascript|js|cookies)(?: and cookies)?(?: to continue)?|"
    r"(?:this |the )?(?:page|document) has (?:been )?moved|(?:30[1278]\W+)?(?:object )?moved (?:permanently|temporarily)|"
    r"zugriff verweigert|accès refusé|acceso denegado|acesso negado|accesso negato|доступ запрещ[её]н|访问被拒绝"
)
"""What an error is called alone; a headline goes on behind it."""
_BEGINNING = re.compile(rf"^\W*(?:(?:error\W*)?{_NUMBER}|(?:{_WORDS})\b)|{_NO_PAGE}", re.IGNORECASE)
_WHOLE = re.compile(
    rf"(?:^\W*(?:(?:error\W*)?{_NUMBER}|{_WORDS}|{_ALONE})|{_NO_PAGE})"
    rf"(?:\W+(?:{_NO_PAGE}|{_WORDS}|{_BEHIND_NUMBER}|please))*\s*(?:$|[)\].!?…|·–—-]+(?:\s|\d|$))",
    re.IGNORECASE,
)
"""The error's words and nothing behind them but the name of the site: "500 jobs to go" is a headline."""
_SPEAKS = re.compile(
    r"\bpages?\b|página|\bpagina|\bseite\b|\bsid[ae]n?\b|\bsivu|\bstron|stránk|страниц|сторінк|\bsayfa|halaman|trang|ページ|页面|頁面|페이지|الصفحة|पेज|पृष्ठ|"
    r"\burl\b|\blinks?\b|\baddress\b|adresse|dirección|endereço|indirizzo|\bserver\b|browser|\bsearch|javascript|cookies|"
    r"web ?site|website|\bsite\b|robot|requests?\b|permission|access\b|administrator|cloudflare|security service|try again|\bhome\b",
    re.IGNORECASE,
)
_MOSTLY = 0.5


def is_error_page(titles: Iterable[str], body: Iterable[str]) -> bool:
    """Tell whether a title is an error's, or begins as one over a text that speaks of one.

    "404 homes without power" begins so too: there the text, which is of no page, server or link, tells.
    """
    titles = list(titles)
    if any(map(_WHOLE.search, titles)):
        return True
    return any(map(_BEGINNING.search, titles)) and _speaks_of_one(list(body))


def speaks_of_page(text: str) -> bool:
    """Tell whether a text speaks of pages, links, servers and the like, as errors do."""
    return bool(_SPEAKS.search(text))


def _speaks_of_one(body: list[str]) -> bool:
    speaking = sum(size_of(text) for text in body if speaks_of_page(text))
    return speaking >= _MOSTLY * sum(map(size_of, body))

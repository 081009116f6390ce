"""Headlines: one as printed in, the form that is the same across tellings of its article out."""

import functools
import re
import unicodedata
from collections.abc import Callable

from articles.keys.folding import NOT_WORD, fold

_LEAST_WORDS = 3
_LEAST_SIGNS = 6
"""Of scripts that put no space between words."""
_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_ENOUGH_WORDS = re.compile(rf"\s*+(?:\S++\s++){{{_LEAST_WORDS - 1}}}\S")
_ENOUGH_SIGNS = re.compile(rf"(?:[^{_UNSPACED}]*+[{_UNSPACED}]){{{_LEAST_SIGNS}}}")

_MARK = re.compile(r"[-–—:|•·»«~/_\])】〕〉》]")
"""Without one of these nothing can stand before or behind a headline."""

# "UPDATE 1-", "RPT-WRAPUP 2-", "ANALYSIS-": agencies, in capitals and glued to the headline.
_AGENCY_LABEL = re.compile(
    r"(?:UPDATE|CORRECTED|CORRECTION|REFILE|WRAPUP|RPT|REPEAT|ADVISORY|BRIEF|EXCLUSIVE|INSIGHT"
    r"|FACTBOX|ANALYSIS|FEATURE|INTERVIEW|COLUMN|COMMENTARY|EXPLAINER|NEWSMAKER|SPECIAL REPORT"
    r"|BREAKINGVIEWS|FOCUS|TIMELINE|LEAD|URGENT|OFFICIAL CORRECTION|\(OFFICIAL\))(?:\s*\d{1,2})?-(?=\S)"
)
_LABELS = frozenset(
    {"update", "updated", "updates", "corrected", "correction", "refile", "wrapup", "breaking",
     "breaking news", "just in", "developing", "exclusive", "opinion", "opinions", "op-ed", "oped",
     "analysis", "news analysis", "comment", "commentary", "editorial", "column", "columnist",
     "viewpoint", "perspective", "guest column", "guest opinion", "guest essay", "letter",
     "letters", "letter to the editor", "letters to the editor", "explainer", "explained",
     "factbox", "fact box", "watch", "watch live", "live", "live updates", "live update",
     "live blog", "video", "urgent", "alert", "kommentar", "meinung", "analyse", "leitartikel",
     "exklusiv", "eilmeldung", "eil", "gastbeitrag", "liveticker", "opinie", "commentaar",
     "exclusief", "éditorial", "édito", "exclusif", "tribune", "vidéo", "opinión", "editoriale",
     "exclusiva", "exclusivo", "última hora", "urgente", "análisis", "vídeo", "opinione",
     "commento", "analisi", "esclusiva", "esclusivo", "ultim'ora", "opinião", "análise",
     "atualização", "coluna", "мнение", "срочно", "видео", "обновлено", "эксклюзив", "عاجل", "رأي",
     "快讯", "快訊", "速報", "社説", "独家", "獨家", "评论", "評論", "속보", "단독", "사설"}
)  # fmt: skip
_LONGEST_LABEL = 28
_BEFORE_COLON = re.compile(r"([^:|–—]{2,24}?)(?:\s*\d{1,2}\s*-\s*|\s*[:|]\s*(?=\S)|\s+[-–—]\s+)")
_BRACKETED = re.compile(r"(?:[\[【〔〈《]([^\]】〕〉》]{1,24})[\]】〕〉》]|\(([^)]{2,24})\))\s*")
_LABEL_BEHIND = re.compile(
    r"\s?[(\[](?:updated?|corrected|opinion|exclusive|video|photos?|watch|actualizado|aktualisiert"
    r"|mis à jour|aggiornato|atualizado)[)\]]$",
    re.IGNORECASE,
)

# "| Harbour Post", "• City • Harbour Post": what stands behind a bar is hardly ever text.
_BAR = re.compile(r"[|•·»«]")
_LONGEST_BEHIND_BAR = 40
_SITE_UNSPACED = re.compile(
    r"\s?[-–—_]\s?[^-–—_\s]{0,12}(?:网|網|報|报|新聞|新闻|ニュース|日报|日報|在线|频道|资讯|뉴스|일보|신문)$"
)
_LONGEST_UNSPACED = 24
"""More letters than what the above finds ever has."""
_DASH = re.compile(r" [-–—] ")
_OF_A_SITE = re.compile(
    r"\b(?:news|newspaper|times|post|herald|daily|weekly|journal|gazette|tribune|press|today|tv"
    r"|television|radio|magazine|online|guardian|observer|telegraph|mail|star|sun|chronicle"
    r"|standard|independent|express|mirror|dispatch|courier|examiner|inquirer|register|record"
    r"|sentinel|bulletin|reporter|world|network|channel|globe|echo|argus|advertiser|free press"
    r"|zeitung|nachrichten|tageblatt|anzeiger|rundschau|kurier|journal|diario|noticias|periódico"
    r"|jornal|notícias|giornale|corriere|gazzetta|notizie|nouvelles|actualités|krant|nieuws"
    r"|dagblad|avis|tidning|nyheter|новости|газета|вести)\b",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,18}", re.IGNORECASE)
_SMALL = frozenset(
    {"of", "the", "and", "for", "de", "del", "la", "le", "les", "el", "der", "die", "das", "du",
     "di", "do", "da", "y", "e", "et", "und"}
)  # fmt: skip
_LONGEST_SITE = 5
"""Words of a site's name behind a dash; one longer is rather a part of the headline."""
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth"
    r"|fifth|sixth|final|eins|zwei|drei|vier|fünf|uno|dos|tres|cuatro|un|deux|trois|quatre|due|tre"
    r"|[ivx]{1,4})\b",
    re.IGNORECASE,
)
_HAS_DIGIT = re.compile(r"\d")
_OF_A_CHANNEL = re.compile(
    r"\b(?:news|tv|television|radio|channel|kanal|canal|abc|bbc|cbs|fox|itv|nbc)\s?\d{1,2}\b|\b\d{1,2}\s?news\b",
    re.IGNORECASE,
)
_OF_A_DATE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|diens|donners|frei|sams|sonn)tag\b"
    r"|\b(?:mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre)\b",
    re.IGNORECASE,
)


@functools.lru_cache(maxsize=8192)
def headline_key(headline: str) -> str:
    """Return the form in which one story's headline is the same across tellings of it.

    Labels ("UPDATE 1-", "Opinion:", "[속보]") and the site's name behind it go, as long as at
    least three words stay. Behind a dash only what looks like a name goes: a half of the headline
    must not. What holds a number or a date is no name, but tells one of a series.
    """
    return _folded(_parted(headline)[0])


@functools.lru_cache(maxsize=1024)
def sections_behind(headline: str) -> frozenset[str]:
    """Return what `headline_key` lets go behind a headline and does not look like a site's name.

    Where it differs between two records of one outlet it is no name of the outlet, but part of what
    they are about: "Traffic on the bridge | North", "| South".
    """
    behind = _parted(headline)[1]
    names = [part for part in behind if not _HOST.fullmatch(part) and not _OF_A_SITE.search(part)]
    return frozenset(map(_folded, names)) - {""}


def _parted(headline: str) -> tuple[str, list[str]]:
    """Return a headline without its labels, and what was cut off behind it."""
    text = headline.strip()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).strip()
    return _without_site(_without_labels(text)) if _MARK.search(text) else (text, [])


def _folded(text: str) -> str:
    return " ".join(word for word in NOT_WORD.split(fold(text)) if word)


def _without_labels(text: str) -> str:
    for _ in range(3):  # "RPT-UPDATE 1-", "Opinion: Editorial:"
        if not _is_enough(shorter := _without_label(text)) or shorter == text:
            break
        text = shorter
    if text.endswith((")", "]")) and _is_enough(shorter := _LABEL_BEHIND.sub("", text)):
        return shorter
    return text


def _without_label(text: str) -> str:
    if not _MARK.search(text, 0, _LONGEST_LABEL):
        return text
    if found := _AGENCY_LABEL.match(text):
        return text[found.end() :]
    if (found := _BEFORE_COLON.match(text)) and found[1].lower() in _LABELS:
        return text[found.end() :]
    if (found := _BRACKETED.match(text)) and _is_label(found[1], found[2]):
        return text[found.end() :]
    return text


def _is_label(bracketed: str | None, in_parentheses: str | None) -> bool:
    """Whether it is one; in brackets any single word is: "[속보]", "【動画】"."""
    label = (bracketed or in_parentheses or "").strip().lower()
    return label in _LABELS or bool(bracketed and " " not in label)


def _without_site(text: str) -> tuple[str, list[str]]:
    """Return a headline without the names of sites behind it, and these."""
    behind: list[str] = []
    for bar in ("::", " // ", " ~ "):
        if bar in text:
            text = text.replace(bar, "|")
    if _BAR.search(text):  # "… | City | Post"
        parts = _BAR.split(text)
        cut = _cut_behind(parts, lambda part: _is_behind_bar(part.strip()))
        text = " ".join(parts) if cut else text
        behind += cut
    if _DASH.search(text):
        parts = _DASH.split(text)
        behind += _cut_behind(parts, _is_site)
        text = " - ".join(parts)
    return text if text.isascii() else _without_unspaced(text), behind


def _cut_behind(parts: list[str], goes: Callable[[str], bool]) -> list[str]:
    """Take the last of `parts` off for as long as they go and enough stays; return them, the last first.

    What stays is measured once, not after each part: a line of dashes has as many parts as letters.
    """
    text = " ".join(parts)
    least, held, cut = _enough_at(text), len(text), []
    while len(parts) > 1 and goes(parts[-1]) and (held := held - len(parts[-1]) - 1) >= least:
        cut.append(parts.pop().strip())
    return cut


def _without_unspaced(text: str) -> str:
    """Return a headline without the names of sites behind it in scripts that need no space."""
    least, end = _enough_at(text), len(text)
    while found := _SITE_UNSPACED.search(text, max(0, end - _LONGEST_UNSPACED), end):
        if found.start() < least:
            break
        end = found.start()
    return text[:end]


def _is_behind_bar(text: str) -> bool:
    return len(text) <= _LONGEST_BEHIND_BAR and not _tells_apart(text)


@functools.lru_cache(maxsize=1024)  # one site's name stands behind all its headlines
def _tells_apart(text: str) -> bool:
    """Whether it holds a number or is a date, and so tells one of a series: "Week 3", "14 March"."""
    if _HOST.fullmatch(text):
        return False
    is_named = _OF_A_SITE.search(text) is not None
    if _OF_A_DATE.search(text) and (not is_named or _HAS_DIGIT.search(text)):
        return True
    rest = _OF_A_CHANNEL.sub(" ", text)
    return _HAS_DIGIT.search(rest) is not None or (
        not is_named and _NUMBER.search(rest) is not None
    )


def _is_site(text: str) -> bool:
    words = text.split()
    if not words or _HOST.fullmatch(text):
        return True
    if len(words) > _LONGEST_SITE or not all(map(_is_of_a_name, words)) or _tells_apart(text):
        return False
    return len(words) <= 2 or words[0] == "The" or _OF_A_SITE.search(text) is not None


def _is_of_a_name(word: str) -> bool:
    return not word[0].islower() or word in _SMALL


def _is_enough(text: str) -> bool:
    return _enough_at(text) <= len(text)


def _enough_at(text: str) -> int:
    """Return how many letters of `text` are enough of a headline; more than it has where it is none."""
    words = _ENOUGH_WORDS.match(text)
    signs = None if text.isascii() else _ENOUGH_SIGNS.match(text)
    return min([found.end() for found in (words, signs) if found], default=len(text) + 1)

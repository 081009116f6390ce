"""Outlets in other languages: a known outlet of one word in, whether a text speaks of the outlet out.

In German every noun has a capital, so that *Bild*, *Die Zeit* and *Der Spiegel* may be any picture,
time or mirror. In Spanish, Portuguese, French, Italian and Dutch it is only the first word of a
sentence that has one whatever it means: *Hoy llueve*.
"""

import re

from articles.naming.known import Form, Found
from articles.naming.text import Block

ROMANCE_AND_DUTCH = frozenset(["es", "pt", "fr", "it", "nl"])
LANGUAGES = ROMANCE_AND_DUTCH | {"de"}

_ARTICLES = {
    "de": ("der ", "die ", "das "),
    "es": ("el ", "la ", "los ", "las "),
    "pt": ("o ", "a ", "os ", "as "),
    "fr": ("le ", "la ", "les ", "l'"),
    "it": ("il ", "la ", "lo ", "l'", "i ", "le "),
    "nl": ("de ", "het "),
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LONG = 10
_PRESS = re.compile(
    r"\w{3}-?(?:blatt|zeitung|anzeiger|post|kurier|bote|nachrichten|presse|spiegel|rundschau|echo"
    r"|merkur|magazin|news|tribune|tribun|times)$",
    re.IGNORECASE,
)
"""Words made for nothing but a paper: Tagesspiegel."""
_THE_PRESS = _words("presse prensa stampa imprensa pers")
"""Who reports and is no certain paper: *Die Presse berichtete ausführlich*."""
_STATES = _words("nacion republica republique repubblica patria")
"""What has a capital as well where no paper is meant: *La Nación debe pagar*."""
_WHEN = _words("hoy ayer manana semana oggi ieri hoje ontem vandaag gisteren demain")
"""Before a verb they say when: *Hoy informó la alcaldesa*."""
_REPORTS = re.compile(
    r"(?:[\"']|-Zeitung)? (?:berichtete?n?|schreibt|schrieb|meldete?n?|titelte?|zufolge|enthullte?"
    r"|informo|informa|publico|publica|reporto|reporta|revelo|revela|noticio|noticia|informou|publicou"
    r"|revelou|noticiou|rapporte|ecrit|revele|publie|annonce|scrive|riporta|rivela|ha scritto"
    r"|ha rivelato|ha riportato|a revele|a rapporte|a ecrit|schrijft|schreef|meldt|meldde|bericht"
    r"|berichtte|onthulde|onthult)\b"
)
_PAPER = re.compile(
    r"\b(?:\w*zeitung|\w*magazins?|\w*blatt(?:es|s)?|\w*zeitschrift|\w*portals?|illustrierten?|laut"
    r"|gegenuber|informationen (?:der|des)|berichte?s? (?:der|des|von)"
    r"|diario|periodico|rotativo|revista|semanario|portal|segun|jornal|segundo|quotidien|hebdomadaire"
    r"|journal|magazine|selon|quotidiano|settimanale|giornale|rivista|secondo|krant|dagblad|weekblad"
    r"|volgens) (?:(?:der|die|das|dem|den|des|el|la|le|il|o|a|de|het) )?[\"']?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:sagte|sagten|erzahlte|erklarte|verriet|bestatigte|versicherte)"
    r"(?: (?:er|sie|es|der|die|das|[A-Z][\w.-]+)){0,5} (?:der|dem) [\"']?$"
)
"""To whom somebody spoke: "sagte der Minister dem Spiegel"; not "sagte sie auf dem Bild"."""
_ANY = re.compile(
    r"\b(?:d(?:em|en|es)|(?:m?|k|s|d)ein\w{0,2}|ihr\w{0,2}|unser\w{0,2}|dies\w{1,2}|jed\w{1,2}"
    r"|im|am|zum|zur|vom|beim|ans|ins) $",
    re.IGNORECASE,
)
"""Before a German noun that is no subject: *auf dem Bild schreibt ein Kind*."""
_OF_A_NAME = re.compile(
    r"\b[A-Z][\w-]+ (?:de|del|de la|de los|de las|do|da|dos|das|du|des|della|dello|van|van de|van het) $"
)
"""A name that goes on: *América del Sur*."""
_BEFORE_NOUNS = {
    "es": _words("el la los las del al un una este esta ese esa su"),
    "pt": _words("um uma este esta esse essa seu sua"),
    "fr": _words("le la les du des au aux un une ce cette sa son"),
    "it": _words("il la lo i gli le del della al alla nel nella un una questo questa"),
    "nl": _words("de het een deze dit die dat"),
}
"""Before a word with a capital that is no paper's name, which needs none: *en el Sur*; in Portuguese
papers have an article."""
_OF_A_WORK = re.compile(
    r"(?:film|buch|roman|song|lied|album|serie|ausstellung|stuck|gedicht|titel|doku|wort|pelicula|libro"
    r"|novela|cancion|disco|livro|musica|chanson|livre|mot|canzone|romanzo|boek|lied|palabra|parola) "
    r"[\"']$",
    re.IGNORECASE,
)
"""Before a quotation mark: what is called so is no paper."""
_OF_MORE = re.compile(r" (?:de|del|de la|du|des|della|dello|do|da|van|von) [A-Z]")


def is_outlet_there(form: Form, found: Found, block: Block, language: str) -> bool | None:
    """Tell whether an outlet is meant in an article of another language than English.

    1. A name of several words, but for an article before it, or one that no noun is written as
       (ZDF, taz): None, as the rules for all languages tell.
    2. With a capital at its article within a sentence (*in Die Zeit*), between quotation marks,
       with a word for a paper before it, or a report behind it: the outlet.
    3. With a small letter at its article only where it reports (*wie der Spiegel berichtet*).
    4. Else in German never, in the other languages within a sentence, or where its article stands
       before its capital (*La Stampa*).
    """
    text = form.text
    article = next((one for one in _ARTICLES[language] if text.lower().startswith(one)), "")
    word = text[len(article) :]
    if article and block.plain[found.start].islower() and not _is_long_in_german(word, language):
        reports = _REPORTS.match(block.plain, found.end) is not None
        return reports and word.lower() not in _THE_PRESS | _STATES
    if not word.isalpha() or not word.istitle():
        return None
    if _is_long_in_german(word, language):
        return None
    if _OF_MORE.match(block.plain, found.end):
        return False
    if article and not block.begins_sentence(found.start) and _is_written_small(block):
        return True
    if _is_between(block.plain, found.start, found.end, language) or is_called_a_paper(
        found, block
    ):
        return True
    if language == "de":
        return _is_told_in_german(article, word.lower(), found, block)
    return _is_told_elsewhere(article, word.lower(), found, block, language)


def _is_long_in_german(word: str, language: str) -> bool:
    return language == "de" and (len(word) >= _LONG or _PRESS.search(word) is not None)


def _is_told_elsewhere(article: str, lower: str, found: Found, block: Block, language: str) -> bool:
    if not article and _OF_A_NAME.search(block.plain, max(0, found.start - 40), found.start):
        return False
    reports = _REPORTS.match(block.plain, found.end) is not None
    if block.begins_sentence(found.start) and (not article or lower in _THE_PRESS | _STATES):
        return reports and lower not in _WHEN | _THE_PRESS
    if reports or article:
        return True
    if block.word_before(found.start).lower() in _BEFORE_NOUNS[language]:
        return False
    return lower not in _WHEN and not block.has_plain_word(lower)


def is_called_a_paper(found: Found, block: Block) -> bool:
    """Tell whether the words before a name say that it is a paper: *el diario*, *laut*."""
    return _PAPER.search(block.plain, max(0, found.start - 40), found.start) is not None


def _is_told_in_german(article: str, lower: str, found: Found, block: Block) -> bool:
    if _TOLD.search(block.plain, max(0, found.start - 70), found.start):
        return True
    if lower in _THE_PRESS or (
        not article and _ANY.search(block.plain, max(0, found.start - 10), found.start)
    ):
        return False
    return _REPORTS.match(block.plain, found.end) is not None


def _is_between(plain: str, start: int, end: int, language: str) -> bool:
    """Whether marks stand close around it: „Bild“, (Marca); in German (Bild) says who is pictured."""
    if _OF_A_WORK.search(plain, max(0, start - 30), start):
        return False
    pair = plain[start - 1 : start] + plain[end : end + 1] if start else ""
    return pair in {'""', "''"} or (pair == "()" and language != "de")


def _is_written_small(block: Block) -> bool:
    """Whether capitals tell something: not in a headline with one at every word."""
    return any(word[:1].islower() for word in block.plain.split() if len(word) > 3)

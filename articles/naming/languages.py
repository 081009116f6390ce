"""Languages: what an article's record says and its words in, the language its names are read by out."""

from collections.abc import Sequence

from articles.naming.text import Block


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL_WORDS = {
    "en": _words("the and of to is was that with for his her by from he she it at"),
    "de": _words("der die das und ist nicht mit dem den ein eine im von zu auf sie er"),
    "es": _words("el la los las y que en con por su del una al es"),
    "pt": _words("o os as e que em com por uma do da no na ao nao"),
    "fr": _words("le la les et des est dans une du au pour sur qui"),
    "it": _words("il la gli e di che non una del della con per sono"),
    "nl": _words("de het een en van niet met zijn voor op dat te is"),
}
"""What nearly every sentence of a language has one of; without accents."""

OPENING = {
    "de": _words(
        "der die das dem den im in am an aus bei nach von vom zum zur mit wie laut fur gegen auch doch seit "
        "uber um auf nur als ob wo zwischen"
    ),
    "es": _words("en con para por segun desde hacia sobre contra entre cuando y pero"),
    "pt": _words("em com para por segundo desde sobre contra entre quando mas no na"),
    "fr": _words("dans avec pour par selon depuis vers contre entre quand mais pres chez"),
    "it": _words("con per secondo da verso contro tra fra quando ma nel nella dal"),
    "nl": _words("met voor volgens bij naar tegen tussen toen maar uit van"),
}
"""What opens a sentence before a name in its capital, and no name: *Im ZDF*, *En Sevilla*."""

_FIRST = 4
"""Of so many blocks the words are looked at: short texts only are without a language."""


def language_of(stated: str, blocks: Sequence[Block]) -> str:
    """Return the language of an article: the one stated, else the one its small words are of.

    Short texts are stored without one. What has as many small words of two stays unknown.
    """
    if stated:
        return stated[:2].lower()
    words = {word.lower() for block in blocks[:_FIRST] for word in block.words}
    hits = sorted((len(words.intersection(some)), code) for code, some in _SMALL_WORDS.items())
    (second, _), (most, language) = hits[-2:]
    return language if most > max(second, 1) else ""

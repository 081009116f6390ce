"""Byline names: the text of a place that names authors in, the people in it out."""

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from articles.pages.bylines import read_byline
from articles.pages.foreign_bylines import names_alone, without_label_before
from articles.pages.html_tree import holds_at_most
from articles.pages.names_behind_bars import with_commas_for_bars

Reading = tuple[tuple[str, ...], str, str]
"""The authors a place names, the byline as printed where it has one, and what the place is."""

LONGEST = 160
"""Letters of a byline: longer ones are texts."""
NEAR_HEADING = 60
"""Elements behind the main heading in which a byline is believed that little marks."""
_MOST_ELEMENTS = 40
_MOST_NAMES = 4
_FEWEST_LETTERS = 3
_LAST_SPACED = "\u2e80"
"""Before it lie the scripts that part names with spaces."""
_LONGEST_UNSPACED = 8
PROFILE = re.compile(
    r"/(?:authors?|by|people|profiles?|staff|contributors?|journalists?|writers?|team|columnists?|"
    r"autor(?:e[ns]?|i|zy)?|reporters?|correspondents?|auteurs?|journalistes?|giornalist[ai]|redakt\w+|"
    r"skribent\w*|forfattere?|yazar(?:lar)?|penulis|firmas?|tac-gia|avtor\w*|szerzok?)/",
    re.IGNORECASE,
)
# What bylines run on into: "Ann Roe Published Jul 17", "Ann Roe 3 May 2024", "Ann Roe5 min read".
_RUN_ON = re.compile(
    r"\s*(?:\bon\s+)?(?:(?:published|posted)(?!\s+by\b)|updated|last (?:updated|modified)|first published|created|\d{1,2}:\d\d|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b|\d{4}-\d\d-\d\d|"
    r"\d{1,2}\.?\s+(?:de\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+)?\d{4}|\d{4}\s*[年년.]|"
    r"(?:publi(?:cado|é|cada)|pubblicato|veröffentlicht|aktualisiert|actualizado|mis à jour|aggiornato|"
    r"opublikowan[oy]|gepubliceerd|publisert|publicerad|yayınlan\w+|опубликовано|обновлено)\b|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+\s*(?:min|hour|day|week|second)|today|yesterday|[|•]|(?<![가-힣])·|·(?![가-힣])|"
    r"구독|팔로우|フォロー|关注|關注|(?<!\w)(?:takip et|suivre|seguir|folgen|подписаться)\b|"
    r"(?:twitter|facebook|instagram|linkedin)\b|follow |email|view (?:bio|profile)|see more).*$",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip
# The link to all that somebody wrote, in the box of the author: "View all posts by Ann Roe".
_ALL_OF_AUTHOR = re.compile(
    r"[\s,;|.–—-]*(?<![^\W_])(?:(?P<bare>more (?:by|from|of)|all (?:by|from)|mehr von|alle von|weitere von|meer van|más de|mais de|plus de|altro di|mer av|mer fra|mer från)|"
    r"(?:view|see|read|show|browse)\s+(?:more|all|other)\s+(?:\w+\s+)?(?:by|from|of)|"
    r"(?:more|all|other|latest)\s+(?:posts?|articles?|stories|story|news|content|work|columns?|entries)\s+(?:by|from|of)|"
    r"(?:alle|mehr|weitere)\s+(?:artikel|beiträge|texte)\s+von|(?:alle|meer)\s+(?:artikelen|berichten|artikels)\s+van|"
    r"(?:(?:ver|lee|leer|mostrar)\s+)?(?:todos los artículos|todas las entradas|todas las notas|más artículos|más notas)\s+del?|"
    r"(?:(?:ver|ler|leia|veja)\s+)?(?:todos os (?:posts|artigos)|todas as matérias|mais artigos)\s+(?:de|do|da|por)|"
    r"(?:(?:voir|lire)\s+)?(?:tous (?:les|ses) articles|plus d['’]articles)(?:\s+(?:de|par))?|"
    r"(?:(?:vedi|leggi)\s+)?(?:tutti gli articoli|altri articoli)\s+(?:di|da|dell['’])|"
    r"(?:wszystkie|więcej|inne)\s+(?:artykuły|artykułów|teksty|tekstów)(?:\s+(?:autora|autorki))?|"
    r"(?:visa\s+)?(?:alla|fler|flere|alle|andre)\s+(?:artiklar|artikler|saker|inlägg)\s+(?:av|af|fra|från)|"
    r"(?:yazarın\s+)?(?:tüm|diğer)\s+(?:yazıları|haberleri)|"
    r"(?:все|другие)\s+(?:статьи|материалы|публикации|новости)(?:\s+автора)?|(?:усі|всі|інші)\s+(?:статті|матеріали|публікації)(?:\s+автора)?|"
    r"(?:lihat\s+)?(?:semua|artikel)\s+(?:artikel|lainnya|tulisan)(?:\s+(?:oleh|dari))?|xem\s+(?:thêm|tất cả)(?:\s+bài viết)?(?:\s+của)?"
    r")(?![^\W_])(?P<whose>.*)$",
    re.IGNORECASE | re.DOTALL,
)  # fmt: skip
_AUTHOR_AGAIN = re.compile(
    r"(?:(?:this|the|same|diese[mnr]|deze|este|esta|cet|cette|questo|denna|dieselbe[nr])\s+|l['’]\s?)?(?:author|writer|reporter|contributor|columnist|journalist|autor(?:in|a)?|auteur|autore|autrice|författare|"
    r"forfatter|skribent|penulis|tác giả)(?:s)?\b|^(?:him|her|them)\b",
    re.IGNORECASE,
)
_PUBLISHED_BY = re.compile(
    r"^(?:[Pp]ublicad[oa] por|[Pp]ublié par|[Pp]ubblicato da|[Vv]eröffentlicht von|[Gg]epubliceerd door|[Pp]ublicerad av|[Pp]ublisert av)"
    r":?\s+(?=[A-Z\u00c0-\u00de])"
)
"""Before a name; "Publicado" alone has a date behind it."""
IN_A_ROW = ", names in a row"
"""What the place is called where it surely lists people who wrote the article, and nobody else."""
OF_EDITORS = ", who edited"
"""What the place is called where nobody is named but who prepared the text for print."""
_AND = {
    "and", "&", "und", "et", "y", "e", "i", "og", "och", "en", "ve", "ja", "és", "oraz", "și", "và", "dan", "и",
    "й", "та", "και",
}  # fmt: skip
_OF_OTHERS = re.compile(
    r"phot|foto|фото|写真|攝影|摄影|撮影|사진|bild|kuva|video|pictur|image|illustra|grafi|edit|redig|translat|prod|camera|"
    r"special|about|source|with\b|help|contribut",
    re.IGNORECASE,
)
"""Words for who did something else."""


def in_a_row(names: Sequence[str], text: str, *, linked: bool = False) -> str:
    """Return `IN_A_ROW` where the text that names several people is a list of them, else "".

    They are links to people, or the last stands behind "and": behind a comma it may be a place.
    """
    if len(names) < 2 or not text or len(text) > LONGEST or _OF_OTHERS.search(text):
        return ""
    before = text.casefold().rpartition(names[-1].casefold())[0].split()
    return IN_A_ROW if linked or _AND.intersection(before[-1:]) else ""


def is_small(element: HtmlElement) -> bool:
    """Tell whether `element` holds so little that it may be a line: the page around it does not."""
    return holds_at_most(element, _MOST_ELEMENTS)


def without_run_on(text: str) -> str:
    """Return a byline without the date, the links and the like that stand behind the names.

    What is only a link to all that somebody wrote names them: "View all posts by Ann Roe".
    """
    text = _without_link_to_all(without_label_before(text[: 2 * LONGEST]))
    text = with_commas_for_bars(_PUBLISHED_BY.sub("", text))
    return _RUN_ON.sub("", text).strip(" ,;-–—|")


def _without_link_to_all(text: str) -> str:
    """Return a byline without such a link; "More", "Más" and "Mais de" begin and end names as well."""
    found = _ALL_OF_AUTHOR.search(text)
    if found is None:
        return text
    before, whose = text[: found.start()], found["whose"].strip()
    is_again = _AUTHOR_AGAIN.match(whose) is not None
    if found["bare"] and not is_again and not (whose and whose.lower() in before.lower()):
        return text
    return before if before or is_again else whose


def people_in(names: Iterable[str]) -> tuple[str, ...]:
    people = (person for name in names if name for person in read_byline(names_alone(name)).authors)
    return tuple(dict.fromkeys(people))


def is_whole_name(name: str) -> bool:
    """Tell whether a name has a first and a last name, in scripts that part them."""
    words = name.split()
    if name > _LAST_SPACED:
        return len(name) <= _LONGEST_UNSPACED
    return 2 <= len(words) <= _MOST_NAMES and max(map(len, words)) >= _FEWEST_LETTERS

"""Authors: the names a page states in its head in, people and agencies out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from articles.keys import is_host_name, name_key
from articles.pages.agencies import agency_named
from articles.pages.bylines import read_byline
from articles.pages.foreign_bylines import names_alone, without_address

_NOT_A_NAME = re.compile(
    r"https?:|www\.|^@|\S+@\S+\.\w+|^\W*$|^\d+$|[{}<>=]|\bundefined\b|\bnull\b"
)
_STAFF = re.compile(
    r"\b(?:staff|newsroom|news ?desk|editors?|editorial|desk|team|correspondents?|reporters?|"
    r"admin(?:istrator)?|webmaster|contributors?|writers?|web ?desk|bureau|guest|anonymous|unknown|author|authors|news service)$",
    re.IGNORECASE,
)
# "Roe, Ann", as Dublin Core has it; no list of two: both would have a name of one word.
_LATIN = r"[A-Za-z\u00c0-\u024f]"
_FAMILY_NAME_FIRST = re.compile(
    rf"^({_LATIN}(?:{_LATIN}|['’-])+), ({_LATIN}(?:{_LATIN}|['’-])+(?: {_LATIN}\.?)?)$"
)
_MOST_STATED = 100
_LONGEST_STATED = 1_000
_FOREIGN_STAFF = re.compile(
    r"\b(?:\w*redaktion(?:en)?|redacci[oó]n|r[eé]daction|redazione|reda[cç][aã]o|redactie|redaksjon(?:en)?|"
    r"redakcj[ai]|redakce|redakcia|redakcija|uredništvo|toimitus|szerkesztőség|redacția|agencias?|"
    r"agenturen|agenzie|ag[eê]ncias|haber merkezi|yazı işleri|редакци[яи]|редакція|σύνταξη|"
    r"newsroom|التحرير|تحریریه|本報訊|综合报道|綜合報導|編集部|編輯部|编辑部|편집부|온라인뉴스팀)(?!\w)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,|;/()]\s*|\s+(?:and|with|und|mit|et|avec|y|con|e|en|met)\s+")
_HANDLE = re.compile(r"[a-z][a-z0-9_.-]*")


@dataclass(frozen=True, slots=True)
class Authors:
    names: tuple[str, ...] = ()
    agency: str = ""


def read_authors(stated: Iterable[str], *, outlets: Iterable[str] = ()) -> Authors:
    """Return who wrote the article from the names stated for it, one or several in each.

    Addresses, handles, a newsroom ("Staff") and any of `outlets` are no authors. An agency named
    as an author in its own right stays one, as printed: it is who wrote the text.
    """
    outlet_keys = {key for outlet in outlets if (key := name_key(outlet))}
    names: dict[str, str] = {}
    agency = ""
    for text in islice(stated, _MOST_STATED):
        text = without_address(text[:_LONGEST_STATED])
        if _NOT_A_NAME.search(text):
            text = _NOT_A_NAME.sub("", text) if "@" in text and " " in text else ""
        agency = agency or next(filter(None, map(agency_named, _PARTS.split(text))), "")
        for name in _names_in(text, outlet_keys):
            names.setdefault(name_key(name), name)
    return Authors(tuple(names.values()), agency)


def _names_in(text: str, outlet_keys: set[str]) -> Iterable[str]:
    text = names_alone(
        re.sub(r"^(?:by|von|por|par)\s+(?=\S)", "", text.strip(), flags=re.IGNORECASE)
    )
    text = _FAMILY_NAME_FIRST.sub(r"\2 \1", text)
    if _FOREIGN_STAFF.search(text):
        parts = re.split(r"\s*[,|;/]\s*", text)
        text = ", ".join(part for part in parts if not _FOREIGN_STAFF.search(part))
    if not text or name_key(text) in outlet_keys or is_host_name(text) or _STAFF.search(text):
        return read_byline(text).authors if _STAFF.search(text) else ()
    if agency_named(text):
        return (text,)
    if _HANDLE.fullmatch(text):
        return ()
    if re.search(r"[,;|/(]|\s(?:and|und|y|et|with|&|for|-|–)\s", text, re.IGNORECASE):
        people = read_byline(text).authors
        return [name for name in people if name_key(name) not in outlet_keys]
    return (text,) if len(text) <= 60 and any(letter.isalpha() for letter in text) else ()

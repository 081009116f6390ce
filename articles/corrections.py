"""Corrections: the paragraphs of an article in, the one that says it was corrected out."""

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"\W*(?:corrections?|corrected|clarification|editor['’]s note|erratum|errata(?: corrige)?|"
    r"correcci[oó]n|rectificaci[oó]n|fe de errores|rectificatif|correctif|korrektur|berichtigung|"
    r"richtigstellung|correzione|corre[cç][aã]o|rectificatie|correctie|r[aä]ttelse|rettelse|"
    r"oikaisu|sprostowanie|исправление)\s*(?:[:–—(]|-\s|,?\s+\(?\d|on\s+\w+\s+\d)",
    re.IGNORECASE,
)
_CORRECTS = re.compile(r"\((?:corrects|corrected|refiles to correct)\b", re.IGNORECASE)
_STATED = re.compile(
    r"\b(?:an?|the) (?:earlier|previous|original) version of this (?:article|story|report|column|"
    r"headline|page)\b|"
    r"\bthis (?:article|story|report|column|headline|page) (?:was|has been) (?:corrected|amended|"
    r"updated to correct|revised to correct)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\W*editor['’]s note", re.IGNORECASE)
_CORRECTING = re.compile(r"correct|misstat|mistak|error|earlier version|clarif", re.IGNORECASE)
_LONGEST = 400


def correction_in(paragraphs: Sequence[str]) -> str:
    """Return the paragraph in which a page says that it was corrected, cut to length; else "".

    1. One that begins with "Correction:" or the like, in a dozen languages.
    2. One that opens with "(Corrects …)", as agencies write it.
    3. One that speaks of an earlier version of the article, or says that it was corrected.
    """
    for paragraph in paragraphs:
        if _says_so(paragraph):
            return paragraph if len(paragraph) <= _LONGEST else f"{paragraph[:_LONGEST]}…"
    return ""


def _says_so(paragraph: str) -> bool:
    if _NOTE.match(paragraph):  # such a note may be about anything
        return _CORRECTING.search(paragraph) is not None
    return bool(_LABEL.match(paragraph) or _CORRECTS.match(paragraph) or _STATED.search(paragraph))

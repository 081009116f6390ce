"""Roles behind names: a byline in, the same without what the person before is to the newsroom out.

English roles are read with the rest of a byline (`bylines.py`); these are those of other languages, and
any in brackets of more than a few words.
"""

import re

_ROLES = (
    r"corresponsal(?:es)?|redactor[ae]?s?|periodistas?|enviad[oa]s? especial(?:es)?|correspondante?s?|envoyée?s? spécia(?:le?s?|ux)|"
    r"journalistes?|(?:chef)?korrespondent(?:in|innen|en|ka)?|(?:chef)?redakteur(?:in|innen|e)?|reporterin|correspondentes?|rep[óo]rteres|repórter|"
    r"jornalistas?|giornalist[ae]|corrispondent[ei]|inviat[oa]|verslaggever|verslaggeefster|redacteur|journalist(?:in|en)?|wartawan|muhabiri?|"
    r"dziennikar(?:z|ka)|novinar(?:ka)?|redaktor(?:ka)?|toimittaja|újságíró|skrifar"
)
"""The last is Icelandic for "writes"."""
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00de])[\w.'’-]*"
_BEHIND = re.compile(
    rf"(?<=\w)\s(?:{_ROLES})(?:\s(?:en|em|à|in|aus|w|we|v|ve|a|da|u|i)\s{_CAPITAL}(?:\s{_CAPITAL})?)?(?=\s?(?:$|[,;|/]))",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\s?\((?=[^()]*\b(?:correspondents?|reporters?|(?:news ?)?desk|newsroom|editor|writer|\w*[kc]orr?espond\w*|redakt\w+|redakc\w+|"
    r"redac\w+|žurnālist\w*|žurnalist\w*|journalist\w*|toimittaja|reporter\w*)\)\s*$)[^()]*\)\s*$",
    re.IGNORECASE,
)
"""All that stands in them, where a role or a desk is its last word."""
_NAME_BEFORE = re.compile(
    rf"(?:^|[,;|/]\s?|\s(?:y|e|et|und|en|and|i)\s){_CAPITAL}(?:\s[\w.'’-]+){{1,3}}$"
)
_OURS = re.compile(
    r"\b(?:nuestr[oa]s?|notre|nos|unsere?|nostr[oa]|noss[oa]|onze|vår|el|la|le|il|der|die)$|"
    r"^(?:nuestr[oa]s?|notre|nos|unsere?r?|dal|nostr[oa]|noss[oa]|onze|van|vår|our)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 60


def without_role_behind(text: str) -> str:
    """Return `text` without a role behind each whole name: "Ana Ruiz Corresponsal en París" gives "Ana Ruiz"."""
    if text.endswith(")"):
        found = _IN_BRACKETS.search(text)
        text = text[: found.start()] if found and _ends_in_name(text[: found.start()]) else text
    return _BEHIND.sub(lambda found: "" if _ends_in_name(text[: found.start()]) else found[0], text)


def _ends_in_name(text: str) -> bool:
    last = re.split(r"[,;|/]\s?", text[-_LONGEST_NAME:])[-1]
    return _NAME_BEFORE.search(last) is not None and not _OURS.search(last)

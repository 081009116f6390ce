"""Agency letters: agencies known by letters or a word that elsewhere mean much else.

They are told only where nothing else stands like that: in a whole dateline, in brackets or slashes
behind the last sentence, or as the whole of what is stated for an author.
"""

import re

from articles.pages.agencies import NAMES, agency_named, is_as_written

_OF_DATELINES = {
    "AIM": "AIM", "ANTARA": "ANTARA", "Antara": "ANTARA", "APP": "APP", "APS": "APS",
    "ARMENPRESS": "Armenpress", "Armenpress": "Armenpress", "AZERTAC": "AZERTAC", "BelTA": "BelTA",
    "BNA": "BNA", "BSS": "BSS", "CNA": "CNA", "ENA": "ENA", "FENA": "FENA", "GNA": "GNA",
    "Hina": "HINA", "HINA": "HINA", "Inforpress": "Inforpress", "IRNA": "IRNA", "ISNA": "ISNA",
    "JTA": "JTA", "KAZINFORM": "Kazinform", "Kazinform": "Kazinform", "KCNA": "KCNA", "KNA": "KNA",
    "KUNA": "KUNA", "LaPresse": "LaPresse", "LAPRESSE": "LaPresse", "MAP": "MAP", "MENA": "MENA",
    "MIA": "MIA", "MONTSAME": "MONTSAME", "NAMPA": "NAMPA", "NAN": "NAN", "Notimex": "Notimex",
    "NOTIMEX": "Notimex", "ONA": "ONA", "Petra": "Petra", "PNA": "PNA",
    "Prensa Latina": "Prensa Latina", "QNA": "QNA", "RNS": "RNS", "SANA": "SANA", "SPA": "SPA",
    "STA": "STA", "TAP": "TAP", "UNB": "UNB", "UNI": "UNI", "VNS": "VNA", "WAFA": "WAFA",
    "WAM": "WAM", "AGI": "AGI", "SDA": "SDA", "sda": "SDA", "APA": "APA", "TT": "TT", "STT": "STT",
}  # fmt: skip
_ENDINGS = {
    "afp": "AFP", "ap": "AP", "apa": "APA", "ats": "SDA", "dpa": "dpa", "epd": "epd", "kna": "KNA",
    "pna": "PNA", "reuters": "Reuters", "ritzau": "Ritzau", "sda": "SDA", "stt": "STT", "tt": "TT",
    "antara": "ANTARA", "uni": "UNI",
}  # fmt: skip
"""What signs a text in houses that print it in small letters as well as in capitals."""
_NAMES_TOO = frozenset({"MAP", "MIA", "Petra", "VNS"})
"""Given names, and what else authors sign with."""
_AS_AUTHORS = {
    **{letters: agency for letters, agency in _OF_DATELINES.items() if letters not in _NAMES_TOO},
    "ATS": "SDA", "ats": "SDA", "DHA": "DHA", "İHA": "İHA", "IHA": "İHA", "ANKA": "ANKA", "LETA": "LETA",
    "SITA": "SITA", "SRNA": "SRNA", "BTA": "BTA", "SID": "SID", "NNA": "NNA", "TELAM": "Télam", "TÉLAM": "Télam",
    "TANJUG": "Tanjug", "RITZAU": "Ritzau", "BELGA": "Belga", "VNA": "VNA",
}  # fmt: skip
_LETTERS = "|".join(sorted(map(re.escape, _OF_DATELINES), key=len, reverse=True))
_CAPITAL = r"[A-Z\u00c0-\u00de]"
_IN_BRACKETS = re.compile(
    rf"^(?P<place>{_CAPITAL}[^()]{{1,60}}?)[,.]? ?\((?P<name>{_LETTERS})\)"
    r"(?P<mark>\s*(?:[-–—_:]|\.[-–—])|(?= ))\W*(?P<next>\w)"
)
_BEHIND_COMMA = re.compile(
    rf"^{_CAPITAL}[\w .'’-]{{1,30}},\s+(?P<day>(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\.?\s[A-Za-z]{{3,9}}\.?),?\s(?:\d{{4}},?\s)?)?"
    rf"(?P<name>{_LETTERS}|(?i:{NAMES}))(?:\s?[-–—]{{1,2}}\s?|:\s|\.\s)(?=\W*[A-Z\d])"
)
"""As in Accra, Damascus and Tokyo: "ACCRA, Sept. 5, GNA - ", "Damascus, SANA-", "TOKYO, Sept. 5, Kyodo - "."""
_SIGNED = re.compile(r"[.!?”\"’]\s*(?:\((?P<inside>\w{2,7})\)|/(?P<slashed>\w{2,7})/)\W*$")
_ALONE = re.compile(r"^\W*(?:\((?P<inside>\w{2,7})\)|/(?P<slashed>\w{2,7})/)\W*$")
_AROUND = " .()[]/©ⓒ–—-"
_MOST_WORDS = 3
_SURE_LETTERS = 4


def agency_of_letters(text: str) -> str:
    """Return the agency that the dateline of `text` names by its letters; "" for none.

    A dateline has a day, or is a place of few words; what is explained by the letters behind it,
    "Special Protection Areas (SPA) -", is none.
    """
    if found := _IN_BRACKETS.match(text):
        return _OF_DATELINES[found["name"]] if _is_dateline(found) else ""
    if found := _BEHIND_COMMA.match(text):
        name = found["name"]
        if not found["day"] and (len(name) < _SURE_LETTERS or name not in _OF_DATELINES):
            return ""
        known = _OF_DATELINES.get(name, "")
        return known or (agency_named(name) if is_as_written(name) else "")
    return ""


def agency_alone(stated: str) -> str:
    """Return the agency whose letters are all that is stated for an author: "TT", "Hina"; "" for others."""
    return _AS_AUTHORS.get(stated.strip(), "")


def _is_dateline(found: re.Match[str]) -> bool:
    place = found["place"]
    has_day = re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b", place) is not None
    if not found["mark"]:
        return has_day and "," in place and "/" not in place and found["next"].isupper()
    if found["next"].islower():
        return False
    words = place.replace(",", " ").split()
    initials = "".join(word[0] for word in words).upper()
    is_place = len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
    is_place = is_place and words[0] not in {"The", "A"}
    return has_day or (is_place and not initials.endswith(found["name"].upper()))


def agency_signing(paragraph: str) -> str:
    """Return the agency in brackets or slashes behind the last sentence, or alone: "(sda)", "/ritzau/", "TT"."""
    found = _SIGNED.search(paragraph) or _ALONE.match(paragraph)
    if found is None:
        name = paragraph.strip(_AROUND)
        return _ENDINGS.get(name.lower(), "") if is_as_written(name) else ""
    name = found["inside"] or found["slashed"]
    is_written = name.isupper() or name.islower() or name == "Ritzau"
    return _ENDINGS.get(name.lower(), "") if is_written else ""

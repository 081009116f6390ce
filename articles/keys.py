"""Normal forms: two spellings of one name, headline or address give the same key."""

import functools
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit

# Letters that NFKD leaves whole but that readers type without their mark.
_FOLDS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h", "ŧ": "t",
    }
)  # fmt: skip
_FOLDED = re.compile("[" + "".join(map(chr, _FOLDS)) + "]")
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
"""Characters that would make a class of characters a slow one."""
_MARKS = re.compile(f"[{''.join(filter(unicodedata.combining, map(chr, range(0x10000))))}]+")
_SPACED_INITIALS = re.compile(r"\b(?:\w )+\w\b")
_NOT_WORD = re.compile(r"[^\w]+")
_NO_WORD_IN_ASCII = {code: " " for code in range(128) if _NOT_WORD.match(chr(code))}
_PRINTED_MARKS = "“”‘’–—…\xa0"
_SITE_SUFFIX = re.compile(r"\s+[-–—|•·]\s+[^-–—|•·]{2,40}$")
_HEADLINE_LABEL = re.compile(
    r"^(?:update|corrected|correction|refile|wrapup|opinion|analysis|breaking|exclusive|watch|"
    r"live|video|editorial|letter|column)(?:\s*\d+\s*-\s*|\s*[:|]\s+|\s+[-–—]\s+)",
    re.IGNORECASE,
)
_CAMPAIGN = re.compile(
    r"^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|cmpid|cid|ncid|smid|partner|"
    r"ref|ref_src|referrer|s|share|spm|xtor|_ga|yclid|amp|outputtype|sessionid|jsessionid|"
    r"phpsessid|sid)$",
    re.IGNORECASE,
)
_HOST_NAME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,18}", re.IGNORECASE)
_ADDRESS_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # no 0 o 1 l i: they are misread


def fold(text: str) -> str:
    """Return `text` in NFKC, lower case, without accents."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold()
    text = unicodedata.normalize("NFKD", text)
    if _BEYOND.search(text):
        text = "".join(c for c in text if not unicodedata.combining(c))
    else:
        text = _MARKS.sub("", text)
    return text.translate(_FOLDS) if _FOLDED.search(text) else text


@functools.lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """Return the normal form names are compared by; "" for a name of punctuation alone.

    Case, accents and punctuation are dropped, spelled-out initials are joined ("U S", "U.S." and
    "us" are one), a leading "the" goes. A host name keeps its dots: it is a name of its own.
    """
    folded = fold(name).strip()
    if is_host_name(folded):
        return folded.removeprefix("www.")
    folded = folded.replace("'", "").replace("’", "")
    if not (words := [word for word in _NOT_WORD.split(folded) if word]):
        return ""
    joined = _SPACED_INITIALS.sub(lambda run: run.group().replace(" ", ""), " ".join(words))
    return joined.removeprefix("the ") or joined


def is_host_name(text: str) -> bool:
    return "." in text and _HOST_NAME.fullmatch(text.strip()) is not None


@functools.lru_cache(maxsize=1024)
def host_of(url: str) -> str:
    """Return the host an address names, without "www." or "m."; "" when it names none."""
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:  # "https://[": not an address
        return ""
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", host.lower())


@functools.lru_cache(maxsize=8192)
def headline_key(headline: str) -> str:
    """Return the form in which one story's headline is the same across copies of it.

    "UPDATE 1-", "Opinion:" and a trailing "- Site name" go only when at least three words stay.
    """
    text = unicodedata.normalize("NFKC", headline).strip()
    for pattern in (_HEADLINE_LABEL, _SITE_SUFFIX):
        shorter = pattern.sub("", text)
        if len(shorter.split()) >= 3:
            text = shorter
    return " ".join(word for word in _NOT_WORD.split(fold(text)) if word)


@functools.lru_cache(maxsize=2048)
def url_key(url: str) -> str:
    """Return the form in which two addresses of one page are the same; "" for no web address.

    Scheme, "www.", "m.", "amp", a trailing slash, the fragment, tracking and session ids go;
    the rest of the query is kept, sorted.
    """
    try:
        parts = urlsplit(url.strip())
        host = host_of(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https", ""} or not host:
        return ""
    path = re.sub(r";jsessionid=[^/?#]*", "", parts.path, flags=re.IGNORECASE)
    path = re.sub(r"/(?:amp/?|index\.(?:html?|php|aspx?))$", "/", path).rstrip("/")
    path = re.sub(r"^/amp(?=/)", "", path)
    kept = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _CAMPAIGN.match(name)
    )
    at = f":{port}" if port and port not in {80, 443} else ""
    return f"{host}{at}{path}" + (f"?{urlencode(kept)}" if kept else "")


def text_key(paragraphs: Iterable[str]) -> str:
    """Return a hash of the words of a text, the same whatever its case, spacing and marks."""
    words = " ".join(map(_words_alone, paragraphs))
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def _words_alone(text: str) -> str:
    """Return the folded words of a text, a space between them."""
    if not text.isascii():  # most texts are, but for such marks, and the slow way is ten times so
        for mark in _PRINTED_MARKS:
            text = text.replace(mark, " ")
    folded = fold(text)
    if folded.isascii():
        return " ".join(folded.translate(_NO_WORD_IN_ASCII).split())
    return _NOT_WORD.sub(" ", folded).strip()


def address_id(*identity: str, length: int = 7) -> str:
    """Return a short id for use in addresses, always the same for the same identity.

    31 letters and digits, so 7 of them tell 27 thousand million records apart; who stores it
    checks for the rare clash. The same dump read into a new archive gives the same addresses.
    """
    number = int.from_bytes(hashlib.sha256("\x1f".join(identity).encode()).digest()[:16], "big")
    letters = []
    for _ in range(length):
        number, index = divmod(number, len(_ADDRESS_LETTERS))
        letters.append(_ADDRESS_LETTERS[index])
    return "".join(letters)

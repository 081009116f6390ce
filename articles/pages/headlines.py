"""Headlines: what several places of a page call the article in, the headline it prints out."""

import re
from collections.abc import Iterable, Sequence

from articles.keys import name_key

_SITE_SEPARATOR = re.compile(r"\s+(?:[-–—|•·»«/]|::|~)\s+|\s*\|\s*|(?<=\w):\s+(?=\w+(?:\.\w+)+$)")
_TRUNCATED = re.compile(r"\s*(?:…|\.{3})$")


def without_site_name(headline: str, *, names: Iterable[str]) -> str:
    """Return `headline` without the name of the site before or after it, and what lies between.

    "Wheat up | Markets | The Weekly Grain" gives "Wheat up" where the site is called so. A part
    goes only when it is one of `names`: a headline may well hold a dash of its own.
    """
    keys = {key for name in names if (key := name_key(name))}
    parts = list(_SITE_SEPARATOR.finditer(headline))
    for part in parts:
        rest = headline[part.end() :]
        tail = _SITE_SEPARATOR.split(rest)
        if part.start() and _names_site(tail[-1], keys) and (len(tail) <= 3):
            return headline[: part.start()].strip()
    for part in reversed(parts):
        if _names_site(headline[: part.start()], keys) and headline[part.end() :].strip():
            return headline[part.end() :].strip()
    return headline


def _names_site(text: str, keys: set[str]) -> bool:
    key = name_key(text)
    bare = {key, key.removesuffix(" online"), key.removesuffix(" news"), key.replace(" ", "")}
    return bool(bare & keys) or any(
        known.removesuffix(" news") == key or known.replace(" ", "") == key.replace(" ", "")
        for known in keys
        if key
    )


def chosen_headline(candidates: Sequence[tuple[str, str]]) -> str:
    """Return the name of the source whose headline is to be believed.

    `candidates` are (source, headline), most trusted first. The first is right unless two others
    agree on another wording, or it is cut short and a later one goes on.
    """
    worded = [(source, headline, name_key(headline)) for source, headline in candidates if headline]
    if not worded:
        return ""
    for source, headline, key in worded[1:]:
        if _goes_on(worded[0][1], headline):
            return source
        agreeing = [other for other, _, other_key in worded[1:] if other_key == key]
        if key != worded[0][2] and len(agreeing) >= 2:
            firsts = sum(other_key == worded[0][2] for _, _, other_key in worded)
            if firsts < 2:
                return source
    return worded[0][0]


def _goes_on(short: str, longer: str) -> bool:
    """Tell whether `short` ends in "..." where `longer` goes on."""
    start = name_key(_TRUNCATED.sub("", short))
    return (
        bool(_TRUNCATED.search(short)) and len(longer) > 20 and name_key(longer).startswith(start)
    )

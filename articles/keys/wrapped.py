"""Wrapped addresses: the address of a copy in a cache or a web archive in, the page's own out."""

import re
from urllib.parse import parse_qsl

_SCHEME = r"^(?:https?:)?//"
_HOST = r"(?:[\w-]+\.)+[\w-]{2,}"
_AMP_CACHE = re.compile(
    rf"{_SCHEME}(?:[\w-]+\.)?(?:cdn\.ampproject\.org|bing-amp\.com)/(?:c|v|wp)/(?:s/)?({_HOST}[/?#].*)",
    re.IGNORECASE | re.DOTALL,
)
_AMP_VIEWER = re.compile(
    rf"{_SCHEME}(?:www\.)?google\.[a-z.]{{2,6}}/amp/(?:s/)?({_HOST}[/?#].*)",
    re.IGNORECASE | re.DOTALL,
)
# Wayback and all archives built alike: /web/20200102030405id_/https://…; some proxies make "//" "/".
_WAYBACK = re.compile(
    rf"{_SCHEME}[^/?#]+/[^?#]*?(?<=/)(?:\d{{4,14}}|\*)(?:[a-z]{{2}}_)?/(https?:/.*)",
    re.IGNORECASE | re.DOTALL,
)
_WAYBACK_BARE = re.compile(
    rf"{_SCHEME}web\.archive\.org/web/\d{{4,14}}(?:[a-z]{{2}}_)?/({_HOST}[/?#].*)",
    re.IGNORECASE | re.DOTALL,
)
_REDIRECT = re.compile(
    rf"{_SCHEME}(?:www\.)?google\.[a-z.]{{2,6}}/url\?(.*)", re.IGNORECASE | re.DOTALL
)
_FOLDED_SLASHES = re.compile(r"^(https?):/+", re.IGNORECASE)


def unwrapped(url: str) -> str:
    """Return the address of the page that `url` shows a copy of, else `url`."""
    for _ in range(2):  # a web archive's copy of an AMP cache's copy
        inner = _inner(url)
        if inner == url:
            break
        url = inner
    return url


def _inner(url: str) -> str:
    lowered = url.lower()
    # Most addresses are not wrapped: a few looks for a word are cheaper than the expressions.
    if "archive" in lowered or "/http" in lowered:
        if found := _WAYBACK.match(url):
            return _FOLDED_SLASHES.sub(r"\1://", found[1])
        if found := _WAYBACK_BARE.match(url):
            return f"http://{found[1]}"
    if "amp" in lowered and (found := _AMP_CACHE.match(url) or _AMP_VIEWER.match(url)):
        return f"https://{found[1]}"
    if "google." in lowered and (found := _REDIRECT.match(url)):
        said = dict(parse_qsl(found[1]))
        target = said.get("url") or said.get("q") or ""
        return target if target.lower().startswith(("http://", "https://")) else url
    return url

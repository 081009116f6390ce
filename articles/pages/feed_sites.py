"""Feed sites: the title of a feed and its site's host in, the outlet and the section out."""

import re
from urllib.parse import parse_qsl, urlsplit

from articles.keys import headline_key, name_key, url_key

_SEPARATOR = re.compile(r"\s+(?:[-–—•·»«>/|]+|::|~)\s+|\s*\|\s*|:\s+|\s*»\s*")
_OF_FEEDS = re.compile(
    r"(?:all |latest |top |breaking |recent )*(?:rss|atom|xml|news|articles|stories|posts|headlines|"
    r"home(?: ?page)?|front ?page|homepage|feeds?|most recent|latest|updates|index)"
    r"(?: (?:rss|feeds?|news|articles|stories|posts|headlines))*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+\(?(?:rss|atom)(?:\s?\d(?:\.\d)?)?(?:\s+feeds?)?\)?$|\s+feed$", re.IGNORECASE
)
_OF_ARCHIVES = re.compile(r"(?<=\S)\s+Archives$")
"""As plug-ins of WordPress title the feed of a category: "World Archives"."""
AGGREGATORS = {
    "news.google.com": "Google News", "google.com": "Google Alerts", "bing.com": "Bing News", "news.yahoo.com": "Yahoo News",
    "feedly.com": "Feedly", "newsblur.com": "NewsBlur", "inoreader.com": "Inoreader",
}  # fmt: skip
"""Sites whose feeds hold the articles of others, by their hosts."""


def site_of_title(title: str, *, host: str) -> tuple[str, str]:
    """Return the outlet and the section in the title of a feed: "Valley Ledger - World".

    Of several parts the one is the outlet that the host is called after; the first other one that
    is no word for a feed is the section. Where none is, the whole title is the outlet.
    """
    title = _TAIL.sub("", title.strip()).strip(" -–—|»:") or title.strip()
    parts = [part for part in _SEPARATOR.split(title) if part]
    telling = [part for part in parts if not _OF_FEEDS.fullmatch(part)]
    if not telling:
        return title, ""
    named = [part for part in telling if _is_called_after(host, part)]
    if not named:
        return (telling[0] if len(telling) == 1 else title), ""
    outlet = named[0]
    section = next((part for part in telling if part != outlet), "")
    return outlet, _OF_ARCHIVES.sub("", section)


def behind_click(link: str) -> str:
    """Return the address that an aggregator's link leads on to when the click is counted, else the link."""
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return link
    if host not in AGGREGATORS or not parts.query:
        return link
    said = dict(parse_qsl(parts.query))
    targets = (said.get(name, "") for name in ("url", "u", "q"))
    return next((one for one in targets if "://" in one and url_key(one)), link)


def outlet_in_headline(headline: str, *, host: str) -> tuple[str, str]:
    """Return an aggregator's "Headline - Outlet" parted where the article's host is called after it."""
    for mark in (" - ", " – ", " — ", " | "):
        before, _, after = headline.rpartition(mark)
        if before and _is_called_after(host, after):
            return before.strip(), after.strip()
    return headline, ""


def without_outlet(headline: str, outlet: str) -> str:
    """Return an aggregator's "Headline - Outlet" without the outlet."""
    for mark in (" - ", " – ", " — ", " | "):
        before, found, after = headline.rpartition(mark)
        if found and before and name_key(after) == name_key(outlet):
            return before.strip()
    return headline


def _is_called_after(host: str, name: str) -> bool:
    letters = headline_key(name).replace(" ", "").removeprefix("the")
    words = headline_key(name).split()
    labels = [label for label in host.lower().split(".")[:-1] if len(label) > 2]
    squeezed = "".join(labels).replace("-", "")
    initials = "".join(word[0] for word in words)
    return bool(
        (len(letters) > 3 and letters in squeezed)
        or (len(letters) <= 3 and letters in labels)
        or (len(initials) > 2 and initials in labels)
        or any(len(label) > 4 and label.replace("-", "") in letters for label in labels)
    )

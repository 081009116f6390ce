"""Web addresses: what a record or a feed gives for an address in, a whole one out, or why it is none."""

import re
from typing import NamedTuple
from urllib.parse import urljoin

from articles.keys import host_of, is_host_name, url_key
from articles.pages.quoting import quoted, without_secret
from articles.records import ArticleRecord, RawPage, Source
from articles.travelling import changed

_WITHOUT_SCHEME = re.compile(
    r"www\d?\.(?:[\w-]+\.)+[^\W\d_]{2,18}(?::\d{1,5})?(?:[/?#].*)?", re.IGNORECASE
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_FILE = re.compile(
    r".*\.(?:[psx]?html?|php\d?|aspx?|jspx?|cfm|cgi|pl|jpe?g|png|gif|webp|avif|svg|bmp|tiff?|pdf|txt|xml|json)",
    re.IGNORECASE,
)
"""Called as a host might be: "index.html"."""
_PATH = re.compile(r"[/?#]")
_NONE = "is none of the web: not used"
_RELATIVE = "is relative, and nothing says to what: not used"
_NO_SCHEME = "names no scheme: read as https"
_UNSURE = "names no scheme, and may be no address: not used"
_LEFT_OUT = "had a user name or password in it: left out"


class Told(NamedTuple):
    """An address as it is used, "" for none, and what is to be said of it, "" where nothing is."""

    address: str
    why: str = ""


def whole_address(printed: str, *, base: str = "") -> Told:
    """Return the address of the web that `printed` is, made whole where that can be done safely.

    1. one with a host, with the base's scheme or https where it names none;
    2. "www.x.example/a", and what begins with the host of the base, as https;
    3. a relative one seen from `base`, unless its first part is called as a host is, for then it
       may be an address that lacks its scheme.
    """
    text = printed.strip()
    if not text:
        return Told("")
    if url_key(text):
        if text.startswith("//"):
            return Told(f"{'http' if base.lower().startswith('http:') else 'https'}:{text}")
        return Told(text)
    first = _PATH.split(text, maxsplit=1)[0]
    is_of_base = is_host_name(first) and host_of(f"//{first}") == host_of(base)
    if is_of_base or _WITHOUT_SCHEME.fullmatch(text):
        return (
            Told(f"https://{text}", _NO_SCHEME) if url_key(f"https://{text}") else Told("", _NONE)
        )
    is_words = not text.startswith("/") and any(map(str.isspace, text))
    if _SCHEME.match(text) or text.startswith("//") or is_words:
        return Told("", _NONE)
    if is_host_name(first) and not _FILE.fullmatch(first):
        return Told("", _UNSURE)
    if not url_key(base) or not base.lower().startswith(("http://", "https://", "//")):
        return Told("", _RELATIVE if text.startswith(("/", "./", "../", "?")) else _NONE)
    try:
        whole = urljoin(base, text)
    except ValueError:
        return Told("", _NONE)
    return Told(whole) if url_key(whole) else Told("", _NONE)


def is_of_web(address: str) -> bool:
    """Tell whether an address may lead to something of the web, itself or seen from a page: "data:…" leads nowhere."""
    start = address.strip().lower()
    return start.startswith(("http:", "https:", "//")) or ":" not in _PATH.split(start, 1)[0]


def why_no_picture(address: str) -> str:
    """Return what is told of a picture whose address is none of the web."""
    return warning_of(address, _NONE, "of a picture")


def warning_of(printed: str, why: str, where: str) -> str:
    """Return what is told of an odd address: its value, shortened, and the field it stands in."""
    return f"the address {quoted(printed)}{f' ({where})' if where else ''} {why}"


def with_address_of_dump(page: RawPage) -> RawPage:
    """Return the page with the address that its dump gives as it is used, and a warning where it is odd."""
    if not page.url or _is_plain(page.url):
        return page
    address, why = whole_address(without_secret(page.url))
    if without_secret(page.url) != page.url and not why:
        why = _LEFT_OUT
    if address == page.url:
        return page
    told = (warning_of(page.url, why, "given with the page"),) if why else ()
    return changed(page, url=address, warnings=(*page.warnings, *told))


def with_addresses_in_order(record: ArticleRecord) -> ArticleRecord:
    """Return the record without passwords in its addresses, and none that leads nowhere.

    Whatever parser read them: nearly all records are returned as they are, the same object.
    """
    facts = record.facts
    card = facts.outlet_card
    if (
        _is_plain(facts.url)
        and "@" not in facts.image_url + facts.record_id
        and not _is_odd(card.home_page)
        and not any(_is_odd(one.url) for one in facts.teasers)
    ):
        return record
    warnings = list(facts.warnings)
    sources = dict(record.sources)

    def bare(field: str, address: str) -> str:
        cleaned = without_secret(address)
        if cleaned != address:
            where = record.sources.get(field, Source("", "")).where or field
            warnings.append(warning_of(address, _LEFT_OUT, where))
        return cleaned

    address, why = whole_address(bare("url", facts.url))
    if why:
        warnings.append(warning_of(facts.url, why, sources.get("url", Source("", "")).where))
    if not address:
        sources.pop("url", None)
    if _is_odd(card.home_page):
        card = changed(card, home_page=_in_order(card.home_page))
    values = {
        "url": address,
        "image_url": bare("image_url", facts.image_url),
        "record_id": without_secret(facts.record_id),
        "outlet_card": card,
        "teasers": tuple(
            changed(one, url=_in_order(one.url)) if _is_odd(one.url) else one
            for one in facts.teasers
        ),
        "warnings": tuple(dict.fromkeys(warnings)),
    }
    return changed(record, facts=changed(facts, **values), sources=sources)


def _is_plain(address: str) -> bool:
    """Tell whether an address is one of the web with nothing odd about it, or there is none."""
    if not address:
        return True
    is_web = address[:8].lower().startswith(("http://", "https://"))
    return is_web and "@" not in address and bool(url_key(address))


def _is_odd(address: str) -> bool:
    return "@" in address or not is_of_web(address)


def _in_order(address: str) -> str:
    return without_secret(address) if is_of_web(address) else ""

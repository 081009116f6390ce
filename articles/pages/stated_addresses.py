"""Stated addresses: what an HTML page says its address is in, that of a page of the web out, or why it is none."""

import ipaddress
import re

from articles.keys import host_of, names_page, url_key
from articles.pages.web_addresses import Told, whole_address

_NEVER_FILLED = re.compile(
    r"\{\{|\{%|\$\{|%%|<|%7B%7B|\[object\b|^(?:undefined|null|none|nan|false|true)$"
    r"|/(?:undefined|null)/?$",
    re.IGNORECASE,
)
"""A template's own words, or what a program writes that knew no value."""
_LOCAL_HOST = "localhost"
_LOCAL = (".localhost", ".local", ".localdomain")
_UNFILLED = "was never filled in: not used"
HOME = "is that of a home page: not used"
_AT_HOME = "is of no site of the web: not used"


def stated_address(printed: str, *, base: str, given: str) -> Told:
    """Return the address a page states for itself, made whole, seen from `base`; "" with the reason for none.

    `given` is the address the dump gives: a page of a local host may state what it was there.
    """
    text = printed.strip()
    if not text:
        return Told("")
    if _NEVER_FILLED.search(text):
        return Told("", _UNFILLED)
    if text.lower() == _LOCAL_HOST:
        return Told("", _AT_HOME)
    address, why = whole_address(text, base=base)
    if not address:
        return Told("", why)
    if (host := host_of(address)) != host_of(given) and _is_local(host):
        return Told("", _AT_HOME)
    return Told(address, why)


def is_home(address: str) -> bool:
    """Tell whether an address names a site and no page of it."""
    key = url_key(address)
    return bool(key) and not names_page(key) and "?" not in key


def _is_local(host: str) -> bool:
    """Tell whether a host is one that only its own machine or house knows."""
    if host.endswith(_LOCAL) or ("." not in host and ":" not in host):
        return True
    if not host[-1:].isdigit() and ":" not in host:
        return False
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        return False

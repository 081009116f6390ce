"""Base addresses: a page in, what its relative addresses are seen from out."""

from urllib.parse import urljoin

from lxml.html import HtmlElement

from articles.keys import url_key


def base_address(tree: HtmlElement, address: str) -> str:
    """Return where the page's first `<base href>` leads to, seen from `address`; `address` where it has none."""
    stated = next((base.get("href") for base in tree.iter("base") if base.get("href")), None)
    whole = joined(address, stated) if stated else ""
    return whole if url_key(whole) else address


def joined(base: str, address: str) -> str:
    """Return `address` seen from `base`; as printed where that gives no web address. Two strokes name a host."""
    try:
        whole = urljoin(base, address.strip())
    except ValueError:  # "https://["
        return address
    return f"https:{whole}" if whole.startswith("//") else whole

"""Addresses: a web address in, its host and the form in which one page's addresses are the same."""

import functools
import re
import unicodedata
from collections.abc import Callable

from articles.keys.tracking import is_tracking, tracking_together
from articles.keys.wrapped import unwrapped

_ADDRESS = re.compile(
    r"(?:([a-z][a-z0-9+.-]*):)?//([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE
)
_WEB = frozenset({None, "http", "https"})
_LINE_BREAKS = str.maketrans("", "", "\t\r\n")  # as browsers do
_SAME_SITE = re.compile(r"\A(?:(?:www\d?|m|mobile|touch|amp|wap|edition)\.)+(?=[^.]+\.)")
_MOBILE_WITHIN = re.compile(r"(?<=[a-z0-9])\.m\.(?=[^.]+\.)")  # en.m.wikipedia.org
_HOST = re.compile(r"[a-z0-9_.-]+")
_IP6 = re.compile(r"(\[[0-9a-f:.]+\])(?::(\d*))?")
_ESCAPED = re.compile(r"(?:%[0-9a-f]{2})+|[\x00-\x20\x7f]", re.IGNORECASE)
_SESSION_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.IGNORECASE)
_SESSION_SEGMENT = re.compile(r"\([A-Z]\([0-9a-z]{20,}\)\)", re.IGNORECASE)  # ASP.NET
_DEFAULT_PAGE = re.compile(
    r"(?:index|default)\.(?:html?|shtml|xhtml|php\d?|aspx?|jspx?|cfm)|amp\.html?", re.IGNORECASE
)
_FORM_OF_FILE = re.compile(r"\.amp(?=\.html?$|$)|\.print(?=\.html?$)|[-_]amp(?=\.html?$)")
_LONG_NAME = 3
"""Dashes of a name so long that no other page has it with "-amp" behind it."""
_TOLD_APART = re.compile(r"[0-9-]")
_WORDED = re.compile(r"[^\W\d_]-|-[^\W\d_]")
"""Of the words of a headline; a date has none."""
_MEANT_IN_PATH = frozenset("/?#%")
_MEANT_IN_QUERY = frozenset("&=#%+")


@functools.lru_cache(maxsize=1024)
def host_of(url: str) -> str:
    """Return the host an address names, without "www." or "m."; "" when it names none.

    Of a copy in a web archive or an AMP cache it is the host of the page.
    """
    if (found := _ADDRESS.match(unwrapped(url.strip()))) is None:
        return ""
    try:
        return _host_and_port(found[2])[0]
    except ValueError:
        return ""


@functools.lru_cache(maxsize=2048)
def url_key(url: str) -> str:
    """Return the form in which two addresses of one page are the same; "" for no web address.

    Scheme, "www.", "m.", "amp", "print", default pages, the number of a first page, doubled and
    trailing slashes, fragments, tracking and session ids go; escapes are undone where they mean
    nothing; the rest of the query is kept, sorted. The case of a path is kept. A copy in a web
    archive or an AMP cache is the page.
    """
    url = url.strip()
    if not url.isprintable():
        url = url.translate(_LINE_BREAKS)
    found = _ADDRESS.match(unwrapped(url))
    if found is None:
        return ""
    scheme, site, path, query, fragment = found.groups()
    if scheme not in _WEB and scheme.lower() not in _WEB:
        return ""
    try:
        host, port = _host_and_port(site)
    except ValueError:
        return ""
    if not host:
        return ""
    key = f"{host}:{port}" if port else host
    if path:
        key += _path(path)
    if query and (kept := _kept(query)):
        key += f"?{kept}"
    if fragment and fragment[0] in "!/" and (route := _route(fragment)):
        key += f"#{route}"
    return key


def names_page(key: str) -> bool:
    """Whether a key names one page of a site, not the site: links of a whole feed may lead home."""
    return "/" in key or "#" in key or any(map(str.isdigit, key.partition("?")[2]))


@functools.lru_cache(maxsize=1024)
def _host_and_port(site: str) -> tuple[str, str]:
    """Return the host in its usual form and a port that is not the scheme's.

    Raises ValueError when the port is no number or the host cannot be one.
    """
    site = site.rpartition("@")[2].lower()
    if site.startswith("["):
        if (bracketed := _IP6.fullmatch(site)) is None:
            raise ValueError(f"no host: {site}")
        host, port = bracketed[1], bracketed[2] or ""
    else:
        host, _, port = site.partition(":")
    if port and not (port.isascii() and port.isdigit()):
        raise ValueError(f"no port: {port}")
    if "%" in host:
        host = _unescaped(host, _MEANT_IN_PATH).lower()
    if not host.isascii():
        host = unicodedata.normalize("NFKC", host).replace("。", ".")
        host = ".".join(map(_as_registered, host.split(".")))
    host = host.rstrip(".")
    if host and host[0] != "[" and _HOST.fullmatch(host) is None:
        raise ValueError(f"no host: {host}")
    if host[:1] in "wmtae":
        host = _SAME_SITE.sub("", host)
    if ".m." in host:
        host = _MOBILE_WITHIN.sub(".", host)
    return host, "" if port in {"80", "443"} else port


def _as_registered(label: str) -> str:
    """Return a label of a host as the name servers know it: "grün" is "xn--grn-ioa"."""
    label = label.lower()
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")


def _path(path: str) -> str:
    path = _unescaped(path, _MEANT_IN_PATH)
    if ";" in path:
        path = _SESSION_IN_PATH.sub("", path)
    if "/." in path:
        path = _without_dots(path)
    segments = [part for part in path.split("/") if part]
    if "(" in path:
        segments = [part for part in segments if not _SESSION_SEGMENT.fullmatch(part)]
    if segments and segments[-1][0] in "iIdDaA" and _DEFAULT_PAGE.fullmatch(segments[-1]):
        segments.pop()
    if "amp" in path:
        # "/amp/x", "/x/amp" and "/news/amp/x"; "/amp" alone may be a page.
        segments = [part for part in segments if part != "amp"] or segments
    if "print" in path or "amp" in path:
        segments[-1:] = [_whole_page(part) for part in segments[-1:]]
    if len(segments) > 1 and segments[-1] == "print" and _TOLD_APART.search(segments[-2]):
        segments.pop()
    if len(segments) > 1 and segments[-1] == "1" and _is_worded(segments[-2]):
        segments.pop()  # the first page of several
    while len(segments) > 1 and segments[0] == "print" and _WORDED.search(segments[-1]):
        segments = segments[1:]
    return "/" + "/".join(segments) if segments else ""


def _whole_page(file: str) -> str:
    """Return the name of a file without what says that it is shown for a telephone or printed."""
    while found := _FORM_OF_FILE.search(file):
        name = file[: found.start()]
        # "best-guitar-amp.html" is a page of its own.
        if found[0][0] != "." and not name[-1:].isdigit() and name.count("-") < _LONG_NAME:
            break
        file = name + file[found.end() :]
    return file


def _is_worded(segment: str) -> bool:
    return "." not in segment and _WORDED.search(segment) is not None


def _without_dots(path: str) -> str:
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del kept[-1:]
        elif part != ".":
            kept.append(part)
    return "/".join(kept)


def _kept(query: str) -> str:
    kept = []
    if "&amp;" in query:  # read from HTML as it stands there
        query = query.replace("&amp;", "&")
    parts = query.split("&")
    together: frozenset[str] = frozenset()
    if len(parts) > 2:
        together = tracking_together({part.partition("=")[0].lower() for part in parts})
    for part in parts:
        if not part:
            continue
        name, _, value = part.partition("=")
        if not is_tracking(name, value) and name.lower() not in together:
            if "+" in part:
                name, value = name.replace("+", " "), value.replace("+", " ")
            name, value = (_unescaped(text, _MEANT_IN_QUERY) for text in (name, value))
            kept.append(f"{name}={value}")
    return "&".join(sorted(kept))


def _route(fragment: str) -> str:
    """Return the fragment of a site whose pages are told by it: "#!/story/5", "#/story/5"."""
    route = fragment.partition(":~:")[0]
    return _unescaped(route, _MEANT_IN_PATH).rstrip("/") if route.strip("!/") else ""


def _unescaped(text: str, meant: frozenset[str]) -> str:
    """Undo the escapes of a part, but of letters that would mean something else there."""
    if "%" in text or " " in text or not text.isprintable():
        text = _ESCAPED.sub(_unescaping(meant), text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@functools.cache
def _unescaping(meant: frozenset[str]) -> Callable[[re.Match[str]], str]:
    def letter(one: str) -> str:
        if one in meant or one <= " " or one == "\x7f":
            return f"%{ord(one):02X}"
        if "\udc80" <= one <= "\udcff":  # a byte of another charset
            return f"%{ord(one) - 0xDC00:02X}"
        return one

    def plain(run: re.Match[str]) -> str:
        if not run[0].startswith("%"):
            return letter(run[0])
        octets = bytes.fromhex(run[0].replace("%", ""))
        return "".join(map(letter, octets.decode("utf-8", "surrogateescape")))

    return plain

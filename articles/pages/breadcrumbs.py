"""Breadcrumbs: the path of sections a page states in JSON-LD in, the section of the article out."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from articles.keys import name_key
from articles.pages.fragments import plain_line

_HOME = frozenset(map(name_key, (
    "home", "homepage", "home page", "start", "startseite", "accueil", "inicio", "portada", "início", "capa",
    "forside", "hem", "etusivu", "strona główna", "domů", "главная", "головна", "αρχική", "anasayfa", "ana sayfa",
    "beranda", "trang chủ", "الرئيسية", "ホーム", "トップ", "首页", "首頁", "홈", "होम", "หน้าแรก", "news", "all",
)))  # fmt: skip
_LONGEST = 40
_PARTING = re.compile(r",(?=\S)|\s*[|;>»›]\s*")


def first_step(section: str) -> str:
    """Return the first of the sections that one line states: "Local > Rivers", "Local|News", "Local,Rivers"."""
    return _PARTING.split(section)[0] or section


def section_of(nodes: Iterable[Mapping[str, Any]], *, headline: str) -> str:
    """Return the first crumb that is neither the home page nor the article; "" when there is none."""
    for node in nodes:
        if node.get("@type") != "BreadcrumbList" or not isinstance(
            node.get("itemListElement"), list
        ):
            continue
        crumbs = [item for item in node["itemListElement"][:10] if isinstance(item, dict)]
        for crumb in sorted(crumbs, key=_position):
            name, address = _named(crumb)
            if name and not is_home(name, address) and name_key(name) != name_key(headline):
                return name if len(name) <= _LONGEST else ""
    return ""


def _position(crumb: Mapping[str, Any]) -> int:
    position = str(crumb.get("position", ""))
    return int(position) if position.isascii() and position.isdigit() and len(position) < 4 else 0


def _named(crumb: Mapping[str, Any]) -> tuple[str, str]:
    item = crumb.get("item")
    inner = item if isinstance(item, dict) else {}
    name = crumb.get("name") or inner.get("name")
    address = inner.get("@id") or inner.get("url") or (item if isinstance(item, str) else "")
    return plain_line(name) if isinstance(name, str) else "", str(address)


def is_home(name: str, address: str) -> bool:
    """Tell whether a step is the site's first page, by its name or its address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return name_key(name) in _HOME or bool(parts.netloc and not parts.path.strip("/"))

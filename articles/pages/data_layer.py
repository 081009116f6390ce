"""Data layers: what a page tells its own counters of visits about the article, as facts.

`dataLayer.push({…})`, `digitalData = {…}`, `utag_data = {…}`, or the same in a meta element. Names
differ from site to site; those that say what they mean are read. It is asked after what a page
states for others: a counter may be told codes and groups.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from articles.pages.dates import read_date
from articles.pages.fragments import plain_line
from articles.pages.js_literals import read_literal
from articles.pages.json_text import read_json
from articles.pages.meta_names import Said
from articles.pages.stated_names import AUTHORS, DATES, SECTIONS, TAGS, plain_name
from articles.pages.tags import clean_tags, split_keywords
from articles.records import Facts, Publication, RawPage

_LAYER = re.compile(
    r"(?:data_?layer(?:_content)?|digitalData|utag_data|tc_vars|bfa_metadata|pageData|articleData|_sf_async_config)\s*"
    r"(?:\.(?:push|unshift)\(\s*|=\s*\[?\s*|\|\|\s*\[\s*)(?=\{)|"
    r"gtag\(\s*[\"'](?:config|set|event)[\"']\s*,\s*(?:[\"'][\w-]{1,40}[\"']\s*,\s*)?(?=\{)",
    re.IGNORECASE,
)
_NAMES = (
    "dataLayer", "DataLayer", "datalayer", "data_layer", "digitalData", "utag_data", "tc_vars", "bfa_metadata", "pageData",
    "articleData", "gtag(", "_sf_async_config",
)  # fmt: skip
"""Where such an object may begin: to look for each is far quicker than for the pattern."""
_CHARTBEAT = re.compile(
    r"_sf_async_config\.(?P<name>authors|sections)\s*=\s*(?P<mark>[\"'])(?P<said>(?:(?!(?P=mark))[^\n\\]|\\.){1,200})(?P=mark)"
)
"""One line each, where others state an object."""
_OF_CHARTBEAT = "_sf_async_config."
_OF_AN_EVENT = frozenset({"eventcategory", "eventaction", "gaeventcategory", "gaeventaction"})
_NOT_SET = re.compile(r"\(?(?:not set|none|null|undefined|n/?a|unknown|-+)\)?", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d[-/.]?\d\d.*|\d{10}|\d{13}", re.DOTALL)
_MONTH_NAMED = re.compile(r"(?=\D*[^\W\d_]{3}).{8,40}", re.DOTALL)
_PARTS_OF_SECTION = re.compile(r"\s*[|/>:;]\s*|,(?=\S)")
_LONGEST_SCRIPT = 500_000
_MOST_LAYERS = 20
_DEEPEST = 3
_LONGEST_NAME = 80


def read_data_layer(page: RawPage, tree: HtmlElement) -> Facts:
    said = Said()
    for name, layer in _layers(tree):
        fields = dict(_fields(layer))
        if _OF_AN_EVENT & fields.keys():
            continue
        _add(said, fields, name)
    return said.facts(confidence=0.4)


def _add(said: Said, fields: dict[str, tuple[str, Any]], layer: str) -> None:
    for names, field, read in (
        (AUTHORS, "authors", _people),
        (DATES, "published", _published),
        (SECTIONS, "section", _section),
        (TAGS, "tags", _tags),
    ):
        for name in names:
            if name in fields and (value := read(fields[name][1])):
                said.add(field, value, f"{layer} {fields[name][0]}")
                break


def _layers(tree: HtmlElement) -> Iterator[tuple[str, Any]]:
    """Yield each object that is put into a data layer, with what it stands in."""
    told: dict[str, str] = {}
    for text, start in islice(_beginnings(tree, told), _MOST_LAYERS):
        yield "data layer", read_literal(text, start)
    yield "data layer", told
    for meta in tree.iter("meta"):
        if "datalayer" in (name := meta.get("name", "").lower()):
            yield f"meta {name}", read_json(meta.get("content", ""))


def _beginnings(tree: HtmlElement, told: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Yield each script and the place in it where an object begins that goes into a data layer.

    What scripts state in lines of their own comes into `told`.
    """
    for script in tree.iter("script"):
        is_run = script.get("src") is None and "json" not in script.get("type", "")
        text = (script.text or "") if is_run else ""
        if not text or len(text) > _LONGEST_SCRIPT:
            continue
        if _OF_CHARTBEAT in text:
            for found in _CHARTBEAT.finditer(text):
                told.setdefault(found["name"], found["said"].replace("\\", ""))
        for at in sorted(itertools.chain.from_iterable(_places(text, name) for name in _NAMES)):
            if layer := _LAYER.match(text, at):
                yield text, layer.end()


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def _fields(layer: Any, depth: int = 0) -> Iterator[tuple[str, tuple[str, Any]]]:
    """Yield the fields of an object by their plain names, those of objects in it before its own.

    Objects in a list are others: articles beside this one.
    """
    if not isinstance(layer, dict) or depth > _DEEPEST:
        return
    for value in layer.values():
        yield from _fields(value, depth + 1)
    for name, value in layer.items():
        yield plain_name(name), (name, value)


def _lines(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            one = one.get("name")
        if isinstance(one, str) and (line := plain_line(one)) and not _NOT_SET.fullmatch(line):
            yield line


def _people(value: Any) -> tuple[str, ...]:
    """Return the names, which begin with capitals: a slug or a number names nobody."""
    lines = list(_lines(value))
    return tuple(lines) if lines and all(map(_is_name, lines)) else ()


def _is_name(line: str) -> bool:
    if len(line) > _LONGEST_NAME or any(map(str.isdigit, line)):
        return False
    return line != line.lower() or line.lower() == line.upper()


def _published(value: Any) -> Publication | None:
    """Return the moment; a day whose year is not first could be of another month, unless that has its name."""
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not _YEAR_FIRST.fullmatch(text.strip()) and not _MONTH_NAMED.fullmatch(text.strip()):
        return None
    published = read_date(text.strip().replace("/", "-"))
    return published if published.at is not None else None


def _section(value: Any) -> str:
    line = next(_lines(value), "")
    first = _PARTS_OF_SECTION.split(line)[0]
    return first if _is_name(first) else ""


def _tags(value: Any) -> tuple[str, ...]:
    lines: Iterable[str] = _lines(value)
    return clean_tags([part for line in lines for part in split_keywords(line)])

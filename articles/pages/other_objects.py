"""Other objects: a record's fields and what they were understood as in, why it is no article out.

Crawls, exports and graphs hold objects beside their articles: the outlet, places on a map, settings
of programs, lists of feeds. They have a name too. What is told by more than a name is left alone.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from articles.field_names import (
    HEADLINE_FIELDS,
    URL_FIELDS,
    field_of,
    fields_of,
    plain_fields,
    plain_name,
)
from articles.pages.meta_names import Said
from articles.pages.quoting import quoted

_OTHER_KINDS = re.compile(
    r"\w*organi[sz]ation|corporation|localbusiness|brand|person|place|country|city|postaladdress|"
    r"website|webpage|\w+page|sitenavigationelement|wp(?:header|footer|sidebar)|breadcrumblist|"
    r"itemlist|listitem|imageobject|searchaction|readaction|product|offer|dataset|datacatalog"
)
"""What schema.org calls what is no article; "feature" is a genre of articles too."""
_IN_A_NAME = re.compile(r"[/#:]")
_STATUSES = ("status", "status_code", "http_status", "http_status_code", "response_status",
             "response_code", "http_code")  # fmt: skip
_REFUSED = re.compile(
    r"(?:HTTP/[\d.]{1,4}\s+)?([45]\d\d)(?:\.0|\s+[A-Z][a-zA-Z' -]{1,40})?", re.ASCII
)
"""Also as a table of numbers writes it (404.0), and as the answer's first line does."""
_STATUS = re.compile(r"\b[1-5]\d\d\b", re.ASCII)
_OF_A_FEED = re.compile(
    r"https?://[^?#]*(?:/(?:feed|rss|atom)/?|\.(?:rss|atom))(?:[?#].*)?", re.IGNORECASE
)
_OF_AN_ARTICLE = re.compile(r"related|recommend|similar|more|tags|topics", re.IGNORECASE)
"""Lists of addresses that an article has beside it."""
_LOOKED_AT = 20
_SHOWN = 40


def why_no_article(fields: Mapping[str, Any], known: Mapping[str, Any], headline_from: str) -> str:
    """Return the reason to skip a record without a text, "" for an article.

    `known` holds the facts read, `headline_from` the field its headline stands in, as spelled.
    """
    if _is_map(fields):
        return "a map (GeoJSON), not an article"
    says = known.keys()
    if plain_name(headline_from.rpartition(".")[2]) == "name":
        kinds = list(_kinds(fields))
        if kinds and all(_OTHER_KINDS.fullmatch(plain_name(kind)) for kind in kinds):
            return f"an object of the kind {kinds[0][:_SHOWN]}, not an article"
        if says.isdisjoint(("published", "url")):
            return "it has a name, but no text, date or address of an article"
    if says.isdisjoint(("published", "authors", "byline", "summary")):
        if _OF_A_FEED.fullmatch(known.get("url", "")):
            return "the address of a feed, not of an article"
        if says <= {"headline"} and any(
            _is_index(value) for name, value in fields.items() if not _OF_AN_ARTICLE.search(name)
        ):
            return "a title over a list of addresses, no article"
    return ""


def why_no_page(plain: Mapping[str, tuple[str, Any]], known: Mapping[str, Any]) -> str:
    """Return the HTTP status with which a crawl was refused the page, as web archives are judged.

    A bare `status` may be that of anything where no address, or a date or an author, is stated.
    """
    if "url" not in known or not known.keys().isdisjoint(("published", "authors", "byline")):
        return ""
    for _, _, status in fields_of(plain, _STATUSES):
        refused = _REFUSED.fullmatch(str(status)) if type(status) in {int, float, str} else None
        if refused:
            return f"not a page: HTTP status {refused[1]}"
    return ""


def tell_odd_status(said: Said, plain: Mapping[str, tuple[str, Any]]) -> None:
    """Warn of an HTTP status that is none; a bare `status` may be of anything."""
    for _, name, status in fields_of(plain, _STATUSES[1:]):
        if type(status) in {int, float, str} and not _STATUS.search(str(status)):
            where = f"field {name[:_SHOWN]}"
            said.warn(f"the HTTP status {quoted(str(status))} ({where}) is none: not used")
            return


def _is_map(fields: Mapping[str, Any]) -> bool:
    """Tell GeoJSON by its kind and the list or the place that belongs to it."""
    kind = fields.get("type")
    return (kind == "FeatureCollection" and isinstance(fields.get("features"), list)) or (
        kind == "Feature" and "geometry" in fields
    )


def _kinds(fields: Mapping[str, Any]) -> Iterator[str]:
    """Give what an object says it is: "https://schema.org/Person" is "Person"."""
    kinds = fields.get("@type") or fields.get("type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if isinstance(kind, str) and kind:
            yield _IN_A_NAME.split(kind)[-1]


def _is_index(value: object) -> bool:
    """Tell a list of objects that each have a name and an address: of files, feeds or pages."""
    if not isinstance(value, list) or not value:
        return False
    return all(
        isinstance(item, dict)
        and field_of(plain := plain_fields(item), HEADLINE_FIELDS)[0]
        and field_of(plain, URL_FIELDS)[0]
        for item in value[:_LOOKED_AT]
    )

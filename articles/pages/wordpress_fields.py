"""WordPress: a post as its REST interface gives it in, what it refers to by numbers as names out."""

from collections.abc import Mapping
from typing import Any

from articles.pages.field_values import lines_of, one_line

_TAXONOMIES = {"category": "categories", "post_tag": "tags"}


def embedded_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return author, categories, tags and image of a post that came with `_embed`; else nothing."""
    embedded = fields.get("_embedded")
    if not isinstance(embedded, dict):
        return {}
    found: dict[str, Any] = {"author": lines_of(embedded.get("author"))}
    for terms in _lists_in(embedded.get("wp:term")):
        for term in terms:
            taxonomy = term.get("taxonomy") if isinstance(term, dict) else None
            if isinstance(taxonomy, str) and taxonomy in _TAXONOMIES:
                found.setdefault(_TAXONOMIES[taxonomy], []).append(one_line(term.get("name")))
    for picture in _lists_in([embedded.get("wp:featuredmedia")]):
        for one in picture[:1]:
            if isinstance(one, dict):
                found["image"] = {"url": one.get("source_url"), "caption": one.get("caption")}
    return {name: value for name, value in found.items() if value}


def _lists_in(value: Any) -> list[list[Any]]:
    return [inner for inner in value if isinstance(inner, list)] if isinstance(value, list) else []

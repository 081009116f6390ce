"""WordPress: a post as its interface or its table gives it in, what readers see of it out.

The interface refers to names by numbers, and says them with `_embed`; the table (`wp_posts`) holds a
text as its editor wrote it, beside drafts, pages and all earlier states.
"""

from collections.abc import Mapping
from typing import Any

from articles.keys import url_key
from articles.pages.feed_states import NOT_PUBLIC, why_no_kind, why_no_status
from articles.pages.field_values import lines_of, one_line
from articles.pages.wordpress_export import as_shown

_OF_A_ROW = {"posttitle", "posttype", "poststatus"}
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


def row_fields(plain: Mapping[str, tuple[str, Any]]) -> dict[str, tuple[str, Any]]:
    """Return text, address and author of a row of the table, as `plain_fields` does; else nothing."""
    if not plain.keys() >= _OF_A_ROW:
        return {}
    found: dict[str, tuple[str, Any]] = {}
    spelled, text = plain.get("postcontent", ("", ""))
    if isinstance(text, str) and text:
        found["postcontent"] = spelled, as_shown(text)
    spelled, address = plain.get("guid", ("", ""))
    if "url" not in plain and "link" not in plain and isinstance(address, str) and url_key(address):
        found["url"] = spelled, address
    spelled, author = plain.get("postauthor", ("", ""))
    if isinstance(author, str) and not author.strip().isdigit():
        found["author"] = spelled, author
    return found


def why_no_row(plain: Mapping[str, tuple[str, Any]]) -> str:
    """Return why a row of the table is no article that its site published; "" for one, and for other records.

    Programs that write such tables call the state `Status`, beside a `Post Type`.
    """
    if "posttype" not in plain:
        return ""
    state = plain.get("poststatus") or plain.get("status") or ("", "")
    kind, status = (one_line(value).lower() for value in (plain["posttype"][1], state[1]))
    is_locked = bool(plain.get("postpassword", ("", ""))[1])
    return why_no_kind(kind) or why_no_status(status) or (NOT_PUBLIC if is_locked else "")


def _lists_in(value: Any) -> list[list[Any]]:
    return [inner for inner in value if isinstance(inner, list)] if isinstance(value, list) else []

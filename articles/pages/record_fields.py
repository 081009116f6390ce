"""Stated fields: a record's fields under their common names in, the facts they state out."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from articles.field_names import (
    AUTHOR_FIELDS,
    HEADLINE_FIELDS,
    RECORD_ID_FIELDS,
    URL_FIELDS,
    field_of,
    fields_of,
    objects_within,
    plain_fields,
)
from articles.foreign_names import names_for
from articles.keys import host_of, is_host_name, url_key
from articles.listed import listed_value
from articles.pages.authors import byline_with_house, read_authors
from articles.pages.bylines import is_byline, read_byline
from articles.pages.data_sets import in_common_names
from articles.pages.field_values import count_of, one_line, person_names
from articles.pages.headlines import without_site_name
from articles.pages.languages import language_code
from articles.pages.meta_names import Said
from articles.pages.record_dates import add_date
from articles.pages.record_subjects import add_subjects
from articles.pages.web_addresses import is_of_web, warning_of, whole_address, why_no_picture
from articles.pages.wordpress_fields import embedded_fields, row_fields
from articles.records import RawPage

Plain = Mapping[str, tuple[str, Any]]

SUMMARIES = (
    "summary", "description", "lead", "excerpt", "post_excerpt", "abstract", "snippet", "standfirst", "dek",
    "teaser", "trail_text", "meta_description", "lead_paragraph", "subtitle", "subheadline", "short_description",
    "short", *names_for("summary"),
)  # fmt: skip
_BYLINES = ("byline", "by", "author")
_OUTLETS = ("outlet", "publisher", "publication", "newspaper", "source_name", "site_name", "meta_site_name", "source_hostname", "source",
            "media", "provider", "site", "pubtitle", "news_site", "publisher_name", "brand", "media_name", "name_source", "newspaper_name",
            *names_for("outlet"))  # fmt: skip
_HOSTS = ("outlet_host", "source_domain", "domain", "host", "hostname", "netloc", "site_full",
          "source", "site", "source_url", "media_name", "media_url", "clean_url", "domain_url")  # fmt: skip
# A host in these is the printed name of the outlet; elsewhere it is only where the page lay.
_NAMES_BY_RIGHT = ("outlet", "publisher", "publication", "newspaper")
_SITE_NAMES = ("site_name", "meta_site_name", "source_hostname")
"""What a page calls its site; trafilatura writes that under the last."""
_BASES = ("page_url", "source_url", "base_url", "feed_url", "feed_link", "feed", "channel_link", "channel_url",
          "site_url", "home_page", "home_page_url", "homepage", "website")  # fmt: skip
"""What a relative address is seen from: the page it was found on, its feed or site."""
_MAY_BE_NO_ADDRESS = {"uri", "origin_id", "main_entity_of_page", "alternate", "read_more",
                      *names_for("url")}  # fmt: skip
"""Ids, texts and places of people are as good a value there."""
_CANONICAL = ("canonical_link", "canonical_url")
_LANGUAGES = (
    "language",
    "lang",
    "in_language",
    "locale",
    "language_code",
    "meta_lang",
    *names_for("language"),
)
_IMAGES = ("image_url", "image", "top_image", "main_image", "lead_image", "thumbnail_url",
           "thumbnail", "url_to_image", "social_image", "feature_image", "featured_image", "visual", "multimedia", "meta_img", "media",
           "images", "picture", "photo", "img", *names_for("image"))  # fmt: skip
_IN_PICTURES = ("url", "src", "href", "content_url", "contentUrl", "thumbnail")
_COMMENTS = ("comments", "comment_count", "comments_count", "num_comments")


def fields_in(fields: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Return the record's fields by plain name, then those of objects it is wrapped in.

    A search engine's `_source` and a crawler's `thread` are wrappings; the outer field wins.
    `source` without the stroke is none: its name, id and address are those of an outlet.
    """
    plain = plain_fields(fields)
    for spelled, inner in objects_within(plain):
        if spelled.casefold() != "source":
            if plain.get("source", ("",))[0] == spelled:
                del plain["source"]
            for name, (inner_spelled, value) in plain_fields(inner).items():
                plain.setdefault(name, (f"{spelled}.{inner_spelled}", value))
    for name, value in embedded_fields(fields).items():
        plain[name] = (f"_embedded.{name}", value)
    plain |= row_fields(plain)
    plain = in_common_names(plain)
    return {name: (spelled, _listed(value)) for name, (spelled, value) in plain.items()}


def _listed(value: Any) -> Any:
    """Return the list of texts or objects that a text spells out: "['Ana Ruiz', 'Bo Lind']"."""
    listed = listed_value(value) if isinstance(value, str) and value.startswith("[") else value
    is_list = isinstance(listed, list) and any(isinstance(one, str | dict) for one in listed)
    return listed if is_list else value


def stated_facts(plain: Plain, page: RawPage) -> Said:
    """Return all that the fields state but the text itself."""
    said = Said()
    _add_line(said, plain, "headline", HEADLINE_FIELDS)
    _add_line(said, plain, "summary", SUMMARIES)
    _add_line(said, plain, "genre", ("genre",))
    _add_addresses(said, plain, page)
    _add_outlet(said, plain)
    if {"headline", "outlet"} <= said.values.keys():
        names = (said.values["outlet"],)
        said.values["headline"] = without_site_name(said.values["headline"], names=names)
    _add_authors(said, plain)
    spelled, value = field_of(plain, _LANGUAGES)
    said.add("language", language_code(one_line(value)), f"field {spelled}")
    add_date(said, plain, page)
    add_subjects(said, plain)
    _add_image(said, plain)
    spelled, value = field_of(plain, _COMMENTS)
    if (count := count_of(value)) is not None:
        said.values["comments"], said.where["comments"] = count, f"field {spelled}"
    return said


def _add_line(said: Said, plain: Plain, fact: str, names: Iterable[str]) -> None:
    for _, spelled, value in fields_of(plain, names):
        if isinstance(value, dict) and isinstance(
            value.get("content"), str
        ):  # {"content": ..., "direction"}
            value = value["content"]
        said.add(fact, one_line(value), f"field {spelled}")


def _add_addresses(said: Said, plain: Plain, page: RawPage) -> None:
    _add_canonical(said, plain)
    _add_stated_address(said, plain, page)
    spelled, source = plain.get("source", ("", None))
    if "sourcehostname" in plain or "fingerprint" in plain:  # trafilatura: the page, not its outlet
        address = source if isinstance(source, str) else ""
        told = one_line(plain.get("hostname", ("", None))[1])
        is_of_page = _has_path(address) and told and host_of(f"https://{told}") == host_of(address)
        said.add("url", address if is_of_page else "", f"field {spelled}")
    said.add("url", page.url, "address given with the record")
    said.add("record_id", page.record_id, "id given with the record")
    for _, spelled, value in fields_of(plain, RECORD_ID_FIELDS):
        if isinstance(value, dict):  # MongoDB: {"$oid": "..."}
            value = value.get("$oid")
        own = one_line(value) if not isinstance(value, bool) else ""
        is_address = url_key(own) and url_key(own) == url_key(said.values.get("url", ""))
        said.add("record_id", "" if is_address else own[:200], f"field {spelled}")


def _add_stated_address(said: Said, plain: Plain, page: RawPage) -> None:
    """Keep the first address that is whole, or that an address beside it makes whole.

    One that lacks its scheme comes behind them. The first that is odd is told; ids are none.
    """
    bases = [one_line(value) for _, _, value in fields_of(plain, _BASES)]
    base = next((one for one in (*bases, page.url) if _is_whole(one)), "")
    mended: tuple[str, str] = ("", "")
    odd = ""
    for name, spelled, value in fields_of(plain, URL_FIELDS):
        if "url" in said.values:
            break
        printed, where = one_line(value), f"field {spelled}"
        is_rooted = printed.startswith("/")
        address, why = whole_address(printed, base=base if is_rooted else "")
        if why:
            mended = mended if mended[0] else (address, where)
            if not odd and name not in _MAY_BE_NO_ADDRESS:
                odd = warning_of(printed, why, where)
        else:
            said.add("url", address, where)
    said.add("url", *mended)
    if odd:
        said.warn(odd)


def _is_whole(address: str) -> bool:
    return address.lower().startswith(("http://", "https://")) and bool(url_key(address))


def _add_canonical(said: Said, plain: Plain) -> None:
    """Keep the address that the page gave itself, as that of a saved page is, before the one it was fetched from.

    Not one on another site, nor a folder that the other lies in: sites name their sections there.
    """
    spelled, canonical = field_of(plain, _CANONICAL)
    fetched = one_line(field_of(plain, ("url",))[1])
    if isinstance(canonical, str) and _has_path(canonical) and fetched:
        is_same_site = host_of(canonical) == host_of(fetched)
        is_above = url_key(fetched).startswith(f"{url_key(canonical)}/")
        said.add("url", canonical if is_same_site and not is_above else "", f"field {spelled}")


def _has_path(address: str) -> bool:
    return "/" in url_key(address)


def _add_outlet(said: Said, plain: Plain) -> None:
    publisher = one_line(field_of(plain, _NAMES_BY_RIGHT)[1])
    for _, spelled, value in fields_of(plain, _SITE_NAMES):
        site = one_line(value)
        is_name = is_host_name(publisher) and not is_host_name(site) and not url_key(site)
        said.add("outlet", site if is_name else "", f"field {spelled}")
    spelled, origin = plain.get("origin", ("", None))
    if isinstance(origin, dict):  # of readers of feeds: the feed it came from
        said.add("outlet", one_line(origin.get("title")), f"field {spelled}")
        said.add("outlet_host", _host(one_line(origin.get("htmlUrl"))), f"field {spelled}")
    for name, spelled, value in fields_of(plain, _OUTLETS):
        outlet = one_line(value)
        only_host = is_host_name(outlet) and name not in _NAMES_BY_RIGHT
        said.add("outlet", "" if only_host or url_key(outlet) else outlet, f"field {spelled}")
        if isinstance(value, dict):
            host = next((host for key in ("domain", "host", "url", "home_page", "uri", "id")
                         if (host := _host(one_line(value.get(key))))), "")  # fmt: skip
            said.add("outlet_host", host, f"field {spelled}")
    for _, spelled, value in fields_of(plain, _HOSTS):
        said.add("outlet_host", _host(one_line(value)), f"field {spelled}")


def _host(text: str) -> str:
    if is_host_name(text):
        return host_of(f"https://{text}")
    return host_of(text) if "//" in text else ""


def _add_authors(said: Said, plain: Plain) -> None:
    outlet = said.values.get("outlet", "")
    for name, spelled, value in fields_of(plain, _BYLINES):
        printed = one_line(value)
        if name == "byline" or is_byline(printed):
            said.add("byline", read_byline(printed).printed, f"field {spelled}")
        stated = [printed] if isinstance(value, str) else person_names(value)
        said.add("byline", byline_with_house(stated, outlets=(outlet,)), f"field {spelled}")
    for _, spelled, value in fields_of(plain, AUTHOR_FIELDS):
        authors = read_authors(person_names(value), outlets=(outlet,))
        said.add("authors", authors.names, f"field {spelled}")
        said.add("wire_agency", authors.agency, f"field {spelled}")


def _add_image(said: Said, plain: Plain) -> None:
    odd = ""
    for _, spelled, value in fields_of(plain, _IMAGES):
        picture = value[0] if isinstance(value, list) and value else value
        if isinstance(picture, dict):
            caption, credit = (
                picture.get("caption"),
                picture.get("credit") or picture.get("copyright"),
            )
            said.add("image_caption", one_line(caption), f"field {spelled}.caption")
            said.add("image_credit", one_line(credit), f"field {spelled}.credit")
            inner = picture.get("default")
            picture = next((one for key in _IN_PICTURES if (one := picture.get(key))), inner)
            if isinstance(picture, dict):  # {"thumbnail": {"contentUrl": ...}}
                picture = next((one for key in _IN_PICTURES if (one := picture.get(key))), "")
        address = one_line(picture)
        said.add("image_url", address if _is_address(address) else "", f"field {spelled}")
        odd = odd or ("" if is_of_web(address) or any(map(str.isspace, address)) else address)
    if odd:
        said.warn(why_no_picture(odd))
    _add_line(said, plain, "image_caption", ("image_caption", "caption", "photo_caption"))
    _add_line(said, plain, "image_credit", ("image_credit", "photo_credit", "credit"))


def _is_address(text: str) -> bool:
    return bool(re.match(r"(?:https?:)?//?\S+$", text))

"""Feeds: one item of RSS 0.9x, 1.0, 2.0 or Atom with its feed's own words in, a record out."""

import dataclasses
import re
from collections.abc import Iterator

from lxml import etree

from articles.keys import host_of, url_key
from articles.markup import parse_xml, text_within
from articles.pages.authors import byline_with_house, read_authors
from articles.pages.dates import read_date
from articles.pages.feed_elements import (
    address,
    address_told,
    children,
    foreign_kind,
    language_of,
    line,
    lines,
    markup_of,
    name_of,
)
from articles.pages.feed_picture import add_picture
from articles.pages.feed_sites import (
    AGGREGATORS,
    behind_click,
    outlet_in_headline,
    site_of_title,
    without_outlet,
)
from articles.pages.feed_states import why_no_article
from articles.pages.feed_subjects import add_subjects
from articles.pages.feed_texts import choose_text, read_text_of, summary_beside
from articles.pages.fragments import plain_line
from articles.pages.iso_days import by_month_and_day
from articles.pages.joining import join
from articles.pages.languages import language_code, with_language
from articles.pages.late_dates import is_late
from articles.pages.meta_names import Said
from articles.pages.web_addresses import warning_of
from articles.pages.wordpress_export import (
    as_shown,
    coauthors,
    comments_shown,
    is_of_export,
    names_by_login,
)
from articles.pages.zero_dates import is_zero
from articles.records import ArticleRecord, Facts, Publication, RawPage

NAME = "feed"
_DATES = ("pubDate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created",
          "dcterms:date", "prism:publicationDate", "wp:post_date", "updated", "modified", "dcterms:modified")  # fmt: skip
_FULL = ("content:encoded", "xhtml:body", "content", "encoded", "body")
_EXCERPTS = ("description", "excerpt:encoded", "summary", "tagline", "dc:description", "dcterms:abstract", "itunes:summary",
             "media:description", "itunes:subtitle")  # fmt: skip
_AUTHORS = ("dc:creator", "author", "itunes:author", "dc:author", "media:author", "managingEditor")
_MAIL_WITH_NAME = re.compile(r"\S+@\S+\s*\((.+)\)$|(.+?)\s*[<(]\s*(?:mailto:)?\S+@\S+[>)]$")
_WEEKDAY = re.compile(r"^[^\W\d_]{1,12}\.?,?\s+(?=\d)|^[^\W\d_]{1,12}\.?,(?=\d)")
_SHORT_YEAR = re.compile(r"^(\d{1,2}[ -][A-Za-z]{3,9}[ -])(\d\d)(?=\s|$)")
_FEED_HOSTS = {"feeds.feedburner.com", "feedproxy.google.com", "rss.feedsportal.com"}


def read_feed(page: RawPage) -> ArticleRecord:
    """Return what the item says, and of its feed the outlet, the language and the section."""
    try:
        tree = parse_xml(page.text)
    except ValueError as problem:
        return join(page, [(NAME, Facts(skipped=str(problem)))])
    item = next((one for one in tree.iter() if name_of(one) in {"item", "entry"}), None)
    if item is None:
        return join(page, [(NAME, Facts(skipped="there is no item in it"))])
    if reason := why_no_article(item):
        return join(page, [(NAME, Facts(skipped=reason))])
    if is_of_export(item):
        for _, text in children(item, "content:encoded", "excerpt:encoded"):
            text.text = as_shown(text.text or "")
    channel = next((one for one in tree.iter() if name_of(one) == "channel"), tree)
    return with_language(join(page, [(NAME, _facts(item, channel, page))]))


def _facts(item: etree._Element, channel: etree._Element, page: RawPage) -> Facts:
    said = Said()
    name, section = line(item, "slash:section", "prism:section")
    said.add("section", "" if section.isdecimal() else section, f"element {name}")
    _add_site(said, item, channel)
    _add_addresses(said, item, channel, page)
    name, headline = line(item, "title", "dc:title", "media:title")
    if "copied_from" in said.values and "outlet" not in said.values:
        host = said.values.get("outlet_host", "")
        headline, outlet = outlet_in_headline(headline, host=host)
        said.add("outlet", outlet, f"element {name}")
    said.add("headline", without_outlet(headline, said.values.get("outlet", "")), f"element {name}")
    _add_text(said, item)
    _add_authors(said, item, channel)
    _add_language(said, item, channel)
    said.add("published", *_published(said, item, page))
    add_subjects(said, item)
    add_picture(said, item, site=_site(channel), with_caption=is_of_export(item))
    name, count = line(item, "slash:comments", "thr:total")
    if count.isascii() and count.isdigit():
        said.values["comments"], said.where["comments"] = int(count[:9]), f"element {name}"
    elif shown := comments_shown(item):
        said.values["comments"], said.where["comments"] = shown, "element wp:comment"
    facts = said.facts(confidence=0.9 if facts_hold(said) else 0.5)
    if not facts.headline and not facts.body:
        return dataclasses.replace(facts, skipped="an item with neither headline nor text")
    if not facts.headline:
        warnings = (*facts.warnings, "the item has no headline")
        return dataclasses.replace(facts, warnings=warnings)
    return facts


def facts_hold(said: Said) -> bool:
    return "headline" in said.values and ("body" in said.values or "url" in said.values)


def _site(channel: etree._Element) -> str:
    """Return the address of the site whose feed it is."""
    for _, link in children(channel, "link", "uri"):
        rel = link.get("rel") or "alternate"
        printed = link.get("href") or text_within(link)
        if rel == "alternate" and (found := address(link, printed)):
            return found
    return ""


def _host_of_alerts(channel: etree._Element) -> str:
    """Return the host of an aggregator whose feed names no site but only itself."""
    links = (link.get("href") or "" for _, link in children(channel, "link"))
    return next((host for host in map(host_of, links) if host in AGGREGATORS), "")


def _add_site(said: Said, item: etree._Element, channel: etree._Element) -> None:
    """Keep whose article it is: of a feed that gathers others' the source its item names."""
    host = host_of(_site(channel)) or _host_of_alerts(channel)
    name, title = line(channel, "title", "dc:title")
    outlet, section = site_of_title(title, host=host)
    for _, source in children(item, "source"):
        own = line(source, "title")[1] or plain_line(source.text or "")
        if own:
            printed = source.get("url") or _site(source) or line(source, "id")[1]
            whose, section_of_it = site_of_title(own, host=host_of(printed))
            said.add("outlet", whose, "element source")
            said.add("section", section_of_it, "element source")
            said.add("outlet_host", host_of(printed), "element source")
            gathered_by = AGGREGATORS.get(host, "")
            said.add("copied_from", gathered_by, "title of the feed")
            return
        other = host_of(source.get("url") or "")
        is_gathered = other and other == host_of(line(item, "link")[1]) and host
        if is_gathered and not other.endswith(host) and not host.endswith(other):
            said.add("outlet_host", other, "element source")
            return
    name, publisher = line(item, "dc:publisher", "dc:source")
    if publisher and not url_key(publisher):
        said.add("outlet", publisher, f"element {name}")
        return
    if host in AGGREGATORS:
        said.add("copied_from", AGGREGATORS[host], "title of the feed")
        name, source_named = line(item, "other:Source")  # of Bing, in a namespace of the search
        said.add("outlet", source_named, f"element {name}")
        return
    said.add("outlet", outlet, "title of the feed")
    said.add("section", section, "title of the feed")
    said.add("outlet_host", host if host not in _FEED_HOSTS else "", "address of the feed")


def _add_addresses(
    said: Said, item: etree._Element, channel: etree._Element, page: RawPage
) -> None:
    """Keep the article's address: its own before that of a service that counts clicks."""
    found = _linked(said, item, site=_site(channel))
    for name, own in children(item, "guid", "id"):
        is_link = (own.get("isPermaLink") or "true").strip().lower() != "false"
        if is_link and (whole := address(own, text_within(own))):
            found.append((whole, f"element {name}"))
    about = item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about") or ""
    if whole := address(item, about):
        found.append((whole, "attribute rdf:about"))
    found.sort(key=lambda one: host_of(one[0]) in _FEED_HOSTS)
    for whole, where in found:
        said.add("url", whole, where)
    said.add("url", page.url, "address given with the page")
    is_address = url_key(page.record_id) == url_key(said.values.get("url", "")) != ""
    said.add("record_id", "" if is_address else page.record_id, "id of the item")
    if "outlet_host" not in said.values:
        host = host_of(said.values.get("url", ""))
        is_gathered = "copied_from" in said.values and host in AGGREGATORS
        said.add("outlet_host", "" if is_gathered else host, "address")


def _linked(said: Said, item: etree._Element, *, site: str) -> list[tuple[str, str]]:
    """Return (address, where) of the item's links; the first that is odd is told."""
    found: list[tuple[str, str]] = []
    odd = ""
    for name, link in children(item, "feedburner:origLink", "link"):
        printed = link.get("href") or text_within(link)
        if (link.get("rel") or "alternate") != "alternate":
            continue
        whole, why = address_told(link, printed, site=site)
        if whole:
            found.append((behind_click(whole), f"element {name}"))
        odd = odd or (warning_of(printed, why, f"element {name}") if why else "")
    if odd:
        said.warn(odd)
    return found


def _add_text(said: Said, item: etree._Element) -> None:
    headline, outlet = said.values.get("headline", ""), said.values.get("outlet", "")

    def first(names: tuple[str, ...]) -> tuple[str, str]:
        for name, child in children(item, *names):
            if (markup := markup_of(child)).strip():
                return name, markup
            if (child.text or "").strip() and not len(child):
                kind = foreign_kind(child) or child.get("type") or "of no stated kind"
                said.warn(f"what it holds in base64 is no text ({kind[:60]})")
        return "", ""

    name, markup = first(_FULL)
    excerpt_name, excerpt_markup = first(_EXCERPTS)
    full = read_text_of(markup, headline=headline, outlet=outlet)
    excerpt = read_text_of(excerpt_markup, headline=headline, outlet=outlet)
    chosen, which = choose_text(full, excerpt)
    where = f"element {name if which == 'full' else excerpt_name}"
    said.add("body", chosen.paragraphs, where)
    said.add("cut", chosen.cut, where)
    if which == "full":
        said.add("summary", summary_beside(full, excerpt), f"element {excerpt_name}")


def _add_authors(said: Said, item: etree._Element, channel: etree._Element) -> None:
    outlets = tuple(filter(None, (said.values.get("outlet"), line(channel, "title")[1])))
    # Atom: an entry without an author has that of the feed it was gathered from, else its feed's.
    sources = [source for _, source in children(item, "source") if len(source)]
    places = [(item, ""), *((source, " of the source") for source in sources)]
    if name_of(channel) == "feed" and not any(line(one, "author")[1] for one, _ in places):
        places.append((channel, " of the feed"))
    names = names_by_login(channel)
    if names:
        filed = read_authors(coauthors(item, names), outlets=outlets)
        said.add("authors", filed.names, "element category")
    for element, whose in places:
        for name in _AUTHORS:
            stated = [names.get(one.lower(), one)
                      for one in map(_without_mail, _people(element, name))]  # fmt: skip
            authors = read_authors(stated, outlets=outlets)
            said.add("authors", authors.names, f"element {name}{whose}")
            said.add("wire_agency", authors.agency, f"element {name}{whose}")
            byline = byline_with_house(stated, outlets=outlets)
            said.add("byline", byline, f"element {name}{whose}")


def _people(element: etree._Element, name: str) -> Iterator[str]:
    for _, author in children(element, name):
        own = line(author, "name", "other:name")[1] if len(author) else ""
        if own or not len(author):
            yield own or plain_line(text_within(author))


def _without_mail(text: str) -> str:
    if found := _MAIL_WITH_NAME.match(text):
        return (found[1] or found[2]).strip()
    return text


def _published(said: Said, item: etree._Element, page: RawPage) -> tuple[Publication, str]:
    """Return the first date that names one before the capture, else the first that should have."""
    unread: tuple[Publication, str] = (Publication(), "")
    address, language = said.values.get("url", ""), said.values.get("language", "")
    for name, text in lines(item, *_DATES):
        if len(text) > 100:
            continue
        published = read_feed_date(text, language=language)
        is_none = is_late(published, page) or is_zero(published, address=address)
        if published.at is not None and not is_none:
            return published, f"element {name}"
        unread = unread if unread[1] else (published, f"element {name}")
    return unread


def read_feed_date(text: str, *, language: str = "") -> Publication:
    """Return a date as mail writes it, whatever its weekday says, with a year of two digits too."""
    plain = by_month_and_day(text)
    published = read_date(plain, language=language)
    if plain != text:
        published = dataclasses.replace(published, text=text)
    if published.at is None:
        bare = _WEEKDAY.sub("", text)
        bare = _SHORT_YEAR.sub(
            lambda found: f"{found[1]}{'19' if int(found[2]) > 69 else '20'}{found[2]}", bare
        )
        published = dataclasses.replace(read_date(bare, language=language), text=text)
    return published


def _add_language(said: Said, item: etree._Element, channel: etree._Element) -> None:
    said.add("language", language_code(line(item, "dc:language")[1]), "element dc:language")
    said.add("language", language_code(language_of(item)), "attribute xml:lang")
    name, stated = line(channel, "language", "dc:language")
    said.add("language", language_code(stated), f"{name} of the feed")

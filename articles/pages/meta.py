"""Meta elements older than Open Graph, or beside it: author, keywords, parsely, sailthru, Dublin Core."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from articles.keys import names_page, url_key
from articles.pages.base_address import base_address
from articles.pages.breadcrumbs import first_step
from articles.pages.dates import read_date
from articles.pages.day_order import puts_day_first
from articles.pages.field_values import lines_of
from articles.pages.json_text import read_json
from articles.pages.languages import language_code
from articles.pages.meta_names import Metas, Said, all_of, first_of, meta_contents, said_behind
from articles.pages.outlet_names import (
    first_to_name_people,
    keys_of_no_tags,
    names_outlet,
    outlet_names,
)
from articles.pages.site_keywords import OF_ANY_PAGE, are_of_any_page
from articles.pages.stated_addresses import HOME, is_home, stated_address
from articles.pages.stated_names import AUTHORS, CREATED, DATES, SECTIONS, TAGS
from articles.pages.tags import clean_tags, split_keywords
from articles.pages.web_addresses import warning_of
from articles.records import Facts, RawPage

_HEADLINES = ("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "hdl", "cxenseparse:title",
              "headline", "title", "citation_title", "article:title", "content_title", "mrf:title")  # fmt: skip
_AUTHORS = ("parsely-author", "sailthru.author", "articleauthor", "article-author", "author", "byl", "dc.creator", "dcterms.creator",
            "dc.creator.name", "article.author", "cxenseparse:author", "authors", "author_name",
            "creator", "byline", "dc:creator", "dc.author", "dc.creator.personalname", "article:author:name",
            "twitter:misc:written by")  # fmt: skip
_NO_PEOPLE = ("twitter:", "og:", "article:", "fb:", "dc.", "itemprop:")
_TAG_ENDINGS = (*TAGS, "tag", "keyword", "topics")
_BY = re.compile(
    r"(?:written|posted|published|reported) by|author|by|verfasst von|geschrieben von|autor(?:in)?|von|écrit par|auteur|rédigé par|"
    r"escrito por|autore|scritto da|escrito por|geschreven door|auteur|skrevet af|skrevet av|skriven av|napisane przez|autor|"
    r"kirjoittanut|yazar|автор|написано|ditulis oleh|written|napsal|szerző|scris de|γράφτηκε από|كتب بواسطة|作者|執筆者|글쓴이",
    re.IGNORECASE,
)
"""What a card for Twitter calls the first of its two lines where it names who wrote the page."""
_PUBLISHED = (
    "parsely-pub-date", "pdate", "ptime", "datepublished", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "date.release", "article.published",
    "cxenseparse:recs:publishtime", "article:published:time", "date.available", "dcterms.available",
    "published_at", "publish_date", "pub_date", "originalpublicationdate", "citation_publication_date", "citation_online_date", "displaydate", "date",
)  # fmt: skip
_TAGS = ("news_keywords", "parsely-tags", "article:tags", "article:keywords", "og:keywords", "og:tag", "keywords", "sailthru.tags", "dc.subject",
         "dc:subject", "dcterms.subject", "article.tags", "cxenseparse:keywords", "cxenseparse:tags",
         "classification-tags", "page-tags", "articletags", "article-tags", "article_tags", "topics", "tags")  # fmt: skip
_SECTIONS = ("parsely-section", "section", "articlesection", "dc.type.section", "article.section", "category",
             "cxenseparse:section")  # fmt: skip
_OUTLETS = ("application-name", "dc.publisher", "dcterms.publisher", "publisher", "cre", "sitename", "site_name", "prism.publicationname", "citation_journal_title",
            "apple-mobile-web-app-title")  # fmt: skip
_OF_PARSELY_PAGE = {
    "title": ("title",), "author": ("author", "authors"), "pub-date": ("pub_date",), "section": ("section",),
    "tags": ("tags",), "link": ("link",), "image-url": ("image_url",),
}  # fmt: skip
_SUMMARIES = (
    "description",
    "dc.description",
    "dcterms.description",
    "sailthru.description",
    "abstract",
)
_LANGUAGES = ("language", "dc.language", "dcterms.language", "content-language", "inlanguage")
_ADDRESSES = ("parsely-link", "dc.identifier", "dcterms.identifier", "url")
_IMAGES = (
    "parsely-image-url",
    "sailthru.image.full",
    "thumbnail",
    "image",
    "thumbnailurl",
    "image_src",
)


def read_meta(page: RawPage, tree: HtmlElement) -> Facts:
    metas = _with_parsely_page(meta_contents(tree))
    said = Said()
    for field, names in (
        ("headline", _HEADLINES),
        ("outlet", _OUTLETS),
        ("section", _SECTIONS),
        ("summary", _SUMMARIES),
        ("image_url", _IMAGES),
    ):
        name, content = first_of(metas, names)
        said.add(field, first_step(content) if field == "section" else content, f"meta {name}")
    outlets = outlet_names(tree)
    where, authors = first_to_name_people(_stated_authors(metas), outlets)
    said.add("authors", tuple(authors), where)
    _add_published(said, metas, day_first=puts_day_first(tree, page.url))
    own_names = keys_of_no_tags(outlets)
    of_site: tuple[str, ...] = ()
    for name in _TAGS:
        _, contents = all_of(metas, (name,))
        keywords = [word for content in contents for word in split_keywords(content)]
        tags = tuple(
            tag for tag in clean_tags(keywords, is_editors=True) if not names_outlet(tag, own_names)
        )
        if are_of_any_page(keywords, own_names):
            of_site = of_site or tags
        else:
            said.add("tags", tags, f"meta {name}")
    own = {name: texts for name, texts in metas.items() if not name.startswith(_NO_PEOPLE)}
    for name, contents in said_behind(own, SECTIONS):
        section = first_step(contents[0])
        if (
            section != section.lower() or section == section.upper()
        ):  # small letters are an address's
            said.add("section", section, f"meta {name}")
    others = {name: texts for name, texts in own.items() if name not in _TAGS}
    for name, contents in said_behind(others, _TAG_ENDINGS):
        keywords = [word for content in contents for word in split_keywords(content)]
        said.add("tags", clean_tags(word for word in keywords if ":" not in word), f"meta {name}")
    said.add("tags", of_site, OF_ANY_PAGE)
    _add_address(said, metas, page, tree)
    said.add("language", language_code(tree.get("lang") or ""), "html lang")
    said.add(
        "language",
        language_code(tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        "html xml:lang",
    )
    name, content = first_of(metas, _LANGUAGES)
    said.add("language", language_code(content), f"meta {name}")
    return said.facts(confidence=0.5)


def _with_parsely_page(metas: Metas) -> Metas:
    """Return the contents with those of one element that holds all of Parse.ly's as JSON, by their own names."""
    stated = read_json(first_of(metas, ("parsely-page",))[1])
    if not isinstance(stated, dict):
        return metas
    named = {
        f"parsely-{own}": lines
        for own, keys in _OF_PARSELY_PAGE.items()
        if (lines := lines_of([stated.get(key) for key in keys]))
    }
    return {**named, **metas}


def _stated_authors(metas: Metas) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield every name authors are stated by, with every element of it; one a person is as common as one for all.

    Last come the author on a card ("Written by", "Ann Roe") and one some system names in its own words.
    """
    for name in _AUTHORS:
        yield f"meta {name}", metas.get(name, [])
    for number in (1, 2):
        _, label = first_of(metas, (f"twitter:label{number}",))
        name, content = first_of(metas, (f"twitter:data{number}",))
        if content and _BY.fullmatch(label.strip(" :")):
            yield f"meta {name}", (content,)
    own = {name: said_ for name, said_ in metas.items() if not name.startswith(_NO_PEOPLE)}
    for name, contents in said_behind(own, AUTHORS):
        yield f"meta {name}", [text for text in contents if not text.startswith(("http", "@", "/"))]


def _add_published(said: Said, metas: Metas, *, day_first: bool) -> None:
    for name in _PUBLISHED:
        published = read_date(first_of(metas, (name,))[1], day_first=day_first)
        if published.at is not None:
            said.add("published", published, f"meta {name}")
    for name, contents in said_behind(metas, (*DATES, *CREATED)):
        published = read_date(contents[0], day_first=day_first)
        if published.at is not None:
            said.add("published", published, f"meta {name}")


def _add_address(said: Said, metas: Metas, page: RawPage, tree: HtmlElement) -> None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").strip().lower() == "canonical":
            where, printed = "link rel=canonical", link.get("href") or ""
            address, why = stated_address(
                printed, base=base_address(tree, page.url), given=page.url
            )
            if is_home(address):
                elsewhere = (page.url, *metas.get("og:url", ()))
                address, why = "", HOME if any(map(names_page, map(url_key, elsewhere))) else ""
            said.add("url", address, where)
            if why:
                said.warn(warning_of(printed, why, where))
    name, content = first_of(metas, _ADDRESSES)
    address = stated_address(content, base=page.url, given=page.url).address
    said.add("url", "" if is_home(address) else address, f"meta {name}")

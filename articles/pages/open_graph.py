"""Open Graph: `og:`, `article:` and `twitter:` properties in the head of a page in, facts out."""

import re

from lxml.html import HtmlElement

from articles.pages.breadcrumbs import first_step
from articles.pages.dates import read_date
from articles.pages.languages import language_code
from articles.pages.meta_names import Metas, Said, all_of, first_of, meta_contents
from articles.pages.outlet_names import first_to_name_people, outlet_names
from articles.pages.stated_addresses import stated_address
from articles.pages.tags import clean_tags, split_keywords
from articles.pages.web_addresses import warning_of
from articles.records import Facts, RawPage

_SIMPLE = {
    "headline": ("og:title", "twitter:title", "twitter:text:title"),
    "outlet": ("og:site_name",),
    "section": ("article:section", "og:section", "og:article:section"),
    "summary": ("og:description", "twitter:description"),
    "image_url": ("og:image:secure_url", "og:image", "og:image:url", "twitter:image",
                  "twitter:image:src"),
}  # fmt: skip
_PUBLISHED = ("article:published_time", "og:article:published_time", "article:published",
              "og:published_time", "og:pubdate", "article:post_date", "video:release_date")  # fmt: skip
_NUMBERED = re.compile(r"article:tag:\d+")
_AUTHORS = ("article:author_name", "og:article:author", "article:author", "og:author")


def read_open_graph(page: RawPage, tree: HtmlElement) -> Facts:
    metas = meta_contents(tree)
    said = Said()
    for field, names in _SIMPLE.items():
        name, content = first_of(metas, names)
        said.add(field, first_step(content) if field == "section" else content, f"meta {name}")
    for name in _PUBLISHED:
        published = read_date(first_of(metas, (name,))[1])
        if published.at is not None:
            said.add("published", published, f"meta {name}")
    stated = [(f"meta {name}", metas.get(name, [])) for name in _AUTHORS]
    where, authors = first_to_name_people(stated, outlet_names(tree))
    said.add("authors", tuple(authors), where)
    _add_tags(said, metas)
    _, locale = first_of(metas, ("og:locale",))
    said.add("language", language_code(locale), "meta og:locale")
    _, address = first_of(metas, ("og:url",))
    own, why = stated_address(address, base=page.url, given=page.url)
    said.add("url", own, "meta og:url")
    if why:
        said.warn(warning_of(address, why, "meta og:url"))
    if first_of(metas, ("article:opinion",))[1].lower() == "true":
        said.add("genre", "opinion", "meta article:opinion")
    is_stated = first_of(metas, ("og:type",))[1].lower() == "article"
    return said.facts(confidence=0.85 if is_stated else 0.6)


def _add_tags(said: Said, metas: Metas) -> None:
    name, tags = all_of(metas, ("article:tag", "og:article:tag"))
    if not tags:  # "article:tag:0", "article:tag:1" …: one name each
        tags = [
            text for each, texts in metas.items() if _NUMBERED.fullmatch(each) for text in texts
        ]
        name = "article:tag:…"
    if len(tags) == 1:  # one element with all of them is as common as one each
        tags = split_keywords(tags[0])
    said.add("tags", clean_tags(tags, is_editors=True), f"meta {name}")

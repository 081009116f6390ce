"""Feed subjects: the categories of an item in, tags, people, places and organisations out."""

import re
from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from articles.markup import text_within
from articles.pages.feed_elements import children, name_of
from articles.pages.fragments import plain_line
from articles.pages.meta_names import Said
from articles.pages.tags import clean_tags
from articles.pages.typed_subjects import in_reading_order
from articles.pages.wordpress_export import is_of_the_system
from articles.records import PersonNamed

_LISTS = {"media:keywords", "itunes:keywords"}
_UNFILED = {
    "uncategorized", "uncategorised", "unkategorisiert", "non classé", "sin categoría", "sem categoria",
    "senza categoria", "geen categorie", "okategoriserade", "ukategorisert", "ikke kategoriseret",
    "bez kategorii", "без рубрики", "未分类", "未分類", "未分類カテゴリー", "미분류",
}  # fmt: skip
"""What WordPress files a post under that nobody filed."""
_TAXONOMY = re.compile(
    r"(?:^|[/#:])(?:[a-z]{2,6}_)?(?:(?P<person>per|persons?)|(?P<place>geo|glocations?|locations?)"
    r"|(?P<organisation>org|org_all|organi[sz]ations?))/?$",
    re.IGNORECASE,
)
"""How the taxonomy a category is of is called; "people" and "places" are sections of many sites."""


def add_subjects(said: Said, item: etree._Element) -> None:
    """Keep what an item is filed under, each as what its taxonomy says it is, else as a tag."""
    named: dict[str, list[str]] = defaultdict(list)
    for kind, text in _categories(item):
        named[kind].append(text)
    people = [PersonNamed(in_reading_order(name), "about") for name in named["person"]]
    said.add("people", tuple(dict.fromkeys(people)), "element category")
    said.add("places", tuple(dict.fromkeys(named["place"])), "element category")
    organisations = clean_tags(named["organisation"])
    said.add("tags", clean_tags([*named[""], *organisations]), "element category")
    said.add("tag_kinds", dict.fromkeys(organisations, "organisation"), "element category")


def _categories(item: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield (kind, text) of each: "person", "place", "organisation", "" where nothing says so."""
    for _, category in children(
        item, "category", "dc:subject", "media:keywords", "itunes:keywords"
    ):
        if is_of_the_system(category):
            continue
        text = text_within(category) or category.get("label") or category.get("term") or ""
        if name_of(category) in _LISTS:
            yield from (("", one) for one in text.split(","))
            continue
        if plain_line(text).lower() in _UNFILED:
            continue
        found = _TAXONOMY.search(category.get("domain") or category.get("scheme") or "")
        kind = found.lastgroup if found and found.lastgroup else ""
        yield kind, plain_line(text) if kind else text

"""Kinds of pages: the page as it was sent in, what its system says it is out.

WordPress, Drupal, Ghost, Joomla and Plone name the kind of every page in the class of its `<body>`;
others state it in JSON-LD.
"""

from typing import NamedTuple

from lxml.html import HtmlElement

from articles.pages.json_ld import kinds_of_page
from articles.pages.meta_names import meta_contents

_LISTS = {"CollectionPage", "SearchResultsPage", "ProfilePage"}
_STANDING = {"AboutPage", "ContactPage", "FAQPage"}
_OF_LISTS = frozenset(
    {"archive", "search-results", "search-no-results", "post-type-archive", "tag-template", "author-template",
     "path-taxonomy", "page-taxonomy", "page-taxonomy-term", "page-search", "view-category", "view-categories", "view-tag",
     "portaltype-collection", "portaltype-topic", "template-listing_view", "template-search"}
)  # fmt: skip
_OF_STANDING = frozenset({"page-template", "page-template-default", "page-node-type-page", "node-type-page", "portaltype-document"})  # fmt: skip
_OF_ARTICLES = frozenset(
    {"single", "single-post", "post-template", "item-view", "view-article", "page-node-type-article", "page-node-type-story",
     "node-type-article", "node-type-story", "portaltype-news-item"}
)  # fmt: skip
_OF_ERRORS = frozenset({"error404", "error-404"})


class PageKind(NamedTuple):
    is_surely_article: bool = False
    """Its JSON-LD, or the data that its own program is fed with, holds the article."""
    is_article: bool = False
    """Some part of it says so: of many a site every page does."""
    is_dated: bool = False
    """Its head states the day of an article; those of lists and of standing pages seldom do."""
    is_site: bool = False
    """JSON-LD that states no article says that it is a page of the site: a list, a life, a way to write to it."""
    is_list: bool = False
    is_standing: bool = False
    is_error: bool = False


def kind_of_page(tree: HtmlElement, *, sure: bool, stated: bool) -> PageKind:
    """Return what the page says it is; `sure` and `stated` is what its readings say of an article."""
    if sure:
        return PageKind(is_surely_article=True, is_article=True)
    body = tree.find("body")
    classes = frozenset((body.get("class") or "").split()) if body is not None else frozenset()
    kinds = kinds_of_page(tree)
    metas = meta_contents(tree)
    is_life = "profile" in map(str.lower, metas.get("og:type", ()))
    is_post = bool(classes & _OF_ARTICLES)
    return PageKind(
        is_article=stated or is_post,
        is_dated="article:published_time" in metas,
        is_site=not stated and bool(kinds & (_LISTS | _STANDING - {"FAQPage"})),
        is_list=not is_post and bool(is_life or kinds & _LISTS or classes & _OF_LISTS),
        is_standing=not is_post and bool(kinds & _STANDING or classes & _OF_STANDING),
        is_error=bool(classes & _OF_ERRORS),
    )

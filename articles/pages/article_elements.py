"""Article elements: the posts of a live blog are blocks of one text, whole stories below the first are others."""

from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from articles.lengths import size_of
from articles.pages.byline_names import PROFILE
from articles.pages.html_tree import replace, text_of
from articles.pages.surroundings import is_around

_FEWEST_STORIES = 2
_FEWEST_POSTS = 3
_FEWEST_DATED = 2
_SHORTEST_PROSE = 60
_SHORTEST_STORY = 600


def settle_articles(tree: HtmlElement) -> None:
    """Make blocks of the posts of a live blog, each an `<article>`; take out the stories that a page goes on with.

    Who looks for the text of a page takes the first of such posts for all of it, and all of such
    stories for one.
    """
    if sum(1 for _ in tree.iter("article")) < _FEWEST_STORIES:
        return
    for story in list(_further_stories(tree)):
        replace(story, "")
    for post in list(_posts(tree)):
        post.tag = "div"
        for link in post.iter("a"):
            if "#" in (link.get("href") or ""):
                link.tag = "span"  # a block of few words and a link passes for a list of links


def _further_stories(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the articles after the first of some alike that each have a main heading of their own."""
    outer = (
        each for each in tree.iter("article") if next(each.iterancestors("article"), None) is None
    )
    for articles in _alike((each.get("class"), each) for each in outer):
        headed = (each.find(".//h1") is not None for each in articles)
        if all(headed) and _prose_of(articles[0]) >= _SHORTEST_STORY:
            yield from articles[1:]


def _posts(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the articles side by side below the main heading, alike, that lead nowhere else and are most of the text."""
    for articles in _alike(_below_heading(tree)):
        fewest = _FEWEST_DATED if all(map(_is_dated, articles)) else _FEWEST_POSTS
        if len(articles) >= fewest and _are_posts(articles, tree, fewest=fewest):
            yield from articles


def _alike(named: Iterable[tuple[object, HtmlElement]]) -> Iterator[list[HtmlElement]]:
    groups: dict[object, list[HtmlElement]] = {}
    for name, article in named:
        groups.setdefault(name, []).append(article)
    return (group for group in groups.values() if len(group) >= _FEWEST_STORIES)


def _below_heading(tree: HtmlElement) -> Iterator[tuple[object, HtmlElement]]:
    heading = next(tree.iter("h1"), None)
    is_below = False
    for element in tree.iter("h1", "article"):
        is_below = is_below or element is heading
        if is_below and element.tag == "article":
            yield (element.getparent(), element.get("class")), element


def _is_dated(article: HtmlElement) -> bool:
    """Tell whether an article has a time and a heading of its own, as each post of a live blog has."""
    return (
        article.find(".//time") is not None
        and next(article.iter("h2", "h3", "h4"), None) is not None
    )


def _are_posts(articles: Sequence[HtmlElement], tree: HtmlElement, *, fewest: int) -> bool:
    """Tell posts from comments, which say that they are some, and from teasers, which lead to other stories."""
    if is_around(articles[0]) or any(map(_leads_elsewhere, articles)):
        return False
    told = [_prose_of(article) for article in articles]
    is_most = 2 * sum(told) > _prose_of(tree)
    return is_most and sum(map(bool, told)) >= fewest


def _prose_of(element: HtmlElement) -> int:
    """Return how many letters stand in the paragraphs of some length in an element."""
    sizes = (size_of(text_of(line)) for line in element.iter("p"))
    return sum(size for size in sizes if size >= _SHORTEST_PROSE)


def _leads_elsewhere(article: HtmlElement) -> bool:
    """Tell whether beside its text an article has a link to another page of its site that is not its writer's."""
    return any(
        next(link.iterancestors("p"), None) is None and not _stays(link.get("href") or "")
        for link in article.iter("a")
    )


def _stays(address: str) -> bool:
    """Tell whether a link leads to a place of the page, to who wrote it, or to where it can be shared: another site."""
    return not address or "#" in address or "//" in address or bool(PROFILE.search(address))

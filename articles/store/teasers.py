"""Teasers: each article printed beside another is a row of its own, or points to the one held."""

from collections import Counter

from articles.models import Article
from articles.records import ArticleRecord, Teaser
from articles.store.held import Held, hold
from articles.store.held_captures import Page
from articles.store.identity import find_teased
from articles.store.links import link_heading
from articles.store.rows import learn_from_teaser, make_teased


def keep_teasers(record: ArticleRecord, page: Page, held: Held) -> Counter[str]:
    """Link the teasers of a page in page order; return how many were new, updated, unchanged."""
    counts: Counter[str] = Counter()
    positions = held.captures.positions(page)
    added = []
    for teaser in record.facts.teasers:
        if not teaser.headline:
            continue
        article, outcome = _article_of(teaser, record, held)
        counts[outcome] += 1
        if teaser.position in positions:
            continue
        added.append(teaser.position)
        held.links.add_related(
            page.pk,
            article.pk,
            teaser.position,
            (teaser.section or teaser.place)[:120],
            teaser.outlet[:255],
            teaser.headline[:500],
            teaser.text,
            teaser.where[:120],
        )
    positions.update(added)  # two of one position are a mistake that the database tells
    return counts


def _article_of(teaser: Teaser, record: ArticleRecord, held: Held) -> tuple[Article, str]:
    outlet = held.names.outlet(teaser.outlet)
    article = find_teased(teaser, outlet, held.articles)
    if article is None:
        article = make_teased(teaser, outlet, held.articles, language=record.facts.language)
        held.links.begin(article)
        _link(article, teaser, held)
        return article, "new"
    return article, "updated" if _learn(article, teaser, held) else "unchanged"


def tell_again(key: int, teaser: Teaser, *, is_first: bool) -> None:
    """Let a stored article learn what a teaser prints of it, as an import would.

    Of the first that tells of it, it has the outlet too.
    """
    held = hold()
    article = held.articles.at(key)
    outlet = held.names.outlet(teaser.outlet)
    if is_first and outlet is not None and "outlet" not in article.curated_fields:
        article.outlet_id = outlet.pk
        held.articles.save(article)
    _learn(article, teaser, held)
    held.flush(last=True)


def _learn(article: Article, teaser: Teaser, held: Held) -> bool:
    """Write into a row, and tie to it, what a teaser knows better; whether anything changed."""
    learned = learn_from_teaser(article, teaser, held.articles)
    if article.text_held != Article.TextHeld.FULL and _link(article, teaser, held):
        if not learned:
            held.articles.touch(article)
        learned = True
    return learned


def _link(article: Article, teaser: Teaser, held: Held) -> bool:
    return link_heading(
        article,
        section=teaser.section,
        place=teaser.place,
        author=teaser.author,
        names=held.names,
        links=held.links,
    )

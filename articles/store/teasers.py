"""Teasers: each article printed beside another is a row of its own, or points to the one held."""

from collections import Counter

from articles.models import Article, Capture, RelatedLink
from articles.records import ArticleRecord, Teaser
from articles.store.identity import find_teased
from articles.store.links import link_heading
from articles.store.names import Names
from articles.store.rows import learn_from_teaser, make_teased


def keep_teasers(record: ArticleRecord, capture: Capture, names: Names) -> Counter[str]:
    """Link the teasers of a page in page order; return how many were new, updated, unchanged."""
    counts: Counter[str] = Counter()
    held = {link.position: link for link in capture.related.all()}
    for teaser in record.facts.teasers:
        if not teaser.headline:
            continue
        article, outcome = _article_of(teaser, record, names)
        counts[outcome] += 1
        if teaser.position not in held:
            RelatedLink.objects.create(
                capture=capture,
                article=article,
                position=teaser.position,
                section=(teaser.section or teaser.place)[:120],
                outlet_name=teaser.outlet[:255],
                headline=teaser.headline[:500],
                text=teaser.text,
                where=teaser.where[:120],
            )
    return counts


def _article_of(teaser: Teaser, record: ArticleRecord, names: Names) -> tuple[Article, str]:
    outlet = names.outlet(teaser.outlet)
    article = find_teased(teaser, outlet)
    if article is None:
        article = make_teased(teaser, outlet, record.facts.language)
        _link(article, teaser, names)
        return article, "new"
    learned = learn_from_teaser(article, teaser)
    if article.text_held != Article.TextHeld.FULL:
        learned = _link(article, teaser, names) or learned
    return article, "updated" if learned else "unchanged"


def _link(article: Article, teaser: Teaser, names: Names) -> bool:
    return link_heading(
        article, section=teaser.section, place=teaser.place, author=teaser.author, names=names
    )

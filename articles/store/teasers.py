"""Teasers: each article printed beside another is a row of its own, or points to the one held."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from articles.models import Article
from articles.records import ArticleRecord, Teaser
from articles.store.held import Held, hold
from articles.store.held_captures import Beside, Page
from articles.store.identity import find_teased
from articles.store.links import link_heading
from articles.store.rows import learn_from_teaser, make_teased


def keep_teasers(record: ArticleRecord, page: Page, held: Held) -> Counter[str]:
    """Link the teasers of a page in page order; return how many were new, updated, unchanged.

    A teaser that was kept of the page before stands for the article it led to then: one without
    text and outlet can be told by nothing else.
    """
    counts: Counter[str] = Counter()
    kept = held.captures.beside(page)
    known = dict(kept)
    teasers = [teaser for teaser in record.facts.teasers if teaser.headline]
    places = _places(teasers, known)
    added: dict[int, Beside] = {}
    last = max(known, default=0)
    for teaser, place in zip(teasers, places, strict=True):
        if place is not None:
            article = held.articles.at(known[place].article_id)
            counts["updated" if _learn(article, teaser, held) else "unchanged"] += 1
            continue
        article, outcome = _article_of(teaser, record, held)
        counts[outcome] += 1
        position = teaser.position if teaser.position not in known else last + 1
        last = max(last, position)
        added[position] = Beside(article.id, teaser.headline[:500])
        held.links.add_related(
            page.pk,
            article.id,
            position,
            (teaser.section or teaser.place)[:120],
            teaser.outlet[:255],
            teaser.headline[:500],
            teaser.text,
            teaser.where[:120],
        )
    kept.update(added)  # two of one position are a mistake that the database tells
    return counts


def _places(teasers: Sequence[Teaser], known: Mapping[int, Beside]) -> list[int | None]:
    """Return of each teaser the place of the one that was kept of it, if any: one of its headline,
    that at its own place before others.
    """
    called: dict[str, list[int]] = defaultdict(list)
    for at in sorted(known, reverse=True):
        called[known[at].headline].append(at)
    places: list[int | None] = []
    for teaser in teasers:
        left = called[teaser.headline[:500]]
        if teaser.position in left:
            left.remove(teaser.position)
            places.append(teaser.position)
        else:
            places.append(left.pop() if left else None)
    return places


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

"""Identity: which article of the archive a record or a teaser is about, if any."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from articles.keys import fold, headline_key, text_key, url_key
from articles.models import Article, Outlet
from articles.records import ArticleRecord, Publication, Teaser
from articles.store.moments import as_datetime, end_of

TEASER_DAYS = dt.timedelta(days=3)
OPENING_WORDS = 8
"""So many words of a teaser must open a text before it is taken for the text's own teaser."""


def scoped_id(record: ArticleRecord) -> tuple[str, str]:
    """Return (collection, id). An id that names its corpus ("newsbreak:42") is good everywhere."""
    corpus, colon, number = record.facts.record_id.partition(":")
    if colon and corpus.isalpha() and corpus not in {"http", "https"}:
        return corpus[:120], number[:255]
    collection, record_id = record.page.collection[:110], record.facts.record_id[:255]
    if not record_id:
        return collection, ""
    # Two dumps may both be called "articles" and count from 1: an id is believed where the
    # headline, the address or the text agrees, else it is an id of another collection.
    name, number_of_name = collection, 1
    while (row := Article.objects.filter(collection=name, record_id=record_id).first()) is not None:
        if _agrees(row, record):
            break
        number_of_name += 1
        name = f"{collection} ({number_of_name})"
    return name, record_id


def _agrees(article: Article, record: ArticleRecord) -> bool:
    key = url_key(record.facts.url)
    return (
        bool(key and key == article.url_key)
        or headline_key(record.facts.headline)[:500] == article.headline_key
        or opens(" ".join(record.facts.body), article.paragraphs)
    )


def find_article(record: ArticleRecord, outlet: Outlet | None) -> Article | None:
    """Return the row that `record` is another telling of, or None.

    Tried in order:

    1. the id that the collection gives;
    2. the normalised address;
    3. outlet, headline and day, where the texts do not contradict each other;
    4. the whole text, where no two outlets are named: the same text in two outlets is a copy.

    A row with another id of the same collection is never taken, whatever else agrees.
    """
    collection, record_id = scoped_id(record)
    if record_id:
        same = Article.objects.filter(collection=collection, record_id=record_id).first()
        if same is not None:
            return same
    if (key := url_key(record.facts.url)) and "/" in key:
        for article in _order(Article.objects.filter(url_key=key)):
            if not _other_id(article, collection, record_id):
                return article
    for article in _order(_by_headline(record.facts.headline, outlet)):
        if _other_id(article, collection, record_id) or _elsewhere(article, key):
            continue
        if _is_told_by(article, record):
            return article
    return _by_text(record, outlet, collection, record_id)


def find_teased(teaser: Teaser, outlet: Outlet | None) -> Article | None:
    """Return the article a teaser stands for: same outlet and headline, and either the teaser's
    text opens the article (or the other way round) or their dates lie within three days.
    """
    for article in _order(_by_headline(teaser.headline, outlet)):
        opening = opens(teaser.text, article.paragraphs)
        if outlet is None or article.outlet is None:
            if opening:
                return article
        elif opening or _near(article, teaser.published) or not (teaser.text and article.body):
            return article
    return None


def opens(text: str, paragraphs: Iterable[str]) -> bool:
    """Whether a text and an article begin alike: folded, cut marks off, as far as the shorter."""
    one, other = _words(text), _words(" ".join(paragraphs))
    length = min(len(one), len(other))
    # The last word before a cut may itself be cut.
    return length >= OPENING_WORDS and one[: length - 1] == other[: length - 1]


def _words(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() else " " for c in fold(text))
    return kept.split()


def _order(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Full texts first, then the oldest row: the same choice every time."""
    return articles.select_related("outlet").order_by("text_held", "pk")


def _by_headline(headline: str, outlet: Outlet | None) -> QuerySet[Article]:
    key = headline_key(headline)[:500]
    rows = Article.objects.filter(headline_key=key) if key else Article.objects.none()
    return rows.filter(Q(outlet=outlet) | Q(outlet__isnull=True)) if outlet else rows


def _other_id(article: Article, collection: str, record_id: str) -> bool:
    return bool(
        record_id
        and article.record_id
        and article.collection == collection
        and article.record_id != record_id
    )


def _elsewhere(article: Article, key: str) -> bool:
    """Whether both have an address on one site and it is not the same one."""
    host, other = key.partition("/")[0], article.url_key.partition("/")[0]
    return bool(key and host == other and key != article.url_key)


def _is_told_by(article: Article, record: ArticleRecord) -> bool:
    body = record.facts.body
    if opens(" ".join(body), article.paragraphs):
        return True
    if article.outlet is None or not (record.facts.outlet or record.facts.outlet_host):
        return False
    if not (body and article.body):
        return _near(article, record.facts.published)
    if article.text_held != "full" or record.text_held != "full":
        return _near(article, record.facts.published)
    return False


def _near(article: Article, published: Publication) -> bool:
    """Whether two dates, as far as they are known, lie within three days of each other."""
    earliest = as_datetime(published.earliest or published.at)
    latest = end_of(published.latest or published.at)
    if earliest is None or latest is None:
        return False
    if article.published_earliest is None or article.published_latest is None:
        return False
    return (
        earliest - TEASER_DAYS <= article.published_latest
        and article.published_earliest - TEASER_DAYS <= latest
    )


def _by_text(
    record: ArticleRecord, outlet: Outlet | None, collection: str, record_id: str
) -> Article | None:
    if not record.facts.body or sum(map(len, record.facts.body)) < 200:
        return None
    key = url_key(record.facts.url)
    for article in _order(Article.objects.filter(content_hash=text_key(record.facts.body))):
        if _other_id(article, collection, record_id) or _elsewhere(article, key):
            continue
        if outlet is None or article.outlet is None or article.outlet == outlet:
            return article
    return None

"""Identity: which article of the archive a record or a teaser is about, if any."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from articles.keys import (
    fold,
    headline_key,
    is_host_name,
    names_page,
    sections_behind,
    text_key,
    url_key,
)
from articles.models import Article
from articles.records import ArticleRecord, Publication, Teaser
from articles.store.held_articles import HeldArticles, Sketch
from articles.store.held_names import Name
from articles.store.held_wordings import FEW, HeldWordings, Looked
from articles.store.moments import as_datetime, end_of

TEASER_DAYS = dt.timedelta(days=3)
A_DAY, NO_TIME = dt.timedelta(days=1), dt.timedelta()
OPENING_WORDS = 8
"""So many words of a teaser must open a text before it is taken for the text's own teaser."""

RUN = 5
"""Words in a row that two texts hardly share by chance."""

LEAST_LETTERS = 200
"""A shorter text, such as a notice, may stand in two articles."""

LEAST_WORDS = 30
"""A shorter text says too little to contradict another."""

HALF, MOST = 0.5, 0.8
"""Of the shorter text's runs of words: what two tellings of one day share, and of two days."""


def scoped_id(record: ArticleRecord, held: HeldArticles) -> tuple[str, str]:
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
    while (row := held.of_id(name, record_id)) is not None:
        if _agrees(row, record):
            break
        number_of_name += 1
        name = f"{collection} ({number_of_name})"
    return name, record_id


def id_looked_for(record: ArticleRecord) -> str:
    """Return the id by which `scoped_id` looks for a row, without its collection."""
    corpus, colon, number = record.facts.record_id.partition(":")
    names_corpus = colon and corpus.isalpha() and corpus not in {"http", "https"}
    return number[:255] if names_corpus else record.facts.record_id[:255]


def _agrees(article: Article, record: ArticleRecord) -> bool:
    headlines = (article.printed_headline_key, article.headline_key)
    return (
        url_key(record.facts.url) in _addresses(article)
        or headline_key(record.facts.headline)[:500] in headlines
        or opens(" ".join(record.facts.body), article.printed_paragraphs)
    )


def find_article(
    record: ArticleRecord, outlet: Name | None, held: HeldArticles, wordings: HeldWordings
) -> Article | None:
    """Return the row that `record` is another telling of, or None.

    Tried in order:

    1. the id that the collection gives;
    2. the normalised address, unless headline and text are wholly others: the items of some feeds
       all lead to one page;
    3. outlet, headline and day, where the texts do not contradict each other and nothing else stands
       behind the headline; at another address of the same site where they are the same word for word;
    4. a version that it was before, where headline and text are the same word for word, of one
       outlet and day; else a headline that it had before, over a whole text that the record's does
       not contradict, as in 3;
    5. the whole text, where no two outlets are named: the same text in two outlets is a copy.

    A row with another id of the same collection is never taken, whatever else agrees. Compared is
    what the pages print, and beside it what a curator made of it.
    """
    collection, record_id = scoped_id(record, held)
    if record_id and (same := held.of_id(collection, record_id)) is not None:
        return same
    if names_page(key := url_key(record.facts.url)):
        for article in held.called("url", key):
            if not has_other_id(article, collection, record_id) and not contradicts(
                article, record
            ):
                return article
    for article in _by_headline(record.facts.headline, outlet, held):
        if has_other_id(article, collection, record_id):
            continue
        is_same = is_twin if elsewhere(article, key) else is_told_by
        if is_same(article, record):
            return article
    for article in chain(
        _by_wording(record, outlet, held, wordings),
        _by_former_headline(record, outlet, held, wordings),
    ):
        if not has_other_id(article, collection, record_id):
            return article
    return _by_text(record, outlet, held, collection=collection, record_id=record_id)


def find_teased(teaser: Teaser, outlet: Name | None, held: HeldArticles) -> Article | None:
    """Return the article a teaser stands for: the one at the teaser's address, where the headlines
    have half their words in common; else of the same outlet and headline, and either the teaser's text opens
    the article (or the other way round) or their dates lie within three days.
    """
    if names_page(key := url_key(teaser.url)):
        for article in held.called("url", key):
            if is_headed_alike(article, teaser.headline):
                return article
    for article in _by_headline(teaser.headline, outlet, held):
        if differs_behind(article, teaser.headline, outlet=teaser.outlet):
            continue
        opening = opens(teaser.text, article.printed_paragraphs)
        texts = bool(teaser.text and article.as_printed("body"))
        if outlet is None or article.printed_outlet_id is None:
            if opening:
                return article
        elif opening or is_near(article, teaser.published) or not texts:
            return article
    return None


def opens(text: str, paragraphs: Iterable[str]) -> bool:
    """Whether a text and an article begin alike: folded, cut marks off, as far as the shorter."""
    one, other = _words(text), _words(" ".join(paragraphs))
    if one and one == other:
        return True
    length = min(len(one), len(other))
    # The last word before a cut may itself be cut.
    return length >= OPENING_WORDS and one[: length - 1] == other[: length - 1]


def _alike(one: Iterable[str], other: Iterable[str], *, share: float) -> bool:
    """Whether two texts are versions of one: a share of the shorter one's runs of words is common."""
    runs, others = _runs(one), _runs(other)
    shorter = min(len(runs), len(others))
    return shorter > 0 and len(runs & others) >= share * shorter


def _runs(paragraphs: Iterable[str]) -> set[tuple[str, ...]]:
    words = _words(" ".join(paragraphs))
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))


def _words(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() else " " for c in fold(text))
    return kept.split()


def _addresses(article: Article) -> set[str]:
    return {article.printed_url_key, article.url_key} - {""}


def _by_headline(headline: str, outlet: Name | None, held: HeldArticles) -> Iterable[Article]:
    key = headline_key(headline)[:500]
    if not key:
        return ()

    def fits(one: Sketch) -> bool:
        named = {one.printed_outlet_id, one.outlet_id}
        return outlet is None or outlet.pk in named or one.printed_outlet_id is None

    return held.called("headline", key, fits)


def _by_wording(
    record: ArticleRecord, outlet: Name | None, held: HeldArticles, wordings: HeldWordings
) -> Iterator[Article]:
    named = outlet.pk if outlet is not None else None
    for wording in wordings.of(wording_looked_for(record)):
        article = held.at(wording.article)
        if repeats(article, wording.headline, record, named):
            yield article


def _by_former_headline(
    record: ArticleRecord, outlet: Name | None, held: HeldArticles, wordings: HeldWordings
) -> Iterator[Article]:
    text, headline = wording_looked_for(record)
    if outlet is None or not text or not headline or not (headed := wordings.headed(headline)):
        return
    named, key = outlet.pk, url_key(record.facts.url)
    found = held.fitting(headed, lambda one: named in {one.printed_outlet_id, one.outlet_id})
    for article in map(held.at, found if len(found) <= FEW else ()):
        once = wordings.under(headline, article.pk)
        told = zip(once, wordings.texts(once), strict=True)
        if not elsewhere(article, key) and any(
            was_told_by(article, one.headline, paragraphs, record) for one, paragraphs in told
        ):
            yield article


def has_other_id(article: Article, collection: str, record_id: str) -> bool:
    return bool(
        record_id
        and article.record_id
        and article.collection == collection
        and article.record_id != record_id
    )


def elsewhere(article: Article, key: str) -> bool:
    """Whether both have an address on one site and it is not the same one."""
    addresses = _addresses(article)
    hosts = {address.partition("/")[0] for address in addresses}
    return key not in addresses and key.partition("/")[0] in hosts


def is_told_by(article: Article, record: ArticleRecord) -> bool:
    """Whether a record under the headline that an article's row shows is the article."""
    facts, printed = record.facts, article.as_printed
    if differs_behind(article, facts.headline, outlet=facts.outlet or facts.outlet_host):
        return False
    if opens(" ".join(facts.body), article.printed_paragraphs):
        return True
    if not _is_of_outlet_and_days(article, record):
        return False
    are_whole = printed("text_held") == record.text_held == "full"
    if not (are_whole and facts.body and printed("body")):
        return True
    return _is_worded_alike(article, article.printed_paragraphs, record)


def was_told_by(
    article: Article, headline: str, paragraphs: Sequence[str], record: ArticleRecord
) -> bool:
    """Whether a record under a headline that an article had over a whole text before is the article.

    Its text alone tells that: what is less than whole, or of no outlet or day, does not.
    """
    facts = record.facts
    if _differ_behind(headline, facts.headline, outlet=facts.outlet or facts.outlet_host):
        return False
    return _is_of_outlet_and_days(article, record) and _is_worded_alike(article, paragraphs, record)


def _is_of_outlet_and_days(article: Article, record: ArticleRecord) -> bool:
    """Whether both name an outlet, and their days are near."""
    named = record.facts.outlet or record.facts.outlet_host
    both = bool(named) and article.printed_outlet_id is not None
    return both and is_near(article, record.facts.published)


def _is_worded_alike(article: Article, paragraphs: Iterable[str], record: ArticleRecord) -> bool:
    """Whether a record has as much in common with a text of an article as their days ask for.

    A column of every day has one headline and much of its text in common with yesterday's.
    """
    share = HALF if is_near(article, record.facts.published, within=NO_TIME) else MOST
    return _alike(record.facts.body, paragraphs, share=share)


def differs_behind(article: Article, headline: str, *, outlet: str) -> bool:
    """Whether what two headlines of one key have behind them tells two articles of a series apart.

    Each has something there that is not the name of a site or of the outlet, and nothing in common.
    """
    return _differ_behind(article.as_printed("headline"), headline, outlet=outlet)


def _differ_behind(printed: str, headline: str, *, outlet: str) -> bool:
    one, other = (
        {part for part in sections_behind(text) if not _names(part, outlet)}
        for text in (printed, headline)
    )
    return bool(one and other) and one.isdisjoint(other)


def _names(part: str, outlet: str) -> bool:
    """Whether words behind a headline are the name of an outlet, a longer form of it, or its host."""
    words, named = part.split(), _words(outlet)
    if named and set(named) <= set(words):
        return True
    return is_host_name(outlet) and "".join(words) in outlet.lower().replace("-", "")


def is_twin(article: Article, record: ArticleRecord) -> bool:
    """Whether a record of the same headline at another address of the site is the article again."""
    body = record.facts.body
    same = bool(body) and text_key(body) == article.content_hash
    return same and article.printed_outlet_id is not None and _is_of_its_day(article, record)


def _is_of_its_day(article: Article, record: ArticleRecord) -> bool:
    """Whether what has the same text is of one day, or too long to be printed on two."""
    if is_dated(record.facts.published) and article.as_printed("published_earliest"):
        return is_near(article, record.facts.published, within=A_DAY)
    return _is_long(record)


def _is_long(record: ArticleRecord) -> bool:
    return sum(map(len, record.facts.body)) >= LEAST_LETTERS


def repeats(article: Article, headline: str, record: ArticleRecord, outlet: int | None) -> bool:
    """Whether a record of the same text and headline as a version of an article is the article.

    `headline` is that version's. Where one of them names no outlet the text must be a long one.
    """
    named = record.facts.outlet or record.facts.outlet_host
    if _differ_behind(headline, record.facts.headline, outlet=named):
        return False
    if not _is_of_its_day(article, record):
        return False
    if outlet is None or article.printed_outlet_id is None:
        return _is_long(record)
    return outlet in {article.printed_outlet_id, article.outlet_id}


def contradicts(article: Article, record: ArticleRecord) -> bool:
    """Whether two full texts and their headlines have nothing in common."""
    if article.as_printed("text_held") != "full" or record.text_held != "full":
        return False
    if is_headed_alike(article, record.facts.headline):
        return False
    printed, body = article.printed_paragraphs, record.facts.body
    if min(len(_words(" ".join(text))) for text in (printed, body)) < LEAST_WORDS:
        return False
    return _runs(printed).isdisjoint(_runs(body))


def is_headed_alike(article: Article, headline: str) -> bool:
    held, told = set(article.printed_headline_key.split()), set(headline_key(headline).split())
    return 2 * len(held & told) >= min(len(held), len(told))


def is_dated(published: Publication) -> bool:
    return (published.earliest or published.at) is not None


def is_near(
    article: Article, published: Publication, *, within: dt.timedelta = TEASER_DAYS
) -> bool:
    """Whether two dates, as far as they are known, lie within some days of each other."""
    earliest = as_datetime(published.earliest or published.at)
    latest = end_of(published.latest or published.at)
    if earliest is None or latest is None:
        return False
    first, last = article.as_printed("published_earliest"), article.as_printed("published_latest")
    if first is None or last is None:
        return False
    return bool(earliest - within <= last and first - within <= latest)


def wording_looked_for(record: ArticleRecord) -> Looked:
    """Return by what a version that says the same is found: of an excerpt, by nothing."""
    facts = record.facts
    if record.text_held != "full" or not facts.body:
        return "", ""
    text = record.kept.printed_key if record.kept else text_key(facts.body)
    return text, headline_key(facts.headline)[:500]


def text_looked_for(record: ArticleRecord) -> str:
    """Return the key of a text that is long enough to be told by itself, else ""."""
    if not _is_long(record):
        return ""
    return record.kept.text_key if record.kept else text_key(record.facts.body)


def _by_text(
    record: ArticleRecord,
    outlet: Name | None,
    held: HeldArticles,
    *,
    collection: str,
    record_id: str,
) -> Article | None:
    if not (hashed := text_looked_for(record)):
        return None
    key = url_key(record.facts.url)
    for article in held.called("text", hashed):
        if has_other_id(article, collection, record_id) or elsewhere(article, key):
            continue
        if outlet is None or article.printed_outlet_id in {None, outlet.pk}:
            return article
        if article.outlet_id == outlet.pk:
            return article
    return None

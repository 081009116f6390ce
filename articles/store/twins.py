"""Twins: two rows in, whether an import of today would have made one of them, and why."""

from collections.abc import Collection
from dataclasses import dataclass

from articles.keys import names_page
from articles.models import Article, ArticleVersion
from articles.paragraphs import paragraphs_of
from articles.records import ArticleRecord, Facts, Publication, RawPage
from articles.store.identity import (
    A_DAY,
    contradicts,
    elsewhere,
    has_other_id,
    is_dated,
    is_headed_alike,
    is_near,
    is_told_by,
    is_twin,
    repeats,
    text_looked_for,
    was_told_by,
)
from articles.travelling import changed


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two rows may be one article, in words, and how sure that is."""

    why: str
    score: float
    is_sure: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """A headline over a whole text, and the keys of both."""

    headline: str
    headline_key: str
    text_key: str
    body: str


def likeness(one: Article, other: Article) -> Likeness | None:
    """Return what says that two rows are one article, or None where nothing does.

    1. The same address, unless headline and text are wholly others.
    2. Of one outlet, the same headline: at another address of the site where day and text are the
       same; elsewhere as imports tell it, of one day.
    3. Of one outlet, the same long text.
    4. Of one outlet, what either says or said before under one headline: at another address of the
       site word for word the same, elsewhere as imports tell it.

    Doubtful are two outlets at one address, days that differ, what readers see of one and not of
    the other, and what curators changed on both sides. Another id of the same collection is
    another article.
    """
    record = _as_record(other)
    if has_other_id(one, other.collection, other.record_id):
        return None
    found = _by_address(one, other, record) or _by_outlet(one, other, record)
    if found is None or not found.is_sure:
        return found
    if one.visibility != other.visibility:
        return Likeness(f"{found.why}; one is hidden", 0.6, is_sure=False)
    if one.curated_fields and other.curated_fields:
        return Likeness(f"{found.why}; both were edited", 0.6, is_sure=False)
    return found


def _by_address(one: Article, other: Article, record: ArticleRecord) -> Likeness | None:
    key = other.printed_url_key
    if key != one.printed_url_key or not names_page(key) or contradicts(one, record):
        return None
    if not _are_of_one_outlet(one, other):
        return Likeness("the same address, under two outlets", 0.5, is_sure=False)
    if not is_headed_alike(one, record.facts.headline):
        return Likeness("the same address, under two headlines", 0.5, is_sure=False)
    return Likeness("the same address", 1.0, is_sure=True)


def _by_outlet(one: Article, other: Article, record: ArticleRecord) -> Likeness | None:
    if one.outlet_id is None or one.outlet_id != other.outlet_id:
        return None
    is_on_site = elsewhere(one, other.printed_url_key)
    same_text = one.content_hash == other.content_hash != ""
    headed = one.printed_headline_key == other.printed_headline_key != ""
    if headed and (is_twin if is_on_site else is_told_by)(one, record):
        return _of_days("the same headline", one, record, may_be_undated=same_text)
    if not (same_text and text_looked_for(record)):
        return _by_versions(one, other, is_on_site=is_on_site)
    if is_on_site:
        return Likeness("the same text at two addresses of a site", 0.6, is_sure=False)
    return _of_days("the same text", one, record, may_be_undated=True)


def _by_versions(one: Article, other: Article, *, is_on_site: bool) -> Likeness | None:
    headlines = _headlines(one) & _headlines(other)
    if not headlines:
        return None
    record = _as_record(other)
    pairs = [
        (said, _saying(record, again), said.text_key == again.text_key)
        for said in _said_under(headlines, one)
        for again in _said_under(headlines, other)
        if said.headline_key == again.headline_key
    ]
    for said, told, is_same in pairs:
        if is_same and repeats(one, said.headline, told, other.outlet_id):
            return _of_days("an older version's headline, text", one, record, may_be_undated=True)
    for said, told, _ in pairs if not is_on_site else ():
        if was_told_by(one, said.headline, paragraphs_of(said.body), told):
            return _of_days("an older version's headline", one, record, may_be_undated=False)
    return None


def _headlines(article: Article) -> set[str]:
    """Return the keys of the headlines that an article has or had over a whole text."""
    shown = {article.printed_headline_key} if _is_whole(article) else set()
    versions = ArticleVersion.objects.filter(article=article.pk).order_by()
    return {*shown, *versions.values_list("headline_key", flat=True)} - {""}


def _said_under(headlines: Collection[str], article: Article) -> list[_Said]:
    """Return what an article says, or said before, under headlines of these keys."""
    columns = ("headline", "headline_key", "content_hash", "body")
    versions = ArticleVersion.objects.filter(article=article.pk, headline_key__in=headlines)
    said = [_Said(*row) for row in versions.order_by("number").values_list(*columns)]
    if _is_whole(article) and article.printed_headline_key in headlines:
        headline, body = article.as_printed("headline"), article.as_printed("body")
        said.append(_Said(headline, article.printed_headline_key, article.content_hash, body))
    return list(dict.fromkeys(said))


def _is_whole(article: Article) -> bool:
    whole = article.as_printed("text_held") == Article.TextHeld.FULL
    return bool(whole and article.content_hash)


def _saying(record: ArticleRecord, said: _Said) -> ArticleRecord:
    """Return the record of an article as it would be of a page that says this."""
    body = tuple(paragraphs_of(said.body))
    return changed(
        record, facts=changed(record.facts, headline=said.headline, body=body, cut=False)
    )


def _of_days(why: str, one: Article, record: ArticleRecord, *, may_be_undated: bool) -> Likeness:
    if is_near(one, record.facts.published, within=A_DAY):
        return Likeness(f"{why} and day", 0.95, is_sure=True)
    if one.as_printed("published_earliest") and is_dated(record.facts.published):
        return Likeness(f"{why}, of unlike days", 0.6, is_sure=False)
    return Likeness(f"{why}, not both dated", 0.8, is_sure=may_be_undated)


def _are_of_one_outlet(one: Article, other: Article) -> bool:
    return None in {one.outlet_id, other.outlet_id} or one.outlet_id == other.outlet_id


def _as_record(article: Article) -> ArticleRecord:
    """Return a row as the record that it would be, with what its pages print."""
    printed = article.as_printed
    body = tuple(article.printed_paragraphs)
    published = Publication(
        at=printed("published_earliest"),
        earliest=printed("published_earliest"),
        latest=printed("published_latest"),
    )
    facts = Facts(
        headline=printed("headline"),
        body=body,
        url=printed("url"),
        outlet=str(article.outlet_id or ""),
        published=published,
        record_id=article.record_id,
        cut=printed("text_held") != Article.TextHeld.FULL,
    )
    page = RawPage(content=b"", origin="", media_type="text/plain", collection=article.collection)
    return ArticleRecord(page=page, parser="", facts=facts, sources={})

"""Rows: what a record says is written into its article, weaker never over stronger."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from articles.keys import headline_key, url_key
from articles.models import Article
from articles.paragraphs import PARAGRAPH_BREAK
from articles.records import ArticleRecord, Teaser
from articles.store.fitting import fitted
from articles.store.held_articles import ROW, HeldArticles
from articles.store.held_names import Name
from articles.store.identity import opens, scoped_id
from articles.store.moments import (
    as_datetime,
    date_fields,
    is_better_dated,
    is_earlier,
    precision_of,
)
from articles.store.names import spelled

TEXT_RANK = {"headline": 0, "teaser": 1, "full": 2}
FILLED_WHEN_EMPTY = (
    "byline", "section", "language", "summary", "image_url", "image_caption", "image_credit",
    "url", "genre", "wire_agency", "copied_from",
)  # fmt: skip

FROM_PAGES = (
    "headline", "body", "text_held", *FILLED_WHEN_EMPTY, "published_at", "published_earliest",
    "published_latest", "published_precision", "published_basis", "published_text", "captured_at",
    "captured_precision", "comment_count", "comments_seen_at",
)  # fmt: skip
"""Columns that nothing but pages and curators fill."""


def values_of(record: ArticleRecord, scoped: tuple[str, str]) -> dict[str, str]:
    """Return the columns a record gives, cut to the width of each; empty where it says nothing.

    `scoped` is its collection and its id.
    """
    facts = record.facts
    collection, record_id = scoped
    values = {
        "headline": facts.headline,
        "byline": facts.byline,
        "section": spelled(facts.section),
        "language": facts.language,
        "summary": facts.summary,
        "image_url": facts.image_url if url_key(facts.image_url) else "",
        "image_caption": facts.image_caption,
        "image_credit": facts.image_credit,
        "url": facts.url if url_key(facts.url) else "",
        "genre": facts.genre,
        "wire_agency": facts.wire_agency,
        "copied_from": facts.copied_from,
        "body": PARAGRAPH_BREAK.join(facts.body),
        "text_held": record.text_held,
        "collection": collection if record_id else "",
        "record_id": record_id,
    }
    return {name: fitted(name, value) for name, value in values.items()}


def make_article(record: ArticleRecord, outlet: Name | None, held: HeldArticles) -> Article:
    scoped = scoped_id(record, held)
    article = ROW.make(
        id=held.next_key(),
        outlet_id=outlet.pk if outlet else None,
        **values_of(record, scoped),
        **date_fields(record.facts.published),
    )
    _see(article, record)
    identity = (
        *scoped,
        url_key(article.url),
        outlet.key if outlet else "",
        headline_key(article.headline),
    )
    text = (record.kept.printed_key, record.kept.words) if record.kept else None
    held.add(article, ("article", *identity), text=text)
    return article


def teased_values(teaser: Teaser, *, language: str) -> dict[str, Any]:
    """Return the columns a teaser gives; `language` is that of the page it is printed on."""
    return {
        "headline": fitted("headline", teaser.headline),
        "byline": fitted("byline", teaser.author),
        "section": fitted("section", spelled(teaser.section)),
        "body": teaser.text,
        "url": fitted("url", teaser.url if url_key(teaser.url) else ""),
        "language": language,
        "text_held": "teaser" if teaser.text else "headline",
        **date_fields(teaser.published),
    }


def make_teased(
    teaser: Teaser, outlet: Name | None, held: HeldArticles, *, language: str
) -> Article:
    """Return a new row of a teaser: an article of which the archive holds the beginning."""
    article = ROW.make(
        id=held.next_key(),
        outlet_id=outlet.pk if outlet else None,
        **teased_values(teaser, language=language),
    )
    identity = ("teaser", outlet.key if outlet else "", headline_key(teaser.headline))
    held.add(article, ("article", *identity))
    return article


def update_article(
    article: Article,
    record: ArticleRecord,
    outlet: Name | None,
    held: HeldArticles,
    *,
    heads_it: bool,
) -> bool:
    """Write into a row what the record knows better; whether anything it shows changed.

    Nothing a curator changed is touched, and a record that knows less weakens nothing. `heads_it`
    says that the record's headline counts in any case: no page of the article's own gave another.
    """
    values = values_of(record, scoped_id(record, held))
    wanted: dict[str, object] = {
        name: values[name]
        for name in FILLED_WHEN_EMPTY
        if values[name] and not article.as_printed(name)
    }
    if article.outlet_id is None and outlet is not None:
        wanted["outlet_id"] = outlet.pk
    if record.facts.record_id and not article.record_id:
        wanted |= {"collection": values["collection"], "record_id": values["record_id"]}
    if _is_better_text(article, record):
        wanted |= {"body": values["body"], "text_held": values["text_held"]}
        heads_it = True  # no headline of one page over the text of another
    if heads_it:
        # The byline over a whole text is not that of an excerpt which tells its headline.
        names = ("headline",) if _is_weaker_text(article, record) else ("headline", "byline")
        wanted |= {name: values[name] for name in names if values[name]}
    if is_better_dated(record.facts.published, article):
        wanted |= date_fields(record.facts.published)
    before = _printed_of(article)
    comments = article.comment_count, article.comments_seen_at
    _learn_printed(article, record, outlet)
    changed = _write(article, wanted)
    changed += _see(article, record)
    if not _save(article, changed, before, held):
        article.comment_count, article.comments_seen_at = comments
    return bool(changed)


def settle_article(article: Article, said: Mapping[str, str], held: HeldArticles) -> bool:
    """Write into a row the texts that all its pages say; whether anything it shows changed.

    What teasers, excerpts or an older reading of a page had put in their place goes.
    """
    wanted: dict[str, object] = {
        name: text for name, text in said.items() if article.as_printed(name) != text
    }
    if "body" in wanted:
        wanted["text_held"] = Article.TextHeld.FULL.value
    if not wanted:
        return False
    before = _printed_of(article)
    changed = _write(article, wanted)
    _save(article, changed, before, held)
    return bool(changed)


def learn_from_teaser(article: Article, teaser: Teaser, held: HeldArticles) -> bool:
    """Give a teaser's row what another printing of it knows better; whether anything changed."""
    if Article.TextHeld.FULL in {article.text_held, article.as_printed("text_held")}:
        return False
    wanted: dict[str, object] = {}
    printed = article.as_printed("body")
    longer = len(teaser.text) > len(printed)
    if longer and (not printed or opens(teaser.text, article.printed_paragraphs)):
        wanted |= {"body": teaser.text, "text_held": "teaser"}
    if not article.section and teaser.section:
        wanted["section"] = fitted("section", spelled(teaser.section))
    if is_better_dated(teaser.published, article):
        wanted |= date_fields(teaser.published)
    before = _printed_of(article)
    changed = _write(article, wanted)
    _save(article, changed, before, held)
    return bool(changed)


def _write(article: Article, wanted: dict[str, object]) -> list[str]:
    """Set what is wanted; of what a curator changed only what is kept as printed. Return what is
    shown otherwise now.
    """
    curated = set(article.curated_fields)
    if "published_at" in curated:
        curated |= {name for name in wanted if name.startswith("published_")}
    if "body" in curated:
        curated.add("text_held")
    if "outlet" in curated:
        curated.add("outlet_id")
    changed = []
    for name, value in wanted.items():
        if name in curated:
            if name in article.printed and isinstance(value, str):
                article.printed[name] = value
        elif getattr(article, name) != value:
            setattr(article, name, value)
            changed.append(name)
    return changed


def _printed_of(article: Article) -> tuple[object, ...]:
    return dict(article.printed), article.printed_outlet_id


def _learn_printed(article: Article, record: ArticleRecord, outlet: Name | None) -> None:
    """Keep the outlet and the date a page prints where a curator gave what none had printed."""
    if "outlet" in article.curated_fields and article.printed_outlet_id is None:
        article.printed_outlet_id = outlet.pk if outlet else None
    published = date_fields(record.facts.published)
    for name in ("published_earliest", "published_latest"):
        moment = published.get(name)
        if article.printed.get(name, "") is None and isinstance(moment, dt.datetime):
            article.printed[name] = moment.isoformat()


def _save(
    article: Article, changed: list[str], printed_before: tuple[object, ...], held: HeldArticles
) -> bool:
    """Keep what changed; whether anything did."""
    if changed:
        article.revision += 1
    if not changed and _printed_of(article) == printed_before:
        return False
    held.save(article)
    return True


def _see(article: Article, record: ArticleRecord) -> list[str]:
    """Keep the first capture date known, and the comment count of the latest capture."""
    changed = []
    seen = as_datetime(record.page.captured_at)
    if is_earlier(record.page.captured_at, article.captured_at, article.captured_precision):
        article.captured_at = seen
        article.captured_precision = precision_of(record.page.captured_at)
        changed.append("captured_at")
    comments, before = record.facts.comments, article.comments_seen_at
    newer = article.comment_count is None or (seen is not None and (not before or seen > before))
    if comments is not None and newer and "comment_count" not in article.curated_fields:
        if comments != article.comment_count:
            changed.append("comment_count")
        article.comment_count, article.comments_seen_at = comments, seen
    return changed


def _is_weaker_text(article: Article, record: ArticleRecord) -> bool:
    return TEXT_RANK[record.text_held] < TEXT_RANK[article.as_printed("text_held")]


def _is_better_text(article: Article, record: ArticleRecord) -> bool:
    if not record.facts.body:
        return False
    new, old = TEXT_RANK[record.text_held], TEXT_RANK[article.as_printed("text_held")]
    if new != old:
        return new > old
    return sum(map(len, record.facts.body)) > sum(map(len, article.printed_paragraphs))

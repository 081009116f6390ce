"""A batch: records in, what became of each out, all of them written together at the end."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.keeping import checksum_of
from articles.models import Article
from articles.records import ArticleRecord, KnownPage, RawPage
from articles.store.captures import (
    capture_of,
    identity_of,
    keep_capture,
    keep_day,
    knows_more,
)
from articles.store.days import Day
from articles.store.fitting import fitted
from articles.store.held import Held, hold
from articles.store.held_captures import Page
from articles.store.held_names import Name
from articles.store.identity import find_article
from articles.store.keys_met import KeysMet, MetInBatch
from articles.store.links import keep_card, link_names
from articles.store.moments import as_datetime
from articles.store.outcomes import Stored
from articles.store.rows import make_article, settle_article, update_article
from articles.store.teasers import keep_teasers
from articles.supplied import is_headed_here
from articles.travelling import changed

SEEN_AGAIN = "seen again on another day"

Told = Callable[[], Stored]
"""What became of a record, to be asked when all is written: only then has an article its id."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Stores some records within a transaction; `met` are the captures that the run met before."""

    run_id: int | None
    met: KeysMet

    def save(self, records: Sequence[ArticleRecord | KnownPage]) -> list[Stored]:
        """Store the records in their order, each as if those before it were written.

        Whatever is raised, nothing must be kept: the transaction is to be taken back.
        """
        held = hold()
        held.load(records)
        met = MetInBatch(self.met)
        told = []
        for record in records:
            held.names.begin_record()
            if isinstance(record, KnownPage):
                told.append(_keep_known(record, held, met))
            else:
                told.append(self._save(record, held, met))
        held.flush(last=True)
        return [one() for one in told]

    def _save(self, record: ArticleRecord, held: Held, met: MetInBatch) -> Told:
        known = held.captures.find(identity_of(record))
        if known is not None and not knows_more(record.page, known):
            stored = _meet(record.page, known, held, met)
        elif record.facts.skipped or not record.facts.headline:
            stored = self._skip(record, known, held)
        else:
            return self._keep(record, known, held, met)
        if stored.capture_id is not None:
            met.add(stored.capture_id)
        return lambda: stored

    def _keep(self, record: ArticleRecord, known: Page | None, held: Held, met: MetInBatch) -> Told:
        facts = record.facts
        outlet = held.names.outlet(facts.outlet, host=facts.outlet_host)
        if known is not None and known.article_id is not None:
            article: Article | None = held.articles.at(known.article_id)
        else:
            article = find_article(record, outlet, held.articles, held.versions.wordings)
        as_read = record
        if article is not None and is_headed_here(record):
            facts = changed(facts, headline=article.as_printed("headline"))
            record = changed(record, facts=facts)
        if article is None:
            article, outcome = make_article(record, outlet, held.articles), "new"
            held.links.begin(article)
            held.versions.begin(article)
            link_names(article, record, held.names, held.links)
        else:
            outcome = "updated" if _update(article, record, outlet, held) else "duplicate"
        page = keep_capture(record, held.captures, run_id=self.run_id, known=known)
        differs = held.versions.see(article, page, as_read, again=held.captures.again(page))
        if settle_article(article, held.versions.settled(article, page), held.articles):
            outcome = "updated" if outcome == "duplicate" else outcome
        elif differs and outcome == "duplicate":
            held.articles.touch(article)
            if known is not None:  # its page is dated or read otherwise now; none came
                outcome = "updated"
        if page.article_id != article.id:
            held.captures.change(page, article_id=article.id)
        if article.outlet_id is not None and facts.outlet_card:
            keep_card(
                held.rows_of_names.outlet(article.outlet_id),
                facts.outlet_card,
                page.pk,
                seen=as_datetime(record.page.captured_at),
                names=held.names,
                held=held.rows_of_names,
                links=held.links,
            )
        teasers = keep_teasers(record, page, held)
        met.add(page.pk)
        reason = _reason(outcome, differs=differs)
        return lambda: Stored(
            outcome, reason.format(article.public_id), article.id, page.pk, teasers
        )

    def _skip(self, record: ArticleRecord, known: Page | None, held: Held) -> Stored:
        reason = record.facts.skipped or "no headline on the page"
        page = keep_capture(record, held.captures, run_id=self.run_id, known=known)
        if page.article_id is not None:
            _forget(page, held.articles.at(page.article_id), held)
        return Stored("skipped", reason, None, page.pk, keep_teasers(record, page, held))


def _keep_known(known: KnownPage, held: Held, met: MetInBatch) -> Told:
    page = capture_of(known.page, held.captures.of(checksum_of(known.page)))
    if page is None:
        raise ValueError("the page is not kept any more")
    stored = _meet(known.page, page, held, met)
    met.add(page.pk)
    return lambda: stored


def _meet(read: RawPage, page: Page, held: Held, met: MetInBatch) -> Stored:
    """Return what became of a page that is kept and teaches nothing but when it was captured too."""
    news = keep_day(read, page, held.captures)
    stored = _met_before(page, again=page.pk in met)
    if not news or page.article_id is None:
        return stored
    if _see_again(page, page.article_id, news, held):
        return Stored("updated", "", page.article_id, page.pk)
    return dataclasses.replace(stored, reason=stored.reason or SEEN_AGAIN)


def _see_again(page: Page, article: int, news: set[Day], held: Held) -> bool:
    """Have the versions of an article know when its page was captured; whether they are others."""
    again = held.captures.again(page)
    if not held.versions.see_again(article, page, again, news=news, row=held.articles.at):
        return False
    row = held.articles.at(article)
    if not settle_article(row, held.versions.settled(row, page), held.articles):
        held.articles.touch(row)
    return True


def _update(article: Article, record: ArticleRecord, outlet: Name | None, held: Held) -> bool:
    """Write into an article what the record knows better, names included; whether it changed."""
    held.versions.meet(article)
    same = article.as_printed("headline") == fitted("headline", record.facts.headline)
    heads_it = not same and not held.versions.is_headed(article)
    is_other = update_article(article, record, outlet, held.articles, heads_it=heads_it)
    if not link_names(article, record, held.names, held.links):
        return is_other
    if not is_other:
        held.articles.touch(article)
    return True


def _forget(page: Page, article: Article, held: Held) -> None:
    """Have the versions of an article without a page that was read as one of its own before."""
    held.versions.meet(article)
    differs = held.versions.forget(article, page)
    settled = settle_article(article, held.versions.settled(article, page), held.articles)
    if differs and not settled:
        held.articles.touch(article)


def _reason(outcome: str, *, differs: bool) -> str:
    """Return why nothing was made of a record, with {} for the id of its article."""
    if outcome != "duplicate":
        return ""
    return "the same article as {}, with another text" if differs else "the same article as {}"


def _met_before(known: Page, *, again: bool) -> Stored:
    if known.article_id is None:
        return Stored("skipped", known.skipped or "met before, without an article", None, known.pk)
    if again:
        reason = f"{known.origin} of this run is the same, byte for byte"
        return Stored("duplicate", reason, known.article_id, known.pk)
    return Stored("unchanged", "", known.article_id, known.pk)

"""Records: each becomes rows in a savepoint of its own, so that a bad one harms no other."""

import logging
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from articles.models import Article, Capture
from articles.records import ArticleRecord
from articles.store.captures import find_capture, keep_capture, knows_more
from articles.store.identity import find_article
from articles.store.links import keep_card, link_names
from articles.store.moments import as_datetime
from articles.store.names import Names
from articles.store.outcomes import Stored
from articles.store.rows import make_article, update_article
from articles.store.teasers import keep_teasers

logger = logging.getLogger(__name__)


class RecordStore:
    """The writer of one import run; it remembers what the run has met."""

    def __init__(self, *, run_id: int | None = None) -> None:
        self._run_id = run_id
        self._captures_met: set[int] = set()
        self._articles_met: set[int] = set()

    def save(self, records: Iterable[ArticleRecord]) -> list[Stored]:
        """Store records in one transaction; return what became of each, in order."""
        with transaction.atomic():
            names = Names()
            outcomes = []
            for record in records:
                stored = self._save_alone(record, names)
                if stored.outcome == "failed":
                    names = Names()  # what it made was rolled back
                outcomes.append(stored)
            return outcomes

    def _save_alone(self, record: ArticleRecord, names: Names) -> Stored:
        try:
            with transaction.atomic():
                stored = self._save(record, names)
        except (DatabaseError, ValidationError, ValueError) as error:
            logger.warning("%s: cannot be stored: %s", record.page.origin, error)
            return Stored("failed", f"cannot be stored: {error}")
        if stored.capture_id is not None:
            self._captures_met.add(stored.capture_id)
        if stored.article_id is not None:
            self._articles_met.add(stored.article_id)
        return stored

    def _save(self, record: ArticleRecord, names: Names) -> Stored:
        known = find_capture(record)
        if known is not None and not knows_more(record, known):
            return self._met_before(record, known)
        if record.facts.skipped or not record.facts.headline:
            return self._skip(record, known, names)
        facts = record.facts
        outlet = names.outlet(facts.outlet, host=facts.outlet_host)
        article = known.article if known is not None else None
        article = article or find_article(record, outlet)
        if article is None:
            article, outcome = make_article(record, outlet), "new"
            link_names(article, record, names)
        else:
            outcome = self._update(article, record, names)
        capture = keep_capture(record, run_id=self._run_id, known=known)
        if capture.article_id != article.pk:
            capture.article = article
            capture.save(update_fields=["article"])
        if article.outlet is not None and facts.outlet_card:
            seen = as_datetime(record.page.captured_at)
            keep_card(article.outlet, facts.outlet_card, capture.pk, seen, names)
        teasers = keep_teasers(record, capture, names)
        reason = f"the same article as {article.public_id}" if outcome == "duplicate" else ""
        return Stored(outcome, reason, article.pk, capture.pk, teasers)

    def _update(self, article: Article, record: ArticleRecord, names: Names) -> str:
        outlet = names.outlet(record.facts.outlet, host=record.facts.outlet_host)
        changed = bool(update_article(article, record, outlet))
        if link_names(article, record, names):
            if not changed:
                Article.objects.filter(pk=article.pk).touch()
            changed = True
        return "updated" if changed else "duplicate"

    def _met_before(self, record: ArticleRecord, known: Capture) -> Stored:
        if known.article is None:
            return Stored(
                "skipped", known.skipped or "met before, without an article", None, known.pk
            )
        if known.pk in self._captures_met:
            reason = f"{known.origin} of this run is the same, byte for byte"
            return Stored("duplicate", reason, known.article.pk, known.pk)
        return Stored("unchanged", "", known.article.pk, known.pk)

    def _skip(self, record: ArticleRecord, known: Capture | None, names: Names) -> Stored:
        reason = record.facts.skipped or "no headline on the page"
        teasers = known is None or record.facts.teasers
        capture = keep_capture(record, run_id=self._run_id, known=known)
        counts = keep_teasers(record, capture, names) if teasers else None
        return Stored("skipped", reason, None, capture.pk, counts or Stored("").teasers)

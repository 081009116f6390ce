"""Held: all that a batch of records may be about, read in a few queries; what it adds waits here."""

import weakref
from collections.abc import Sequence
from dataclasses import dataclass

from articles.keeping import checksum_of
from articles.keys import headline_key, names_page, url_key
from articles.models import Article
from articles.records import ArticleRecord, KnownPage, RawPage
from articles.store.captures import days_with, identity_of, knows_more, may_be_again
from articles.store.days import day_of
from articles.store.held_articles import By, HeldArticles
from articles.store.held_captures import HeldCaptures, Page
from articles.store.held_links import HeldLinks
from articles.store.held_names import HeldNames, Name
from articles.store.held_versions import HeldVersions
from articles.store.identity import id_looked_for, text_looked_for, wording_looked_for
from articles.store.names import Names, articles_of, keys_printed
from articles.store.writing import Keys


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Held:
    captures: HeldCaptures
    articles: HeldArticles
    links: HeldLinks
    versions: HeldVersions
    rows_of_names: HeldNames
    names: Names

    def load(self, items: Sequence[ArticleRecord | KnownPage]) -> None:
        """Look up what these records may be about, all at once."""
        records = [item for item in items if isinstance(item, ArticleRecord)]
        known_pages = [item.page for item in items if isinstance(item, KnownPage)]
        self.captures.load(map(checksum_of, known_pages))
        identities = [identity_of(record) for record in records]
        self.captures.load(checksum for checksum, _, _ in identities)
        read, known = [], []
        again = [(page, one) for page in known_pages for one in self.captures.of(checksum_of(page))]
        for record, identity in zip(records, identities, strict=True):
            page = self.captures.find(identity)
            if page is None or knows_more(record.page, page):
                read.append(record)
                known += [page] if page is not None else []
            else:
                again.append((record.page, page))
        beside = self.captures.load_beside([page.pk for page in known])
        self.rows_of_names.load(keys_printed(record.facts for record in read))
        told = [*known, *self._seen_again(again)]
        of_known = [page.article_id for page in told if page.article_id is not None]
        self.articles.load(_keys_of(read), rows=[*beside, *of_known, *self._once_worded(read)])
        self.captures.load_again(page.pk for page in known)
        self.links.load(self.articles.rows)
        self.versions.load(self.articles.rows)

    def _seen_again(self, met: Sequence[tuple[RawPage, Page]]) -> list[Page]:
        """Return of kept pages those of further days on which their articles may have said otherwise.

        Of the others no more is read than that.
        """
        met = [(read, page) for read, page in met if may_be_again(read, page)]
        self.captures.load_again(page.pk for _, page in met)
        news = [
            (page, page.article_id, day)
            for read, page in met
            if page.article_id is not None
            and (day := day_of(read)) is not None
            and days_with(read, page, self.captures)
        ]
        self.versions.load_told({article for _, article, _ in news})
        otherwise = [
            (page, article)
            for page, article, day in news
            if not self.versions.is_told(article, page, day)
        ]
        self.versions.load_rows(article for _, article in otherwise)
        return [page for page, _ in otherwise]

    def _once_worded(self, records: Sequence[ArticleRecord]) -> list[int]:
        """Look up which articles said before what these records say, word for word."""
        looked = [wording_looked_for(record) for record in records if not record.facts.skipped]
        self.versions.wordings.load(looked)
        return [one.article for each in looked for one in self.versions.wordings.of(each)]

    def flush(self, *, last: bool) -> None:
        """Write what waits, each table after those it points at; `last` when nothing follows."""
        self.rows_of_names.flush()
        self.articles.flush(last=last)
        self.captures.flush()
        self.links.flush()
        self.versions.flush()
        # Those not in the index yet are taken in with the name.
        found = Article.objects.filter(indexed_revision__gt=0)
        for key in self.rows_of_names.take_called_anew():
            shown = found.filter(outlet_id=key)
            self.articles.touched(shown.order_by().values_list("pk", flat=True))
            shown.touch()


def hold() -> Held:
    """Return an empty one, for one transaction."""
    keys = Keys()
    captures, articles, links = HeldCaptures(keys), HeldArticles(keys), HeldLinks()
    rows = HeldNames(keys)

    def respell(name: Name, printed: str) -> None:
        """Give a row another spelling: rare, and done in the database, when all is written."""
        whole.flush(last=False)
        thing = name.model._default_manager.get(pk=name.pk)
        thing.name = name.name = printed
        thing.save()
        shown = articles_of(name)
        articles.touched(shown.order_by().values_list("pk", flat=True))
        shown.touch()

    held = Held(captures, articles, links, HeldVersions(), rows, Names(rows, respell=respell))
    # Weakly: in a circle all rows of a batch would stay until Python looks for garbage.
    whole = weakref.proxy(held)
    return held


def _keys_of(records: Sequence[ArticleRecord]) -> dict[By, list[str]]:
    told = [record for record in records if not record.facts.skipped]
    teasers = [teaser for record in records for teaser in record.facts.teasers]
    headlines = [record.facts.headline for record in told]
    headlines += [teaser.headline for teaser in teasers]
    addresses = [url_key(record.facts.url) for record in told]
    addresses += [url_key(teaser.url) for teaser in teasers if teaser.url]
    return {
        "record_id": [id_looked_for(record) for record in told],
        "url": [key for key in addresses if names_page(key)],
        "headline": [headline_key(headline)[:500] for headline in headlines],
        "text": [text_looked_for(record) for record in told],
    }

"""Rereading: an article made anew from its kept pages by the parsers of now; curators' words stay."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import Count

from articles.captures import page_of
from articles.grouping.batches import group
from articles.models import (
    Article,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    ArticleVersion,
    Capture,
    RelatedLink,
)
from articles.models.links import Link
from articles.parsing import parse
from articles.records import ArticleRecord, Teaser
from articles.store import RecordStore
from articles.store.captures import identity_of
from articles.store.fitting import fitted
from articles.store.histories import forget_sightings, renew_versions
from articles.store.rows import FROM_PAGES, teased_values
from articles.store.teasers import tell_again
from articles.supplied import headed

LINKS = (
    (ArticlePerson, "person"), (ArticleTag, "tag"), (ArticleTopic, "topic"),
    (ArticlePlace, "place"),
)  # fmt: skip
_EMPTY = {
    field.name: field.get_default()
    for field in Article._meta.concrete_fields
    if field.name in FROM_PAGES
}
_SHOWN = tuple(name for name in FROM_PAGES if name not in {"comments_seen_at"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One value of an article before and after."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading the pages of an article again makes of it."""

    article: Article
    differences: tuple[Difference, ...]
    lost: str = ""
    """Why its pages give no article any more; it then stays as it is."""


def with_older_parsers(version: str) -> Iterator[int]:
    """Yield the keys of the articles with a page that another version of the parsers read."""
    older = Capture.objects.exclude(parser_version=version).filter(article__isnull=False)
    yield from older.order_by("article").values_list("article", flat=True).distinct().iterator()


def of_several_pages() -> Iterator[int]:
    """Yield the keys of the articles of which more than one page is kept."""
    several = Article.objects.order_by("pk").alias(pages=Count("captures")).filter(pages__gt=1)
    yield from several.values_list("pk", flat=True)


def reread(key: int, *, write: bool) -> Reread:
    """Read the pages of an article again; keep what that makes of it if `write`, else nothing.

    1. Its own pages, and those that print it as a teaser, are gone through in the order they came
       in; each teaches what it would have then. So what only the teaser says stays with it.
    2. Once its full text is held, teasers teach nothing more and are not read.
    """
    with transaction.atomic():
        before = transaction.savepoint()
        result = _reread(Article.objects.select_for_update().get(pk=key))
        if not write or result.lost:
            transaction.savepoint_rollback(before)
    return result


def _reread(article: Article) -> Reread:
    own = kept_pages(Capture.objects.filter(article=article))
    told = [one for one in own if one.is_article]
    if own and not told:
        return Reread(article, (), own[0].record.facts.skipped or "no headline on the page")
    steps = _steps(article, told)
    if not steps:
        return Reread(article, (), "none of its pages are kept")
    before, revision = shown(article), article.revision
    _forget_id(article, told)
    _forget(article, begins_with=steps[0].beginning)
    for one in told:
        one.mark_as_older()
    forget_sightings(article.pk, but=[one.capture for one in told])
    for number, step in enumerate(steps):
        step.tell(article.pk, is_first=number == 0)
    group([article.pk])
    article.refresh_from_db()
    renew_versions(article)
    differences = tuple(_differences(before, shown(article)))
    article.revision = revision + bool(differences)
    article.named_revision = 0  # links made anew do not know where in the text they stand
    article.save(update_fields=["revision", "named_revision"])
    return Reread(article, differences)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A kept page, and what the parsers say of it now."""

    capture: int
    record: ArticleRecord

    @property
    def is_article(self) -> bool:
        return bool(self.record.facts.headline) and not self.record.facts.skipped

    @property
    def beginning(self) -> dict[str, Any]:
        """The columns an article begins with that this page is the first to tell of."""
        facts = self.record.facts
        held = Article.TextHeld.HEADLINE if facts.body else self.record.text_held
        return {"headline": fitted("headline", facts.headline), "text_held": held}

    def tell(self, article: int, *, is_first: bool) -> None:
        RecordStore().save([self.record])

    def tell_anew(self) -> None:
        """Store the page as if it had not been read yet."""
        self.mark_as_older()
        RecordStore().save([self.record])

    def mark_as_older(self) -> None:
        """Let the store take the record as news of this capture, whatever address it has now."""
        _, url, record_id = identity_of(self.record)
        with contextlib.suppress(IntegrityError), transaction.atomic():
            Capture.objects.filter(pk=self.capture).update(
                parser_version="", url=url, record_id=record_id
            )


@dataclass(frozen=True, slots=True)
class _Teased:
    """The article as another page prints it beside its own."""

    capture: int
    teaser: Teaser
    language: str
    """Of that page."""

    @property
    def beginning(self) -> dict[str, Any]:
        return teased_values(self.teaser, language=self.language)

    def tell(self, article: int, *, is_first: bool) -> None:
        tell_again(article, self.teaser, is_first=is_first)


def _steps(article: Article, told: Sequence[KeptPage]) -> list["KeptPage | _Teased"]:
    """Return all that taught the archive of an article, in the order it came in."""
    beside = RelatedLink.objects.filter(article=article).exclude(capture__article=article)
    full = [one.capture for one in told if one.record.text_held == "full"]
    if full:
        beside = beside.filter(capture__lt=min(full))
    teased = []
    for link in beside.order_by("capture", "position"):
        for page in kept_pages(Capture.objects.filter(pk=link.capture_id)):
            facts = page.record.facts
            if (teaser := _teaser_of(link, facts.teasers)) is not None:
                teased.append(_Teased(page.capture, teaser, facts.language))
    return sorted([*told, *teased], key=attrgetter("capture"))


def kept_pages(captures: "models.QuerySet[Capture]") -> list[KeptPage]:
    """Return what the parsers say of these captures now; damaged ones are left out."""
    read = []
    for capture in captures.order_by("pk"):
        try:
            record = parse(page_of(capture))
        except ValueError:
            continue
        if isinstance(record, ArticleRecord):
            read.append(KeptPage(capture.pk, headed(record)))
    return read


def _teaser_of(link: RelatedLink, teasers: Sequence[Teaser]) -> Teaser | None:
    """Return the teaser a link was made of: of its headline, else what stands in its place now."""
    called = [one for one in teasers if one.headline[:500] == link.headline]
    placed = [one for one in called or teasers if one.position == link.position]
    return next(iter(placed or called), None)


def _forget_id(article: Article, told: Sequence[KeptPage]) -> None:
    """Forget the id that no kept page of an article gives: another record may have it now."""
    kept = Capture.objects.filter(article=article).values_list("record_id", flat=True)
    given = {*kept, *(one.record.facts.record_id for one in told)}
    if article.record_id not in {
        number[:255] for one in given for number in (one, one.partition(":")[2])
    }:
        article.collection = article.record_id = ""


def _forget(article: Article, *, begins_with: dict[str, Any]) -> None:
    """Empty what came from pages, but for what a curator changed, and the links pages made."""
    curated = set(article.curated_fields)
    if "body" in curated:
        curated.add("text_held")
    dated = "published_at" in curated
    for name in FROM_PAGES:
        if name in curated or (dated and name.startswith("published_")):
            continue
        setattr(article, name, begins_with.get(name, _EMPTY[name]))
    if "outlet" not in curated:
        article.outlet = None
    article.save()
    for model, _ in LINKS:
        model._default_manager.filter(
            article=article, origin=Link.Origin.PAGE, state=Link.State.ACCEPTED
        ).delete()


def shown(article: Article) -> dict[str, Any]:
    """Return what readers see of an article: its values, names and versions."""
    values: dict[str, Any] = {name: getattr(article, name) for name in _SHOWN}
    values["outlet"] = str(article.outlet or "")
    versions = ArticleVersion.objects.filter(article=article).order_by("number")
    values["versions"] = [
        f"{row.number} of {row.seen_at:%Y-%m-%d}: {row.headline}, {len(row.body):,} letters"
        for row in versions
    ]
    for model, column in LINKS:
        ties = model._default_manager.filter(article=article).select_related(column)
        values[column] = sorted((str(getattr(tie, column)), tie.role, tie.state) for tie in ties)
    return values


def _differences(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Difference]:
    for name, value in before.items():
        if value != after[name]:
            yield Difference(name, value, after[name])

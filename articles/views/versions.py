"""Versions as a reader is told of them: when they were seen, by whom and why, and on which pages."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from articles.models import Article, ArticleVersion, Capture
from articles.versions import is_order_known
from articles.views.dating import days_in_words, moment_words
from articles.views.provenance import field_words, file_of

_WHY = {
    "import": "copied on {}",
    "teaser": "printed as a teaser on {}",
    "curator": "edited on {} by {}",
}
_UNDATED = "read into the archive on {}, copied on an unknown day"


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page that says what a version says, and the moments at which it did."""

    capture: Capture
    moments: Sequence[tuple[dt.datetime, str]]
    """With their precisions, the first one first; none of an undated page."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of an article and what is said about it."""

    version: ArticleVersion
    when: str
    """In words, without who or why: "3 August 2021"."""
    how: str
    """The same as the beginning of a sentence: "Copied on 3 August 2021"."""
    touched: Sequence[str]
    pages: Sequence[SeenPage]
    url: str
    before_url: str
    """Of the comparison with the version before; "" for the first."""
    returns_to: "Revision | None" = None
    """The first one of the same words, where a page went back to them."""
    unsure: str = ""
    """That it is not known to be later than those before it, as a sentence."""

    @property
    def number(self) -> int:
        """What it is called, here and in addresses; it stays whatever comes to be known later."""
        return self.version.mark

    @property
    def headline(self) -> str:
        """What it is headed by; pages that print no headline are told as such."""
        return self.version.headline or "No headline"

    @property
    def place(self) -> int:
        """Which one it is in order of time, from 1."""
        return self.version.number

    @property
    def files(self) -> list[tuple[int, str]]:
        """The keys and names of the pages that say so."""
        return [(page.capture.pk, file_of(page.capture.origin)) for page in self.pages]

    @property
    def again(self) -> str:
        """The further days on which pages said so, in words."""
        moments = (at for page in self.pages for at, _ in page.moments)
        return days_in_words(at for at in moments if at.date() > self.version.seen_at.date())


def revisions_of(article: Article, *, texts: bool = True) -> list[Revision]:
    """Return the versions of an article from the first on; its row alone where it has only one."""
    versions = ArticleVersion.objects.of(article).with_pages()
    rows = list(versions if texts else versions.defer("summary", "body"))
    if not rows:
        pages = [SeenPage(page, _moments_of(page)) for page in _pages(article)]
        return [_revision(article, _only_version(article), pages)]
    held: list[Revision] = []
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        pages = [
            SeenPage(one.capture, _moments_of(one.capture, row, following))
            for one in row.sightings.all()
        ]
        held.append(_revision(article, row, pages, earlier=held))
    return held


def _moments_of(
    page: Capture, version: ArticleVersion | None = None, following: ArticleVersion | None = None
) -> list[tuple[dt.datetime, str]]:
    """Return when a page was captured; of a version, from then until the `following` one."""
    if page.captured_at is None:
        return []
    again = [(one.captured_at, one.captured_precision) for one in page.recaptures.all()]
    moments = [(page.captured_at, page.captured_precision), *again]
    within = [
        (at, precision)
        for at, precision in moments
        if (version is None or version.seen_at <= at)
        and (following is None or at < following.seen_at)
    ]
    # Of two versions seen at one moment the first has no time of its own.
    return within or moments[:1]


def _only_version(article: Article) -> ArticleVersion:
    """Return the row of an article as its version: it has always said the same."""
    return ArticleVersion(
        article=article,
        number=1,
        mark=1,
        why=ArticleVersion.Why.IMPORT,
        seen_at=article.captured_at or article.imported_at,
        seen_precision=article.captured_precision if article.captured_at else "unknown",
        headline=article.headline,
        byline=article.byline,
        summary=article.summary,
        body=article.body,
    )


def _pages(article: Article) -> list[Capture]:
    pages = Capture.objects.of(article).filter(skipped="").defer("packed", "sources")
    return list(pages.prefetch_related("recaptures"))


def _revision(
    article: Article,
    version: ArticleVersion,
    pages: Sequence[SeenPage],
    *,
    earlier: Sequence[Revision] = (),
) -> Revision:
    when, how = words_of(version)
    before = diff_url(article, earlier[-1].number, version.mark) if earlier else ""
    same = (one for one in earlier if one.place == version.returns_to)
    return Revision(
        version=version,
        when=when,
        how=how,
        touched=[field_words(name) for name in version.touched],
        pages=pages,
        url=reverse("revision", args=[article.public_id, version.mark]),
        before_url=before,
        returns_to=next(same, None),
        unsure=_unsure(version, earlier),
    )


def _unsure(version: ArticleVersion, earlier: Sequence[Revision]) -> str:
    """Return that the order of a version and the one before is not known; "" where it is.

    What curators did lies in the time of the archive, and is left out.
    """
    pages = (one for one in reversed(earlier) if one.version.why != ArticleVersion.Why.CURATOR)
    before = next(pages, None)
    if before is None or version.why == ArticleVersion.Why.CURATOR:
        return ""
    first, second = before.version, version
    if is_order_known(
        (first.seen_at, first.seen_precision), (second.seen_at, second.seen_precision)
    ):
        return ""
    if version.seen_precision == "unknown":
        return "Its page is undated: where it belongs in this order is not known."
    return f"Whether this one or revision {before.number} came first is not known."


def diff_url(article: Article, before: int, after: int) -> str:
    return reverse("diff", args=[article.public_id, before, after])


def words_of(version: ArticleVersion) -> tuple[str, str]:
    """Return when a version was seen, and the same as the beginning of a sentence."""
    known = version.seen_precision != "unknown"
    when = moment_words(version.seen_at, precision=version.seen_precision)
    wording = _WHY[version.why] if known else _UNDATED
    role = f"a{'n' if version.role[:1] in 'aeiou' else ''} {version.role or 'curator'}"
    how = wording.format(when, role)
    return when if known else f"before {when}", how[0].upper() + how[1:]


def as_json(revision: Revision, *, texts: bool = False) -> dict[str, Any]:
    """Return a version as data; with its texts if they are asked for."""
    version = revision.version
    said = {
        "headline": version.headline,
        "byline": version.byline or None,
        "summary": version.summary or None,
        "body": version.paragraphs,
    }
    return {
        "number": version.mark,
        "place": version.number,
        "address": revision.url,
        "why": version.why,
        "seen_at": version.seen_at.isoformat(),
        "seen_precision": version.seen_precision,
        "role": version.role or None,
        "reason": version.reason or None,
        "touched": version.touched,
        "trivial": version.is_trivial,
        "returns_to": revision.returns_to and revision.returns_to.number,
        "order_known": not revision.unsure,
        "pages": [_page_json(page) for page in revision.pages],
        **(said if texts else {}),
    }


def _page_json(page: SeenPage) -> dict[str, Any]:
    told = [_moment_json(at, precision) for at, precision in page.moments]
    return {
        "file": file_of(page.capture.origin),
        **(told[0] if told else _moment_json(None, "unknown")),
        "again": told[1:],
        "copied_from": page.capture.copied_from or None,
    }


def _moment_json(at: dt.datetime | None, precision: str) -> dict[str, str | None]:
    return {
        "captured_at": at.isoformat() if at is not None else None,
        "captured_precision": precision,
    }

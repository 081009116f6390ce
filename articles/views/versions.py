"""Versions as a reader is told of them: when they were seen, by whom and why, and on which pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from articles.models import Article, ArticleVersion, Capture
from articles.views.dating import moment_words
from articles.views.provenance import field_words, file_of

_WHY = {
    "import": "copied on {}",
    "teaser": "printed as a teaser on {}",
    "curator": "edited on {} by {}",
}
_UNDATED = "read into the archive on {}, copied on an unknown day"


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of an article and what is said about it."""

    version: ArticleVersion
    when: str
    """In words, without who or why: "3 August 2021"."""
    how: str
    """The same as the beginning of a sentence: "Copied on 3 August 2021"."""
    touched: Sequence[str]
    pages: Sequence[Capture]
    url: str
    before_url: str
    """Of the comparison with the version before; "" for the first."""

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
        return [(page.pk, file_of(page.origin)) for page in self.pages]


def revisions_of(article: Article, *, texts: bool = True) -> list[Revision]:
    """Return the versions of an article from the first on; its row alone where it has only one."""
    versions = ArticleVersion.objects.of(article).with_pages()
    rows = list(versions if texts else versions.defer("summary", "body"))
    if not rows:
        return [_revision(article, _only_version(article), _pages(article))]
    marks = [None, *(row.mark for row in rows)]
    return [
        _revision(article, row, [one.capture for one in row.sightings.all()], before=before)
        for before, row in zip(marks, rows, strict=False)
    ]


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
    return list(Capture.objects.of(article).filter(skipped="").defer("packed", "sources"))


def _revision(
    article: Article,
    version: ArticleVersion,
    pages: Sequence[Capture],
    *,
    before: int | None = None,
) -> Revision:
    when, how = words_of(version)
    return Revision(
        version=version,
        when=when,
        how=how,
        touched=[field_words(name) for name in version.touched],
        pages=pages,
        url=reverse("revision", args=[article.public_id, version.mark]),
        before_url=diff_url(article, before, version.mark) if before is not None else "",
    )


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
        "pages": [
            {
                "file": file_of(page.origin),
                "captured_at": page.captured_at and page.captured_at.isoformat(),
                "captured_precision": page.captured_precision,
                "copied_from": page.copied_from or None,
            }
            for page in revision.pages
        ],
        **(said if texts else {}),
    }

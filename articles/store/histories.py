"""Histories: all that was seen of an article, read from its rows; its versions written into them."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.models import Article, ArticleVersion, Capture, Recapture, VersionCapture
from articles.paragraphs import paragraphs_of
from articles.store.lookups import rows_with
from articles.store.marks import marks_of
from articles.store.writing import Keys, in_pieces, insert, update
from articles.supplied import SUPPLIED_BY, was_headed_here
from articles.versions import TEXTS, Observation, Version, versions_of

_FROM_CAPTURE = (
    "pk", "captured_at", "captured_precision", "read_at", "sources", "parser_version",
)  # fmt: skip
_COLUMNS = (
    "number", "why", "seen_at", "seen_precision", "role", "reason", "touched", "is_trivial",
    "returns_to", "said", "also", "content_hash", "headline_key", *TEXTS,
)  # fmt: skip
_AGAIN = ("capture_id", "captured_at", "captured_precision")
Moments = tuple[tuple[dt.datetime, str], ...]
"""Moments at which a page was captured again, with their precisions."""


class History:
    """What was seen of one article, and the versions that makes."""

    def __init__(
        self,
        observations: Iterable[Observation] = (),
        *,
        is_whole: bool = False,
        unread: Iterable[int] = (),
    ) -> None:
        self._seen = {_key(one): one for one in observations}
        self._unread = set(unread)
        """Pages about to be read again: the row is not to tell what they were read as before."""
        self._is_whole = is_whole
        """Whether a whole text is known, as it stays also where its page is read otherwise."""
        self._versions = self._told()
        known = [one.capture for one in self._seen.values() if one.capture is not None]
        self.first_page = min(known, default=None)
        """The page it was known by first; None for what has just been read for the first time."""

    @property
    def observations(self) -> Sequence[Observation]:
        return tuple(self._seen.values())

    @property
    def versions(self) -> Sequence[Version]:
        """The versions to keep: a single one is the article's row itself."""
        return self._versions if len(self._versions) > 1 else ()

    def versions_beside(self, rows: Sequence[ArticleVersion], *, given: int) -> Sequence[Version]:
        """Return the versions to keep where `rows` are stored.

        A single one is kept too if its mark is another than 1: its address leads to it for good,
        and that of a version that is gone leads to no other.
        """
        if self.versions or not rows or not self._versions:
            return self.versions
        marks = marks_of(self._versions, rows, given=given, first_page=self.first_page)
        return self._versions if marks != [1] else ()

    def shown(self, *, has_text: bool) -> Mapping[str, str]:
        """Return the texts that the row tells: those of one version that the pages make.

        That is the fullest, of equals the earliest; what it leaves out is told as by the next that
        knows it. Of excerpts it is not known here which is the longest: where they have headlines
        of several versions nothing is told, if the row `has_text`.
        """
        versions = self._of_pages()
        if not versions or (len(versions) > 1 and has_text and not any(map(_length, versions))):
            return {}
        fullest = max(versions, key=lambda one: (_length(one), -one.number))
        texts: dict[str, str] = {}
        for one in versions[fullest.number - 1 :]:
            texts = {**one.texts, **texts}
        return texts

    def _of_pages(self) -> Sequence[Version]:
        seen = self._seen.values()
        told = [one for one in seen if one.why == "import" and one.capture not in self._unread]
        same = len(told) == len(self._seen)
        return self._versions if same else versions_of(told, is_whole=self._is_whole)

    @property
    def has_pages(self) -> bool:
        return any(one.why != "curator" for one in self._seen.values())

    def add(self, one: Observation) -> bool:
        """Take in what was seen, in place of what was known of the same page.

        Whether a version came, went or changed by it. A page that says nothing, an excerpt under
        no headline, tells none.
        """
        before = self.versions
        if one.capture is not None:
            self._unread.discard(one.capture)
        if one.said or one.capture is None:
            self._seen[_key(one)] = one
        else:
            self._seen.pop(_key(one), None)
        self._versions = self._told()
        return before != self.versions

    def see_again(self, capture: int, moments: Moments) -> bool:
        """Take in when a page was captured again in all; whether a version came, went or changed.

        A page that says nothing, or tells of another article, tells nothing then either.
        """
        before, key = self.versions, ("import", capture)
        if (one := self._seen.get(key)) is not None and one.again != moments:
            self._seen[key] = dataclasses.replace(one, again=moments)
            self._versions = self._told()
        return before != self.versions

    def _told(self) -> tuple[Version, ...]:
        seen = self._seen.values()
        self._is_whole |= any(one.is_whole and one.why == "import" for one in seen)
        return versions_of(seen, is_whole=self._is_whole)


def _length(version: Version) -> int:
    """Return how long a text is, as `store/rows.py` compares them."""
    return sum(map(len, paragraphs_of(version.texts.get("body", ""))))


def _key(one: Observation) -> tuple[object, ...]:
    return (one.why, one.seen_at if one.capture is None else one.capture)


def said_of(article: Article) -> dict[str, str]:
    """Return what the pages of an article say, as far as its row tells.

    A byline or a summary that a curator changed is not kept as printed.
    """
    names = [
        name for name in TEXTS if name in {"headline", "body"} or name not in article.curated_fields
    ]
    return {name: text for name in names if (text := article.as_printed(name))}


def is_held_whole(article: Article) -> bool:
    """Whether a page has told the whole text of an article, as its row knows."""
    return bool(article.as_printed("text_held") == Article.TextHeld.FULL)


def is_whole(sources: Mapping[str, Any]) -> bool:
    """Whether a page held the whole text, by the record of where its values stood."""
    return "body" in sources and "cut" not in sources


@dataclass(slots=True)
class Rows:
    """What is stored of the history of one article."""

    versions: list[ArticleVersion] = field(default_factory=list)
    captures: list[dict[str, Any]] = field(default_factory=list)
    """In the order they came in, but for those that hold no article."""
    again: dict[int, list[tuple[dt.datetime, str]]] = field(default_factory=dict)
    """By capture, the moments at which it was captured again, in order of time."""


def rows_of(articles: Iterable[int]) -> dict[int, Rows]:
    """Return what is stored of the histories of articles, in few queries for all of them."""
    found = {article: Rows() for article in articles}
    owners: dict[int, Rows] = {}
    for piece in in_pieces(found):
        for version in ArticleVersion.objects.stored(piece):
            found[version.article_id].versions.append(version)
        captures = Capture.objects.filter(article__in=piece, skipped="").order_by("pk")
        for values in captures.values("article_id", *_FROM_CAPTURE):
            owners[values["pk"]] = found[values["article_id"]]
            owners[values["pk"]].captures.append(values)
    for capture, at, precision in rows_with(Recapture, _AGAIN, where="capture_id", among=owners):
        owners[capture].again.setdefault(capture, []).append((at, precision))
    for rows in found.values():
        for moments in rows.again.values():
            moments.sort()
    return found


def read_history(
    article: int,
    said: Mapping[str, str],
    *,
    is_whole: bool,
    without: Iterable[int] = (),
    rows: "Rows | None" = None,
) -> History:
    """Return the history of a stored article but for the captures `without`.

    `said` is what its row tells that its pages say, `is_whole` whether it holds a whole text. As
    long as it has one version, each of its pages says that, as far as it says anything. `rows` is
    what is stored of it, where that was read before.
    """
    rows = rows if rows is not None else rows_of([article])[article]
    texts = {
        one.capture_id: {name: getattr(row, name) for name in TEXTS}
        for row in rows.versions
        for one in row.sightings.all()
    }
    left_out = {*without}
    observations, unread = [], []
    for values in rows.captures:
        if values["pk"] in left_out:
            continue
        if not values["parser_version"]:
            unread.append(values["pk"])
        known = texts.get(values["pk"], {}) if rows.versions else said
        if told := _restricted(known, values["sources"]):
            again = tuple(rows.again.get(values["pk"], ()))
            observations.append(_of_capture(values, told, again=again))
    edits = (row for row in rows.versions if row.why != ArticleVersion.Why.IMPORT)
    observations += map(_of_row, edits)
    return History(observations, is_whole=is_whole, unread=unread)


def history_of(article: Article, *, without: Iterable[int] = ()) -> History:
    """Return the history of an article by its row as it is, but for the captures `without`."""
    said, held = said_of(article), is_held_whole(article)
    return read_history(article.pk, said, is_whole=held, without=without)


def has_headed(article: int, *, without: Iterable[int]) -> bool:
    """Whether a kept page of an article, but for the captures `without`, prints a headline.

    Those that are about to be read again (they have no version of the parsers) have told nothing.
    """
    captures = Capture.objects.filter(article=article, skipped="", sources__has_key="headline")
    told = captures.exclude(parser_version="").exclude(pk__in=list(without))
    return told.exclude(sources__headline__parser=SUPPLIED_BY).exists()


def _restricted(known: Mapping[str, str], sources: Mapping[str, Any]) -> dict[str, str]:
    """Return of what is known what a page itself says: of a supplied headline, nothing."""
    names = {name for name in (TEXTS if is_whole(sources) else TEXTS[:1]) if name in sources}
    if was_headed_here(sources):
        names.discard("headline")
    return {name: text for name, text in known.items() if name in names and text}


def _of_capture(
    values: Mapping[str, Any], said: Mapping[str, str], *, again: Moments
) -> Observation:
    dated = values["captured_at"] is not None
    return Observation(
        seen_at=values["captured_at"] if dated else values["read_at"],
        precision=values["captured_precision"] if dated else "unknown",
        order=values["pk"],
        said=said,
        is_whole=is_whole(values["sources"]),
        capture=values["pk"],
        again=again,
    )


def _of_row(row: ArticleVersion) -> Observation:
    """Return an edit, or the teaser that was edited, from its version."""
    edited = row.why == ArticleVersion.Why.CURATOR
    return Observation(
        seen_at=row.seen_at,
        precision=row.seen_precision,
        order=row.number,
        said={name: getattr(row, name) for name in row.said},
        why="curator" if edited else "teaser",
        role=row.role,
        reason=row.reason,
        also=row.also,
        shown={name: text for name in TEXTS if (text := getattr(row, name))} if edited else {},
    )


def write_histories(histories: Mapping[int, History]) -> set[int]:
    """Bring the rows of articles' versions in step with their histories; return whose are others.

    Where the versions are the same, the pages that say so are added; else all are written anew.
    """
    keys = Keys()
    given = _marks_given(histories)
    stored: dict[int, list[ArticleVersion]] = {article: [] for article in histories}
    for piece in in_pieces(histories):
        for row in ArticleVersion.objects.stored(piece):
            stored[row.article_id].append(row)
    going: list[int] = []
    rewritten: set[int] = set()
    versions: list[tuple[Any, ...]] = []
    sightings: list[tuple[int, int]] = []
    for article, history in histories.items():
        rows = stored[article]
        ids = [row.pk for row in rows]
        held = {(row.pk, one.capture_id) for row in rows for one in row.sightings.all()}
        kept = history.versions_beside(rows, given=given[article])
        told = _captures(ids, kept)
        if [_of(one) for one in kept] != [_values(row) for row in rows] or held - told:
            going += ids
            rewritten.add(article)
            ids = [keys.next(ArticleVersion) for _ in kept]
            marks = marks_of(kept, rows, given=given[article], first_page=history.first_page)
            given[article] = max([given[article], *marks])
            numbered = zip(ids, marks, kept, strict=True)
            versions += [(key, article, mark, *_of(version)) for key, mark, version in numbered]
            held, told = set(), _captures(ids, kept)
        sightings += sorted(told - held)
    for piece in in_pieces(going):
        ArticleVersion.objects.filter(pk__in=piece).delete()
    insert(ArticleVersion, ("id", "article_id", "mark", *_COLUMNS), versions)
    insert(VersionCapture, ("version_id", "capture_id"), sightings)
    numbered_anew = {article for _, article, *_ in versions}
    update(Article, [(article, {"marks_given": given[article]}) for article in numbered_anew])
    return rewritten


def _marks_given(articles: Iterable[int]) -> dict[int, int]:
    given: dict[int, int] = {}
    for piece in in_pieces(articles):
        rows = Article.objects.filter(pk__in=piece).order_by()
        given.update(rows.values_list("pk", "marks_given"))
    return given


def forget_sightings(article: int, *, but: Iterable[int]) -> None:
    """Forget what the pages of an article said, but for those that are about to be read again."""
    VersionCapture.objects.filter(version__article=article).exclude(capture__in=list(but)).delete()


def renew_versions(article: Article) -> bool:
    """Write the versions anew where what told some of them is gone; whether that made a difference."""
    return bool(write_histories({article.pk: history_of(article)}))


def _captures(ids: Sequence[int], versions: Sequence[Version]) -> set[tuple[int, int]]:
    """Return which capture says which of the versions with these keys."""
    pairs = zip(ids, versions, strict=False)
    return {(key, capture) for key, version in pairs for capture in version.captures}


def _of(version: Version) -> tuple[Any, ...]:
    """Return what the row of a version holds, in the order of _COLUMNS."""
    return (
        version.number, version.why, version.seen_at, version.precision, version.role,
        version.reason, list(version.touched), version.is_trivial, version.returns_to,
        list(version.said), dict(version.also), version.text_key, version.headline_key,
        *(version.texts.get(name, "") for name in TEXTS),
    )  # fmt: skip


def _values(row: ArticleVersion) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in _COLUMNS)

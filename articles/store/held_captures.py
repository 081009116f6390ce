"""Held captures: the pages kept already that a batch brings again, and those it adds."""

import dataclasses
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any

from django.utils import timezone

from articles.models import Capture, Recapture, RelatedLink
from articles.store.days import Day
from articles.store.lookups import rows_with
from articles.store.writing import Keys, in_pieces, insert, update

Identity = tuple[str, str, str]
"""Checksum of the bytes, address, id."""
_COLUMNS = (
    "sha256", "url", "record_id", "id", "article_id", "origin", "skipped", "captured_at",
    "parser_version", "media_type", "charset", "captured_precision", "captured_from", "read_at",
)  # fmt: skip


_LOOKED_AT = frozenset(_COLUMNS)
_AGAIN = ("capture_id", "captured_at", "captured_precision", "captured_from")
_OF_LINK = ("capture_id", "position", "article_id", "headline")


@dataclass(frozen=True, slots=True)
class Beside:
    """A teaser that is kept of a page: the article it leads to, and its headline there."""

    article_id: int
    headline: str


@dataclass(slots=True, eq=False)
class Page:
    """A kept page, as far as an import looks at it."""

    sha256: str
    url: str
    record_id: str
    pk: int
    article_id: int | None
    origin: str
    skipped: str
    captured_at: dt.datetime | None
    parser_version: str
    media_type: str = ""
    charset: str = ""
    captured_precision: str = "unknown"
    captured_from: str = ""
    read_at: dt.datetime = dataclasses.field(default_factory=timezone.now)

    @property
    def identity(self) -> Identity:
        return self.sha256, self.url, self.record_id

    @property
    def first_day(self) -> Day | None:
        if self.captured_at is None:
            return None
        return Day(self.captured_at, self.captured_precision, self.captured_from)


class HeldCaptures:
    """Captures by identity; those not looked up before are looked up when they are asked for."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._asked: set[str] = set()
        self._pages: dict[Identity, Page] = {}
        self._by_checksum: dict[str, list[Page]] = defaultdict(list)
        self._new: dict[int, dict[str, Any]] = {}
        self._changed: dict[int, dict[str, Any]] = {}
        self._beside: dict[int, dict[int, Beside]] = {}
        self._again: dict[int, list[Day]] = {}
        self._again_before: dict[int, list[Day]] = {}

    def load(self, checksums: Iterable[str]) -> None:
        new = [checksum for checksum in checksums if checksum not in self._asked]
        if not new:
            return
        self._asked.update(new)
        for page in pages_of(new):
            self._pages[page.identity] = page
            self._by_checksum[page.sha256].append(page)

    def load_beside(self, keys: Sequence[int]) -> list[int]:
        """Look up which teasers of these captures are kept; return the keys of their articles."""
        for piece in in_pieces(key for key in keys if key not in self._beside):
            self._beside.update((key, {}) for key in piece)
            links = RelatedLink.objects.filter(capture__in=piece).order_by()
            for key, position, *told in links.values_list(*_OF_LINK):
                self._beside[key][position] = Beside(*told)
        return [one.article_id for key in keys for one in self._beside[key].values()]

    def beside(self, page: Page) -> dict[int, Beside]:
        """Return the teasers that were kept of a page before, by their places on it."""
        if page.pk not in self._beside:
            self.load_beside([page.pk])
        return self._beside[page.pk]

    def load_again(self, keys: Iterable[int]) -> None:
        """Look up when these captures were captured again."""
        new = [key for key in keys if key not in self._again]
        self._again.update((key, []) for key in new)
        for key, *day in rows_with(Recapture, _AGAIN, where="capture_id", among=new, ordered=True):
            self._again[key].append(Day(*day))
        for key in new:
            self._again[key].sort(key=attrgetter("end"))
            self._again_before[key] = self._again[key]

    def again(self, page: Page) -> list[Day]:
        """Return when a page was captured again and was the same, in order of time."""
        if page.pk not in self._again:
            self.load_again([page.pk])
        return self._again[page.pk]

    def keep_again(self, page: Page, days: Sequence[Day]) -> None:
        """Keep when a page was captured again, all in all."""
        self.load_again([page.pk])
        self._again[page.pk] = [*days]

    def find(self, identity: Identity) -> Page | None:
        if identity[0] not in self._asked:
            self.load([identity[0]])
        return self._pages.get(identity)

    def of(self, checksum: str) -> list[Page]:
        """Return the captures of the same bytes."""
        self.load([checksum])
        return self._by_checksum[checksum]

    def add(self, identity: Identity, **values: Any) -> Page:
        """Keep a new capture."""
        page = Page(*identity, self._keys.next(Capture), None, "", "", None, "")
        self._pages[identity] = page
        self._by_checksum[page.sha256].append(page)
        self._beside[page.pk] = {}
        self._again[page.pk] = self._again_before[page.pk] = []
        self._new[page.pk] = dict(zip(("sha256", "url", "record_id"), identity, strict=True))
        self._new[page.pk] |= {"id": page.pk, "article_id": None}
        self.change(page, read_at=page.read_at, **values)
        return page

    def change(self, page: Page, **values: Any) -> None:
        """Keep new values of columns; "packed" and the like need not be known here."""
        for name, value in values.items():
            if name in _LOOKED_AT:
                setattr(page, name, value)
        if page.pk in self._new:
            self._new[page.pk].update(values)
        else:
            self._changed.setdefault(page.pk, {}).update(values)

    def flush(self) -> None:
        columns = [field.attname for field in Capture._meta.concrete_fields]
        insert(Capture, columns, list(map(itemgetter(*columns), self._new.values())))
        update(Capture, self._changed.items())
        self._flush_again()
        self._new.clear()
        self._changed.clear()

    def _flush_again(self) -> None:
        rows: list[tuple[int, Day]] = []
        rewritten: list[int] = []
        for key, days in self._again.items():
            before = self._again_before[key]
            if days == before:
                continue
            if set(before) - set(days):  # a day whose time is known now, or the first of all
                rewritten.append(key)
                before = []
            held = set(before)
            rows += [(key, day) for day in days if day not in held]
            self._again_before[key] = days
        for piece in in_pieces(rewritten):
            Recapture.objects.filter(capture__in=piece).delete()
        insert(Recapture, _AGAIN, [(key, *day) for key, day in rows])


def pages_of(checksums: Iterable[str]) -> list[Page]:
    """Return the kept pages whose bytes have these checksums."""
    rows = rows_with(Capture, _COLUMNS, where="sha256", among=checksums, ordered=True)
    return [Page(*values) for values in rows]

"""Revisits: the pages of a dump's web archives, remembered for records that say "as before"."""

import dataclasses
from collections import OrderedDict

from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.web_record import WebRecord
from articles.dumps.web_spill import Revisit
from articles.records import RawPage

_KEPT_BYTES = 2 * RECORD_LIMIT
"""Of pages; for a revisit of one that was met long before, its file is read once more."""


class Visited:
    """The pages met last, by the digest of their payload and by address and date."""

    def __init__(self) -> None:
        self._pages: OrderedDict[str, tuple[tuple[str, ...], RawPage]] = OrderedDict()
        self._named: dict[str, str] = {}
        self._size = 0

    def keep(self, record: WebRecord, page: RawPage) -> None:
        names = names_of(record)
        if not names or len(page.content) > RECORD_LIMIT // 4:
            return
        self._pages[page.origin] = names, page
        self._named.update(dict.fromkeys(names, page.origin))
        self._size += len(page.content)
        while self._size > _KEPT_BYTES:
            origin, (old_names, old) = self._pages.popitem(last=False)
            self._size -= len(old.content)
            for name in old_names:
                if self._named.get(name) == origin:
                    del self._named[name]

    def page_of(self, revisit: Revisit) -> RawPage | None:
        """Return the page a revisit refers to, as captured by the revisit; None if it is not kept."""
        found = self._named.get(revisit.name)
        return None if found is None else seen_again(self._pages[found][1], revisit)


def names_of(record: WebRecord) -> tuple[str, ...]:
    """Return what a page may be referred to by: its digest, its address and date."""
    return _named(record.digest, record.url, str(record.captured_at or ""))


def revisit_of(record: WebRecord, *, origin: str, reason: str) -> Revisit | None:
    """Return what a revisit refers to; None when it says nothing of that.

    1. The page of the same payload digest; 2. without a digest, the one at the address and of the
    date it names.
    """
    names = _named(record.digest, record.refers_to_url, str(record.refers_at or ""))
    if not names:
        return None
    return Revisit(origin, names[0], record.url, record.captured_at, reason)


def seen_again(page: RawPage, revisit: Revisit) -> RawPage:
    """Return a page as a revisit says that it still was."""
    return dataclasses.replace(
        page,
        origin=revisit.origin,
        url=revisit.url or page.url,
        captured_at=revisit.captured_at,
        warnings=(*page.warnings, f"a revisit: the page is that of {page.origin}"),
    )


def _named(digest: str, url: str, date: str) -> tuple[str, ...]:
    names = (digest.lower(), f"{url} {date}" if url and date else "")
    return tuple(filter(None, names))

"""Revisits: the pages of a dump's web archives, remembered for records that say "as before"."""

import dataclasses
from collections import OrderedDict

from articles.dumps.limits import RECORD_LIMIT
from articles.dumps.web_record import WebRecord
from articles.records import RawPage

_KEPT_BYTES = 2 * RECORD_LIMIT
"""Of pages; a revisit of one that was met long before is told, not read."""


class Visited:
    """The pages met last, by the digest of their payload and by address and date."""

    def __init__(self) -> None:
        self._pages: OrderedDict[str, tuple[tuple[str, ...], RawPage]] = OrderedDict()
        self._named: dict[str, str] = {}
        self._size = 0

    def keep(self, record: WebRecord, page: RawPage) -> None:
        names = _names(record.digest, record.url, str(record.captured_at or ""))
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

    def page_again(self, record: WebRecord, *, origin: str) -> RawPage | None:
        """Return the page a revisit refers to, as captured by the revisit; None when it is not kept.

        1. The one of the same payload digest; 2. without a digest, the one at the address and of
        the date the revisit names.
        """
        names = _names(record.digest, record.refers_to_url, str(record.refers_at or ""))
        found = next((self._named[name] for name in names[:1] if name in self._named), None)
        if found is None:
            return None
        page = self._pages[found][1]
        return dataclasses.replace(
            page,
            origin=origin,
            url=record.url or page.url,
            captured_at=record.captured_at,
            warnings=(*page.warnings, f"a revisit: the page is that of {found}"),
        )


def _names(digest: str, url: str, date: str) -> tuple[str, ...]:
    names = (digest.lower(), f"{url} {date}" if url and date else "")
    return tuple(filter(None, names))

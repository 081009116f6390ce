"""NewsBreak's channel page of 2017: headline, text, then outlet and date in one line."""

import re
from collections.abc import Sequence

from articles.pages.dates import read_date
from articles.pages.lines import Line, is_paragraph, where
from articles.pages.newsbreak.chrome import is_chrome
from articles.records import Facts, Teaser

NAME = "newsbreak channel text"
SKIPPED = "a channel page: a list of other articles"
_STAMP = re.compile(
    r"(?P<outlet>\S.{0,80}?)\s+[-–—|]\s+(?P<when>\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?)"
)


def read_channel(lines: Sequence[Line]) -> Facts | None:
    """Return the teasers of a channel page; None when the page is none.

    The first item has the page's title over it: a third line.
    """
    stamps = [
        index
        for index, line in enumerate(lines)
        if line.text[-1].isdigit() and _STAMP.fullmatch(line.text)
    ]
    if not stamps or (len(stamps) == 1 and len(lines) > 6):
        return None
    teasers: list[Teaser] = []
    unread: list[Line] = []
    begin = 0
    for stamp in stamps:
        item = [line for line in lines[begin:stamp] if not is_chrome(line.text)]
        if begin == 0:
            item = _without_title(item)
        begin = stamp + 1
        if not item:
            unread.append(lines[stamp])
            continue
        found = _STAMP.fullmatch(lines[stamp].text)
        teasers.append(
            Teaser(
                position=len(teasers) + 1,
                headline=item[0].text,
                text=" ".join(line.text for line in item[1:]),
                outlet=found["outlet"] if found else "",
                published=read_date(found["when"] if found else ""),
                where=where([item[0], lines[stamp]]),
            )
        )
    unread += lines[begin:]
    return Facts(
        teasers=tuple(teasers),
        where={"teasers": where(lines)},
        warnings=tuple(f"line {line.number}: belongs to no item" for line in unread),
        confidence=0.9 if len(stamps) > 1 else 0.6,
        skipped=SKIPPED,
    )


def _without_title(item: list[Line]) -> list[Line]:
    """Return the first item without the page's title, and whatever stands over that."""
    texts = [index for index, line in enumerate(item) if is_paragraph(line.text)]
    if texts and texts[0] > 0:
        return item[texts[0] - 1 :]
    return item[-2:] if len(item) > 2 else item[-1:]

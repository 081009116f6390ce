"""Feed parts: the text of a feed in pieces in, its items and what stands around them out.

Found by their tags, without a tree, so that one broken item costs no other, and a feed of any size
is held by one item at a time.
"""

import re
from collections.abc import Iterable, Iterator

from articles.dumps.limits import MEBIBYTE, RECORD_LIMIT

_MARK = re.compile(
    r"<!\[CDATA\[|<!--|<(?P<close>/)?(?P<tag>(?:[\w.-]{1,40}:)?(?:item|entry))(?=[\s/>])"
)
_LONGEST_MARK = 64
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->"}
_MOST_AHEAD = 4 * MEBIBYTE


def feed_parts(pieces: Iterable[str], *, limit: int = RECORD_LIMIT) -> Iterator[tuple[bool, str]]:
    """Yield the parts in order, each with whether it is an item; together they are the feed.

    What stands around items comes in several parts where it is long. An item of more than `limit`
    characters comes as "". A comment or a section of text that has no end within `limit` is none;
    an item never closed ends where the next begins.
    """
    feed = iter(pieces)
    text, begins, at = "", 0, 0
    in_item = is_large = is_whole = False
    endless: dict[str, int] = {}
    while True:
        found = _MARK.search(text, at)
        if found is None:
            at = max(at, len(text) - _LONGEST_MARK)
        else:
            end = _end_of(found, text, endless)
            if end < 0 and (is_whole or len(text) - found.start() > limit):
                end = len(text) if found["close"] else found.end()
            if end < 0:
                at = found.start()
            else:
                at = end
                if found["close"] and in_item:
                    yield True, "" if is_large or end - begins > limit else text[begins:end]
                    begins, in_item, is_large = end, False, False
                elif found["tag"] and not found["close"]:
                    start = found.start()
                    is_large = in_item and (is_large or start - begins > limit)
                    yield in_item, "" if is_large else text[begins:start]
                    begins, in_item, is_large = start, True, False
                continue
        if is_whole:
            break
        if not in_item:
            yield False, text[begins:at]
            begins = at
        elif is_large or len(text) - begins > limit:
            begins, is_large = at, True
        more = _more(feed, len(text) - begins)
        is_whole = not more
        endless = {mark: max(known - begins, 0) for mark, known in endless.items()}
        text, at, begins = text[begins:] + more, at - begins, 0
    yield in_item, "" if is_large else text[begins:]


def _end_of(found: re.Match[str], text: str, endless: dict[str, int]) -> int:
    """Return where what begins here ends; -1 where that is not in the text.

    `endless` holds up to where no such end was found: none is looked for twice.
    """
    if found["tag"]:
        return text.find(">", found.end()) + 1 or -1 if found["close"] else found.end()
    mark = _ENDS[found[0]]
    start = max(found.end(), endless.get(mark, 0))
    if (end := text.find(mark, start)) < 0:
        endless[mark] = max(start, len(text) - len(mark) + 1)
    return end


def _more(feed: Iterator[str], size: int) -> str:
    """Return the next piece, or as many as make up what is held: else that would be copied for each."""
    pieces: list[str] = []
    held = 0
    for piece in feed:
        pieces.append(piece)
        held += len(piece)
        if held >= min(size, _MOST_AHEAD) and held:
            break
    return "".join(pieces)

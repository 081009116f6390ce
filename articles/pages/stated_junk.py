"""Stated junk: a text that a page states and the one it prints in, whether it is the printed one with a site's lines behind it.

Systems fill `articleBody` with all that stands in the element of the text: invitations, prompts to share and
what follows them.
"""

import re
from collections.abc import Sequence
from itertools import islice

from articles.lengths import size_of
from articles.pages.closing_lines import is_closing, is_payment_wall
from articles.pages.furniture import is_furniture, is_invitation
from articles.pages.lines import ends_sentence

_FEWEST_PARAGRAPHS = 3
_SHORTEST_TEXT = 500
_SHORTEST_PROSE = 60
_COMPARED = 60
_MOST_MORE = 0.15
"""Of the printed text, that the same text may be longer by where it is stated."""
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|\n+")
_FEWEST_LINES = 2
_LONGEST_LOOKED_AT = 600


def has_junk_behind(stated: Sequence[str], printed: Sequence[str]) -> bool:
    """Tell whether a stated text is the printed one and goes on with two lines of a site's own.

    One alone may stand amid the text, of which a page that is to be paid for prints the beginning; that beginning is
    short, and so is a bid to pay.
    """
    prose = [text for text in printed if size_of(text) >= _SHORTEST_PROSE and ends_sentence(text)]
    if len(prose) < _FEWEST_PARAGRAPHS or sum(map(size_of, prose)) < _SHORTEST_TEXT:
        return False
    whole, last = "\n".join(stated), prose[-1][-_COMPARED:]
    size = sum(map(len, printed))
    start = whole.find(prose[0][:_COMPARED], 0, int(_MOST_MORE * size) + _COMPARED)
    end = whole.rfind(last, 0, int((1 + 2 * _MOST_MORE) * size))
    if start < 0 or end < 0:
        return False
    end += len(last)
    behind = (
        line.strip()
        for line in _SENTENCE.split(whole[end : end + _LONGEST_LOOKED_AT])
        if line.strip()
    )
    first = list(islice(behind, _FEWEST_LINES))
    return len(first) == _FEWEST_LINES and all(map(_is_junk, first))


def _is_junk(line: str) -> bool:
    if is_payment_wall(line):
        return False
    return is_invitation(line) or is_furniture(line.rstrip(".")) or is_closing(line)

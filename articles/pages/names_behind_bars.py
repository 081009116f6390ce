"""Names behind bars: a printed byline in, the same with commas for the bars and dots between whole names out.

Behind a bar stands as a rule the day, the outlet or the section, and now and then one more author:
one is believed whose given name is common and who is called neither as a newspaper nor as a place is.
"""

import re

from articles.pages.bylines import is_person, read_byline, sounds_like_outlet
from articles.pages.given_names import is_given

_BAR = re.compile(r"\s*[|•·]\s*")
_OF_PLACES = frozenset({
    "hill", "hills", "park", "beach", "springs", "falls", "valley", "heights", "river", "lake", "bay", "island",
    "city", "county", "town", "village", "street", "news", "live",
})  # fmt: skip
_MOST_WORDS = 3


def with_commas_for_bars(text: str) -> str:
    """Return `text` with commas: "By Ann Roe | Mark Tarn | 3 May" gives "By Ann Roe, Mark Tarn | 3 May"."""
    first, *parts = _BAR.split(text)
    if not parts or " " not in first or not _is_whole_name(parts[0]):
        return text
    if not any(" " in name for name in read_byline(first).authors):
        return text
    names = [first]
    while parts and _is_whole_name(parts[0]):
        names.append(parts.pop(0))
    return " | ".join([", ".join(names), *parts])


def _is_whole_name(text: str) -> bool:
    words = text.split()
    return (
        1 < len(words) <= _MOST_WORDS
        and is_given(words[0])
        and all(word[0].isupper() for word in words)
        and words[-1].lower() not in _OF_PLACES
        and is_person(text)
        and not sounds_like_outlet(text)
    )

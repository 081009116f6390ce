"""Short forms: a word of a question in, how else the news print it out: Jan. for January.

1. Months that agencies shorten.
2. A few states and unions that are called by their initials as often as by name. US is a country
   only in capitals or with points.
3. A number written onto a word: Covid19 is also Covid-19.
"""

import re

from articles.search import words

_MONTHS = {
    "january": "jan", "february": "feb", "august": "aug", "september": "sept", "october": "oct",
    "november": "nov", "december": "dec",
}  # fmt: skip
LONG_NAMES = {
    "un": "united nations", "us": "united states", "uk": "united kingdom", "eu": "european union",
}  # fmt: skip
_SHORT_NAMES = {tuple(name.split()): short for short, name in LONG_NAMES.items()}
_SHORTENED = _MONTHS | {short: month for month, short in _MONTHS.items()}
_NUMBERED = re.compile(r"([^\W\d_]{3,})(\d{1,4})")


def other_form(text: str) -> str:
    """Return the other form of one printed word, which may be words in a row; "" for none."""
    form = " ".join(words.forms(text))
    if form in LONG_NAMES and (form != "us" or text.upper() == text):
        return LONG_NAMES[form]
    if match := _NUMBERED.fullmatch(form):
        return f"{match[1]} {match[2]}"
    return _SHORTENED.get(form, "")


def month(text: str) -> tuple[str, ...]:
    """Return the other form of a month, so that what stands beside it is met there too."""
    other = _SHORTENED.get(" ".join(words.forms(text)))
    return (other,) if other else ()


def initials(first: str, second: str) -> str:
    """Return what two words in a row are called for short; "" where they are no such name."""
    return _SHORT_NAMES.get((first, second), "")

"""Words for values: dates, numbers, initials and opening lines as a page prints them."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.text import Truncator, get_text_list

from articles.models import Article

register = template.Library()

OPENING_WORDS = 40
_WORDS = {"second": "j F Y", "day": "j F Y", "month": "F Y", "year": "Y"}
_SHORT = {"second": "j M Y", "day": "j M Y", "month": "M Y", "year": "Y"}
_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_ISO = {"second": "c", "day": "Y-m-d", "month": "Y-m", "year": "Y"}
_IN_SCRIPT = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


@register.filter
def day_words(day: dt.date | dt.datetime | None) -> str:
    """Return "3 August 2021"; a moment stands for its day in UTC."""
    return date_format(day, "j F Y") if day else ""


@register.filter
def published_words(article: Article) -> str:
    """Return the date as far as it is known: "3 August 2021", "August 2021", "2021"."""
    if not article.published_at:
        return "Date unknown"
    return date_format(article.published_at, _WORDS[article.published_precision])


@register.filter
def published_short(article: Article) -> str:
    """Return the date as far as it is known: "3 Aug 2021", "Aug 2021", "2021"."""
    if not article.published_at:
        return "unknown"
    return date_format(article.published_at, _SHORT[article.published_precision])


@register.filter
def is_right_to_left(article: Article) -> bool:
    """Whether the article's language is written from right to left."""
    return article.language.partition("-")[0].lower() in _RIGHT_TO_LEFT


@register.filter
def published_iso(article: Article) -> str:
    """Return the date for `datetime=`, no more precise than it is known."""
    if not article.published_at:
        return ""
    return date_format(article.published_at, _ISO[article.published_precision])


@register.filter
def thousands(number: int | None) -> str:
    """Return 48212 as "48,212"."""
    return "" if number is None else f"{number:,}"


@register.filter
def duration(seconds: float) -> str:
    """Return 0.4 as "0.4 s", 75 as "1 min 15 s", 7260 as "2 h 1 min"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if minutes else f"{rest} s"
    return f"{minutes // 60} h {minutes % 60} min"


@register.filter
def initials(name: str) -> str:
    """Return what stands in for a logo or a face: The Harbour Post is HP, Ana de Souza AS, AFP AFP.

    1. A short word in capitals stays whole. 2. One word gives its first two letters.
    3. Otherwise the first and the last word give one each; "The" only where two words are all.
    """
    words = [letters for word in name.split() if (letters := "".join(filter(str.isalnum, word)))]
    if not words:
        return ""
    if len(words) == 1:
        return words[0] if words[0].isupper() and len(words[0]) <= 3 else words[0][:2].capitalize()
    first = words[1] if words[0].lower() == "the" and len(words) > 2 else words[0]
    return (first[0] + words[-1][0]).upper()


@register.filter
def opening(article: Article) -> str:
    """Return the first words of an article from `for_listing`: its summary, else its text."""
    text = article.summary or getattr(article, "opening", "").partition("\n\n")[0]
    return Truncator(text).words(OPENING_WORDS, truncate=" …")


@register.filter
def written_by(article: Article) -> str:
    """Return who wrote an article from `for_listing`: the people it is linked to, else its byline."""
    links = getattr(article, "author_links", ())
    return get_text_list([link.person.name for link in links], "and") or article.byline


class ScriptJson(str):
    """JSON that may stand inside a script element: nothing in it can close the element."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


@register.filter
def script_json(value: Mapping[str, Any]) -> ScriptJson:
    return ScriptJson(json.dumps(value, ensure_ascii=False).translate(_IN_SCRIPT))

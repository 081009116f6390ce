"""Dated titles: headlines of other articles amid a text, each with the day and time it was printed, left out."""

import re
from collections.abc import Sequence

from articles.pages.lines import ends_sentence

_DAY = (
    r"вчера|сегодня|позавчера|вчора|учора|сьогодні|gestern|heute|hier|aujourd['’]hui|ayer|hoy|ontem|hoje|ieri|oggi|gisteren|vandaag|"
    r"wczoraj|dzisiaj|dziś|včera|dnes|tegnap|ma|azi|χθες|χτες|σήμερα|i ?går|i ?dag|eilen|tänään|dün|bugün|juče|jučer|danas|вчера|днес|јуче|данас|"
    r"أمس|اليوم|دیروز|امروز|אתמול|היום|kemarin|hari ini|hôm qua|hôm nay|어제|오늘|昨天|今天|昨日|今日|yesterday|today"
)
_WHEN = re.compile(
    rf"(?:{_DAY}|\d{{1,2}}\.? [^\W\d_]{{3,10}}(?: \d{{4}})?),? (?:um |à |a las |às |alle |om |o |v |kl\.? |в |at |- )?\d{{1,2}}[:.]\d\d(?: ?(?:uhr|uur|h|wib))?",
    re.IGNORECASE,
)
_LONGEST = 40
_LONGEST_TITLE = 140
_MOST = 2
"""Where more lines tell a day and a time, they are the updates of a live page."""


def is_moment(line: str) -> bool:
    """Tell whether a line is a day and a time and nothing more: "Вчера, 10:00"."""
    return len(line) <= _LONGEST and _WHEN.fullmatch(line) is not None


def without_dated_titles(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs without lines of a day and a time, "Вчера, 10:00", and the titles before them."""
    dates = [at for at, text in enumerate(paragraphs) if is_moment(text)]
    if not 0 < len(dates) <= _MOST:
        return list(paragraphs)
    gone = set(dates)
    for at in dates:
        if at > 1 and _is_title(paragraphs[at - 1]) and ends_sentence(paragraphs[at - 2]):
            gone.add(at - 1)
    return [text for at, text in enumerate(paragraphs) if at not in gone]


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not ends_sentence(text)

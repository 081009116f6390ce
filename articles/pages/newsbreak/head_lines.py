"""Head lines: the lines of a head in, each sorted by what it is; the headline told from the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.keys import name_key
from articles.pages.ages import is_age
from articles.pages.bylines import is_byline
from articles.pages.dates import read_date
from articles.pages.lines import Line, is_name
from articles.pages.newsbreak.chrome import IMAGE, credit_in, is_button
from articles.pages.newsbreak.labels import is_host, is_label
from articles.pages.remembered import remembered

_COMBINED = re.compile(r"(?P<outlet>\S[^|・·•]{1,48}?)(?:\s*[|・·•]\s*|\s+-\s+)(?P<when>\S.{3,40})")
POSTED_BY = re.compile(r"Posted by\b:?\s*(?P<outlet>.*)")


@dataclass(slots=True)
class Head:
    """The lines of a head by what they are; `end` is the index of the first line of the text."""

    headline: Line
    section: Line | None = None
    deck: Line | None = None
    bylines: list[Line] = field(default_factory=list)
    outlets: list[Line] = field(default_factory=list)
    age: Line | None = None
    images: list[Line] = field(default_factory=list)
    credits: list[Line] = field(default_factory=list)
    ignored: list[Line] = field(default_factory=list)
    end: int = 0

    @property
    def outlet(self) -> Line | None:
        """Return the line that names the outlet, by name rather than by host."""
        named = [line for line in self.outlets if not is_host(line.text)]
        return next(iter([*named, *self.outlets]), None)


@remembered
def when(text: str) -> str:
    """Return the age or date that a whole line is; "" for any other line."""
    if is_age(text):
        return text
    if 7 < len(text) <= 60 and any(character.isdigit() for character in text):
        published = read_date(text)
        if published.at is not None and published.precision in {"second", "day"}:
            return text
    return ""


def outlet_and_age(text: str) -> re.Match[str] | None:
    """Return outlet and age where one line holds both: "Fernvale Post | 2 days ago"."""
    found = _COMBINED.fullmatch(text)
    return found if found and when(found["when"]) and is_name(found["outlet"]) else None


def sort_head(lines: Sequence[Line]) -> Head | None:
    """Return the head that `lines` are; before byline and outlet the headline is the last line."""
    head = Head(headline=lines[0])
    content: list[Line] = []
    is_below = False
    for line in lines:
        if found := POSTED_BY.fullmatch(line.text):
            is_below = True
            if found["outlet"]:
                head.outlets.append(line._replace(text=found["outlet"]))
        elif not _take_marked(line, head, is_first=not content):
            (head.outlets if is_below or head.bylines else content).append(line)
    if not content:
        return None
    _name_lines(head, content)
    head.outlets = _once(head, head.outlets)
    return head


def _take_marked(line: Line, head: Head, *, is_first: bool) -> bool:
    """Take a line whose own look says what it is; the first line of a head is never one of some."""
    text = line.text
    if is_button(text):
        head.ignored.append(line)
    elif IMAGE.fullmatch(text):
        head.images.append(line)
    elif is_first:
        return False
    elif credit_in(text):
        head.credits.append(line)
    elif when(text):
        head.age = head.age or line
    elif both := outlet_and_age(text):
        head.outlets.append(line._replace(text=both["outlet"]))
        head.age = line._replace(text=both["when"])
    elif is_byline(text):
        head.bylines.append(line)
    else:
        return False
    return True


def _name_lines(head: Head, content: list[Line]) -> None:
    if not head.bylines and not head.outlets:
        content, head.outlets = _untangle(content, head.age)
    head.headline = content[-1]
    above = content[:-1]
    if above and not is_label(above[-1].text) and len(above[-1].text.split()) > 5:
        # No section is that long: the headline, and the line under it.
        head.headline, head.deck = above.pop(), content[-1]
    labels = [line for line in above if is_label(line.text)] or above[-1:]
    head.section = labels[-1] if labels else None
    head.ignored += [line for line in above if line is not head.section]


def _untangle(content: list[Line], age: Line | None) -> tuple[list[Line], list[Line]]:
    """Return the lines up to the headline, and the outlet printed after it with no byline.

    Tried in order: one name twice at the end; a host at the end; under a section or place the
    headline; a name under those two; a name right over the age and apart from the line before; a
    name under a longer line.
    """
    if len(content) < 2:
        return content, []
    last, before = content[-1], content[-2]
    if len(content) > 2 and last.text == before.text:
        return content[:-2], [before, last]
    if is_host(last.text):
        return content[:-1], [last]
    if not is_name(last.text) or is_label(before.text):
        return content, []
    is_outlet = (
        (len(content) > 2 and is_label(content[-3].text))
        or (age is not None and not age.gap and last.gap)
        or (len(before.text) > len(last.text) and len(before.text.split()) > 4)
    )
    return (content[:-1], [last]) if is_outlet else (content, [])


def _once(head: Head, outlets: Sequence[Line]) -> list[Line]:
    seen: dict[str, Line] = {}
    for line in outlets:
        if is_name(line.text) or is_host(line.text):
            seen.setdefault(name_key(line.text), line)
        else:
            head.ignored.append(line)
    return list(seen.values())

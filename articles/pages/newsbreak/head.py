"""The head of a NewsBreak article: section, headline, byline, outlet, age and picture."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.keys import name_key
from articles.pages.ages import is_age
from articles.pages.bylines import is_byline
from articles.pages.dates import read_date
from articles.pages.lines import Line, is_name, is_paragraph
from articles.pages.newsbreak.chrome import (
    COMMENT_COUNT,
    FULL_ARTICLE,
    GLUED_PICTURE,
    HEADINGS,
    IMAGE,
    credit_in,
    is_button,
    is_clip_title,
)
from articles.pages.newsbreak.labels import is_host, is_label, read_header

_SEARCHED = 16
"""A head is at most so many lines; the age of a comment stands lower."""
_COMBINED = re.compile(r"(?P<outlet>\S[^|・·•]{1,48}?)(?:\s*[|・·•]\s*|\s+-\s+)(?P<when>\S.{3,40})")
_COMMENT_AGE = re.compile(r"\d+\w{1,2} ago", re.IGNORECASE)
_POSTED_BY = re.compile(r"Posted by\b:?\s*(?P<outlet>.*)")


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


def read_head(lines: Sequence[Line]) -> Head | None:
    """Return the head of the article on a page; None when the page has no main article.

    A page has one when, before any running text, it prints one of these, tried in order:
    1. an age or a date;
    2. a byline under a headline;
    3. "Posted by", or one name twice: an outlet;
    4. a picture;
    5. a headline and two paragraphs, which no teaser is.
    """
    top = _top(lines)
    for find in (_upto_age, _upto_byline, _upto_outlet, _upto_picture, _upto_paragraphs):
        end = find(lines, top)
        if end and any(not is_button(line.text) for line in lines[:end]):
            head = _sorted(lines[:end])
            if head is not None:
                head.end = end
                _read_on(lines, head)
                return head
    return None


def when(text: str) -> str:
    """Return the age or date that a whole line is; "" for any other line."""
    if is_age(text):
        return text
    if 7 < len(text) <= 60 and any(character.isdigit() for character in text):
        published = read_date(text)
        if published.at is not None and published.precision in {"second", "day"}:
            return text
    return ""


def _top(lines: Sequence[Line]) -> int:
    """Return how many lines can belong to a head: up to running text, a heading or a teaser."""
    for index, line in enumerate(lines[:_SEARCHED]):
        text = line.text
        if text in HEADINGS or COMMENT_COUNT.fullmatch(text) or text == FULL_ARTICLE:
            return index
        if text.startswith(GLUED_PICTURE) or (header_label(text) and index > 0):
            return index
        if is_paragraph(text) and not is_byline(text) and not _opens_head(lines, index):
            return index
    return min(len(lines), _SEARCHED)


def header_label(text: str) -> str:
    header = read_header(text)
    return header.label if header is not None else ""


def _opens_head(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line that reads like a sentence is a headline: a head follows it at once."""
    if len(lines[index].text) > 220 or index > 4:
        return False
    return any(
        is_byline(line.text) or when(line.text) or _POSTED_BY.fullmatch(line.text)
        for line in lines[index + 1 : index + 4]
    )


def _is_content(line: Line) -> bool:
    text = line.text
    return not (is_button(text) or IMAGE.fullmatch(text) or when(text) or credit_in(text))


def _upto_age(lines: Sequence[Line], top: int) -> int:
    for index in range(top):
        text = lines[index].text
        above = [line for line in lines[:index] if _is_content(line)]
        if above and (when(text) or _combined(text)):
            return 0 if _is_comment(above, lines[index]) else index + 1
    return 0


def _is_comment(above: Sequence[Line], age: Line) -> bool:
    """Tell whether a name and its age are a reader's: a page that begins among the comments."""
    name = above[-1].text
    return (
        len(above) == 1
        and bool(_COMMENT_AGE.fullmatch(age.text))
        and not age.gap
        and len(name.split()) <= 3
        and is_name(name)
    )


def _combined(text: str) -> re.Match[str] | None:
    """Return outlet and age where one line holds both: "Fernvale Post | 2 days ago"."""
    found = _COMBINED.fullmatch(text)
    return found if found and when(found["when"]) and is_name(found["outlet"]) else None


def _upto_byline(lines: Sequence[Line], top: int) -> int:
    for index in range(top):
        if not is_byline(lines[index].text) or not any(map(_is_content, lines[:index])):
            continue
        end = index + 1
        while end < len(lines) and _is_outlet_under(lines, end, byline=index):
            end += 1
        return end
    return 0


def _is_outlet_under(lines: Sequence[Line], index: int, *, byline: int) -> bool:
    line = lines[index]
    if not _is_content(line) or not is_name(line.text) or index > byline + 3:
        return False
    if not line.gap:
        return True
    follows = lines[index + 1] if index + 1 < len(lines) else None
    return index == byline + 1 and follows is not None and is_paragraph(follows.text)


def _upto_outlet(lines: Sequence[Line], top: int) -> int:
    for index in range(1, top):
        text = lines[index].text
        if (found := _POSTED_BY.fullmatch(text)) and any(map(_is_content, lines[:index])):
            end = index + 1 if found["outlet"] else index + 2
            return min(end + _is_twice(lines, end), len(lines))
        if index >= 2 and _is_twice(lines, index) and is_name(text) and index + 1 == top:
            return index + 1
    return 0


def _is_twice(lines: Sequence[Line], index: int) -> bool:
    return 0 < index < len(lines) and lines[index].text == lines[index - 1].text


def _upto_picture(lines: Sequence[Line], top: int) -> int:
    for index in range(1, min(top + 1, len(lines))):
        if IMAGE.fullmatch(lines[index].text) or lines[index].text.startswith(GLUED_PICTURE):
            return index
    return 0


def _upto_paragraphs(lines: Sequence[Line], top: int) -> int:
    following = lines[top : top + 2]
    titles = [line for line in lines[:top] if _is_content(line)]
    is_text = len(following) == 2 and all(is_paragraph(line.text) for line in following)
    return top if is_text and 1 <= len(titles) <= 3 else 0


def _sorted(lines: Sequence[Line]) -> Head | None:
    """Return the head that `lines` are; before byline and outlet the headline is the last line."""
    head = Head(headline=lines[0])
    content: list[Line] = []
    is_below = False
    for line in lines:
        if found := _POSTED_BY.fullmatch(line.text):
            is_below = True
            if found["outlet"]:
                head.outlets.append(replace(line, text=found["outlet"]))
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
    elif both := _combined(text):
        head.outlets.append(replace(line, text=both["outlet"]))
        head.age = replace(line, text=both["when"])
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


def _read_on(lines: Sequence[Line], head: Head) -> None:
    """Take the picture's lines from the top of the text, and a byline or outlet printed late."""
    while head.end < len(lines):
        line = lines[head.end]
        text = line.text
        if text in HEADINGS or COMMENT_COUNT.fullmatch(text) or text == FULL_ARTICLE:
            return
        if IMAGE.fullmatch(text):
            head.images.append(line)
        elif credit_in(text):
            head.credits.append(line)
        elif is_button(text) or is_clip_title(text, head.headline.text):
            head.ignored.append(line)
        elif head.age is None and when(text):
            head.age = line
        elif not head.bylines and is_byline(text):
            head.bylines.append(line)
        elif not head.outlets and _is_late_outlet(lines, head.end):
            head.outlets.append(line)
        else:
            return
        head.end += 1


def _is_late_outlet(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.gap or not is_name(line.text) or index + 1 >= len(lines):
        return False
    follows = lines[index + 1]
    return follows.gap or is_paragraph(follows.text) or follows.text == line.text

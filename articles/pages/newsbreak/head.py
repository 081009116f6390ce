"""The head of a NewsBreak article: section, headline, byline, outlet, age and picture."""

import re
from collections.abc import Sequence

from articles.pages.bylines import is_byline
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
from articles.pages.newsbreak.head_lines import POSTED_BY, Head, outlet_and_age, sort_head, when
from articles.pages.newsbreak.labels import is_host, is_known_outlet, read_header

_SEARCHED = 16
"""A head is at most so many lines; the age of a comment stands lower."""
_COMMENT_AGE = re.compile(r"\d+\w{1,2} ago", re.IGNORECASE)


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
            head = sort_head(lines[:end])
            if head is not None:
                head.end = end
                _read_on(lines, head)
                return head
    return None


def _top(lines: Sequence[Line]) -> int:
    """Return how many lines can belong to a head: up to running text, a heading or a teaser."""
    for index, line in enumerate(lines[:_SEARCHED]):
        text = line.text
        if text in HEADINGS or COMMENT_COUNT.fullmatch(text) or text == FULL_ARTICLE:
            return index
        if text.startswith(GLUED_PICTURE) or (_header_label(text) and index > 0):
            return index
        if is_paragraph(text) and not is_byline(text) and not _opens_head(lines, index):
            return index
    return min(len(lines), _SEARCHED)


def _header_label(text: str) -> str:
    header = read_header(text)
    return header.label if header is not None else ""


def _opens_head(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line that reads like a sentence is a headline: a head follows it at once."""
    if len(lines[index].text) > 220 or index > 4:
        return False
    return any(
        is_byline(line.text) or when(line.text) or POSTED_BY.fullmatch(line.text)
        for line in lines[index + 1 : index + 4]
    )


def _is_content(line: Line) -> bool:
    text = line.text
    return not (is_button(text) or IMAGE.fullmatch(text) or when(text) or credit_in(text))


def _upto_age(lines: Sequence[Line], top: int) -> int:
    for index in range(top):
        text = lines[index].text
        above = [line for line in lines[:index] if _is_content(line)]
        if above and (when(text) or outlet_and_age(text)):
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
        if (found := POSTED_BY.fullmatch(text)) and any(map(_is_content, lines[:index])):
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
            (head.credits if _is_credit(lines, head.end) else head.outlets).append(line)
        else:
            return
        head.end += 1


def _is_late_outlet(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.gap or not is_name(line.text) or index + 1 >= len(lines):
        return False
    follows = lines[index + 1]
    return follows.gap or is_paragraph(follows.text) or follows.text == line.text


def _is_credit(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a name right under a picture is who took it: no other line says it is an outlet."""
    name = lines[index].text
    if not IMAGE.fullmatch(lines[index - 1].text) or is_host(name) or is_known_outlet(name):
        return False
    return all(line.text != name for line in lines[index + 1 :])

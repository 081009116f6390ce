"""Related items: the lines beside an article in, teasers in page order out.

2021: category and outlet glued in one line ("Foreign Policyalbuquerqueexpress.com") or over two
("PoliticsPosted by", "Reuters"), then headline and text. 2022-23: an outlet or none, headline,
text, then a place or section in capitals, perhaps with an age; from local contributors a
headline, then author and place glued.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.lengths import size_of
from articles.pages.ages import is_age, resolve_age
from articles.pages.bylines import is_person
from articles.pages.datelines import read_dateline
from articles.pages.lines import Line, ends_sentence, is_name, is_paragraph, where
from articles.pages.newsbreak import chrome
from articles.pages.newsbreak.labels import (
    Header,
    is_capitals_label,
    is_host,
    is_known_outlet,
    is_label,
    is_place,
    is_teaser_text,
    read_header,
    split_at_boundaries,
    split_tail,
)
from articles.records import Moment, Teaser
from articles.travelling import changed

_AGED = re.compile(r"(?P<label>.*?)\s*[・·•]\s*(?P<age>[^・·•]{3,20})")


@dataclass(slots=True)
class _Reading:
    """Where the reading of the lines stands."""

    lines: Sequence[Line]
    topics: frozenset[str]
    captured_at: Moment | None
    index: int = 0
    is_local: bool = False

    def text(self, ahead: int = 0) -> str:
        at = self.index + ahead
        return self.lines[at].text if 0 <= at < len(self.lines) else ""

    def header(self, ahead: int = 0) -> Header | None:
        text = self.text(ahead)
        return read_header(text, self.topics) if text else None


def read_related(
    lines: Sequence[Line], *, captured_at: Moment | None, topics: Iterable[str] = ()
) -> tuple[tuple[Teaser, ...], tuple[Line, ...]]:
    """Return the teasers that `lines` hold, and the lines that belong to none."""
    reading = _Reading(lines, frozenset(topics), captured_at)
    teasers: list[Teaser] = []
    unread: list[Line] = []
    while reading.index < len(lines):
        text = reading.text()
        start = reading.index
        if text == chrome.LOCAL_HEADING:
            reading.is_local = True
            reading.index += 1
        elif chrome.is_chrome(text) and text != "Posted by":
            reading.index += 1
        elif teasers and _labels_last(reading, teasers[-1]):
            teasers[-1] = _with_line_below(teasers[-1], reading)
            reading.index += 1
        elif is_teaser_text(text, reading.topics) and not is_teaser_text(
            reading.text(1), reading.topics
        ):
            unread.append(lines[start])  # a text whose headline is not here
            reading.index += 1
        else:
            teaser = _read_teaser(reading, position=len(teasers) + 1)
            if teaser is None:
                unread.extend(lines[start : reading.index])
            else:
                teasers.append(teaser)
    return tuple(teasers), tuple(unread)


def _read_teaser(reading: _Reading, *, position: int) -> Teaser | None:
    start = reading.index
    has_header = reading.header() is not None
    label, outlet = _read_header(reading)
    has_header = has_header or bool(label)
    headline = reading.text()
    if not headline or chrome.is_chrome(headline):
        reading.index += 1 if headline else 0
        return None
    reading.index += 1
    author = place = ""
    if reading.is_local and not label:
        headline, author, place = _read_local(headline, reading)
    text, label_below, age = (
        _read_text(reading, has_header=has_header) if not author else ("", "", "")
    )
    teaser = Teaser(
        position=position,
        headline=headline,
        text=text,
        section="" if is_place(label) else label,
        place=label if is_place(label) else place,
        outlet=outlet,
        author=author,
        published=read_dateline(text, reading.captured_at),
        where=where(reading.lines[start : reading.index]),
    )
    return _labelled(teaser, label_below, age, reading) if label_below else teaser


def _read_header(reading: _Reading) -> tuple[str, str]:
    """Take the lines over a headline and return the label and the outlet they name."""
    header = reading.header()
    label = outlet = ""
    if header is not None and _is_header_here(reading, header):
        label, outlet = header.label, header.outlet
        reading.index += 1
        if header.awaits_outlet and reading.index < len(reading.lines):
            outlet = reading.text()
            reading.index += 1
    elif _is_label_over_item(reading):
        label = reading.text()
        reading.index += 1
        header = reading.header()
        if header is not None and header.awaits_outlet and not header.label:
            return label, _read_header(reading)[1]
    if not outlet and _is_outlet(reading):
        outlet = reading.text()
        reading.index += 1
    while outlet and reading.text() == outlet:
        reading.index += 1
    return label, outlet


def _is_header_here(reading: _Reading, header: Header) -> bool:
    """Tell whether a line that can be a header is one: a headline must follow it."""
    if header.awaits_outlet or (not header.label and header.outlet):
        return True
    following = reading.text(1)
    return bool(following) and not is_teaser_text(following, reading.topics)


def _is_label_over_item(reading: _Reading) -> bool:
    following = reading.text(1)
    return (
        is_label(reading.text(), reading.topics)
        and bool(following)
        and not (reading.is_local and _local_parts(following))
        and not is_teaser_text(following, reading.topics)
        and not chrome.is_chrome(following.replace("Posted by", "Posted"))
    )


def _is_outlet(reading: _Reading) -> bool:
    """Tell whether the line is an outlet over a headline, not a headline over its text."""
    text, following = reading.text(), reading.text(1)
    if not following or is_teaser_text(following, reading.topics) or chrome.is_chrome(following):
        return False
    if is_host(text) or is_known_outlet(text) or following == text:
        return True
    if not is_name(text) or is_capitals_label(following, reading.topics):
        return False
    if reading.is_local and _local_parts(following):
        return False
    beyond = reading.text(2)
    if _is_stopped(following) and _is_label_below(beyond, reading):
        return False  # a headline, its text and the label under it
    return (
        not beyond
        or is_teaser_text(beyond, reading.topics)
        or len(text) < 0.7 * len(following)
        or chrome.is_chrome(beyond)
    )


def _read_text(reading: _Reading, *, has_header: bool) -> tuple[str, str, str]:
    """Take the text under a headline; return it, and the label and age glued to its end."""
    if reading.index >= len(reading.lines) or not _is_text(reading, has_header=has_header):
        return "", "", ""
    text = reading.text()
    reading.index += 1
    return split_tail(text, reading.topics)


def _is_text(reading: _Reading, *, has_header: bool) -> bool:
    """Tell whether a line is a teaser's text: running text, or a line set apart like one.

    Under a headline with a header over it (2021) a line set apart is one however short: the next
    item would begin with its own header. Elsewhere the last line of all must be a sentence.
    """
    text = reading.text()
    if chrome.is_chrome(text) or is_host(text):
        return False
    if is_teaser_text(text, reading.topics):
        return True
    line = reading.lines[reading.index]
    if reading.header() is not None or is_capitals_label(text, reading.topics) or not line.gap:
        return False
    after = reading.index + 1
    if after == len(reading.lines):
        return _is_stopped(text) or size_of(text) > 60 or (has_header and not is_name(text))
    if _is_stopped(text) and _is_label_below(reading.text(1), reading):
        return True
    return not reading.lines[after].gap and (has_header or len(text) > 25)


def _is_stopped(text: str) -> bool:
    """Tell whether a line ends as sentences do and headlines do not."""
    return ends_sentence(text) and not text.endswith(("?", "!"))


def _is_label_below(text: str, reading: _Reading) -> bool:
    found = _AGED.fullmatch(text)
    return bool(found and is_age(found["age"])) or is_capitals_label(text, reading.topics)


def _labels_last(reading: _Reading, last: Teaser) -> bool:
    """Tell whether a line in capitals is the place or section of the teaser before it."""
    text = reading.text()
    found = _AGED.fullmatch(text)
    if found and is_age(found["age"]):
        return True
    if last.section or last.place:
        return False
    if not is_capitals_label(text, reading.topics):
        return False
    return is_label(text, reading.topics) or not _is_outlet_of_next(reading)


def _is_outlet_of_next(reading: _Reading) -> bool:
    """Tell whether one unknown word in capitals stands right over a headline and its text."""
    return (
        " " not in reading.text()
        and not is_teaser_text(reading.text(1), reading.topics)
        and is_teaser_text(reading.text(2), reading.topics)
        and is_name(reading.text(1)) is False
        and reading.lines[reading.index].gap
    )


def _with_line_below(teaser: Teaser, reading: _Reading) -> Teaser:
    text = reading.text()
    found = _AGED.fullmatch(text)
    if found and is_age(found["age"]):
        return _labelled(teaser, found["label"], found["age"], reading)
    return _with_label(teaser, text)


def _labelled(teaser: Teaser, label: str, age: str, reading: _Reading) -> Teaser:
    teaser = _with_label(teaser, label.strip())
    if age and not teaser.published:
        teaser = changed(teaser, published=resolve_age(age, reading.captured_at))
    return teaser


def _with_label(teaser: Teaser, label: str) -> Teaser:
    if is_place(label):
        return changed(teaser, place=teaser.place or label)
    return changed(teaser, section=teaser.section or label)


def _read_local(headline: str, reading: _Reading) -> tuple[str, str, str]:
    """Return headline, author and place of a local contributor's item, however they are glued."""
    if parts := _local_parts(reading.text()):
        *rest, author, place = ("", *parts)
        if not "".join(rest):
            reading.index += 1
            return headline, author, place
    if is_place(reading.text(1)) and is_person(reading.text()):
        author, place = reading.text(), reading.text(1)
        reading.index += 2
        return headline, author, place
    if (parts := _local_parts(headline)) and len(parts) == 3:
        return parts[0], parts[1], parts[2]
    return headline, "", ""


def _local_parts(text: str) -> tuple[str, ...]:
    """Return (author, place) or (headline, author, place) that `text` glues; () for none."""
    parts = split_at_boundaries(text)
    if len(parts) < 2 or not is_place(parts[-1]):
        return ()
    author = parts[-2]
    headline = "".join(parts[:-2])
    if len(parts) == 2 and not (is_name(author) and not is_paragraph(author)):
        return ()
    return (headline, author, parts[-1]) if headline else (author, parts[-1])

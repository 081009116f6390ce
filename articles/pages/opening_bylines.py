"""Opening bylines: a record whose text begins with who wrote it in, the same with that told and no paragraph of it.

Crawlers keep a page's byline, and the caption of its picture, as the first paragraphs of its text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from articles.keys import name_key
from articles.pages.agencies import (
    agency_ending,
    agency_named,
    agency_of_dateline,
    is_as_written,
)
from articles.pages.ages import is_age
from articles.pages.byline_names import is_whole_name
from articles.pages.bylines import Byline, is_byline, is_person, read_byline, sounds_like_paper
from articles.pages.captions import is_name, split_credit
from articles.pages.credit_labels import LABELLED, OF_PICTURE
from articles.pages.datelines import read_dateline
from articles.pages.dates import read_date
from articles.pages.foreign_bylines import names_alone
from articles.pages.lines import ends_sentence
from articles.pages.newsrooms import is_organisation, names_newsroom
from articles.records import ArticleRecord, Facts, Source
from articles.travelling import changed

_MOST_LINES = 5
_LONGEST_LINE = 110
_LONGEST_BARE = 80
_LONGEST_NEWSROOM = 60
_LONGEST_CAPTION = 600
_LONGEST_DATE = 60
_LONGEST_GLUED = 100
_SHORTEST_REPORT = 40
_MOST_WORDS_OF_OUTLET = 5
_MOST_SMALL_WORDS = 4
_PHRASE = re.compile(
    r"\b(?:demand|appointment|request|decree|invitation|numbers|mistake|accident|design|proxy)\b",
    re.IGNORECASE,
)
_OF_CREDIT = re.compile(r"\b(?:by|courtesy|credits?|from|via)\b|©", re.IGNORECASE)
_CAPS = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-]*"
_TOWN = rf"(?=[^\W\d_]{{3}}|[^\W\d_]\.){_CAPS}(?:[ /]{_CAPS}){{0,4}}(?:, [\w.'’-]+(?: [\w.'’-]+){{0,3}})?"
_DATELINE = re.compile(rf"{_TOWN}(?: ?\([^()]{{2,40}}\))?,? ?(?:[-–—]{{1,2}}|_) ?(?=\S)")
"""In capitals, with an agency, an outlet or nothing behind it: "PORT OSK, Norland (AP) —"."""
_GLUED_DATELINE = re.compile(rf"{_TOWN} ?\([^()]{{2,40}}\) ?(?:[-–—]|_)")
_OF_A_PICTURE = re.compile(r"/|\b(?:photos?|images|via)\b", re.IGNORECASE)
_PHOTOGRAPHER = re.compile(r"photo|image|picture|getty|video", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """What a line over the text is: a byline, a picture's, or what stands `beside` a byline only."""

    byline: Byline | None = None
    is_picture: bool = False


_BESIDE = _Line()


def with_opening_byline(record: ArticleRecord) -> ArticleRecord:
    """Return the record without the lines over its text that say who wrote it or are a picture's.

    1. Before a dateline all lines must be such: "By Ann Roe", "The Associated Press", a role, a
       date, "(Photo: …)", "FILE PHOTO: …". Then the names are authors, the agency is the
       agency, and the picture's words go to the picture if it has none.
    2. Elsewhere only a first line "By Ann Roe" of whole names, of a record that states nobody else.
    3. A byline that runs into the dateline is parted from it: "By Ann Roe OSK (AP) — …".

    Where a record states other people as its authors all stays as it is: who wrote it is not clear.
    """
    facts = record.facts
    if facts.skipped or not facts.body:
        return record
    body = (*_parted(facts.body[0]), *facts.body[1:])
    lines = _opening(body, facts)
    bylines = [line.byline for line in lines if line.byline]
    people = [name for byline in bylines for name in byline.authors]
    if not lines or not _agree(people, facts, has_dateline=_opens_report(body[len(lines)])):
        return record
    stated = {name_key(name) for name in facts.authors}
    said = {
        "byline": facts.byline or ", ".join(byline.printed for byline in bylines),
        "authors": (*facts.authors, *(name for name in people if name_key(name) not in stated)),
        "wire_agency": facts.wire_agency
        or next((each.agency for each in bylines if each.agency), ""),
        **_of_picture([body[at] for at, line in enumerate(lines) if line.is_picture], facts),
    }
    new = {name: value for name, value in said.items() if value != getattr(facts, name)}
    source = record.sources.get("body") or Source(record.parser, "")
    return changed(
        record,
        facts=changed(facts, body=body[len(lines) :], **new),
        sources={**record.sources, **dict.fromkeys(new, source)},
    )


def _agree(people: Sequence[str], facts: Facts, *, has_dateline: bool) -> bool:
    """Tell whether nobody else is stated as the author; without a dateline, nobody more than is stated."""
    stated = {name_key(name) for name in facts.authors if not _is_house(name)}
    named = set(map(name_key, people))
    if not stated or not named:
        return True
    return not stated.isdisjoint(named) if has_dateline else named <= stated


def _is_house(name: str) -> bool:
    return bool(agency_named(name)) or is_organisation(name)


def _opening(body: Sequence[str], facts: Facts) -> list[_Line]:
    """Return what the lines before the text are; none where one of them may be text."""
    end = next((at for at, text in enumerate(body[: _MOST_LINES + 1]) if _opens_report(text)), 0)
    lines = [_read(text, facts) for text in body[:end]]
    if lines and None not in lines:
        return [line for line in lines if line] if lines.count(_BESIDE) < end else []
    bylines = [_read(text, facts) for text in takewhile(is_byline, body[:_MOST_LINES])]
    named = [line for line in takewhile(_names_people, bylines) if line]
    return named if len(named) < len(body) else []


def _names_people(line: _Line | None) -> bool:
    """Tell whether a line names people and is no phrase of two capitals: "By Popular Demand"."""
    byline = line.byline if line else None
    return byline is not None and bool(byline.authors) and not _PHRASE.search(byline.printed)


def _opens_report(text: str) -> bool:
    """Tell whether a paragraph begins with a dateline."""
    if len(text) < _SHORTEST_REPORT or OF_PICTURE.match(text):
        return False
    return bool(_DATELINE.match(text) or agency_of_dateline(text) or read_dateline(text, None).text)


def _read(text: str, facts: Facts) -> _Line | None:
    """Return what a line over a text is; None for what may be text."""
    if _is_of_picture(text):
        return _Line(is_picture=True)
    if len(text) > _LONGEST_LINE:
        return None
    byline = read_byline(text, outlet=facts.outlet)
    if is_byline(text):
        return _Line(byline) if _is_whole(byline) or _is_of_house(byline) else None
    is_agencys = byline.role and byline.agency and not byline.authors  # "AP Business Writer"
    if is_agencys or (agency_named(text) and is_as_written(text)):
        return _Line(byline)
    if ends_sentence(text):
        return None
    if len(text) <= _LONGEST_BARE and _is_bare_byline(byline):
        return _Line(byline)
    names = names_alone(text)  # "Von Ann Roe"
    if names != text and _is_whole(foreign := read_byline(names)):
        return _Line(Byline(printed=names, authors=foreign.authors, agency=foreign.agency))
    return _BESIDE if _is_beside(text, byline, facts) else None


def _is_of_picture(text: str) -> bool:
    if len(text) > _LONGEST_CAPTION:
        return False
    return bool(OF_PICTURE.match(text) or _OF_A_PICTURE.search(split_credit(text)[1]))


def _is_whole(byline: Byline) -> bool:
    """Tell whether a byline names people, all by their whole names, and tells nothing of them."""
    names = byline.authors
    if not names or not all(is_person(name) and is_whole_name(name) for name in names):
        return False
    told = {word for text in (*names, byline.role) for word in re.findall(r"\w+", text)}
    others = [word for word in re.findall(r"\w+", byline.printed) if word not in told]
    return sum(map(str.islower, others)) <= _MOST_SMALL_WORDS


def _is_of_house(byline: Byline) -> bool:
    """Tell whether a byline names an agency or a newsroom and nobody: "By Staff Reports"."""
    is_newsroom = names_newsroom(byline.printed) or bool(byline.role)
    return not byline.authors and (
        bool(byline.agency) or (is_newsroom and len(byline.printed) <= _LONGEST_NEWSROOM)
    )


def _is_bare_byline(byline: Byline) -> bool:
    """Tell whether a line without "By" is one by the role or the agency in full: "ANN ROE, Associated Press".

    "Ann Roe, AFP" is more often whose picture it is.
    """
    if _PHOTOGRAPHER.search(byline.printed) or not _is_whole(byline):
        return False
    house = byline.printed[len(agency_ending(byline.printed)[1]) :].strip(" ,")
    return bool(byline.role) or " " in house


def _is_beside(text: str, byline: Byline, facts: Facts) -> bool:
    """Tell whether a line is a role, an outlet or a date, as stand below a byline."""
    if not byline.authors and byline.role:
        return True
    if len(text.split()) <= _MOST_WORDS_OF_OUTLET and (
        name_key(text) == name_key(facts.outlet) or sounds_like_paper(text) or is_organisation(text)
    ):
        return True
    return is_age(text) or (
        len(text) <= _LONGEST_DATE and read_date(text).precision in {"second", "day"}
    )


def _parted(text: str) -> tuple[str, ...]:
    """Return a first paragraph, its byline set apart where it runs into the dateline.

    A name in capitals ends nowhere before a town in capitals: behind it an agency must stand.
    """
    if not text.startswith(("By ", "BY ")):
        return (text,)
    at = text.find(" ", len("By "))
    while 0 < at <= _LONGEST_GLUED:
        if _GLUED_DATELINE.match(text, at + 1):
            byline = read_byline(text[:at])
            is_ended = bool(byline.agency) or not text[:at].split()[-1].isupper()
            if is_ended and is_byline(text[:at]) and _is_whole(byline):
                return text[:at], text[at + 1 :]
        at = text.find(" ", at + 1)
    return (text,)


def _of_picture(lines: Sequence[str], facts: Facts) -> dict[str, str]:
    """Return the caption and the credit that the first of a picture's lines is, for one that has none."""
    if not lines or facts.image_caption or facts.image_credit:
        return {}
    line = lines[0]
    caption, credit = split_credit(line)
    label = LABELLED.match(line.lstrip(" (["))
    if not caption or not credit:
        is_credit = is_name(credit) or bool(label and _OF_CREDIT.search(label["label"]))
        words = credit or (caption[label.end() :] if label else caption)
        return {"image_credit": words} if is_credit else {"image_caption": words}
    return {"image_caption": caption[label.end() :] if label else caption, "image_credit": credit}

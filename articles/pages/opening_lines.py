"""Opening lines: what a page prints over its text, and at its end, of who wrote it, when and where, left out."""

import datetime as dt
import re
from collections.abc import Sequence, Set

from articles.keys import name_key
from articles.pages.agency_lines import names_before_agency
from articles.pages.bold_bylines import people_and_place
from articles.pages.bylines import is_byline, is_person, read_byline
from articles.pages.closing_bylines import signers_in
from articles.pages.dates import read_date
from articles.pages.desks import is_of_desk
from articles.pages.foreign_bylines import names_alone
from articles.pages.labelled_lines import is_label
from articles.pages.lines import ends_sentence, is_name
from articles.records import Facts, Moment

_MOST_LINES = 3
_LONGEST_DATE = 60
_LONGEST_LINE = 110
_BETWEEN = re.compile(r"\s*[|•·–—]\s*|\s-\s|,?\s+(?=(?:last )?updated\b)", re.IGNORECASE)
_TOGETHER = re.compile(r"\s+[-–—&]\s+|,\s+")
_NUMBERS = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_CHANGED = re.compile(
    r"(?:last )?(?:updated|modified)|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|"
    r"oppdatert|uppdaterad|opdateret|güncelle\w+|обновлено|оновлено|수정|更新",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\s*(?:[–—]|(?:is|works|lives|writes|covers|reports|ist|schreibt|arbeitet|est|écrit|es|escribe|è|scrive|é|escreve|"
    r"schrijft|werkt|är|er|skriver|on|jest|pisze|je|píše|yra|rašo|είναι|adalah|là)\s)"
)
_REACH = re.compile(
    r"(?:you can )?(?:contact|reach|e-?mail|follow|write to|call) (?:[\w’'-]+ ){0,5}?(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
_AMONG_NAMES = re.compile(
    r"(?:[\s,;&/|•·–—-]|\b(?:by|von|par|por|di|da|door|av|af|and|und|et|y|e|en|och|og|ja|i|a|и|та|with)\b|\((?:now|earlier|text|texte|texto|testo|words)\))*",
    re.IGNORECASE,
)
"""What a row of names has beside them, whole or cut at a name: "By Ann Roe and", "Ann Roe (now) and Io Dodds (earlier)"."""
_LONGEST_NOTE = 420
_MOST_NOTES = 2
_ONE_DAY = dt.timedelta(days=1)
"""A page may print the day where it is, and state that of Greenwich."""


def without_opening_lines(facts: Facts) -> tuple[str, ...]:
    """Return the paragraphs without those of the first three that name the authors, the day or the section, or are the headline.

    Only names and the day that the facts hold as well: others may be text. So do a line that is
    an author's name at the end, and notes there on who they are: "Ann Roe ist Redakteurin …".
    """
    authors = set(map(name_key, facts.authors))
    body = _without_notes(facts)
    if len(body) > 1 and _is_signature(body[-1], authors):
        body = body[:-1]
    top = [
        line
        for line in body[:_MOST_LINES]
        if not (_is_row(line, facts.authors) or _is_told(line, facts, authors))
    ]
    return (*top, *body[_MOST_LINES:]) or body


def _is_signature(line: str, authors: Set[str]) -> bool:
    """Tell whether a line is authors' names and nothing more: "Ann Roe", "Ann Roe - Io Dodds", "(Ann Roe)"."""
    if len(line) > _LONGEST_LINE:
        return False
    names = signers_in(line) or _TOGETHER.split(line)
    return name_key(line) in authors or set(map(name_key, names)) <= authors


def _without_notes(facts: Facts) -> tuple[str, ...]:
    names = [name for name in facts.authors if " " in name]
    end = len(facts.body)
    while end > _MOST_LINES and len(facts.body) - end < _MOST_NOTES:
        line = facts.body[end - 1]
        name = next((name for name in names if line.startswith(name)), "")
        is_note = bool(name) and _NOTE.match(line, len(name)) is not None
        if len(line) > _LONGEST_NOTE or not (is_note or _asks_to_write(line, names)):
            break
        end -= 1
    return facts.body[:end]


def _asks_to_write(line: str, names: Sequence[str]) -> bool:
    """Tell whether a line says where an author is reached: "Contact Ann Roe at roe@post.example."."""
    found = _REACH.match(line)
    return found is not None and "@" in line and line.startswith(tuple(names), found.end())


def _is_told(line: str, facts: Facts, authors: Set[str]) -> bool:
    if facts.headline and _letters(line) == _letters(facts.headline):
        return True  # in a lesser heading, of a kicker and a title without a space between
    if is_byline(line):
        named = set(map(name_key, read_byline(line).authors))
        return bool(named) and named <= authors
    if _is_signed(line, authors) or _is_desk(line):
        return True
    printed = people_and_place(line) or names_before_agency(line)
    if (named := set(map(name_key, printed))) and named <= authors:
        return True
    if _is_of_house(line, facts) or _is_labelled_section(line, facts.section):
        return True
    own = {*authors, name_key(facts.section)} if facts.section else authors
    return name_key(line) in own or _is_day(line, facts.published.at)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_desk(line: str) -> bool:
    return len(line) <= _LONGEST_DATE and is_of_desk(line) and not ends_sentence(line)


def _is_of_house(line: str, facts: Facts) -> bool:
    """Tell whether a line is the outlet and a place of few words: "Valley News, Wend"."""
    place = line.removeprefix(f"{facts.outlet}, ") if facts.outlet else line
    return place != line and place[:1].isupper() and is_name(place) and "," not in place


def _is_labelled_section(line: str, section: str) -> bool:
    """Tell whether a line is the section and a label run into it: "RiversSubscribers only"."""
    return bool(section) and line != section and line.startswith(section) and is_label(line[len(section) :])  # fmt: skip


def _is_row(line: str, authors: Sequence[str]) -> bool:
    """Tell whether a line is names of authors and nothing more, with or without a word between them."""
    if len(line) > _LONGEST_LINE or ends_sentence(line):
        return False
    rest = line
    for name in authors:
        rest = rest.replace(name, " ", 1) if " " in name else rest
    return rest != line and _AMONG_NAMES.fullmatch(rest) is not None


def _is_signed(line: str, authors: Set[str]) -> bool:
    """Tell whether a line is a word for "by" and names, one at least of an author: "Von Ann Roe"."""
    if len(line) > _LONGEST_LINE or ends_sentence(line) or (names := names_alone(line)) == line:
        return False
    people = read_byline(names).authors
    return all(map(is_person, people)) and not authors.isdisjoint(map(name_key, people))


def _is_day(line: str, published: Moment | None) -> bool:
    """Tell whether a line is the day an article was published, and perhaps that of its last change."""
    if published is None or len(line) > _LONGEST_LINE or ends_sentence(line):
        return False
    parts = [part for part in _BETWEEN.split(line) if part]
    for part in (line, *parts):
        if _is_near(read_date(part, day_first=True).at, published):
            break
        if (numbers := _NUMBERS.fullmatch(part)) and _is_month_first(numbers, published):
            break
    else:
        return bool(_CHANGED.match(line)) and read_date(line).at is not None
    return len(line) <= _LONGEST_DATE or all(read_date(part).at for part in parts)


def _is_month_first(numbers: re.Match[str], published: Moment) -> bool:
    month, day, year = map(int, numbers.groups())
    return (year, month, day) == (published.year, published.month, published.day)


def _is_near(day: Moment | None, published: Moment) -> bool:
    return day is not None and abs(_day(day) - _day(published)) <= _ONE_DAY


def _day(moment: Moment) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment

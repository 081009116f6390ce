"""Dates: what a page or a field prints in, a `Publication` with its bounds and precision out."""

import calendar
import dataclasses
import datetime as dt
import re

from articles.pages.foreign_dates import in_iso_form
from articles.pages.paragraphs import clean_line
from articles.pages.zones import EASTMOST, WESTMOST, ZONE, is_of_america, zone_of
from articles.records import Publication

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"

_LONGEST_PRINTED = 200
_HOLDS_YEAR = re.compile(r"\b[12]\d{3}\b")
_HOLDS_DIGIT = re.compile(r"\d")
_YEARS = range(1600, 2200)
_EPOCH_SECONDS = range(4_102_444_800)  # up to the year 2100
_LABEL = re.compile(
    r"^(?:first |originally |last |date )?(?:published|posted|updated|created|modified|release date|"
    r"released|date|dated)(?:\s+(?:on|at))?\s*[:\-–—|]?\s*",
    re.IGNORECASE,
)
# What stands behind a date: when the page was changed, who posted it, the name of the zone's place, the zone once more.
_BEHIND = re.compile(
    r"(?<=\d\d)[^\w\[]*(?:\bby\s.*|\s[A-Z][a-z]+/[A-Z][\w/]+|[\s|·•,;(/–—-]*(?:(?:last )?updated|modified|mis à jour|"
    r"modifi(?:é|ca)|actualizad|atualizad|aktualis|zaktualiz|aggiornat|bijgewerkt|oppdatert|uppdaterad|opdateret|"
    r"päivitetty|güncelle|обновлен|оновлен|актуализ|ενημερ|수정).*)$|(?<=\d[ap]m)\s*\|.*$|\[[\w/+-]{3,40}\]$|"
    r"(?<=[+-]\d\d:\d\d)Z$|(?<=[+-]\d\d:\d\d)\s+[A-Z]{2,5}$|(?<=[+-]\d{4})\s+[A-Z]{2,5}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:(?:first |originally )?(?:published|posted)|publicad[oa]|publié|pubblicat[oa]|veröffentlicht|gepubliceerd|"
    r"publisert|publicerad|udgivet|julkaistu|opublikowan[oa]|publikováno|objavljeno|yayınlanma|dipublikasikan|"
    r"опубликовано|опубліковано|публикувано|giriş|نشر|δημοσιεύ\w+|publikac\w{1,3}|publica(?:t[ăae]?|re|tion|ción|ção)|pubblicazione|"
    r"publikov\w{1,3}|zveřejněno|zverejnené|vydáno|megjelent|közzétéve|publicēts|paskelbta|avaldatud|дата публикации|публикаци[яи]|"
    r"objavljen[ao]|udgivet|julkaistu|publicerat|erstellt|geplaatst|dodano|utworzono|oprettet|đăng|terbit|tayang|פורסם|منتشر شده|انتشار|تاریخ انتشار|입력|등록|승인|birt|avaldatud|објаве?н[оа]|објавуван[оа]|објављен[оа]|publikuar|botuar|yay[ıi]n(?:lan(?:ma|dı))?|oluşturulma|eklenme|δημοσίευσ\w+|გამოქვეყნდა|gepostet|vytvořeno|vytvorené)\b|"
    r"प्रकाशित|প্রকাশ(?:িত)?|เผยแพร่|公開日?|掲載日?|配信日?|発行日?|发布(?:时间|日期)?|發布(?:時間|日期)?|發佈(?:時間|日期)?",
    re.IGNORECASE,
)
_LABEL_ELSEWHERE = re.compile(
    rf"^(?:{_PUBLISHED.pattern})(?:\s+(?:el|em|le|am|om|den|dnia|på|op|il|la|de|în|data|pada|at|on))?\s*[:\-–—|]\s*",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:(?:last )?(?:updated|modified|edited)|mis à jour|modifié|modificad[oa]|actualizad[oa]|atualizad[oa]|aktualisiert|"
    r"zaktualizowan[oa]|aktualizov\w{1,3}|aktuali[sz]a[cț]\w{1,4}|actuali[sz]a[ctțr]\w{0,4}|atualização|aggiornamento|mise à jour|"
    r"edytowan[oa]|modyfikac\w{1,3}|frissítve|módosítva|atjaunināt\w|atnaujinta|uuendatud|gewijzigd|geändert|endret|redigeret|ændret|"
    r"muokattu|ändrad|izmijenjeno|posodobljeno|обновлен\w{1,2}|изменен\w|змінено|актуализиран\w|cập nhật|diupdate|ažurirano|aggiornat[oa]|bijgewerkt|oppdatert|uppdaterad|opdateret|päivitetty|"
    r"(?:son )?güncelle\w+|آخر تحديث|تحديث|diperbarui|обновлено|оновлено|ενημερώ\w+|ενημέρωσ\w+|actualisé|ажурира\w+|uppfært|përditësua\w*|განახლდა|dikemas kini|"
    r"ultima modifica|zuletzt (?:bearbeitet|geändert)|stand:|sist endret|zadnja izmjena|izmenjeno|обновена|עודכן|به‌? ?روز ?رسانی|بروزرسانی|"
    r"अपडेट|হালনাগাদ|আপডেট|अद्यावधिक|อัป?เดต|ปรับปรุง|更新|수정|최종수정)",
    re.IGNORECASE,
)
_FOREIGN_WEEKDAY = re.compile(
    r"[^\W\d_]{2,12}\.?,\s+(?=\d{1,2}\.?\s+[^\W\d_]{3,12}\.?\s+\d{4}\s+\d\d?:\d\d(?::\d\d)?"
    r"\s*(?:[A-Z]{1,5}|[+-]\d\d:?\d\d)$)"
)
"""Before a date as mail writes it: "mar., 15 mar 2022 08:00:00 +0100"."""
_BETWEEN = " \t|•·,;()[]–—-/"
_STOP = re.compile(r"(?<=\d{4})\.$")
_NAME_OF_ZONE = re.compile(r"(?<=(?:GMT|UTC)[+-]\d{4})\s*\([^()\d]{2,60}\)$")
"""As a browser prints a moment: "GMT-0400 (Eastern Daylight Time)"."""
_CLOCK_WITH_STOP = re.compile(r"\b(\d{1,2})\.(\d\d)(?=\s?(?:[ap]\.?m\b|[A-Z]{2,5}\b))")
_DOTNET = re.compile(r"/Date\((\d{12,13})(?:[+-]\d{4})?\)/")
_CLOCK = re.compile(
    rf"(?:\bat\s+)?(?<![\d:.])(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}})(?::(?P<second>\d{{2}})"
    rf"(?:[.,]\d+)?)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?\s*(?P<zone>\(?{ZONE}(?![a-z])\)?)?",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", re.ASCII)
_NO_TIME, _FARTHEST = dt.timedelta(), dt.timedelta(hours=14)
"""No zone lies farther from UTC."""
_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:Z|[+-]\d\d:\d\d|(?:[T ]|\s+(?=\d))(?P<clock>\d.*))?"
)
_ISO_DAY = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)T(?:Z?|(?:[01]\d|2[0-3])[:.][0-5]\d\S{0,40}(?:\s\S{1,20})?)"
)
"""What begins as ISO 8601 and goes on otherwise: "2021-08-05T10.30+", of which the day is sure."""
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z|[+-]\d{4})?)?"
)
_MINUTE = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d"
)
"""Twelve digits that are no milliseconds, which would be of the 1970s: "202108051030", as in Korea."""
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<month>{MONTH})[\s,-]*(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(rf"(?P<day>\d{{1,2}})-(?P<month>{MONTH})-(?P<year>\d\d)", re.IGNORECASE)
"""As databases and spreadsheets print a day: "05-AUG-21"."""
_FIRST_OF_LAST_CENTURY = 70
_YEAR_LAST = re.compile(  # Wed Aug 05 10:00:00 +0000 2021
    rf"\b(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})\s+(?P<clock>\d\d:\d\d(?::\d\d)?"
    rf"(?:\s+{ZONE})?)\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\b(?P<first>\d{1,2})([/.-])(?P<second>\d{1,2})\2(?P<year>\d{4})\b")
_DAY_OVER_12 = re.compile(r"(?<![\d/])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/\d{4}(?!\d)")
_MONTH_ALONE = re.compile(rf"(?P<month>{MONTH}),?\s+(?P<year>\d{{4}})", re.IGNORECASE)
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})")
_MONTH_YEAR = re.compile(r"(?P<month>\d\d)[-/.](?P<year>\d{4})")
_WEEKDAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_FILLER = re.compile(rf"{_WEEKDAYS}|\b(?:at|on)\b|[\s,;|/•·\-–—()]+", re.IGNORECASE)


def read_date(text: str, *, day_first: bool = False, language: str = "") -> Publication:
    """Return when `text` says something was published; the text alone when it names no date.

    Tried in order: seconds or milliseconds since 1970, ISO 8601 (also compact), a printed date
    with or without a clock time (RFC 2822 included), month and year, a year, a date in another
    language. The whole of `text`
    must be the date, but for a label ("Published"), a weekday and punctuation.
    A moment is given in UTC. Where no zone is named it is taken as UTC, with bounds that hold
    wherever the clock stood. 5/8/2021 may be May or August: not read, unless `day_first` says that
    the page puts the day first, or a clock of twelve hours with an American zone beside it says that
    the month comes first: then it is inferred. "3 listopada 2020" is in October or November by its
    `language`.
    Of a line that says when the page was published and when it was changed, the former is read; where
    the one is 13/06/2023, the other has its day first, too.
    """
    line = clean_line(text)
    if published := _read_whole(line):
        return published
    printed = _when_published(line)
    bare = _LABEL.sub("", printed, count=1)
    published = _read_all(bare, printed)
    if published is None and len(printed) <= _LONGEST_PRINTED and _HOLDS_DIGIT.search(printed):
        bare = _FOREIGN_WEEKDAY.sub("", _bare(bare), count=1)
        published = _read_all(_LABEL_ELSEWHERE.sub("", bare, count=1), printed)
        day_first = day_first or (printed != line and bool(_DAY_OVER_12.search(line)))
        if published is None and (iso := in_iso_form(bare, day_first=day_first, language=language)):
            published = _read_all(iso, printed)
        published = published or _read_american(bare, printed) or _read_iso_day(bare, printed)
    return published or Publication(text=line)


def _read_whole(line: str) -> Publication | None:
    """Read a moment that is printed whole, as nearly all records do; each reader would take longer."""
    if not _WHOLE.fullmatch(line):
        return None
    try:
        moment = dt.datetime.fromisoformat(line)
    except ValueError:  # 25 o'clock, or the end of a day
        return None
    is_known = moment.year in _YEARS and abs(moment.utcoffset() or _NO_TIME) <= _FARTHEST
    return at_moment(moment, text=line) if is_known else None


def _when_published(text: str) -> str:
    """Return the part of a line behind "Published", else the one with a year before "Updated"."""
    if len(text) > _LONGEST_PRINTED or not (changed := _CHANGED.search(text)):
        return text
    published = _PUBLISHED.search(text)
    if published is None:
        before = text[: changed.start()].rstrip(_BETWEEN)
        return before if _HOLDS_YEAR.search(before) else text
    end = changed.start() if published.start() < changed.start() else len(text)
    part = _STOP.sub("", text[published.start() : end].strip(_BETWEEN))
    return part if _HOLDS_DIGIT.search(part) else text


def _bare(text: str) -> str:
    """Return a date without what stands behind it, its clock with a colon."""
    if found := _DOTNET.fullmatch(text):
        return found[1]
    text = _BEHIND.sub("", _NAME_OF_ZONE.sub("", text))
    return _CLOCK_WITH_STOP.sub(r"\1:\2", text)


def _read_all(bare: str, printed: str) -> Publication | None:
    for reader in (_read_epoch, _read_iso, _read_compact, _read_printed, _read_month_or_year):
        try:
            published = reader(bare, printed)
        except (ValueError, OverflowError):  # 31 June, 25 o'clock, the year 0
            continue
        if published is not None:
            return published
    return None


def on_day(day: dt.date, *, text: str) -> Publication:
    return Publication(at=day, earliest=day, latest=day, precision="day", basis="stated", text=text)


def in_month(year: int, month: int, *, text: str) -> Publication:
    first = dt.date(year, month, 1)
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return Publication(
        at=first, earliest=first, latest=last, precision="month", basis="stated", text=text
    )


def at_moment(moment: dt.datetime, *, text: str) -> Publication:
    """Return the publication at `moment`; a naive one is taken as UTC and gets bounds for that.

    It keeps the offset of its zone: the day of 02:42+05:30 is the newspaper's, not that of UTC.
    """
    offset = moment.utcoffset()
    if offset is None:
        moment = moment.replace(tzinfo=dt.UTC)
        earliest, latest = moment - EASTMOST, moment + WESTMOST
    else:
        moment = earliest = latest = moment.replace(tzinfo=dt.timezone(offset))
    return Publication(
        at=moment, earliest=earliest, latest=latest, precision="second", basis="stated", text=text
    )


def _read_epoch(bare: str, printed: str) -> Publication | None:
    if not re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", bare) or _MINUTE.fullmatch(bare):
        return None
    seconds = int(bare) // 1000 if len(bare) >= 12 and "." not in bare else int(float(bare))
    if seconds not in _EPOCH_SECONDS:
        return None
    return at_moment(dt.datetime.fromtimestamp(seconds, tz=dt.UTC), text=printed)


def _read_iso(bare: str, printed: str) -> Publication | None:
    if not (found := _ISO.fullmatch(bare)):
        return None
    day = _day(found["year"], found["month"], found["day"])
    if not (clock := found["clock"]):
        return on_day(day, text=printed)
    return _with_clock(day, clock, printed)


def _read_iso_day(bare: str, printed: str) -> Publication | None:
    found = _ISO_DAY.fullmatch(bare)
    try:
        return found and on_day(_day(found["year"], found["month"], found["day"]), text=printed)
    except ValueError:
        return None


def _read_compact(bare: str, printed: str) -> Publication | None:
    if not (found := _COMPACT.fullmatch(bare)):
        return None
    day = _day(found["year"], found["month"], found["day"])
    if found["hour"] is None:
        return on_day(day, text=printed)
    clock = f"{found['hour']}:{found['minute']}:{found['second'] or '00'}{found['zone'] or ''}"
    return _with_clock(day, clock, printed)


def _read_printed(bare: str, printed: str) -> Publication | None:
    for pattern in (_YEAR_LAST, _MONTH_FIRST, _DAY_FIRST, _NUMBERS):
        if not (found := pattern.search(bare)):
            continue
        parts = found.groupdict()
        day = _day_of_numbers(parts) if pattern is _NUMBERS else _day_of_words(parts)
        rest = f"{bare[: found.start()]} {parts.get('clock') or ''} {bare[found.end() :]}"
        if day is not None:
            return _with_clock(day, rest, printed)
    return None


def _read_american(bare: str, printed: str) -> Publication | None:
    """Read "08/05/2021 10:30 AM EST": who writes the clock and the zone so puts the month first."""
    if not (found := _NUMBERS.search(bare)) or found[2] != "/":
        return None
    rest = f"{bare[: found.start()]} {bare[found.end() :]}"
    clock = next((one for one in _CLOCK.finditer(rest) if one["half"]), None)
    if clock is None or not is_of_america(clock["zone"] or ""):
        return None
    try:
        day = _day(found["year"], found["first"], found["second"])
        published = _with_clock(day, rest, printed)
    except ValueError:
        return None
    return published and dataclasses.replace(published, basis="inferred")


def _read_month_or_year(bare: str, printed: str) -> Publication | None:
    if found := _SHORT_YEAR.fullmatch(bare):
        year = int(found["year"]) + (1900 if int(found["year"]) >= _FIRST_OF_LAST_CENTURY else 2000)
        return on_day(dt.date(year, _month(found["month"]), int(found["day"])), text=printed)
    if found := _MONTH_ALONE.fullmatch(bare):
        return in_month(_year(found["year"]), _month(found["month"]), text=printed)
    if found := _YEAR_MONTH.fullmatch(bare) or _MONTH_YEAR.fullmatch(bare):
        return in_month(_year(found["year"]), int(found["month"]), text=printed)
    if re.fullmatch(r"\d{4}", bare):
        first, last = dt.date(_year(bare), 1, 1), dt.date(_year(bare), 12, 31)
        return Publication(
            at=first, earliest=first, latest=last, precision="year", basis="stated", text=printed
        )
    return None


def _with_clock(day: dt.date, rest: str, printed: str) -> Publication | None:
    """Return `day`, at the time `rest` names; None when `rest` holds anything else."""
    rest = re.sub(_WEEKDAYS, " ", rest, flags=re.IGNORECASE)
    found = next(
        (clock for clock in _CLOCK.finditer(rest) if clock["minute"] or clock["half"]), None
    )
    if found is None:
        return None if _FILLER.sub("", rest) else on_day(day, text=printed)
    left = _FILLER.sub("", rest[: found.start()] + " " + rest[found.end() :])
    zone_text = (found["zone"] or "").strip("() ")
    zone = zone_of(zone_text or left, day=day)
    if left and zone_of(left, day=day) is None:
        return None
    if zone is None and zone_text and not zone_text.isupper():
        return (
            None  # a word, not a zone; a zone nobody agrees on (IST) leaves the clock without one
        )
    if found["hour"] == "24" and not int(found["minute"] or 0):  # the end of a day in ISO 8601
        moment = dt.datetime.combine(day + dt.timedelta(days=1), dt.time())
    else:
        moment = dt.datetime.combine(day, _time(found))
    return at_moment(moment.replace(tzinfo=zone), text=printed)


def _time(found: re.Match[str]) -> dt.time:
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(f"no such hour: {found.group()}")
        hour = hour % 12 + (12 if found["half"].lower().startswith("p") else 0)
    return dt.time(hour, int(found["minute"] or 0), min(int(found["second"] or 0), 59))


def _day_of_words(parts: dict[str, str]) -> dt.date:
    return dt.date(_year(parts["year"]), _month(parts["month"]), int(parts["day"]))


def _day_of_numbers(parts: dict[str, str]) -> dt.date | None:
    first, second = int(parts["first"]), int(parts["second"])
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return dt.date(_year(parts["year"]), month, day)


def _day(year: str, month: str, day: str) -> dt.date:
    return dt.date(_year(year), int(month), int(day))


def _year(text: str) -> int:
    if int(text) not in _YEARS:
        raise ValueError(f"no year of a newspaper: {text}")
    return int(text)


def _month(text: str) -> int:
    return MONTHS[text.lower().rstrip(".")]

"""Dates in other languages than English: a printed line in, the same day and clock in ISO form out."""

import datetime as dt
import re
import unicodedata

from articles.pages.month_names import in_one_word, month_of
from articles.pages.nepali_calendar import BIKRAM_YEARS, bikram_month, from_bikram

# Read elsewhere where they are English: "10:00 August 5, 2021 or so" names no date.
_ENGLISH = frozenset({"august", "april", "september", "november", "jan", "mar", "apr", "jun",
                      "jul", "aug", "sept", "sep", "oct", "nov", "dec", "feb"})  # fmt: skip
_NO_MONTH = "mars"
"""In English; where no language is known it is one in small letters alone."""
_JALALI = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
]
_FIRST_OF_1400 = dt.date(2021, 3, 21)
_LEAP_OF_33 = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_JALALI_YEARS = range(1244, 1473)
_BUDDHIST = 543


_WORD = (
    r"(?P<month>[^\W\d_]+(?:\.[^\W\d_]+)*(?:(?![^\W\d_])[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff"
    r"\u1000-\u109f\u1780-\u17ff\u200d][^\W\d_]*(?:\.[^\W\d_]+)*)*)\.?"
)
"""Letters, and the signs that no letters are in scripts of India and Southeast Asia. Each can be
only one of the two: else a run of thirty Thai letters would be tried in a billion ways."""
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:er|º|ª|\.)?[\s-]*(?:de\s+|del\s+|d['’]\s*)?{_WORD}[\s,،-]*"
    r"(?:de\s+|del\s+)?(?P<year>\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(rf"{_WORD}\s+(?P<day>\d{{1,2}})\s*,\s*(?P<year>\d{{4}})(?!\d)")
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s*(?:年|년|[./-])\s*(?P<month>\d{1,2})\s*(?:月|월|[./-])\s*(?P<day>\d{1,2})\s*(?:日|일|\.)?(?![\dT])"
)
_YEAR_AND_WORD = re.compile(  # Hungarian, Sinhala; Basque "2021eko maiatzaren 3a"
    rf"(?<!\d)(?P<year>\d{{4}})(?:\.|eko|ko)?\s+{_WORD}\s+(?P<day>\d{{1,2}})(?!\d)"
)
_LATVIAN = re.compile(rf"(?<!\d)(?P<year>\d{{4}})\.\s*gada\s+(?P<day>\d{{1,2}})\.\s*{_WORD}")
_MONGOLIAN = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s+оны\s+(?P<month>\d{1,2})[\s-]+(?:р\s+)?сарын\s+(?P<day>\d{1,2})(?!\d)"
)
_KHMER = re.compile(rf"(?P<day>\d{{1,2}})\s*ខែ\s*{_WORD}\s*ឆ្នាំ\s*(?P<year>\d{{4}})(?!\d)")
_NUMBERED = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)")
_SHORT_YEAR = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{2})(?![\d.])"
)
_THAI_SHORT_YEAR = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\s+(?P<month>[\u0e00-\u0e7f]+\.?[\u0e00-\u0e7f]+\.?)\s+(?P<year>[56789]\d)(?!\d)"
)
_SLASHED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})([/-])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d\d)(?![\d/-])"
)
_LITHUANIAN = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s*m\.\s*(?P<month>[^\W\d_]+)\s+(?P<day>\d{1,2})\s*d\.?"
)
_VIETNAMESE = re.compile(
    r"(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s*,\s*|\s+năm\s+|\s+)(?P<year>\d{4})", re.I
)
_PATTERNS = (
    _VIETNAMESE,
    _LITHUANIAN,
    _YEAR_FIRST,
    _LATVIAN,
    _MONGOLIAN,
    _KHMER,
    _YEAR_AND_WORD,
    _NUMBERED,
    _DAY_FIRST,
    _MONTH_FIRST,
    _THAI_SHORT_YEAR,
    _SHORT_YEAR,
)
# Words beside "03/05/2021" of languages that all put the day first.
_TELLS_DAY_FIRST = re.compile(
    r"\bpubli(?:é|cad|cat|kac)|\bpubblicat|\bgepubliceerd|\bveröffentlicht|\bpublisert|\bpublicerad|\bactualizad|"
    r"\batualizad|\bngày\b|\bthứ\b|\bchủ nhật\b|\bàs\b|\bà\s\d|\d\s?h\s?\d\d|\bW(?:IB|ITA|IT)\b|GMT\+[0237]\b|"
    r"\buhr\b|\bkl\.|\bklo\b|\bore\s\d|\balle\s\d|\bgiriş\b|\byayın|[\u0370-\u03ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f]",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d.])(?P<half>午前|午後|上午|下午|오전|오후)?\s*(?P<hour>[01]?\d|2[0-4])\s*"
    r"(?:[:.h]|時|时|시|點|点)\s*(?P<minute>[0-5]\d)?(?::(?P<second>[0-5]\d))?\s*(?:分|분)?"
    r"(?:\s*(?P<late>p\.?m\b|م\b|CH\b))?(?![\d.])",
    re.IGNORECASE,
)
_ZONES = {"МСК": "+03:00", "WIB": "+07:00", "MEZ": "+01:00", "MESZ": "+02:00", "TSI": "+03:00",
          "CET": "+01:00", "CEST": "+02:00", "GMT": "+00:00", "UTC": "+00:00", "JST": "+09:00",
          "KST": "+09:00", "ICT": "+07:00", "WITA": "+08:00"}  # fmt: skip
_OFFSET = re.compile(r"(?<=\d)\s?(?P<sign>[+-])(?P<hours>[01]\d):?(?P<minutes>[0-5]\d)(?!\d)")
_ZONE = re.compile(
    r"\b(?:GMT|UTC)\s?(?P<sign>[+-])(?P<hours>\d\d?)\b|\b(?:" + "|".join(_ZONES) + r")\b", re.I
)
# Years that a reign or the Republic of China counts: the year before the first of each.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_ERA = re.compile(rf"(?:中華|中华)?(?P<era>{'|'.join(_ERAS)})\s*(?P<year>元|\d{{1,3}})\s*年")
_BUDDHIST_ERA = re.compile(r"(?:พ|ค)\.\s?ศ\.\s*(?=\d{4})")
_LONGEST = 90
_MOST_WORDS = 7
_LATE = {"午後", "下午", "오후"}


def in_iso_form(text: str, *, day_first: bool = False, language: str = "") -> str:
    """Return "2021-05-03 10:30" for "3 de mayo de 2021, 10:30"; "" where no such date stands.

    Months in some eighty languages, Chinese, Japanese and Korean dates, "03.05.2021" (a stop
    always puts the day first), Buddhist years (2564), years of a reign (令和3年), and the
    calendars of Persia and Nepal. Few words may
    stand around the date: a weekday, "Publicado el", "Uhr". In "03/05/2021" the day is the first
    where `day_first` or a word beside it says so. "listopada" is the month that it is in `language`,
    none without one; months that English has as well are read in any other `language`.
    """
    if len(text) > _LONGEST:
        return ""
    text = re.sub(r"\d", lambda digit: str(unicodedata.decimal(digit.group())), text)
    text = unicodedata.normalize("NFC", text)  # as the names of months are
    text = in_one_word(re.sub(r"ـ", "", text))  # the Arabic stroke that stretches words
    text = _BUDDHIST_ERA.sub("", _ERA.sub(_common_year, text))
    slashed = (_SLASHED,) if day_first or _TELLS_DAY_FIRST.search(text) else ()
    for pattern in (*_PATTERNS, *slashed):
        for found in pattern.finditer(text):
            day = _day(found, language)
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            if day is not None and len(rest.split()) <= _MOST_WORDS:
                return f"{day.isoformat()}{_clock(rest)}"
    return ""


def _common_year(found: re.Match[str]) -> str:
    year = 1 if found["year"] == "元" else int(found["year"])
    return f"{_ERAS[found['era']] + year}年"


def _day(found: re.Match[str], language: str) -> dt.date | None:
    month = found["month"]
    is_english = month.casefold() in _ENGLISH and language in {"", "en"}
    if month.casefold() == _NO_MONTH:
        is_english = language == "en" or (not language and month != _NO_MONTH)
    if is_english and not re.search(r"\d\.|\bde\b", found.group()):
        return None
    year, day, word = int(found["year"]), int(found["day"]), month
    if year < 100:
        year += 2500 if found.re is _THAI_SHORT_YEAR else 2000
    try:
        if word in _JALALI:
            return _from_jalali(year, _JALALI.index(word) + 1, day)
        if year in BIKRAM_YEARS and (named := bikram_month(word)):
            return from_bikram(year, named, day)
        number = int(word) if word.isdigit() else month_of(word, language=language)
        if word.isdigit() and year in _JALALI_YEARS:
            return _from_jalali(year, number, day)
        return dt.date(year - _BUDDHIST if year > 2400 else year, number, day)
    except ValueError:  # 31 June, no month
        return None


def _from_jalali(year: int, month: int, day: int) -> dt.date:
    """Return the day; leap years by the cycle of 33 years, which holds from 1244 to 1472."""
    if not (year in _JALALI_YEARS and 1 <= month <= 12 and 1 <= day <= 31):
        raise ValueError(f"no year of the Persian calendar: {year}")
    step = 1 if year >= 1400 else -1
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    days = sum(365 + (each % 33 in _LEAP_OF_33) for each in years)
    before = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    return _FIRST_OF_1400 + dt.timedelta(days=step * days + before + day - 1)


def _clock(rest: str) -> str:
    found = _CLOCK.search(rest)
    if found is None or int(found["hour"]) > 23:
        return ""
    hour = int(found["hour"])
    if found["half"] or (found["late"] and hour <= 12):
        hour = hour % 12 + (12 if found["late"] or found["half"] in _LATE else 0)
    second = f":{found['second']}" if found["second"] else ""
    return f" {hour:02}:{found['minute'] or '00'}{second}{_offset(rest)}"


def _offset(rest: str) -> str:
    if offset := _OFFSET.search(rest):
        return f"{offset['sign']}{offset['hours']}:{offset['minutes']}"
    zone = _ZONE.search(rest)
    if zone is None:
        return ""
    if zone["sign"]:
        return f"{zone['sign']}{int(zone['hours']):02}:00"
    return _ZONES[zone.group().upper()]

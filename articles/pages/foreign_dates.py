"""Dates in other languages than English: a printed line in, the same day and clock in ISO form out."""

import datetime as dt
import re
import unicodedata

_NAMES = """
1 januar jänner jänn janvier janv enero ene janeiro gennaio genn januari jan январь января янв січня студзеня
  stycznia styczeń sty ledna leden januára januar ianuarie tammikuu tammikuuta január ιανουαρίου ιαν ocak oca
  sausio janvāris jaanuar gener siječnja јануар януари януари يناير جانفي جنوری जनवरी जन  জানুয়ারি มกราคม ม.ค. ינואר בינואר
2 februar feber février févr fév febrero fevereiro fev febbraio febb februari февраль февраля фев лютого
  lutego luty února únor februára februarie helmikuu helmikuuta február φεβρουαρίου φεβ şubat şub veljače
  февруари فبراير فيفري فروری फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์ ก.พ. פברואר בפברואר veebruar vasario
3 märz mär mrz mars marzo março marco maart março mart марта март березня marca marzec března březen martie
  maaliskuu maaliskuuta március μαρτίου μαρ ožujka марта مارس مارچ मार्च মার্চ มีนาคม มี.ค. מרץ במרץ märts kovo
4 april avril avr abril abr aprile aprill апреля апрель апр квітня kwietnia kwiecień dubna duben apríla aprilie
  huhtikuu huhtikuuta április απριλίου απρ nisan nis travnja април أبريل ابريل أفريل اپریل अप्रैल এপ্রিল เมษายน เม.ย. אפריל באפריל balandžio
5 mai mayo maio maggio magg mei maj maja май мая травня maj května květen mája toukokuu toukokuuta május μαΐου μάιος
  mayıs svibnja мај مايو ماي مئی मई মে พฤษภาคม พ.ค. מאי במאי gegužės maijs
6 juni juin junio jun junho giugno giu juni июня июнь июн червня czerwca czerwiec června červen júna iunie kesäkuu
  kesäkuuta június ιουνίου ιουν haziran haz lipnja юни јун يونيو جوان جون जून জুন มิถุนายน มิ.ย. יוני ביוני birželio juuni
7 juli juillet juil julio jul julho luglio lug июля июль июл липня lipca lipiec července červenec júla iulie heinäkuu
  heinäkuuta július ιουλίου ιουλ temmuz tem srpnja юли јул يوليو جويلية جولائی जुलाई জুলাই กรกฎาคม ก.ค. יולי ביולי liepos juuli
8 august août aout agosto ago augustus augusti августа август авг серпня sierpnia sierpień srpna srpen augusta elokuu
  elokuuta augusztus αυγούστου αυγ ağustos ağu kolovoza август avgust أغسطس اغسطس أوت اگست अगस्त আগস্ট สิงหาคม ส.ค. אוגוסט באוגוסט agustus rugpjūčio
9 september septembre sept septiembre setiembre sep setembro set settembre сентября сентябрь сен вересня września
  wrzesień září septembra septembrie syyskuu syyskuuta szeptember σεπτεμβρίου σεπ eylül eyl rujna септември سبتمبر ستمبر
  सितंबर सितम्बर সেপ্টেম্বর กันยายน ก.ย. ספטמבר בספטמבר rugsėjo
10 oktober octobre octubre oct outubro out ottobre ott октября октябрь окт жовтня października październik října říjen
  októbra octombrie lokakuu lokakuuta október οκτωβρίου οκτ ekim eki listopada октомври أكتوبر اكتوبر اکتوبر अक्टूबर
  অক্টোবর ตุลาคม ต.ค. אוקטובר באוקטובר spalio oktoober
11 november novembre noviembre nov novembro ноября ноябрь ноя листопада listopad listopadu novembra listopada noiembrie marraskuu
  marraskuuta νοεμβρίου νοε kasım kas studenoga ноември نوفمبر نومبر नवंबर नवम्बर নভেম্বর พฤศจิกายน พ.ย. נובמבר בנובמבר lapkričio
12 dezember décembre déc diciembre dic dezembro dez dicembre december desember декабря декабрь дек грудня grudnia
  grudzień prosince prosinec decembra decembrie joulukuu joulukuuta δεκεμβρίου δεκ aralık ara prosinca декември ديسمبر
  دسمبر दिसंबर दिसम्बर ডিসেম্বর ธันวาคม ธ.ค. דצמבר בדצמבר desember gruodžio detsember
"""
# Read elsewhere where they are English: "10:00 August 5, 2021 or so" names no date.
_ENGLISH = frozenset({"august", "april", "september", "november", "mars", "jan", "mar", "apr", "jun",
                      "jul", "aug", "sept", "sep", "okt", "oct", "nov", "dec", "feb"})  # fmt: skip
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
_BUDDHIST = 543


def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    number = 0
    for word in _NAMES.casefold().split():
        if word.isdigit():
            number = int(word)
        else:
            # "listopada" is October in Croatian, November in Czech and Ukrainian: neither.
            word = word.rstrip(".")
            months[word] = number if months.get(word, number) == number else 0
    return {word: number for word, number in months.items() if number}


_MONTHS = _months()
_WORD = r"(?P<month>[^\W\d_]+(?:\.[^\W\d_]+)*(?:[\u0300-\u036f\u0900-\u0dff\u0e00-\u0e7f]+[^\W\d_]*)*)\.?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:er|º|ª|\.)?[\s-]*(?:de\s+|del\s+|d['’]\s*)?{_WORD}[\s,-]*"
    r"(?:de\s+|del\s+)?(?P<year>\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(rf"{_WORD}\s+(?P<day>\d{{1,2}})\s*,\s*(?P<year>\d{{4}})(?!\d)")
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s*(?:年|년|[./])\s*(?P<month>\d{1,2})\s*(?:月|월|[./])\s*(?P<day>\d{1,2})\s*(?:日|일|\.)?(?!\d)"
)
_HUNGARIAN = re.compile(rf"(?<!\d)(?P<year>\d{{4}})\.\s+{_WORD}\s+(?P<day>\d{{1,2}})\b")
_NUMBERED = re.compile(r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)")
_VIETNAMESE = re.compile(
    r"(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s*,\s*|\s+năm\s+|\s+)(?P<year>\d{4})", re.I
)
_PATTERNS = (_VIETNAMESE, _YEAR_FIRST, _HUNGARIAN, _NUMBERED, _DAY_FIRST, _MONTH_FIRST)
_CLOCK = re.compile(
    r"(?<![\d.])(?P<half>午前|午後|上午|下午|오전|오후)?\s*(?P<hour>[01]?\d|2[0-4])\s*"
    r"(?:[:.h]|時|时|시|點|点)\s*(?P<minute>[0-5]\d)?(?::[0-5]\d)?\s*(?:分|분)?(?![\d.])"
)
_ZONES = {"МСК": "+03:00", "WIB": "+07:00", "MEZ": "+01:00", "MESZ": "+02:00", "TSI": "+03:00",
          "CET": "+01:00", "CEST": "+02:00", "GMT": "+00:00", "UTC": "+00:00", "JST": "+09:00",
          "KST": "+09:00", "ICT": "+07:00"}  # fmt: skip
_ZONE = re.compile(r"\b(?:" + "|".join(_ZONES) + r")\b", re.IGNORECASE)
_LONGEST = 90
_MOST_WORDS = 7
_LATE = {"午後", "下午", "오후"}


def in_iso_form(text: str) -> str:
    """Return "2021-05-03 10:30" for "3 de mayo de 2021, 10:30"; "" where no such date stands.

    Months in some forty languages, Chinese, Japanese and Korean dates, "03.05.2021" (a stop
    always puts the day first), Buddhist years (2564), and the Persian calendar. Few words may
    stand around the date: a weekday, "Publicado el", "Uhr".
    """
    if len(text) > _LONGEST:
        return ""
    text = re.sub(r"\d", lambda digit: str(unicodedata.decimal(digit.group())), text)
    text = re.sub(r"ـ", "", text)  # the Arabic stroke that stretches words
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            day = _day(found)
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            if day is not None and len(rest.split()) <= _MOST_WORDS:
                return f"{day.isoformat()}{_clock(rest)}"
    return ""


def _day(found: re.Match[str]) -> dt.date | None:
    if found["month"].casefold() in _ENGLISH and not re.search(r"\d\.|\bde\b", found.group()):
        return None
    year, day, word = int(found["year"]), int(found["day"]), found["month"]
    try:
        if word in _JALALI:
            return _from_jalali(year, _JALALI.index(word) + 1, day)
        month = int(word) if word.isdigit() else _MONTHS.get(word.casefold(), 0)
        return dt.date(year - _BUDDHIST if year > 2400 else year, month, day)
    except ValueError:  # 31 June, no month
        return None


def _from_jalali(year: int, month: int, day: int) -> dt.date:
    """Return the day; leap years by the cycle of 33 years, which holds from 1244 to 1472."""
    if not (1244 <= year <= 1472 and 1 <= day <= 31):
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
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in _LATE else 0)
    zone = _ZONE.search(rest)
    offset = _ZONES[zone.group().upper()] if zone else ""
    return f" {hour:02}:{found['minute'] or '00'}{offset}"

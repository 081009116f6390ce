"""The calendar of Nepal: a day of the Bikram era in, that of the common one out."""

import datetime as dt
from itertools import accumulate

_FIRST_YEAR = 2050
_NEW_YEAR = dt.date(1993, 4, 13)
"""The first day of that year."""
# Of each month of a year how many days it has over 29: the panchang committee sets them, no rule does.
_OVER_29 = (
    "232321110102", "222322101011", "223222101011", "232321110011", "232321110102", "223222101011",
    "223231101011", "232321110012", "132321110102", "223222101011", "223321101011", "232321110012",
    "222322010102", "223222101011", "223321101011", "232321110012", "222322011002", "223222101011",
    "223321101011", "232321110012", "222322011011", "223222101011", "232321101011", "232321110012",
    "222322101011", "223222101011", "232321110011", "232321110102", "222322101011", "223222101011",
    "232321110011", "232321110102", "223222101011", "223222101011",
)  # fmt: skip
BIKRAM_YEARS = range(_FIRST_YEAR, _FIRST_YEAR + len(_OVER_29))
_NAMES = (
    "वैशाख बैशाख बैसाख", "जेठ ज्येष्ठ जेष्ठ", "असार आषाढ असाढ", "साउन श्रावण सावन", "भदौ भाद्र भाद्रपद", "असोज आश्विन",
    "कात्तिक कार्तिक कार्त्तिक", "मंसिर मङ्सिर मार्ग मंसीर", "पुस पुष पौष", "माघ", "फागुन फाल्गुन", "चैत चैत्र",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
_LENGTHS = [[29 + int(digit) for digit in year] for year in _OVER_29]
_NEW_YEARS = list(accumulate(map(sum, _LENGTHS), initial=0))


def bikram_month(word: str) -> int:
    """Return the number of the month that `word` names there, else 0."""
    return _MONTHS.get(word, 0)


def from_bikram(year: int, month: int, day: int) -> dt.date:
    """Return the day in the common calendar; ValueError where that year has no such day."""
    lengths = _LENGTHS[BIKRAM_YEARS.index(year)]
    if not 1 <= day <= lengths[month - 1]:
        raise ValueError(f"no day of the calendar of Nepal: {year}-{month}-{day}")
    days = _NEW_YEARS[BIKRAM_YEARS.index(year)] + sum(lengths[: month - 1]) + day - 1
    return _NEW_YEAR + dt.timedelta(days=days)

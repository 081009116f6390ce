import datetime as dt
from itertools import pairwise

import pytest

from articles.pages.nepali_calendar import BIKRAM_YEARS, bikram_month, from_bikram


@pytest.mark.parametrize(
    ("bikram", "common"),
    [((2063, 1, 11), dt.date(2006, 4, 24)), ((2065, 2, 15), dt.date(2008, 5, 28)), ((2072, 1, 12), dt.date(2015, 4, 25)),
     ((2072, 6, 3), dt.date(2015, 9, 20)), ((2081, 1, 1), dt.date(2024, 4, 13)), ((2083, 1, 1), dt.date(2026, 4, 14))],
)  # fmt: skip
def test_the_days_of_history_fall_where_they_did(bikram, common):
    assert from_bikram(*bikram) == common


def test_each_year_follows_the_last():
    days = [from_bikram(year, 1, 1) for year in BIKRAM_YEARS]

    lengths = {(later - day).days for day, later in pairwise(days)}
    assert lengths == {365, 366}


def test_a_month_has_its_name_in_both_spellings():
    assert bikram_month("जेठ") == bikram_month("ज्येष्ठ") == 2
    assert bikram_month("जून") == 0

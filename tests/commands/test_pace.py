from collections import Counter

import pytest

from articles.management.pace import Pace, clock, in_words
from articles.tally import Tally


def tally(records, read, in_all=1_000):
    return Tally(outcomes=Counter(new=records), bytes_read=read, bytes_in_all=in_all)


def pace_of(*noted):
    pace = Pace()
    for now, one in noted:
        pace.note(one, now=now)
    return pace


def test_the_rate_and_the_time_left_are_those_of_the_last_minute():
    pace = pace_of(
        (0, tally(0, 0)),
        (10, tally(5_000, 100)),
        (90, tally(5_700, 170)),
        (150, tally(6_900, 290)),
    )

    assert pace.records_per_second == 20
    assert pace.seconds_left(tally(6_900, 290)) == 355


def test_an_import_taken_up_again_is_not_credited_with_what_was_stored_before():
    assert pace_of((0, tally(9_000, 0)), (10, tally(9_100, 90))).records_per_second == 10


@pytest.mark.parametrize("now", [tally(10, 50, in_all=0), tally(10, 0)])
def test_no_time_is_told_that_nothing_tells(now):
    pace = pace_of((0, tally(0, 0)), (10, now))

    assert pace.seconds_left(now) is None
    assert "left" not in in_words(now, pace)


def test_a_line_of_progress_has_counts_rate_share_and_time_left():
    now = tally(1_200, 250)

    said = in_words(now, pace_of((0, tally(0, 0)), (2, now)))

    assert said == "1,200 records: 1,200 new · 600 a second · 25 % · 0:06 left"


@pytest.mark.parametrize(("seconds", "told"), [(7.4, "0:07"), (750, "12:30"), (11_100, "3:05:00")])
def test_a_time_is_told_as_a_clock_tells_it(seconds, told):
    assert clock(seconds) == told

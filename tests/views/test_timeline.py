import datetime as dt

from articles.search.base import DateRange
from articles.views.timeline import make_timeline


def address(key):
    return f"/at/{key}"


def timeline_of(matches, **more):
    timeline = make_timeline(matches, url=address, **more)
    assert timeline is not None
    return timeline


def test_nothing_dated_draws_nothing():
    assert make_timeline({}, url=address) is None
    assert make_timeline({"2021-08": 0}, url=address, held={}) is None


def test_bars_cover_whole_years_from_the_first_to_the_last_held():
    timeline = timeline_of({"2021-08": 2}, held={"2020-03": 4, "2021-08": 8})

    assert len(timeline.bars) == 24
    assert timeline.width == 240
    assert [year.text for year in timeline.years] == ["2020", "2021"]
    assert timeline.years[1].url == "/at/2021"
    assert timeline.span == "2020 to 2021"
    assert timeline.months_of_one_year == ()


def test_bars_have_one_scale_and_link_to_their_month():
    timeline = timeline_of({"2021-08": 2}, held={"2021-07": 4, "2021-08": 8})

    july, august = timeline.bars[6], timeline.bars[7]
    assert (july.label, july.matches, july.held, july.url) == ("July 2021", 0, 4, "/at/2021-07")
    assert (august.held_height, august.held_top) == (96, 4)
    assert (august.match_height, august.match_top) == (24, 76)
    assert (july.held_height, july.match_height) == (48, 0)
    assert (august.x, august.left) == (70, 71.5)


def test_a_small_count_beside_a_large_one_still_shows():
    timeline = timeline_of({"2021-01": 1, "2021-02": 5000})

    assert timeline.bars[0].match_height == 1.5


def test_the_month_with_most_is_the_peak():
    timeline = timeline_of({"2021-01": 1, "2021-02": 5, "2021-03": 2})

    assert timeline.peak.label == "February 2021"
    assert [bar.is_most for bar in timeline.bars].count(True) == 1


def test_one_year_names_its_months():
    timeline = timeline_of({"2021-02": 5})

    assert timeline.months_of_one_year[:2] == ("Jan", "Feb")
    assert timeline.span == "2021"


def test_a_long_span_is_drawn_by_year():
    timeline = timeline_of({"1998-05": 1, "1998-06": 2, "2021-08": 4})

    assert not timeline.by_month
    assert [bar.label for bar in timeline.bars[:2]] == ["1998", "1999"]
    assert timeline.bars[0].matches == 3
    assert timeline.bars[0].url == "/at/1998"
    assert timeline.rows[0].year == "1998"
    assert timeline.rows[0].cells == ((3, 3),)
    assert timeline.columns == ("Year",)


def test_the_table_says_what_the_bars_say():
    timeline = timeline_of({"2021-08": 2}, held={"2020-03": 4, "2021-08": 8})

    drawn = [(bar.matches, bar.held) for bar in timeline.bars]
    assert [cell for row in timeline.rows for cell in row.cells] == drawn
    assert [row.year for row in timeline.rows] == ["2020", "2021"]
    assert len(timeline.columns) == 12


def test_the_chosen_dates_are_a_band_over_the_months_they_touch():
    chosen = DateRange(first=dt.date(2021, 2, 14), last=dt.date(2021, 3, 1))

    timeline = timeline_of({"2021-08": 2}, chosen=chosen)

    assert (timeline.band.x, timeline.band.width) == (10, 20)


def test_an_open_range_reaches_to_the_end_of_the_chart():
    since = DateRange(first=dt.date(2021, 11, 1))

    timeline = timeline_of({"2021-08": 2}, chosen=since)

    assert (timeline.band.x, timeline.band.width) == (100, 20)


def test_dates_outside_the_chart_and_no_dates_draw_no_band():
    outside = DateRange(first=dt.date(1999, 1, 1), last=dt.date(1999, 12, 31))

    assert timeline_of({"2021-08": 2}, chosen=outside).band is None
    assert timeline_of({"2021-08": 2}).band is None

import pytest

from articles.views.timeline import MONTHS, make_timeline


def draw(held, **options):
    return make_timeline(
        held, title="Articles by month", address=lambda first, last: f"{first}..{last}", **options
    )


def test_no_months_make_no_timeline():
    assert draw({}) is None
    assert draw({}, matches={}) is None


def test_whole_years_are_drawn_month_by_month():
    timeline = draw({"2020-11": 2, "2021-02": 4})

    assert timeline.step == "month"
    assert timeline.width == 240
    assert [(bar.label, bar.address, bar.x) for bar in timeline.bars] == [
        ("November 2020", "2020-11..2020-11", 100),
        ("February 2021", "2021-02..2021-02", 130),
    ]
    assert [(year.name, year.address) for year in timeline.years] == [
        ("2020", "2020..2020"),
        ("2021", "2021..2021"),
    ]


def test_bars_are_as_high_as_their_share_of_the_fullest_month():
    timeline = draw({"2021-01": 1000, "2021-02": 250, "2021-03": 1})

    assert [(bar.held_top, bar.held_height) for bar in timeline.bars] == [
        (0.0, 100.0),
        (75.0, 25.0),
        (98.5, 1.5),
    ]
    assert timeline.fullest.label == "January 2021"
    assert timeline.fullest.title == "January 2021: 1,000 articles"
    assert timeline.bars[2].title == "March 2021: 1 article"


def test_the_table_has_the_same_numbers():
    timeline = draw({"2021-01": 1200, "2021-12": 3})

    assert timeline.columns == MONTHS
    assert [(row.label, row.cells[0], row.cells[1], row.cells[11]) for row in timeline.rows] == [
        ("2021", "1,200", "0", "3")
    ]


def test_matches_are_drawn_over_what_is_held():
    timeline = draw({"2021-01": 10, "2021-02": 10}, matches={"2021-01": 5})

    assert timeline.fullest is None
    assert [(bar.title, bar.matches_top, bar.matches_height) for bar in timeline.bars] == [
        ("January 2021: 5 of 10 articles", 50.0, 50.0),
        ("February 2021: 0 of 10 articles", 100.0, 0.0),
    ]
    assert timeline.rows[0].cells[:3] == ("5 of 10", "0 of 10", "0 of 0")


def test_more_than_ten_years_are_drawn_year_by_year_under_labels_of_equal_width():
    timeline = draw({"1990-05": 1, "1990-06": 1, "2014-01": 4})

    assert timeline.step == "year"
    assert timeline.columns == ("Articles",)
    assert [(bar.label, bar.address, bar.held) for bar in timeline.bars] == [
        ("1990", "1990..1990", 2),
        ("2014", "2014..2014", 4),
    ]
    assert [year.name for year in timeline.years][:3] == ["1990", "1993", "1996"]
    assert timeline.years[-1].address == "2014..2016"
    assert timeline.width == 10 * 3 * len(timeline.years)
    assert timeline.has_many_years


def test_more_than_a_hundred_and_twenty_years_are_drawn_by_decade():
    timeline = draw({"1803-05": 1, "2021-01": 4})

    assert timeline.step == "decade"
    assert timeline.rows_are == "Decade"
    assert [(bar.label, bar.address) for bar in timeline.bars] == [
        ("1800s", "1800..1809"),
        ("2020s", "2020..2029"),
    ]


@pytest.mark.parametrize(
    ("chosen", "x", "width"),
    [
        (("2021-02", "2021-03"), 130, 20),
        (("2021-02-14", "2021-02-20"), 130, 10),
        (("2021", "2021"), 120, 120),
        (("", "2020-03"), 0, 30),
        (("2021-12", ""), 230, 10),
    ],
)
def test_the_chosen_range_is_a_band_over_its_months(chosen, x, width):
    timeline = draw({"2020-01": 1, "2021-12": 1}, chosen=chosen)

    assert (timeline.chosen.x, timeline.chosen.width) == (x, width)


def test_a_range_outside_what_is_held_has_no_band():
    assert draw({"2020-01": 1}, chosen=("2023", "2024")).chosen is None


def test_a_year_is_written_so_that_its_century_can_be_left_to_the_ear():
    year = draw({"2021-01": 1}).years[0]

    assert (year.century, year.rest) == ("20", "21")

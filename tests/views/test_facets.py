import pytest

from articles.forms import read_span
from articles.views.addresses import SearchAddress
from articles.views.facets import (
    LISTED,
    dates_in_words,
    make_group,
    page_url,
    pages_of_chosen,
    told_once,
)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-08", "2021-08", "August 2021"),
        ("2021-08-03", "2021-08-03", "3 August 2021"),
        ("2020", "2021-08-03", "From 2020 to 3 August 2021"),
        ("2020", None, "From 2020"),
        (None, "2020", "Until 2020"),
        (None, None, ""),
    ],
)
def test_chosen_dates_are_said_in_words(first, last, words):
    spans = [read_span(text) if text else None for text in (first, last)]

    assert dates_in_words(*spans) == words


def test_bars_are_drawn_against_the_largest_count():
    group = make_group(
        "outlet",
        ["a", "b", "c"],
        [("a", 40), ("b", 10)],
        asked=SearchAddress(choices={"outlet": ("c",)}),
        labels={"outlet": {"a": "A", "b": "B", "c": "C"}},
    )

    assert [(value.count, value.share) for value in group.values] == [(40, 100), (10, 25), (0, 0)]
    assert [value.is_chosen for value in group.values] == [False, False, True]
    assert group.more == ""


def test_a_section_that_is_a_topic_is_listed_once_unless_it_is_chosen():
    counts = {"topic": [("city", 3)], "section": [("city", 3), ("port", 1)]}

    shown = told_once(SearchAddress(), counts)
    chosen = told_once(SearchAddress(choices={"section": ("city",)}), counts)

    assert shown == {"topic": [("city", 3)], "section": [("port", 1)]}
    assert chosen == counts


def test_more_values_than_a_page_lists_are_not_counted_out():
    counts = [(f"tag-{number}", 1) for number in range(LISTED + 1)]

    group = make_group(
        "tag", ["tag-0"], counts, asked=SearchAddress(), labels={"tag": {"tag-0": "Tag"}}
    )

    assert group.more == "Find among more than 5,000 tags"


def test_what_nothing_can_be_called_by_has_no_page():
    chosen = {"place": ("../..", "kabul"), "held": ("full",)}
    labels = {"place": {"../..": "../..", "kabul": "Kabul"}, "held": {"full": "Full text"}}

    assert page_url("place", "../..") == ""
    assert pages_of_chosen(SearchAddress(choices=chosen), labels) == [("Kabul", "/places/kabul")]

import datetime as dt

import pytest
from django.http import QueryDict

from articles.forms import FacetForm, NamesForm, SearchForm, read_span


def clean(query, form=SearchForm):
    bound = form(QueryDict(query))
    assert bound.is_valid(), bound.errors
    return bound.cleaned_data


def problems(query):
    form = SearchForm(QueryDict(query))
    form.is_valid()
    return {name: list(messages) for name, messages in form.errors.items()}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("2021-08", dt.date(2021, 8, 1), dt.date(2021, 8, 31)),
        ("2020-02", dt.date(2020, 2, 1), dt.date(2020, 2, 29)),
        ("2021-08-03", dt.date(2021, 8, 3), dt.date(2021, 8, 3)),
    ],
)
def test_a_year_a_month_and_a_day_cover_their_days(text, first, last):
    span = read_span(text)

    assert (span.text, span.first, span.last) == (text, first, last)


def test_a_month_of_one_digit_is_written_with_two():
    assert read_span("2021-8-3").text == "2021-08-03"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2021-13", "month 13"),
        ("2021-00", "month 0"),
        ("2021-02-30", "February 2021 has 28 days"),
        ("0000", "a year that does not exist"),
        ("last week", "a year, a month or a day"),
        ("2021-08-03T10:00", "a year, a month or a day"),
    ],
)
def test_a_date_that_is_none_is_refused_with_its_fault(text, words):
    assert words in problems(f"from={text}")["from"][0]


def test_a_range_that_ends_before_it_begins_is_refused():
    assert "before" in problems("from=2021-08&to=2021-07")["to"][0]
    assert problems("from=2021-08-15&to=2021-08") == {}


@pytest.mark.parametrize("query", ["q=%22never+closed", "q=%00%01", "q=" + "a" * 5000, "q=((("])
def test_the_query_itself_is_never_an_error(query):
    assert problems(query) == {}


def test_control_characters_and_outer_spaces_go_from_the_query():
    assert clean("q=%20peace%00talks%0A")["q"] == "peace talks"


def test_a_repeated_parameter_gives_its_values_once_and_sorted():
    cleaned = clean("outlet=harbour-post&outlet=&outlet=daily-lantern&outlet=harbour-post")

    assert cleaned["outlet"] == ("daily-lantern", "harbour-post")
    assert cleaned["person"] == ()


def test_an_order_that_does_not_exist_is_none():
    assert clean("sort=oldest")["sort"] == "oldest"
    assert clean("sort=random")["sort"] == ""


@pytest.mark.parametrize(
    ("text", "page"),
    [("", 1), ("3", 3), ("0", 1), ("-1", 1), ("two", 1), ("²", 1), ("9" * 30, 999_999_999)],
)
def test_a_page_is_a_number_or_the_first(text, page):
    assert clean(f"page={text}")["page"] == page


def test_a_list_of_names_has_a_letter_an_order_and_a_filter():
    cleaned = clean("find=+port+&letter=P&sort=held", NamesForm)

    assert (cleaned["find"], cleaned["letter"], cleaned["sort"]) == ("port", "p", "held")
    assert clean("letter=pp&sort=best", NamesForm) == {
        "find": "", "letter": "", "sort": "", "page": 1,
    }  # fmt: skip
    assert clean("letter=other", NamesForm)["letter"] == "other"


def test_a_facet_page_takes_the_search_and_a_filter():
    cleaned = clean("q=flood&find=post", FacetForm)

    assert (cleaned["q"], cleaned["find"]) == ("flood", "post")

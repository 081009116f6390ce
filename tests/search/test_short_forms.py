"""A question asks for what the news print shorter or longer than it was typed."""

import pytest

from articles.search.short_forms import initials, month, other_form

FORMS = {
    "January": "jan", "Jan": "january", "September": "sept", "UN": "united nations",
    "U.K.": "united kingdom", "US": "united states", "U.S.": "united states", "us": "",
    "Covid19": "covid 19", "G20": "", "wheat": "", "May": "", "": "", "Hong-Kong": "",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "other"), FORMS.items())
def test_a_word_has_the_other_form_that_news_print(typed, other):
    assert other_form(typed) == other


def test_two_words_of_a_name_have_initials():
    assert initials("united", "nations") == "un"
    assert initials("united", "front") == ""


def test_a_month_has_its_other_form_and_a_name_none():
    assert (month("December"), month("UN"), month("rye")) == (("dec",), (), ())

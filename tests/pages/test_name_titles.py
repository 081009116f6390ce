import pytest

from articles.pages.name_titles import without_titles


@pytest.mark.parametrize(
    "title",
    ["the Rev.", "Rev.", "Rev", "The Rev. Dr.", "the Most Rev.", "Fr.", "Rabbi", "Rep.", "U.S. Rep.", "State Sen.", "Sen.", "Gov.",
     "Lt. Gov.", "Congresswoman", "Senator", "Prof.", "Prof. Dr. med.", "Dr", "Maj. Gen.", "Mrs."],
)  # fmt: skip
def test_what_somebody_is_addressed_with_is_no_part_of_the_name(title):
    assert without_titles(f"{title} Ann Roe") == "Ann Roe"
    assert without_titles(f"{title.upper()} ANN ROE") == "ANN ROE"


@pytest.mark.parametrize(
    "name",
    ["Rev. Roe", "Dr. Roe", "Sen Katar Roe", "Gov Ann Roe", "Revel Ann Roe", "Prof", "The Reverie Band", "Drew Ann Roe", "Del Ann Roe",
     "The Honey Weir Band"],
)  # fmt: skip
def test_a_name_that_is_not_whole_without_it_and_other_words_stay(name):
    assert without_titles(name) == name

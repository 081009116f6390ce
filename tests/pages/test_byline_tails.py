import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.byline_tails import without_tail


@pytest.mark.parametrize(
    "tail",
    [" 4 hours ago", ", an hour ago", " | 2 days ago", "4 hours ago", " 5 min read", " - August 4, 2021", " Aug. 4th", " 4 August 2021",
     " Published on Aug 4, 2021 at 10:00 am", " 2021-08-04T10:00", " 10:05 a.m. EST", " on 04/08/2021"],
)  # fmt: skip
def test_a_time_behind_a_name_is_no_part_of_it(tail):
    assert without_tail(f"Ann Roe{tail}") == "Ann Roe"
    assert without_tail(f"By Ann Roe and Bo Lind{tail}") == "By Ann Roe and Bo Lind"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ann Roe@annroe", "Ann Roe "),
        ("Ann Roe@annroe and Bo Lind@bo", "Ann Roe  and Bo Lind "),
        ("Ann Roe ann@grain.example", "Ann Roe ann@grain.example"),
        ("ann@grain", "ann@grain"),
        ("Ann May 3, 2021", "Ann May 3, 2021"),
        ("Ann May 4 hours ago", "Ann May"),
        ("Ann Marsh 4", "Ann Marsh 4"),
        ("4 hours ago", "4 hours ago"),
        ("Ago Roe", "Ago Roe"),
        ("Ann Roe", "Ann Roe"),
    ],
)
def test_what_is_left_holds_a_whole_name(text, left):
    assert without_tail(text) == left


@given(st.text())
def test_no_text_is_an_error(text):
    assert len(without_tail(text)) <= len(text)

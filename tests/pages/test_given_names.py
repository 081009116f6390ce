"""Invented people whose names look like newsrooms, or share their family's."""

import pytest

from articles.pages.authors import read_authors
from articles.pages.bylines import is_person, read_byline


@pytest.mark.parametrize("name", ["Bill Desk", "Norma Team", "Jane Staff"])
def test_a_given_name_before_a_newsroom_s_word_is_a_person_s(name):
    assert read_authors([name]).names == (name,)
    assert read_byline(f"By {name}").authors == (name,)


@pytest.mark.parametrize(
    "name", ["News Desk", "Sydney Desk", "Sports Team", "Orla Staff", "Web Desk", "Jane staff"]
)
def test_a_town_or_a_beat_before_it_is_a_newsroom_s(name):
    assert name not in read_authors([name]).names
    assert name not in read_byline(f"By {name}").authors


def test_a_role_behind_a_whole_name_stays_one():
    assert read_byline("By Jane Roe, Staff").authors == ("Jane Roe",)
    assert read_authors(["Jane Roe Staff"]).names == ("Jane Roe",)


def test_two_given_names_share_the_family_name_behind_them():
    both = ("Frank Roe", "Isabella Roe")

    assert read_byline("By Frank and Isabella Roe").authors == both
    assert read_authors(["Frank and Isabella Roe"]).names == both
    assert read_byline("By Wend and Isabella Roe").authors == ("Isabella Roe",)
    assert read_byline("By Frank Dodds and Isabella Roe").authors == (
        "Frank Dodds",
        "Isabella Roe",
    )


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Karl von und zu Tarn", ("Karl von und zu Tarn",)),
        ("Karl von Tarn und Zoe Roe", ("Karl von Tarn", "Zoe Roe")),
        ("Ann Roe with photographs by Io Dodds", ("Ann Roe",)),
        ("Ann Roe, with additional photos by Io Dodds", ("Ann Roe",)),
        ("Ann Roe with Io Dodds", ("Ann Roe", "Io Dodds")),
    ],
)
def test_names_are_whole_and_no_photographer_s(line, authors):
    assert read_byline(line).authors == authors
    assert read_authors([line]).names == authors


def test_a_name_ends_no_sentence():
    assert not is_person("要从一座桥说起。")
    assert is_person("周水生")


def test_a_person_may_be_called_as_a_host_is():
    assert read_authors(["will.i.am", "weir.i.am", "grain.example"]).names == ("will.i.am",)

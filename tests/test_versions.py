import dataclasses
import datetime as dt
import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.versions import TEXTS, Observation, changes_among, versions_of


def seen(day, capture=None, *, why="import", whole=True, also=None, **said):
    return Observation(
        seen_at=dt.datetime(2021, 8, day, tzinfo=dt.UTC), precision="day", order=capture or 0,
        said=said, is_whole=whole, why=why, capture=capture, also=also or {},
    )  # fmt: skip


def told(*observations):
    return [(one.number, one.touched, one.captures) for one in versions_of(observations)]


def test_pages_that_say_the_same_are_one_version():
    assert told(seen(5, 1, headline="A", body="x"), seen(6, 2, headline="A", body="x")) == [
        (1, (), (1, 2))
    ]


def test_what_a_page_leaves_out_is_not_changed_and_what_it_adds_is_known_from_then():
    versions = versions_of([
        seen(5, 1, headline="A", body="x"),
        seen(6, 2, headline="A", byline="Ida", body="x"),
        seen(7, 3, headline="A", body="y"),
        seen(8, 4, headline="A", byline="Otto", body="y"),
    ])  # fmt: skip

    assert [one.touched for one in versions] == [(), ("body",), ("byline",)]
    assert versions[1].texts == {"headline": "A", "byline": "Ida", "body": "y"}


def test_a_text_that_comes_back_is_a_third_version():
    pages = [seen(5, 1, body="x"), seen(7, 3, body="x"), seen(6, 2, body="y")]

    assert told(*pages) == [(1, (), (1,)), (2, ("body",), (2,)), (3, ("body",), (3,))]


def test_a_page_says_the_same_on_each_of_its_days():
    first = dataclasses.replace(
        seen(5, 1, body="x"), again=tuple((seen(day).seen_at, "day") for day in (6, 8, 9))
    )

    versions = versions_of([seen(7, 2, body="y"), first])

    assert [(one.seen_at.day, one.captures) for one in versions] == [
        (5, (1, 1)), (7, (2,)), (8, (1, 1)),
    ]  # fmt: skip
    assert [one.returns_to for one in versions] == [None, None, 1]


def test_what_an_earlier_page_leaves_out_is_no_reason_why_none_went_back_to_it():
    pages = [seen(5, 1, headline="A", body="x"), seen(6, 2, headline="A", body="y"),
             seen(7, 3, headline="A", byline="Ida", body="x"),
             seen(8, 4, headline="A", byline="Otto", body="x")]  # fmt: skip

    assert [one.returns_to for one in versions_of(pages)] == [None, None, 1, None]


@pytest.mark.parametrize("order", [*itertools.permutations((1, 2, 3))])
def test_pages_of_one_moment_tell_no_more_changes_than_there_must_have_been(order):
    one, other, third = order
    pages = [seen(5, 0, body="x"), seen(7, one, body="y"), seen(7, other, body="x"),
             seen(7, third, body="y"), seen(8, 9, body="y")]  # fmt: skip

    assert [(one.seen_at.day, one.texts["body"]) for one in versions_of(pages)] == [
        (5, "x"), (7, "y"),
    ]  # fmt: skip


def test_an_edit_is_a_version_even_where_it_says_what_was_said():
    assert told(
        seen(5, 1, headline="A", body="x"),
        seen(6, why="curator", headline="A", also={"section": ["", "City"]}),
        seen(7, why="curator", byline="Ida"),
    ) == [(1, (), (1,)), (2, ("section",), ()), (3, ("byline",), ())]


def test_an_edit_that_changes_nothing_is_trivial_and_one_beside_the_text_is_not():
    versions = versions_of([
        seen(5, 1, headline="A"),
        seen(6, why="curator", headline="A"),
        seen(7, why="curator", also={"section": ["", "City"]}),
    ])  # fmt: skip

    assert [one.is_trivial for one in versions] == [False, True, False]


def test_the_name_of_the_site_behind_a_headline_changes_nothing_worth_the_name():
    versions = versions_of([
        seen(5, 1, headline="Pier vote was known in 2022", body="x"),
        seen(6, 2, headline="Pier vote was known in 2022 - Ashby News", body="x"),
        seen(7, 3, headline="Pier vote was known in 2021 - Ashby News", body="x"),
    ])  # fmt: skip

    assert [one.is_trivial for one in versions] == [False, True, False]


def test_edits_of_a_day_come_after_its_pages():
    edited, page = seen(5, why="curator", headline="B"), seen(5, 1, headline="A")

    assert [one.why for one in versions_of([edited, page])] == ["import", "curator"]


def test_teasers_and_excerpts_count_until_there_is_a_whole_text():
    parts = [
        seen(4, 1, whole=False, headline="A"),
        seen(5, why="teaser", headline="B", whole=False),
    ]

    assert len(versions_of(parts)) == 2
    assert told(*parts, seen(6, 2, headline="C", body="x")) == [(1, (), (2,))]


pages = st.lists(
    st.builds(
        lambda day, said: (day, said),
        st.integers(1, 28),
        st.dictionaries(st.sampled_from(TEXTS), st.sampled_from("ab"), min_size=1),
    ),
    max_size=6,
    unique_by=lambda page: page[0],
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages, st.randoms())
def test_the_order_of_telling_does_not_matter(given_pages, random):
    observations = [seen(day, day, **said) for day, said in given_pages]
    mixed = random.sample(observations, len(observations))
    versions = versions_of(mixed)

    assert versions == versions_of(observations)
    assert [one.number for one in versions] == list(range(1, len(versions) + 1))
    assert sorted(key for one in versions for key in one.captures) == sorted(
        one.capture for one in observations
    )
    assert all(one.touched for one in versions[1:])


def test_excerpts_tell_nothing_where_a_whole_text_is_known_and_edits_do():
    excerpt = seen(5, 1, whole=False, headline="A")
    edited = seen(6, why="curator", headline="B")

    assert versions_of([excerpt], is_whole=True) == ()
    assert [one.why for one in versions_of([excerpt, edited], is_whole=True)] == ["curator"]


def test_what_pages_say_is_told_by_pages_whatever_was_edited_between():
    pages = [
        seen(5, 1, headline="A", body="x"),
        seen(7, 3, headline="A", body="x"),
        seen(9, 5, headline="A", body="y"),
    ]
    edits = [seen(6, why="curator", headline="B"), seen(8, why="curator", byline="Ida")]

    versions = versions_of([*pages, *edits])

    assert [(one.why, one.touched, one.captures) for one in versions] == [
        ("import", (), (1, 3)),
        ("curator", ("headline",), ()),
        ("curator", ("byline",), ()),
        ("import", ("body",), (5,)),
    ]
    assert versions[2].texts == {"headline": "B", "byline": "Ida", "body": "x"}
    assert versions[3].texts == {"headline": "A", "body": "y"}
    assert changes_among(versions) == [versions[3]]


def test_an_edit_that_is_kept_says_what_it_said():
    kept = dataclasses.replace(
        seen(6, why="curator", headline="B"), shown={"headline": "B", "body": "x"}
    )

    versions = versions_of([seen(4, 2, headline="A", byline="Ida", body="y"), kept])

    assert versions[1].texts == {"headline": "B", "body": "x"}
    assert versions[1].touched == ("headline",)


def test_the_first_page_after_an_edit_changed_nothing():
    versions = versions_of([seen(5, why="curator", headline="B"), seen(6, 1, headline="A")])

    assert [one.number for one in versions] == [1, 2]
    assert changes_among(versions) == []

"""Why records ended as they did is counted by what their reasons have in common."""

import time

import pytest

from articles import reasons
from articles.reasons import Reasons, general, without_places


def noted(*told, outcome="skipped"):
    kept = Reasons()
    for number, reason in enumerate(told, 1):
        kept.note(outcome, reason, f"day.warc:{number}")
    return kept


def texts(kept, outcome="skipped"):
    return [(one.text, one.records) for one in kept.of(outcome)]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("the same article as k3v9x2, with another text",
         "another record of the same article, with another text"),
        ("a revisit, as captured 2021-08-05T06:10:00.500Z", "a revisit, as captured …"),
        ("cut off (near byte 7814 of the file)", "cut off (near byte … of the file)"),
        ("not a page: HTTP status 404",) * 2,
    ],
)  # fmt: skip
def test_what_only_one_record_can_say_is_left_out(reason, told):
    assert general(reason) == told


def test_the_commonest_come_first_each_with_its_first_record():
    kept = noted("a video, no article", "not a page: image/jpeg", "not a page: image/jpeg")
    assert list(kept.lines({"new": 7, "skipped": 3})) == [
        "3 skipped:",
        "        2  not a page: image/jpeg (such as day.warc:2)",
        "        1  a video, no article (day.warc:1)",
    ]


def test_an_example_is_told_in_full_where_its_reason_is_more():
    kept = noted(*[f"the same article as k3v9x{n}" for n in range(3)], outcome="duplicate")
    (reason,) = kept.of("duplicate")
    assert reason.in_words().endswith("(such as day.warc:1: the same article as k3v9x0)")
    assert kept.as_json() == {
        "duplicate": [
            {
                "reason": "another record of the same article",
                "records": 3,
                "example": {"origin": "day.warc:1", "reason": "the same article as k3v9x0"},
            }
        ]
    }


def test_those_without_a_reason_need_none():
    assert noted("", "", outcome="new").as_json() == {}


def test_titles_of_pages_are_told_while_they_are_few():
    told = [f"a home page: Post number {n}" for n in range(3)]
    assert texts(noted(*told)) == [(one, 1) for one in told]


def test_many_titles_of_pages_are_counted_together():
    titles = [f"a home page: Post number {n}" for n in range(35)]
    kept = noted(*titles, "a home page: The Weir", "a home page: The Weir", "no text")
    assert texts(kept) == [("a home page", 35), ("a home page: The Weir", 2), ("no text", 1)]


def test_however_many_reasons_there_are_few_are_kept_and_shown_and_none_is_lost():
    kept = noted(*(f"reason {n}: detail {m}" for n in range(90) for m in range(90)))
    shown = texts(kept)
    assert len(shown) <= reasons._SHOWN + 1
    assert sum(records for _, records in shown) == 90 * 90
    held = sum(len(details) for details in kept._heads["skipped"].values())
    assert held <= (reasons._HEADS + 1) * (reasons._DETAILS + 1)


@pytest.mark.parametrize("piece", ["x", "a.", "/", "a/", "'", "a:"])
def test_long_reasons_take_no_time(piece):
    began = time.process_time()
    without_places(piece * 20_000)
    assert time.process_time() - began < 1

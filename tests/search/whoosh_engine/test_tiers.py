import random

from articles.search.whoosh_engine.tiers import (
    LARGEST,
    MOST,
    MOST_WAITING,
    worth_joining,
    worth_merging,
)


def after(segments, **options):
    """Return the segments once the merges are done."""
    groups = worth_merging(segments, **options)
    chosen = [place for group in groups for place in group]
    assert len(chosen) == len(set(chosen))
    kept = [held for place, held in enumerate(segments) if place not in chosen]
    made = [sum(segments[p][0] - segments[p][1] for p in group) for group in groups]
    return kept + [(count, 0) for count in made if count], sum(made)


def test_few_segments_are_left_alone():
    assert worth_merging([(100_000, 0), (10, 0), (10, 1)]) == []


def test_an_empty_segment_is_dropped():
    assert worth_merging([(100_000, 0), (10, 10)]) == [[1]]


def test_the_smallest_are_merged_when_there_are_too_many():
    assert worth_merging([(100_000, 0)] + [(1, 0)] * 7 + [(3, 0)]) == [list(range(1, 9))]
    assert worth_merging([(10**size, 0) for size in range(6)] + [(3, 0), (30, 0), (90, 0)]) == [
        [0, 6]
    ]


def test_what_is_mostly_deleted_is_rewritten():
    assert worth_merging([(500, 0), (900, 300)]) == [[1]]
    assert worth_merging([(500, 0), (900, 100)]) == []


def test_one_article_does_not_pay_for_a_large_segment():
    assert worth_merging([(100_000, 30_000)], brought=1) == []
    assert worth_merging([(100_000, 30_000)], brought=2_000) == [[0]]
    assert worth_merging([(100_000, 30_000)], tidy=True) == [[0]]
    assert worth_merging([(100_000, 60_000)], brought=1) == [[0]]


def test_nothing_grows_beyond_the_largest():
    assert worth_merging([(LARGEST, 0)] * 20, tidy=True) == []
    assert worth_merging([(LARGEST, 150_000), (LARGEST, 150_000)], tidy=True) == [[0], [1]]
    assert worth_merging([(200_000, 50_000), (200_000, 50_000)], tidy=True) == [[0, 1]]


def test_single_commits_stay_cheap_and_segments_few():
    """Ten thousand edits of a large index: each adds one article and deletes one."""
    dice = random.Random(7)
    segments = [(100_000, 0)]
    paid = []
    for _ in range(10_000):
        place = dice.choices(range(len(segments)), [n - gone for n, gone in segments])[0]
        size, gone = segments[place]
        segments[place] = (size, gone + 1)
        segments, cost = after([*segments, (1, 0)], brought=1)
        paid.append(cost)

    assert len(segments) <= MOST
    assert sorted(paid)[len(paid) * 99 // 100] <= 100
    assert sum(paid) < 10 * len(paid)


def test_what_is_too_large_for_single_commits_waits_until_there_is_a_crowd():
    assert worth_merging([(20_000, 0)] * MOST_WAITING, brought=1) == []
    assert worth_merging([(20_000, 0)] * (MOST_WAITING + 1), brought=1) == [
        list(range(MOST_WAITING + 1))
    ]


def test_an_import_in_batches_leaves_few_segments():
    segments: list[tuple[int, int]] = []
    paid = 0
    for _ in range(400):
        segments, cost = after([*segments, (500, 0)], brought=500)
        paid += cost

    assert len(segments) <= MOST
    assert paid < 5 * 400 * 500


def test_a_tidying_joins_what_is_not_far_larger_than_the_rest():
    assert worth_merging([(100_000, 0), (50, 0)], tidy=True) == []
    assert worth_merging([(100_000, 0), (50, 0), (100, 0)], tidy=True) == [[1, 2]]
    assert worth_merging(
        [(5_900, 0), (4_100, 0), (4_400, 0), (4_000, 0), (1_500, 0)], tidy=True
    ) == [[4, 3, 1, 2, 0]]
    assert worth_merging([(90_000, 0), (10_000, 0)], tidy=True) == [[1, 0]]
    assert worth_merging([(LARGEST - 10, 0), (10, 0), (20, 0)], tidy=True) == [[1, 2]]


def test_tidying_every_day_rewrites_an_article_a_few_dozen_times():
    segments: list[tuple[int, int]] = []
    paid = 0
    for _ in range(1000):
        segments, cost = after([*segments, (100, 0)], tidy=True)
        paid += cost

    assert len(segments) <= MOST
    assert paid < 40 * 1000 * 100


def test_a_rebuild_joins_to_as_few_as_may_be():
    assert worth_joining([]) == []
    assert worth_joining([10]) == []
    assert worth_joining([10, 20]) == [[1, 0]]
    assert worth_joining([LARGEST - 5, 10, 4]) == [[0], [1, 2]][1:]

"""The algebra of found documents gives what sets give, however they are held."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.whoosh_engine.found import (
    both,
    dense,
    distinct,
    either,
    kept,
    minus,
    of_ids,
    of_mask,
    sparse,
)

SIZE = 1500


@st.composite
def parts(draw):
    """A set held in any way, with its scores as a dictionary."""
    few = st.lists(st.integers(0, SIZE - 1), max_size=6, unique=True)
    step = st.integers(2, 9).map(lambda step: list(range(0, SIZE, step)))
    ids = np.array(sorted(draw(few | step)), dtype=np.int64)
    scored = draw(st.booleans())
    scores = (1 + ids % 7).astype(np.float32) if scored else None
    if draw(st.booleans()):
        found = sparse(SIZE, ids, scores)
    else:
        mask = np.zeros(SIZE, dtype=bool)
        mask[ids] = True
        spread = np.zeros(SIZE, dtype=np.float32)
        spread[ids] = 1 + ids % 7
        found = dense(mask, spread if scored else None)
    return found, {number: float(1 + number % 7) * scored for number in ids.tolist()}


def as_dictionary(found):
    ids = found.all_ids()
    assert found.count == len(ids) == np.count_nonzero(found.whole_mask())
    assert found.whole_mask()[ids].all()
    scores = found.scores_of(ids)
    return dict(
        zip(ids.tolist(), [0.0] * len(ids) if scores is None else scores.tolist(), strict=True)
    )


@given(st.lists(parts(), min_size=1, max_size=4))
def test_both_is_what_all_have_with_scores_added(several):
    ids = set.intersection(*(set(scores) for _, scores in several))
    expected = {number: sum(scores[number] for _, scores in several) for number in ids}

    assert as_dictionary(both([found for found, _ in several])) == expected


@given(st.lists(parts(), min_size=1, max_size=4))
def test_either_is_what_any_has_with_scores_added(several):
    ids = set.union(*(set(scores) for _, scores in several))
    expected = {number: sum(scores.get(number, 0.0) for _, scores in several) for number in ids}

    assert as_dictionary(either([found for found, _ in several])) == expected


@given(parts(), parts())
def test_minus_is_what_the_other_has_not(one, other):
    expected = {number: score for number, score in one[1].items() if number not in other[1]}

    assert as_dictionary(minus(one[0], other[0])) == expected


@given(parts(), parts())
def test_has_says_which_are_found(one, other):
    ids = np.array(sorted(other[1]), dtype=np.int64)

    assert one[0].has(ids).tolist() == [number in one[1] for number in ids.tolist()]


@given(parts())
def test_what_is_kept_is_what_is_flagged(part):
    found, scores = part
    odd = np.arange(SIZE) % 2 == 1

    flags = odd if found.ids is None else odd[found.ids]

    assert as_dictionary(kept(found, flags)) == {n: s for n, s in scores.items() if n % 2}


@pytest.mark.parametrize("step", [2, 400])
def test_the_cheaper_way_is_chosen_by_length(step):
    ids = np.arange(0, SIZE, step)
    mask = np.zeros(SIZE, dtype=bool)
    mask[ids] = True

    for found in (of_ids(SIZE, ids), of_mask(mask)):
        assert (found.ids is None) == (step == 2)
        assert found.all_ids().tolist() == ids.tolist()
        assert found.bytes > 0


def test_distinct_numbers_are_sorted():
    assert distinct(np.array([3, 1, 3, 0, 1])).tolist() == [0, 1, 3]

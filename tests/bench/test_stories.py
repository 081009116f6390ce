from bench.pairs.making import make_pairs
from bench.stories import figures_of, try_pairs


def test_five_hundred_labelled_pairs_are_the_same_every_time():
    pairs = make_pairs()

    assert len(pairs) >= 500
    assert pairs == make_pairs()
    assert 0.4 < sum(pair.same for pair in pairs) / len(pairs) < 0.6


def test_what_is_grouped_without_a_person_is_right_and_little_is_missed():
    found = figures_of(try_pairs(make_pairs()))

    assert found.precision >= 0.95
    assert found.recall >= 0.9

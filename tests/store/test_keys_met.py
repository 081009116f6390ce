"""Keys met: what was put in is in, nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from articles.store.keys_met import KeysMet, MetInBatch

keys = st.integers(0, 2_000)


@given(st.lists(st.lists(keys)), st.lists(keys))
def test_what_was_put_in_is_in_and_nothing_else(several, asked):
    met = KeysMet()
    for some in several:
        met.update(some)

    held = {key for some in several for key in some}
    assert {key for key in asked if key in met} == held & set(asked)


def test_what_a_batch_meets_is_not_met_by_the_run_until_it_is_told():
    before = KeysMet()
    before.update([3])
    here = MetInBatch(before)
    here.add(9)

    assert [key for key in range(12) if key in here] == [3, 9]
    assert [key for key in range(12) if key in before] == [3]

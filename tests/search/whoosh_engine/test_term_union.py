import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from articles.search.whoosh_engine.arrays import Terms
from articles.search.whoosh_engine.term_union import TermUnion

pieces = st.sampled_from([b"a", b"b", b"\0", b"\xff", b"aaaaaaaa", b"harbour", b"-"])
terms = st.lists(pieces, max_size=6).map(b"".join)


@given(st.lists(st.sets(terms, max_size=8).map(sorted), min_size=1, max_size=4))
def test_all_terms_come_once_in_the_order_of_their_bytes(held):
    union = TermUnion([Terms.of(some) for some in held])
    everything = sorted(set().union(*held))

    assert list(union.terms(np.arange(len(union)))) == everything
    assert [[everything[rank] for rank in ranks] for ranks in union.ranks] == held


def test_the_terms_may_be_a_range_of_a_longer_list():
    fields = Terms.of([b"anchor", b"buoy", b"cove", b"dune"])
    cut = Terms(fields.blob, fields.starts[1:4])

    union = TermUnion([cut, Terms.of([b"bay", b"cove"])])

    assert list(union.terms(np.arange(len(union)))) == [b"bay", b"buoy", b"cove"]
    assert list(union.terms(np.array([0, 2]))) == [b"bay", b"cove"]
    assert [ranks.tolist() for ranks in union.ranks] == [[1, 2], [0, 2]]

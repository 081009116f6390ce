import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.whoosh_engine.files import ArrayWriter, read_arrays
from articles.search.whoosh_engine.split import SplitWriter, read_split, spans

# Few numbers apart, so that runs are of all lengths.
pieces = st.lists(
    st.lists(st.sampled_from([0, 3, 255, 256, 700, 65_535, 65_536, 140_000]), max_size=20),
    max_size=5,
)


def split_of(pieces, lows):
    with tempfile.TemporaryDirectory() as folder:
        file = ArrayWriter(Path(folder) / "numbers")
        writer = SplitWriter(file, "some", lows=lows)
        for piece in pieces:
            writer.append(np.array(piece, dtype=np.uint32))
        writer.close()
        file.close()
        return read_split(read_arrays(Path(folder) / "numbers"), "some")


@settings(deadline=None)
@given(pieces=pieces, lows=st.sampled_from([np.uint8, np.uint16]), data=st.data())
def test_it_reads_like_the_plain_numbers(pieces, lows, data):
    plain = np.array([number for piece in pieces for number in piece], dtype=np.int64)
    split = split_of(pieces, lows)
    assert len(split) == len(plain)
    assert split[:].dtype == np.int64
    np.testing.assert_array_equal(split[:], plain)
    if not len(plain):
        return
    places = sorted(data.draw(st.lists(st.integers(0, len(plain) - 1), max_size=30)))
    for first, last in pairwise(places):
        np.testing.assert_array_equal(split[first:last], plain[first:last])
    for place in places:
        assert split[place] == plain[place]
    at = np.array(places, dtype=np.int64)
    np.testing.assert_array_equal(split.take(at), plain.take(at))
    edges = np.unique(at)
    if len(edges) > 1:
        firsts, lasts = edges[:-1], edges[1:]
        np.testing.assert_array_equal(
            split.several(firsts, lasts), plain.take(spans(firsts, lasts - firsts))
        )


def test_it_ends_where_the_plain_numbers_end():
    split = split_of([[1, 70_000]], np.uint16)
    assert split[-1] == 70_000
    with pytest.raises(IndexError):
        split[2]


def test_what_was_never_written_is_not_read():
    assert read_split({}, "some") is None


def test_numbers_that_are_not_far_apart_take_their_lower_bits_alone():
    split = split_of([range(60_000)], np.uint16)
    assert split.lows.dtype == np.uint16
    assert len(split.turns) == 1


def test_spans_follow_each_other():
    assert spans(np.array([5, 1]), np.array([2, 3])).tolist() == [5, 6, 1, 2, 3]
    assert spans(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)).tolist() == []

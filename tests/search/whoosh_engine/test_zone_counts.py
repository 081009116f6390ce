import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.whoosh_engine.files import ArrayWriter, read_arrays
from articles.search.whoosh_engine.zone_counts import CountRowsWriter, read_count_rows

counts = st.sampled_from([0, 0, 1, 2, 3, 4, 15, 16, 300])
rows = st.lists(st.tuples(counts, counts, counts, counts), max_size=20)


def count_rows_of(pieces):
    with tempfile.TemporaryDirectory() as folder:
        file = ArrayWriter(Path(folder) / "counts")
        writer = CountRowsWriter(file, "some")
        for piece in pieces:
            writer.append(np.array(piece, dtype=np.uint16).reshape(-1, 4))
        writer.close()
        file.close()
        return read_count_rows(read_arrays(Path(folder) / "counts"), "some")


@settings(deadline=None)
@given(pieces=st.lists(rows, max_size=4), data=st.data())
def test_they_read_like_the_plain_rows(pieces, data):
    plain = np.array([row for piece in pieces for row in piece], dtype=np.uint16).reshape(-1, 4)
    packed = count_rows_of(pieces)
    assert len(packed) == len(plain)
    np.testing.assert_array_equal(packed[:], plain)
    if not len(plain):
        return
    places = sorted(data.draw(st.lists(st.integers(0, len(plain) - 1), max_size=20)))
    for first, last in pairwise(places):
        np.testing.assert_array_equal(packed[first:last], plain[first:last])
    for place in places:
        np.testing.assert_array_equal(packed[place], plain[place])
    at = np.array(places, dtype=np.int64)
    np.testing.assert_array_equal(packed[at], plain[at])


def test_the_largest_counts_of_a_byte_are_not_taken_for_what_stands_beside():
    packed = count_rows_of([[(1, 1, 3, 15), (1, 1, 3, 14)]])
    assert packed[:].tolist() == [[1, 1, 3, 15], [1, 1, 3, 14]]


def test_what_was_never_written_is_not_read():
    assert read_count_rows({}, "some") is None

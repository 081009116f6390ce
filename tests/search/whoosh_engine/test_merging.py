import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search.whoosh_engine.gather import Gatherer
from articles.search.whoosh_engine.merging import merge
from articles.search.whoosh_engine.sinks import FieldLayout
from tests.search import strategies
from tests.search.documents import make_document, make_name
from tests.search.whoosh_engine.arrays_sink import ArraysSink
from tests.search.whoosh_engine.by_hand import segment_of
from tests.search.whoosh_engine.same import assert_same


def gathered(held):
    gatherer = Gatherer()
    for document in held:
        gatherer.add(document)
    return gatherer.arrays("source")


def merged(sources, *, memory_bytes=1 << 20):
    sink = ArraysSink()
    merge(
        [(gathered(held), np.array(sorted(gone), dtype=np.int64)) for held, gone in sources],
        sink,
        memory_bytes=memory_bytes,
    )
    return sink.segment("segment")


def live(sources):
    return [document for held, gone in sources for n, document in enumerate(held) if n not in gone]


@st.composite
def sources(draw):
    held = draw(st.lists(strategies.documents(), max_size=3))
    gone = draw(st.sets(st.integers(0, max(len(held) - 1, 0)))) if held else set()
    return held, gone


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sources(), max_size=3), st.sampled_from([1, 500, 3000, 1 << 20]))
def test_a_merged_segment_is_that_of_the_documents_left(held, memory_bytes):
    assert_same(merged(held, memory_bytes=memory_bytes), segment_of(live(held)))


def test_a_term_goes_with_its_last_document():
    segment = merged([([make_document(1, "Storm"), make_document(2, "Harbour")], {0})])

    assert list(segment.fields["forms"].terms) == [b"harbour"]
    assert segment.size == 1


def test_a_field_goes_with_its_last_document():
    storm = make_document(1, "Storm", names={"person": (make_name("Ana Reyes"),)})
    harbour = make_document(2, "Harbour")

    segment = merged([([storm], {0}), ([harbour], ())])

    assert_same(segment, segment_of([harbour]))


def test_wider_numbers_of_one_source_hold_the_others():
    paragraphs = ("tide " * 300, *["a"] * 700)
    long = [make_document(1, "Tide", body=paragraphs)]
    held = [([make_document(2, "Tide tables")], ()), (long, ())]

    segment = merged(held)

    assert_same(segment, segment_of(live(held)))
    assert segment.fields["stems"].zones.dtype == "uint16"
    assert segment.fields["forms"].positions.dtype == "uint32"


class CountingSink(ArraysSink):
    """Notes how large the pieces are."""

    def __init__(self):
        super().__init__()
        self.pieces = {}
        self.documents = []

    def add_documents(self, numbers, *, titles, documents):
        self.documents.append(int(documents.starts[-1] - documents.starts[0]))
        super().add_documents(numbers, titles=titles, documents=documents)

    def open_field(self, name, layout: FieldLayout):
        context = super().open_field(name, layout)
        sink = self

        class Counting:
            def __enter__(self):
                self.field = context.__enter__()
                return self

            def __exit__(self, *error):
                return context.__exit__(*error)

            def add(self, piece):
                arrays = (piece.ids, piece.weights, piece.zones, piece.offsets, piece.positions)
                size = sum(array.nbytes for array in arrays if array is not None)
                sink.pieces.setdefault(name, []).append((size, len(piece.terms)))
                self.field.add(piece)

        return Counting()


@pytest.mark.parametrize("copies", [1, 4])
def test_a_merge_holds_no_more_than_it_may_however_much_there_is(copies):
    words = [f"w{n % 97}x{n % 31}" for n in range(400)]
    held = [make_document(n, "Tide", body=(" ".join(words[n:]),)) for n in range(200)]
    arrays = gathered(held)
    sink = CountingSink()
    memory_bytes = 200_000

    merge([(arrays, np.array([3, 5, 99]))] * copies, sink, memory_bytes=memory_bytes)

    assert len(sink.pieces["forms"]) > 2
    assert len(sink.documents) >= copies * len(arrays.documents.blob) // memory_bytes
    assert max(sink.documents) <= memory_bytes
    # What cannot be cut is a term: each of these has a posting in every document at most.
    for size, terms in sink.pieces["forms"]:
        assert size <= memory_bytes or terms == 1
    assert_same(
        sink.segment("segment"),
        segment_of([document for n, document in enumerate(held) if n not in {3, 5, 99}] * copies),
    )

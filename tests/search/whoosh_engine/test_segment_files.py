from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.document import Document, Name
from articles.search.whoosh_engine.arrays import Strings, Terms
from articles.search.whoosh_engine.merging import merge
from articles.search.whoosh_engine.segment_files import (
    SegmentFiles,
    damage_in,
    open_segment,
    write_segment,
)
from articles.search.whoosh_engine.sinks import Share, layout_of
from tests.search.strategies import documents
from tests.search.whoosh_engine.by_hand import segment_of
from tests.search.whoosh_engine.same import assert_same


@settings(deadline=None)
@given(st.lists(documents(), min_size=1, max_size=8))
def test_a_segment_is_read_as_it_was_written(tmp_path_factory, held):
    folder = tmp_path_factory.mktemp("index")
    segment = segment_of(held)

    write_segment(folder, segment)

    assert_same(open_segment(folder, segment.name), segment)


@settings(deadline=None)
@given(st.lists(documents(), min_size=1, max_size=8), st.integers(1, 3))
def test_a_segment_may_come_in_pieces(tmp_path_factory, held, step):
    folder = tmp_path_factory.mktemp("index")
    segment = segment_of(held)
    sink = SegmentFiles(folder, segment.name)
    for first in range(0, segment.size, step):
        cut = slice(first, first + step)
        sink.add_documents(
            {name: column[cut] for name, column in segment.numbers.items()},
            titles=strings_within(segment.titles, first, step),
            documents=strings_within(segment.documents, first, step),
        )
    for name, field in segment.fields.items():
        with sink.open_field(name, layout_of([field])) as writer:
            for first in range(0, len(field.terms), step):
                bounds = slice(first, first + step + 1)
                terms = Terms(field.terms.blob, field.terms.starts[bounds])
                writer.add(replace(field, terms=terms, starts=field.starts[bounds]))
    sink.close()

    assert sink.size == segment.size
    assert_same(open_segment(folder, segment.name), segment)


def strings_within(strings, first, count):
    return Strings(strings.blob, strings.starts[first : first + count + 1])


def test_a_field_that_no_document_has_any_more_is_not_there(tmp_path):
    names = {"tag": (Name("storms", "Storms"),)}
    segment = segment_of([Document(id=1, headline="Harbour", names=names)])
    sink = SegmentFiles(tmp_path, "segment")
    sink.add_documents(segment.numbers, titles=segment.titles, documents=segment.documents)
    with sink.open_field("tag", layout_of([segment.fields["tag"]])):
        pass
    sink.close()

    assert "tag" not in open_segment(tmp_path, "segment").fields


def test_layouts_are_wide_enough_for_all_fields_they_are_made_of():
    small = segment_of([Document(id=1, headline="Harbour")]).fields["forms"]
    large = replace(small, positions=small.positions.astype(np.uint32))

    assert layout_of([small]).positions == np.uint16
    assert layout_of([large, small]).positions == np.uint32
    assert layout_of([small]).zones is None


def test_a_segment_that_cannot_be_written_leaves_no_files(tmp_path):
    segment = segment_of([Document(id=1, headline="Harbour")])
    fields = {"forms": replace(segment.fields["forms"], ids="nonsense")}

    with pytest.raises((TypeError, ValueError)):
        write_segment(tmp_path, replace(segment, fields=fields))

    assert list(tmp_path.iterdir()) == []


def test_a_segment_is_never_written_over_another(tmp_path):
    segment = segment_of([Document(id=1, headline="Harbour")])
    write_segment(tmp_path, segment)
    (tmp_path / "segment.doc").unlink()

    for _ in range(2):
        with pytest.raises(FileExistsError):
            SegmentFiles(tmp_path, "segment")
        (tmp_path / "segment.doc").unlink(missing_ok=True)
    (tmp_path / "segment.sto").unlink()
    with pytest.raises(FileExistsError):
        SegmentFiles(tmp_path, "segment")


@settings(deadline=None, max_examples=20)
@given(st.lists(documents(), min_size=1, max_size=8))
def test_two_halves_written_apart_are_the_segment(tmp_path_factory, held):
    folder = tmp_path_factory.mktemp("index")
    segment = segment_of(held)
    for half in Share.WHOLE.halves:
        sink = SegmentFiles(folder, segment.name, share=half)
        merge([(segment, np.zeros(0, dtype=np.int64))], sink, share=half)

    assert_same(open_segment(folder, segment.name), segment)
    assert list(damage_in(folder, segment.name)) == []


def test_the_half_with_the_forms_takes_no_documents(tmp_path):
    segment = segment_of([Document(id=1, headline="Harbour")])
    sink = SegmentFiles(tmp_path, segment.name, share=Share.FORMS)

    with pytest.raises(ValueError, match="other fields"):
        sink.add_documents(segment.numbers, titles=segment.titles, documents=segment.documents)
    sink.abandon()
    (tmp_path / f"{segment.name}.fps").unlink()

    for _ in range(2):  # a half that cannot be begun leaves its files closed
        with pytest.raises(FileExistsError):
            SegmentFiles(tmp_path, segment.name, share=Share.FORMS)

"""Whoosh's own writer and queries over our codec give what they give over whoosh's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex
from whoosh.query.compound import And, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every
from whoosh.query.ranges import TermRange
from whoosh.query.terms import FuzzyTerm, Prefix, Term, Wildcard
from whoosh.query.wrappers import Not
from whoosh.reading import TermNotFound
from whoosh.scoring import Frequency, WeightScorer
from whoosh.searching import Searcher
from whoosh.writing import NO_MERGE, OPTIMIZE, SegmentWriter

from articles.search.document import Document, Name
from articles.search.whoosh_engine.codec import FlatCodec
from articles.search.whoosh_engine.entries import entry_of
from articles.search.whoosh_engine.schema import FORMS, STEMS, schema
from articles.search.whoosh_engine.segment_files import open_segment
from tests.search.strategies import documents
from tests.search.whoosh_engine.by_hand import segment_of
from tests.search.whoosh_engine.same import assert_same

QUERIES = [
    Every(),
    Term(FORMS, "talks"),
    Term(STEMS, "talk"),
    Term("person", "the-hill"),
    Term("url", "thehill"),
    And([Term(FORMS, "peace"), Term(STEMS, "talk")]),
    And([Term(FORMS, "peace"), Not(Term(FORMS, "x"))]),
    Or([Term(FORMS, "us"), Term(FORMS, "ghani"), Term("person_name", "hill")]),
    Phrase(FORMS, ["peace", "talks"]),
    Phrase("person_name", ["the", "hill"]),
    Prefix(FORMS, "peace"),
    Wildcard(FORMS, "t*k?"),
    FuzzyTerm(FORMS, "ghani", maxdist=1),
    TermRange(FORMS, "g", "t"),
]


class Index:
    """Several segments by whoosh's own writer."""

    def __init__(self, folder, codec):
        folder.mkdir()
        self.folder = folder
        self.codec = codec
        TOC.create(FileStorage(str(folder)), schema(), "MAIN")
        self.index = FileIndex(FileStorage(str(folder)))

    def write(self, held, *, merge=NO_MERGE):
        writer = SegmentWriter(self.index, codec=self.codec)
        for document in held:
            writer.delete_by_term("id", str(document.id))
            writer.add_document(**entry_of(document))
        writer.commit(mergetype=merge)

    def delete(self, number):
        writer = SegmentWriter(self.index, codec=self.codec)
        writer.delete_by_term("id", str(number))
        writer.commit(mergetype=NO_MERGE)

    def all(self):
        """Return everything the index says, in a form that can be compared."""
        reader = self.index.reader()
        try:
            searcher = Searcher(reader, weighting=Frequency())
            found = [self._found(searcher, asked) for asked in QUERIES]
            terms = {
                term: (reader.doc_frequency(*term), round(reader.frequency(*term), 3))
                for term in reader.all_terms()
            }
            return found, terms, [self._postings(reader, *term) for term in terms]
        finally:
            reader.close()

    def _found(self, searcher, asked):
        hits = searcher.search(asked, limit=None)
        return sorted((hit.docnum, round(hit.score, 3)) for hit in hits)

    def _postings(self, reader, name, term):
        matcher = reader.postings(name, term)
        held = []
        while matcher.is_active():
            value = matcher.value() or b""
            held.append((matcher.id(), round(matcher.weight(), 3), value))
            matcher.next()
        return name, term, held


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(documents(), min_size=1, max_size=4), min_size=1, max_size=3))
def test_our_codec_gives_what_whooshs_gives(tmp_path_factory, batches):
    folder = tmp_path_factory.mktemp("index")
    ours = Index(folder / "ours", FlatCodec())
    whooshs = Index(folder / "whooshs", W3Codec())
    for index in (ours, whooshs):
        for batch in batches:
            index.write(batch)
        index.delete(batches[0][0].id)

    assert ours.all() == whooshs.all()

    for index in (ours, whooshs):
        index.write([Document(id=99, headline="peace talks")], merge=OPTIMIZE)

    assert ours.all() == whooshs.all()
    assert len(ours.index._segments()) == 1


@settings(deadline=None)
@given(st.lists(documents(), min_size=1, max_size=6, unique_by=lambda document: document.id))
def test_what_whooshs_writer_writes_is_what_arrays_made_by_hand_hold(tmp_path_factory, held):
    index = Index(tmp_path_factory.mktemp("index") / "ours", FlatCodec())
    index.write(held)
    segment = index.index._segments()[0]

    arrays = open_segment(index.folder, segment.segment_id())

    assert_same(arrays, segment_of(held, name=segment.segment_id()))


@pytest.fixture
def index(tmp_path):
    names = {"person": (Name("ana-reyes", "Ana Reyes"),)}
    index = Index(tmp_path / "index", FlatCodec())
    index.write(
        [
            Document(id=1, headline="Harbour opens", body=("The harbour grew.",), names=names),
            Document(id=2, headline="Harbour closes"),
        ]
    )
    return index


def test_readers_give_what_whoosh_asks_of_them(index):
    reader = index.index.reader()

    assert (FORMS, b"harbour") in reader
    assert (FORMS, b"harbor") not in reader
    assert ("colour", b"red") not in reader
    assert reader.doc_frequency(FORMS, b"harbor") == 0
    assert reader.frequency(FORMS, b"harbor") == 0
    with pytest.raises(TermNotFound):
        reader.term_info(FORMS, b"harbor")
    assert list(reader.expand_prefix(FORMS, "op")) == [b"opens"]
    info = reader.term_info(FORMS, "harbour")
    assert (info.doc_frequency(), info.min_id(), info.max_id()) == (2, 0, 1)
    assert reader.column_reader("title")[1] == b"harbour closes"
    assert len(reader.column_reader("numbers")) == 2
    assert list(reader.terms_within(FORMS, "harbor", 1)) == ["harbour"]
    later = [term for term, _ in reader.iter_from("person", "b") if term[0] != STEMS]
    assert later == [("person_name", b"ana"), ("person_name", b"reyes")]
    reader.close()


def test_a_cursor_walks_the_terms_of_a_field(index):
    reader = index.index.reader()
    cursor = reader.cursor("person")

    assert cursor.first() == "ana-reyes"
    assert cursor.term_info().doc_frequency() == 1
    assert (cursor.next(), cursor.is_valid(), cursor.term_info()) == (None, False, None)
    assert cursor.find("a") == "ana-reyes"
    assert reader.cursor("tag").find("a") is None
    reader.close()


def test_a_matcher_goes_back_and_ahead(index):
    reader = index.index.reader()
    matcher = reader.postings(FORMS, "harbour", scorer=WeightScorer(1.0))
    again = matcher.copy()
    again.next()

    assert (matcher.id(), again.id(), list(again.all_ids())) == (0, 1, [1])
    assert matcher.term() == (FORMS, b"harbour")
    assert [span.start for span in matcher.spans()] == [0, 205]
    again.reset()
    again.skip_to(1)
    assert (again.id(), again.block_min_id(), again.block_max_id()) == (1, 0, 1)
    assert (again.block_min_length(), again.block_max_length()) == (0, 0)
    assert again.skip_to_quality(0) == 0
    assert again.skip_to_quality(1000) == 1
    assert not again.is_active()
    reader.close()


def test_stored_fields_and_vectors_are_refused(index):
    writer = SegmentWriter(index.index, codec=FlatCodec())
    with pytest.raises(ValueError, match="stored"):
        writer.perdocwriter.add_field("id", None, "x", 0)
    with pytest.raises(ValueError, match="vector"):
        writer.perdocwriter.add_vector_items("id", None, [])
    writer.perdocwriter.start_doc(0)
    writer.perdocwriter.cancel_doc()
    writer.cancel()


def test_segments_are_not_put_into_one_file(index):
    assert list(index.folder.glob("*.seg")) == []
    assert len(list(index.folder.glob("*.ids"))) == 1

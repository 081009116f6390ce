import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.errors import IndexBusyError, IndexUnreadableError
from articles.search.document import Document
from articles.search.whoosh_engine.folder import create_folder
from articles.search.whoosh_engine.opened import OpenedSegments
from articles.search.whoosh_engine.tiers import INLINE
from articles.search.whoosh_engine.writing import make_writer, open_batch
from tests.search.documents import make_document
from tests.search.strategies import documents
from tests.search.whoosh_engine.by_hand import segment_of


@pytest.fixture
def index(tmp_path):
    create_folder(tmp_path / "index")
    return OpenedSegments(tmp_path / "index")


def put(index, *held, **options):
    with open_batch(index, **options) as batch:
        for document in held:
            batch.put(document)


def held(index):
    """Return id -> title of the documents that are there."""
    found = {}
    for arrays, deleted in OpenedSegments(index.folder).newest().segments:
        for number in set(range(arrays.size)) - set(deleted.tolist()):
            document_id = int(arrays.numbers["id"][number])
            assert document_id not in found
            found[document_id] = arrays.titles[number].decode()
    return found


def files(index):
    return sorted(path.name for path in index.folder.iterdir())


def test_a_put_replaces_the_document_with_its_id(index):
    put(index, make_document(1, "Wheat"), make_document(2, "Rye"))
    put(index, make_document(1, "Maize"))

    assert held(index) == {1: "maize", 2: "rye"}


def test_of_several_puts_the_last_counts(index):
    with open_batch(index) as batch:
        batch.put(make_document(1, "Wheat"))
        batch.put(make_document(1, "Maize"))
        batch.put(make_document(2, "Rye"))
        batch.remove(2)

    assert held(index) == {1: "maize"}


def test_a_batch_that_changes_nothing_commits_nothing(index):
    put(index, make_document(1, "Wheat"))
    before = index.newest().generation

    with open_batch(index) as batch:
        batch.remove(7)
    with open_batch(index) as batch:
        batch.put(make_document(8))
        batch.remove(8)
    put(index, tidy=True)

    assert index.newest().generation == before


def test_a_removed_document_is_gone(index):
    put(index, make_document(1, "Wheat"), make_document(2, "Rye"))
    with open_batch(index) as batch:
        batch.remove(1)
        batch.remove(1)

    assert held(index) == {2: "rye"}

    with open_batch(index) as batch:
        batch.remove(2)

    assert held(index) == {}
    assert list(index.folder.glob("*.ids")) == []


def test_a_second_writer_is_refused_at_once(index):
    with open_batch(index), pytest.raises(IndexBusyError), open_batch(index):
        pass
    put(index, make_document(1))


def test_a_failed_batch_leaves_no_files(index):
    put(index, make_document(1))
    before = files(index)

    with pytest.raises(KeyboardInterrupt), open_batch(index, memory_megabytes=0) as batch:  # noqa: PT012
        batch.put(make_document(2))
        raise KeyboardInterrupt

    assert files(index) == before


def test_a_batch_larger_than_memory_is_committed_together(index):
    put(index, *[make_document(number, f"Wheat {number}") for number in range(20)])
    with open_batch(index, memory_megabytes=0) as batch:
        for number in range(10, 16):
            batch.put(make_document(number, "Rye"))
        assert len(held(index)) == 20
        batch.put(make_document(10, "Maize"))

    assert len(index.newest().segments) > 5
    assert held(index)[10] == "maize"
    assert held(index)[15] == "rye"
    assert len(held(index)) == 20


def test_many_replaced_at_once_are_looked_up_together(index):
    put(index, *[make_document(number, "Wheat") for number in range(300)])
    put(index, *[make_document(number, "Rye") for number in range(1, 302)])

    assert held(index) == {0: "wheat", **dict.fromkeys(range(1, 302), "rye")}


def test_many_small_commits_leave_few_segments(index):
    for number in range(40):
        put(index, make_document(number % 30, f"Wheat {number}"))

    assert len(list(index.folder.glob("*.ids"))) <= 8
    assert held(index) == {n % 30: f"wheat {n}" for n in range(40)}


def test_a_large_commit_clears_what_is_deleted(index):
    put(index, *[make_document(number) for number in range(30)])
    with open_batch(index) as batch:
        for number in range(7):
            batch.remove(number)

    assert [arrays.size for arrays, _ in index.newest().segments] == [23]


def test_tidying_clears_what_single_edits_leave(index):
    put(index, *[make_document(number) for number in range(INLINE + 3_000)])
    with open_batch(index) as batch:
        for number in range(2_800):
            batch.remove(number)
    assert [arrays.size for arrays, _ in index.newest().segments] == [INLINE + 3_000]

    put(index, tidy=True)

    assert [arrays.size for arrays, _ in index.newest().segments] == [INLINE + 200]


def test_a_damaged_segment_is_said_to_be_so_when_written(index):
    put(index, make_document(1))
    for file in index.folder.glob("*.trm"):
        file.write_bytes(b"rubbish")

    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        put(OpenedSegments(index.folder), make_document(1))


def test_nothing_is_written_where_there_is_no_index(tmp_path):
    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        put(OpenedSegments(tmp_path), make_document(1))

    assert list(tmp_path.iterdir()) == []


def test_whooshs_own_writer_writes_the_same_index(index):
    from whoosh.filedb.filestore import FileStorage
    from whoosh.index import FileIndex

    put(index, make_document(1, "Wheat"))
    writer = make_writer(FileIndex(FileStorage(str(index.folder)), indexname="MAIN"))
    writer.delete_by_term("id", "1")
    writer.commit()

    assert held(index) == {}


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(documents(), max_size=4), max_size=5), st.integers(0, 1))
def test_commits_show_what_was_put_last(tmp_path_factory, batches, memory):
    folder = tmp_path_factory.mktemp("index") / "index"
    create_folder(folder)
    index = OpenedSegments(folder)
    expected: dict[int, Document] = {}
    for batch in batches:
        put(index, *batch, memory_megabytes=memory)
        expected |= {document.id: document for document in batch}

    shown = {}
    for arrays, deleted in OpenedSegments(folder).newest().segments:
        for number in set(range(arrays.size)) - set(deleted.tolist()):
            shown[int(arrays.numbers["id"][number])] = arrays.documents[number]

    assert shown == {key: segment_of([held]).documents[0] for key, held in expected.items()}

import pytest

from articles.search.queries import Query, Word
from articles.search.whoosh_engine import WhooshEngine, create
from articles.search.whoosh_engine.parallel import build_index, is_unfinished
from tests.search.whoosh_engine import readers

RANGES = [(1, 10), (11, 20), (21, 30)]
VISIBLE = {key for key in range(1, 31) if key % 3}


@pytest.fixture
def folder(tmp_path):
    create(tmp_path / "index")
    return tmp_path / "index"


def found(folder):
    results = WhooshEngine(folder).search(Query(root=Word("wheat")), limit=100)
    return {hit.id for hit in results.hits}


def test_an_index_is_built_and_committed_once(folder):
    told: list[int] = []

    build = build_index(folder, RANGES, readers.read, progress=told.append)

    assert found(folder) == VISIBLE
    assert build.keys.tolist() == build.states.tolist() == list(range(1, 31))
    assert told == [10, 20, 30]
    assert len(list(folder.glob("*.ids"))) == 1
    assert [*folder.glob("part*"), *folder.glob("plan*")] == []
    assert not is_unfinished(folder)


def test_two_processes_build_the_same(folder):
    told: list[int] = []

    build = build_index(
        folder,
        RANGES,
        readers.read_prepared,
        processes=2,
        prepare=readers.prepare,
        progress=told.append,
    )

    assert found(folder) == VISIBLE
    assert build.keys.tolist() == list(range(1, 31))
    assert told[-1] == 30


def test_nothing_is_built_of_nothing(folder):
    build = build_index(folder, [], readers.read)

    assert (len(build.keys), found(folder)) == (0, set())


def test_little_memory_makes_more_segments_that_are_joined_in_the_end(folder):
    build_index(folder, RANGES, readers.read, memory_megabytes=0)

    assert found(folder) == VISIBLE
    assert len(list(folder.glob("*.ids"))) == 1


@pytest.mark.parametrize("processes", [1, 2])
def test_a_build_broken_off_goes_on_where_it_was(folder, tmp_path, monkeypatch, processes):
    monkeypatch.setenv("TOLD", str(tmp_path / "told"))
    told: list[int] = []
    with pytest.raises(OSError, match="disk full"):
        build_index(folder, RANGES[:2], readers.read_once_told, processes=processes)
    assert is_unfinished(folder)
    assert (folder / "part-1-10.json").exists()
    kept = sorted(folder.glob("*.ids"))
    (folder / "MAIN_half.ids").write_text("half written")
    (tmp_path / "told").write_text("")

    build = build_index(folder, [(1, 15), (16, 30)], readers.read_once_told, progress=told.append)

    assert len(kept) == 1
    assert told == [20, 30]
    assert found(folder) == VISIBLE
    assert build.keys.tolist() == list(range(1, 31))
    assert not (folder / "MAIN_half.ids").exists()


def test_a_build_is_not_gone_on_with_after_its_commit(folder):
    build_index(folder, RANGES, readers.read)
    (folder / "plan.json").write_text("[]")

    assert not is_unfinished(folder)

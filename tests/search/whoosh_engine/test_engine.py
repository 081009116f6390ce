"""The engine keeps the contract, and its folder can be broken in any way."""

import json
import os
import shutil
import threading
import time
from pathlib import Path

import pytest

from articles.errors import IndexUnreadableError
from articles.search.queries import Phrase, Query, Word
from articles.search.whoosh_engine import WhooshEngine, create
from articles.search.whoosh_engine.schema import weight_of_one
from articles.search.whoosh_engine.segment_files import segment_paths
from tests.search.documents import fill, ids, make_document, make_name
from tests.search.engine_contract import EngineContract

EXTENSIONS = [path.suffix for path in segment_paths(Path(), "segment")]


@pytest.fixture
def engine(tmp_path):
    engine = create(tmp_path / "index")
    yield engine
    engine.close()


class TestWhooshEngine(EngineContract):
    pass


def test_an_index_is_found_again_by_another_engine(engine, tmp_path):
    fill(engine, make_document(1, "Wheat"))

    again = WhooshEngine(tmp_path / "index")

    assert ids(again.search(Query(root=Word("wheat")))) == [1]
    again.close()


def test_a_failed_batch_leaves_no_files(engine, tmp_path):
    fill(engine, make_document(1))
    before = sorted(path.name for path in (tmp_path / "index").iterdir())

    with pytest.raises(KeyboardInterrupt), engine.batch() as batch:  # noqa: PT012
        batch.put(make_document(2))
        raise KeyboardInterrupt

    assert sorted(path.name for path in (tmp_path / "index").iterdir()) == before


def test_an_index_is_made_in_an_empty_folder_only(tmp_path):
    (tmp_path / "somebody-elses.txt").write_text("keep")

    with pytest.raises(IndexUnreadableError, match="not empty"):
        create(tmp_path)


def test_a_missing_folder_says_what_to_run(tmp_path):
    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        WhooshEngine(tmp_path / "nowhere")


@pytest.mark.parametrize("content", ["", "{", "[]", json.dumps({"engine": "whoosh", "schema": 0})])
def test_another_version_is_refused(engine, tmp_path, content):
    (tmp_path / "index" / "backfile.json").write_text(content)

    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        WhooshEngine(tmp_path / "index")


@pytest.mark.parametrize("pattern", ["*.toc", *(f"*{extension}" for extension in EXTENSIONS)])
@pytest.mark.parametrize("damage", ["gone", "empty", "rubbish"])
def test_a_damaged_file_says_what_to_run(engine, tmp_path, pattern, damage):
    fill(engine, *[make_document(number, f"Wheat {number}") for number in range(3)])
    for file in (tmp_path / "index").glob(pattern):
        if damage == "gone":
            file.unlink()
        else:
            file.write_bytes(b"" if damage == "empty" else b"rubbish" * 7)

    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        WhooshEngine(tmp_path / "index").search(Query(root=Word("wheat")))


@pytest.mark.parametrize("pattern", ["*.toc", *(f"*{extension}" for extension in EXTENSIONS)])
@pytest.mark.parametrize("kept", [0.3, 0.9, -1])
def test_a_file_that_a_power_cut_left_short_says_what_to_run(engine, tmp_path, pattern, kept):
    fill(engine, *[make_document(number, f"Wheat {number}") for number in range(3)])
    for file in (tmp_path / "index").glob(pattern):
        size = file.stat().st_size
        os.truncate(file, size - 1 if kept < 0 else int(size * kept))

    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        WhooshEngine(tmp_path / "index").search(Query(root=Word("wheat")))


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_file_whose_end_never_reached_the_disk_says_what_to_run(engine, tmp_path, extension):
    fill(engine, make_document(1, "Wheat"))
    for file in (tmp_path / "index").glob(f"*{extension}"):
        content = file.read_bytes()
        file.write_bytes(content[: len(content) // 2] + bytes(len(content) - len(content) // 2))

    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        WhooshEngine(tmp_path / "index").search(Query(root=Word("wheat")))


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_damage_in_the_middle_of_a_file_is_found(engine, tmp_path, extension):
    fill(engine, make_document(1, "Wheat", url="https://harbour.example/wheat"))
    assert engine.damage() == []
    (file,) = (tmp_path / "index").glob(f"*{extension}")
    content = bytearray(file.read_bytes())
    content[9] ^= 1
    file.write_bytes(content)

    assert engine.damage() == [f"{file.name}: damaged in its middle"]


def test_a_search_that_fails_over_damage_says_what_to_run(engine, tmp_path):
    fill(engine, make_document(1, "Wheat"))
    (file,) = (tmp_path / "index").glob("*.sto")
    content = bytearray(file.read_bytes())
    content[8:16] = bytes(8)
    file.write_bytes(content)

    for _ in range(2):
        with pytest.raises(IndexUnreadableError, match=r"\.sto: damaged .* rebuild_index"):
            engine.search(Query(root=Word("wheat")))


def test_a_mistake_over_files_that_are_right_is_not_taken_for_damage(engine):
    fill(engine, make_document(1, "Wheat"))

    with pytest.raises(ValueError, match="no order"):
        engine.search(Query(root=Word("wheat"), sort="nonsense"))


def test_a_folder_that_goes_while_in_use_is_reported(engine, tmp_path):
    fill(engine, make_document(1))
    assert engine.count() == 1
    shutil.rmtree(tmp_path / "index")

    with pytest.raises(IndexUnreadableError):
        engine.count()
    with pytest.raises(IndexUnreadableError):
        engine.generation()


def test_scores_do_not_depend_on_segments(tmp_path):
    documents = [
        make_document(number, "Wheat " * (number % 3 + 1), body=("wheat prices " * number,))
        for number in range(9)
    ]
    one, many = create(tmp_path / "one"), create(tmp_path / "many")
    fill(one, *documents)
    for document in documents:
        fill(many, document)
    fill(many, *documents[:2])

    query = Query(root=Word("wheat"))
    first, second = one.search(query), many.search(query)

    assert ids(first) == ids(second)
    assert [hit.score for hit in first.hits] == pytest.approx([hit.score for hit in second.hits])
    one.close()
    many.close()


def test_a_score_is_bm25f_as_worked_out_by_hand(engine):
    fill(engine, make_document(1, "wheat wheat"), make_document(2, "maize rye"))

    hit = engine.search(Query(root=Word("wheat"))).hits[0]

    # Twice in a headline of two words. One of two articles has it: log(1 + 1.5/1.5).
    weight = 2 * weight_of_one("headline", 2)
    assert hit.score == pytest.approx(0.6931471805599453 * weight / (1.2 + weight))


def test_an_unknown_facet_or_order_is_an_error_of_the_caller(engine):
    with pytest.raises(ValueError, match="colour"):
        engine.search(Query(), facets=("colour",))
    with pytest.raises(ValueError, match="colour"):
        engine.search(Query(sort="colour"))
    assert engine.count() == 0


def test_readers_see_whole_generations_while_a_writer_writes(engine):
    """Each generation holds the articles of one round: all of them or none."""
    size = 6
    tag = make_name("Harvest")
    wrong, ended = [], threading.Event()

    def put_round(round_number):
        body = (f"round{round_number} wheat",)
        fill(engine, *[make_document(n, body=body, names={"tag": (tag,)}) for n in range(size)])

    def read():
        query = Query(root=Phrase("wheat"))
        while not ended.is_set():
            results = engine.search(query, facets=("tag",))
            texts = {hit.snippets[0].runs[0].text for hit in results.hits}
            seen = (results.total, len(results.hits), len(texts), list(results.facets["tag"]))
            if seen != (size, size, 1, [("harvest", size)]):
                wrong.append(seen)

    put_round(0)
    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    stop_at = time.monotonic() + 3
    rounds = 0
    while time.monotonic() < stop_at:
        rounds += 1
        put_round(rounds)
    ended.set()
    for reader in readers:
        reader.join()

    assert wrong == []
    assert rounds > 3


def test_a_forked_process_reads_with_files_of_its_own(engine):
    fill(engine, make_document(1, "Wheat"))
    assert engine.count() == 1

    with engine._lock:  # as if another thread were opening the index during the fork
        child = os.fork()
        if not child:
            engine._newest = None
            os._exit(engine.count())
    _, status = os.waitpid(child, 0)

    assert os.waitstatus_to_exitcode(status) == 1


def test_an_index_is_tidied(engine):
    fill(engine, make_document(1, "Wheat"))
    engine.tidy()

    assert engine.count() == 1


def test_a_commit_elsewhere_is_seen_at_once(engine, tmp_path):
    reader = WhooshEngine(tmp_path / "index")
    for number in range(20):
        before = reader.generation()
        fill(engine, make_document(number))
        assert reader.count() == number + 1
        assert reader.generation() != before


def test_a_segment_with_the_files_of_another_says_what_to_run(engine, tmp_path):
    fill(engine, make_document(1))
    fill(engine, make_document(2), make_document(3))
    first, second = (file.stem for file in (tmp_path / "index").glob("*.ids"))
    for extension in EXTENSIONS:
        (tmp_path / "index" / f"{first}{extension}").replace(
            tmp_path / "index" / f"{second}{extension}"
        )

    with pytest.raises(IndexUnreadableError, match="rebuild_index"):
        WhooshEngine(tmp_path / "index").count()

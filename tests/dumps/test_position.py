from articles.dumps import open_dump, position
from articles.dumps.position import Position, size_of

LINES = b'{"title": "The pier is open", "text": "It is."}\n' * 50


def test_a_position_says_how_much_of_the_files_has_been_read(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(LINES)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "b.jsonl").write_bytes(LINES)
    at = Position()

    pages = open_dump(tmp_path, position=at)

    assert at.read == 0
    next(pages)
    assert at.read == len(LINES)
    assert len(list(pages)) == 99
    assert at.read == size_of([tmp_path]) == 2 * len(LINES)


def test_the_size_of_what_is_missing_or_linked_to_is_none(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"12345")
    (tmp_path / "b.txt").symlink_to("a.txt")

    assert size_of([tmp_path, tmp_path / "gone", tmp_path / "a.txt"]) == 10


def test_the_size_of_too_many_files_is_not_told(tmp_path, monkeypatch):
    monkeypatch.setattr(position, "_MOST_COUNTED", 2)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(b"12345")

    assert size_of([tmp_path]) == 0


def test_what_is_stored_is_told_by_the_share_of_the_records_that_were_read():
    at = Position()
    assert at.stored(0) == 0

    at.read, at.records = 1_000, 50

    assert at.stored(0) == 0
    assert at.stored(40) == 800
    assert at.stored(60) == 1_000

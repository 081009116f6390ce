import gc
from pathlib import Path

import numpy as np
import pytest

from articles.search.whoosh_engine.files import (
    ArrayWriter,
    DamagedFileError,
    MappedFiles,
    check_file,
    read_arrays,
)


def written(path, **arrays):
    writer = ArrayWriter(path)
    for name, array in arrays.items():
        writer.put(name, array)
    writer.close()
    return path


def test_arrays_are_read_as_they_were_written(tmp_path):
    rows = np.arange(12, dtype=np.uint16).reshape(3, 4)
    letters = np.frombuffer(b"abc", dtype=np.uint8)
    path = written(tmp_path / "a", letters=letters, none=np.zeros(0, np.float32), rows=rows)

    held = read_arrays(path)

    assert held["letters"].tobytes() == b"abc"
    assert (held["none"].dtype.str, len(held["none"])) == ("<f4", 0)
    assert held["rows"].tolist() == rows.tolist()
    assert held["rows"].ctypes.data % 8 == 0


def test_an_array_may_come_in_pieces_of_other_types(tmp_path):
    writer = ArrayWriter(tmp_path / "a")
    writer.start("counts", np.dtype(np.uint32))
    writer.append(np.array([1, 2], dtype=np.uint8))
    writer.append(np.zeros(0, dtype=np.uint64))
    writer.append(np.array([3], dtype=np.int64))
    writer.close()

    assert read_arrays(tmp_path / "a")["counts"].tolist() == [1, 2, 3]


def resident(path):
    """Return the kilobytes of a mapped file that this process holds in memory."""
    told, inside = 0, False
    for line in Path("/proc/self/smaps").read_text().splitlines():
        if "-" in line.split()[0]:
            inside = line.endswith(str(path))
        elif inside and line.startswith("Rss:"):
            told += int(line.split()[1])
    return told


def test_pages_that_are_let_go_leave_the_memory_and_come_back(tmp_path):
    path = written(tmp_path / "a", numbers=np.arange(500_000))
    mapped = MappedFiles()
    numbers = mapped.arrays(path)["numbers"]
    total = int(numbers.sum())
    assert resident(path) > 3_000

    mapped.let_go()

    assert resident(path) < 100
    assert int(numbers.sum()) == total


def test_arrays_outlast_their_file_and_cannot_be_changed(tmp_path):
    path = written(tmp_path / "a", numbers=np.arange(1000))
    numbers = read_arrays(path)["numbers"]
    path.unlink()
    gc.collect()

    assert numbers.sum() == 499_500
    with pytest.raises(ValueError, match="read-only"):
        numbers[0] = 1


def test_a_file_is_never_written_over(tmp_path):
    path = written(tmp_path / "a")

    with pytest.raises(FileExistsError):
        ArrayWriter(path)


@pytest.mark.parametrize("content", [b"", b"rubbish" * 9, b"BKFARR2\n", b"BKFARR2\n" * 9])
def test_another_file_is_refused(tmp_path, content):
    (tmp_path / "a").write_bytes(content)

    with pytest.raises(DamagedFileError, match="a:"):
        read_arrays(tmp_path / "a")


@pytest.mark.parametrize("keep", [10, 50, -1])
def test_a_file_cut_short_is_refused(tmp_path, keep):
    path = written(tmp_path / "a", numbers=np.arange(1000))
    path.write_bytes(path.read_bytes()[:keep])

    with pytest.raises(DamagedFileError):
        read_arrays(path)


def test_a_file_with_a_piece_missing_is_refused(tmp_path):
    path = written(tmp_path / "a", numbers=np.arange(1000))
    content = path.read_bytes()
    path.write_bytes(content[:100] + content[200:])

    with pytest.raises(DamagedFileError, match="cut short"):
        read_arrays(path)


def test_a_byte_that_is_another_is_found_by_reading_all(tmp_path):
    path = written(tmp_path / "a", numbers=np.arange(500_000), none=np.zeros(0))
    check_file(path)
    content = bytearray(path.read_bytes())
    content[2_000_000] ^= 128
    path.write_bytes(content)

    assert len(read_arrays(path)["numbers"]) == 500_000
    with pytest.raises(DamagedFileError, match="a: damaged in its middle"):
        check_file(path)

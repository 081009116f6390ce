import io

import pytest

from articles.dumps.limits import Meter, TooLargeError, in_words
from articles.dumps.zip_archive import spool


def test_small_archives_may_unpack_to_any_ratio():
    meter = Meter(lambda: 1, free=1000, ratio=10, limit=5000)

    meter.add(1000)

    assert meter.unpacked == 1000


def test_past_that_the_ratio_counts():
    meter = Meter(lambda: 150, free=1000, ratio=10, limit=5000)
    meter.add(1500)

    with pytest.raises(TooLargeError, match=r"more than 10 times its size \(1 KiB from 150 bytes"):
        meter.add(1)


def test_no_archive_may_unpack_past_the_limit():
    meter = Meter(lambda: 4000, free=1000, ratio=10, limit=5000)
    meter.add(5000)

    with pytest.raises(TooLargeError, match="more than 4 KiB"):
        meter.add(1)


@pytest.mark.parametrize(
    ("size", "words"), [(7, "7 bytes"), (2048, "2 KiB"), (32 << 20, "32 MiB"), (3 << 30, "3 GiB")]
)
def test_sizes_are_put_in_words(size, words):
    assert in_words(size) == words


def test_a_zip_in_an_archive_is_not_copied_past_the_limit():
    copy = io.BytesIO()
    spool(io.BytesIO(b"12345"), copy, limit=5)

    with pytest.raises(TooLargeError, match="larger than 4 bytes"):
        spool(io.BytesIO(b"12345"), io.BytesIO(), limit=4)

    assert copy.getvalue() == b"12345"

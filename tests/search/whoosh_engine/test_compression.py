from concurrent.futures import ThreadPoolExecutor

import pytest
import zstandard

from articles.search.whoosh_engine.compression import compress, decompress

TEXTS = [b"", "Der Hafen wächst. ".encode() * 50, bytes(range(256)) * 40]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_compressed_comes_back(text):
    assert decompress(compress(text)) == text


def test_threads_do_not_disturb_each_other():
    texts = [f"Harbour news number {number}. ".encode() * 99 for number in range(200)]
    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(compress, texts * 5))
        assert list(pool.map(decompress, kept)) == texts * 5


def test_other_bytes_are_refused():
    with pytest.raises(zstandard.ZstdError):
        decompress(b"no article")

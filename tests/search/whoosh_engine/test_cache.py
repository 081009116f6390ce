import tracemalloc

from articles.search.whoosh_engine.cache import _ENTRY_BYTES as ENTRY
from articles.search.whoosh_engine.cache import Cache
from articles.search.whoosh_engine.found import nothing


def test_what_was_used_longest_ago_goes_first():
    cache = Cache(limit_bytes=3 * ENTRY + 100)
    for name in "abc":
        cache.put(name, name.upper(), size=30)
    cache.get("a")

    cache.put("d", "D", size=30)

    assert [cache.get(name) for name in "abcd"] == ["A", None, "C", "D"]
    assert cache.bytes == 3 * (ENTRY + 1) + 90


def test_what_is_put_again_counts_once():
    cache = Cache(limit_bytes=ENTRY + 100)
    cache.put("a", "A", size=60)
    cache.put("a", "B", size=70)

    assert (cache.get("a"), cache.bytes) == ("B", ENTRY + 71)


def test_what_is_larger_than_the_cache_is_not_kept():
    cache = Cache(limit_bytes=ENTRY + 100)
    cache.put("a", "A", size=101)

    assert (cache.get("a"), cache.bytes) == (None, 0)


def test_a_cleared_cache_holds_nothing():
    cache = Cache()
    cache.put("a", "A", size=60)
    cache.clear()

    assert (cache.get("a"), cache.bytes) == (None, 0)


def test_what_is_found_nowhere_counts_with_its_words_and_objects():
    cache = Cache()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(2_000):
        found = nothing(3_000, scored=True)
        key = (("segment", 3), ("stems", (f"word{number}", f"word{number}s"), ("title", "text")))
        cache.put(key, found, size=found.bytes)
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()

    assert taken * 0.8 < cache.bytes < taken * 1.5

from articles.search.whoosh_engine.cache import Cache


def test_what_was_used_longest_ago_goes_first():
    cache = Cache(limit_bytes=100)
    for name in "abc":
        cache.put(name, name.upper(), size=30)
    cache.get("a")

    cache.put("d", "D", size=30)

    assert [cache.get(name) for name in "abcd"] == ["A", None, "C", "D"]
    assert cache.bytes == 90


def test_what_is_put_again_counts_once():
    cache = Cache(limit_bytes=100)
    cache.put("a", "A", size=60)
    cache.put("a", "B", size=70)

    assert (cache.get("a"), cache.bytes) == ("B", 70)


def test_what_is_larger_than_the_cache_is_not_kept():
    cache = Cache(limit_bytes=100)
    cache.put("a", "A", size=101)

    assert (cache.get("a"), cache.bytes) == (None, 0)


def test_a_cleared_cache_holds_nothing():
    cache = Cache()
    cache.put("a", "A", size=60)
    cache.clear()

    assert (cache.get("a"), cache.bytes) == (None, 0)

"""The commonest values of several segments are those that counting every article gives."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search.queries import Query
from tests.search.documents import fill, make_document, make_name
from tests.search.whoosh_engine.in_memory import InMemoryEngine

values = st.lists(st.sampled_from("abcdefgé"), max_size=4, unique=True)


@settings(deadline=None)
@given(
    segments=st.lists(st.lists(values, min_size=1, max_size=5), min_size=1, max_size=5),
    size=st.integers(1, 9),
)
def test_values_of_all_segments_are_counted_together(segments, size):
    engine, number = InMemoryEngine(), 0
    counted: Counter[str] = Counter()
    for segment in segments:
        documents = []
        for tags in segment:
            number += 1
            counted.update(tags)
            names = {"tag": tuple(make_name(tag) for tag in tags)}
            documents.append(make_document(number, names=names))
        fill(engine, *documents)
        expected = sorted(counted.items(), key=lambda item: (-item[1], item[0]))

        for _ in range(2):  # what was looked up once is known the second time
            found = engine.search(Query(), facets=["tag"], facet_size=size).facets["tag"]

            assert list(found) == expected[:size]

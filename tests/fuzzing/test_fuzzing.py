"""Whatever is in a file, reading it ends with outcomes, and nothing forbidden comes out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.dumps.opening import FORMATS
from articles.pages import PARSER_VERSION
from tests.fuzzing.many import seeds_called, try_many
from tests.fuzzing.mutations import MUTATIONS, mutated
from tests.fuzzing.trial import BrokenError, hold_texts, try_file

SEEDS = seeds_called("")
ENDINGS = [group[0].ending for group in SEEDS]


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(number=st.integers(0, 2**40))
def test_files_that_are_nearly_right_have_outcomes(tmp_path_factory, number):
    made = mutated(SEEDS, number)
    path = tmp_path_factory.getbasetemp() / f"dump{made.ending}"
    path.write_bytes(made.content)
    assert try_file(path)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=3_000), ending=st.sampled_from(ENDINGS))
def test_files_of_any_bytes_have_outcomes(tmp_path_factory, data, ending):
    path = tmp_path_factory.getbasetemp() / f"bytes{ending}"
    path.write_bytes(data)
    assert try_file(path)


@pytest.mark.nightly
@pytest.mark.parametrize("first", range(0, 40_000, 1_000))
def test_thousands_of_files_that_are_nearly_right_have_outcomes(first):
    tried, broken = try_many(first, 1_000, "")
    assert (tried, [said for _, said, _ in broken]) == (1_000, [])


@pytest.mark.parametrize("group", SEEDS, ids=ENDINGS)
def test_every_whole_seed_has_outcomes(tmp_path, group):
    for number, seed in enumerate(group):
        path = tmp_path / f"{number}{seed.ending}"
        path.write_bytes(seed.content)
        assert try_file(path)


def test_there_are_seeds_of_every_format():
    heads = [(seed.ending, seed.content[:4096]) for group in SEEDS for seed in group]
    recognised = {
        next((known.name for known in FORMATS if known.accepts(f"a{ending}", head)), "")
        for ending, head in heads
    }
    assert {known.name for known in FORMATS} <= recognised


def test_a_number_always_gives_the_same_file():
    assert mutated(SEEDS, 7) == mutated(SEEDS, 7)
    assert len({mutated(SEEDS, number).content for number in range(50)}) > 40
    assert len(MUTATIONS) >= 10


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "\u202eabc", {"k": ["\u2066"]}, "\x1b[0m"])
def test_what_must_never_come_out_is_seen(text):
    with pytest.raises(BrokenError):
        hold_texts(text, PARSER_VERSION)

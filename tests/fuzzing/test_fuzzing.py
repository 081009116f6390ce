"""Whatever is in a file, reading it ends with outcomes, and nothing forbidden comes out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.pages import PARSER_VERSION
from tests.fuzzing.many import try_many
from tests.fuzzing.mutations import MUTATIONS, mutated
from tests.fuzzing.seeds import seed_files
from tests.fuzzing.trial import BrokenError, hold_texts, try_file

SEEDS = [path.read_bytes() for path in seed_files()]
EXTENSIONS = sorted({path.suffix for path in seed_files()})


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(number=st.integers(0, 2**40), extension=st.sampled_from(EXTENSIONS))
def test_files_that_are_nearly_right_have_outcomes(tmp_path_factory, number, extension):
    path = tmp_path_factory.getbasetemp() / f"dump{extension}"
    path.write_bytes(mutated(SEEDS, number))
    assert try_file(path)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=3_000), extension=st.sampled_from(EXTENSIONS))
def test_files_of_any_bytes_have_outcomes(tmp_path_factory, data, extension):
    path = tmp_path_factory.getbasetemp() / f"bytes{extension}"
    path.write_bytes(data)
    assert try_file(path)


@pytest.mark.nightly
@pytest.mark.parametrize("first", range(0, 40_000, 1_000))
def test_thousands_of_files_that_are_nearly_right_have_outcomes(first):
    tried, broken = try_many(first, 1_000, "")
    assert (tried, [said for _, said, _ in broken]) == (1_000, [])


def test_every_whole_seed_has_outcomes():
    assert SEEDS
    assert all(try_file(path) for path in seed_files())


def test_a_number_always_gives_the_same_file():
    assert mutated(SEEDS, 7) == mutated(SEEDS, 7)
    assert len({mutated(SEEDS, number) for number in range(50)}) > 40
    assert len(MUTATIONS) >= 10


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "\u202eabc", {"k": ["\u2066"]}, "\x1b[0m"])
def test_what_must_never_come_out_is_seen(text):
    with pytest.raises(BrokenError):
        hold_texts(text, PARSER_VERSION)

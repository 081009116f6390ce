"""Stretches written as names: told the same by the quick expression and by the general one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.naming.runs import Runs
from articles.naming.text import Block

PIECES = (
    "Mr", "Dr.", "Mrs. ", "St.", "Prof", "J.", "J.K.", "A.-M.", "Ann", "Lee", "van", "de la", "al-", "d'",
    "O'Neil", "Smith-Jones", "'", "-", " ", "  ", ".", ",", "@", "#", "/", "_", "1", "é", "É", "ß", "Łódź",
    "ann", "the", "'s", "The", "Иван", "京", "x",
)  # fmt: skip


def told(text):
    runs = Runs([Block(1, text)])
    single = {word: [run.start for run in runs.single(word)] for word in text.split()}
    return [(run.start, run.words, run.title, run.before) for run in runs.longer], single


@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("Gov. Ann Lee met J.K. Smith.")
@example("A.-M. Lee")
@example("Mrs")
@example("Stone met St. John")
def test_a_name_with_a_particle_elsewhere_changes_no_other(text):
    text = f"he met {text}"  # a text all in capitals tells no names
    longer, single = told(text)

    # Behind the bracket stands what only the general expression reads.
    longer_with, single_with = told(f"{text} (d'Orsay Lane)")

    assert [one for one in longer_with if one[0] < len(text)] == longer
    assert {word: single_with[word] for word in single} == single


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He met Bashar al-Assad today", ("Bashar", "al-Assad")),
        ("He met Gov. Ann Lee", ("Ann", "Lee")),
        ("He met Anne-Marie van den Berg", ("Anne-Marie", "van", "den", "Berg")),
        ("He met J.K. Otterby", ("J.K.", "Otterby")),
        ("He met A.-M. Otterby", ("A.-M.", "Otterby")),
    ],
)
def test_names_are_told_in_whole(text, words):
    assert [run.words for run in Runs([Block(1, text)]).longer] == [words]

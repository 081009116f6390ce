"""A value of a filter is left out by what is typed."""

import pytest

from articles.search.exclusions import excluding
from tests.search.reading import TODAY, read


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("", "Hill", '-outlet:"Hill"'),
        ("a1", "The Hill", 'a1 -outlet:"The Hill"'),
        ("a1 OR b1", "Hill", '(a1 OR b1) -outlet:"Hill"'),
        ('"a1 b1', "Hill", 'a1 b1 -outlet:"Hill"'),
        ("a1", 'The "Hill"', 'a1 -outlet:"The  Hill"'),
    ],
)
def test_excluding_a_value_adds_it_to_the_text(text, value, after):
    excluded = excluding(text, "outlet", value, today=TODAY)

    assert excluded == after
    assert read(excluded).problems == ()


def test_excluding_what_is_held_uses_the_word_of_queries():
    assert excluding("a1", "held", "teaser", today=TODAY) == "a1 -is:teaser"

"""Values of a filter are ticked, unticked and left out."""

import dataclasses

import pytest

from articles.search.choices import excluding, with_choice, without_choice
from tests.search.reading import TODAY, read


def test_choices_are_ticked_and_unticked():
    query = with_choice(read("a1"), "outlet", "hill")

    both = with_choice(with_choice(query, "outlet", "post"), "outlet", "post")

    assert both.choices == {"outlet": ("hill", "post")}
    assert without_choice(both, "outlet", "hill").choices == {"outlet": ("post",)}
    assert without_choice(query, "outlet", "hill") == dataclasses.replace(query, choices={})


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

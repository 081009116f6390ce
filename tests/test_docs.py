"""The documents say what the program does."""

from pathlib import Path

import pytest

from articles.search.examples import EXAMPLES

SYNTAX = Path(__file__).parent.parent / "docs" / "search-syntax.md"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.typed)
def test_every_example_stands_in_the_search_syntax(example):
    typed = example.typed.replace("|", r"\|")  # which would end the cell of the table
    assert f"| `{typed}` | {example.finds} |" in SYNTAX.read_text(encoding="utf-8")

"""Listed values: lists and objects that a text spells out."""

import pytest

from articles.listed import listed_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('["a", "b"]', ["a", "b"]), ("['a', 'b']", ["a", "b"]), ("[…]", "[…]"), ("{1, 2}", "{1, 2}"),
        ("[b'x']", "[b'x']"), ("[" * 3000 + "]" * 3000, "[" * 3000 + "]" * 3000), ("[]", []),
        ('{"name": "Ada"}', {"name": "Ada"}),
    ],
)  # fmt: skip
def test_what_a_text_spells_out_is_read(text, value):
    assert listed_value(text) == value

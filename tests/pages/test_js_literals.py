import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.pages.js_literals import read_called, read_literal

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ('{"a": 1, "b": [true, null]}); more()', {"a": 1, "b": [True, None]}),
        ("{a: 1, b: 'it\\'s', \"c\": 'say \"hi\"',}", {"a": 1, "b": "it's", "c": 'say "hi"'}),
        ("{'a': /* of the desk */ 'x', // end\n b: [1, , 'y',],}", {"a": "x", "b": [1, "y"]}),
        ("{a: f(1, {b: 2}), c: 'x' + 'y', d: window.t || [], e: 'z'}",
         {"a": None, "c": None, "d": None, "e": "z"}),
        ("{a: 'x'.split(','), b: {c: undefined, d: 1.5, e: -3}}",
         {"a": None, "b": {"c": None, "d": None, "e": -3}}),
        ("{a: 'caf\\xe9 \\u00fc', b: 'x\\qy'}", {"a": "café ü", "b": "x\\qy"}),
        ("['a', {b: 'c'}]", ["a", {"b": "c"}]),
        ("{" * 3 + "}" * 3, None),
        ("{a: " * 20 + "1" + "}" * 20, "deep"),
        ("{a: 1", None),
        ("{a 1}", None),
        ("{'a: 1}", None),
        ("{a: )}", None),
        ("{a: [1}", None),
        ("{[1]: 2}", None),
        ("{a: 'x}", None),
        ("{", None),
    ],
)  # fmt: skip
def test_an_object_in_a_script_is_read(script, value):
    read = read_literal(script, 0)

    if value == "deep":  # what lies too deep is nothing
        assert json.dumps(read).count("{") == 12
    else:
        assert read == value


@given(st.lists(VALUES) | st.dictionaries(st.text(), VALUES))
def test_what_json_can_say_is_read_as_json_reads_it(value):
    assert read_literal(f"x = {json.dumps(value)};", 4) == value


@given(st.text(alphabet="{}[]:,'\"\\\\ab1 /*\n()+"))
def test_any_text_is_read_without_an_error(text):
    read_literal("{" + text, 0)


@pytest.mark.parametrize(
    ("script", "value"),
    [('(a,b){return {x:a,y:[b,1],z:"a"}}("one",null));', {"x": "one", "y": [None, 1], "z": "a"}),
     ("(){return {x:1}}())", {"x": 1}),
     ('(a){"use strict";return {x:a}}(void 0);', {"x": None}),
     ('(a){return {x:a}}(")"))', {"x": ")"}),
     ("(a){return {x:a}", None), ("(a){var b=1;return {x:b}}(1)", None), ("(a", None), ("", None)],
)  # fmt: skip
def test_a_function_that_returns_an_object_gives_it_with_what_it_is_called_with(script, value):
    assert read_called(script, 1) == value


def test_a_text_is_read_in_either_kind_of_quotation_marks():
    assert read_literal("'{\"a\": \\'b\\'}'", 0) == "{\"a\": 'b'}"
    assert read_literal('"{\\"a\\": 1}"', 0) == '{"a": 1}'

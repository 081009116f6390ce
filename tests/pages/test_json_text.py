import pytest

from articles.pages.json_text import objects_in, read_json


@pytest.mark.parametrize(
    "text",
    ['{"a": "b c"}', '<!-- {"a": "b c"} -->', '//<![CDATA[\n{"a": "b c"}\n//]]>', '{"a": "b c",}',
     '{"a": "b c"};', "{&quot;a&quot;: &quot;b c&quot;}", '/* <![CDATA[ */ {"a": "b c"} /* ]]> */'],
)  # fmt: skip
def test_json_is_read_through_what_pages_wrap_it_in(text):
    assert read_json(text) == {"a": "b c"}


@pytest.mark.parametrize(
    ("text", "value"),
    [('{"a": "one\ntwo"}', "one\ntwo"), ('{"a": "it \\is"}', "it \\is"), ('{"a": "he said "no" to it"}', 'he said "no" to it')],
)  # fmt: skip
def test_broken_texts_are_put_right(text, value):
    assert read_json(text) == {"a": value}


@pytest.mark.parametrize(
    "text",
    ["{'a': 'b c', 'd': 1}", '{"a": "b c", /* of the day */ "d": 1}', '{"a": "b c", // of the day\n "d": 1}', '{a: "b c", d: 1}',
     '{"a": "b c",, "d": 1}', '{,"a": "b c", "d": 1}', '{"a": "b c", "d": 1}}', '{"a": "b c", "d": 1}]);', '\ufeff{"a": "b c", "d": 1}',
     '{"a": "b c",\u00a0"d": 1}', '{"a": "b c", "d": 01}'],
)  # fmt: skip
def test_what_a_script_could_read_is_read(text):
    assert read_json(text) == {"a": "b c", "d": 1}


@pytest.mark.parametrize("value", ["", "undefined", "NaN + 1", "weir()"])
def test_a_value_left_out_or_worked_out_costs_itself_alone(value):
    assert read_json(f'{{"a": {value}, "b": "c"}}') == {"a": None, "b": "c"}


@pytest.mark.parametrize(
    "said",
    [
        'He said "no", and went',
        'She asked: "why" and went',
        'A "weir", a "mill": "stones"',
        '"Weirs", they say',
    ],
)
def test_quotes_beside_a_comma_or_a_colon_are_of_the_text_they_stand_in(said):
    assert read_json(f'{{"a": "{said}", "b": {{"c": "d"}}, "e": "f"}}') == {
        "a": said, "b": {"c": "d"}, "e": "f"
    }  # fmt: skip


def test_a_megabyte_of_broken_fields_is_read_through_once():
    assert read_json('{"a": "b' + '"a": "b' * 140_000) is None


def test_a_missing_comma_between_lines_is_put_in():
    assert read_json('{"a": "b"\n "c": "d"}') == {"a": "b", "c": "d"}


@pytest.mark.parametrize(
    "text", ['{"a": 1}{"b": [2]}', '{"a": 1},\n{"b": [2]}', '<!-- {"a": 1}; {"b": [2],} -->']
)
def test_values_one_after_the_other_are_a_list(text):
    assert read_json(text) == [{"a": 1}, {"b": [2]}]


@pytest.mark.parametrize(
    "text",
    ["", '{"a": 1} and {"b": 2}', "  ", "{", "nonsense", "[" * 100_000, '{"a": ' + "x" * 1_100_000],
)
def test_what_cannot_be_read_is_none(text):
    assert read_json(text) is None


def test_objects_are_found_outer_before_inner():
    value = {"n": 1, "x": [{"n": 2, "y": {"n": 3}}, 4], "z": {"n": 5}}

    assert [item["n"] for item in objects_in(value)] == [1, 2, 3, 5]


def test_objects_are_looked_for_forty_levels_down():
    value: dict = {}
    for _ in range(100):
        value = {"inner": value}

    assert len(list(objects_in(value))) == 41

"""Markup and JSON of more parts than may be are told before they are parsed; others are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from articles.crowding import (
    MOST_ATTRIBUTES,
    CrowdedError,
    hold_nodes,
    hold_values,
    holds_too_many,
    without_surplus,
)

MANY = range(MOST_ATTRIBUTES * 5)


@pytest.mark.parametrize(
    "written",
    [
        "a{} ",
        "a{}=1 ",
        "a{}='>' ",
        'a{}="<b>"\n',
        "a{} = x\t",
        "a{}/",
        'a{}="\'" ',
    ],
)
def test_a_tag_keeps_its_first_hundreds_of_attributes(written):
    tag = f"<p {''.join(written.format(number) for number in MANY)}>"

    cut = without_surplus(f"<h1>Ferry</h1>{tag}It sails.</p><p class=x>Again.")

    assert cut.startswith("<h1>Ferry</h1><p ")
    assert cut.endswith(">It sails.</p><p class=x>Again.")
    assert len(cut) < len(tag) / 4
    attributes = next(fromstring(cut).iter("p")).attrib
    assert MOST_ATTRIBUTES * 0.9 <= len(attributes) <= MOST_ATTRIBUTES


def test_every_crowded_tag_of_a_page_is_cut():
    tag = f"<p {' '.join(f'a{number}' for number in MANY)}>x"

    assert len(without_surplus(tag * 3)) < len(tag)


@pytest.mark.parametrize(
    "text",
    [
        "<p " + "a " * MOST_ATTRIBUTES + ">x",
        "<" * 10_000,
        "<a" * 10_000,
        '<a b="' * 10_000,
        "< p " + "a " * 10_000,
        "</p " + "a " * 10_000 + ">",
        "<p " + " " * 100_000 + ">",
        "<p " + "/" * 100_000 + ">",
    ],
    ids=range(8),
)
def test_text_without_a_crowded_tag_is_left_as_it_is(text):
    assert without_surplus(text) is text


@given(st.text(alphabet="<>/ ='\"ab\n!-&;", max_size=200))
def test_any_small_text_is_left_as_it_is(text):
    assert without_surplus(text) is text


@pytest.mark.parametrize(
    "node", ["<p>", "<br/>", "<é/>", "<:a>", "<p a>", "<![CDATA[x]]>", "&mine;"]
)
def test_nodes_past_the_limit_are_refused(node):
    hold_nodes(node * 90, most=1000)
    hold_nodes(node * 100, most=200)
    with pytest.raises(CrowdedError, match="more than 99 elements"):
        hold_nodes(node * 100, most=99)


@pytest.mark.parametrize("text", ["a < b ", "&amp; ", "</p>", "<!-- x -->", "&#8217;", "a & b"])
def test_what_makes_no_node_counts_for_none(text):
    hold_nodes(text * 100, most=50)


def test_attributes_count_like_elements():
    with pytest.raises(CrowdedError):
        hold_nodes("<p a b c d>" * 30, most=100)


@pytest.mark.parametrize("value", ["[],", "{},", "1,", '"ab",', "[["])
def test_values_past_the_limit_are_refused(value):
    assert not holds_too_many(value * 50, most=100)
    with pytest.raises(CrowdedError, match="more than 99 values"):
        hold_values(value * 100, most=99)

"""What holds for any text: no error, no comment in the record, nothing that is not on the page."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.pages.newsbreak.chrome import is_chrome
from articles.pages.paragraphs import clean_line
from articles.pages.text import read_text
from tests.pages.goldens import NAMES, make_page, read_json, text_of

LINES = sorted({line for name in NAMES for line in text_of(name).splitlines()})
WORDS_OF_COMMENTS = [
    "Dora Pell", "quiet_harbour", "grandmother", "nobody asked", "Wet Boots", "Worst parking",
    "sunny side", "The pies", "Just asking", "Author Anne", "Thank you all", "Bready Eddie",
    "delicious", "Sour Dora", "waste of flour", "Foggy Bottoms", "Never believe", "Vane Morrison",
    "I took it", "Birdie Putt", "golfers 0", "11h ago", "4d ago",
]  # fmt: skip


def assert_sound(text):
    record = read_text(make_page(text, captured_at="2021-08-10"))
    everything = clean_line(text)

    json.dumps(record.as_json(), ensure_ascii=False).encode()
    for paragraph in record.facts.body:
        assert paragraph in everything
    if record.facts.copied_from:
        assert not [paragraph for paragraph in record.facts.body if is_chrome(paragraph)]
        assert not any("particlenews" in paragraph for paragraph in record.facts.body)


@given(st.text(st.characters(codec=None, exclude_categories=[])))
def test_any_text_is_read_without_an_error(text):
    assert_sound(text)


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=40))
@settings(max_examples=300, deadline=None)
def test_lines_of_pages_in_any_order_are_read_without_an_error(lines):
    assert_sound("\n".join(lines))


@pytest.mark.parametrize("name", NAMES)
@given(shuffler=st.randoms())
@settings(max_examples=20, deadline=None)
def test_a_shuffled_page_has_no_chrome_in_its_text(name, shuffler):
    lines = text_of(name).split("\n")
    shuffler.shuffle(lines)

    assert_sound("\n".join(lines))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_broken_off_anywhere_gives_no_comment_and_no_chrome(name):
    text = text_of(name)
    for end in range(0, len(text), 7):
        assert_sound(text[:end])

        printed = json.dumps(read_json(text[:end]), ensure_ascii=False)

        assert not [word for word in WORDS_OF_COMMENTS if word in printed], end

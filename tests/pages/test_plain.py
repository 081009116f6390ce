"""A page of no known layout: which of its first lines is a headline, and which is text."""

import pytest

from articles.pages.lines import read_lines
from articles.pages.plain import read_plain


def read(text):
    return read_plain(read_lines(text), captured_at=None)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stopped on Monday. Nobody was hurt.",
        "The ferry stopped on Monday.",
        "“We are done.” It was over.",
        "渡轮周一停运。没有人受伤。",
    ],
)
def test_a_single_line_that_is_a_sentence_is_text(text):
    facts = read(text)

    assert not facts.headline
    assert facts.body == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry Service Resumes",
        "Who Stopped the Ferry?",
        "Ferry hits pier in St.",
        "Ferry sold to Acme Inc.",
    ],
)
def test_a_single_line_that_is_none_is_the_headline(text):
    facts = read(text)

    assert facts.headline == text
    assert not facts.body


def test_two_sentences_in_the_first_line_are_text():
    facts = read("The ferry stopped on Monday. Nobody was hurt.\n\nIt sails again today.")

    assert not facts.headline
    assert facts.body == ("The ferry stopped on Monday. Nobody was hurt.", "It sails again today.")


@pytest.mark.parametrize(
    "headline", ["Gov. Lee visits the harbour.", "The ferry is back.", "Ferry stops. Who pays?"]
)
def test_above_a_text_a_headline_may_have_its_stop(headline):
    assert read(f"{headline}\n\nBy Ann Marlowe\n\nIt sails again today.").headline == headline

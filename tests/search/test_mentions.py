"""Every mention is shown once, with the words around it."""

from hypothesis import given
from hypothesis import strategies as st

from articles.search.base import Both, Phrase, Word
from articles.search.marks import marks_of
from articles.search.mentions import AROUND, mentions
from tests.search.strategies import nodes, sentences


def shown(node, summary, body, language="en"):
    found = mentions(summary, body, marks_of(node), language=language)
    return [(one.paragraph, *(run.text for run in one.runs)) for one in found]


def test_mentions_come_in_reading_order_with_what_stands_around_them():
    body = ["Wheat is dear.", "Rye is not.", "More wheat, wheat!"]

    assert shown(Word("wheat"), "On wheat.", body) == [
        (0, "On ", "wheat", "."),
        (1, "", "Wheat", " is dear."),
        (3, "More ", "wheat", ", wheat!"),
        (3, "More wheat, ", "wheat", "!"),
    ]


def test_a_summary_that_the_text_repeats_is_not_shown_twice():
    assert shown(Word("wheat"), "Wheat is dear…", ["Wheat is dear."]) == [
        (1, "", "Wheat", " is dear.")
    ]


def test_marks_that_overlap_are_one_mention():
    node = Both((Phrase("peace talks"), Word("talks")))

    assert shown(node, "", ["No peace talks."]) == [(1, "No ", "peace talks", ".")]


def test_what_stands_around_is_cut_between_words():
    text = "filler " * 30 + "wheat" + " filler" * 30

    ((_, before, _, after),) = shown(Word("wheat"), "", [text])

    assert before == "… " + "filler " * 8
    assert after == " filler" * 8 + " …"


def test_a_run_without_spaces_is_cut_anywhere():
    ((_, before, _, after),) = shown(Word("疫情"), "", ["北京" * 50 + "疫情" + "北京" * 50])

    assert before == "… " + "北京" * (AROUND // 2)
    assert after == "北京" * (AROUND // 2) + " …"


def test_without_a_match_there_is_no_mention():
    assert shown(Word("wheat"), "Rye.", ["Rye."]) == []
    assert shown(Word("wheat"), "", []) == []


@given(nodes, st.lists(sentences.map(lambda text: text * 5), max_size=3))
def test_a_mention_is_a_stretch_of_its_paragraph(node, body):
    for one in mentions("", body, marks_of(node), language="en"):
        before, mark, after = one.runs
        whole = before.text.removeprefix("… ") + mark.text + after.text.removesuffix(" …")

        assert whole in body[one.paragraph - 1]
        assert (before.marked, mark.marked, after.marked) == (False, True, False)

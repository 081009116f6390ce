"""Every mention is shown once, with the words around it."""

from hypothesis import given
from hypothesis import strategies as st

from articles.search.marks import marks_of
from articles.search.mentions import CONTEXT, mentions
from articles.search.queries import Both, Phrase, Word
from tests.search.strategies import nodes, sentences


def shown(node, summary, body, headline=""):
    found = mentions(headline, summary, body, marks_of(node), language="en")
    return [(one.paragraph, one.before, one.marked, one.after) for one in found]


def test_mentions_come_in_reading_order_with_what_stands_around_them():
    body = ["Wheat is dear.", "Rye is not.", "More wheat, wheat!"]

    assert shown(Word("wheat"), "On wheat.", body, headline="Dear wheat") == [
        (None, "Dear ", "wheat", ""),
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

    assert before == "… " + "北京" * (CONTEXT // 2)
    assert after == "北京" * (CONTEXT // 2) + " …"


def test_without_a_match_there_is_no_mention():
    assert shown(Word("wheat"), "Rye.", ["Rye."]) == []
    assert shown(Word("wheat"), "", []) == []


@given(nodes, st.lists(sentences.map(lambda text: text * 5), max_size=3))
def test_a_mention_is_a_stretch_of_its_paragraph(node, body):
    for one in mentions("", "", body, marks_of(node), language="en"):
        whole = one.before.removeprefix("… ") + one.marked + one.after.removesuffix(" …")

        assert one.marked
        assert one.paragraph is not None
        assert whole in body[one.paragraph - 1]
        assert max(len(one.before), len(one.after)) <= CONTEXT + 2

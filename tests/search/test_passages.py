"""Snippets show the best paragraphs and mark exactly what the query matched."""

import datetime as dt

import pytest
from hypothesis import given

from articles.search.marks import marks_of
from articles.search.passages import LONGEST, best_passages, mark_headline, runs
from articles.search.queries import Covering, Either, Everything, Named, Pattern, Phrase, Word
from articles.search.syntax import parse
from tests.search.strategies import nodes, sentences


def marked(query, text, *, language="en", paragraph=2):
    """Marks as [brackets] in a paragraph that is neither summary nor lead unless said otherwise."""
    marks = marks_of(parse(query, today=dt.date(2021, 8, 15)).root)
    body = [""] * (paragraph - 1) + [text]
    snippets, _ = best_passages("", body, marks, language=language)
    return show(snippets[0].runs) if snippets else text


def show(found):
    return "".join(f"[{run.text}]" if run.marked else run.text for run in found)


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("negotiation", "They negotiated; negative.", "They [negotiated]; negative."),
        ("biden", "Biden’s plan, BIDEN", "[Biden’s] plan, [BIDEN]"),
        ("us", "In the U.S. and us", "In the [U.S.] and [us]"),
        ('"peace talks"', "peace talk, peace talks, talks", "peace talk, [peace talks], talks"),
        ("covid-19", "COVID-19, 19 COVID", "[COVID-19], 19 COVID"),
        ('"began peace"~2', "peace talks began; peace", "[peace] talks [began]; [peace]"),
        ('"peace peace"~3', "peace and peace", "[peace] and [peace]"),
        ("neg*", "negotiate reneg", "[negotiate] reneg"),
        ("ghanni~", "Ghani, Ghan", "[Ghani], Ghan"),
        ("情", "北京疫情", "北京疫[情]"),
        ("疫情", "北京疫情", "北京[疫情]"),
        ("a1 -b1", "a1 b1", "[a1] b1"),
        ("atleast2:a1", "a1 b1 a1", "[a1] b1 [a1]"),
        ("(a1 OR b1)^2", "b1 c1", "[b1] c1"),
        ("text:a1", "a1", "[a1]"),
        ('"a1 b1" b1', "a1 b1 b1", "[a1 b1] [b1]"),
    ],
)
def test_marks(query, text, shown):
    assert marked(query, text) == shown


@pytest.mark.parametrize("query", ["title:a1", "lead:a1", "url:a1", 'url:"a1 b1"', "#a1"])
def test_what_was_not_asked_of_the_text_is_not_marked_there(query):
    assert marked(query, "a1 b1") == "a1 b1"


def test_a_word_in_the_lead_is_marked_in_summary_and_first_paragraph():
    assert marked("lead:a1", "a1", paragraph=1) == "[a1]"


def test_stems_follow_the_language_of_the_article():
    assert marked("hablando", "hablar", language="es-MX") == "[hablar]"


def test_the_headline_is_marked():
    marks = marks_of(Word("wheat"))

    assert show(mark_headline("More wheat", marks, language="")) == "More [wheat]"
    assert (
        show(mark_headline("More wheat", marks_of(Word("wheat", "text")), language=""))
        == "More wheat"
    )
    assert mark_headline("", marks, language="") == ()


def test_paragraphs_with_more_of_the_query_come_first_and_the_rest_is_counted():
    marks = marks_of(parse("wheat price", today=dt.date(2021, 8, 15)).root)
    body = ["Wheat.", "Nothing.", "Wheat wheat.", "Wheat price.", "Wheat."]

    snippets, more = best_passages("", body, marks, language="en")

    assert [snippet.paragraph for snippet in snippets] == [4, 3]
    assert more == 2


def test_the_summary_is_paragraph_0_unless_the_text_opens_with_it():
    marks = marks_of(Word("wheat"))

    own, _ = best_passages("Wheat first.", ["Wheat then."], marks, language="")
    repeated, _ = best_passages("Wheat then…", ["Wheat then."], marks, language="")

    assert [snippet.paragraph for snippet in own] == [0, 1]
    assert [snippet.paragraph for snippet in repeated] == [1]


def test_without_a_match_the_opening_is_shown():
    long = "word " * 100

    assert show(best_passages("Sum.", ["One.", "Two."], [], language="")[0][0].runs) == "One."
    assert show(best_passages("Sum.", [], [], language="")[0][0].runs) == "Sum."
    assert best_passages("", [], [], language="") == ((), 0)
    cut = show(best_passages("", [long], [], language="")[0][0].runs)
    assert cut.endswith("word …")
    assert len(cut) <= LONGEST + 2


def test_a_long_paragraph_is_cut_around_the_stretch_with_most_of_the_query():
    text = "wheat " + "filler " * 100 + "wheat price rose " + "filler " * 100
    marks = marks_of(parse("wheat price", today=dt.date(2021, 8, 15)).root)

    shown = show(best_passages("", ["", text], marks, language="")[0][0].runs)

    assert shown.startswith("… filler")
    assert shown.endswith("filler …")
    assert "[wheat] [price] rose" in shown
    assert len(shown) < LONGEST + 20


def test_a_run_of_letters_without_a_space_is_cut_too():
    text = "北京" * 400

    shown = show(best_passages("", [text], marks_of(Word("北京")), language="")[0][0].runs)

    assert len(shown.replace("[", "").replace("]", "")) <= LONGEST + 4


@given(nodes, sentences.map(lambda text: text * 20))
def test_runs_put_together_are_the_text(node, text):
    found = mark_headline(text, marks_of(node), language="en")

    assert "".join(run.text for run in found) == text
    assert all(run.text for run in found)


def test_overlapping_spans_are_one_mark():
    assert show(runs("abcdef", [(0, 2), (1, 4), (4, 5)])) == "[abcd][e]f"
    assert show(runs("abcdef", [(0, 2), (4, 6)], start=1, end=5)) == "[b]cd[e]"
    assert show(runs("abcdef", [(0, 1)], start=2)) == "cdef"


def test_filters_mark_nothing():
    assert marks_of(Everything()) == []
    assert marks_of(Named("tag", "wheat")) == []
    assert marks_of(Pattern("**")) == []
    assert marks_of(Phrase("!!")) == []


def test_without_a_limit_every_paragraph_with_a_match_is_shown():
    body = ["Wheat.", "Nothing.", "Wheat wheat.", "Wheat."]

    snippets, more = best_passages("", body, marks_of(Word("wheat")), language="", limit=None)

    assert [snippet.paragraph for snippet in snippets] == [3, 1, 4]
    assert more == 0


def test_what_any_of_a_covering_asks_for_is_marked():
    marks = marks_of(Covering((Word("wheat"), Word("price")), (Phrase("wheat price"),)))

    assert show(mark_headline("The price of wheat", marks, language="en")) == (
        "The [price] of [wheat]"
    )


def test_of_many_marks_in_a_long_paragraph_the_stretch_with_most_kinds_is_shown():
    text = " ".join(["rye"] * 300 + ["rye wheat oats"] + ["rye"] * 300)
    nodes = Either((*[Word("rye")] * 64, Word("wheat"), Word("oats")))

    marks = marks_of(nodes)
    (snippet,), _ = best_passages("", [text], marks, language="en", limit=1)

    assert len(marks) == 3
    shown = "".join(run.text for run in snippet.runs)
    assert "wheat" in shown
    assert "oats" in shown

"""What cannot be read is never an error: it is said, and the rest searched."""

import pytest

from articles.search.queries import Both, Word
from articles.search.syntax import to_text
from tests.search.reading import messages, read

SENTENCES = (
    "A good answer must say what the wheat cost AND who bought it. Rye is NOT what is meant."
)


def test_operators_in_capitals_are_words_in_sentences():
    query = read(SENTENCES)

    assert to_text(query).startswith("good answer must say")
    assert not query.strict
    assert messages(SENTENCES) == [
        "The search reads like sentences: AND, OR and NOT in it were read as words."
    ]


@pytest.mark.parametrize(
    "text", ["wheat AND rye.", "what is the price of wheat AND of rye", SENTENCES.replace(".", "")]
)
def test_operators_in_capitals_are_operators_elsewhere(text):
    assert read(text).strict


def test_common_words_do_not_count_as_terms():
    query = read("the price of wheat in " * 30)

    assert len(query.root.parts) == 60
    assert query.problems == ()


PROBLEMS = [
    (
        '"political settlement',
        "not closed; “political settlement” was searched",
        "political settlement",
    ),
    ('tag:"war crimes', "closed at the end", 'tag:"war crimes"'),
    ('#"war crimes', "closed at the end", 'tag:"war crimes"'),
    ("tag: a1", "“tag:” is empty", "a1"),
    ("a1 kind:()", "“kind:” is empty", "a1"),
    ("a1 kind:(", "“kind:” is empty", "a1"),
    ("a1 -title:( )", "“title:” is empty", "a1"),
    ("a1 atleast3:(", "“atleast3:” is empty", "a1"),
    ('tag:"" a1', "names nothing", "a1"),
    ("title:-- a1", "has no word", "a1"),
    ("words:..", "not a number", ""),
    ("tag:war*", "* and ? work in words, not in names; “tag:war*” means whole words", "tag:war"),
    (
        "outlt:hill",
        "no field “outlt:”; it was searched as plain words. Did you mean “outlet:”?",
        "outlt hill",
    ),
    ("zzqqxx:hill", "no field “zzqqxx:”", "zzqqxx hill"),
    ("zzqqxx:(hill OR post)", "no field", "zzqqxx (hill OR post)"),
    ("AND a1", "AND needs something on both sides", "+a1"),
    ("a1 AND", "AND needs", "+a1"),
    ("a1 AND AND b1", "AND needs", "+a1 +b1"),
    ("OR a1", "OR needs something on both sides", "a1"),
    ("|| a1", "OR needs something on both sides", "a1"),
    ("a1 OR", "OR needs", "a1"),
    ("a1 NOT", "NOT needs something after it", "a1"),
    ("a1 (-)", "- needs something after it", "a1"),
    ("(a1", "not closed", "a1"),
    ("NOT(NOT a1", "not closed", "a1"),
    ("a1) b1", "never opened", "a1 b1"),
    ("date:2021-13 a1", "“date:2021-13” is not a date", "a1"),
    ("date:0000 a1", "is not a date", "a1"),
    ("date:* a1", "is not a date", "a1"),
    ("date:[2021-08-01 TO", "bracket of a date was not closed", "date:2021-08-01.."),
    ("date:[2021-08-01 TO a1", "was not closed", "date:2021-08-01.. a1"),
    ("date:[2021-08 TO 2021-09 a1", "was not closed", "date:2021-08-01..2021-09-30 a1"),
    ('a1 "date:[2021-08 TO', "bracket of a date was not closed", "a1 date:2021-08-01.."),
    ("a1^0", "A weight is 0.01 at least; a smaller one was read as that", "a1^0.01"),
    ("ghanni~9", "~9 was read as at most 2 letters off", "ghanni~2"),
    ("ghanni~99999", "~99999 was read as at most 2 letters off", "ghanni~2"),
    ('"peace taliban"~500', "~500 was read as at most 50 words apart", '"peace taliban"~50'),
    ("#war*", "* and ? work in words, not in names; “#war*” means whole words", "tag:war"),
    ('"peace tal*"', "* works in words that stand alone; “peace tal*” means", '"peace tal"'),
    ('title:"peace tal*"', "* works in words that stand alone", 'title:"peace tal"'),
    ("atleast2:tal*", "* works in words that stand alone; “atleast2:tal*” means", "atleast2:tal"),
    ("a1^99999", "A weight is 100 at most", "a1^100"),
    ("(a1 b1)^5000.5", "at most", "(a1 b1)^100"),
    ("date:99999999d a1", "is not a date", "a1"),
    ("day:13-01 a1", "is not a day", "a1"),
    ("day:02-30 a1", "is not a day", "a1"),
    ("words:many a1", "is not a number", "a1"),
    ("is:nice a1", "is not known; it was left out. Known are is:full", "a1"),
    ("lang:!! a1", "says nothing", "a1"),
    ("lang:klingon a1", "No language is known as “klingon”; “lang:klingon” was left out.", "a1"),
    ("lang:spansh a1", "Did you mean “lang:spanish”?", "a1"),
    ("story:x-y a1", "“story:x-y” is not the id of a story", "a1"),
    ("in:x a1", "not held yet", "a1"),
    ("import:3 a1", "not held yet", "a1"),
    ('said:"ned price" a1', "not held yet", "a1"),
    ("sort:colour a1", "not an order", "a1"),
    ("atleast:a1 b1", "says no number", "b1"),
    ("atleast3:-- b1", "no word", "b1"),
    ("person:ghani~ b1", "~ works on words", "person:ghani b1"),
    ("!!!", "There is no word in “!!!”", ""),
    ("a1 " + "x" * 1000, "first 1,000 characters", None),
    ("x1 " * 65, "first 64 terms", None),
    ("(" * 21 + "a1" + ")" * 21, "more than 20 levels", "a1"),
    ("(" * 30 + "a1", "more than 20 levels", "a1"),
]


@pytest.mark.parametrize(("text", "message", "searched"), PROBLEMS)
def test_what_cannot_be_read_is_said_and_the_rest_searched(text, message, searched):
    assert any(message in said for said in messages(text)), messages(text)
    if searched is not None:
        assert to_text(read(text)) == searched


@pytest.mark.parametrize("before", ["foo:", "tag:", "-", "NOT ", "AND ", "OR ", "-tag:"])
def test_a_terms_limit_leaves_nothing_of_the_first_term_too_many(before):
    query = read("(" + "x1 " * 64 + before + "y1 z1)")

    assert query.root == Both((Word("x1"),) * 64)
    assert len(query.problems) == 1


def test_a_terms_limit_inside_brackets_closes_them():
    query = read("(" + "x1 " * 70 + ")")

    assert len(query.root.parts) == 64
    assert len(query.problems) == 1


def test_of_a_long_text_half_a_word_is_not_read():
    assert read("wheat " * 10 + "rye" * 400).root == Both((Word("wheat"),) * 10)
    assert read("x" * 996 + " barley").root == Word("x" * 900)


def test_a_mark_of_quotation_alone_is_no_word():
    assert messages('"') == ['There is no word in “"”; it was left out.']
    assert messages('wheat "') == []


def test_dates_in_braces_say_that_both_ends_count():
    assert messages("date:{2021 TO 2022}") == [
        "Dates in {} were read as in []: both ends of “date:{2021 TO 2022}” count."
    ]
    assert messages("date:[2021 TO 2022]") == []

"""What readers type is read as they mean it."""

import datetime as dt

import pytest

from articles.search.queries import (
    Amount,
    AtLeast,
    Both,
    DateRange,
    Either,
    Everything,
    Fuzzy,
    Named,
    Pattern,
    Phrase,
    SameDay,
    State,
    Weighed,
    Without,
    Word,
)
from tests.search.reading import TODAY, A, B, C, day, messages, published, read

READ_AS = [
    ("#(a1 OR b1)", Either((Named("tag", "a1"), Named("tag", "b1")))),
    ("-#(a1 OR b1)", Without(Either((Named("tag", "a1"), Named("tag", "b1"))))),
    ("", Everything()),
    ("*", Everything()),
    ("a1 b1", Both((A, B))),
    ("a1 AND b1", Both((A, B))),
    ("a1 and b1", Both((A, B))),  # small letters: a common word
    ("a1 OR b1 c1", Either((A, Both((B, C))))),
    ("a1 || b1 && c1", Either((A, Both((B, C))))),
    ("(a1 OR b1) c1", Both((Either((A, B)), C))),
    ("a1 (b1 c1)", Both((A, B, C))),
    ("a1 -b1", Both((A, Without(B)))),
    ("a1 –b1", Both((A, Without(B)))),
    ("NOT a1", Without(A)),
    ("NOT NOT a1", A),
    ("-(a1 b1)", Without(Both((A, B)))),
    ("title:-a1", Without(Word("a1", "title"))),
    ("#-a1", Without(Named("tag", "a1"))),
    ('title:-"a1 b1"', Without(Phrase("a1 b1", "title"))),
    ("outlet:-post a1", Both((Without(Named("outlet", "post")), A))),
    ("a1 - b1", Both((A, B))),
    ("a1-b1", Word("a1-b1")),
    ("+a1", A),
    ("the a1", A),
    ("+the a1", Both((Word("the"), A))),
    ("the of", Both((Word("the"), Word("of")))),
    ("what happened?", Both((Word("what"), Word("happened")))),
    ("a1,  b1.", Both((A, B))),
    ('"peace talks"', Phrase("peace talks")),
    ("“peace talks”", Phrase("peace talks")),
    ("«peace talks»", Phrase("peace talks")),
    ('"peace taliban"~10', Phrase("peace taliban", within=10)),
    ('"peace taliban"~', Phrase("peace taliban", within=10)),
    ('"peace taliban"~0', Phrase("peace taliban")),
    ('title:"peace taliban"~00', Phrase("peace taliban", "title")),
    ('""', Everything()),
    ("negotia*", Pattern("negotia*")),
    ("wom?n", Pattern("wom?n")),
    ("*stan", Pattern("*stan")),
    ("ghanni~", Fuzzy("ghanni")),
    ("ghanni~0", Word("ghanni")),
    ("ghanni~2", Fuzzy("ghanni", 2)),
    ("a1^2", Weighed(A, 2.0)),
    ("(a1 b1)^0.5", Weighed(Both((A, B)), 0.5)),
    ("#taliban", Named("tag", "taliban")),
    ('#"war crimes"', Named("tag", "war crimes")),
    ("# a1", A),
    ("Tag:taliban", Named("tag", "taliban")),
    ('source:"the hill"', Named("outlet", "the hill")),
    ("site:thehill.com", Named("outlet", "thehill.com")),
    ("by:jane", Named("author", "jane")),
    ("country:norway", Named("country", "norway")),
    ("tag:(a1 OR b1)", Either((Named("tag", "a1"), Named("tag", "b1")))),
    ("title:a1", Word("a1", "title")),
    ('lead:"a1 b1"', Phrase("a1 b1", "lead")),
    ("title:neg*", Pattern("neg*", "title")),
    ("text:ghanni~", Fuzzy("ghanni", field="text")),
    ("url:thehill.com/a", Word("thehill.com/a", "url")),
    ("https://thehill.com/a?b=1.", Word("https://thehill.com/a?b=1", "url")),
    ("www.thehill.com/a/b-c", Word("www.thehill.com/a/b-c", "url")),
    ("-thehill.com/a", Without(Word("thehill.com/a", "url"))),
    ("thehill.com", Word("thehill.com")),
    ("U.S./Iran", Word("U.S./Iran")),
    ("title:thehill.com/a", Word("thehill.com/a", "title")),
    ("date:2021", published("2021-01-01", "2021-12-31")),
    ("date:2021-02", published("2021-02-01", "2021-02-28")),
    ("date:2021/8/3", published("2021-08-03", "2021-08-03")),
    ("date:2021-08..2021-10", published("2021-08-01", "2021-10-31")),
    ("date:2021-10..2021-08", published("2021-08-01", "2021-10-31")),
    ("date:2021-08..", published("2021-08-01", None)),
    ("date:..2021-08", published(None, "2021-08-31")),
    ("date:>=2021-08", published("2021-08-01", None)),
    ("date:>2021-08", published("2021-09-01", None)),
    ("date:<2021-08", published(None, "2021-07-31")),
    ("date:<=2021-08", published(None, "2021-08-31")),
    ("date:=2021-08", published("2021-08-01", "2021-08-31")),
    ("date:[2021-08-01 TO 2021-08-31]", published("2021-08-01", "2021-08-31")),
    ("date:[* TO 2021]", published(None, "2021-12-31")),
    ('date:"2021-08 to today"', published("2021-08-01", "2021-08-15")),
    ("date:today", published("2021-08-15", "2021-08-15")),
    ("date:yesterday", published("2021-08-14", "2021-08-14")),
    ("date:>=yesterday", published("2021-08-14", None)),
    ("date:>today", published("2021-08-16", None)),
    ("date:<30d", published(None, "2021-07-16")),
    ('date:"last week"', published("2021-08-02", "2021-08-08")),
    ('date:"this week"', published("2021-08-09", "2021-08-15")),
    ('date:"last month"', published("2021-07-01", "2021-07-31")),
    ('date:"last year"', published("2020-01-01", "2020-12-31")),
    ("date:30d", published("2021-07-17", "2021-08-15")),
    ("date:1d", published("2021-08-15", "2021-08-15")),
    ("date:2w", published("2021-08-02", "2021-08-15")),
    ("date:6m", published("2021-02-16", "2021-08-15")),
    ("date:1y", published("2020-08-16", "2021-08-15")),
    ('date:"past 3 days"', published("2021-08-13", "2021-08-15")),
    ('date:"August 2021"', published("2021-08-01", "2021-08-31")),
    ('date:"3 Aug 2021"', published("2021-08-03", "2021-08-03")),
    ('date:"Aug. 3, 2021"', published("2021-08-03", "2021-08-03")),
    ("captured:2021", DateRange("captured", day("2021-01-01"), day("2021-12-31"))),
    ("added:today", DateRange("added", TODAY, TODAY)),
    ("day:08-03", SameDay(8, 3)),
    ("day:2/29", SameDay(2, 29)),
    ('day:"3 August"', SameDay(8, 3)),
    ('day:"August 3"', SameDay(8, 3)),
    ("words:>500", Amount("words", ">", 500)),
    ("words:1,500", Amount("words", "=", 1500)),
    ("comments:9..2", Both((Amount("comments", ">=", 2), Amount("comments", "<=", 9)))),
    ("words:200..", Amount("words", ">=", 200)),
    ("words:..1,500", Amount("words", "<=", 1500)),
    ("has:image", State("has", "image")),
    ("is:full", State("held", "full")),
    ("held:teaser", State("held", "teaser")),
    ("is:untagged", State("is", "untagged")),
    ("is:changed", State("is", "changed")),
    ("has:versions", State("has", "versions")),
    ("is:copy", State("is", "copy")),
    ("is:wire", State("is", "wire")),
    ("story:7f3k2ab", State("story", "7f3k2ab")),
    ("story:7F3K2AB", State("story", "7f3k2ab")),
    ("story:https://backfile.example/story/7f3k2ab", State("story", "7f3k2ab")),
    ("lang:EN", State("lang", "en")),
    ("lang:spanish", State("lang", "es")),
    ("lang:pt-BR", State("lang", "pt-br")),
    ("lang:yue", State("lang", "yue")),
    ("lang:bokmål", State("lang", "nb")),
    ('lang:"Norwegian Nynorsk"', State("lang", "nn")),
    ("kind:Opinion", State("kind", "opinion")),
    ("atleast3:taliban", AtLeast("taliban", 3)),
    ('atleast2:"war crimes"', AtLeast("war crimes", 2)),
    ("Kabul: the fall", Both((Word("Kabul"), Word("fall")))),
    ("10:30", Word("10:30")),
    ("covid19: x1", Both((Word("covid19"), Word("x1")))),
    ("AT&T", Word("AT&T")),
    ("'AND' a1", A),
    ("NOT(NOT a1)", A),
    ("-(-a1)", A),
    ("-(NOT (-a1))", Without(A)),
    ("-(-a1)^2", Without(Weighed(Without(A), 2.0))),
    ("a1^1.23456", Weighed(A, 1.2346)),
    ("person:o'neill", Named("person", "o'neill")),
    ("U.S.", Word("U.S.")),
    ("(in the U.S.).", Word("U.S.")),
    ("'tag:x1", Both((Word("tag"), Word("x1")))),
    ("x1~y1", Both((Word("x1"), Word("y1")))),
]


@pytest.mark.parametrize(("text", "root"), READ_AS)
def test_reads(text, root):
    query = read(text)

    assert query.root == root
    assert query.text == text


@pytest.mark.parametrize(("text", "_"), [row for row in READ_AS if row[0] not in {'""', "# a1"}])
def test_what_can_be_read_is_no_problem(text, _):
    assert messages(text) == []


def test_sorting_is_not_part_of_what_is_found():
    query = read("a1 sort:newest")

    assert (query.root, query.sort, query.problems) == (A, "newest", ())


def test_operators_are_words_where_everything_is_in_capitals():
    shouted = read("WHAT IS THE EFFECT OF DROUGHT AND WAR OR NOT")

    assert not shouted.strict
    assert shouted.root == Both(tuple(map(Word, ("WHAT", "EFFECT", "DROUGHT", "WAR", "not"))))
    assert not read("U.S. AND NORLAND FORCES' JOINT EXERCISE .").strict
    assert isinstance(read("WHEAT AND RYE OR OATS AND BARLEY NORLAND TRADE").root, Either)
    assert read("WHEAT AND (RYE OR OATS) IMPORTS NORLAND TRADE").strict
    assert read("WHO AND NATO").strict
    assert isinstance(read("NATO OR UN").root, Either)


def test_a_number_of_times_counts_for_all_words_in_brackets():
    assert read("atleast3:(wheat OR rye)").root == Either((AtLeast("wheat", 3), AtLeast("rye", 3)))
    assert messages("atleast3:(wheat OR rye)") == []


def test_dates_beyond_the_calendar_are_dates():
    assert read("date:>9999").root == DateRange("published", dt.date.max, None)
    assert read("date:<0001").root == DateRange("published", None, dt.date.min)

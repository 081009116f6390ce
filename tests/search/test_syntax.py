"""What readers type is read as they mean it, never an error, and can be said back."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, example, given, settings

from articles.search.choices import excluding, with_choice, without_choice
from articles.search.examples import EXAMPLES
from articles.search.fields import FIELDS
from articles.search.queries import (
    Amount,
    AtLeast,
    Both,
    Choice,
    Covering,
    DateRange,
    Either,
    Everything,
    Fuzzy,
    Named,
    Pattern,
    Phrase,
    Query,
    SameDay,
    SameMonth,
    State,
    Weighed,
    Without,
    Word,
)
from articles.search.syntax import explain, parse, to_text
from tests.search.strategies import nodes
from tests.search.typed_texts import long_texts, typed_texts

TODAY = dt.date(2021, 8, 15)  # a Sunday


def read(text):
    return parse(text, today=TODAY)


def messages(text):
    return [problem.message for problem in read(text).problems]


def day(text):
    return dt.date.fromisoformat(text)


def published(first, last):
    return DateRange("published", day(first) if first else None, day(last) if last else None)


A, B, C = Word("a1"), Word("b1"), Word("c1")

READ_AS = [
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
    ('"peace taliban"~500', Phrase("peace taliban", within=50)),
    ('""', Everything()),
    ("negotia*", Pattern("negotia*")),
    ("wom?n", Pattern("wom?n")),
    ("*stan", Pattern("*stan")),
    ("ghanni~", Fuzzy("ghanni")),
    ("ghanni~0", Word("ghanni")),
    ("ghanni~2", Fuzzy("ghanni", 2)),
    ("ghanni~9", Fuzzy("ghanni", 2)),
    ("ghanni~99999", Fuzzy("ghanni", 2)),
    ('"peace taliban"~99999', Phrase("peace taliban", within=50)),
    ("a1^2", Weighed(A, 2.0)),
    ("(a1 b1)^0.5", Weighed(Both((A, B)), 0.5)),
    ("a1^0", Weighed(A, 0.01)),
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date:2021", "date:2021"),
        ("captured:2020-02-01..2020-02-29", "captured:2020-02"),
        ("added:2021-08-03", "added:2021-08-03"),
        ("date:2021-02..2021-03", "date:2021-02-01..2021-03-31"),
        ("date:2021-02-02..2021-02-28", "date:2021-02-02..2021-02-28"),
        ("date:2021-02..", "date:2021-02-01.."),
    ],
)
def test_a_year_or_a_month_is_said_back_as_one(text, said):
    assert to_text(read(text)) == said


def test_sorting_is_not_part_of_what_is_found():
    query = read("a1 sort:newest")

    assert (query.root, query.sort, query.problems) == (A, "newest", ())


@pytest.mark.parametrize("before", ["foo:", "tag:", "-", "NOT ", "AND ", "OR ", "-tag:"])
def test_a_terms_limit_leaves_nothing_of_the_first_term_too_many(before):
    query = read("(" + "x1 " * 64 + before + "y1 z1)")

    assert query.root == Both((Word("x1"),) * 64)
    assert len(query.problems) == 1


def test_a_terms_limit_inside_brackets_closes_them():
    query = read("(" + "x1 " * 70 + ")")

    assert len(query.root.parts) == 64
    assert len(query.problems) == 1


def assert_comes_back_the_same(text):
    query = read(text)

    said = to_text(query)
    again = read(said)

    assert explain(query)
    # Whether a name was in quotation marks counts, too; as text it is not left out.
    assert repr(again.root) == repr(query.root)
    assert (again.sort, again.strict, again.problems) == (query.sort, query.strict, ())
    assert to_text(again) == said


@settings(deadline=None, max_examples=1500)
@given(typed_texts)
@example("-" * 1000)
@example("NOT " * 250)
@example("(" * 1000)
@example('tag:"' * 200)
@example("a1^2^3")
@example("NOT“ghanni~*")
@example("a1?–?")
@example("NOT(NOT a1")
@example("THE || OF")
@example("the AND of")
@example("+北京奥运会")
@example("a1^2 AND b1^2")
def test_nothing_typed_is_an_error_and_text_comes_back_the_same(text):
    assert_comes_back_the_same(text)


@settings(deadline=None, max_examples=60)
@given(long_texts)
@example("#a " * 330)
@example("date:6m " * 125)
@example("a~b~c~d~e " * 100)
@example("words:1..9 " * 60)
@example("(" * 20 + "a1 -foo:bar b1")
@example("-(b1 OR " * 20 + "a1 -foo:c~d^2")
@example('#"' + "a1 " * 333)
@example("person:" + "a" * 990)
@example("(((“" + "a1 " * 320 + "”^2)^2)^2)^2")
def test_what_is_longer_than_may_be_typed_comes_back_the_same(text):
    assert_comes_back_the_same(text)


@pytest.mark.nightly
@settings(deadline=None, max_examples=30_000, suppress_health_check=list(HealthCheck))
@given(typed_texts | long_texts)
def test_many_texts_come_back_the_same(text):
    assert_comes_back_the_same(text)


def test_a_search_that_is_too_long_when_said_back_is_cut_where_a_term_ends():
    query = read("date:6m " * 125)

    assert len(to_text(query)) <= 1000
    assert {part.field for part in query.root.parts} == {"published"}
    assert messages("date:6m " * 125) == ["Only the first 35 terms were searched."]


def test_of_a_long_text_half_a_word_is_not_read():
    assert read("wheat " * 10 + "rye" * 400).root == Both((Word("wheat"),) * 10)
    assert read("x" * 996 + " barley").root == Word("x" * 900)


@settings(deadline=None, max_examples=200)
@given(nodes)
def test_any_tree_can_be_said_in_text_and_words(node):
    query = Query(root=node)

    assert explain(query).startswith(("articles", "all articles"))
    assert isinstance(parse(to_text(query), today=TODAY), Query)


def test_each_example_is_read_without_a_problem_and_comes_back():
    assert len({example.typed for example in EXAMPLES}) == len(EXAMPLES)
    for shown in EXAMPLES:
        query = read(shown.typed)
        again = read(to_text(query))
        assert query.problems == (), shown
        assert (again.root, again.sort) == (query.root, query.sort), shown
        assert shown.finds


def test_every_field_that_works_has_an_example():
    typed = (
        " ".join(example.typed for example in EXAMPLES)
        + " tag: source: site: by: headline: published:"
    )
    spoken = {"held": "is", "language": "lang"}

    missing = [
        name
        for name, field in FIELDS.items()
        if field.kind != "later" and f"{spoken.get(name, name)}:" not in typed
    ]

    assert missing == []


EXPLAINED = [
    ("", "all articles"),
    ("taliban", "articles that mention “taliban”"),
    (
        'taliban #"war crimes" date:2021-08',
        "articles that mention “taliban” and are tagged “war crimes”, published 1–31 August 2021",
    ),
    ("a1 OR b1", "articles that mention “a1” or “b1”"),
    ("a1 b1 c1 -d1", "articles that mention “a1”, “b1” and “c1”, but not those that mention “d1”"),
    ("-d1", "articles that are held, but not those that mention “d1”"),
    ('"a1 b1"', "articles that mention the phrase “a1 b1”"),
    ('"a1 b1"~5', "articles that mention “a1” and “b1” within 5 words of each other"),
    ("title:a1", "articles that mention “a1” in the headline"),
    ("person:ghani is:full", "articles that name “ghani” and are held as full text"),
    ("date:>=2021-08 sort:oldest", "articles, published since 1 August 2021, oldest first"),
    ("a1 sort:spread", "articles that mention “a1”, the best of each month in turn"),
    ("date:..2021-08-03", "articles, published until 3 August 2021"),
    ("date:2021-08..2021-09", "articles, published 1 August – 30 September 2021"),
    ("date:2020..2021", "articles, published 1 January 2020 – 31 December 2021"),
    ("date:today OR a1", "articles that were published 15 August 2021 or mention “a1”"),
    ("day:08-03", "articles that were published on 3 August of any year"),
    ("words:>1500", "articles that have more than 1,500 words"),
    ("is:wire -is:copy", "articles that are by a news agency, but not those that are copies"),
    ("story:7f3k2ab", "articles that are of the story “7f3k2ab”"),
    ("lang:es has:image is:untagged", "articles that are in Spanish, have an image and have no tag"),
    ("is:changed -has:versions", "articles that have changed, but not those that have several versions"),
    ("a1~2", "articles that mention “a1” or a word 2 letters off"),
    ("(a1 b1)^2", "articles that (mention “a1” and “b1”) (weighed 2 times)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), EXPLAINED)
def test_explains(text, sentence):
    assert explain(read(text)) == sentence


def test_explains_choices_by_their_labels_and_dates_last():
    query = Query(
        root=A,
        choices={"outlet": ("the-hill", "post"), "held": ("full",), "tag": ()},
        dates=published("2021-08-01", "2021-08-31"),
    )

    assert explain(query, labels={"outlet": {"the-hill": "The Hill"}}) == (
        "articles that mention “a1”, are from “The Hill” or “post” and are held as full text, "
        "published 1–31 August 2021"
    )


def test_explains_a_month_of_any_year_though_nobody_can_type_it():
    asked = Query(root=Both((A, SameMonth(5))))

    assert explain(asked) == ("articles that mention “a1” and were published in May of any year")
    assert to_text(asked) == "a1 *"


def test_explains_a_covering():
    covering = Covering((A, B))

    assert explain(Query(root=covering)) == (
        "articles that mention “a1” or “b1”, the more of them the better"
    )
    assert explain(Query(root=Both((covering, State("held", "full"))))) == (
        "articles that (mention “a1” or “b1”) and are held as full text"
    )


def test_choices_are_ticked_and_unticked():
    query = with_choice(read("a1"), "outlet", "hill")

    both = with_choice(with_choice(query, "outlet", "post"), "outlet", "post")

    assert both.choices == {"outlet": ("hill", "post")}
    assert without_choice(both, "outlet", "hill").choices == {"outlet": ("post",)}
    assert without_choice(query, "outlet", "hill") == dataclasses.replace(query, choices={})


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("", "Hill", '-outlet:"Hill"'),
        ("a1", "The Hill", 'a1 -outlet:"The Hill"'),
        ("a1 OR b1", "Hill", '(a1 OR b1) -outlet:"Hill"'),
        ('"a1 b1', "Hill", 'a1 b1 -outlet:"Hill"'),
        ("a1", 'The "Hill"', 'a1 -outlet:"The  Hill"'),
    ],
)
def test_excluding_a_value_adds_it_to_the_text(text, value, after):
    excluded = excluding(text, "outlet", value, today=TODAY)

    assert excluded == after
    assert read(excluded).problems == ()


def test_a_name_in_quotation_marks_is_whole_and_stays_so():
    assert not read("outlet:hill").root.whole
    for text in ('outlet:"hill"', 'outlet:"the hill"', "person:“ghani”"):
        query = read(text)
        assert query.root.whole
        assert read(to_text(query)).root.whole


def test_excluding_what_is_held_uses_the_word_of_queries():
    assert excluding("a1", "held", "teaser", today=TODAY) == "a1 -is:teaser"


def test_a_choice_in_a_tree_is_said_by_its_values():
    query = Query(root=Choice("outlet", ("the-hill", "post")))

    assert to_text(query) == "(outlet:the-hill OR outlet:post)"


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


def test_a_mark_of_quotation_alone_is_no_word():
    assert messages('"') == ['There is no word in “"”; it was left out.']
    assert messages('wheat "') == []


def test_dates_in_braces_say_that_both_ends_count():
    assert messages("date:{2021 TO 2022}") == [
        "Dates in {} were read as in []: both ends of “date:{2021 TO 2022}” count."
    ]
    assert messages("date:[2021 TO 2022]") == []


def test_dates_beyond_the_calendar_are_dates():
    assert read("date:>9999").root == DateRange("published", dt.date.max, None)
    assert read("date:<0001").root == DateRange("published", None, dt.date.min)

"""A query said back as text is read as the same query."""

import pytest
from hypothesis import HealthCheck, example, given, settings

from articles.search.examples import EXAMPLES
from articles.search.fields import FIELDS
from articles.search.queries import Choice, Query
from articles.search.syntax import explain, parse, to_text
from tests.search.reading import TODAY, messages, read
from tests.search.strategies import nodes
from tests.search.typed_texts import long_texts, typed_texts


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
@example("#-x")
@example("tag:?-AND b1")
@example("url:a.example/c^2~")
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


def test_a_name_in_quotation_marks_is_whole_and_stays_so():
    assert not read("outlet:hill").root.whole
    for text in ('outlet:"hill"', 'outlet:"the hill"', "person:“ghani”"):
        query = read(text)
        assert query.root.whole
        assert read(to_text(query)).root.whole


def test_a_choice_in_a_tree_is_said_by_its_values():
    query = Query(root=Choice("outlet", ("the-hill", "post")))

    assert to_text(query) == "(outlet:the-hill OR outlet:post)"

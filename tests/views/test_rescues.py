import pytest
from django.http import QueryDict

from articles.forms import SearchForm
from articles.index import catch_up
from articles.views.addresses import SearchAddress
from articles.views.rescues import find_rescues
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def rescues_of(query):
    form = SearchForm(QueryDict(query))
    assert form.is_valid()
    return {
        one.words: (one.url, one.count) for one in find_rescues(SearchAddress.of(form.cleaned_data))
    }


@pytest.fixture(autouse=True)
def archive(db):
    make_article("Sluice gate opens", body=("The gate held.",), published="2021-08-03")
    make_article("Harbour gate shut", body=("A sluice failed.",), published="2020-08-03")
    catch_up()


def test_a_word_may_be_one_letter_off():
    found = rescues_of("q=sluize")

    assert found["Search with one letter off"] == ("/search?q=sluize~", 2)


def test_a_phrase_may_be_its_words():
    found = rescues_of("q=%22gate+sluice%22")

    assert found["Search the words without the quotation marks"] == ("/search?q=gate+sluice", 2)


def test_words_without_a_space_between_them_may_be_parted():
    found = rescues_of("q=gate/sluice")

    assert found["Search the parts of words one by one"] == ("/search?q=gate+sluice", 2)


def test_an_address_is_not_parted():
    assert rescues_of("q=url:gate.example/sluice") == {}


def test_any_of_the_words_may_do():
    found = rescues_of("q=sluice+zeppelin")

    assert found["Search for any of the words"] == ("/search?q=sluice+OR+zeppelin", 2)


def test_words_that_are_patterns_or_nearly_spelled_are_words_too():
    assert rescues_of("q=sluize~+zeppelin")["Search for any of the words"][1] == 2
    assert rescues_of("q=slui*+zeppelin")["Search for any of the words"][1] == 2


def test_a_sign_alone_in_quotation_marks_is_no_word():
    url, count = rescues_of("q=%22sluice+*+zeppelin%22")["Search for any of the words"]

    assert (url, count) == ("/search?q=sluice+OR+zeppelin", 2)


def test_weighed_words_are_words_too():
    found = rescues_of("q=sluice^2+zeppelin")

    assert found["Search for any of the words"] == ("/search?q=sluice%5E2+OR+zeppelin", 2)


def test_what_must_not_occur_still_must_not():
    found = rescues_of("q=sluice+zeppelin+-shut")

    url, count = found["Search for any of the words"]
    assert count == 1
    assert "-shut" in url


def test_each_filter_may_be_dropped_and_all_of_them():
    found = rescues_of("q=sluice&outlet=nobody&from=1999&to=1999")

    assert found["Drop every filter"] == ("/search?q=sluice", 2)
    assert "Drop the dates" not in found  # the outlet alone finds nothing


def test_dropping_the_dates_keeps_the_rest():
    found = rescues_of("q=sluice&outlet=the-harbour-post&from=1999&to=1999&page=3")

    assert found["Drop the dates"] == ("/search?q=sluice&outlet=the-harbour-post", 2)


def test_dropping_a_group_drops_all_its_values():
    found = rescues_of("q=sluice&outlet=a&outlet=b")

    assert found["Drop the filter “Outlet”"] == ("/search?q=sluice", 2)


def test_brackets_and_weights_are_kept_where_words_are_loosened():
    found = rescues_of("q=(sluize+OR+zeppelin)^2")

    assert found["Search with one letter off"][1] == 2


def test_where_nothing_helps_nothing_is_offered():
    assert rescues_of("q=zeppelin") == {}


def test_a_typed_filter_that_leaves_nothing_may_be_dropped():
    found = rescues_of("q=sluice+outlet:lantern")

    assert found["Drop “outlet:lantern”"] == ("/search?q=sluice", 2)

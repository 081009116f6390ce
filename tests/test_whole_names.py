"""A name in quotation marks is the one called exactly so, where articles have it."""

import datetime as dt

import pytest

from articles.answers import count
from articles.index import catch_up
from articles.models import Alias
from articles.search.syntax import parse
from articles.whole_names import WholeNames
from tests.factories import make_article, make_outlet, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(db):
    hill = make_outlet("The Hill")
    Alias.objects.create(outlet=hill, name="thehill.example")
    make_article("One", outlet=hill, people=["Ashraf Ghani"], places=["York"])
    make_article("Two", outlet="Capitol Hill News", authors=["Ghani"], places=["New York"])
    make_article("Three", outlet="Hillside", people=["Rula Ghani"], topics=["York"])
    make_person("Rula")
    catch_up()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("outlet:hill", 2),
        ('outlet:"The Hill"', 1),
        ('outlet:"hill"', 1),
        ('source:"THE HILL"', 1),
        ('outlet:"thehill.example"', 1),
        ('outlet:"Capitol Hill"', 1),  # nothing is called so: part of a name
        ('-outlet:"The Hill"', 2),
        ("-outlet:hill", 1),
        ("person:ghani", 3),
        ('person:"Ghani"', 1),
        ('author:"Ghani"', 1),
        ('about:"Ghani"', 2),  # whom nothing is about, so parts of names
        ('person:"Rula"', 1),  # whom no article has
        ('place:"York"', 1),
        ("place:york", 2),
        ('country:"York"', 2),
        ('one (outlet:"The Hill" OR outlet:"Hillside")^2', 1),
        ('zeppelin one two outlet:"The Hill"', 1),
        ('outlet:"!!" one', 1),
        ('outlet:"/outlets/the-hill"', 1),
        ('-outlet:"/outlets/the-hill"', 2),
        ('person:"/people/ghani"', 1),
        ('country:"/places/york"', 1),
        ('topic:"/topics/york"', 1),
        ('person:"/people/nobody"', 0),
    ],
)
def test_whole_names(archive, typed, found):
    assert count(parse(typed, today=dt.date(2021, 8, 15))) == found


def test_a_name_is_looked_up_once_in_a_search(archive, django_assert_num_queries):
    query = parse('one zeppelin two -outlet:"The Hill"', today=dt.date(2021, 8, 15))

    with django_assert_num_queries(1):
        assert count(query) == 1


def test_a_query_without_quotation_marks_asks_no_rows(archive, django_assert_num_queries):
    root = parse('outlet:hill a1 -tag:"x y"', today=dt.date(2021, 8, 15)).root

    with django_assert_num_queries(0):
        assert WholeNames().in_place(root) == root

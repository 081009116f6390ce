"""Whom and what a printed name means, and how its row is spelled."""

import datetime as dt

import pytest
from django.db.models import F

from articles.models import Alias, Article, Outlet, OutletFigure, Person, Place, Tag, Topic
from articles.records import Figure, OutletCard, PersonNamed, TopicNamed
from tests.store.records import make_record, save

pytestmark = pytest.mark.django_db


def test_a_name_is_found_by_its_alias():
    person = Person.objects.create(name="Otto Lind")
    Alias.objects.create(name="O. Lind", person=person)

    save(make_record(authors=("O Lind",)))

    assert Article.objects.get().person_links.get().person == person
    assert Person.objects.count() == 1


def test_between_two_people_of_one_name_an_import_never_guesses():
    one = Person.objects.create(name="Otto Lind")
    other = Person.objects.create(name="Otto Lind")

    save(make_record(authors=("Otto Lind",)))

    person = Article.objects.get().person_links.get().person
    assert person not in {one, other}
    assert person.needs_review
    assert person.slug == "otto-lind-3"


def test_the_host_beside_a_printed_outlet_becomes_its_alias():
    save(make_record(content="one", outlet="Valley Times", outlet_host="www.valleytimes.example"))
    save(
        make_record(
            content="two", headline="Another one", body=("x",), outlet="valleytimes.example"
        )
    )

    assert Outlet.objects.get().aliases.get().name == "valleytimes.example"


def test_an_outlet_known_by_its_host_alone_is_named_so():
    save(make_record(outlet_host="valleytimes.example"))

    assert str(Article.objects.get().outlet) == "valleytimes.example"


def test_figures_of_an_outlet_are_kept_with_their_day():
    card = OutletCard(
        figures=(Figure("followers", "12K+", 12000),),
        about="A daily.",
        home_page="https://p.example/",
    )
    record = make_record(outlet="Post", outlet_card=card, captured_at=dt.date(2021, 8, 5))

    save(record, record)

    figure = OutletFigure.objects.get()
    assert (figure.text, figure.at_least, figure.seen_on) == ("12K+", 12000, dt.date(2021, 8, 5))
    outlet = Outlet.objects.get()
    assert (outlet.about, outlet.home_page) == ("A daily.", "https://p.example/")
    assert outlet.aliases.get().name == "p.example"


def test_a_state_and_a_country_of_one_name_are_two_places():
    save(make_record(place="Georgia State", topics=(TopicNamed("Georgia", "country"),)))

    assert {place.kind for place in Place.objects.filter(name="Georgia")} == {"state", "country"}


def test_tags_of_one_normal_form_are_one_tag():
    save(make_record(tags=("The U S Embassy", "the U.S. Embassy")))

    assert [tag.name for tag in Tag.objects.all()] == ["The U S Embassy"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("DELTA COUNTY, CO", "Delta County, CO"),
        ("NEW YORK CITY, NY", "New York City, NY"),
        ("PENNSYLVANIA STATE", "Pennsylvania"),
        ("Delta County, CO", "Delta County, CO"),
    ],
)
def test_a_place_printed_in_capitals_is_the_place(printed, name):
    save(make_record(place=printed))

    assert Place.objects.exclude(kind="state", children__isnull=False).get().name == name


def test_a_topic_printed_in_capitals_is_the_topic():
    save(
        make_record(
            topics=(TopicNamed("ARTS AND CULTURE"), TopicNamed("NFL"), TopicNamed("U.S. POLITICS"))
        )
    )

    assert set(Topic.objects.values_list("name", flat=True)) == {
        "Arts and Culture",
        "NFL",
        "U.S. Politics",
    }


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        ("HARBOUR POST", "The Harbour Post", "The Harbour Post"),
        ("The Harbour Post", "HARBOUR POST", "The Harbour Post"),
        ("HARBOUR POST", "harbour post", "HARBOUR POST"),
        ("KXQN", "Kxqn", "KXQN"),
    ],
)
def test_a_spelling_in_mixed_case_replaces_one_in_capitals(first, then, kept):
    save(make_record(content="one", outlet=first))
    Article.objects.update(indexed_revision=F("revision"))

    save(make_record(content="two", outlet=then, headline="Another", body=("Other news.",)))

    assert Outlet.objects.get().name == kept
    assert Article.objects.stale().filter(headline__startswith="Council").exists() is (
        kept != first
    )


def test_an_author_in_capitals_gets_the_usual_spelling():
    save(make_record(content="one", authors=("JAY P. MERTON",)))

    save(make_record(content="two", authors=("Jay P. Merton",), headline="Another", body=("B.",)))

    assert Person.objects.get().name == "Jay P. Merton"


def test_capitals_that_a_curator_looked_at_stay():
    save(make_record(content="one", outlet="HARBOUR POST"))
    Outlet.objects.update(needs_review=False)

    save(make_record(content="two", outlet="Harbour Post", headline="Another", body=("B.",)))

    assert Outlet.objects.get().name == "HARBOUR POST"


def test_a_new_tag_is_of_the_kind_its_page_says():
    save(make_record(tags=("Harbour Board", "Ships"), tag_kinds={"Harbour Board": "organisation"}))

    assert dict(Tag.objects.values_list("name", "kind")) == {
        "Harbour Board": "organisation",
        "Ships": "keyword",
    }


def test_a_person_found_in_the_text_is_one_that_the_page_states_once_it_does():
    save(make_record(content="one"))
    person = Person.objects.create(name="Otto Lind")
    link = Article.objects.get().person_links.create(
        person=person, role="mentioned", origin="extraction", position=1000, spots=[[1, 0, 9]]
    )

    outcome = save(make_record(content="two", people=(PersonNamed("Otto Lind", "mentioned"),)))

    assert outcome == ["updated"]
    told = Article.objects.get().person_links.get()
    assert (told.pk, told.origin, told.position, told.spots) == (link.pk, "page", 0, [[1, 0, 9]])


def test_a_person_found_in_the_text_and_stated_in_another_role_is_linked_in_both():
    save(make_record(content="one"))
    person = Person.objects.create(name="Otto Lind")
    Article.objects.get().person_links.create(person=person, role="mentioned", origin="extraction")

    save(make_record(content="two", people=(PersonNamed("Otto Lind", "about"),)))

    told = Article.objects.get().person_links.order_by("role").values_list("role", "origin")
    assert list(told) == [("about", "page"), ("mentioned", "extraction")]

import json

import pytest
from django.urls import reverse

from articles.models import (
    Alias,
    Article,
    FormerSlug,
    Outlet,
    OutletFigure,
    Person,
    Place,
    Tag,
    Topic,
)
from tests.admin.forms import errors_of, store

pytestmark = pytest.mark.django_db
KINDS = (Outlet, Person, Tag, Topic, Place)


def test_a_renamed_person_keeps_the_former_name_and_address_and_imports_find_it(desk):
    store(authors=("Ida Marsh",))
    person = Person.objects.get()

    desk.save(person, name="Ida Marsh-Lind")
    other = store(headline="Another matter", body=("Else.",), authors=("Ida Marsh",))

    person.refresh_from_db()
    assert person.slug == "ida-marsh-lind"
    assert FormerSlug.objects.get(kind="person", slug="ida-marsh").target_id == person.pk
    alias = person.aliases.get()
    assert (alias.name, alias.kind, alias.origin) == ("Ida Marsh", "former", "curator")
    assert other.people.get() == person


@pytest.mark.parametrize("model", KINDS)
def test_every_kind_of_name_is_renamed_alike(desk, model):
    thing = model.objects.create(name="Old Pier")

    assert desk.save(thing, name="New Pier").status_code == 302

    assert [alias.name for alias in model.objects.get(name="New Pier").aliases.all()] == [
        "Old Pier"
    ]


def test_a_name_written_otherwise_needs_no_alias(desk):
    outlet = Outlet.objects.create(name="Harbour post")

    desk.save(outlet, name="The Harbour Post")

    assert not outlet.aliases.exists()


def test_a_former_name_typed_by_hand_as_well_is_kept_once(desk):
    outlet = Outlet.objects.create(name="Harbour Post")

    desk.save(
        outlet, name="Morning Tide", rows=[("aliases", {"name": "harbour post", "kind": "former"})]
    )

    assert [alias.name for alias in outlet.aliases.all()] == ["harbour post"]


def test_a_rename_marks_its_articles_for_the_index_and_other_edits_do_not(desk):
    article = store(outlet="Harbour Post", tags=("Pier",))
    before = article.revision

    desk.save(Outlet.objects.get(), country="Norland")
    desk.save(Tag.objects.get(), kind="event")
    article.refresh_from_db()
    assert article.revision == before

    desk.save(Outlet.objects.get(), name="Morning Tide")
    desk.save(Tag.objects.get(), rows=[("aliases", {"name": "Jetty", "kind": "spelling"})])
    article.refresh_from_db()
    assert article.revision == before + 2


def test_saving_says_that_somebody_has_looked(desk):
    store(authors=("Ida Marsh",))
    assert Person.objects.get().needs_review

    desk.save(Person.objects.get())

    assert not Person.objects.get().needs_review


def test_new_names_are_listed_apart_and_can_be_marked_as_looked_at(desk):
    store(authors=("Ida Marsh",))
    Person.objects.create(name="Otto Lind")

    page = desk.listed(Person, needs_review__exact="1")
    assert [person.name for person in page.context["cl"].result_list] == ["Ida Marsh"]
    assert "new names to look at" in page.content.decode().lower()

    desk.act(Person, "looked_at", Person.objects.get(name="Ida Marsh"))
    assert not Person.objects.filter(needs_review=True).exists()


@pytest.mark.parametrize("name", ["", "?!"])
def test_a_name_needs_letters(desk, name):
    outlet = Outlet.objects.create(name="Harbour Post")

    assert list(errors_of(desk.save(outlet, name=name))) == ["name"]


@pytest.mark.parametrize("name", ["the u.s. post", "...", ""])
def test_another_name_that_is_there_or_is_none_is_an_error_of_the_form(desk, name):
    outlet = Outlet.objects.create(name="Harbour Post")
    outlet.aliases.create(name="US Post")

    answer = desk.save(outlet, rows=[("aliases", {"name": name, "kind": "former"})])

    assert list(errors_of(answer)) == ["aliases-1-name"]


def test_another_name_can_be_respelled_and_taken_away(desk):
    outlet = Outlet.objects.create(name="Harbour Post")
    outlet.aliases.create(name="US Post")
    outlet.aliases.create(name="HP")

    desk.save(outlet, **{"aliases-1-name": "U.S. Post", "aliases-0-DELETE": "on"})

    assert [alias.name for alias in outlet.aliases.all()] == ["U.S. Post"]


def test_two_of_one_name_are_told(desk):
    Person.objects.create(name="Ida Marsh")
    person = Person.objects.create(name="Otto Lind")

    desk.save(person, name="ida marsh")

    page = desk.listed(Person).content.decode()
    assert "“Ida Marsh” is called the same." in page


@pytest.mark.parametrize("model", [Outlet, Topic, Place])
def test_nothing_lies_within_itself(desk, model):
    above = model.objects.create(name="Above")
    below = model.objects.create(name="Below", parent=above)

    assert list(errors_of(desk.save(above, parent=below.pk))) == ["parent"]
    assert desk.save(below, parent=above.pk).status_code == 302


def test_a_name_can_be_added_by_hand(desk):
    address = reverse("admin:articles_place_add")
    assert desk.client.get(address).status_code == 200

    page = desk.client.post(
        address,
        {
            "name": "Eastport",
            "kind": "city",
            "aliases-TOTAL_FORMS": "0",
            "aliases-INITIAL_FORMS": "0",
        },
    )

    assert page.status_code == 302
    assert Place.objects.get().slug == "eastport"


def test_a_name_is_deleted_only_when_no_article_has_it(desk):
    store(tags=("Pier",))
    used, unused = Tag.objects.get(), Tag.objects.create(name="Peir")

    for tag in (used, unused):
        address = reverse("admin:articles_tag_delete", args=[tag.pk])
        desk.client.post(address, {"post": "yes"})

    assert list(Tag.objects.all()) == [used]
    assert "delete_selected" not in desk.listed(Tag).content.decode()


def test_the_former_addresses_of_a_deleted_name_go_with_it(desk):
    kept, gone = Tag.objects.create(name="Quay"), Tag.objects.create(name="Peir")
    for tag in (kept, gone):
        desk.save(tag, name=f"{tag.name} two")

    desk.client.post(reverse("admin:articles_tag_delete", args=[gone.pk]), {"post": "yes"})

    assert [former.slug for former in FormerSlug.objects.all()] == ["quay"]


def test_addresses_of_a_person_are_typed_one_a_line(desk):
    person = Person.objects.create(name="Ida Marsh", same_as=["https://one.example/ida"])

    desk.save(person, same_as="https://one.example/ida\r\n\r\nhttps://two.example/ida\r\n")
    person.refresh_from_db()
    assert person.same_as == ["https://one.example/ida", "https://two.example/ida"]

    answer = desk.save(person, same_as="javascript:alert(1)")
    assert list(errors_of(answer)) == ["same_as"]


def test_a_search_for_punctuation_finds_nobody(desk):
    Person.objects.create(name="Ida Marsh")

    assert not desk.listed(Person, q="?!").context["cl"].result_list


@pytest.mark.parametrize("typed", ["mar", "Ida", "IDA MÁRSH", "jetty corr"])
def test_names_are_found_by_the_beginning_of_a_word_and_by_other_names(desk, typed):
    person = Person.objects.create(name="Ida Marsh")
    person.aliases.create(name="Our Jetty Correspondent")
    Person.objects.create(name="Tamar Lind")
    Alias.objects.create(name="Ida", tag=Tag.objects.create(name="Storm"))

    page = desk.listed(Person, q=typed)

    assert list(page.context["cl"].result_list) == [person]


def suggested(desk, field, term):
    answer = desk.client.get(
        reverse("admin:autocomplete"),
        {
            "term": term,
            "app_label": "articles",
            "model_name": "articleplace" if field == "place" else "article",
            "field_name": field,
        },
    )
    return [result["text"] for result in json.loads(answer.content)["results"]]


def test_suggestions_know_other_names_and_tell_kinds_apart(desk):
    Place.objects.create(name="Norland", kind="country")
    Place.objects.create(name="Norland", kind="state").aliases.create(name="North Norland")
    Outlet.objects.create(name="Harbour Post").aliases.create(name="The HP")

    assert suggested(desk, "place", "nor") == ["Norland (country)", "Norland (state)"]
    assert suggested(desk, "outlet", "hp") == ["Harbour Post"]
    assert suggested(desk, "outlet", "") == ["Harbour Post"]


def test_the_list_counts_the_articles_of_each_name(desk):
    store(tags=("Pier", "Storm"), outlet="Harbour Post")
    store(headline="Another matter", body=("Else.",), tags=("Pier",), outlet="Harbour Post")
    Tag.objects.create(name="Unused")

    tags = desk.listed(Tag).context["cl"].result_list
    outlets = desk.listed(Outlet).context["cl"].result_list

    assert {tag.name: tag.articles_held for tag in tags} == {"Pier": 2, "Storm": 1, "Unused": 0}
    assert [outlet.articles_held for outlet in outlets] == [2]


@pytest.mark.parametrize("model", KINDS)
def test_a_longer_list_asks_no_more_queries(desk, model):
    def add(count):
        for number in range(model.objects.count(), count):
            above = {"parent": model.objects.first()} if hasattr(model, "parent") else {}
            model.objects.create(name=f"Name {number}", **above)

    add(3)
    before = desk.queries_of(model)
    add(20)
    assert desk.queries_of(model) == before


@pytest.mark.parametrize("model", KINDS)
def test_a_name_links_to_its_page_and_its_articles(desk, model):
    thing = model.objects.create(name="Harbour Post")

    page = desk.open(thing).content.decode()

    assert thing.get_absolute_url() in page
    field = desk.open(thing).context["adminform"].model_admin.articles_path
    listed = desk.listed(Article, **{f"{field}__id__exact": thing.pk})
    assert listed.status_code == 200
    assert not listed.context["cl"].result_list


def test_printed_figures_of_an_outlet_are_shown_and_stay(desk):
    outlet = Outlet.objects.create(name="Harbour Post")
    OutletFigure.objects.create(outlet=outlet, metric="followers", text="297K+", at_least=297_000)

    page = desk.open(outlet).content.decode()

    assert "297K+" in page

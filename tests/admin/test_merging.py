import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.models import Article, MergeOperation, Outlet, Person, Place, Tag
from tests.factories import make_article, make_outlet

pytestmark = pytest.mark.django_db
KINDS = (Outlet, Person, Tag, Place)


def address_of(model):
    return reverse(f"admin:articles_{model._meta.model_name}_merge")


def merge(client, *things, stays, reason=""):
    data = {"these": [one.pk for one in things], "reason": reason}
    if stays is not None:
        data["stays"] = stays.pk
    return client.post(address_of(type(things[0])), data, follow=True).content.decode()


@pytest.mark.parametrize("model", KINDS)
def test_what_is_chosen_in_a_list_is_shown_and_made_one_and_undone(desk, model):
    names = ("Gull Radio", "Gull Public Radio", "Gull Service")
    one, two, three = (model.objects.create(name=name) for name in names)

    shown = desk.act(model, "merge_these", one, two, three).content.decode()
    page = merge(desk.client, one, two, three, stays=two, reason="one newsroom")

    assert "Nothing has been changed yet" in shown
    assert all(name in shown for name in names)
    assert "undo “Gull Radio”" in page
    assert list(model.objects.values_list("name", flat=True)) == ["Gull Public Radio"]
    assert {alias.name for alias in two.aliases.all()} == {"Gull Radio", "Gull Service"}
    for operation in MergeOperation.objects.all():
        assert operation.reason == "one newsroom"
        undo = reverse("admin:articles_mergeoperation_undo", args=[operation.pk])
        assert "is there again" in desk.client.post(undo, follow=True).content.decode()
    assert model.objects.count() == 3


def test_the_one_with_most_articles_is_offered_to_stay_and_no_host(desk):
    host, few, many = (make_outlet(n) for n in ("gull.example", "Gull Radio", "Gull Public Radio"))
    for number, outlet in enumerate((host, host, host, few, many, many)):
        make_article(f"Ferry {number}", outlet=outlet)

    page = desk.act(Outlet, "merge_these", host, few, many).content.decode()

    assert f'value="{many.pk}" checked' in page
    assert "Together they have 6 articles." in page


def test_articles_that_outlets_both_have_are_one_and_undoing_parts_them(desk):
    one, other = make_outlet("Gull Radio"), make_outlet("Gull Public Radio")
    for outlet in (one, other):
        make_article(
            "Ferry is late", outlet=outlet, body="The ferry came late again on Sunday.",
            url="https://gull.example/ferry-late", url_key="gull.example/ferry-late",
        )  # fmt: skip

    merge(desk.client, one, other, stays=other)
    held = Article.objects.count()
    operation = MergeOperation.objects.get(kind="outlet")
    shown = desk.client.get(
        reverse("admin:articles_mergeoperation_change", args=[operation.pk])
    ).content.decode()
    undo = reverse("admin:articles_mergeoperation_undo", args=[operation.pk])
    page = desk.client.post(undo, follow=True).content.decode()

    assert held == 1
    assert "parts 1 article that became one" in shown
    assert "is there again" in page
    assert Article.objects.count() == 2
    assert {article.outlet for article in Article.objects.all()} == {one, other}
    assert not MergeOperation.objects.in_force().exists()


def test_one_alone_is_not_merged(desk):
    person = Person.objects.create(name="Ida Marsh")

    assert "Choose two to 20" in desk.act(Person, "merge_these", person).content.decode()
    assert "Fewer than two" in merge(desk.client, person, stays=person)


def test_nothing_is_merged_before_one_is_chosen_to_stay(desk):
    people = [Person.objects.create(name=name) for name in ("Ida Marsh", "Ida Marsh-Lind")]

    assert "Choose which one stays" in merge(desk.client, *people, stays=None)
    assert Person.objects.count() == 2


def test_what_lies_within_a_part_takes_in_no_whole(desk):
    county = Place.objects.create(name="Saltmere County")
    town = Place.objects.create(name="Saltmere", parent=county)
    quay = Place.objects.create(name="Saltmere Quay", parent=town)

    page = merge(desk.client, county, quay, stays=quay)

    assert "Nothing was merged" in page
    assert Place.objects.count() == 3


def test_whoever_may_not_merge_is_told(client):
    people = [Person.objects.create(name=name) for name in ("Ida Marsh", "Ida Marsh-Lind")]
    client.force_login(User.objects.create_user("eve", password="harbour-42", is_staff=True))

    assert client.get(address_of(Person), {"these": [p.pk for p in people]}).status_code == 403

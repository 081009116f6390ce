import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles import linking
from articles.admin.named import keep_former_name
from articles.models import ArticlePerson, MatchSuggestion, Person, Story
from tests.admin.reviewing import STORIES, answer, ask_again, change_page
from tests.factories import link_person, make_article, make_person

pytestmark = pytest.mark.django_db


def test_a_decision_can_be_undone_and_is_asked_again(client, curator, article):
    client.force_login(curator)
    assert "Change your mind" in answer(client, "no").content.decode()
    suggestion = MatchSuggestion.objects.get()
    shown = client.get(change_page(suggestion)).content.decode()
    assert "Undo the decision and ask again" in shown

    page = ask_again(client, suggestion)

    assert "“Edward Tallow” is asked about again" in page
    assert "Is <q>Edward Tallow</q> a person?" in page
    assert "Undo the decision" not in client.get(change_page(suggestion)).content.decode()
    assert "nobody has decided it" in ask_again(client, suggestion)


def test_a_person_made_by_mistake_is_no_more_when_it_is_asked_again(client, curator, article):
    client.force_login(curator)
    answer(client, "yes")

    ask_again(client, MatchSuggestion.objects.get())
    linking.catch_up()

    assert not Person.objects.exists()
    assert MatchSuggestion.objects.undecided().get().sightings.get().article == article


def test_a_name_given_by_mistake_is_taken_back_when_it_is_asked_again(client, curator, article):
    known = make_person("E. R. Tallow")
    client.force_login(curator)
    answer(client, f"same:{known.pk}")

    ask_again(client, MatchSuggestion.objects.get())

    assert not known.aliases.exists()
    assert MatchSuggestion.objects.undecided().get().person is None


def test_a_person_a_page_tells_of_meanwhile_is_asked_about_as_it_is(client, curator, article):
    client.force_login(curator)
    answer(client, "yes")
    made_by = link_person(make_article("Tallow writes", byline="Edward Tallow"), "Edward Tallow",
                          role="author")  # fmt: skip

    page = ask_again(client, MatchSuggestion.objects.get())

    assert "By <mark>Edward Tallow</mark>" in page
    assert ArticlePerson.objects.filter(pk=made_by.pk).exists()


def test_a_person_made_and_renamed_since_is_asked_about_as_it_is(client, curator, article):
    client.force_login(curator)
    answer(client, "yes")
    person = Person.objects.get()
    person.name = "Edward J. Tallow"
    person.save()
    keep_former_name(person, "Edward Tallow")
    suggestion = MatchSuggestion.objects.get()

    page = ask_again(client, suggestion)

    assert "Edward J. Tallow stays, with all links, until it is answered" in page
    assert "what was done is undone" not in page
    suggestion.refresh_from_db()
    assert suggestion.person == person

    answer(client, "no")
    linking.catch_up()

    assert not Person.objects.exists()
    assert not ArticlePerson.objects.exists()


def test_two_articles_put_in_one_story_by_mistake_are_apart_when_they_are_asked_again(
    client, curator
):
    one, other = (make_article(f"Mill sold {n}") for n in range(2))
    asked = MatchSuggestion.objects.create(
        kind="story", key=f"{one.pk}-{other.pk}", article=one, other=other
    )
    client.force_login(curator)
    answer(client, "yes", STORIES)
    assert Story.objects.count() == 1

    assert "Are these one story?" in ask_again(client, asked)

    assert not Story.objects.exists()


def test_whoever_may_not_decide_may_not_ask_again(client, article):
    reader = User.objects.create_user("eve", password="harbour-pier-42", is_staff=True)
    client.force_login(reader)
    address = reverse("admin:articles_matchsuggestion_ask_again", args=[1])

    assert client.post(address).status_code == 403


def test_looking_at_asking_again_changes_nothing(client, curator, article):
    client.force_login(curator)
    suggestion = MatchSuggestion.objects.get()
    address = reverse("admin:articles_matchsuggestion_ask_again", args=[suggestion.pk])

    assert client.get(address)["Location"] == change_page(suggestion)

import pytest
from django.urls import reverse

from articles import linking
from articles.models import ArticlePerson, MatchSuggestion, MergeOperation, Person
from articles.store import RecordStore
from tests.admin.reviewing import PEOPLE, answer, ask_again, printed
from tests.factories import link_person, make_article, make_person
from tests.store.records import make_record

pytestmark = pytest.mark.django_db


def test_how_many_articles_print_somebody_is_counted_again_with_later_imports(client, curator):
    person, _ = printed("Ana Ruiz")
    printed("Bo Tell")
    link_person(make_article("Pier sold", byline="Ana Ruiz"), person, role="author")
    make_article("Dam sold", body=("Water rose. Ana Ruiz said so.",))
    linking.catch_up()
    client.force_login(curator)

    page = client.get(PEOPLE).content.decode()

    assert MatchSuggestion.objects.get(person=person).seen == 3
    told = "Printed as a person’s on the pages of 2 articles, named in the text of 1 other,"
    assert told in page
    assert page.index(told) < page.index("Bo Tell")


def test_whom_an_import_made_of_a_byline_is_asked_about_with_the_byline(client, curator):
    printed("Ana Ruiz")
    make_person("Bo Ruiz")
    client.force_login(curator)

    page = client.get(PEOPLE).content.decode()

    assert "Is <q>Ana Ruiz</q> a person?" in page
    assert "Printed as a person’s on the pages of 1 article," in page
    assert "By <mark>Ana Ruiz</mark>" in page
    assert "Same as Bo Ruiz" in page
    assert "Same as Ana Ruiz" not in page
    answer(client, "yes")
    assert not Person.objects.get(name="Ana Ruiz").needs_review
    linking.catch_up()
    assert not MatchSuggestion.objects.undecided().exists()


def test_what_is_no_person_loses_the_byline_for_good_and_can_be_brought_back(client, curator):
    person, article = printed()
    client.force_login(curator)

    assert "“Desk Weekly”: Not a person." in answer(client, "no").content.decode()

    assert not Person.objects.exists()
    assert article.byline == "Desk Weekly"
    record = make_record(byline="Desk Weekly", authors=("Desk Weekly", "Ana Ruiz"))
    RecordStore().save([record])
    linking.catch_up()
    assert Person.objects.get().name == "Ana Ruiz"
    no = MatchSuggestion.objects.get(decision="no")
    ask_again(client, no)
    assert Person.objects.get(name="Desk Weekly").pk == person.pk
    assert ArticlePerson.objects.filter(person=person, article=article, role="author").exists()


def test_a_byline_of_somebody_known_goes_to_them(client, curator):
    person, article = printed("Ana M. Ruiz")
    known = make_person("Ana Ruiz")
    client.force_login(curator)

    page = answer(client, f"same:{known.pk}").content.decode()

    assert "“Ana M. Ruiz” is Ana Ruiz" in page
    assert known.article_links.get().article == article
    assert Person.objects.at(person.slug) == known


def test_whom_an_undone_merge_brings_back_is_asked_about_and_not_said_to_be_none(client, curator):
    person, article = printed("Ana M. Ruiz")
    known = make_person("Ana Ruiz")
    client.force_login(curator)
    answer(client, f"same:{known.pk}")

    merge = MergeOperation.objects.get()
    client.post(reverse("admin:articles_mergeoperation_undo", args=[merge.pk]))

    assert person.article_links.get().article == article
    suggestion = MatchSuggestion.objects.undecided().get()
    assert (suggestion.decision, suggestion.person) == ("", person)


def test_somebody_looked_at_elsewhere_is_asked_about_no_more():
    person, _ = printed()
    assert MatchSuggestion.objects.undecided().count() == 1

    person.needs_review = False
    person.save()

    assert not MatchSuggestion.objects.undecided().exists()
    assert not MatchSuggestion.objects.waiting().exists()


def test_a_name_asked_about_already_is_asked_about_as_the_person_an_import_made(article):
    person = make_person("Edward Tallow", needs_review=True)
    link_person(make_article("Another"), "Edward Tallow", role="author")

    linking.catch_up()

    assert MatchSuggestion.objects.get().person == person

"""What curators say of names is done once and remembered."""

import pytest

from articles import index, linking
from articles.curation import people
from articles.curation.decisions import decide
from articles.models import Article, ArticlePerson, MatchSuggestion, Person, Sighting
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db

TEXT = "The mill was sold to Edward Tallow, the spokesman said."


@pytest.fixture
def suggestion():
    make_article(body=[TEXT])
    make_article(body=[TEXT + " Tallow paid."])
    linking.catch_up()
    index.catch_up()
    return MatchSuggestion.objects.get()


def test_yes_makes_the_person_and_links_every_article(suggestion, django_user_model):
    ida = django_user_model.objects.create_user("ida")

    decide(suggestion, "yes", by=ida)

    person = Person.objects.get()
    assert (person.name, person.needs_review) == ("Edward Tallow", False)
    links = ArticlePerson.objects.filter(person=person, role="mentioned")
    assert sorted(len(link.spots) for link in links) == [1, 2]
    suggestion.refresh_from_db()
    assert (suggestion.decision, suggestion.person, suggestion.decided_by) == ("yes", person, ida)
    assert suggestion.decided_at is not None
    assert Article.objects.stale().count() == 2


def test_yes_links_articles_where_the_name_was_no_suggestion(suggestion):
    other = make_article("Edward Tallow buys mill", body=["Nobody else came."])
    linking.catch_up()
    assert Sighting.objects.count() == 2

    decide(suggestion, "yes", by=None)
    linking.catch_up()

    assert other.person_links.get().spots == [[None, 0, 13]]
    assert not Sighting.objects.exists()


def test_yes_takes_whom_an_import_made_meanwhile(suggestion):
    made = make_person("Edward Tallow", needs_review=True)

    decide(suggestion, "yes", by=None)

    assert Person.objects.get() == made
    assert not Person.objects.get().needs_review


def test_same_as_gives_another_name_to_a_person(suggestion):
    known = make_person("E. R. Tallow")

    decide(suggestion, "yes", by=None, same_as=known)

    assert [alias.name for alias in known.aliases.all()] == ["Edward Tallow"]
    assert ArticlePerson.objects.filter(person=known).count() == 2


def test_many_articles_are_left_to_the_background(suggestion, monkeypatch):
    monkeypatch.setattr(people, "LINKED_AT_ONCE", 1)

    decide(suggestion, "yes", by=None)

    assert ArticlePerson.objects.count() == 1
    assert Article.objects.names_unread().count() == 1
    linking.catch_up()
    assert ArticlePerson.objects.count() == 2


def test_no_is_never_asked_again(suggestion):
    decide(suggestion, "no", by=None)
    make_article(body=[TEXT])

    linking.catch_up(everything=True)

    assert not MatchSuggestion.objects.undecided().exists()
    assert not Person.objects.exists()


def test_later_comes_at_the_end(suggestion):
    make_article(body=["It was sold by Maria Lorne."])
    linking.catch_up()

    decide(suggestion, "later", by=None)

    assert [one.name for one in MatchSuggestion.objects.undecided()] == [
        "Maria Lorne",
        "Edward Tallow",
    ]


def test_a_decision_that_is_none_is_refused(suggestion):
    with pytest.raises(ValueError, match="perhaps"):
        decide(suggestion, "perhaps", by=None)

    suggestion.refresh_from_db()
    assert suggestion.decision == ""


def test_a_pair_that_may_be_one_story_is_remembered():
    pair = MatchSuggestion.objects.create(
        kind="story", key="1-2", article=make_article(), other=make_article()
    )

    decide(pair, "no", by=None)

    assert MatchSuggestion.objects.get().decision == "no"

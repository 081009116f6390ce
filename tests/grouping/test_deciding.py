import pytest
from django.contrib.auth import get_user_model

from articles.grouping.batches import group, group_all
from articles.grouping.deciding import decide, lock, merge, put_together, take_out
from articles.models import Article, MatchSuggestion, Story, StoryPart
from tests.factories import make_article
from tests.grouping.texts import FOLLOWING, LEAD, MIDDLE, OWN, REPORT

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator():
    return get_user_model().objects.create_user("curator")


@pytest.fixture
def copies():
    made = [make_article(f"Ferry crews walk out {n}", body=REPORT) for n in range(3)]
    group([article.pk for article in made])
    return made


def asked_about():
    first = make_article("Ferry crews walk out in Port Osk", body=REPORT)
    later = make_article("Ferry talks go on in Port Osk", body=FOLLOWING)
    group([first.pk, later.pk])
    return first, later, MatchSuggestion.objects.waiting().get()


def members(story):
    return set(story.parts.values_list("article", flat=True))


def test_yes_puts_two_articles_in_one_story(curator):
    first, later, asked = asked_about()

    decide(asked, "yes", by=curator)

    assert members(Story.objects.get()) == {first.pk, later.pk}
    assert (asked.decision, asked.decided_by) == ("yes", curator)
    assert asked.decided_at is not None
    assert set(Article.objects.values_list("revision", flat=True)) == {2}


def test_yes_outlasts_grouping_everything_anew(curator):
    first, later, asked = asked_about()
    decide(asked, "yes", by=curator)

    group_all(anew=True)

    assert members(Story.objects.get()) == {first.pk, later.pk}


@pytest.mark.parametrize("decision", ["no", "later"])
def test_what_was_decided_is_not_asked_again(curator, decision):
    *_, asked = asked_about()
    decide(asked, decision, by=curator)

    group_all(anew=True)

    assert not Story.objects.exists()
    assert not MatchSuggestion.objects.waiting().exists()


@pytest.mark.parametrize("decision", ["no", "later", ""])
def test_a_copy_of_what_was_asked_about_is_not_asked_about_again(curator, decision):
    *_, asked = asked_about()
    if decision:
        decide(asked, decision, by=curator)

    copies = [
        make_article("Ferry crews walk out in Port Osk", body=REPORT, outlet="Marlow Tide"),
        make_article("Ferry talks go on in Port Osk", body=FOLLOWING, outlet="Marlow Tide"),
    ]
    group([copy.pk for copy in copies])

    assert [story.parts.count() for story in Story.objects.all()] == [2, 2]
    assert list(MatchSuggestion.objects.values_list("pk", "decision")) == [(asked.pk, decision)]


def test_no_keeps_apart_what_a_whole_text_of_both_would_put_together(curator):
    parts = [make_article("Ferry crews walk out in Port Osk", body=body, outlet=outlet)
             for body, outlet in ((REPORT[:3], "Nine North"), (REPORT[1:], "Marlow Tide"))]  # fmt: skip
    group([parts[0].pk])
    MatchSuggestion.objects.create(
        kind="story", key=f"{parts[0].pk}-{parts[1].pk}", article=parts[0], other=parts[1],
        decision="no",
    )  # fmt: skip
    group([parts[1].pk])
    whole = make_article("Ferry crews walk out in Port Osk", body=REPORT, outlet="Redfern Ledger")

    group([whole.pk])

    assert StoryPart.objects.count() == 2
    assert not MatchSuggestion.objects.waiting().exists()


def test_no_takes_two_articles_of_one_story_apart(curator):
    *_, asked = asked_about()
    decide(asked, "yes", by=curator)

    decide(asked, "no", by=curator)

    assert not Story.objects.exists()


def test_nothing_else_can_be_decided(curator):
    *_, asked = asked_about()

    with pytest.raises(ValueError, match="perhaps"):
        decide(asked, "perhaps", by=curator)
    with pytest.raises(ValueError, match="names no two"):
        decide(MatchSuggestion(kind="story", key="1-2"), "no", by=curator)


def test_an_article_taken_out_is_not_put_back(copies, curator):
    take_out([copies[2].pk], by=curator)

    group_all(anew=True)

    assert members(Story.objects.get()) == {copies[0].pk, copies[1].pk}


def test_the_first_article_taken_out_leaves_another_first(copies, curator):
    first = StoryPart.objects.get(part="first").article_id

    take_out([first], by=curator)

    assert StoryPart.objects.get(part="first").article_id != first
    assert StoryPart.objects.count() == 2


def test_what_was_taken_out_can_be_put_back_by_hand(copies, curator):
    take_out([copies[2].pk], by=curator)

    put_together([copies[0].pk, copies[2].pk], by=curator)
    group_all(anew=True)

    assert members(Story.objects.get()) == {copy.pk for copy in copies}


def test_merged_stories_stay_one(copies, curator):
    others = [make_article(f"Nobody sails in Port Osk {n}", body=OWN) for n in range(2)]
    group([article.pk for article in others])

    merge(Story.objects.all(), by=curator)
    group_all(anew=True)

    assert members(Story.objects.get()) == {one.pk for one in (*copies, *others)}
    assert StoryPart.objects.filter(part="first").count() == 1


def test_a_locked_story_takes_nothing_in(copies):
    lock(Story.objects.get(), locked=True)
    late = make_article("Ferry strike in Port Osk", body=(LEAD, MIDDLE))

    group([late.pk])
    group_all(anew=True)

    assert members(Story.objects.get()) == {copy.pk for copy in copies}
    assert MatchSuggestion.objects.waiting().filter(other=late).exists()


def test_a_locked_story_keeps_what_is_another_text_now(copies):
    lock(Story.objects.get(), locked=True)
    copies[1].body = "\n\n".join(OWN)
    copies[1].save()

    group([copies[1].pk])

    assert copies[1].pk in members(Story.objects.get())

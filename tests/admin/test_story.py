import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.grouping.batches import group_all
from articles.models import Story, StoryPart
from tests.factories import make_article
from tests.grouping.texts import OWN, REPORT


@pytest.fixture
def copies(db):
    made = [
        make_article(f"Ferry crews walk out {n}", body=REPORT, published=f"2021-03-0{n + 1}")
        for n in range(3)
    ]
    group_all(anew=False)
    return made


def save(desk, story, **values):
    address = reverse("admin:articles_story_change", args=[story.pk])
    return desk.client.post(address, {"note": "", "reason": "seen on the pages", **values})


def test_an_article_is_taken_out_with_a_reason_and_stays_out(desk, copies):
    story = Story.objects.get()

    assert save(desk, story, take_out=[copies[2].pk]).status_code == 302
    group_all(anew=True)

    assert set(StoryPart.objects.values_list("article", flat=True)) == {
        copies[0].pk,
        copies[1].pk,
    }
    told = LogEntry.objects.get().get_change_message()
    assert told == f"Took out {copies[2].public_id}: seen on the pages"


def test_articles_and_stories_are_put_in_by_id_or_address(desk, copies):
    story = Story.objects.get()
    others = [make_article(f"Nobody sails in Port Osk {n}", body=OWN) for n in range(2)]
    alone = make_article("Boats", body=("Boats sail.",))
    group_all(anew=False)
    other = Story.objects.exclude(pk=story.pk).get()

    answer = save(desk, story, put_in=f"{other.public_id} {alone.get_absolute_url()}")

    assert answer.status_code == 302
    held = set(Story.objects.get().parts.values_list("article", flat=True))
    assert held == {article.pk for article in (*copies, *others, alone)}


def test_a_story_is_locked(desk, copies):
    save(desk, Story.objects.get(), locked="on")
    make_article("Ferry strike in Port Osk", body=REPORT)
    group_all(anew=False)

    assert StoryPart.objects.count() == 3
    assert "Locked it" in LogEntry.objects.get().get_change_message()


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"reason": ""}, "This field is required"),
        ({"put_in": "nosuch"}, "is no article and no story"),
        ({"put_in": "?"}, "is no article and no story"),
    ],
)
def test_what_cannot_be_done_is_said(desk, copies, values, wrong):
    answer = save(desk, Story.objects.get(), **values)

    assert answer.status_code == 200
    assert wrong in answer.content.decode()


def test_nothing_is_put_in_and_taken_out_at_once(desk, copies):
    answer = save(desk, Story.objects.get(), take_out=[copies[1].pk], put_in=copies[1].public_id)

    assert "cannot be put in and taken out" in answer.content.decode()


def test_the_list_says_what_each_story_is(desk, copies):
    html = desk.listed(Story).content.decode()

    assert "Ferry crews walk out 0" in html
    assert desk.client.get(reverse("admin:articles_story_add")).status_code == 403


def test_the_form_shows_each_article_with_its_outlet_and_day(desk, copies):
    html = desk.open(Story.objects.get()).content.decode()

    assert "Ferry crews walk out 0 [The Harbour Post, 2021-03-01, first]" in html


def test_hiding_the_first_article_makes_another_first(desk, copies):
    desk.act(type(copies[0]), "hide", copies[0])

    assert StoryPart.objects.get(part="first").article_id == copies[1].pk

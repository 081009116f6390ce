import json

import pytest
from django.urls import reverse

from articles import index
from articles.grouping.batches import group_all
from articles.models import Article, Story
from tests.factories import link_person, make_article
from tests.grouping.texts import OWN, REPORT

pytestmark = pytest.mark.django_db


@pytest.fixture
def copies():
    """Three outlets' copies of one report and an article of its own, in the index."""
    made = [
        make_article("Ferry crews walk out", body=REPORT, outlet="Nine North",
                     published="2021-03-01"),
        make_article("Islands cut off", body=REPORT, outlet="Marlow Tide", published="2021-03-02"),
        make_article("No boats in Port Osk", body=REPORT[:3], outlet="Redfern Ledger",
                     published="2021-03-03"),
        make_article("Nobody sails in Port Osk", body=OWN, outlet="Nine North",
                     published="2021-03-01"),
    ]  # fmt: skip
    group_all(anew=False)
    index.catch_up()
    return made


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_a_result_says_how_many_outlets_carried_it(client, copies):
    story = Story.objects.get()

    html = html_of(client, "/search?q=mariners")

    assert "<h1>4 articles for mariners</h1>" in html
    assert html.count("3 outlets carried this") == 3
    assert f'href="/search?q=story%3A{story.public_id}"' in html


def test_one_of_each_story_is_listed_where_a_reader_wants_it(client, copies):
    html = html_of(client, "/search?q=mariners&sort=newest&copies=one")

    assert "<h1>4 articles for mariners</h1>" in html
    assert "One of each story is listed: 2 of 4 articles." in html
    assert "1 to 2 of 2" in html
    assert copies[0].headline in html  # the first, though it is not the newest of them
    assert "Islands cut off" not in html
    assert "No boats in Port Osk" not in html
    assert 'href="/search?q=mariners&amp;sort=newest">All articles</a>' in html


def test_where_the_first_of_a_story_is_not_found_a_copy_is_listed(client, copies):
    html = html_of(client, "/search?q=mariners+outlet:tide&copies=one")

    assert "Islands cut off" in html
    assert "Ferry crews walk out" not in html


def test_a_choice_of_copies_that_does_not_exist_is_none(client, copies):
    response = client.get("/search?q=mariners&copies=many")

    assert response.status_code == 302
    assert response["Location"] == "/search?q=mariners"


def test_a_reader_goes_through_the_results_one_of_each_story(client, copies):
    own = copies[3]

    html = html_of(client, f"{own.get_absolute_url()}?q=mariners&sort=oldest&copies=one&result=2")

    assert "2 of 2" in html


def test_stories_copies_and_agencies_are_found_by_what_is_typed(client, copies):
    Article.objects.filter(pk=copies[3].pk).update(wire_agency="Reuters")
    Article.objects.touch()
    index.catch_up()

    found = {
        typed: html_of(client, f"/search?q={typed}").split("<h1>")[1].split(" ")[0]
        for typed in (f"story:{Story.objects.get().public_id}", "is:copy", "-is:copy", "is:wire")
    }

    assert list(found.values()) == ["3", "2", "2", "1"]


def test_an_articles_page_shows_its_story_the_first_at_the_top(client, copies):
    story = Story.objects.get()

    html = html_of(client, copies[1].get_absolute_url())

    assert "3 outlets carried this </h2>" in html
    shown = html.split('class="carriers"')[1].split("</ol>")[0]
    assert shown.index("Nine North") < shown.index("Marlow Tide") < shown.index("Redfern Ledger")
    assert f'<a href="{story.get_absolute_url()}">All 3 articles of this story</a>' in html
    assert "carried this" not in html_of(client, copies[3].get_absolute_url())


def test_an_article_far_down_a_long_story_is_shown_there_too(client):
    made = [
        make_article(f"Ferry crews walk out {n}", body=REPORT, outlet=f"Outlet {n}",
                     published=f"2021-03-{n + 1:02}")
        for n in range(9)
    ]  # fmt: skip
    group_all(anew=False)

    html = html_of(client, made[8].get_absolute_url())

    shown = html.split('class="carriers"')[1].split("</ol>")[0]
    assert shown.count("<li>") == 6
    assert "<b>Outlet 8</b>" in shown


def test_a_storys_page_lists_who_carried_it(client, copies, django_assert_max_num_queries):
    story = Story.objects.get()

    with django_assert_max_num_queries(8):
        html = html_of(client, story.get_absolute_url())

    assert "3 outlets carried this, 3 articles with one text" in html
    for copy in copies[:3]:
        assert copy.get_absolute_url() in html
    assert copies[3].headline not in html


def test_a_storys_articles_say_who_wrote_them_and_how_they_begin(client, copies):
    story = Story.objects.get()
    article = story.parts.all()[0].article
    for name in ("Ana Ruiz", "Ben Okafor"):
        link_person(article, name, role="author")

    html = html_of(client, story.get_absolute_url())

    assert "by Ana Ruiz and Ben Okafor" in html
    assert html.count('<p class="snippet" dir="auto">') == story.parts.count()


def test_a_storys_data_tells_the_same(client, copies):
    story = Story.objects.get()

    told = json.loads(client.get(f"{story.get_absolute_url()}.json").content)

    assert (told["articles"], told["outlets"]) == (3, 3)
    assert [one["part"] for one in told["parts"]] == ["first", "copy", "copy"]
    assert told["parts"][0]["id"] == copies[0].public_id


def test_hidden_articles_are_in_no_readers_story(client, copies):
    Article.objects.filter(pk__in=[copies[1].pk, copies[2].pk]).update(visibility="hidden")

    assert client.get(Story.objects.get().get_absolute_url()).status_code == 404
    assert "carried" not in html_of(client, copies[0].get_absolute_url())


def test_an_unknown_story_and_a_page_past_its_end_are_not_found(client, copies):
    address = Story.objects.get().get_absolute_url()

    assert client.get(reverse("story", args=["nosuch"])).status_code == 404
    assert client.get(f"{address}?page=2").status_code == 404
    assert client.get(address.upper().replace("/STORY", "/story")).status_code in {200, 301}


def test_pages_of_a_story_are_asked_for_again_only_when_it_changed(client, copies):
    address = Story.objects.get().get_absolute_url()
    page, article = client.get(address), client.get(copies[1].get_absolute_url())
    same = client.get(address, headers={"If-None-Match": page["ETag"]})
    late = make_article("Osk without boats", body=REPORT, outlet="Tolliver Dispatch")
    group_all(anew=False)

    changed = client.get(address, headers={"If-None-Match": page["ETag"]})
    its = client.get(copies[1].get_absolute_url(), headers={"If-None-Match": article["ETag"]})

    assert (same.status_code, changed.status_code, its.status_code) == (304, 200, 200)
    assert late.headline in changed.content.decode()

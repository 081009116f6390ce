"""Lists of outlets, people, tags, topics and places."""

import re

import pytest

from articles.index import catch_up
from articles.models import Alias, ArticlePerson, ArticleTag
from tests.factories import make_article, make_outlet, make_person, make_tag
from tests.views.naming import make_full
from tests.views.printed import names_of, text_of

pytestmark = pytest.mark.django_db

LISTS = ("outlets", "people", "tags", "topics", "places")


@pytest.mark.parametrize("name", LISTS)
def test_each_list_shows_names_with_what_is_held(client, name):
    make_full()

    response = client.get(f"/{name}")

    assert response.status_code == 200
    assert len(names_of(response)) == 1
    assert "1 article" in text_of(response)


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_archive_has_empty_lists(client, name):
    assert "Nothing has been imported yet" in text_of(client.get(f"/{name}"))


def test_names_of_hidden_articles_and_rejected_links_are_not_listed(client):
    make_article(people=["Hidden Man"], visibility="hidden")
    article = make_article(people=["Mara Lind"])
    ArticlePerson.objects.create(
        article=article, person=make_person("Wrong Woman"), state="rejected"
    )

    assert names_of(client.get("/people")) == ["Mara Lind"]


def test_a_person_with_two_roles_in_an_article_has_one_article(client):
    make_article(people=["Mara Lind"], authors=["Mara Lind"])

    assert "Mara Lind 1 article" in text_of(client.get("/people"))


def test_names_go_from_a_to_z_without_accents_and_the(client):
    for name in ("The Harbour Post", "Émile’s Paper", "Daily Lantern", "Zeitung"):
        make_article(outlet=name)

    assert names_of(client.get("/outlets")) == [
        "Daily Lantern",
        "Émile’s Paper",
        "The Harbour Post",
        "Zeitung",
    ]


def test_names_can_be_ordered_by_what_is_held(client):
    make_article(outlet="Alpha")
    make_article(outlet="Beta")
    make_article(outlet="Beta")

    assert names_of(client.get("/outlets?sort=held")) == ["Beta", "Alpha"]


def test_a_list_is_filtered_by_name_and_by_other_names(client):
    make_article(outlet="Daily Lantern")
    make_article(outlet="The Harbour Post")
    Alias.objects.create(outlet=make_outlet("Daily Lantern"), name="Dockside Light")

    assert names_of(client.get("/outlets?find=HARBOUR")) == ["The Harbour Post"]
    assert names_of(client.get("/outlets?find=dockside")) == ["Daily Lantern"]
    assert names_of(client.get("/outlets?find=-")) == ["Daily Lantern", "The Harbour Post"]
    assert "No outlet is filed under that" in text_of(client.get("/outlets?find=zeppelin"))


def test_a_filter_with_no_word_in_it_filters_nothing_and_others_are_not_indexed(client):
    make_article()

    assert "noindex" in client.get("/outlets?find=harbour").content.decode()
    assert "noindex" not in client.get("/outlets").content.decode()


def test_letters_lead_to_the_names_under_them(client):
    for name in ("The Harbour Post", "Daily Lantern", "24 Uur"):
        make_article(outlet=name)

    page = client.get("/outlets").content.decode()
    letters = re.findall(r'href="/outlets\?letter=(\w+)"', page)

    assert letters == ["d", "h", "other"]
    assert names_of(client.get("/outlets?letter=h")) == ["The Harbour Post"]
    assert names_of(client.get("/outlets?letter=other")) == ["24 Uur"]


def test_a_long_list_has_pages(client):
    article = make_article()
    for number in range(205):
        ArticleTag.objects.create(article=article, tag=make_tag(f"Tag {number:03}"))

    first, second = client.get("/tags"), client.get("/tags?page=2")

    assert (len(names_of(first)), len(names_of(second))) == (200, 5)
    assert 'href="/tags?page=2"' in first.content.decode()
    past = client.get("/tags?page=3")
    assert past.status_code == 404
    assert 'href="/tags?page=2"' in past.content.decode()


def test_a_list_has_one_address(client):
    assert client.get("/tags?sort=&find=&page=1")["Location"] == "/tags"
    assert client.get("/tags?page=-1")["Location"] == "/tags"
    assert client.get("/tags?sort=name")["Location"] == "/tags"


@pytest.mark.parametrize("name", LISTS)
def test_more_names_need_no_more_queries(client, name, django_assert_num_queries):
    make_full()
    catch_up()
    with django_assert_num_queries(5):
        client.get(f"/{name}")
    for number in range(8):
        make_article(
            outlet=f"Paper {number}",
            people=[f"Person {number}"],
            tags=[f"Tag {number}"],
            topics=[f"Topic {number}"],
            places=[f"Place {number}"],
        )
    with django_assert_num_queries(5):
        client.get(f"/{name}")


@pytest.mark.parametrize("name", LISTS)
def test_an_unknown_name_is_not_found_and_its_words_are_in_the_search_box(client, name):
    response = client.get(f"/{name}/mara-lind")

    assert response.status_code == 404
    assert 'value="mara lind"' in response.content.decode()


def test_pages_of_names_may_be_kept_but_are_asked_for_each_time(client):
    make_full()

    for address in ("/outlets", "/people/ana-ruiz"):
        response = client.get(address)
        again = client.get(address, headers={"if-none-match": response["ETag"]})
        assert (response["Cache-Control"], again.status_code) == ("public, no-cache", 304)
        assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("address", ["/outlets", "/outlets/the-harbour-post", "/tags?sort=held"])
def test_an_unchanged_page_is_not_made_again(client, address, django_assert_max_num_queries):
    make_full()
    catch_up()
    etag = client.get(address)["ETag"]

    with django_assert_max_num_queries(3):
        again = client.get(address, headers={"if-none-match": etag})
    make_full(outlet="Tidewire")
    catch_up()
    changed = client.get(address, headers={"if-none-match": etag})

    assert again.status_code == 304
    assert again["Cache-Control"] == "public, no-cache"
    assert changed.status_code == 200
    assert client.get("/people")["ETag"] != etag


def test_only_reading_is_answered(client):
    assert client.post("/outlets").status_code == 405
    assert client.post("/search").status_code == 405

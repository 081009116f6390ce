import json
import re
from datetime import date
from html import unescape

import pytest

from articles.index import catch_up
from articles.models import Alias, Article, ArticlePerson, ArticleTag, Person, Tag
from tests.factories import (
    make_article,
    make_capture,
    make_figure,
    make_outlet,
    make_person,
    make_place,
    make_tag,
    make_teaser,
    make_topic,
)

pytestmark = pytest.mark.django_db

LISTS = ("outlets", "people", "tags", "topics", "places")


def text_of(response):
    printed = re.sub(r"<(script|title)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", printed)).split())


def names_of(response):
    listed = response.content.decode().partition('<ol class="rank names"')[2].partition("</ol>")[0]
    return re.findall(r'<a href="[^"]+">([^<]*)</a>', unescape(listed))


def linked_data_of(response):
    page = response.content.decode()
    [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(data)


def make_full(**fields):
    return make_article(
        people=["Ana Ruiz"], tags=["Ferry"], topics=["Shipping"], places=["Norland"], **fields
    )


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


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/outlets/the-harbour-post", 14),
        ("/people/ana-ruiz", 21),
        ("/tags/ferry", 14),
        ("/topics/shipping", 9),
        ("/places/norland", 16),
    ],
)
def test_more_articles_need_no_more_queries(client, address, queries, django_assert_num_queries):
    make_full(authors=["Mara Lind"])
    catch_up()
    with django_assert_num_queries(queries):
        client.get(address)
    for number in range(12):
        make_full(authors=[f"Person {number}"], published=f"2021-{number + 1:02}-01")
    catch_up()
    with django_assert_num_queries(queries):
        client.get(address)


@pytest.mark.parametrize(
    ("address", "kind", "tab"),
    [
        ("/outlets/the-harbour-post", "NewsMediaOrganization", "Outlet 2 articles"),
        ("/people/ana-ruiz", "Person", "Person 2 articles"),
        ("/tags/ferry", "DefinedTerm", "Tag 2 articles"),
        ("/topics/shipping", "DefinedTerm", "Topic 2 articles"),
        ("/places/norland", "Place", "Place 2 articles"),
    ],
)
def test_each_page_shows_what_is_held_and_says_so_to_machines(client, address, kind, tab):
    make_full(published="2019-05-01")
    make_full(published="2021-08-03")
    catch_up()

    response = client.get(address)
    page = text_of(response)

    assert tab in page
    assert "2 articles held" not in page  # the figure stands above its label
    assert "May 2019" in page
    assert "Aug 2021" in page
    assert "All 2 articles" in page
    assert linked_data_of(response)["@type"] == kind
    assert linked_data_of(response)["url"] == f"http://testserver{address}"


@pytest.mark.parametrize("name", LISTS)
def test_an_unknown_name_is_not_found_and_its_words_are_in_the_search_box(client, name):
    response = client.get(f"/{name}/mara-lind")

    assert response.status_code == 404
    assert 'value="mara lind"' in response.content.decode()


def test_a_former_address_leads_to_the_one_of_now_for_good(client):
    make_article(outlet="The Harbour Post")
    outlet = make_outlet("The Harbour Post")
    outlet.name = "The Coast Post"
    outlet.save()

    response = client.get("/outlets/the-harbour-post")

    assert response.status_code == 301
    assert response["Location"] == "/outlets/the-coast-post"
    assert client.get("/people/the-harbour-post").status_code == 404


def test_the_histogram_leads_to_the_months_of_this_outlet_alone(client):
    make_article(published="2021-08-03")
    make_article(outlet="Daily Lantern", published="2021-09-03")
    catch_up()

    page = client.get("/outlets/the-harbour-post").content.decode()

    assert "/search?outlet=the-harbour-post&amp;from=2021-08&amp;to=2021-08" in page
    assert "August 2021: 1 article" in page
    assert "September 2021: 1 article" not in page


def test_articles_with_no_month_are_said_to_be_left_out_of_the_histogram(client):
    make_article(published="2021-08-03")
    make_article(published="2020-01-01", precision="year")
    make_article(published=None)
    catch_up()

    page = text_of(client.get("/outlets/the-harbour-post"))

    assert "2 more with no known month are not drawn" in page


def test_an_outlet_with_no_full_text_says_what_it_is_known_from(client):
    make_teaser("Ferry stops", outlet="Inland Wire")
    make_teaser("Ferry starts", outlet="Inland Wire")
    catch_up()

    page = text_of(client.get("/outlets/inland-wire"))

    assert "Known from 2 teasers. No full text is held." in page


def test_an_outlet_with_no_visible_article_says_so(client):
    make_article(visibility="hidden")

    page = text_of(client.get("/outlets/the-harbour-post"))

    assert "No article is held." in page
    assert "Search only here" not in page


def test_printed_figures_carry_their_date_and_their_printer(client):
    outlet = make_outlet()
    make_article(outlet=outlet)
    older, newer = make_capture(copied_from="NewsBreak"), make_capture(copied_from="NewsBreak")
    make_figure(outlet, text="9K+", at_least=9000, seen_on=date(2021, 7, 1), capture=older)
    make_figure(outlet, text="12K+", seen_on=date(2021, 8, 5), capture=newer)
    make_figure(outlet, "posts", "3K+", 3000, seen_on=date(2021, 8, 5), capture=newer)

    response = client.get("/outlets/the-harbour-post")
    page = text_of(response)

    assert "As NewsBreak showed them" in page
    assert "Followers 12K+ Posts 3K+" in page
    assert "9K+" not in page
    assert "5 August 2021" in page
    assert "12K+" not in json.dumps(linked_data_of(response))


def test_figures_with_no_date_say_so(client):
    outlet = make_outlet()
    make_article(outlet=outlet)
    make_figure(outlet, capture=make_capture())

    page = text_of(client.get("/outlets/the-harbour-post"))

    assert "As its page showed them" in page
    assert "a page with no date of its own" in page


def test_what_an_outlet_says_of_itself_is_marked_as_its_words(client):
    parent = make_outlet("Coast Group")
    make_article(
        outlet=make_outlet(
            about="the paper of the coast",
            home_page="https://harbour.example/",
            parent=parent,
            kind="newspaper",
            country="Norland",
        )
    )

    response = client.get("/outlets/the-harbour-post")
    page = text_of(response)

    assert "It says of itself: “the paper of the coast”" in page
    assert "Newspaper, Norland." in page
    assert "Part of Coast Group" in page
    assert 'href="https://harbour.example/" rel="external noopener"' in response.content.decode()
    assert linked_data_of(response)["sameAs"] == "https://harbour.example/"


def test_a_home_page_that_is_no_web_address_is_no_link(client):
    make_article(outlet=make_outlet(home_page="javascript:alert(1)"))

    response = client.get("/outlets/the-harbour-post")

    assert "javascript:" not in response.content.decode()


def test_other_names_are_shown_but_misspellings_are_not(client):
    person = make_person("Ana Ruiz", same_as=["https://example.org/ana"])
    make_article(people=["Ana Ruiz"])
    Alias.objects.create(person=person, name="Councillor Ruiz")
    Alias.objects.create(person=person, name="Anna Riuz", kind="misspelling")
    catch_up()

    response = client.get("/people/ana-ruiz")

    assert "Also filed as <bdi>Councillor Ruiz</bdi>." in response.content.decode()
    assert "Riuz" not in response.content.decode()
    assert linked_data_of(response)["alternateName"] == ["Councillor Ruiz"]
    assert linked_data_of(response)["sameAs"] == ["https://example.org/ana"]


def test_a_person_is_shown_in_each_role(client):
    make_article(authors=["Ana Ruiz"])
    make_article(people=["Ana Ruiz"])
    make_article(people=["Ana Ruiz"])
    catch_up()

    page = text_of(client.get("/people/ana-ruiz"))

    assert "Writer of 1 article , subject of 2 articles ." in page


def test_another_person_of_the_same_name_is_a_link_away(client):
    make_article(people=["Ana Ruiz"])
    other = Person.objects.create(name="Ana Ruiz", description="A rower.")
    ArticlePerson.objects.create(article=Article.objects.get(), person=other, role="about")

    page = client.get("/people/ana-ruiz")

    assert "Another person of this name: Ana Ruiz, A rower." in text_of(page)
    assert 'href="/people/ana-ruiz-2"' in page.content.decode()


def test_who_is_named_alongside_is_counted_within_the_articles(client):
    make_article(people=["Ana Ruiz", "Mara Lind"])
    make_article(people=["Ana Ruiz", "Mara Lind", "Jun Harada"])
    make_article(people=["Jun Harada"])
    make_article(people=["Ana Ruiz", "Secret Man"], visibility="hidden")
    catch_up()

    page = text_of(client.get("/people/ana-ruiz"))

    assert "Named alongside Mara Lind 2 Jun Harada 1" in page
    assert "Secret Man" not in page


def test_bylines_of_an_outlet_are_its_authors(client):
    make_article(authors=["Mara Lind"], people=["Ana Ruiz"])
    catch_up()

    page = text_of(client.get("/outlets/the-harbour-post"))

    assert "Bylines Mara Lind 1 " in page
    assert "People named Ana Ruiz 1 " in page


def test_a_tag_is_shown_under_its_display_name_and_as_printed(client):
    make_article(tags=["The U N Office"])
    Tag.objects.update(display_name="The UN Office")

    page = text_of(client.get("/tags/the-u-n-office"))

    assert "The UN Office" in page
    assert "Printed as #The U N Office." in page


def test_tags_that_occur_together_lead_to_each_other(client):
    make_article(tags=["Ferry", "Strike"])
    catch_up()

    assert "Tags that occur with it Strike 1" in text_of(client.get("/tags/ferry"))


def test_a_topic_leads_to_its_parent_its_parts_and_its_place(client):
    transport, place = make_topic("Transport"), make_place("Norland")
    make_topic("Shipping", parent=transport, place=place)
    make_article(topics=["Shipping", "Transport"])

    shipping, above = client.get("/topics/shipping"), client.get("/topics/transport")

    assert "Part of Transport" in text_of(shipping)
    assert "Place Norland" in text_of(shipping)
    assert "Its parts Shipping" in text_of(above)


def test_a_place_leads_to_where_it_lies_and_to_its_topics(client):
    norland = make_place("Norland", kind="country")
    make_place("Eastmere", kind="city", parent=norland)
    make_topic("Norland News", place=norland)
    make_article(places=["Eastmere", "Norland"])

    city, country = client.get("/places/eastmere"), client.get("/places/norland")

    assert "City in Norland." in text_of(city)
    assert "Its parts Eastmere" in text_of(country)
    assert "Topics Norland News" in text_of(country)


def test_pages_of_names_may_be_kept_but_are_asked_for_each_time(client):
    make_full()

    for address in ("/outlets", "/people/ana-ruiz"):
        response = client.get(address)
        again = client.get(address, headers={"if-none-match": response["ETag"]})
        assert (response["Cache-Control"], again.status_code) == ("public, no-cache", 304)
        assert "Cookie" not in response.get("Vary", "")


def test_a_corrected_description_is_shown_at_the_next_request(client):
    make_article(people=["Ana Ruiz"])
    etag = client.get("/people/ana-ruiz")["ETag"]
    Person.objects.update(description="Chairs the harbour board.")

    again = client.get("/people/ana-ruiz", headers={"if-none-match": etag})

    assert again.status_code == 200
    assert "Chairs the harbour board." in text_of(again)


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


def test_the_months_of_a_single_year_are_named_under_its_bars(client):
    make_article(published="2021-08-03")
    catch_up()
    one_year = client.get("/outlets/the-harbour-post").content.decode()
    make_article(published="2020-08-03")
    catch_up()
    two_years = client.get("/outlets/the-harbour-post").content.decode()

    assert "<li>Aug</li>" in one_year
    assert "<li>Aug</li>" not in two_years

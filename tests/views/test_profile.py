"""The page of a name: what is held of it, since when, and beside whom."""

import pytest

from articles.index import catch_up
from articles.models import Alias, Article, ArticlePerson, Person, Tag
from tests.factories import make_article, make_outlet, make_person, make_place, make_topic
from tests.views.naming import make_full
from tests.views.printed import linked_data_of, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/outlets/the-harbour-post", 15),
        ("/people/ana-ruiz", 22),
        ("/tags/ferry", 15),
        ("/topics/shipping", 10),
        ("/places/norland", 17),
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


def test_a_corrected_description_is_shown_at_the_next_request(client):
    make_article(people=["Ana Ruiz"])
    etag = client.get("/people/ana-ruiz")["ETag"]
    Person.objects.update(description="Chairs the harbour board.")

    again = client.get("/people/ana-ruiz", headers={"if-none-match": etag})

    assert again.status_code == 200
    assert "Chairs the harbour board." in text_of(again)


def test_the_months_of_a_single_year_are_named_under_its_bars(client):
    make_article(published="2021-08-03")
    catch_up()
    one_year = client.get("/outlets/the-harbour-post").content.decode()
    make_article(published="2020-08-03")
    catch_up()
    two_years = client.get("/outlets/the-harbour-post").content.decode()

    assert "<li>Aug</li>" in one_year
    assert "<li>Aug</li>" not in two_years

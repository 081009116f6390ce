"""A search from its address to the page of its results."""

import re

import pytest

from articles.index import catch_up
from articles.models import Article
from tests.factories import make_article
from tests.views.printed import heading_of, headlines_of, text_of, title_of

pytestmark = pytest.mark.django_db


def test_the_heading_says_how_many_and_for_what(client, flood):
    response = client.get("/search?q=flood")

    assert heading_of(response) == "5 articles for flood"
    assert title_of(response) == "flood: Backfile search"
    assert "4 are held in full, 1 as a teaser." in text_of(response)
    assert "Articles that mention “flood”" in text_of(response)


def test_one_article_is_one_article(client, flood):
    assert heading_of(client.get("/search?q=herring")) == "1 article for herring"


def test_a_phrase_is_printed_with_printed_quotation_marks(client, flood):
    response = client.get('/search?q="flood warning"')

    assert heading_of(response) == "1 article for “flood warning”"


def test_an_empty_search_lists_everything_newest_first_and_undated_last(client, flood):
    response = client.get("/search")

    assert heading_of(response) == "6 articles"
    assert headlines_of(response) == [
        "Flood of 2021-09-04",
        "Flood of 2021-08-03",
        "Flood of 2021-08-02",
        "Flood of 2021-07-01",
        "Herring quota agreed",
        "Flood warning",
    ]


def test_hits_are_marked_and_their_passages_lead_to_the_paragraph(client):
    article = make_article("A quiet day", body=("Nothing.", "Then the sluice failed."))
    catch_up()

    response = client.get("/search?q=sluice")

    assert "<mark>sluice</mark>" in response.content.decode()
    assert (
        f'href="{article.get_absolute_url()}?q=sluice&amp;result=1#p2"' in response.content.decode()
    )


def test_what_is_not_held_in_full_says_so(client, flood):
    page = text_of(client.get("/search?q=warning"))

    assert "Teaser only: the archive holds 2 words." in page


def test_the_order_can_be_chosen_and_is_kept(client, flood):
    response = client.get("/search?q=flood&sort=oldest")

    assert headlines_of(response)[0] == "Flood of 2021-07-01"
    assert 'name="sort" value="oldest"' in response.content.decode()
    assert re.search(r'aria-current="true">Oldest', response.content.decode())


def test_the_usual_order_is_not_in_the_address(client, flood):
    assert client.get("/search?q=flood&sort=best")["Location"] == "/search?q=flood"
    assert client.get("/search?sort=newest")["Location"] == "/search"
    typed = client.get("/search?q=flood sort:oldest&sort=oldest")
    assert typed["Location"] == "/search?q=flood+sort%3Aoldest"
    assert client.get("/search?q=flood sort:oldest&sort=best").status_code == 200


def test_an_order_typed_in_the_query_holds(client, flood):
    response = client.get("/search?q=flood sort:oldest")

    assert headlines_of(response)[0] == "Flood of 2021-07-01"


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("q=flood&outlet=&from=", "q=flood"),
        ("outlet=b&q=flood&outlet=a", "q=flood&outlet=a&outlet=b"),
        ("q=flood&page=1&utm_source=x", "q=flood"),
        ("q=flood&to=2021-9", "q=flood&to=2021-09"),
        ("q=%20flood%20", "q=flood"),
        ("q=flood&sort=sideways", "q=flood"),
    ],
)
def test_another_spelling_of_an_address_leads_to_the_tidy_one(client, typed, tidy):
    response = client.get(f"/search?{typed}")

    assert response.status_code == 302
    assert response["Location"] == f"/search?{tidy}"


def test_another_way_to_escape_an_address_is_the_same_address(client, flood):
    assert client.get("/search?q=flo%6Fd%20of").status_code == 200


def test_the_timeline_draws_matches_over_everything_held(client, flood):
    response = client.get("/search?q=flood&from=2021-08&to=2021-08")
    page = response.content.decode()

    assert "August 2021: 2 of 2 articles" in page
    assert "March 2019: 0 of 1 article" in page
    assert 'class="chosen-range"' in page
    assert 'href="/search?q=flood&amp;from=2021-07&amp;to=2021-07" tabindex="-1"' in page
    assert 'href="/search?q=flood&amp;from=2019&amp;to=2019"' in page
    assert "Show as a table" in page


def test_undated_matches_are_counted_beside_the_timeline(client, flood):
    assert "1 more with no known month" in text_of(client.get("/search?q=flood"))


def test_an_archive_without_dates_draws_no_timeline(client):
    make_article("Flood", published=None)
    catch_up()

    assert "When they were published" not in text_of(client.get("/search?q=flood"))


def test_a_query_that_cannot_be_read_is_searched_as_words_and_kept(client, flood):
    response = client.get('/search?q="flood warning')

    assert response.status_code == 200
    assert heading_of(response) == '1 article for "flood warning'
    assert "There is a problem with your search" in text_of(response)
    assert 'value="&quot;flood warning"' in response.content.decode()


@pytest.mark.parametrize("typed", ["((((", "NOT", "OR OR", "field:", '"', "\x00", "a" * 3000, "*"])
def test_nothing_typed_is_an_error(client, flood, typed):
    response = client.get("/search", {"q": typed}, follow=True)

    assert response.status_code == 200


def test_a_page_has_twenty_articles_and_links_to_the_others(client):
    for number in range(45):
        make_article(f"Flood {number:02}")
    catch_up()

    first = client.get("/search?q=flood")
    second = client.get("/search?q=flood&page=2")

    assert len(headlines_of(first)) == 20
    assert "1 to 20 of 45" in text_of(first)
    assert "21 to 40 of 45" in text_of(second)
    assert title_of(second) == "flood, page 2 of 3: Backfile search"
    assert 'start="21"' in second.content.decode()
    assert '<link rel="prev" href="/search?q=flood">' in second.content.decode()
    assert '<link rel="next" href="/search?q=flood&amp;page=3">' in second.content.decode()
    assert not set(headlines_of(first)) & set(headlines_of(second))


@pytest.mark.parametrize("page", ["0", "-1", "abc"])
def test_what_is_no_page_number_leads_to_the_first_page(client, flood, page):
    response = client.get(f"/search?q=flood&page={page}")

    assert (response.status_code, response["Location"]) == (302, "/search?q=flood")


@pytest.mark.parametrize("page", ["2", "999", "9" * 30])
def test_a_page_past_the_end_is_not_found_and_leads_to_the_last(client, flood, page):
    response = client.get(f"/search?q=flood&page={page}", follow=True)

    assert response.status_code == 404
    assert response["Cache-Control"] == "no-cache"
    assert 'href="/search?q=flood"' in response.content.decode()


def test_results_are_followed_but_not_indexed(client, flood):
    page = client.get("/search?q=flood&sort=oldest").content.decode()

    assert '<meta name="robots" content="noindex, follow">' in page
    assert re.search(r'rel="canonical" href="[^"]*/search\?q=flood&amp;sort=oldest"', page)


def test_a_date_that_is_none_is_refused_in_words_with_everything_kept(client, flood):
    response = client.get("/search?q=flood&outlet=daily-lantern&from=2021-13&to=soon")
    page = response.content.decode()

    assert response.status_code == 400
    assert response["Cache-Control"] == "no-cache"
    assert title_of(response).startswith("Problem:")
    assert "There is a problem" in page
    assert '<a href="#from">“From” has month 13; months go from 01 to 12.</a>' in page
    assert '<a href="#to">' in page
    assert 'value="2021-13"' in page
    assert 'value="soon"' in page
    assert 'name="outlet" value="daily-lantern"' in page
    assert page.count('value="flood"') == 2  # the search box, and what goes along


def test_an_article_hidden_a_moment_ago_is_not_shown(client, flood):
    Article.objects.filter(headline="Flood of 2021-08-03").update(visibility="hidden")

    assert "Flood of 2021-08-03" not in headlines_of(client.get("/search?q=flood"))


def test_an_index_that_cannot_be_read_is_said_and_browsing_goes_on(client, flood, settings):
    (settings.INDEX_DIR / "current").unlink()

    response = client.get("/search?q=flood")

    assert response.status_code == 503
    assert response["Retry-After"] == "120"
    assert response["Cache-Control"] == "no-store"
    assert "Search is not available for the moment" in heading_of(response)
    assert 'value="flood"' in response.content.decode()
    assert client.get("/search/facet/outlet").status_code == 503
    assert client.get("/outlets/the-harbour-post").status_code == 200
    assert client.get("/help/search").status_code == 200


def test_more_articles_need_no_more_queries(client, django_assert_num_queries):
    def fill(number):
        for extra in range(number):
            make_article(
                f"Flood {extra}",
                outlet=f"Paper {extra}",
                people=[f"Person {extra}"],
                tags=[f"Tag {extra}"],
                topics=[f"Topic {extra}"],
                places=[f"Place {extra}"],
                section=f"Section {extra}",
            )
        catch_up()

    fill(3)
    with django_assert_num_queries(9):
        client.get("/search?q=flood")
    fill(12)
    with django_assert_num_queries(9):
        client.get("/search?q=flood")


def test_results_are_spread_over_time(client, flood):
    page = client.get("/search?q=flood&sort=spread")

    assert headlines_of(page) == [
        "Flood of 2021-09-04", "Flood of 2021-08-03", "Flood of 2021-07-01",
        "Flood of 2021-08-02", "Flood warning",
    ]  # fmt: skip
    assert '<a href="/search?q=flood&amp;sort=spread" aria-current="true">Spread over time</a>' in (
        page.content.decode()
    )


def test_all_that_is_wrong_with_a_query_is_said_in_one_place(client, flood):
    page = client.get("/search", {"q": "flood foo:bar is:nice"}).content.decode()

    assert page.count('role="alert"') == 1
    assert page.count('<li><a href="#q">') == 2


def test_a_very_long_query_is_cut_in_the_heading_and_kept_in_the_box(client, flood):
    typed = " ".join(["flood"] * 150)

    response = client.get("/search", {"q": typed})

    assert len(heading_of(response)) < 150
    assert len(title_of(response)) < 180
    assert max(len(line) for line in re.findall(r'explained">(.*?)</p>', response.text)) <= 400
    assert f'value="{typed}"' in response.content.decode()

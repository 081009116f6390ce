import re
from html import unescape

import pytest

from articles.index import catch_up
from articles.models import Alias, Article
from tests.factories import make_article, make_outlet, make_teaser

pytestmark = pytest.mark.django_db


def text_of(response):
    """Return what a page prints: without tags, spaces run together."""
    printed = re.sub(r"<(script|title)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", printed)).split())


def heading_of(response):
    [heading] = re.findall(r"<h1>(.*?)</h1>", response.content.decode(), re.DOTALL)
    return unescape(heading)


def title_of(response):
    title, *_ = re.findall(r"<title>(.*?)</title>", response.content.decode())
    return unescape(title)


def headlines_of(response):
    found = re.findall(r"<h3[^>]*>\s*<a [^>]*>(.*?)</a>", response.content.decode(), re.DOTALL)
    return [re.sub(r"</?mark>", "", headline).strip() for headline in found]


@pytest.fixture
def flood(db):
    """Five articles about a flood, of two outlets and three months."""
    for day, outlet, topics in (
        ("2021-07-01", "The Harbour Post", ["Weather"]),
        ("2021-08-02", "The Harbour Post", ["Weather", "Shipping"]),
        ("2021-08-03", "Daily Lantern", ["Weather"]),
        ("2021-09-04", "Daily Lantern", []),
    ):
        make_article(
            f"Flood of {day}", published=day, outlet=outlet, topics=topics, people=["Ana Ruiz"]
        )
    make_teaser("Flood warning", text="Water rises.", published=None, outlet="Norland Courier")
    make_article("Herring quota agreed", published="2019-03-01", outlet="The Harbour Post")
    catch_up()


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


def test_values_of_a_group_widen_and_groups_narrow(client, flood):
    one = client.get("/search?q=flood&outlet=daily-lantern")
    two = client.get("/search?q=flood&outlet=daily-lantern&outlet=the-harbour-post")
    both = client.get("/search?q=flood&outlet=daily-lantern&outlet=the-harbour-post&topic=shipping")

    assert [heading_of(page)[:1] for page in (one, two, both)] == ["2", "4", "1"]


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


def test_filters_that_are_on_can_be_taken_off_one_by_one(client, flood):
    response = client.get("/search?q=flood&outlet=daily-lantern&topic=weather&from=2021-08")
    page = response.content.decode()

    assert "Outlet: Daily Lantern" in page
    assert 'href="/search?q=flood&amp;topic=weather&amp;from=2021-08"' in page
    assert "From August 2021" in page
    assert 'href="/search?q=flood&amp;outlet=daily-lantern&amp;topic=weather"' in page
    assert "Clear all 3" in text_of(response)
    assert "Filters (3 on)" in text_of(response)


def test_a_group_counts_as_if_nothing_of_it_were_chosen(client, flood):
    page = text_of(client.get("/search?q=flood&outlet=daily-lantern"))

    assert "Daily Lantern 2" in page
    assert "The Harbour Post 2" in page


def test_a_chosen_value_stays_when_it_finds_nothing(client, flood):
    page = client.get("/search?q=flood&outlet=norland-courier&topic=shipping").content.decode()

    assert re.search(r'value="shipping" checked', page)
    assert re.search(r'value="norland-courier" checked', page)
    assert "facet-row-none" in page


def test_a_value_that_nothing_has_finds_nothing_and_can_be_taken_off(client, flood):
    response = client.get("/search?q=flood&outlet=no-such-paper")

    assert heading_of(response) == "Nothing matches flood"
    assert "Outlet: no-such-paper" in text_of(response)


def test_five_values_of_a_group_are_shown_and_the_rest_is_a_page_away(client):
    for number in range(7):
        make_article(f"Flood {number}", outlet=f"Paper {number}")
    catch_up()

    page = client.get("/search?q=flood").content.decode()

    assert page.count('name="outlet"') == 5
    assert 'href="/search/facet/outlet?q=flood">Find among 7 outlets' in page


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


def test_who_and_what_is_also_named_narrows_the_search(client, flood):
    page = client.get("/search?q=flood").content.decode()

    assert "Also named here" in page
    assert 'href="/search?q=flood&amp;person=ana-ruiz">Ana Ruiz</a>' in page


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


def test_nothing_found_offers_looser_searches_with_true_counts(client, flood):
    response = client.get("/search?q=floods+herring&outlet=daily-lantern&from=2020&to=2020")
    page = text_of(response)

    assert response.status_code == 200
    assert heading_of(response) == "Nothing matches floods herring"
    assert "For the chosen dates (2020) the archive holds 0 articles." in page
    assert not re.search(r"Drop .*: 0 articles", page)


def test_every_looser_search_finds_what_it_says(client, flood):
    make_article(
        "Peace talks on Tuesday about the flood", published="2021-08-09", outlet="Daily Lantern"
    )
    catch_up()
    for query in (
        "q=flod",
        "q=%22talks+peace%22",
        "q=%2Bflood+zeppelin",
        "q=herring&outlet=daily-lantern&from=2021",
        "q=herring&topic=weather",
        "q=herring&from=2021-08",
    ):
        page = client.get(f"/search?{query}").content.decode()
        offers = re.findall(r'<li><a href="([^"]+)">[^<]*: ([\d,]+) articles?</a></li>', page)

        assert offers, query
        for address, count in offers:
            assert heading_of(client.get(unescape(address))).split()[0] == count, address


def test_looser_searches_go_from_most_to_fewest_and_each_is_said_in_words(client, flood):
    page = client.get("/search?q=herring&outlet=daily-lantern&from=2021").content.decode()

    offers = re.findall(r'">([^<]*): (\d+) articles?</a></li>', page)
    assert ("Drop every filter", "1") in offers
    counts = [int(count) for _, count in offers]
    assert counts == sorted(counts, reverse=True)


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
    with django_assert_num_queries(8):
        client.get("/search?q=flood")
    fill(12)
    with django_assert_num_queries(8):
        client.get("/search?q=flood")


def test_the_full_list_of_a_filter_goes_from_a_to_z_with_counts(client, flood):
    response = client.get("/search/facet/outlet?q=flood&outlet=daily-lantern")
    page = text_of(response)

    assert heading_of(response) == "Choose among 3 outlets"
    assert page.index("Daily Lantern 2") < page.index("The Harbour Post 2")
    assert page.index("The Harbour Post 2") < page.index("Norland Courier 1")
    assert 'value="daily-lantern" checked' in response.content.decode()


def test_the_list_can_be_narrowed_and_keeps_the_ticks_it_does_not_show(client, flood):
    response = client.get("/search/facet/outlet?q=flood&outlet=daily-lantern&find=harbour")
    page = response.content.decode()

    assert "The Harbour Post" in page
    assert 'type="checkbox" name="outlet" value="daily-lantern"' not in page
    assert '<input type="hidden" name="outlet" value="daily-lantern">' in page


def test_a_name_that_is_not_in_the_list_is_said(client, flood):
    response = client.get("/search/facet/outlet?q=flood&find=zeppelin")

    assert "No name here has “zeppelin” in it" in text_of(response)
    assert 'href="/search/facet/outlet?q=flood"' in response.content.decode()


def test_the_list_has_one_address_and_refuses_bad_dates(client, flood):
    moved = client.get("/search/facet/outlet?find=&page=3&q=flood")

    assert moved["Location"] == "/search/facet/outlet?q=flood"
    assert client.get("/search/facet/outlet?from=2021-13").status_code == 400
    assert client.get("/search/facet/held").status_code == 404
    assert client.get("/search/facet/moon").status_code == 404


def test_a_name_without_a_latin_letter_is_filed_at_the_end(client):
    make_article("Flood", outlet="24 Uur")
    make_article("Flood", outlet="Zeitung")
    catch_up()

    page = text_of(client.get("/search/facet/outlet?q=flood"))

    assert page.index("Zeitung") < page.index("24 Uur")


def test_an_outlet_is_found_by_another_of_its_names(client):
    outlet = make_outlet("The Harbour Post")
    Alias.objects.create(outlet=outlet, name="HP Online")
    make_article("Bridge opens", outlet=outlet)
    catch_up()

    assert heading_of(client.get('/search?q=outlet:"hp online"'))[0] == "1"


def test_a_value_of_a_filter_can_be_left_out(client, flood):
    page = client.get("/search/facet/outlet?q=flood+OR+herring").content.decode()

    [url] = re.findall(r'<a href="([^"]*)"[^>]*aria-label="Leave out Daily Lantern"', page)
    found = client.get(unescape(url))

    assert heading_of(found) == "4 articles for (flood OR herring) -outlet:“Daily Lantern”"
    assert "but not those that are from “Daily Lantern”" in text_of(found)
    chosen = client.get("/search/facet/outlet?q=flood&outlet=daily-lantern").content.decode()
    assert "Leave out Daily Lantern" not in chosen


def test_a_long_list_is_parted_by_letters_and_a_short_one_is_not(client):
    for number in range(16):
        for name in ("Alpha", "Beta"):
            make_article(f"{name} flood {number}", outlet=f"{name} {number}")
    catch_up()

    long = client.get("/search/facet/outlet?q=flood").content.decode()
    short = client.get("/search/facet/outlet?q=alpha").content.decode()

    assert re.findall(r'href="#letter-(\w+)"', long) == ["A", "B"]
    assert long.count("<legend>") == 2
    assert "#letter-" not in short


def test_a_question_is_answered_by_any_of_its_words_and_says_so(client, flood):
    page = client.get("/search?q=what+did+the+herring+flood+warning+cost")

    assert heading_of(page) == "6 articles for what did the herring flood warning cost"
    assert headlines_of(page)[0] == "Flood warning"
    assert "No article has all of “herring”, “flood”, “warning” and “cost”." in text_of(page)
    assert "“what” and “did” were left out." in text_of(page)
    assert "Articles that mention “herring”, “flood”, “warning” or “cost”, the more" in text_of(
        page
    )
    assert "Search for all of them only" not in text_of(page)


def test_the_search_for_all_the_words_of_a_question_is_one_link_away(client, flood):
    page = client.get("/search?q=flood+warning+rises")

    [link] = re.findall(
        r'<a href="([^"]*)">Search for all of them only: 1 article<', page.content.decode()
    )
    assert unescape(link) == "/search?q=%2Bflood+%2Bwarning+%2Brises"
    assert heading_of(client.get(unescape(link))) == "1 article for +flood +warning +rises"
    assert heading_of(page).startswith("5 articles")


def test_a_question_in_the_order_of_time_lists_what_has_all_the_words(client, flood):
    page = client.get("/search?q=flood+warning+rises&sort=oldest")

    assert heading_of(page) == "1 article for flood warning rises"


def test_the_list_of_a_filter_counts_what_the_question_finds(client, flood):
    page = text_of(client.get("/search/facet/outlet?q=flood+warning+rises"))

    assert "Choose among 3 outlets" in page


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


@pytest.mark.parametrize("path", ["/search", "/search/facet/outlet"])
def test_a_filter_by_a_former_name_leads_to_the_name_of_now(client, flood, path):
    outlet = Article.objects.exclude(outlet=None)[0].outlet
    former = outlet.slug
    outlet.name = "The Quay Courier"
    outlet.save()
    catch_up()

    answer = client.get(path, {"outlet": [former, "nobody"]})

    assert outlet.slug != former
    assert answer.status_code == 302
    assert answer["Location"] == f"{path}?outlet=nobody&outlet={outlet.slug}"
    assert client.get(answer["Location"]).status_code == 200

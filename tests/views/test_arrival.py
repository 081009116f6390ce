import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.index import catch_up
from articles.models import Article
from tests.factories import make_article, make_teaser

pytestmark = pytest.mark.django_db


def links_of(response):
    """Return by text where the links of a page lead; of links with the same text the first."""
    found = re.findall(r'<a\b[^>]*href="([^"]+)"[^>]*>(.*?)</a>', response.text, re.DOTALL)
    links: dict = {}
    for address, inner in found:
        links.setdefault(" ".join(re.sub(r"<[^>]+>", "", inner).split()), unescape(address))
    return links


def marks_in(response, start):
    """Return what is marked in the one element that starts so, such as "<h1"."""
    [part] = re.findall(rf"{start}\b[^>]*>(.*?)</(?:h1|p)>", response.text, re.DOTALL)
    return re.findall(r"<mark>(.*?)</mark>", part)


@pytest.fixture
def ferries(db):
    """Three articles about a ferry, the newest first in a search by date, and one about herring."""
    for number, day in enumerate(("2021-08-03", "2021-08-02", "2021-08-01"), start=1):
        make_article(
            f"Ferry number {number}",
            public_id=f"ferry{number}",
            published=day,
            body=("Nobody sailed.", "The ferries stayed, said the ferry company.", "The end."),
        )
    make_article("Herring quota agreed", public_id="herring", tags=["Fish"])
    catch_up()


SEARCH = "q=ferry&sort=newest"


def test_a_result_leads_to_its_first_passage_and_keeps_the_search(client, ferries):
    links = links_of(client.get(f"/search?{SEARCH}"))

    address = f"/article/ferry2/ferry-number-2?{SEARCH}&result=2"
    assert links["Ferry number 2"] == f"{address}#p2"


def test_a_result_without_a_marked_passage_leads_to_the_top(client, ferries):
    assert links_of(client.get("/search?q=%23fish"))["Herring quota agreed"] == (
        "/article/herring/herring-quota-agreed?q=%23fish&result=1"
    )


def test_more_passages_are_found_in_the_articles_own_list(client):
    make_article("Ferry", public_id="ferry", body=("A ferry.", "Ferries.", "Ferry.", "The ferry."))
    catch_up()

    links = links_of(client.get("/search?q=ferry"))

    assert (
        links["2 more passages in this article"] == "/article/ferry/ferry?q=ferry&result=1#matches"
    )


def test_a_teasers_only_paragraph_is_the_first(client):
    make_teaser("Strike", text="The ferry stays.", public_id="strike")
    catch_up()

    address = links_of(client.get("/search?q=ferry"))["Strike"]

    assert address == "/article/strike/strike?q=ferry&result=1#p1"
    page = client.get(address)
    assert '<p id="p1" dir="auto">' in page.text
    assert "<mark>ferry</mark>" in page.text


def test_the_words_are_marked_in_headline_and_text(client, ferries):
    response = client.get(f"/article/ferry1/ferry-number-1?{SEARCH}")

    assert marks_in(response, "<h1") == ["Ferry"]
    assert marks_in(response, '<p id="p2') == ["ferries", "ferry"]
    assert 'value="ferry"' in response.text


def test_a_list_leads_to_each_paragraph_with_a_match(client, ferries):
    response = client.get(f"/article/ferry1/ferry-number-1?{SEARCH}")

    assert "3 matches in this article" in response.text
    links = links_of(response)
    assert links["Headline"] == "#headline"
    assert links["¶Paragraph 2, 2 matches"] == "#p2"
    assert "¶Paragraph 1" not in links


def test_a_search_for_words_that_are_not_there_says_so(client, ferries):
    response = client.get("/article/herring/herring-quota-agreed?q=ferry")

    assert "No word of the search stands in the text held here" in response.text
    assert "<mark>" not in response.text


def test_a_search_without_words_marks_nothing_and_has_no_list(client, ferries):
    response = client.get("/article/herring/herring-quota-agreed?q=%23fish&result=1")

    assert "Result 1 of 1" in response.text
    assert 'id="matches"' not in response.text
    assert "<mark>" not in response.text


def test_the_page_says_which_result_it_is_and_leads_back_and_on(client, ferries):
    response = client.get(f"/article/ferry2/ferry-number-2?{SEARCH}&result=2")

    assert "Result 2 of 3" in response.text
    links = links_of(response)
    assert links["Back to results"] == f"/search?{SEARCH}#result-2"
    assert links["Previous result"] == f"/article/ferry1/ferry-number-1?{SEARCH}&result=1"
    assert links["Next result"] == f"/article/ferry3/ferry-number-3?{SEARCH}&result=3"
    assert 'id="result-2"' in client.get(f"/search?{SEARCH}").text


def test_the_first_and_the_last_result_have_one_neighbour(client, ferries):
    first = links_of(client.get(f"/article/ferry1/ferry-number-1?{SEARCH}&result=1"))
    last = links_of(client.get(f"/article/ferry3/ferry-number-3?{SEARCH}&result=3"))

    assert "Previous result" not in first
    assert "Next result" in first
    assert "Previous result" in last
    assert "Next result" not in last


def test_back_leads_to_the_page_of_results_it_was_on(client):
    for number in range(1, 23):
        make_article(f"Flood {number:02}", public_id=f"flood{number:02}", published=None)
    catch_up()
    second = client.get("/search?q=flood&sort=title&page=2")

    address = links_of(second)["Flood 21"]

    assert address.startswith("/article/flood21/flood-21?q=flood&sort=title&result=21")
    back = links_of(client.get(address))["Back to results"]
    assert back == "/search?q=flood&sort=title&page=2#result-21"


def test_a_place_the_article_has_no_more_is_not_claimed(client, ferries):
    make_article("Ferry number 0", published="2021-08-04")
    catch_up()

    moved = client.get(f"/article/ferry2/ferry-number-2?{SEARCH}&result=2")
    lost = client.get(f"/article/ferry2/ferry-number-2?{SEARCH}&result=9000")

    assert "Result 3 of 4" in moved.text
    assert "Result " not in lost.text
    assert "4 results" in lost.text
    assert links_of(lost)["Back to results"] == f"/search?{SEARCH}"


def test_a_neighbour_hidden_a_moment_ago_is_not_linked(client, ferries):
    Article.objects.filter(public_id="ferry1").update(visibility="hidden")

    links = links_of(client.get(f"/article/ferry2/ferry-number-2?{SEARCH}&result=2"))

    assert "Previous result" not in links


def test_an_address_without_a_search_has_nothing_of_one(client, ferries):
    for query in ("", "?utm_source=letter", "?q=", "?q=ferry&from=2021-13", "?result=none"):
        response = client.get(f"/article/ferry1/ferry-number-1{query}")

        assert response.status_code == 200
        assert 'class="arrival"' not in response.text
        assert "<mark>" not in response.text


def test_the_canonical_address_is_the_clean_one(client, ferries):
    response = client.get(f"/article/ferry1/ferry-number-1?{SEARCH}&result=1")

    assert '<link rel="canonical" href="http://testserver/article/ferry1/ferry-number-1">' in (
        response.text
    )


def test_another_slug_is_sent_on_with_the_search(client, ferries):
    response = client.get("/article/ferry1/old-words?q=ferry&result=1")

    assert response.status_code == 301
    assert response["Location"] == "/article/ferry1/ferry-number-1?q=ferry&result=1"


def test_no_parameter_can_lead_elsewhere(client, ferries):
    response = client.get(
        "/article/ferry1/ferry-number-1?q=ferry&result=1&back=//evil.example&next=//evil.example"
    )

    assert "evil.example" not in response.text


def test_what_is_typed_is_printed_as_text(client, ferries):
    response = client.get("/article/ferry1/ferry-number-1?q=%3Cscript%3Eferry%22%3E")

    assert "<script>ferry" not in response.text


def test_each_search_has_its_own_validator(client, ferries):
    address = "/article/ferry1/ferry-number-1"
    tags = {
        client.get(address + query)["ETag"]
        for query in ("", "?q=ferry", "?q=sailed", "?q=ferry&result=1")
    }

    assert len(tags) == 4


def test_a_page_behind_a_search_changes_with_the_index(client, ferries):
    address = f"/article/ferry2/ferry-number-2?{SEARCH}&result=2"
    first = client.get(address)
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304

    make_article("Ferry number 4", published="2021-07-01")
    catch_up()
    second = client.get(address, headers={"If-None-Match": first["ETag"]})

    assert second.status_code == 200
    assert "Result 2 of 4" in second.text


def test_without_an_index_the_article_is_shown_and_marked(client, settings, ferries):
    (settings.INDEX_DIR / "current").write_text("nowhere")

    response = client.get(f"/article/ferry1/ferry-number-1?{SEARCH}&result=1")

    assert response.status_code == 200
    assert marks_in(response, "<h1") == ["Ferry"]
    assert links_of(response)["Back to results"] == f"/search?{SEARCH}"
    assert "Result " not in response.text


def test_an_arrival_costs_one_query_more(client, ferries, django_assert_num_queries):
    address = "/article/ferry2/ferry-number-2"
    client.get(address)
    with CaptureQueriesContext(connection) as plain:
        client.get(address)

    with django_assert_num_queries(len(plain) + 1):
        client.get(f"{address}?{SEARCH}&result=2")

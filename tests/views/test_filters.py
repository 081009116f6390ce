"""Filters of a search: on, off, left out, and chosen from the full list."""

import re
from html import unescape

import pytest

from articles.index import catch_up
from articles.models import Alias, Article
from tests.factories import make_article, make_outlet
from tests.views.printed import heading_of, text_of

pytestmark = pytest.mark.django_db


def test_values_of_a_group_widen_and_groups_narrow(client, flood):
    one = client.get("/search?q=flood&outlet=daily-lantern")
    two = client.get("/search?q=flood&outlet=daily-lantern&outlet=the-harbour-post")
    both = client.get("/search?q=flood&outlet=daily-lantern&outlet=the-harbour-post&topic=shipping")

    assert [heading_of(page)[:1] for page in (one, two, both)] == ["2", "4", "1"]


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


def test_who_and_what_is_also_named_narrows_the_search(client, flood):
    page = client.get("/search?q=flood").content.decode()

    assert "Also named here" in page
    assert 'href="/search?q=flood&amp;person=ana-ruiz">Ana Ruiz</a>' in page


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


def test_the_list_of_a_filter_counts_what_the_question_finds(client, flood):
    page = text_of(client.get("/search/facet/outlet?q=flood+warning+rises"))

    assert "Choose among 3 outlets" in page


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

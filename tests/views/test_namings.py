"""Pages of people, places and outlets: how often they are named, as what, with whom."""

import re

import pytest

from articles import index
from articles.answers import count
from articles.models import Article, ArticleOutlet, ArticlePerson, Person
from articles.search.queries import Query
from tests.factories import link_person, make_article, make_outlet, make_person
from tests.views.naming import counted_links, data_of, find_names, passages_of, read, total_of
from tests.views.printed import text_of

pytestmark = pytest.mark.django_db


def test_a_person_is_counted_by_role_by_source_and_by_name(client, speech):
    page = text_of(read(client, "/people/ana-ruiz"))

    assert "Person 3 articles" in page
    assert "Writer of 1 article , subject of 1 article , mentioned in 1 article ." in page
    assert "Named as Ana Ruiz 1" in page
    assert "How the archive knows Printed on the page 2 Found by the archive 1" in page
    assert "found at 3 places" in page
    assert "first named 1 May 2020" in page
    assert "last named 3 Aug 2021" in page
    assert "1 more with no known month is not drawn" in page
    assert "A curator has looked at it." in page


def test_every_count_leads_to_a_list_of_exactly_so_many(client, speech):
    for address in ("/people/ana-ruiz", "/places/norland", "/outlets/daily-lantern"):
        links = counted_links(read(client, address))
        assert links, address
        for number, target in links:
            assert total_of(client, target) == number, target


def test_the_newest_mentions_stand_on_the_profile(client, speech):
    page = read(client, "/people/ana-ruiz").content.decode()

    rows = page.partition('<ol class="mentions">')[2].partition("</ol>")[0]
    assert re.findall(r"<mark>(.*?)</mark>", rows) == ["Ana Ruiz", "Ruiz", "Ana Ruiz"]
    assert 'href="/article/aaaaa22/bridge-opens#p2"' in rows
    assert '<a href="/people/ana-ruiz/mentions">In all 3 articles, in context</a>' in page


def test_what_is_named_alongside_is_found_together_whoever_shares_the_name(client):
    make_article("One", people=["Ana Ruiz", "Mara Lind"], tags=["Quay"], places=["Norland"])
    other = Person.objects.create(name="Mara Lind")
    second = make_article("Two", people=["Ana Ruiz"])
    ArticlePerson.objects.create(article=second, person=other, role="about")
    make_article("Three", people=["Ana Ruiz", "Jun Harada"], authors=["Zoë “Zed” Quist"])
    make_article("Four", people=["Mara Lind"])
    index.catch_up()

    links = counted_links(read(client, "/people/ana-ruiz"))

    alongside = [(n, address) for n, address in links if "/search?q=person" in address]
    assert len(alongside) == 4
    assert all(total_of(client, address) == n == 1 for n, address in alongside)


def test_somebody_nobody_names_has_a_page_that_says_so(client):
    make_person("Ana Ruiz")

    page, mentions = read(client, "/people/ana-ruiz"), read(client, "/people/ana-ruiz/mentions")

    assert "No article is held that names it." in text_of(page)
    assert "No article naming Ana Ruiz" in text_of(mentions)
    assert data_of(client, "/people/ana-ruiz.json")["articles"] == 0
    assert data_of(client, "/people/ana-ruiz/mentions.json")["articles"] == []


def test_hidden_articles_and_rejected_links_are_neither_counted_nor_shown(client):
    make_article("Seen", people=["Ana Ruiz"], body=("Ana Ruiz came.",))
    make_article("Secret", people=["Ana Ruiz", "Secret Man"], body=("Ana Ruiz hid.",),
                 visibility="hidden")  # fmt: skip
    link_person(make_article("Other", body=("Ana Ruiz?",)), "Ana Ruiz", state="rejected")
    link_person(make_article("Doubtful"), "Ana Ruiz", state="proposed")
    find_names()

    for address in ("/people/ana-ruiz", "/people/ana-ruiz/mentions"):
        printed = read(client, address).content.decode()
        for word in ("Secret", "Doubtful", "Other"):
            assert word not in printed, (address, word)
    told = data_of(client, "/people/ana-ruiz.json")
    assert (told["articles"], told["as"], told["places_in_texts"]) == (1, {"about": 1}, 1)
    assert told["named_as"] == []


def test_an_article_hidden_a_moment_ago_is_not_shown_though_the_index_knows_it(client, speech):
    Article.objects.filter(public_id="aaaaa22").update(visibility="hidden")

    assert "Bridge opens" not in read(client, "/people/ana-ruiz").content.decode()
    assert "Bridge opens" not in read(client, "/people/ana-ruiz/mentions").content.decode()


def test_what_an_outlet_published_stands_apart_from_who_names_it(client, named_outlet):
    page = read(client, "/outlets/the-harbour-post")
    own, _, others = page.content.decode().partition('aria-labelledby="elsewhere"')

    assert "Outlet 1 article" in text_of(page)
    assert ("Own" in own, "Foreign" in own) == (True, False)
    assert "1 article that others published names" in others
    assert re.findall(r"<mark>(.*?)</mark>", others) == ["The Harbour Post"]
    assert "/outlets/the-harbour-post/mentions?date=2020-05" in others
    listed = read(client, "/outlets/the-harbour-post/mentions")
    assert "1 article of others naming The Harbour Post" in text_of(listed)
    assert [article for article, _ in passages_of(listed)] == ["bbbbb22"]
    assert "Named by others" not in text_of(read(client, "/outlets/daily-lantern"))


def test_an_outlet_as_data_keeps_both_apart(client, named_outlet):
    told = data_of(client, "/outlets/the-harbour-post.json")

    assert (told["articles"], told["elsewhere"]["articles"]) == (1, 1)
    assert told["elsewhere"]["outlets"] == [
        {
            "name": "Daily Lantern",
            "articles": 1,
            "mentions": "/outlets/the-harbour-post/mentions?outlet=daily-lantern",
        }
    ]
    assert "elsewhere" not in data_of(client, "/outlets/daily-lantern.json")


def test_a_link_to_its_own_article_is_no_mention_elsewhere(client, named_outlet):
    article = Article.objects.get(public_id="aaaaa22")
    ArticleOutlet.objects.create(article=article, outlet=make_outlet(), origin="curator")

    assert data_of(client, "/outlets/the-harbour-post.json")["elsewhere"]["articles"] == 1


def test_a_page_as_data_says_the_same_numbers(client, speech):
    told = data_of(client, "/people/ana-ruiz.json")

    assert {key: told[key] for key in ("kind", "name", "articles", "in_full", "no_known_month")} == {
        "kind": "person", "name": "Ana Ruiz", "articles": 3, "in_full": 3, "no_known_month": 1,
    }  # fmt: skip
    assert told["first"]["day"] == "2020-05-01"
    assert told["last"]["article"] == "/article/aaaaa22/bridge-opens"
    assert told["months"] == {"2020-05": 1, "2021-08": 1}
    assert told["as"] == {"author": 1, "about": 1, "mentioned": 1}
    assert told["known_by"] == {"page": 2, "extraction": 1}
    assert told["mentions"] == "/people/ana-ruiz/mentions"
    assert told["looked_at"] is True
    assert [one["name"] for one in told["beside"]["Named alongside"]] == ["Jun Harada"]


def test_topics_are_data_too(client):
    make_article(topics=["Shipping"], people=["Ana Ruiz"])
    index.catch_up()

    told = data_of(client, "/topics/shipping.json")

    assert (told["articles"], "known_by" in told) == (1, False)
    assert told["beside"]["People"][0]["articles"] == 1
    assert 'href="/topics/shipping.json"' in read(client, "/topics/shipping").content.decode()


def test_a_merged_person_leads_to_the_one_that_is_left(client, speech):
    person = Person.objects.get(name="Ana Ruiz")
    person.name = "Ana Ruiz Oro"
    person.save()

    for below in ("", ".json", "/mentions?date=2021", "/mentions.json?page=2"):
        response = client.get(f"/people/ana-ruiz{below}")
        assert response.status_code == 301
        assert response["Location"] == f"/people/ana-ruiz-oro{below}"
    assert client.get("/people/nobody/mentions").status_code == 404


def test_names_from_right_to_left_are_kept_apart_from_what_stands_around(client):
    make_person("سالم نور")
    make_article("وصل سالم نور", body=("قال سالم نور إن السفن عادت.",), language="ar",
                 public_id="aaaaa22", people=["سالم نور", "Ana Ruiz"])  # fmt: skip
    find_names()
    slug = Person.objects.get(name="سالم نور").get_absolute_url()

    page, mentions = read(client, slug), read(client, f"{slug}/mentions")

    assert '<h1 dir="auto">سالم نور</h1>' in page.content.decode()
    assert '<li dir="rtl">' in page.content.decode()
    assert "<mark>سالم نور</mark>" in mentions.content.decode()
    [(number, target)] = [link for link in counted_links(page) if "q=person" in link[1]]
    assert total_of(client, target) == number


def test_markup_in_names_and_texts_stays_text(client):
    name = 'Ana <b>"Ruiz"</b> & Co'
    make_article("A <script>", body=(f"So said {name} <img src=x>.",), people=[name],
                 tags=["<i>Quay</i>"])  # fmt: skip
    ArticlePerson.objects.update(text=name)
    index.catch_up()
    slug = Person.objects.get().get_absolute_url()

    for address in (slug, f"{slug}/mentions"):
        printed = read(client, address).content.decode()
        for markup in ('<b>"Ruiz', "<img", "<i>Quay", "A <script>"):
            assert markup not in printed
    assert data_of(client, f"{slug}.json")["name"] == name
    for number, target in counted_links(read(client, slug)):
        assert total_of(client, target) == number


def test_pages_that_have_not_changed_are_not_sent_again(client, speech):
    for address in ("/people/ana-ruiz/mentions", "/people/ana-ruiz.json", "/places/norland.json"):
        response = client.get(address)
        again = client.get(address, headers={"if-none-match": response["ETag"]})
        assert (response["Cache-Control"], again.status_code) == ("public, no-cache", 304)
        assert "Cookie" not in response.get("Vary", "")
    make_article("Another", body=("Ana Ruiz again.",))
    find_names()
    assert client.get(address, headers={"if-none-match": response["ETag"]}).status_code == 200


def test_without_an_index_the_rows_are_counted_and_the_mentions_say_when_to_come_back(
    client, speech, settings, tmp_path
):
    for folder in settings.INDEX_DIR.glob("*"):
        if folder.is_file() and folder.name == "current":
            folder.write_text("nowhere")

    page = text_of(read(client, "/people/ana-ruiz"))
    mentions = client.get("/people/ana-ruiz/mentions")

    assert "Person 3 articles" in page
    assert "Named alongside Jun Harada 1" in page
    assert "Named by others" not in text_of(read(client, "/outlets/daily-lantern"))
    assert mentions.status_code == 503
    assert mentions["Retry-After"]


def test_an_article_names_people_and_outlets_and_leads_to_them(client, named_outlet):
    page = read(client, Article.objects.get(public_id="bbbbb22").get_absolute_url())

    assert "Named in the text" in text_of(page)
    assert 'href="/outlets/the-harbour-post"' in page.content.decode()


def test_what_is_chosen_in_a_search_leads_to_its_page(client, speech):
    page = read(client, "/search?outlet=daily-lantern&person=ana-ruiz").content.decode()
    facet = read(client, "/search/facet/person").content.decode()

    assert '<a href="/people/ana-ruiz">Ana Ruiz</a>' in page
    assert '<a href="/outlets/daily-lantern">Daily Lantern</a>' in page
    assert 'href="/people/ana-ruiz"' in facet
    assert count(Query()) == 3

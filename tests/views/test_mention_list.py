"""Every mention of somebody, in its sentences; narrowed, paged, as data."""

import pytest

from articles import index
from articles.grouping.batches import group_all
from articles.models import Alias, Article, ArticlePerson, ArticlePlace, ArticleTag
from tests.factories import (
    make_article,
    make_outlet,
    make_person,
    make_place,
    make_tag,
    make_teaser,
)
from tests.grouping.texts import REPORT
from tests.views.naming import SPEECH, counted_links, data_of, find_names, passages_of, read
from tests.views.printed import text_of

pytestmark = pytest.mark.django_db


def test_each_mention_stands_in_its_sentences_and_leads_to_its_paragraph(client, speech):
    response = read(client, "/people/ana-ruiz/mentions")

    assert "3 articles naming <bdi>Ana Ruiz</bdi>" in response.content.decode()
    assert passages_of(response) == [
        ("aaaaa22", [(["p2"], ["Ana Ruiz", "Ruiz"])]),
        ("bbbbb22", []),
        ("ccccc22", []),
    ]
    assert "<mark>Ana Ruiz</mark> goes to Norland" in response.content.decode()
    assert "Found in the text by the archive." in text_of(response)
    assert "The page lists the name." in text_of(response)
    assert "Wrote it." in text_of(response)
    assert "Date unknown" in text_of(response)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("outlet=daily-lantern", ["bbbbb22", "ccccc22"]),
        ("date=2021", ["aaaaa22"]),
        ("date=2021-08", ["aaaaa22"]),
        ("date=2019..2020", ["bbbbb22"]),
        ("date=unknown", ["ccccc22"]),
        ("as=author", ["ccccc22"]),
        ("as=about", ["aaaaa22"]),
        ("by=extraction", ["bbbbb22"]),
        ("by=page", ["aaaaa22", "ccccc22"]),
        ("outlet=daily-lantern&date=2020&by=extraction", ["bbbbb22"]),
        ("outlet=daily-lantern&as=about", []),
    ],
)
def test_mentions_are_narrowed_by_the_address_alone(client, speech, asked, found):
    address = f"/people/ana-ruiz/mentions?{asked}"

    assert [article for article, _ in passages_of(read(client, address))] == found
    told = data_of(client, address.replace("mentions?", "mentions.json?"))
    assert [article["id"] for article in told["articles"]] == found
    assert told["total"] == len(found)


@pytest.mark.parametrize(
    "asked",
    ["date=2021-13", "date=2021..2020", "as=king", "by=rumour", "copies=two", "page=x", "outlet=", "q=x"],
)  # fmt: skip
def test_what_narrows_nothing_is_tidied_away(client, speech, asked):
    response = client.get(f"/people/ana-ruiz/mentions?{asked}")

    assert (response.status_code, response["Location"]) == (302, "/people/ana-ruiz/mentions")


def test_the_form_keeps_what_is_chosen_and_says_what_there_is(client, speech):
    page = read(client, "/people/ana-ruiz/mentions?outlet=daily-lantern&date=2020-05").content
    page = page.decode()

    assert '<option value="daily-lantern" selected>Daily Lantern (1)</option>' in page
    assert '<option value="the-harbour-post">The Harbour Post (0)</option>' not in page
    assert '<option value="2020-05" selected>May 2020</option>' in page
    assert '<option value="unknown">Date unknown (1)</option>' in page
    assert '<a href="/people/ana-ruiz/mentions">Without filters</a>' in page


def test_a_name_under_which_somebody_is_found_narrows_too(client):
    person = make_person("Ana Ruiz")
    Alias.objects.create(person=person, name="Councillor Ruiz")
    make_article("One", body=("Said Ana Ruiz.",), public_id="aaaaa22")
    make_article("Two", body=("Said Councillor Ruiz.",), public_id="bbbbb22")
    find_names()

    page = read(client, "/people/ana-ruiz")
    links = {address: number for number, address in counted_links(page)}
    listed = read(client, "/people/ana-ruiz/mentions?name=Councillor+Ruiz")

    assert links["/people/ana-ruiz/mentions?name=Councillor+Ruiz"] == 1
    assert [article for article, _ in passages_of(listed)] == ["bbbbb22"]
    assert "Only those that call the person “ Councillor Ruiz ”." in text_of(listed)


def test_links_from_pages_without_places_are_shown_where_the_name_stands(client):
    person = make_person("Ana Ruiz")
    Alias.objects.create(person=person, name="Councillor Ruiz")
    make_article("Words of Ana Ruiz", body=("None.", "So said Councillor Ruiz then."),
                 public_id="aaaaa22", people=["Ana Ruiz"])  # fmt: skip
    make_teaser("Floods", text="Below the weir Ana Ruiz waits.", public_id="bbbbb22",
                people=["Ana Ruiz"], published="2020-01-01")  # fmt: skip
    make_article("Nothing", public_id="ccccc22", people=["Ana Ruiz"], published="2019-01-01")
    index.catch_up()

    response = read(client, "/people/ana-ruiz/mentions")

    assert passages_of(response) == [
        ("aaaaa22", [(["p2"], ["Councillor Ruiz"])]),
        ("bbbbb22", [(["p1"], ["Ana Ruiz"])]),
        ("ccccc22", []),
    ]
    assert "The name does not stand in the text held." in text_of(response)
    assert "Of this article the archive holds a teaser." in text_of(response)


def test_places_of_a_text_that_has_changed_since_are_not_trusted(client, speech):
    article = Article.objects.get(public_id="aaaaa22")
    article.body = "Nothing.\n\nMuch later somebody called Ana Ruiz up."
    article.revision += 1
    article.save()

    response = read(client, "/people/ana-ruiz/mentions?date=2021")

    assert passages_of(response) == [("aaaaa22", [(["p2"], ["Ana Ruiz"])])]


def test_places_beyond_the_text_are_left_out(client, speech):
    ArticlePerson.objects.filter(article__public_id="aaaaa22").update(
        spots=[[9, 0, 4], [2, 6, 14], [2, 900, 910], [1, 5, 5]]
    )

    response = read(client, "/people/ana-ruiz/mentions?date=2021")

    assert passages_of(response) == [("aaaaa22", [(["p2"], ["Ana Ruiz"])])]


def test_a_place_has_its_mentions_too(client, speech):
    page, mentions = read(client, "/places/norland"), read(client, "/places/norland/mentions")

    assert "Every mention" in text_of(page)
    assert "2 articles naming Norland" in text_of(mentions)
    assert "As what" not in text_of(mentions)
    assert passages_of(mentions)[0] == ("aaaaa22", [(["p2"], ["Norland"])])
    assert client.get("/places/norland/mentions?as=author").status_code == 302


def test_an_organisation_that_is_a_tag_has_its_mentions(client):
    make_tag("Quay Board", kind="organisation")
    make_article(body=("The Quay Board met on Monday.",))
    find_names()

    assert "1 article naming Quay Board" in text_of(read(client, "/tags/quay-board/mentions"))


def test_mentions_as_data_say_where_each_stands(client, speech):
    told = data_of(client, "/people/ana-ruiz/mentions.json")

    first = told["articles"][0]
    assert (told["total"], told["undated"], told["next"]) == (3, 1, None)
    assert (first["id"], first["published"], first["as"]) == ("aaaaa22", "2021-08-03", ["about"])
    assert first["passages"] == [
        {
            "paragraph": 2, "text": SPEECH[1], "marked": ["Ana Ruiz", "Ruiz"],
            "places": [[6, 14], [34, 38]],
        }
    ]  # fmt: skip
    assert told["articles"][2]["published"] is None


def test_thousands_of_mentions_are_paged_in_a_number_of_queries_that_does_not_grow(
    client, django_assert_num_queries
):
    person, outlet = make_person("Ana Ruiz"), make_outlet()
    make_place("Norland")
    many = [
        Article(
            public_id=f"m{number:06}", headline=f"Notice {number}", outlet=outlet,
            body="The crews were told what they were told.\n\nSo said Ana Ruiz.", word_count=12,
            named_revision=1,
        )
        for number in range(1_200)
    ]  # fmt: skip
    some = Article.objects.bulk_create(many[:30])
    _link(some, person)
    index.catch_up()
    addresses = {
        "/people/ana-ruiz": 16, "/people/ana-ruiz/mentions": 9, "/people/ana-ruiz/mentions.json": 8,
    }  # fmt: skip
    for address, queries in addresses.items():
        client.get(address)
        with django_assert_num_queries(queries):
            client.get(address)

    _link(Article.objects.bulk_create(many[30:]), person)
    index.catch_up()

    for address, queries in addresses.items():
        with django_assert_num_queries(queries):
            assert "1,200" in client.get(address).content.decode() or "json" in address
    last = read(client, "/people/ana-ruiz/mentions?page=60")
    assert len(passages_of(last)) == 20
    past = client.get("/people/ana-ruiz/mentions?page=61")
    assert past.status_code == 404
    assert "/people/ana-ruiz/mentions?page=60" in past.content.decode()
    told = data_of(client, "/people/ana-ruiz/mentions.json?page=2")
    assert (told["pages"], told["next"]) == (60, "/people/ana-ruiz/mentions.json?page=3")


def _link(articles, person):
    ArticlePerson.objects.bulk_create(
        ArticlePerson(article=article, person=person, role="mentioned", origin="extraction",
                      text="Ana Ruiz", spots=[[2, 8, 16]])
        for article in articles
    )  # fmt: skip


def test_an_article_that_says_it_in_very_many_paragraphs_shows_the_first_and_counts_the_rest(
    client,
):
    make_person("Ana Ruiz")
    make_article("Long", body=[f"Line {n} of Ana Ruiz." for n in range(25)], public_id="aaaaa22")
    find_names()

    response = read(client, "/people/ana-ruiz/mentions")

    [(_, passages)] = passages_of(response)
    assert len(passages) == 20
    assert "5 more paragraphs of this article name it" in text_of(response)
    told = data_of(client, "/people/ana-ruiz/mentions.json")
    assert len(told["articles"][0]["passages"]) == 25


def test_copies_are_marked_and_may_be_left_out(client):
    person = make_person("Ana Ruiz")
    for number, outlet in enumerate(("Nine North", "Marlow Tide")):
        article = make_article("Ferry crews walk out", body=REPORT, outlet=outlet,
                               published=f"2021-03-0{number + 1}")  # fmt: skip
        ArticlePerson.objects.create(article=article, person=person, role="about")
    group_all(anew=False)
    index.catch_up()

    every = text_of(read(client, "/people/ana-ruiz/mentions"))
    one = read(client, "/people/ana-ruiz/mentions?copies=one")

    assert every.count("2 outlets carried this") == 2
    assert "One of each story is listed: 1 of 2." in text_of(one)
    assert len(passages_of(one)) == 1


def test_who_says_so_is_told(client):
    article = make_article("By hand", body=("Nothing.",), places=["Norland"])
    ArticlePlace.objects.update(origin="curator")
    ArticleTag.objects.create(article=article, tag=make_tag("Quay"), origin="rule")
    make_place("Norland")
    index.catch_up()

    assert "Set by a curator." in text_of(read(client, "/places/norland/mentions"))
    assert "Set by a rule." in text_of(read(client, "/tags/quay/mentions"))
    assert "Set by a curator 1" in text_of(read(client, "/places/norland"))

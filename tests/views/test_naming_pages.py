"""Pages of people, places and outlets: how often they are named, with whom, every mention."""

import json
import re
from html import unescape

import pytest

from articles import index, linking
from articles.answers import count
from articles.grouping.batches import group_all
from articles.models import (
    Alias,
    Article,
    ArticleOutlet,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    Person,
)
from articles.search.queries import Query
from tests.factories import (
    link_person,
    make_article,
    make_outlet,
    make_person,
    make_place,
    make_tag,
    make_teaser,
)
from tests.grouping.texts import REPORT
from tests.views.test_names import text_of

pytestmark = pytest.mark.django_db

SPEECH = (
    "The bridge opened on Tuesday.",
    "Mayor Ana Ruiz spoke for an hour. Ruiz thanked the crews of Norland.",
)


def find_names():
    """What an import does at its end: texts are read for names, the index takes them in."""
    linking.catch_up()
    index.catch_up()


@pytest.fixture
def archive(db):
    make_person("Ana Ruiz", needs_review=False)
    make_place("Norland")
    make_article(
        "Bridge opens", body=SPEECH, public_id="aaaaa22", published="2021-08-03",
        people=["Ana Ruiz"], outlet="The Harbour Post",
    )  # fmt: skip
    make_article(
        "Ana Ruiz goes to Norland", body=("She left.", "“No,” said Jun Harada."),
        public_id="bbbbb22", published="2020-05-01", outlet="Daily Lantern",
        people=["Jun Harada"],
    )  # fmt: skip
    make_article(
        "A word of mine", body=("I write.",), public_id="ccccc22", published=None,
        authors=["Ana Ruiz"], outlet="Daily Lantern",
    )  # fmt: skip
    find_names()


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response


def data_of(client, address):
    return json.loads(read(client, address).content)


def counted_links(response):
    """Each count that leads to a search: what it says, and the address."""
    printed = unescape(response.content.decode())
    return [
        (int(number), address)
        for address, number in re.findall(
            r'<a class="number" href="([^"]+)"[^>]*>([\d,]+)</a>', printed
        )
    ]


def total_of(client, address):
    """How many articles the heading of a list says there are."""
    printed = read(client, address).content.decode()
    [number] = re.findall(r"<h1>\s*([\d,]+) article", printed)
    return int(number.replace(",", ""))


def passages_of(response):
    """Of each article its id and its passages: paragraph and what is marked."""
    listed = response.content.decode().partition('<ol class="results"')[2].partition("</ol>")[0]
    found = []
    for item in listed.split('class="source"')[1:]:
        [article] = set(re.findall(r'href="/article/(\w+)/', item))
        lines = re.findall(r'<p class="snippet".*?</p>', item, re.DOTALL)
        found.append(
            (
                article,
                [
                    (re.findall(r'#(p\d+)"', line), re.findall(r"<mark>(.*?)</mark>", line))
                    for line in lines
                ],
            )
        )
    return found


def test_a_person_is_counted_by_role_by_source_and_by_name(client, archive):
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


def test_every_count_leads_to_a_list_of_exactly_so_many(client, archive):
    for address in ("/people/ana-ruiz", "/places/norland", "/outlets/daily-lantern"):
        links = counted_links(read(client, address))
        assert links, address
        for number, target in links:
            assert total_of(client, target) == number, target


def test_each_mention_stands_in_its_sentences_and_leads_to_its_paragraph(client, archive):
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


def test_the_newest_mentions_stand_on_the_profile(client, archive):
    page = read(client, "/people/ana-ruiz").content.decode()

    rows = page.partition('<ol class="mentions">')[2].partition("</ol>")[0]
    assert re.findall(r"<mark>(.*?)</mark>", rows) == ["Ana Ruiz", "Ruiz", "Ana Ruiz"]
    assert 'href="/article/aaaaa22/bridge-opens#p2"' in rows
    assert '<a href="/people/ana-ruiz/mentions">In all 3 articles, in context</a>' in page


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
def test_mentions_are_narrowed_by_the_address_alone(client, archive, asked, found):
    address = f"/people/ana-ruiz/mentions?{asked}"

    assert [article for article, _ in passages_of(read(client, address))] == found
    told = data_of(client, address.replace("mentions?", "mentions.json?"))
    assert [article["id"] for article in told["articles"]] == found
    assert told["total"] == len(found)


@pytest.mark.parametrize(
    "asked",
    ["date=2021-13", "date=2021..2020", "as=king", "by=rumour", "copies=two", "page=x", "outlet=", "q=x"],
)  # fmt: skip
def test_what_narrows_nothing_is_tidied_away(client, archive, asked):
    response = client.get(f"/people/ana-ruiz/mentions?{asked}")

    assert (response.status_code, response["Location"]) == (302, "/people/ana-ruiz/mentions")


def test_the_form_keeps_what_is_chosen_and_says_what_there_is(client, archive):
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


def test_an_article_hidden_a_moment_ago_is_not_shown_though_the_index_knows_it(client, archive):
    Article.objects.filter(public_id="aaaaa22").update(visibility="hidden")

    assert "Bridge opens" not in read(client, "/people/ana-ruiz").content.decode()
    assert "Bridge opens" not in read(client, "/people/ana-ruiz/mentions").content.decode()


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


def test_places_of_a_text_that_has_changed_since_are_not_trusted(client, archive):
    article = Article.objects.get(public_id="aaaaa22")
    article.body = "Nothing.\n\nMuch later somebody called Ana Ruiz up."
    article.revision += 1
    article.save()

    response = read(client, "/people/ana-ruiz/mentions?date=2021")

    assert passages_of(response) == [("aaaaa22", [(["p2"], ["Ana Ruiz"])])]


def test_places_beyond_the_text_are_left_out(client, archive):
    ArticlePerson.objects.filter(article__public_id="aaaaa22").update(
        spots=[[9, 0, 4], [2, 6, 14], [2, 900, 910], [1, 5, 5]]
    )

    response = read(client, "/people/ana-ruiz/mentions?date=2021")

    assert passages_of(response) == [("aaaaa22", [(["p2"], ["Ana Ruiz"])])]


def test_a_place_has_its_mentions_too(client, archive):
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


@pytest.fixture
def outlets(db):
    make_outlet("The Harbour Post")
    make_article("Own", body=("The Harbour Post opens a desk.",), public_id="aaaaa22")
    make_article("Foreign", body=("So The Harbour Post reported on Monday.",), public_id="bbbbb22",
                 outlet="Daily Lantern", published="2020-05-01")  # fmt: skip
    make_article("Secret", body=("So The Harbour Post reported on Monday.",), public_id="ccccc22",
                 outlet="Daily Lantern", visibility="hidden")  # fmt: skip
    find_names()


def test_what_an_outlet_published_stands_apart_from_who_names_it(client, outlets):
    page = read(client, "/outlets/the-harbour-post")
    own, _, others = page.content.decode().partition('aria-labelledby="elsewhere"')

    assert "Outlet 1 article" in text_of(page)
    assert ("Own" in own, "Foreign" in own) == (True, False)
    assert "1 article that others published names" in others
    assert re.findall(r"<mark>(.*?)</mark>", others) == ["Harbour Post"]
    assert "/outlets/the-harbour-post/mentions?date=2020-05" in others
    listed = read(client, "/outlets/the-harbour-post/mentions")
    assert "1 article of others naming The Harbour Post" in text_of(listed)
    assert [article for article, _ in passages_of(listed)] == ["bbbbb22"]
    assert "Named by others" not in text_of(read(client, "/outlets/daily-lantern"))


def test_an_outlet_as_data_keeps_both_apart(client, outlets):
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


def test_a_link_to_its_own_article_is_no_mention_elsewhere(client, outlets):
    article = Article.objects.get(public_id="aaaaa22")
    ArticleOutlet.objects.create(article=article, outlet=make_outlet(), origin="curator")

    assert data_of(client, "/outlets/the-harbour-post.json")["elsewhere"]["articles"] == 1


def test_a_page_as_data_says_the_same_numbers(client, archive):
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


def test_mentions_as_data_say_where_each_stands(client, archive):
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
        "/people/ana-ruiz": 15, "/people/ana-ruiz/mentions": 8, "/people/ana-ruiz/mentions.json": 7,
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


def test_a_merged_person_leads_to_the_one_that_is_left(client, archive):
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


def test_pages_that_have_not_changed_are_not_sent_again(client, archive):
    for address in ("/people/ana-ruiz/mentions", "/people/ana-ruiz.json", "/places/norland.json"):
        response = client.get(address)
        again = client.get(address, headers={"if-none-match": response["ETag"]})
        assert (response["Cache-Control"], again.status_code) == ("public, no-cache", 304)
        assert "Cookie" not in response.get("Vary", "")
    make_article("Another", body=("Ana Ruiz again.",))
    find_names()
    assert client.get(address, headers={"if-none-match": response["ETag"]}).status_code == 200


def test_without_an_index_the_rows_are_counted_and_the_mentions_say_when_to_come_back(
    client, archive, settings, tmp_path
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


def test_an_article_names_people_and_outlets_and_leads_to_them(client, outlets):
    page = read(client, Article.objects.get(public_id="bbbbb22").get_absolute_url())

    assert "Named in the text" in text_of(page)
    assert 'href="/outlets/the-harbour-post"' in page.content.decode()


def test_what_is_chosen_in_a_search_leads_to_its_page(client, archive):
    page = read(client, "/search?outlet=daily-lantern&person=ana-ruiz").content.decode()
    facet = read(client, "/search/facet/person").content.decode()

    assert '<a href="/people/ana-ruiz">Ana Ruiz</a>' in page
    assert '<a href="/outlets/daily-lantern">Daily Lantern</a>' in page
    assert 'href="/people/ana-ruiz"' in facet
    assert count(Query()) == 3

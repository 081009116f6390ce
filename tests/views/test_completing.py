import pytest
from django.conf import settings

from articles import index
from articles.index import catch_up
from articles.models import Alias
from articles.views.completions import complete
from tests.factories import make_article, make_outlet, make_person
from tests.views.printed import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(db):
    hill = make_outlet("The Hill Courier")
    Alias.objects.create(outlet=hill, name="hillcourier.example")
    for number in range(3):
        make_article(
            f"Harbour dredged {number}", outlet=hill, people=["Harriet Boone"], tags=["Harbour"]
        )
    make_article("Harvest and hares", outlet="Thorn Weekly", authors=["Harriet Boone"])
    make_person("Harold Nobody")
    catch_up()


def offered(typed):
    return [(one.text, one.kind, one.count) for one in complete(typed)]


def test_names_and_words_are_offered_by_how_many_articles_have_them(archive):
    assert offered("bridge har") == [
        ('bridge person:"Harriet Boone"', "person", 4),
        ('bridge tag:"Harbour"', "tag", 3),
        ("bridge harriet", "word", 4),
        ("bridge harbour", "word", 3),
        ("bridge hares", "word", 1),
        ("bridge harvest", "word", 1),
    ]


def test_several_words_may_begin_one_name(archive):
    assert offered("(-harriet bo")[:1] == [('(-person:"Harriet Boone"', "person", 4)]


def test_a_surname_is_enough(archive):
    assert offered("boo")[0] == ('person:"Harriet Boone"', "person", 4)
    assert [one.text for one in complete("author:boo")] == ['author:"Harriet Boone"']
    assert [one.text for one in complete("outlet:cour")] == ['outlet:"The Hill Courier"']


def test_inside_quotation_marks_words_are_offered(archive):
    assert {kind for _, kind, _ in offered('"old har')} == {"word"}
    assert offered('"old harb') == [('"old harbour', "word", 3)]


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("-hares", ["-hares"]),
        ("bridge -harv", ["bridge -harvest"]),
        ("+harv", ["+harvest"]),
        ("hares-harv", ["hares-harvest"]),
    ],
)
def test_a_completed_word_keeps_what_stands_before_it(archive, typed, texts):
    assert [one.text for one in complete(typed) if one.kind == "word"] == texts


def test_sections_are_completed_by_any_of_their_words(db):
    for section in ("World", "World", "Harbour Watch", ""):
        make_article("Ferries", section=section)
    catch_up()

    assert offered("section:w") == [
        ('section:"World"', "section", 2),
        ('section:"Harbour Watch"', "section", 1),
    ]
    assert offered('-section:"harbour w')[0] == ('-section:"Harbour Watch"', "section", 1)


def test_kinds_are_completed_from_those_held(db):
    for kind in ("Opinion", "opinion", "Letter to the editor", "Obituary", ""):
        make_article("Ferries", genre=kind)
    make_article("Ferries", genre="Ode", visibility="hidden")
    catch_up()

    assert offered("kind:o") == [("kind:opinion", "kind", 2), ("kind:obituary", "kind", 1)]
    assert offered("ferries -kind:let") == [('ferries -kind:"letter to the editor"', "kind", 1)]
    assert len(offered("kind:")) == 3


def test_words_of_a_field_are_counted_in_that_field(archive):
    make_article("Quiet", body=["Harvest after harvest.", "Harness"], url="https://p.example/harp")
    catch_up()

    assert offered("title:harv") == [("title:harvest", "word", 1)]
    assert offered("text:harv") == [("text:harvest", "word", 1)]
    assert offered("quiet text:(harn") == [("quiet text:(harness", "word", 1)]
    assert offered("title:harn") == []
    assert offered('title:"old harbo') == [('title:"old harbour', "word", 3)]
    assert offered("title:h") == offered("title:") == []


def test_of_a_script_without_spaces_the_last_signs_are_completed(archive):
    make_article("北京大学開港")
    catch_up()

    assert [one.text for one in complete("北京大")] == ["北京大"]


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("outlet:th", ['outlet:"The Hill Courier"', 'outlet:"Thorn Weekly"']),
        ('a1 -outlet:"the hi', ['a1 -outlet:"The Hill Courier"']),
        ("site:hillcourier.e", ['site:"The Hill Courier"']),
        ("author:h", ['author:"Harriet Boone"']),
        ("#har", ['#"Harbour"']),
        ("(Tag:h", ['(Tag:"Harbour"']),
        ("country:h", []),
        ("is:te", ["is:teaser"]),
        ("has:", ["has:image", "has:person", "has:date", "has:versions"]),
        ("sort:o", ["sort:oldest"]),
        ("lang:sp", ["lang:Spanish"]),
        ("title:harb", ["title:harbour"]),
        ("section:x", []),
        ("story:har", []),
        ("in:har", ["in:harriet", "in:harbour", "in:hares", "in:harvest"]),
        ("is:co", ["is:copy"]),
        ("foo:harb", ["foo:harbour"]),
        ("date:2", []),
    ],
)
def test_what_follows_a_field_is_completed(archive, typed, texts):
    assert [one.text for one in complete(typed)] == texts


@pytest.mark.parametrize("typed", ["", "har ", "!!", "#", "zeppelin", "what", "person:"])
def test_where_nothing_is_begun_nothing_is_offered(archive, typed):
    assert complete(typed) == []


def test_the_script_is_answered_with_data_that_caches_ask_for_again(client, archive):
    response = client.get("/search/complete?q=harb")

    assert response.json() == {
        "query": "harb",
        "completions": [
            {"text": 'tag:"Harbour"', "label": "Harbour", "kind": "tag", "count": 3},
            {"text": "harbour", "label": "harbour", "kind": "word", "count": 3},
        ],
    }
    assert response["Cache-Control"] == "public, no-cache"
    again = client.get("/search/complete?q=harb", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert client.get("/search/complete?q=harb%20").json()["completions"] == []


def test_a_plain_page_offers_the_same(client, archive):
    page = client.get("/search/find?q=harb")

    assert "Tags Harbour 3 articles Words harbour 3 articles" in text_of(page)
    assert 'href="/search?q=tag%3A%22Harbour%22"' in page.content.decode()
    assert "begins with “zeppelin”" in text_of(client.get("/search/find?q=zeppelin"))
    assert "begins with" not in text_of(client.get("/search/find")).replace("Begins with", "")
    assert client.get("/search/find?q=&x=1")["Location"] == "/search/find"


def test_without_an_index_nothing_is_offered(client, archive):
    (settings.INDEX_DIR / "current").write_text("gone")
    index.close()

    response = client.get("/search/complete?q=harb")

    assert (response.status_code, response.json()["completions"]) == (503, [])
    assert response["Cache-Control"] == "no-store"
    assert client.get("/search/find?q=harb").status_code == 503

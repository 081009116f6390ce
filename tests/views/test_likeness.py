import pytest

from articles.index import catch_up
from articles.models import Article
from tests.factories import make_article
from tests.views.printed import heading_of, headlines_of, text_of, title_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(db):
    make_article(
        "Sluice opens", body=("A dredger passed the weir.",), people=["Otto Lind"], tags=["Harbour"],
        public_id="aaaaa22",
    )  # fmt: skip
    make_article("Weir and dredger", body=("The sluice again.",), published="2020-01-01")
    make_article("Dredger sold", body=("To nobody.",), outlet="Daily Lantern")
    make_article("A prize", body=("For a man.",), people=["Otto Lind"], tags=["Harbour"])
    make_article("Oats up", body=("Nothing else.",), public_id="zzzzz22", outlet="Oat Weekly")
    catch_up()


def test_what_shares_most_of_an_article_comes_first_and_never_itself(client, archive):
    page = client.get("/search?like=aaaaa22")

    assert heading_of(page) == (
        '3 articles like <a href="/article/aaaaa22/sluice-opens" dir="auto">Sluice opens</a>'
    )
    assert headlines_of(page)[0] == "Weir and dredger"
    assert set(headlines_of(page)) == {"Weir and dredger", "Dredger sold", "A prize"}
    assert title_of(page) == "Like “Sluice opens”: Backfile search"
    assert "“Harbour” or “Otto Lind”, the more of them the better." in text_of(page)


def test_words_filters_and_orders_narrow_a_likeness(client, archive):
    assert headlines_of(client.get("/search?q=dredger&like=aaaaa22&sort=newest")) == [
        "Dredger sold", "Weir and dredger",
    ]  # fmt: skip
    page = client.get("/search?like=aaaaa22&outlet=daily-lantern")
    assert headlines_of(page) == ["Dredger sold"]
    assert "Like “Sluice opens” ×" in text_of(page)
    assert '<input type="hidden" name="like" value="aaaaa22">' in page.content.decode()
    assert 'href="/search?outlet=daily-lantern"' in page.content.decode()  # the chip


def test_best_is_the_usual_order_of_a_likeness(client, archive):
    response = client.get("/search?like=aaaaa22&sort=best")

    assert (response.status_code, response["Location"]) == (302, "/search?like=aaaaa22")


def test_what_is_like_no_other_says_so(client, archive):
    page = client.get("/search?like=zzzzz22")

    assert "Nothing matches closely enough what tells “Oats up” from the rest" in text_of(page)


def test_an_article_that_is_not_held_has_no_likeness(client, archive):
    Article.objects.filter(public_id="aaaaa22").update(visibility="hidden")

    assert client.get("/search?like=aaaaa22").status_code == 404
    assert client.get("/search?like=nowhere").status_code == 404


def test_an_article_leads_to_what_is_like_it(client, archive):
    page = client.get("/article/aaaaa22/sluice-opens").content.decode()

    assert '<a href="/search?like=aaaaa22" rel="nofollow">More like this</a>' in page

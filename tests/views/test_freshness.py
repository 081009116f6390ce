import pytest

from articles.index import catch_up, engine
from articles.rebuilding import rebuild
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def etag_of(client, address, **headers):
    return client.get(address, headers=headers)["ETag"]


def test_the_same_search_of_the_same_index_is_not_sent_again(client):
    make_article()
    catch_up()
    etag = etag_of(client, "/search?q=bridge")

    again = client.get("/search?q=bridge", headers={"if-none-match": etag})

    assert again.status_code == 304
    assert again["Cache-Control"] == "public, no-cache"


def test_another_search_has_another_validator(client):
    make_article()
    catch_up()

    assert etag_of(client, "/search?q=bridge") != etag_of(client, "/search?q=ships")


def test_a_new_article_changes_the_validator_of_every_search(client):
    make_article()
    catch_up()
    before = etag_of(client, "/search?q=bridge")

    make_article("Ferry sails again")
    catch_up()

    assert etag_of(client, "/search?q=bridge") != before


def test_a_rebuilt_index_is_another_generation(db):
    make_article()
    catch_up()
    before = engine().generation()

    rebuild()

    assert engine().generation() != before


def test_searches_are_kept_by_shared_caches_and_set_no_cookie(client):
    make_article()
    catch_up()

    for address in ("/search", "/search?q=bridge", "/search/facet/outlet", "/help/search"):
        response = client.get(address)
        assert response["Cache-Control"] == "public, no-cache", address
        assert "Cookie" not in response.get("Vary", ""), address
        assert not response.cookies, address

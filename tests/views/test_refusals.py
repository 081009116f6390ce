import pytest
from django.http import HttpResponse

from articles.errors import IndexUnreadableError, QueryTooSlowError
from articles.views.refusals import says_why_not
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@says_why_not
def too_slow(request):
    raise QueryTooSlowError("*a* took longer than 3 seconds")


@says_why_not
def unreadable(request):
    raise IndexUnreadableError("no index there")


def test_a_search_that_takes_too_long_offers_itself_by_year(rf):
    make_article(published="2020-05-01")
    make_article(published="2021-05-01")

    response = too_slow(rf.get("/search?q=*a*&outlet=b"))
    page = response.content.decode()

    assert response.status_code == 503
    assert response["Retry-After"] == "120"
    assert "This search is too broad for now" in page
    newest = page.index("/search?q=%2Aa%2A&amp;outlet=b&amp;from=2021&amp;to=2021")
    assert newest < page.index("/search?q=%2Aa%2A&amp;outlet=b&amp;from=2020&amp;to=2020")


def test_a_search_too_slow_with_no_date_to_narrow_offers_none(rf):
    assert "one year at a time" not in too_slow(rf.get("/search?q=*a*")).content.decode()
    make_article()
    assert "one year at a time" not in too_slow(rf.get("/search?from=x")).content.decode()


def test_an_unreadable_index_is_logged_for_whoever_looks_after_it(rf, caplog):
    response = unreadable(rf.get("/search?q=flood"))

    assert response.status_code == 503
    assert response["Cache-Control"] == "no-store"
    assert "no index there" in caplog.text


def test_an_answer_is_left_as_it_is(rf):
    answer = says_why_not(lambda request: HttpResponse("found"))

    assert answer(rf.get("/search")).content == b"found"

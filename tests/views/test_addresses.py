import datetime as dt

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from articles.forms import SearchForm, read_span
from articles.views.addresses import SearchAddress


def address_of(query):
    form = SearchForm(QueryDict(query))
    assert form.is_valid(), form.errors
    return SearchAddress.of(form.cleaned_data)


def test_parameters_have_a_fixed_order_and_empty_ones_go():
    address = address_of("page=2&to=2021-9&person=mara-lind&outlet=&q=flood&outlet=b&outlet=a")

    assert address.url() == ("/search?q=flood&outlet=a&outlet=b&person=mara-lind&to=2021-09&page=2")


def test_the_first_page_and_no_search_have_the_bare_address():
    assert address_of("page=1&q=&sort=").url() == "/search"


@given(
    q=st.text(alphabet='flood "()-:#*~é', max_size=20),
    outlets=st.lists(st.sampled_from(["a", "b", "c d", ""]), max_size=3),
    page=st.integers(0, 30),
)
def test_a_tidy_address_is_its_own_tidy_address(q, outlets, page):
    query = QueryDict(mutable=True)
    query.update({"q": q, "page": str(page), "from": "2021"})
    query.setlist("outlet", outlets)

    once = address_of(query.urlencode())

    again = address_of(once.url().partition("?")[2])
    assert again.pairs() == once.pairs()


def test_changing_a_filter_leads_to_the_first_page_and_keeps_the_rest():
    address = address_of("q=flood&outlet=a&from=2021&sort=oldest&page=4")

    assert address.with_value("outlet", "b").url() == (
        "/search?q=flood&outlet=a&outlet=b&from=2021&sort=oldest"
    )
    assert address.without_value("outlet", "a").url() == "/search?q=flood&from=2021&sort=oldest"
    assert address.without_group("outlet").url() == "/search?q=flood&from=2021&sort=oldest"
    assert address.without_filters().url() == "/search?q=flood&sort=oldest"
    assert address.with_query("tide").url() == "/search?q=tide&outlet=a&from=2021&sort=oldest"
    assert address.with_sort("").url() == "/search?q=flood&outlet=a&from=2021"
    assert address.with_page(5).url() == ("/search?q=flood&outlet=a&from=2021&sort=oldest&page=5")


def test_dates_can_be_chosen_and_dropped():
    address = address_of("q=flood").with_dates(read_span("2021-08"), read_span("2021-08"))

    assert address.url() == "/search?q=flood&from=2021-08&to=2021-08"
    assert (address.dates.first, address.dates.last) == (dt.date(2021, 8, 1), dt.date(2021, 8, 31))
    assert address.with_dates(None, None).url() == "/search?q=flood"


def test_filters_are_counted_with_the_dates_as_one():
    assert address_of("q=flood").filter_count == 0
    assert address_of("outlet=a&outlet=b&from=2021&to=2022").filter_count == 3


def test_another_page_about_the_search_carries_it_along():
    address = address_of("q=flood&outlet=a")

    assert address.url("search_facet", "person", find="lind") == (
        "/search/facet/person?q=flood&outlet=a&find=lind"
    )

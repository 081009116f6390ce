import pytest
from django.http import Http404

from articles.views.paging import make_pager, page_count


def pager(number, *, pages):
    return make_pager(number, pages=pages, address=lambda page: f"?page={page}")


def numbers(number, *, pages):
    return [link.number for link in pager(number, pages=pages).links]


@pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (60, 3)])
def test_rows_make_pages(total, pages):
    assert page_count(total, size=20) == pages


def test_the_ends_and_the_neighbours_are_named():
    assert numbers(6, pages=20) == [1, 0, 4, 5, 6, 7, 8, 0, 20]
    assert numbers(1, pages=3) == [1, 2, 3]
    assert numbers(1, pages=1) == [1]


def test_the_ends_have_no_way_further():
    assert pager(1, pages=3).previous == ""
    assert pager(1, pages=3).next == "?page=2"
    assert pager(3, pages=3).previous == "?page=2"
    assert pager(3, pages=3).next == ""


@pytest.mark.parametrize("number", [0, -1, 4])
def test_a_page_past_the_end_is_not_there(number):
    with pytest.raises(Http404, match="the last is page 3"):
        pager(number, pages=3)

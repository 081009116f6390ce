from articles.views.paging import make_pager, page_count


def address(page):
    return f"?page={page}"


def test_a_list_has_at_least_one_page():
    assert [page_count(total, size=20) for total in (0, 1, 20, 21)] == [1, 1, 1, 2]


def test_the_first_the_last_and_the_neighbours_are_named():
    pager = make_pager(5, 11, url=address)

    assert [link.number for link in pager.links] == [1, 4, 5, 6, 11]
    assert [link.number for link in pager.links if link.after_gap] == [4, 11]
    assert (pager.previous_url, pager.next_url) == ("?page=4", "?page=6")


def test_the_ends_have_nothing_beyond_them():
    first, last, only = (make_pager(*at, url=address) for at in ((1, 3), (3, 3), (1, 1)))

    assert (first.previous_url, first.next_url) == ("", "?page=2")
    assert (last.previous_url, last.next_url) == ("?page=2", "")
    assert (only.previous_url, only.next_url) == ("", "")
    assert [link.number for link in first.links] == [1, 2, 3]


def test_a_page_past_the_end_still_knows_the_last():
    pager = make_pager(9, 3, url=address)

    assert pager.last_url == "?page=3"
    assert (pager.previous_url, pager.next_url) == ("", "")

import datetime as dt

import pytest

from articles.pages.address_date import date_in_address


@pytest.mark.parametrize(
    "address",
    ["https://v.example/2021/05/03/weir.html", "https://v.example/news/20210503-weir", "/weir-2021-05-03/",
     "https://v.example/a/2021-05-03", "https://v.example/2021/06/31/2021/05/03/x"],
)  # fmt: skip
def test_a_day_in_the_path_is_inferred(address):
    published = date_in_address(address)

    assert (published.at, published.basis) == (dt.date(2021, 5, 3), "inferred")


@pytest.mark.parametrize(
    "address",
    ["https://v.example/weir?d=2021-05-03", "https://2021-05-03.example/weir", "/article-1202105039", "/2021/05/weir",
     "/1821/05/03/weir", "/2021/0503/x", ""],
)  # fmt: skip
def test_other_numbers_are_no_day(address):
    assert not date_in_address(address)

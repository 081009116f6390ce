import datetime as dt

import pytest

from articles.pages.address_date import date_in_address


@pytest.mark.parametrize(
    "address",
    ["https://v.example/2021/05/03/weir.html", "https://v.example/news/20210503-weir", "/weir-2021-05-03/",
     "https://v.example/a/2021-05-03", "https://v.example/2021/06/31/2021/05/03/x",
     "/2021/5/3/weir", "/2021/may/03/weir", "/202105/03/weir", "/2021-05/03/c_1.htm", "/xw/t20210503_1234.html",
     "/n1/2021/0503/c10-1.html"],
)  # fmt: skip
def test_a_day_in_the_path_is_inferred(address):
    published = date_in_address(address)

    assert (published.at, published.basis) == (dt.date(2021, 5, 3), "inferred")


@pytest.mark.parametrize(
    "address",
    ["https://v.example/weir?d=2021-05-03", "https://2021-05-03.example/weir", "/article-1202105039", "/2021/05/weir",
     "/1821/05/03/weir", "/2021/0503/x", "",
     "/weir-03-05-2021", "/2021/weir/03/x", "/t20211399_1.html"],
)  # fmt: skip
def test_other_numbers_are_no_day(address):
    assert not date_in_address(address)


@pytest.mark.parametrize("address", ["/weir-23-05-2021", "/23/05/2021/weir"])
def test_a_day_that_can_be_no_month_may_stand_first(address):
    assert date_in_address(address).at == dt.date(2021, 5, 23)

"""What stands under a picture: its credit, unless the page says that it is the outlet."""

import pytest

from articles.pages.newsbreak.chrome import credit_in
from tests.pages.goldens import read_json

CARD = "Comments / 1\n\nMoth\n\n5h ago\n\nSo sad\n\nReply\n\nTide Lantern\n\nTide Lantern\n\n87\nFollowers\n120\nPost\nABOUT\n"


def read_with(under_picture, *, card=CARD):
    text = (
        "Cancel\nCreatorsPublishersAdvertisers\nView more in\nObituaries\n\n"
        "Nell Harrow, 88, mended nets\n\n 16 hours ago\n"
        f"https://img.particlenews.com/image.php?url=abc\n{under_picture}\n\n"
        "Nell Harrow, who mended nets on the old quay for fifty years, died on Sunday. She was 88.\n\n"
        f"She leaves two sons.\n\n{card}"
    )
    record = read_json(text, captured_at="2021-08-10")
    assert record["body"][0].startswith("Nell Harrow, who mended")
    return record["outlet"], record["image"]["credit"]


@pytest.mark.parametrize(
    "credit",
    ["Courtesy photo", "File photo", "Submitted photo", "Photo provided", "Courtesy image/Port Guild",
     "Photo submitted by Lena Harrow", "Lena Harrow", "Quay Studios"],
)  # fmt: skip
def test_a_line_under_the_picture_is_its_credit(credit):
    assert read_with(credit) == ("Tide Lantern", credit)


@pytest.mark.parametrize("outlet", ["Tide Lantern", "tidelantern.example"])
def test_an_outlet_under_the_picture_stays_one(outlet):
    assert read_with(outlet) == (outlet, None)


@pytest.mark.parametrize(
    "line", ["Photo finish at the regatta", "Stock market falls", "File a complaint by Monday"]
)
def test_a_headline_is_no_credit(line):
    assert credit_in(line) == ""

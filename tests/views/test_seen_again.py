import pytest

from tests.factories import make_article, make_capture, make_version, moment
from tests.views.revised import AT, NEW, OLD, page, words

pytestmark = pytest.mark.django_db


def make_returned():
    """Return an article whose page went back to what it said, and was seen so for some days."""
    article = make_article(public_id="bridge7", body=OLD)
    first = make_capture(article, origin="old.html", captured_at=moment("2022-03-14"))
    between = make_capture(article, origin="new.html", captured_at=moment("2022-03-16"))
    for day in (15, 18, 20, 22, 23, 30):
        seen_again(first, f"2022-03-{day}")
    make_version(article, 1, first, seen="2022-03-14")
    make_version(article, 2, between, seen="2022-03-16", body=NEW, touched=["body"])
    make_version(article, 3, first, seen="2022-03-18", touched=["body"], returns_to=1)
    return article


def seen_again(capture, day):
    capture.recaptures.create(captured_at=moment(day), captured_precision="day")


def test_a_page_that_went_back_says_to_what_and_how_long(client):
    make_returned()

    text = words(page(client, "/revisions"))

    told = (
        "Revision 3 Copied on 18 March 2022 Says again what revision 1 said. Seen again on "
        "20 March 2022, 22 March 2022 and 2 more days until 30 March 2022 Changed: Text"
    )
    assert told in text
    assert "Revision 2 Copied on 16 March 2022 Changed" in text
    assert "Revision 1 Copied on 14 March 2022 Seen again on 15 March 2022 Page" in text
    assert f'Says again what <a href="{AT}/r1">revision 1</a> said.' in page(client, "/r3")


def test_data_say_on_which_days_a_page_said_what(client):
    make_returned()

    first, between, back = client.get(f"{AT}/revisions.json").json()["revisions"]

    assert (first["returns_to"], between["returns_to"], back["returns_to"]) == (None, None, 1)
    days = [
        [one["captured_at"][:10] for one in (told["pages"][0], *told["pages"][0]["again"])]
        for told in (first, between, back)
    ]
    assert days == [
        ["2022-03-14", "2022-03-15"],
        ["2022-03-16"],
        [f"2022-03-{day}" for day in (18, 20, 22, 23, 30)],
    ]
    assert back["pages"][0]["file"] == "old.html"


def test_an_article_of_one_version_says_on_which_days_it_was_seen(client):
    article = make_article(public_id="bridge7", captured_at=moment("2022-03-14"),
                           captured_precision="day")  # fmt: skip
    seen_again(make_capture(article, captured_at=moment("2022-03-14")), "2022-03-18")

    assert "Copied on 14 March 2022 Seen again on 18 March 2022" in words(
        page(client, "/revisions")
    )
    assert "It was the same, byte for byte, on 18 March 2022." in words(
        client.get(article.get_absolute_url()).content.decode()
    )


def test_a_page_is_another_once_it_was_seen_again(client):
    article = make_returned()
    addresses = (f"{AT}/revisions", article.get_absolute_url())
    before = [client.get(address)["ETag"] for address in addresses]

    seen_again(article.captures.get(origin="new.html"), "2022-03-17")

    after = [client.get(address)["ETag"] for address in addresses]
    assert not set(before) & set(after)

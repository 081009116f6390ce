import re
from html import unescape

import pytest

from articles.index import catch_up
from tests.factories import make_article, make_teaser
from tests.views.printed import heading_of, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(db):
    make_article(
        "Weir opens", body=("It opened.", "The weir held; a second weir did not."), language="en",
        published="2021-08-03", public_id="aaaaa22",
    )  # fmt: skip
    make_teaser("Floods", text="Below the weir water rises.", published=None, public_id="bbbbb22")
    make_article("Untold", tags=["Weir"], published="2020-08-03", public_id="ccccc22")
    catch_up()


def rows_of(response):
    """Address and words of each row."""
    printed = response.content.decode()
    [listed] = re.findall(r'<ol class="mentions">(.*?)</ol>', printed, re.DOTALL)
    rows = []
    for row in re.findall(r"<li>(.*?)</li>", listed, re.DOTALL):
        [address] = re.findall(r'href="([^"]*)"', row)
        words = " ".join(unescape(re.sub(r"<[^>]+>", " ", row)).split())
        rows.append((address.replace("/article/", ""), words))
    return rows


def test_every_mention_is_a_row_that_leads_to_its_paragraph(client, archive):
    response = client.get("/search?q=weir&sort=newest&view=mentions")

    assert heading_of(response) == "3 articles for weir"
    assert rows_of(response) == [
        ("aaaaa22/weir-opens", "3 August 2021 Weir opens"),
        ("aaaaa22/weir-opens#p2", "3 August 2021 The weir held; a second weir did not."),
        ("aaaaa22/weir-opens#p2", "3 August 2021 The weir held; a second weir did not."),
        (
            "ccccc22/untold",
            "3 August 2020 Untold found by its names or filters, by no word of its text",
        ),
        ("bbbbb22/floods#p1", "Date unknown Below the weir water rises."),
    ]
    assert 'aria-label="3 August 2021, paragraph 2 of Weir opens"' in response.content.decode()


def test_the_view_is_chosen_beside_the_order_and_kept_by_filters(client, archive):
    page = client.get("/search?q=weir").content.decode()
    mentions = client.get("/search?q=weir&view=mentions").content.decode()

    assert '<a href="/search?q=weir&amp;view=mentions">Every mention</a>' in page
    assert '<a href="/search?q=weir">Articles</a>' in mentions
    assert '<input type="hidden" name="view" value="mentions">' in mentions
    assert 'rel="canonical" href="http://testserver/search?q=weir"' in mentions
    assert '<ol class="results"' not in mentions


def test_an_unknown_view_is_the_usual_one(client, archive):
    response = client.get("/search?q=weir&view=cloud")

    assert (response.status_code, response["Location"]) == (302, "/search?q=weir")
    assert client.get("/search?view=mentions")["Location"] == "/search"
    assert "Every mention" not in client.get("/search").content.decode()


def test_mentions_of_nothing_found_are_none(client, archive):
    page = text_of(client.get("/search?q=zeppelin&view=mentions"))

    assert "Nothing matches zeppelin" in page

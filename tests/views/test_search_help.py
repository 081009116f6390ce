import re
from html import unescape

import pytest

from articles.index import catch_up
from articles.search.examples import EXAMPLES
from tests.factories import make_article

pytestmark = pytest.mark.django_db


def rows_of(response):
    """Return (address, what is typed, count) of each example."""
    rows = re.findall(
        r'<td><a href="([^"]+)"><code>([^<]+)</code></a></td>.*?<td class="number">([^<]*)</td>',
        response.content.decode(),
    )
    return [(unescape(address), unescape(typed), count) for address, typed, count in rows]


def test_every_example_of_the_language_is_a_live_link_with_its_count(client):
    make_article("Peace talks in Kabul", tags=["Taliban"], published="2021-08-03")
    catch_up()

    rows = rows_of(client.get("/help/search"))

    assert [typed for _, typed, _ in rows] == [example.typed for example in EXAMPLES]
    counts = {typed: count for _, typed, count in rows}
    assert (counts["#taliban"], counts['"peace talks"'], counts["negotia*"]) == ("1", "1", "0")
    for address, typed, count in rows:
        page = client.get(address).content.decode()
        [heading] = re.findall(r"<h1>(\d+|Nothing)", page)
        assert heading == (count if count != "0" else "Nothing"), typed


def test_the_page_says_what_is_not_supported(client):
    page = client.get("/help/search").content.decode()

    assert "What is not supported" in page
    assert "1,000 characters" in page


def test_without_an_index_the_examples_stand_without_counts(client, settings):
    make_article()
    catch_up()
    (settings.INDEX_DIR / "current").unlink()

    rows = rows_of(client.get("/help/search"))

    assert {count for _, _, count in rows} == {"–"}

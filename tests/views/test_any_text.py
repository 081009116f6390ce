"""Whatever is typed, every page of the search answers."""

from urllib.parse import urlencode

import pytest

from articles.index import catch_up
from tests.factories import make_article
from tests.search import test_any_text

pytestmark = pytest.mark.django_db


def strings(count, *, seed):
    """As they come through an address, in which no half of a pair of signs can stand."""
    for text in test_any_text.strings(count, seed=seed):
        yield text.encode("utf-8", "replace").decode()


@pytest.fixture
def archive(db):
    for number in range(4):
        make_article(
            f"Wheat {number} b{number}", body=("Title full.",), people=["Otto Lind"], tags=["Wheat"]
        )
    catch_up()


def test_random_strings_get_a_page_of_results(client, archive):
    for text in strings(60, seed=7):
        for more in ({}, {"view": "mentions", "sort": "spread"}):
            response = client.get(f"/search?{urlencode({'q': text, **more})}", follow=True)
            assert response.status_code == 200, text
        found = client.get(f"/search/facet/tag?{urlencode({'q': text})}", follow=True)
        assert found.status_code == 200, text


def test_random_strings_are_completed_or_not(client, archive):
    for text in strings(200, seed=8):
        assert client.get(f"/search/complete?{urlencode({'q': text})}").status_code == 200, text
        found = client.get(f"/search/find?{urlencode({'q': text})}", follow=True)
        assert found.status_code == 200, text

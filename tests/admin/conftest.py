"""A curator who is signed in, forms filled in as the browser would, and an article to ask about."""

import pytest

from articles import linking
from articles.management.curators import make_curator
from tests.admin.forms import Desk
from tests.factories import make_article


@pytest.fixture
def curator(db):
    return make_curator("ida", password="harbour-pier-41")


@pytest.fixture
def desk(client, curator):
    client.force_login(curator)
    return Desk(client)


@pytest.fixture
def article(db):
    """An article that names somebody nobody knows."""
    body = ["An opening.", "It was sold to <Edward Tallow>, the spokesman, and Edward Tallow paid."]
    shown = make_article("Mill sold", body=body)
    linking.catch_up()
    return shown

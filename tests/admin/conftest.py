"""A curator who is signed in, and forms filled in as the browser would."""

import pytest

from articles.management.curators import make_curator
from tests.admin.forms import Desk


@pytest.fixture
def curator(db):
    return make_curator("ida", password="harbour-pier-41")


@pytest.fixture
def desk(client, curator):
    client.force_login(curator)
    return Desk(client)

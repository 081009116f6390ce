"""What a batch held is freed with it, and does not wait until Python looks for garbage."""

import gc

import pytest

from articles.store import RecordStore
from articles.store.held import Held
from tests.store.records import make_record

pytestmark = pytest.mark.django_db


@pytest.fixture
def _without_collections():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_without_collections")
def test_nothing_is_held_of_a_batch_that_is_stored():
    RecordStore().save([make_record(headline="Locks open")])

    assert not [one for one in gc.get_objects() if isinstance(one, Held)]

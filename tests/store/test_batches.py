"""Records stored together end as records stored one by one."""

import dataclasses
import logging

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings

from articles.models import Article
from articles.store import RecordStore
from articles.store.histories import renew_versions
from tests.store.strategies import histories, pages_of_one, pages_that_repeat
from tests.store.telling import archive_told, stored_told

pytestmark = [
    pytest.mark.django_db,
    # Of a history that fails Hypothesis says that it is long to print; the difference is what counts.
    pytest.mark.filterwarnings("ignore:Generating overly large repr"),
]


@pytest.fixture(scope="module", autouse=True)
def _silent():
    """Records that cannot be stored are part of it; a line for each would drown the report."""
    logger = logging.getLogger("articles.store")
    logger.disabled = True
    yield
    logger.disabled = False


def lived(history, *, batch):
    """Store a history in batches of a size; return what became of it, and take it back."""
    told = []
    with transaction.atomic():
        number = 0
        for run, edits in history:
            writer, records = RecordStore(), []
            for record in run:
                number += 1
                page = dataclasses.replace(record.page, origin=f"dump.txt:{number}")
                records.append(dataclasses.replace(record, page=page))
            stored = []
            for start in range(0, len(records), batch):
                stored += writer.save(records[start : start + batch])
            told.append((stored_told(stored), archive_told()))
            hold_marks()
            hold_versions()
            for edit, which in edits:
                edit(which)
        transaction.set_rollback(True)
    return told


def hold_marks():
    """Numbers of revisions, which depend on what was seen when, are an article's own and given."""
    for article in Article.objects.filter(versions__isnull=False).distinct():
        marks = list(article.versions.values_list("mark", flat=True))
        assert len(set(marks)) == len(marks)
        assert min(marks) >= 1
        assert max(marks) <= article.marks_given


def hold_versions():
    """Versions are what all days of all pages tell, though a batch reads few of them anew."""
    for article in Article.objects.filter(versions__isnull=False).distinct():
        assert not renew_versions(article)


def check(history):
    alone = lived(history, batch=1)

    assert lived(history, batch=3) == alone
    assert lived(history, batch=50) == alone


FEW = settings(
    max_examples=12,
    # A history is not made smaller: each try stores hundreds of records anew.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@FEW
@given(history=histories())
def test_a_batch_ends_as_one_by_one(history):
    check(history)


@FEW
@given(history=histories(pages_of_one))
def test_pages_of_one_article_end_as_one_by_one(history):
    check(history)


@FEW
@given(history=histories(pages_that_repeat))
def test_records_that_repeat_older_versions_end_as_one_by_one(history):
    check(history)


@pytest.mark.nightly
@settings(FEW, max_examples=2_000)
@given(history=histories())
def test_thousands_of_batches_end_as_one_by_one(history):
    check(history)


@pytest.mark.nightly
@settings(FEW, max_examples=2_000)
@given(history=histories(pages_of_one))
def test_thousands_of_pages_of_one_article_end_as_one_by_one(history):
    check(history)


@pytest.mark.nightly
@settings(FEW, max_examples=2_000)
@given(history=histories(pages_that_repeat))
def test_thousands_that_repeat_older_versions_end_as_one_by_one(history):
    check(history)

"""Figures of pages are counted in an index: reading through the texts of a large archive takes seconds."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Outlet
from tests.factories import make_article

pytestmark = pytest.mark.django_db

VISIBLE = Article.objects.visible()
COUNTS = {
    "all that is held": VISIBLE.holdings,
    "by text held": VISIBLE.by_text_held,
    "by how they were dated": VISIBLE.by_basis,
    "by outlet": VISIBLE.by_outlet,
    "on days of other years": lambda: VISIBLE.by_day_of_year(["11-27"]),
    "sections": VISIBLE.sections,
    "kinds": VISIBLE.kinds,
    "outlets": lambda: list(Outlet.objects.used().with_counts()),
    "the newest full texts": lambda: list(VISIBLE.full().values_list("pk", flat=True)[:24]),
}


@pytest.mark.parametrize("count", COUNTS.values(), ids=COUNTS)
def test_no_figure_reads_through_the_texts(count):
    make_article("Pier reopens", outlet="Harbour Post", section="City")
    with CaptureQueriesContext(connection) as asked:
        count()

    plan = _plan(asked.captured_queries[0]["sql"])
    read = [step for step in plan if "articles_article " in f"{step} " or " U0 " in f"{step} "]
    assert read
    assert all("COVERING INDEX" in step for step in read), plan


def test_articles_of_some_keys_are_looked_up_by_their_keys():
    article = make_article("Pier reopens")
    with CaptureQueriesContext(connection) as asked:
        VISIBLE.in_order([article.pk, article.pk + 1])

    assert any("rowid=?" in step for step in _plan(asked.captured_queries[0]["sql"]))


def _plan(sql):
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return [row[-1] for row in cursor.fetchall()]

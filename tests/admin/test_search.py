"""What a curator does is found by the search when the request is over."""

import pytest

from articles import index
from articles.models import Article, Outlet, Tag
from articles.search.queries import Named, Query, Word
from tests.admin.forms import store

pytestmark = pytest.mark.django_db


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Do something, and then what waits for its commit."""

    def act_and_commit(act, *args, **options):
        with django_capture_on_commit_callbacks(execute=True):
            act(*args, **options)

    return act_and_commit


@pytest.fixture
def article():
    article = store(headline="Walrus seen", outlet="The Harbour Post", tags=("Pier",))
    index.catch_up()
    return article


def found(node):
    return [hit.id for hit in index.engine().search(Query(root=node)).hits]


def test_an_edited_headline_is_found(desk, article, committed):
    committed(desk.save, article, headline="Seal seen")

    assert found(Word("seal")) == [article.pk]
    assert found(Word("walrus")) == []


def test_an_edit_does_not_wait_behind_others(article):
    waiting = store(headline="Waiting", body=("Else.",))
    Article.objects.filter(pk=article.pk).update(headline="Seal seen")
    Article.objects.touch()

    index.catch_up(within_seconds=0, first=[article.pk])

    assert found(Word("seal")) == [article.pk]
    assert Article.objects.stale().get() == waiting


def test_a_hidden_article_leaves_the_search_and_comes_back(desk, article, committed):
    committed(desk.act, Article, "hide", article)
    assert found(Word("walrus")) == []

    committed(desk.act, Article, "show_again", article)
    assert found(Word("walrus")) == [article.pk]


def test_hiding_in_the_form_takes_an_article_out_too(desk, article, committed):
    committed(desk.save, article, visibility="hidden")

    assert found(Word("walrus")) == []


def test_a_link_taken_away_is_not_found(desk, article, committed):
    committed(desk.save, article, **{"tag_links-0-DELETE": "on"})

    assert found(Named("tag", "Pier")) == []


def test_a_renamed_outlet_is_found_by_its_new_and_its_former_name(desk, article, committed):
    committed(desk.save, Outlet.objects.get(), name="The Morning Tide")

    assert found(Named("outlet", "Morning Tide")) == [article.pk]
    assert found(Named("outlet", "Harbour Post")) == [article.pk]


def test_an_other_name_is_found(desk, article, committed):
    added = [("aliases", {"name": "Jetty", "kind": "spelling"})]

    committed(desk.save, Tag.objects.get(), rows=added)

    assert found(Named("tag", "Jetty")) == [article.pk]


def test_a_label_to_show_is_found(desk, article, committed):
    committed(desk.save, Tag.objects.get(), display_name="Landing stage")

    assert found(Named("tag", "Landing stage")) == [article.pk]

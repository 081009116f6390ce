import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from articles.curation.merging import merge_names
from articles.models import Article, MergeOperation, Outlet
from tests.factories import make_article, make_outlet


@pytest.fixture
def operation(db):
    gone = make_outlet("Gull Radio")
    make_article("Ferry is late", outlet=gone)
    return merge_names(gone, make_outlet("Gull Public Radio"), by=None, reason="one newsroom")


def undo(client, operation):
    address = reverse("admin:articles_mergeoperation_undo", args=[operation.pk])
    return client.post(address, follow=True).content.decode()


def test_merges_are_listed_and_shown_with_their_reason(desk, operation):
    listed = desk.client.get(reverse("admin:articles_mergeoperation_changelist")).content.decode()
    assert "Gull Radio" in listed
    assert "one newsroom" in listed

    address = reverse("admin:articles_mergeoperation_change", args=[operation.pk])
    assert "Undo this" in desk.client.get(address).content.decode()


def test_a_merge_is_undone_by_a_button(desk, curator, operation):
    page = undo(desk.client, operation)

    assert "“Gull Radio” is there again." in page
    assert "Undo this" not in page
    assert Outlet.objects.count() == 2
    assert MergeOperation.objects.get().undone_by == curator
    assert "cannot be undone: it is undone already" in undo(desk.client, operation)


def test_what_stands_in_the_way_is_told(desk, operation):
    Article.objects.update(outlet=make_outlet("Third"))

    assert "It cannot be undone: changed since: article Ferry is late." in undo(
        desk.client, operation
    )


def test_whoever_may_not_undo_is_told(client, operation):
    client.force_login(User.objects.create_user("eve", password="harbour-42", is_staff=True))
    address = reverse("admin:articles_mergeoperation_undo", args=[operation.pk])

    assert client.post(address).status_code == 403

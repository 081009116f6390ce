import pytest

from articles.models import ArticleVersion
from tests.views.revised import make_changed, make_late, page, words

pytestmark = pytest.mark.django_db


def test_a_version_is_shown_whole_with_numbered_paragraphs(client):
    make_changed(language="en-GB")

    html = page(client, "/r1")

    assert (
        '<h1 id="headline" class="revision-headline" lang="en-GB" dir="auto">Harbour opens bridge</h1>'
        in html
    )
    assert '<p id="p3" dir="auto">' in html
    assert "Revision 1 of 4" in words(html)
    assert 'href="/article/bridge7/diff/1..2"' in html
    assert "By Ana Ruiz" in words(page(client, "/r4"))


def test_a_version_whose_pages_print_no_headline_says_so(client):
    make_changed(language="de")
    ArticleVersion.objects.filter(number=1).update(headline="")

    html = page(client, "/r1")

    assert '<h1 id="headline" class="revision-headline" dir="auto">No headline</h1>' in html
    assert "<title>Revision 1 of 4: No headline" in html


def test_an_address_leads_to_the_same_revision_whatever_came_to_be_known_later(client):
    make_late()

    assert "The bridge opened on Monday." in page(client, "/r1")
    text = words(page(client, "/r2"))
    assert "The bridge opened on Tuesday." in text
    assert "Revision 2 of this article , number 1 of 3 in order of time." in text
    assert "What changed to revision 1" in text
    assert "Revision 3 of 3 of this article" in words(page(client, "/r3"))
